import type { Assignment } from './assignment';
import { dayOf } from './calendar';
import type { LocalDate } from './dates';
import { openPrompts } from './prompts';

/** Everything asked now has its answer; between points, the person has confirmed the same state already today. */
export function isAnswered(assignment: Assignment, personId: string, today: LocalDate, timeZone: string): boolean {
  const open = openPrompts(assignment, today);
  if (open.length > 0) return open.every((prompt) => prompt.answeredAt !== null);
  const { last } = assignment;
  return last?.unchanged === true && last.by === personId && dayOf(last.at, timeZone) === today;
}
