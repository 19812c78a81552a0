import type { PlanDate } from '../dates';
import type { Draft, DraftMeasure } from '../draft';
import { wordsHash } from '../ids';
import type { Found } from '../personal-number';
import type { Measure, Plan } from '../plan';
import { judgeText } from './judge-text';
import { plainText } from './plain-text';
import { sentencesOf } from './tokens';

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

/** What stands around the measures: title, file name, background, recommendations with answers, areas. */
interface PlanWords extends Pick<Plan, 'title' | 'background' | 'areas'> {
  readonly fileName: string;
  readonly recommendations: readonly { readonly text: string; readonly answer?: readonly string[] }[];
}

function textsAround({ title, fileName, background, recommendations, areas }: PlanWords): readonly string[] {
  const around = [
    ...(background ?? []),
    ...recommendations.flatMap((one) => [one.text, ...(one.answer ?? [])]),
    ...Object.entries(areas ?? {}).flatMap(([form, names]) => [form, ...names]),
  ];
  return [title, fileWords(fileName), ...around].filter((text) => text.trim() !== '');
}

/** "stod_elsa-3a.docx" is read as the words it is made of. */
export const fileWords = (name: string) => name.replace(/\.[^.]*$/, '').replace(/[_+]/g, ' ');

/** Every text of a stored plan that is no measure's. */
export const textsOfPlan = ({ sourceFile, ...plan }: Plan): readonly string[] =>
  textsAround({ ...plan, fileName: sourceFile.name });

/** The same of a draft, with the name of the file it came as. */
export const textsAroundDraft = (draft: Draft, fileName: string): readonly string[] =>
  textsAround({
    title: draft.plan.title,
    fileName,
    recommendations: draft.recommendations,
    ...(draft.plan.background ? { background: draft.plan.background } : {}),
    ...(draft.areas ? { areas: draft.areas } : {}),
  });

/** Whether something in a text may be about a single child. */
export const isSeen = (text: string) => judgeText(text).concerns.length > 0;

/** "Hon har också …", "Föräldrarna vill …": told of whoever the sentence before it is about. */
const GOES_ON =
  /^(?:han|hon|hen|hans|hennes|hens|honom|henne|eleven|barnet|flickan|pojken|familjen|föräldrarna|vårdnadshavar\p{L}*|mamman?|pappan?)(?!\p{L})/iu;

/**
 * Where in a text the sentences stand in which something is seen, with those after them that go on about the same child;
 * the ones that stand together are one.
 */
function seenAt(text: string): readonly Found[] {
  const { concerns } = judgeText(text);
  const starts = concerns.length === 0 ? [] : sentencesOf(plainText(text)).map(([first]) => first?.start ?? 0);
  const found: Found[] = [];
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? text.length;
    const last = found.at(-1);
    const before = last?.end === start ? last : undefined;
    const isSeenThere = concerns.some((one) => one.at.start < end && one.at.end > start);
    if (!isSeenThere && !(before && GOES_ON.test(text.slice(start, end)))) continue;
    if (before) found.pop();
    found.push({ start: before?.start ?? start, end });
  }
  return found;
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

/** Those of the texts in which something is seen, in their order. */
export const seenIn = (texts: readonly string[]): readonly string[] => texts.filter(isSeen);

/**
 * What somebody's choice about texts holds for: a hash of those in which something is seen. The choice stands while
 * what else is said changes ("Pågår" becomes "Klart"), and falls with the least change of what was seen.
 */
export const hashOfSeen = (texts: readonly string[]): string => wordsHash(seenIn(texts));
