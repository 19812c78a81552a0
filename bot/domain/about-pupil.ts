import type { Draft, DraftMeasure } from './draft';
import { wordsHash } from './ids';
import {
  fileWords,
  hashOfSeen,
  isSeen,
  sentencesSeen,
  textsOfDraftMeasure,
  withSeenMended,
} from './privacy/judged-texts';

/**
 * What was judged, by measure: looking for a child in every text of a plan of 2,000 measures takes most of a second,
 * and a draft is asked about at each press. A measure is never changed, so its judgement never is either.
 */
const judged = new WeakMap<DraftMeasure, boolean>();

/** Whether a text of the measure seems to be about a single child. */
export function isAboutPupil(measure: DraftMeasure): boolean {
  const known = judged.get(measure);
  if (known !== undefined) return known;
  const found = textsOfDraftMeasure(measure).some(isSeen);
  judged.set(measure, found);
  return found;
}

/** Takes over what another thread has judged of the same measures, in the same order; it may not have come to all. */
export function rememberAboutPupils(measures: readonly DraftMeasure[], judgements: readonly boolean[]): void {
  for (const [at, one] of measures.entries()) {
    const known = judgements[at];
    if (known !== undefined) judged.set(one, known);
  }
}

/** A measure that was changed, with what is known of it where its texts are the same: a date was set, say. */
export function judgedAs(before: DraftMeasure, after: DraftMeasure): DraftMeasure {
  const known = judged.get(before);
  const [was, is] = [textsOfDraftMeasure(before), textsOfDraftMeasure(after)];
  const same = was.length === is.length && was.every((text, at) => text === is[at]);
  if (known !== undefined && same) judged.set(after, known);
  return after;
}

/** What a choice to publish a measure anyway holds for: a hash of the texts in which something is seen. */
export const seenInMeasure = (measure: DraftMeasure): string => hashOfSeen(textsOfDraftMeasure(measure));

/** The very sentences of a measure in which something is seen, each once. */
export const seenOf = (measure: DraftMeasure): readonly string[] => [
  ...new Set(textsOfDraftMeasure(measure).flatMap(sentencesSeen)),
];

/** A longer text fits no box on a card. */
const LONGEST_SENTENCE = 400;
/** So many are asked about each by itself; the rest together, and each by itself as those before it are mended. */
const BY_THEMSELVES = 3;

/** Key of a sentence that something is seen in: what is said of it holds for these very words. */
export const sentenceKey = (sentence: string) => `sentence:${wordsHash([sentence])}`;

/**
 * Where around a draft's measures a single child seems to be spoken of: in the title, in sentences that somebody may
 * mend, and in `others`, which can only be withheld: what auditors recommend is in their words, and the file has its name.
 */
export function seenAround(
  draft: Draft,
  fileName: string,
): { readonly inTitle: boolean; readonly sentences: readonly string[]; readonly others: readonly string[] } {
  const { plan, recommendations, areas = {} } = draft;
  const own = [
    ...(plan.background ?? []),
    ...recommendations.flatMap((one) => one.answer ?? []),
    ...Object.values(areas).flat(),
  ];
  const given = [fileWords(fileName), ...recommendations.map((one) => one.text), ...Object.keys(areas)];
  const all = [...new Set(own.flatMap(sentencesSeen))];
  const sentences = all.filter((one) => one.length <= LONGEST_SENTENCE).slice(0, BY_THEMSELVES);
  const rest = all.filter((one) => !sentences.includes(one));
  return { inTitle: isSeen(plan.title), sentences, others: [...new Set([...rest, ...given.flatMap(sentencesSeen)])] };
}

/**
 * The draft with other words in place of a sentence around its measures, by its key: what [Spara texten] was pressed
 * for. Empty words take it out.
 */
export function withSentenceMended(draft: Draft, key: string, words: string): Draft {
  const mended = (text: string) => withSeenMended(text, (one) => (sentenceKey(one) === key ? words : null));
  const each = (texts: readonly string[]) => texts.map(mended).filter((one) => one !== '');
  const { background } = draft.plan;
  return {
    ...draft,
    plan: { ...draft.plan, ...(background ? { background: each(background) } : {}) },
    recommendations: draft.recommendations.map((one) => (one.answer ? { ...one, answer: each(one.answer) } : one)),
    ...(draft.areas
      ? { areas: Object.fromEntries(Object.entries(draft.areas).map(([form, names]) => [form, each(names)])) }
      : {}),
  };
}
