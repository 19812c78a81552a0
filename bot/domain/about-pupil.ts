import type { Draft, DraftMeasure } from './draft';
import {
  fileWords,
  hashOfSeen,
  isSeen,
  seenIn,
  sentencesSeen,
  textsAroundDraft,
  textsOfDraftMeasure,
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

/** Texts around a draft's measures in which a single child seems to be spoken of, and the hash a choice holds for. */
export function seenAround(
  draft: Draft,
  fileName: string,
): { readonly texts: readonly string[]; readonly words: string; readonly sentences: readonly string[] } {
  const texts = seenIn(textsAroundDraft(draft, fileName));
  const inText = texts.filter((one) => one !== draft.plan.title && one !== fileWords(fileName));
  return { texts, words: hashOfSeen(texts), sentences: [...new Set(inText.flatMap(sentencesSeen))] };
}

/**
 * The draft with other words in place of the first sentence around its measures in which something is seen: what
 * [Spara texten] was pressed for. Nothing takes its place where the words are empty.
 */
export function withSentenceMended(draft: Draft, fileName: string, words: string): Draft {
  const [sentence] = seenAround(draft, fileName).sentences;
  if (sentence === undefined) return draft;
  const mended = (text: string) =>
    text
      .replace(sentence, () => words)
      .replace(/ {2,}/g, ' ')
      .trim();
  const each = (texts: readonly string[]) => texts.map(mended).filter((one) => one !== '');
  const { background } = draft.plan;
  return {
    ...draft,
    plan: { ...draft.plan, ...(background ? { background: each(background) } : {}) },
    recommendations: draft.recommendations.map((one) => ({
      ...one,
      text: mended(one.text),
      ...(one.answer ? { answer: each(one.answer) } : {}),
    })),
    ...(draft.areas
      ? { areas: Object.fromEntries(Object.entries(draft.areas).map(([form, names]) => [form, each(names)])) }
      : {}),
  };
}
