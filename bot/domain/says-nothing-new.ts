import type { Assignment } from './assignment';
import { dayOf } from './calendar';
import type { Report } from './check-form';
import { chosenSchedule } from './chosen-schedule';
import type { LocalDate } from './dates';
import { askedDue } from './decided-due';
import { type Answerable, mayStandUnchanged } from './may-stand-unchanged';
import type { Measure } from './plan';
import { openPrompts } from './prompts';

/**
 * Whether a form was sent as it came: it says what "Oförändrat" would have said, and is counted as that. A form of what is
 * paused comes without a schedule, and with the parts ticked that others have done. Not where what is asked has its answer
 * already: who takes a text back has changed something.
 */
export function saysNothingNew(report: Report, of: Answerable, today: LocalDate, timeZone: string): boolean {
  const { assignment, measure } = of;
  const said = report.followUp ?? report.analysis ?? report.hindrance ?? report.newDueProposed;
  const schedules = [assignment.schedule, chosenSchedule(assignment, measure, today, timeZone)];
  const open = openPrompts(assignment, today);
  const stillAsked = open.length === 0 || open.some((prompt) => prompt.answeredAt === null);
  return (
    said === null &&
    report.state === assignment.state &&
    schedules.includes(report.schedule) &&
    [assignment.doneParts, tickedParts(assignment, measure)].some((parts) => isSame(parts, report.doneParts)) &&
    stillAsked &&
    mayStandUnchanged(of, today, timeZone)
  );
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one) => others.includes(one));

/** The parts that stand ticked in a fresh form: what the person has done of it, and what anybody has. */
export function tickedParts({ doneParts }: Assignment, { parts }: Measure): readonly string[] {
  const done = parts.filter((part) => part.done).map((part) => part.id);
  return [...new Set([...done, ...doneParts])];
}

/** What "Oförändrat" says: the last state, and what was asked for and nobody has decided. */
export const standing = (assignment: Assignment, measure: Measure): Report => ({
  state: assignment.state,
  schedule: assignment.schedule,
  doneParts: assignment.doneParts,
  followUp: null,
  analysis: null,
  hindrance: null,
  newDueProposed: askedDue(measure, [assignment])?.on ?? null,
});

/** Everything asked now has its answer; between points, the person has confirmed the same state already today. */
export function isAnswered(assignment: Assignment, personId: string, today: LocalDate, timeZone: string): boolean {
  const open = openPrompts(assignment, today);
  if (open.length > 0) return open.every((prompt) => prompt.answeredAt !== null);
  const { last } = assignment;
  return last?.unchanged === true && last.by === personId && dayOf(last.at, timeZone) === today;
}
