import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from './dates';

/**
 * Days and weeks as a Swedish office counts them. Everything takes its time as an argument: nothing here knows what
 * day it is. Days are `YYYY-MM-DD`; weeks are ISO weeks, `2026-W07`.
 */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists: `2026-02-30` is not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!DAY.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false; // the only thing `from` can object to after the pattern is a day that does not exist
  }
}

/** Offsets of today's time zones, and so the moments a day begins, are whole quarters of an hour. */
const QUARTER_MS = 15 * 60_000;
const QUARTERS_KEPT = 5000;
const dayByQuarter = new Map<string, LocalDate>();

/**
 * The day it is in `timeZone` at `now`. In Stockholm 2018-01-14T23:30Z is already the 15th. Asked many times for every
 * card, so the answer of a quarter of an hour is kept.
 */
export function dayOf(now: Instant, timeZone: string): LocalDate {
  const key = `${timeZone} ${Math.floor(Date.parse(now) / QUARTER_MS)}`;
  const known = dayByQuarter.get(key);
  if (known) return known;
  const day = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  if (dayByQuarter.size >= QUARTERS_KEPT) dayByQuarter.clear();
  dayByQuarter.set(key, day);
  return day;
}

/** The hour of the day, 0–23, in `timeZone`. */
export function hourOf(now: Instant, timeZone: string): number {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).hour;
}

/** The moment a local clock shows `hour`:00 on `day`. Over a clock change the later, existing moment is taken. */
export function momentOf(day: LocalDate, hour: number, timeZone: string): Instant {
  const time = Temporal.PlainTime.from({ hour });
  const moment = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time });
  return new Date(moment.epochMilliseconds).toISOString(); // one shape for all instants, so that they compare as text
}

const STEPS_KEPT = 5000;
/** The moment so many milliseconds on. */
export const plusMs = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

const dayByStep = new Map<string, LocalDate>();

/** Asked of the same few days for every card and every answer, so what came out is kept. */
export function plusDays(day: LocalDate, days: number): LocalDate {
  const key = `${day} ${days}`;
  const known = dayByStep.get(key);
  if (known) return known;
  const found = Temporal.PlainDate.from(day).add({ days }).toString();
  if (dayByStep.size >= STEPS_KEPT) dayByStep.clear();
  dayByStep.set(key, found);
  return found;
}

const DAY_MS = 86_400_000;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS); // a day without a time is midnight in UTC, where all days are as long
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: LocalDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Monday of the ISO week the day lies in. */
export function mondayOf(day: LocalDate): LocalDate {
  return plusDays(day, 1 - weekday(day));
}

/** The ISO week, by the year the week belongs to: 2027-01-01 is a Friday of `2026-W53`. */
export function weekOf(day: LocalDate): string {
  const known = weekByDay.get(day);
  if (known) return known;
  const date = Temporal.PlainDate.from(day);
  const week = `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
  if (weekByDay.size >= STEPS_KEPT) weekByDay.clear();
  weekByDay.set(day, week);
  return week;
}
const weekByDay = new Map<LocalDate, string>();
