import type { Assignment } from './assignment';
import type { LocalDate } from './dates';
import { isDueSinceSaid } from './may-stand-unchanged';
import type { Measure, Schedule } from './plan';
import { openPrompts } from './prompts';

/**
 * The schedule that stands chosen in a fresh form: the last one said, where it can still be true. "Enligt plan, klart 31
 * januari", said on 12 November, is not true on 9 February, and would be sent as "Pågår enligt plan" in two presses: then
 * "försenad" stands, as the calendar says. Of what is paused nobody knows. Who corrects the answer just given to an open
 * point gets it as it was. What stands here may be sent as it is, without a word: the person has changed nothing.
 */
export function chosenSchedule(
  assignment: Assignment,
  measure: Measure,
  today: LocalDate,
  timeZone: string,
): Schedule | null {
  const { state, schedule } = assignment;
  if (schedule !== 'on_plan' || state === 'completed') return schedule;
  if (openPrompts(assignment, today).some((prompt) => prompt.answerId !== null)) return schedule;
  if (isDueSinceSaid(assignment, measure, today, timeZone)) return 'delayed';
  return state === 'paused' ? null : schedule;
}
