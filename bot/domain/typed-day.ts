import { isLocalDate } from './calendar';
import { isTooFar } from './check-form';
import type { LocalDate } from './dates';
import type { Measure } from './plan';

/** What stands in a box for a day. */
export const typedDay = (typed: unknown): string => (typeof typed === 'string' ? typed.trim() : '');

/** Why the day that somebody sets is none that a measure can get. */
export type DayFault = 'required' | 'not_a_date' | 'past' | 'same';

/** Null where the day can be set. One that is over would make the measure late the moment it is decided. */
export function faultOfDay(day: string, { nextDue }: Pick<Measure, 'nextDue'>, today: LocalDate): DayFault | null {
  if (day === '') return 'required';
  if (!isLocalDate(day) || isTooFar(day, today)) return 'not_a_date';
  if (day < today) return 'past';
  return day === nextDue ? 'same' : null;
}
