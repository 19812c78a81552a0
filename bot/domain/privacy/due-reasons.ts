import type { HeldText } from '../held-text';
import { wordsHash } from '../ids';
import type { DueDecision, Measure } from '../plan';
import { concernsOf, heldMeasureId } from './held-of-measure';
import { hashOfSeen } from './judged-texts';
import { isWithheld } from './visible-answers';

type WithDecisions = Pick<Measure, 'id' | 'dueDecisions'>;

/**
 * Why a date stands is a text of its own beside the measure's words: withheld, it takes nothing of the plan with it. Its
 * held text goes by the answer that was decided on, which is no other decision's (by the measure where nobody had asked:
 * then several decisions of one person with the same words share it), by who decided, and by the words: pressed again after
 * a crash it is the same one, two who decide at once have one each, and words that were typed in place of those that were
 * held are not held for them.
 */
const heldReasonId = (measureId: string, decision: DueDecision) =>
  `${beforeWords(measureId, decision)}:${wordsHash([decision.reason ?? ''])}`;

/** What is held of an earlier version goes by the answer and the person alone. */
const beforeWords = (measureId: string, { answers, by }: DueDecision) => `due:${answers[0] ?? measureId}:${by}`;

/** And of the one before it by the measure and the instant. */
const earlierId = (measureId: string, { at }: DueDecision) => `due:${measureId}:${at.replace(/[^0-9TZ]/g, '')}`;

const idsOf = ({ id }: WithDecisions, one: DueDecision): readonly string[] =>
  one.reason === undefined ? [] : [heldReasonId(id, one), beforeWords(id, one), earlierId(id, one)];

/** The ids of all that may be withheld of a measure: its words, and why its dates stand. */
export const heldIdsOf = (measure: WithDecisions): readonly string[] => [
  heldMeasureId(measure.id),
  ...(measure.dueDecisions ?? []).flatMap((one) => idsOf(measure, one)),
];

/** The held text of a reason; null where it is about no single child. */
export function heldOfReason({ id, planId }: Measure, decision: DueDecision): HeldText | null {
  const { at, by, reason = '' } = decision;
  const concerns = concernsOf([reason]);
  if (concerns.length === 0) return null;
  const words = hashOfSeen([reason]);
  return { id: heldReasonId(id, decision), planId, measureId: id, concerns, words, at, by, open: true, looked: null };
}

/** The decision whose reason a held text is of; null where it is of something else, or was never taken. */
export const decisionHeld = (measure: WithDecisions, held: Pick<HeldText, 'id'>): DueDecision | null =>
  measure.dueDecisions?.find((one) => idsOf(measure, one).includes(held.id)) ?? null;

/** What is held of the reason of a decision, among all that is held of the measure. */
export const heldFor = (
  measure: WithDecisions,
  one: DueDecision,
  held: ReadonlyMap<string, HeldText>,
): HeldText | undefined => idsOf(measure, one).flatMap((id) => held.get(id) ?? [])[0];

/** The measure with `instead` in place of the reasons that are withheld; `reader` sees those they wrote themselves. */
export function withoutReasons<T extends Pick<Measure, 'id' | 'dueDecisions'>>(
  measure: T,
  held: ReadonlyMap<string, HeldText>,
  instead: { readonly open: string; readonly keptOut: string },
  reader: string | null,
): T {
  const shown = (one: DueDecision): DueDecision => {
    const withheld = heldFor(measure, one, held);
    if (!withheld || !isWithheld(withheld) || one.by === reader) return one;
    return { ...one, reason: withheld.open ? instead.open : instead.keptOut };
  };
  return measure.dueDecisions?.some((one) => shown(one) !== one)
    ? { ...measure, dueDecisions: measure.dueDecisions.map(shown) }
    : measure;
}
