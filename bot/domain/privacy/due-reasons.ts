import type { Instant } from '../dates';
import type { HeldText } from '../held-text';
import type { DueDecision, Measure } from '../plan';
import { concernsOf, heldMeasureId } from './held-of-measure';
import { hashOfSeen } from './judged-texts';
import { isWithheld } from './visible-answers';

/**
 * Why a date stands is a text of its own beside the measure's words: withheld, it takes nothing of the plan with it. Its
 * held text goes by the measure and the instant of the decision.
 */
export const heldReasonId = (measureId: string, at: Instant) => `due:${measureId}:${at.replace(/[^0-9TZ]/g, '')}`;

/** The ids of all that may be withheld of a measure: its words, and why its dates stand. */
export const heldIdsOf = ({ id, dueDecisions = [] }: Pick<Measure, 'id' | 'dueDecisions'>): readonly string[] => [
  heldMeasureId(id),
  ...dueDecisions.flatMap((one) => (one.reason === undefined ? [] : [heldReasonId(id, one.at)])),
];

/** The held text of a reason; null where it is about no single child. */
export function heldOfReason({ id, planId }: Measure, { at, by, reason = '' }: DueDecision): HeldText | null {
  const concerns = concernsOf([reason]);
  if (concerns.length === 0) return null;
  const words = hashOfSeen([reason]);
  return { id: heldReasonId(id, at), planId, measureId: id, concerns, words, at, by, open: true, looked: null };
}

/** The decision whose reason a held text is of; null where it is of something else, or was never taken. */
export const decisionHeld = (
  { id, dueDecisions = [] }: Pick<Measure, 'id' | 'dueDecisions'>,
  held: Pick<HeldText, 'id'>,
): DueDecision | null => dueDecisions.find((one) => heldReasonId(id, one.at) === held.id) ?? null;

/** The measure with `instead` in place of the reasons that are withheld. */
export function withoutReasons<T extends Pick<Measure, 'id' | 'dueDecisions'>>(
  measure: T,
  held: ReadonlyMap<string, HeldText>,
  instead: { readonly open: string; readonly keptOut: string },
): T {
  const shown = (one: DueDecision): DueDecision => {
    const withheld = one.reason === undefined ? undefined : held.get(heldReasonId(measure.id, one.at));
    if (!withheld || !isWithheld(withheld)) return one;
    return { ...one, reason: withheld.open ? instead.open : instead.keptOut };
  };
  return measure.dueDecisions?.some((one) => shown(one) !== one)
    ? { ...measure, dueDecisions: measure.dueDecisions.map(shown) }
    : measure;
}
