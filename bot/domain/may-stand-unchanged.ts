import type { Assignment } from './assignment';
import { dayOf } from './calendar';
import type { LocalDate } from './dates';
import type { Measure } from './plan';
import type { Withheld } from './privacy/visible-answers';
import { isAsked } from './prompts';

/** Somebody's measure, as they see it. */
export interface Answerable {
  readonly assignment: Assignment;
  readonly measure: Measure;
  /** How long its title is not shown: in its place stands which one it is, by number and plan. Null where it is. */
  readonly titleWithheld: Withheld | null;
}

/**
 * Whether one press may store "unchanged". Not where it would be nonsense:
 * - what the measure is called is withheld, so that nobody can know what they would confirm;
 * - there is no earlier state (an imported one counts);
 * - the state says "enligt plan" and the due day has passed since it was given: on 12 November "enligt plan, klart
 *   31 januari" was true, on 9 February it cannot be;
 * - a point that is open asks for an analysis, which a press cannot give.
 */
export function mayStandUnchanged(
  { assignment, measure, titleWithheld }: Answerable,
  today: LocalDate,
  timeZone: string,
): boolean {
  if (titleWithheld !== null) return false;
  if (assignment.state === 'unknown' || assignment.state === 'proposed') return false;
  if (isAsked(assignment, 'analysis', today)) return false;
  return !(assignment.schedule === 'on_plan' && isDueSinceSaid(assignment, measure, today, timeZone));
}

/** Whether the due day has passed since the person, or the plan, last said where the measure stands. */
export function isDueSinceSaid(assignment: Assignment, measure: Measure, today: LocalDate, timeZone: string): boolean {
  const due = measure.nextDue;
  if (due === null || due >= today) return false;
  const saidOn = assignment.last ? dayOf(assignment.last.at, timeZone) : measure.imported.on;
  return saidOn === null || saidOn <= due;
}
