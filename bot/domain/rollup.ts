import type { Assignment } from './assignment';
import { isSameDate, type LocalDate, type PlanDate } from './dates';
import { isOpen, isTerminal, scheduleOf } from './is-open';
import { listingOf } from './listing';
import type { Measure, MeasureState, Schedule } from './plan';
import { statedState } from './stated-state';

/**
 * The measure with what is projected from its assignments: state, schedule, open, nextDue, assigned, assignedDone, and
 * by what it is found.
 * Takes every assignment of the measure; those that are no longer active, or belong to another measure, count for
 * nothing. Doing it again on the result changes nothing.
 *
 * - Its plan was ended: cancelled, whatever was reported of it.
 * - Nobody has answered: the state the plan came with.
 * - One assignment: its state and schedule.
 * - Several: all done is completed, all cancelled is cancelled; otherwise the state they share, else in progress as soon as one has started.
 *   The schedule is the worst among those not done, so one delayed unit makes the measure delayed.
 */
export function rollup(measure: Measure, assignments: readonly Assignment[]): Measure {
  const active = assignments.filter((one) => one.active && one.measureId === measure.id);
  const { state, schedule } = together(measure, active);
  const rolled = {
    ...measure,
    state,
    schedule,
    open: isOpen(state),
    nextDue: nextDueOf(measure, donePartsOf(measure, active)),
    assigned: active.length,
    assignedDone: active.filter((one) => isTerminal(one.state)).length,
  };
  return { ...rolled, ...listingOf(rolled, active) };
}

/** Whether a person has answered for this assignment, or taken over from somebody who had. */
const isAnswered = (one: Assignment) => one.answers > 0 || one.last !== null;

function together(
  measure: Measure,
  active: readonly Assignment[],
): { readonly state: MeasureState; readonly schedule: Schedule | null } {
  if (measure.endedWithPlan !== undefined) return { state: 'cancelled', schedule: null };
  const [first] = active;
  if (!first || !active.some(isAnswered)) return standing(statedState(measure), measure.imported.schedule);
  if (active.length === 1) return standing(first.state, first.schedule);

  const left = active.filter((one) => !isTerminal(one.state));
  const isCancelled = active.every((one) => one.state === 'cancelled');
  if (left.length === 0) return { state: isCancelled ? 'cancelled' : 'completed', schedule: null };
  return { state: sharedState(active), schedule: worst(left) };
}

const standing = (state: MeasureState, schedule: Schedule | null) => ({ state, schedule: scheduleOf(state, schedule) });

/** Two paused and one not started is a measure in progress: something has begun. */
function sharedState(active: readonly Assignment[]): MeasureState {
  const states = new Set(active.map((one) => one.state));
  const [only] = states;
  if (only && states.size === 1) return only;
  const NOT_BEGUN: readonly MeasureState[] = ['proposed', 'decided', 'not_started', 'unknown'];
  const begun = active.some((one) => !NOT_BEGUN.includes(one.state));
  return begun ? 'in_progress' : 'not_started';
}

function worst(left: readonly Assignment[]): Schedule | null {
  const said = new Set(left.map((one) => one.schedule));
  if (said.has('delayed')) return 'delayed';
  if (said.has('at_risk')) return 'at_risk';
  return said.has('on_plan') ? 'on_plan' : null;
}

/** A part is done when the plan says so, or when everybody who has the measure has ticked it. */
export function donePartsOf(measure: Measure, active: readonly Assignment[]): ReadonlySet<string> {
  const done = measure.parts.filter(
    (part) => part.done || (active.length > 0 && active.every((one) => one.doneParts.includes(part.id))),
  );
  return new Set(done.map((part) => part.id));
}

/**
 * The day lateness is counted from: the earliest day of a part that is not done; where no such part has a day, the
 * measure's own earliest, leaving out days that belong to a part that is done. A plan with "system våren 2018" and
 * "rutiner klara januari 2018" whose routines are done is next due on 30 June 2018.
 */
export function nextDueOf(measure: Pick<Measure, 'parts' | 'due'>, done: ReadonlySet<string>): LocalDate | null {
  const ofParts = earliest(measure.parts.filter((part) => !done.has(part.id)).map((part) => part.due));
  if (ofParts) return ofParts;
  const finished = measure.parts.filter((part) => done.has(part.id)).map((part) => part.due);
  return earliest(measure.due.filter((due) => !finished.some((one) => one !== null && isSameDate(one, due))));
}

function earliest(dates: readonly (PlanDate | null)[]): LocalDate | null {
  const days = dates.flatMap((one) => (one?.date ? [one.date] : []));
  return days.sort()[0] ?? null;
}
