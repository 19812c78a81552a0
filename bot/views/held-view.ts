import type { CardBase, CardView } from '../../cards/views';
import type { Answer } from '../domain/assignment';
import { quotedFrom } from '../domain/check-form';
import type { HeldText } from '../domain/held-text';
import type { Measure, Plan } from '../domain/plan';
import { judgeText } from '../domain/privacy/judge-text';
import { seenIn, sentencesApart, textsOfMeasure, textsOfPlan } from '../domain/privacy/judged-texts';

type HeldView = Extract<CardView, { kind: 'held' }>;

/** Texts on a page: three of the longest answers, 4,000 characters each, are below 28 KB. */
export const TEXTS_A_PAGE = 3;

/** Words of one kind that are named; the text itself stands below. */
const SEEN = 3;

/** A text that waits, with the names that belong to it. */
export interface Waiting {
  readonly held: HeldText;
  readonly plan: Plan | null;
  /** Null where the words stand around the plan's measures. */
  readonly measure: Measure | null;
  /** Null where the words came with the plan. */
  readonly answer: Answer | null;
  /** Why a date of the measure stands, where it is that. */
  readonly reason: string | null;
  /** Hash of what is seen in the words as they stand here. */
  readonly words: string;
  readonly by: string | null;
  readonly unit: string | null;
}

/** The card of texts that wait to be looked at. A page past the last is the last. */
export function heldView(
  base: CardBase,
  waiting: readonly Waiting[],
  page: number,
  looked: HeldView['looked'],
): HeldView {
  const pages = Math.max(1, Math.ceil(waiting.length / TEXTS_A_PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const rows = waiting.slice(shown * TEXTS_A_PAGE, (shown + 1) * TEXTS_A_PAGE).map(rowOf);
  return { ...base, kind: 'held', total: waiting.length, rows, page: shown, pages, looked };
}

function rowOf(waiting: Waiting): HeldView['rows'][number] {
  const { held, plan, measure, words, by, unit } = waiting;
  return {
    held: held.id,
    title: measure?.title ?? plan?.title ?? '',
    plan: plan?.title ?? '',
    by,
    unit,
    at: held.at,
    words,
    ...textsOf(waiting),
  };
}

/** Where the texts come from, what is seen in them, and the texts. */
function textsOf({
  held,
  plan,
  measure,
  answer,
  reason,
}: Waiting): Pick<HeldView['rows'][number], 'from' | 'concerns' | 'followUp' | 'analysis' | 'sentences'> {
  if (reason !== null)
    return { from: 'decision', concerns: reasonsOf(held, [reason]), followUp: reason, analysis: null, sentences: null };
  if (answer) {
    const { followUp, analysis } = answer;
    const concerns = reasonsOf(held, [followUp ?? '', analysis ?? '']);
    return { from: 'answer', concerns, followUp, analysis, sentences: null };
  }
  const texts = measure ? textsOfMeasure(measure) : plan ? textsOfPlan(plan) : [];
  return {
    from: 'plan',
    concerns: reasonsOf(held, texts),
    followUp: wordsOfPlan(plan, measure),
    analysis: measure?.imported.analysis ?? null,
    sentences: measure === null && plan !== null ? sentencesApart(plan) : null,
  };
}

/** Every kind that was asked about, with the words that say so in the texts that are held: the first few of them. */
function reasonsOf(held: HeldText, texts: readonly string[]): HeldView['rows'][number]['concerns'] {
  const seen = texts.flatMap((text) =>
    judgeText(text).concerns.map(({ concern, at }) => ({ code: concern, seen: quotedFrom(text, at.start, at.end) })),
  );
  const kinds = [...new Set([...held.concerns, ...seen.map((one) => one.code)])];
  return kinds.flatMap((code) => {
    const words: (string | null)[] = [...new Set(seen.filter((one) => one.code === code).map((one) => one.seen))];
    return (words.length === 0 ? [null] : words.slice(0, SEEN)).map((one) => ({ code, seen: one }));
  });
}

/**
 * What a plan says beside the title, those texts first in which something is seen: of a measure also the parts, where
 * it stands, the follow-up and why it was declined, which are all withheld with them.
 */
function wordsOfPlan(plan: Plan | null, measure: Measure | null): string | null {
  const title = measure?.title ?? plan?.title ?? '';
  const seen = seenIn(measure ? textsOfMeasure(measure) : plan ? textsOfPlan(plan) : []);
  const others = measure
    ? [
        ...measure.parts.map((part) => part.text),
        measure.imported.raw,
        measure.imported.followUp,
        measure.decision?.reason ?? null,
      ]
    : [];
  const analysis = measure?.imported.analysis ?? null;
  const words = [...seen, ...others].filter(
    (text): text is string => text !== null && text.trim() !== '' && text !== title && text !== analysis,
  );
  return words.length > 0 ? [...new Set(words)].join('\n') : null;
}
