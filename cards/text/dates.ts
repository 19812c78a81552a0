import type { CardBase, Locale } from '../views';
import { textsFor } from './texts-for';

/** Days and times as a reader of the card's language writes them, counted from the card's own today and time zone. */
export interface Dates {
  /** `fre 13 feb`; with the year where it is not today's: `fre 12 feb 2027`. */
  day(day: string): string;
  /** `13 feb`, without the weekday; the same rule for the year. */
  date(day: string): string;
  /** `i dag`, `om 5 dagar`, `om 7 veckor`, `15 dagar sen`. */
  relative(day: string): string;
  /** When something will happen: `i morgon`, `på torsdag` within a week, else `den 13 feb`. */
  onDay(day: string): string;
  /** `söndag` */
  weekday(day: string): string;
  /** `10:42` */
  time(instant: string): string;
  /** `10:42` for something of today, else `12 nov`. */
  moment(instant: string): string;
  /** `mån 9 feb 10:15` */
  dayAndTime(instant: string): string;
  /** `v. 7` of `2026-W07`; with the year where it is not today's. */
  week(week: string): string;
  /** `4 120`, with the language's own space or comma. */
  number(value: number): string;
}

const TAGS: Readonly<Record<Locale, string>> = { sv: 'sv-SE', en: 'en-GB' };
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:/;
const MS_A_DAY = 86_400_000;

export function datesFor(base: Pick<CardBase, 'locale' | 'today' | 'timeZone'>): Dates {
  const { time } = textsFor(base.locale);

  const date = (day: string) => {
    const parts = partsOf(base.locale, day);
    if (!parts) return day;
    const shown = `${parts.day} ${parts.month}`;
    return day.slice(0, 4) === base.today.slice(0, 4) ? shown : `${shown} ${parts.year}`;
  };
  const day = (text: string) => {
    const parts = partsOf(base.locale, text);
    return parts ? `${parts.weekday} ${date(text)}` : text;
  };
  const relative = (text: string) => {
    const days = daysBetween(base.today, text);
    if (days === null) return text;
    if (days === 0) return time.today;
    if (days === 1) return time.tomorrow;
    if (days === -1) return time.yesterday;
    // Two weeks are still 14 days to plan in; from then on weeks, and months once weeks are hard to picture.
    if (days > 0 && days < 14) return time.inDays(days);
    if (days > 0 && days < 92) return time.inWeeks(Math.round(days / 7));
    if (days > 0) return days < 730 ? time.inMonths(Math.round(days / 30.44)) : time.inYears(Math.round(days / 365.25));
    if (days > -92) return time.daysAgo(-days);
    return days > -730 ? time.monthsAgo(Math.round(-days / 30.44)) : time.yearsAgo(Math.round(-days / 365.25));
  };
  const onDay = (text: string) => {
    const days = daysBetween(base.today, text);
    const parts = partsOf(base.locale, text);
    if (days === 0) return time.today;
    if (days === 1) return time.tomorrow;
    return parts && days !== null && days > 1 && days < 7 ? time.onWeekday(parts.longWeekday) : time.onDay(date(text));
  };
  const weekday = (text: string) => partsOf(base.locale, text)?.longWeekday ?? text;
  const clock = (instant: string) => localOf(instant, base.timeZone)?.time ?? instant;
  const moment = (instant: string) => {
    const local = localOf(instant, base.timeZone);
    if (!local) return instant;
    return local.day === base.today ? local.time : date(local.day);
  };
  const dayAndTime = (instant: string) => {
    const local = localOf(instant, base.timeZone);
    return local ? `${day(local.day)} ${local.time}` : instant;
  };
  const week = (text: string) => {
    const [, year, no] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
    if (year === undefined) return text;
    const shown = time.week(Number(no));
    return year === base.today.slice(0, 4) ? shown : `${shown} ${year}`;
  };
  const number = (value: number) => value.toLocaleString(TAGS[base.locale]);
  return { day, date, relative, onDay, weekday, time: clock, moment, dayAndTime, week, number };
}

interface DayParts {
  readonly weekday: string;
  readonly longWeekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const DAYS_KEPT = 2000;
const partsByDay = new Map<string, DayParts | null>();

/** A day's words; null for a text that is no day, which is then shown as it stands rather than as an error. */
function partsOf(locale: Locale, day: string): DayParts | null {
  const key = `${locale} ${day}`;
  const known = partsByDay.get(key);
  if (known !== undefined) return known;
  const parts = readParts(locale, day);
  if (partsByDay.size >= DAYS_KEPT) partsByDay.clear();
  partsByDay.set(key, parts);
  return parts;
}

function readParts(locale: Locale, day: string): DayParts | null {
  const at = utcOf(day);
  if (at === null) return null;
  const parts = formatter(TAGS[locale], { weekday: 'short', month: 'short', timeZone: 'UTC' }).formatToParts(at);
  const longWeekday = formatter(TAGS[locale], { weekday: 'long', timeZone: 'UTC' }).format(at);
  // Swedish abbreviations come with a full stop ("feb.", in some versions "sept."), which would end sentences.
  const word = (type: 'weekday' | 'month') =>
    (parts.find((part) => part.type === type)?.value ?? '')
      .replace(/\.$/, '')
      .replace(/^sept$/i, (sept) => sept.slice(0, 3));
  return {
    weekday: word('weekday'),
    longWeekday,
    day: String(Number(day.slice(8))),
    month: word('month'),
    year: day.slice(0, 4),
  };
}

function utcOf(day: string): number | null {
  if (!DAY.test(day)) return null;
  const at = Date.parse(`${day}T00:00:00Z`);
  // 30 February is read as 2 March by some engines: a day that comes back as another one does not exist.
  return Number.isNaN(at) || new Date(at).getUTCDate() !== Number(day.slice(8)) ? null : at;
}

function daysBetween(from: string, to: string): number | null {
  const [start, end] = [utcOf(from), utcOf(to)];
  return start === null || end === null ? null : Math.round((end - start) / MS_A_DAY);
}

interface Local {
  readonly day: string;
  readonly time: string;
}
const MINUTE_MS = 60_000;
const localByMinute = new Map<string, Local>();

/** The day and time on the clocks of `timeZone`. Asked of every answer on every card: what a minute is there is kept. */
function localOf(instant: string, timeZone: string): Local | null {
  const at = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(at)) return null;
  const key = `${timeZone} ${Math.floor(at / MINUTE_MS)}`;
  const known = localByMinute.get(key);
  if (known) return known;
  const local = readLocal(at, timeZone);
  if (localByMinute.size >= DAYS_KEPT) localByMinute.clear();
  localByMinute.set(key, local);
  return local;
}

function readLocal(at: number, timeZone: string): Local {
  const parts = formatter('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(at);
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return { day: `${get('year')}-${get('month')}-${get('day')}`, time: `${get('hour')}:${get('minute')}` };
}

/** Making a formatter costs a hundred times what using it does, so each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formatters.set(key, made);
  return made;
}
