import type { Assignment } from './assignment';
import type { Report } from './check-form';
import type { LocalDate } from './dates';
import { mayStandUnchanged } from './may-stand-unchanged';
import type { Measure } from './plan';
import { openPrompts } from './prompts';

/**
 * Whether a form was sent as it came: it says what "Oförändrat" would have said, and is counted as that. Not where what is
 * asked has its answer already: who takes a text back has changed something.
 */
export function saysNothingNew(
  report: Report,
  { assignment, measure }: { readonly assignment: Assignment; readonly measure: Measure },
  today: LocalDate,
  timeZone: string,
): boolean {
  const { state, schedule, doneParts } = assignment;
  const said = report.followUp ?? report.analysis ?? report.hindrance ?? report.newDueProposed;
  const sameParts =
    report.doneParts.length === doneParts.length && report.doneParts.every((one) => doneParts.includes(one));
  const stillAsked = openPrompts(assignment, today).some((prompt) => prompt.answeredAt === null);
  return (
    said === null &&
    report.state === state &&
    report.schedule === schedule &&
    sameParts &&
    stillAsked &&
    mayStandUnchanged(assignment, measure, today, timeZone)
  );
}
