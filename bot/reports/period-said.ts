import { weekOf } from '../domain/calendar';
import type { LocalDate, PlanDate } from '../domain/dates';
import type { ReportWords } from '../text/report-words-sv';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const partsOf = (day: LocalDate): Parts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** `31 mars 2026`, as running text has it. */
export function daySaid(day: LocalDate, words: ReportWords): string {
  const { year, month, day: no } = partsOf(day);
  return words.day(no, month, year);
}

/** `15 januari`, a day of every year: `01-15`. A day of one year has its year. */
export function wheelDaySaid(day: string, words: ReportWords): string {
  if (day.length > 5) return daySaid(day, words);
  return words.dayOfYear(Number(day.slice(3)), Number(day.slice(0, 2)));
}

function monthSaid(date: LocalDate, { period }: ReportWords): string {
  const { year, month, day } = partsOf(date);
  const name = period.month(month, year);
  if (day === 10) return period.beginningOfMonth(name);
  return day === 20 ? period.middleOfMonth(name) : name;
}

function weekSaid({ start }: PlanDate, date: LocalDate, { period }: ReportWords): string {
  const [last, first] = [weekOf(date), weekOf(start ?? date)];
  const [year, to, from] = [Number(last.slice(0, 4)), Number(last.slice(6)), Number(first.slice(6))];
  return first.slice(0, 4) === last.slice(0, 4) && from < to ? period.weeks(from, to, year) : period.week(to, year);
}

/** Which part of the year a season ends in: the reading's last days are 30 June, 31 August, 31 December, end of February. */
function seasonSaid(date: LocalDate, { period }: ReportWords, term: boolean): string {
  const { year, month } = partsOf(date);
  if (term) return month <= 6 ? period.springTerm(year) : period.autumnTerm(year);
  if (month <= 2) return period.winter(year);
  if (month <= 6) return period.spring(year);
  return month <= 8 ? period.summer(year) : period.autumn(year);
}

/**
 * A date in words, no more exactly than it is known: "mars 2018" for a month, "31 mars 2018" for a day. Null where the
 * date names no day and only the plan's own words say when ("på sikt"). An occasion (årsredovisningen) has its day.
 */
export function periodSaid(date: PlanDate, words: ReportWords): string | null {
  const { date: day, precision, start } = date;
  if (day === null) return precision === 'recurring' ? words.period.recurring : null;
  const { year, month } = partsOf(day);
  switch (precision) {
    case 'week':
      return weekSaid(date, day, words);
    case 'month':
      return monthSaid(day, words);
    case 'quarter':
      return words.period.quarter(Math.ceil(month / 3), year);
    case 'tertial':
      return words.period.tertial(Math.ceil(month / 4), year);
    case 'term':
    case 'season':
      return seasonSaid(day, words, precision === 'term');
    case 'schoolyear':
      return words.period.schoolYear(year - 1);
    case 'year':
      return words.period.year(year);
    case 'range':
      return start === undefined ? daySaid(day, words) : words.period.range(daySaid(start, words), daySaid(day, words));
    case 'recurring':
      return words.period.recurringUntil(daySaid(day, words));
    case 'day':
    case 'event':
    case 'none':
      return daySaid(day, words);
  }
}

/**
 * When something is promised, in the plan's own words where it names an occasion: the day it is counted from
 * ("årsredovisningen": 15 April) is nobody's promise.
 */
export function promisedSaid(date: PlanDate, words: ReportWords): string {
  if (date.precision !== 'event') return periodSaid(date, words) ?? date.raw;
  const own = date.raw.replace(/[.;,:]+$/, '').replace(SAYS_WHAT_FOR, '');
  return IN_CAPITALS.test(own) ? own : own.charAt(0).toLowerCase() + own.slice(1);
}
/** "Ny återrapport delårsrapporten 2026": what it is for stands before it already. */
const SAYS_WHAT_FOR = /^(?:(?:ny|nästa)\s+återrapport|utvärderas|klart)\s+/iu;
/** "BUN:s årsredovisning", "T1-rapporten". */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\d]/u;

/** The same for a column of data: `2018-03`, `2018-Q1`, `2018-W12`, `2026-03-31`; ISO where ISO has a form. */
export function periodInData(date: PlanDate, words: ReportWords): string | null {
  const { date: day, precision, start } = date;
  if (day === null) return periodSaid(date, words);
  const { year, month, day: no } = partsOf(day);
  switch (precision) {
    case 'month':
      return no === 10 || no === 20 ? periodSaid(date, words) : day.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'week':
      return start !== undefined && weekOf(start) !== weekOf(day) ? periodSaid(date, words) : weekOf(day);
    case 'year':
      return String(year);
    case 'range':
      return start === undefined ? day : `${start} – ${day}`;
    case 'tertial':
    case 'term':
    case 'season':
    case 'schoolyear':
    case 'recurring':
      return periodSaid(date, words);
    case 'day':
    case 'event':
    case 'none':
      return day;
  }
}
