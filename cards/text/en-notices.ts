import { enQuoted } from './quoted';
import type { NoticeText, NoticeTexts, Words } from './sv-notices';

const nothingStored = 'Nothing was stored.';

const NO_PLAN_AWAITED = 'No plan is awaited any more';

function draftsWaiting({ count, shown }: Words): NoticeText {
  if (count === 1)
    return {
      heading: 'A draft is waiting',
      text: 'It is not published. Remove it if you do not want to keep it.',
    };
  const newest =
    shown === undefined || shown === count
      ? ''
      : ` These are the newest ${shown}. The older ones appear when you have published or removed some of these.`;
  return {
    heading: `${count ?? 'Several'} drafts are waiting`,
    text: `They are not published. Remove those you do not want to keep.${newest}`,
  };
}

export const enNotices: NoticeTexts = {
  unknown_word: ({ what }) => ({
    heading: what ? `I do not understand ${enQuoted(what)}` : 'I did not understand that',
    text: 'Write help to see what you can write.',
  }),
  not_allowed_status: () => ({
    heading: 'You cannot see that status',
    text: 'Your role does not give the right to see the whole plan. Your own measures are under My measures.',
  }),
  not_allowed: ({ names }) => ({
    heading: 'You may not do that',
    text: `Your role does not give the right to it. Ask ${names || 'whoever administers the follow-up'}.`,
  }),
  nothing_assigned: () => ({
    heading: 'You have no measures right now',
    text: 'A card comes here when you have something to report.',
  }),
  nothing_for_filter: ({ filter, what }) => ({
    heading: (filter ?? what) ? `Nothing matches ${enQuoted(filter ?? what ?? '')}` : 'Nothing matches',
    text: 'Try a school, a plan, a person or a state, for example overdue. Measures that are done are not searched here.',
  }),
  card_not_understood: () => ({
    heading: 'The button could not be read',
    text: `${nothingStored} Open My measures and try from there.`,
  }),
  card_not_yours: () => ({
    heading: 'The card is somebody else’s',
    text: `${nothingStored} Your own measures are under My measures.`,
  }),
  too_much_text: ({ max }) => ({
    heading: 'The text is too long',
    text: `${nothingStored} ${max ? `At most ${max} characters fit in a field.` : 'Shorten the text and submit again.'}`,
  }),
  fault: () => ({
    heading: 'Something went wrong on our side',
    text: 'What was already sent is kept. Try again in a while.',
  }),
  takes_longer: () => ({
    heading: 'This is taking longer than usual – the card is updated when it is done',
    text: 'You need not press again.',
  }),
  channel_bound: ({ next }) => ({
    heading: 'This channel gets the summary',
    text: `It comes every Monday at 8${next ? `, the first time ${next}` : ''}. Write channel off to stop it.`,
  }),
  channel_bound_posts_now: () => ({
    heading: 'This channel gets the summary',
    text: 'The first one comes in a moment, then every Monday at 8. Write channel off to stop it.',
  }),
  channel_already_bound: ({ next }) => ({
    heading: 'This channel already gets the summary',
    text: next ? `The next one comes ${next}.` : 'It comes every Monday at 8.',
  }),
  channel_released: () => ({
    heading: 'This channel no longer gets the summary',
    text: 'Write channel here if it should start again.',
  }),
  channel_not_bound: () => ({
    heading: 'This channel gets no summary',
    text: 'Write channel here if it should start.',
  }),
  channel_on_or_off: () => ({
    heading: 'Write channel or channel off',
    text: 'Nothing has changed. With channel the summary comes here every Monday, with channel off it stops.',
  }),
  channel_only_here: () => ({
    heading: 'Write that in a channel',
    text: 'Write channel in the channel that is to get the summary.',
  }),
  all_assigned: () => ({
    heading: 'Somebody answers for every open measure',
    text: 'Write status to see where things stand.',
  }),
  channel_personal_only: () => ({
    heading: 'Write that in your own chat',
    text: 'The answer is for you only. Open the chat with me and write the same there.',
  }),
  language_changed: () => ({ heading: 'English', text: 'From now on I write in English.' }),
  language_unknown: ({ what }) => ({
    heading: what ? `I do not know ${enQuoted(what)}` : 'Which language?',
    text: 'Write language svenska or language english.',
  }),
  number_not_kept: () => ({
    heading: 'What you wrote is not kept',
    text: 'It seems to hold a personal identity number. Delete the message from the chat, and write without the number.',
  }),
  how_to_answer: () => ({
    heading: 'Answer on the card',
    text: 'I do not read answers in the chat, and what you wrote is not kept. Open My measures and press Unchanged or Update at the measure.',
  }),
  reminded: ({ count, names }) => ({
    heading:
      count === undefined
        ? 'The reminder is on its way'
        : `The reminder goes to ${count} ${count === 1 ? 'person' : 'people'}`,
    text: `${names ? `${names}. ` : ''}Nobody is reminded again within three working days.`,
  }),
  reminded_none: () => ({
    heading: 'Nobody is reminded now',
    text: 'Everybody has answered, was reminded lately or cannot be reached.',
  }),
  assigned: ({ name, title, count }) => ({
    heading: 'Assigned',
    text: `${name ?? 'The one you chose'} is now responsible for ${title ? `${enQuoted(title)}` : 'the measure'}${
      typeof count === 'number' && count > 1 ? `, at ${count} units` : ''
    }.`,
  }),
  assigned_principals: ({ title, count, form }) => ({
    heading: 'Assigned',
    text: `${form ? `Principals in ${form}` : 'All principals'} are now responsible for ${title ? `${enQuoted(title)}` : 'the measure'}${
      typeof count === 'number' && count > 1 ? `, at ${count} units` : ''
    }.`,
  }),
  import_how: () => ({
    heading: 'Send the plan here',
    text: 'Send the file in this chat or paste the text. Word, Excel, CSV, web pages and plain text can be read. Nothing counts before you have published it.',
  }),
  import_not_allowed: ({ names }) => ({
    heading: 'Plans are imported by an administrator',
    text: `${names ? `Send the file to ${names}. ` : ''}Nothing was stored.`,
  }),
  import_reading: ({ file }) => ({
    heading: file ? `Reading ${file}` : 'Reading the text …',
    text: 'The draft comes here in a while.',
  }),
  import_refused: ({ file, reason }) => ({
    heading: file ? `${file} could not be read` : 'That could not be read',
    text: `${reason ? `${reason} ` : ''}Nothing was stored.`,
  }),
  import_not_fetched: ({ file }) => ({
    heading: file ? `${file} could not be fetched` : 'The file could not be fetched',
    text: 'Nothing was stored. Send the file again, or paste the text.',
  }),
  import_too_large: ({ file }) => ({
    heading: file ? `${file} is too large for a draft` : 'The plan is too large for a draft',
    text: 'Nothing was stored. Split the plan, or ask whoever runs the bot to run follow-up import.',
  }),
  import_busy: ({ file }) => ({
    heading: file ? `${file} was not read` : 'That was not read',
    text: 'Many plans are being read right now. Nothing was stored. Send it again in a few minutes.',
  }),
  import_too_many: ({ count, max }) => ({
    heading:
      count === undefined
        ? 'Not all files are read'
        : count === 1
          ? '1 file is not read'
          : `${count} files are not read`,
    text: `${max ? `At most ${max} files are read from one message. ` : ''}Send the rest in a new message.`,
  }),
  draft_full: () => ({
    heading: 'The draft holds no more text',
    text: 'The last change was not stored. Shorten the text, or publish and change the rest in the document.',
  }),
  draft_gone: () => ({
    heading: 'The draft is no longer here',
    text: 'It was cancelled or is older than two weeks. Send the file again and it is read anew.',
  }),
  cancel_draft: (words) => draftsWaiting(words),
  nothing_to_cancel: () => ({
    heading: 'There is nothing to cancel',
    text: 'You leave a form with Back, and what you wrote is still there. An answer that is sent is changed under My measures.',
  }),
  import_cancelled: () => ({
    heading: NO_PLAN_AWAITED,
    text: 'What you write now is not read as a plan. Write import when you want to send one.',
  }),
  import_cancelled_drafts: (words) => {
    const { heading, text } = draftsWaiting(words);
    return { heading: NO_PLAN_AWAITED, text: `What you write now is not read as a plan. ${heading}. ${text}` };
  },
  draft_cancelled: ({ title, file }) => ({
    heading: 'The draft is removed',
    text: `${title ? `${enQuoted(title)} was not published. ` : ''}${file ? 'Send the file' : 'Paste the text'} again if you change your mind.`,
  }),
  draft_not_published: ({ title, reason }) => ({
    heading: 'The draft was not published',
    text: `${title ? `${enQuoted(title)}. ` : ''}${reason ?? 'Nothing was saved.'}`,
  }),
  draft_publishing: ({ title }) => ({
    heading: 'The plan is being published',
    text: `${title ? `${enQuoted(title)} shows` : 'It shows'} in status shortly. Nothing is published twice.`,
  }),
  proposal_accepted: ({ title }) => ({
    heading: 'The proposal is accepted',
    text: `${title ? `${enQuoted(title)} is` : 'It is'} decided now. Assign it and give it a date, so that it can be followed up.`,
  }),
  proposal_declined: ({ title }) => ({
    heading: 'The proposal is declined',
    text: `${title ? `${enQuoted(title)} stays` : 'It stays'} in the plan as Cancelled, with your reason.`,
  }),
  proposal_decided: ({ title }) => ({
    heading: 'That is no proposal any more',
    text: `${title ? `${enQuoted(title)} is decided already. ` : ''}Nothing was changed.`,
  }),
  due_moved: ({ title, on, name, count, moved, reason }) => ({
    heading: `New date: due ${on ?? ''}`,
    text: `${title ? `${enQuoted(title)}: ` : ''}decided by ${name || 'your head'}, as proposed.${moved ? ` ${count ?? ''} dates are moved: ${moved}.` : ''}${reason ? ` Reason: ${reason}` : ''}`,
  }),
  due_moved_other: ({ title, on, name, count, moved, reason }) => ({
    heading: `New date: due ${on ?? ''}`,
    text: `${title ? `${enQuoted(title)}: ` : ''}decided by ${name || 'your head'}. It is another day than the one you proposed.${moved ? ` ${count ?? ''} dates are moved: ${moved}.` : ''}${reason ? ` Reason: ${reason}` : ''}`,
  }),
  due_kept: ({ title, on, due, name, reason }) => ({
    heading: due ? `The date stays: ${due}` : 'The date stays',
    text: `${title ? `${enQuoted(title)}: ` : ''}the proposal of a new date${on ? `, ${on},` : ''} was not approved${
      reason ? ` by ${name || 'your head'}. Reason: ${reason}` : `. Ask ${name || 'your head'} how to go on.`
    }`,
  }),
  due_reason: ({ title, on, name, reason }) => ({
    heading: `Why the new date${on ? `, ${on},` : ''} was not approved`,
    text: `${title ? `${enQuoted(title)}: ` : ''}${name || 'your head'} wrote: ${reason ?? ''}`,
  }),
  due_moved_reason: ({ title, on, name, reason }) => ({
    heading: `Why the new date${on ? `, ${on},` : ''} was set`,
    text: `${title ? `${enQuoted(title)}: ` : ''}${name || 'your head'} wrote: ${reason ?? ''}`,
  }),
  due_taken_up: ({ title, on, due, name }) => ({
    heading: 'The proposal is taken up at a meeting',
    text: `${title ? `${enQuoted(title)}: ` : ''}${name || 'your head'} takes ${on ? `the proposal of a new date, ${on},` : 'the new date'} to a meeting before it is decided. ${
      due ? `Until then ${due} holds.` : 'You will be told afterwards.'
    }`,
  }),
  due_of_authority: ({ title }) => ({
    heading: 'The date is the authority’s',
    text: `${title ? `${enQuoted(title)} follows` : 'The measure follows'} an authority’s decision, and its date is not set here. Read the plan anew when they have set another.`,
  }),
  not_followed_up: ({ title }) => ({
    heading: 'The measure is not followed up now',
    text: `${title ? `${enQuoted(title)} has` : 'It has'} ended or is not decided yet. Nothing was changed.`,
  }),
  plan_closed: ({ title, count }) => ({
    heading: 'The plan is ended',
    text: `${title ? `${enQuoted(title)} is` : 'It is'} followed up no more.${typeof count === 'number' && count > 0 ? ` ${count} ${count === 1 ? 'measure stands' : 'measures stand'} as cancelled, with your reason.` : ''} It can be taken up again under report.`,
  }),
  plan_closed_already: ({ title, on, name, reason }) => ({
    heading: 'The plan is ended already',
    text: `${title ? `${enQuoted(title)} was` : 'It was'} ended${on ? ` ${on}` : ''}${name ? ` by ${name}` : ''}.${reason ? ` Reason: ${reason}` : ''}`,
  }),
  plan_reopened: ({ title, count }) => ({
    heading: 'The plan is followed up again',
    text: `${title ? `${enQuoted(title)} is` : 'It is'} open${typeof count === 'number' ? `, with ${count} ${count === 1 ? 'measure' : 'measures'} not done` : ''}. What is open in the wheel is asked for with the next round.`,
  }),
  plan_open_already: ({ title }) => ({
    heading: 'The plan is not ended',
    text: `${title ? `${enQuoted(title)} is` : 'It is'} followed up already. Nothing was changed.`,
  }),
  plan_gone: () => ({
    heading: 'The plan is no longer there',
    text: 'Nothing was changed. Write report to see the plans there are.',
  }),
  no_reports: () => ({
    heading: 'There are no reports for you yet',
    text: 'The plans show here when there is something to report, or a final version to read.',
  }),
  report_unclear: ({ what }) => ({
    heading: what ? `I find no report and no plan with ${enQuoted(what)}` : 'Which report?',
    text: 'Write report to see what there is, or for example report back-report and a word of the plan’s name.',
  }),
  report_plan_unclear: ({ titles }) => ({
    heading: 'Several plans fit',
    text: `${titles ? `${titles}. ` : ''}Write more of the plan’s name.`,
  }),
  report_no_content: ({ report, plan }) => ({
    heading: 'Nothing to report yet',
    text: `There is no material${report ? ` for ${report}` : ''}${plan ? ` in ${plan}` : ''}. Write report to see what there is.`,
  }),
  report_gone: () => ({
    heading: 'That report does not exist',
    text: 'The plan or the version is no longer there. Write report to see what there is.',
  }),
  report_of_the_whole: ({ report }) => ({
    heading: `${report || 'The report'} is written for the whole municipality alone`,
    text: 'You cannot have a part of it. Ask the administrator for the report, or write report to see yours.',
  }),
  report_damaged: () => ({
    heading: 'The final version is damaged',
    text: 'It is no longer as it was when it was made final, so it is not handed out. Tell whoever runs the bot.',
  }),
  report_other_day: () => ({
    heading: 'The question was about another day',
    text: 'A working copy is of the day it is made. Write report to get today’s.',
  }),
  report_busy: () => ({
    heading: 'Many reports are being made right now',
    text: 'Yours was not made. Write report again in a minute.',
  }),
  file_declined: () => ({
    heading: 'The file is not saved',
    text: 'Nothing was sent to OneDrive. Write report when you want it.',
  }),
  file_not_saved: () => ({
    heading: 'The file could not be saved in OneDrive',
    text: 'Nothing is lost. Write report and try again in a while.',
  }),
  file_not_shown: ({ file }) => ({
    heading: 'The file is saved in your OneDrive',
    text: `${file ? `${file} could` : 'It could'} not be shown here. Open OneDrive to read it.`,
  }),
  file_not_sent: () => ({
    heading: 'The file could not be sent here',
    text: 'Ask whoever runs the bot to write it with follow-up report.',
  }),
};
