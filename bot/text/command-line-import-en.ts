import { counted, listed } from '../../cards/text/counted';
import type { PlaceAround, PlacesAboutPupil } from '../domain/places-about-pupil';
import type { CommandImportTexts } from './command-line-import-sv';
import { placeInFile } from './place-in-file';

const measures = (count: number) => counted(count, 'measure', 'measures');
const numbers = (nos: readonly number[]) => listed(nos.map(String), 'and');

function placed({ measures, around }: PlacesAboutPupil): string {
  const names: Readonly<Record<PlaceAround, string>> = {
    title: "the plan's title",
    background: 'the background',
    recommendations: 'the recommendations with answers',
    areas: 'the areas',
    file_name: "the file's name",
  };
  const of = measures.length > 0 ? [`measure ${numbers(measures)}`] : [];
  const said = listed([...of, ...around.map((one) => names[one])], 'and') || 'the plan';
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What `follow-up import` says. */
export const commandImportEn: CommandImportTexts = {
  refused: (refusal) => {
    if (refusal.code === 'nothing_to_publish')
      return 'The document holds no measures, recommendations, areas or judgements. Nothing has been stored.';
    if (refusal.code === 'plan_too_large')
      return refusal.measure === null
        ? 'The background, recommendations and areas hold more text than a plan can have. Split the document and import its parts. Nothing has been stored.'
        : `Measure ${refusal.measure} holds more text than a measure can have. Shorten it and import the file again. Nothing has been stored.`;
    if (refusal.code === 'same_plan_unsaid')
      return `${refusal.by === 'title' ? `A plan with the same title is there already: ${refusal.name}. Its measures are others` : `A plan with the same case number is there already: ${refusal.name}. Its title is another`}. If the file is a new version of it, give --title "${refusal.title}"; if it is another plan, give it a title of its own with --title. Nothing has been stored.`;
    if (refusal.code === 'plan_closed')
      return `The plan "${refusal.title}" was ended. Take it up again first, in the chat under report or with follow-up close --reopen; if it is another plan, give it a title of its own. Nothing has been stored.`;
    if (refusal.code === 'older_than_stored')
      return `The file is older (${refusal.document}) than the version that is stored (${refusal.stored}) and would replace what is newer. With --older it is imported all the same. Nothing has been stored.`;
    return refusal.measures.length > 0
      ? `Measure ${numbers(refusal.measures)} holds something that looks like a personal identity number. Remove it and import the file again. Nothing has been stored.`
      : 'The plan holds something that looks like a personal identity number. Remove it and import the file again. Nothing has been stored.';
  },
  heading: (title, count, date) =>
    date ? `${title} · ${measures(count)} · dated ${date}` : `${title} · ${measures(count)}`,
  columns: { no: 'No', title: 'Measure', due: 'Due', report: 'Reported', responsible: 'Responsible', state: 'State' },
  asked: (count) =>
    `${counted(count, 'question', 'questions')}. What counts meanwhile stands last. Send the file to the bot in the chat to answer ${count === 1 ? 'it' : 'them'}:`,
  questions: (count) => `${counted(count, 'thing', 'things')} to look at:`,
  passedOver: 'Became no measures but may be (send the file to the bot in the chat to add them):',
  warning: (where, message) => {
    const place = placeInFile(where, { measure: 'Measure', line: 'Line', and: 'and' });
    return place ? `${place}: ${message}` : message;
  },
  created: (count) => `The plan is published with ${measures(count)}.`,
  updated: 'The plan was there before and has been updated.',
  unchanged: 'The plan was there already, exactly so. Nothing has changed.',
  wouldCreate: 'Nothing is stored. Without --dry-run the plan is published.',
  wouldUpdate: 'Nothing is stored. The plan was there before and would be updated.',
  wouldLeave: 'The plan is there already, exactly so.',
  older: (document, stored) =>
    `The file is older (${document}) than the version that was stored (${stored}). What is newer is replaced; import the newer file again if that is wrong.`,
  wouldBeOlder: (document, stored) =>
    `The file is older (${document}) than the version that is stored (${stored}). What is newer would be replaced; without --dry-run that is done only with --older.`,
  wouldReplace: (document, stored) =>
    `The file is older (${document}) than the version that is stored (${stored}). Without --dry-run the newer one is written over.`,
  added: (nos) => `New measures: ${numbers(nos)}`,
  changed: (nos) => `Changed measures: ${numbers(nos)}`,
  notInFile: (file) => `is not in ${file}`,
  samePlan: (title) =>
    `Most measures are the same as in “${title}”: the file was read as a new version of that plan. If it is another plan, give --title.`,
  likePlan: (title) =>
    `Most measures are the same as in “${title}”, but the heading is another: the file was read as a plan of its own. If it is a new version, give --title "${title}".`,
  doubtful: (no, title, was) =>
    `Measure ${no} ${title} was read as a new measure. If it is the same as “${was}”, answer the question in the chat.`,
  aboutPupils: (places) =>
    `${placed(places)} may be about a single child or pupil. Remove it from the document, or send the file to the bot in the chat. With --anyway the plan is published all the same, the choice is logged, and the text is not shown to others until an administrator has looked at it. Nothing has been stored.`,
  wouldNeedAnyway: (places, known) =>
    `Nothing is stored. ${placed(places)} may be about a single child or pupil: without --dry-run the plan is ${known ? 'updated' : 'published'} only with --anyway.`,
  decided:
    'The same text has been published in the chat. What was changed and chosen there counts here as well, and the measures are shown as they became there.',
  wouldAsk: (name) => `It may be a new version of ${name}: without --dry-run that has to be said with --title.`,
  doubled: (no, title, now) =>
    `Measure ${no} ${title} is in the file, but as the measure that is now called “${now}”. The plan has both: send the file to the bot in the chat and choose there.`,
  missing: (no, title, becomes) =>
    becomes === null
      ? `No longer in the file, left as it is: ${no} ${title}`
      : `No longer in the file, left as number ${becomes}: ${no} ${title}`,
  kept: (no, title, becomes) =>
    becomes === null
      ? `Added in the chat, stays as it is: ${no} ${title}`
      : `Added in the chat, stays as number ${becomes}: ${no} ${title}`,
  assigned: (count) => `${measures(count)} went to those the plan names.`,
  next: 'Say who is responsible: follow-up assign --plan … --to …',
};
