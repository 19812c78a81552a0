import type { Assignment } from './assignment';
import type { LocalDate, PlanDate } from './dates';
import type { DueDecision, Measure, Part } from './plan';

/** A new date that waits for somebody to decide. */
export interface AskedDue {
  readonly on: LocalDate;
  /** Those who asked for this day. */
  readonly by: readonly Assignment[];
}

/**
 * The new date that is asked for now: the latest that anybody asks for in the answer that counts, as a day that suits
 * one school and not the other suits nobody. Null where nobody does, where the measure is due then or later already,
 * and where it was decided since they asked.
 */
export function askedDue(
  { nextDue, dueDecisions }: Pick<Measure, 'nextDue' | 'dueDecisions'>,
  assignments: readonly Assignment[],
): AskedDue | null {
  const decided = dueDecisions?.at(-1)?.at ?? '';
  const asking = assignments.filter(({ last }) => last !== null && last.newDueProposed !== null && last.at > decided);
  const on = asking
    .flatMap(({ last }) => last?.newDueProposed ?? [])
    .sort()
    .at(-1);
  if (on === undefined || (nextDue !== null && on <= nextDue)) return null;
  return { on, by: asking.filter(({ last }) => last?.newDueProposed === on) };
}

/**
 * The dates after what was decided of them. A day is moved wherever the plan still states it, in its own dates and in
 * those of parts that are not done: due on 31 January with a part on the same day, decided on 31 March, is due then
 * with both. So an older copy of the plan that is read anew gets the decided day; a version with another day keeps its
 * own, as that is a newer word than the decision's. Doing it again changes nothing.
 */
export function withDecidedDue<Dates extends Pick<Measure, 'due' | 'parts'>>(
  dates: Dates,
  decisions: readonly DueDecision[] = [],
): Dates {
  let { due, parts } = dates;
  for (const { from, to } of decisions) {
    if (to === null) continue;
    const moved = <T extends PlanDate | null>(one: T): T => (one?.date === from && from !== null ? at(to, one) : one);
    const isDated = [...due, ...parts.map((part) => part.due)].some((one) => one !== null && one.date !== null);
    if (from === null && !isDated) due = [...due, { raw: to, date: to, precision: 'day' }];
    due = due.map(moved);
    parts = parts.map((part): Part => (part.done ? part : { ...part, due: moved(part.due) }));
  }
  return { ...dates, due, parts };
}

/** A decided day says what it is for as the one before it did. */
const at = <T extends PlanDate | null>(to: LocalDate, before: T): T =>
  ({ raw: to, date: to, precision: 'day', ...(before?.label ? { label: before.label } : {}) }) as T;
