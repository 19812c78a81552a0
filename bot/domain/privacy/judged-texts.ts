import type { PlanDate } from '../dates';
import type { DraftMeasure } from '../draft';
import { wordsHash } from '../ids';
import type { Found } from '../personal-number';
import type { Measure, Plan } from '../plan';
import { isOfSomethingElse, refersBack, speaksOfChild } from './goes-on';
import { judgeText } from './judge-text';
import { plainText } from './plain-text';
import { type Sentence, sentencesOf } from './tokens';

/**
 * Who answers for a measure is named as colleagues are, often by the given name alone: with the word that says so before
 * it, "Moa" is somebody who works there, and "Elsas mamma" still is not.
 */
export const asResponsible = (text: string) => `Ansvarig: ${text}`;

/** A measure's words, wherever they come from. Every text a person has written of it is among them. */
interface MeasureWords {
  readonly group: string | null;
  readonly area: string | null;
  readonly title: string;
  readonly parts: readonly string[];
  readonly dates: readonly PlanDate[];
  /** Where it stands and how it went, in the document's words, and why it was declined. */
  readonly told: readonly (string | null)[];
  readonly responsible: readonly string[];
}

const textsOfWords = ({ group, area, title, parts, dates, told, responsible }: MeasureWords): readonly string[] =>
  [
    group,
    area,
    title,
    ...parts,
    ...told,
    ...dates.flatMap((one) => [one.raw, one.label ?? null]),
    ...responsible.map(asResponsible),
  ].filter((text): text is string => text !== null && text.trim() !== '');

/** Every text of a stored measure that came with the plan or was written of it. */
export function textsOfMeasure(measure: Measure): readonly string[] {
  const { group, area, title, parts, imported, decision, due, evaluation, nextReport, executor } = measure;
  const named = measure.responsible.flatMap((one) =>
    one.type === 'text' ? [one.text] : one.type === 'role' ? [one.role] : [],
  );
  return textsOfWords({
    group,
    area,
    title,
    parts: parts.map((part) => part.text),
    dates: [...due, evaluation, nextReport, executor?.deliversOn].filter((one) => one !== null && one !== undefined),
    told: [imported.raw, imported.followUp, imported.analysis, decision?.reason ?? null],
    responsible: [...named, ...(executor ? [executor.name] : [])],
  });
}

/** The same of a measure that is not published yet. */
export function textsOfDraftMeasure(measure: DraftMeasure): readonly string[] {
  const { group, area, title, actions, due, evaluation, nextReport, executor } = measure;
  return textsOfWords({
    group,
    area,
    title,
    parts: actions.map((one) => (typeof one === 'string' ? one : one.text)),
    dates: [...due, evaluation, nextReport, executor?.deliversOn].filter((one) => one !== null && one !== undefined),
    told: [measure.statusRaw, measure.followUp, measure.analysis],
    responsible: [...measure.responsible, ...(executor ? [executor.name] : [])],
  });
}

/** "stod_elsa-3a.docx" is read as the words it is made of. */
export const fileWords = (name: string) => name.replace(/\.[^.]*$/, '').replace(/[_+]/g, ' ');

/** Every text of a stored plan that is no measure's: title, file name, background, recommendations with answers, areas. */
export function textsOfPlan({ title, sourceFile, background, recommendations, areas }: Plan): readonly string[] {
  const around = [
    ...(background ?? []),
    ...recommendations.flatMap((one) => [one.text, ...(one.answer ?? [])]),
    ...Object.entries(areas ?? {}).flatMap(([form, names]) => [form, ...names]),
  ];
  return [title, fileWords(sourceFile.name), ...around].filter((text) => text.trim() !== '');
}

/** Whether something in a text may be about a single child. */
export const isSeen = (text: string) => judgeText(text).concerns.length > 0;

interface Told extends Found {
  readonly sentence: Sentence;
  readonly seen: boolean;
  /** It says of whom only together with what stands before it: "Hen har epilepsi". */
  readonly back: boolean;
}

