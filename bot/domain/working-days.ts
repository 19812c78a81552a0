import Holidays from 'date-holidays';
import { plusDays, weekday } from './calendar';
import type { LocalDate } from './dates';

/**
 * The days a Swedish office is open. Apart from the calendar, as the holidays of all countries take a tenth of a second
 * to load, and most of what asks for a week or a day never asks for one of these.
 */

/** Swedish offices are closed on these eves as well, though the law does not call them holidays. */
const EVES = /^(julafton|nyårsafton|midsommarafton)$/i;
const holidaysByYear = new Map<number, ReadonlyMap<LocalDate, string>>();
let swedish: Holidays | undefined;

/** The Swedish names of the year's holidays by their days. */
function holidaysOf(year: number): ReadonlyMap<LocalDate, string> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  swedish ??= new Holidays('SE', { languages: ['sv'], timezone: 'Europe/Stockholm' });
  const days = swedish.getHolidays(year).filter((one) => one.type === 'public' || EVES.test(one.name));
  const named = new Map(days.map((one) => [one.date.slice(0, 10), one.name]));
  holidaysByYear.set(year, named);
  return named;
}

const holidayOn = (day: LocalDate): string | null => holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;

/** Why an office is closed that day: the holiday in Swedish, or that it is a weekend; null of a working day. */
export function closedOn(day: LocalDate): { readonly holiday: string | null } | null {
  const holiday = holidayOn(day);
  return holiday !== null || weekday(day) > 5 ? { holiday } : null;
}

/** Monday to Friday, and neither a public holiday nor Christmas, New Year's or Midsummer Eve. */
export function isWorkingDay(day: LocalDate): boolean {
  return closedOn(day) === null;
}

/** The day itself when it is a working day, else the nearest one before: reminders are moved earlier, never later. */
export function workingDayOnOrBefore(day: LocalDate): LocalDate {
  let at = day;
  while (!isWorkingDay(at)) at = plusDays(at, -1);
  return at;
}

export function workingDayOnOrAfter(day: LocalDate): LocalDate {
  let at = day;
  while (!isWorkingDay(at)) at = plusDays(at, 1);
  return at;
}

/**
 * Whole working days that lie between two days, neither counted. Reminded on Thursday, the first day with three
 * between is Wednesday: Friday, Monday and Tuesday lie between.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let at = plusDays(from, 1); at < to; at = plusDays(at, 1)) if (isWorkingDay(at)) count += 1;
  return count;
}