/** The sentences of a text in which something is seen; none where nothing is. */
function toldIn(text: string): readonly Told[] {
  const { concerns } = judgeText(text);
  const sentences = concerns.length === 0 ? [] : sentencesOf(plainText(text));
  return sentences.map((sentence, at) => {
    const start = sentence[0]?.start ?? 0;
    const end = sentences[at + 1]?.[0]?.start ?? text.length;
    const seen = concerns.some((one) => one.at.start < end && one.at.end > start);
    const back = seen && (refersBack(sentence) || !isSeen(text.slice(start, end)));
    return { sentence, start, end, seen, back };
  });
}

/**
 * Where in a text something is told of a single child: from the sentence it is seen in, or the one before that says of
 * whom, to the last that may go on about the same child, with all between them. "En elev i 5B har epilepsi. På rasterna
 * sitter hen ensam. Skolan har anmält. Resultatet redovisas för nämnden.": the first three, as with the first alone gone
 * the others would still tell it. What is not certain to be about something else goes on.
 */
function seenAt(text: string): readonly Found[] {
  const told = toldIn(text);
  const found: { from: number; to: number }[] = [];
  for (const [at, one] of told.entries()) {
    const last = found.at(-1);
    if (!one.seen) {
      if (last && !isOfSomethingElse(one.sentence)) last.to = at;
      continue;
    }
    const from = one.back ? toldFrom(told, at) : at;
    if (last && (one.back || from <= last.to + 1)) last.to = at;
    else found.push({ from, to: at });
  }
  return found.map(({ from, to }) => ({ start: told[from]?.start ?? 0, end: told[to]?.end ?? text.length }));
}

/** The first of the sentences before that may say of whom it is: "En elev är hemma. Det är svårt. Hen har epilepsi." */
function toldFrom(told: readonly Told[], at: number): number {
  let from = at;
  for (let before = at - 1; before >= 0; before -= 1) {
    const sentence = told[before]?.sentence ?? [];
    if (isOfSomethingElse(sentence)) break;
    if (speaksOfChild(sentence)) from = before;
  }
  return from;
}

/** The very words in which something is seen, whole sentences as they stand: these are what somebody has to judge. */
export const sentencesSeen = (text: string): readonly string[] =>
  seenAt(text).map(({ start, end }) => text.slice(start, end).trim());

/** The text with `instead` in the place of those sentences. */
export function withoutSeen(text: string, instead: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of seenAt(text)) {
    parts.push(text.slice(from, start).trim(), instead);
    from = end;
  }
  return [...parts, text.slice(from).trim()].filter((part) => part !== '').join(' ');
}

/**
 * The text with other words for those sentences that `instead` has some for: '' takes one out, null leaves it. Whatever
 * else the text says stands as it stood.
 */
export function withSeenMended(text: string, instead: (sentence: string) => string | null): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of seenAt(text)) {
    const sentence = text.slice(start, end).trimEnd();
    const words = instead(sentence.trim());
    if (words === null) continue;
    parts.push(text.slice(from, start), words, words === '' ? '' : text.slice(start + sentence.length, end));
    from = end;
  }
  return parts.length === 0 ? text : [...parts, text.slice(from)].join('').trim();
}

/**
 * What is seen around a plan's measures, where these sentences alone can be kept out; null where they fill whole texts,
 * or something is seen in the title or the file's name: then there is nothing left to show.
 */
export function sentencesApart(plan: Plan): readonly string[] | null {
  const texts = seenIn(textsOfPlan(plan));
  const sentences = [...new Set(texts.flatMap(sentencesSeen))];
  const isWhole = texts.every((text) => sentences.includes(text.trim()));
  const isNamed = isSeen(plan.title) || isSeen(fileWords(plan.sourceFile.name));
  return texts.length === 0 || isWhole || isNamed ? null : sentences;
}

/** Those of the texts in which something is seen, in their order. */
export const seenIn = (texts: readonly string[]): readonly string[] => texts.filter(isSeen);

/**
 * What somebody's choice about texts holds for: a hash of those in which something is seen. The choice stands while
 * what else is said changes ("Pågår" becomes "Klart"), and falls with the least change of what was seen.
 */
export const hashOfSeen = (texts: readonly string[]): string => wordsHash(seenIn(texts));
