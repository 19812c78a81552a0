import type { LocalDate, PlanDate } from '../domain/dates';
import { capitalised } from '../domain/reading/swedish-text';
import { type DateRole, readDates } from '../domain/swedish-dates';
import type { ReportWords } from '../text/report-words-sv';
import { daySaid, periodInData, periodSaid, promisedSaid } from './period-said';

/** What a date of a plan is for, where a report says it. */
export type SaidRole = Extract<DateRole, 'start' | 'due' | 'evaluation' | 'next_report'>;

/** What saying a date depends on. */
export interface Saying {
  readonly words: ReportWords;
  readonly language: 'sv' | 'en';
  /** The report's day: a phrase without a year is placed from it when the report is read again. */
  readonly on: LocalDate;
}

/** A day as data has it: nobody writes one so in a sentence. */
const ISO_DAY = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;

/** A year within a phrase: "2026", "HT26", "2026/27", "260531"; neither the day of "15 februari" nor the week of "v. 47". */
const YEAR = /(?<!\d)(?:(?:19|20)\d{2}|\d{6}(?!\d))|(?:(?:HT|VT)[ -]?|[/-])\d{2}(?!\d)/iu;

/** Whether a phrase in the column for `column` is read as this date and nothing else. */
function says(phrase: string, date: PlanDate, role: SaidRole, on: LocalDate, column: DateRole | null): boolean {
  const [only, ...more] = readDates(phrase, on, column);
  return (
    only !== undefined &&
    more.length === 0 &&
    only.role === role &&
    only.date.date === date.date &&
    only.date.precision === date.precision
  );
}

/** The first phrase that reads back as the date with its label; else the first that gives the date; else the last. */
function firstThatSays(
  phrases: readonly string[],
  date: PlanDate,
  role: SaidRole,
  on: LocalDate,
  column: DateRole | null,
): string {
  const right = phrases.filter((phrase) => says(phrase, date, role, on, column));
  const named = (phrase: string) => readDates(phrase, on, column)[0]?.date.label;
  const labelled = date.label === undefined ? undefined : right.find((phrase) => named(phrase) === date.label);
  return labelled ?? right[0] ?? phrases.at(-1) ?? date.raw;
}

/**
 * A date as a sentence of the report, with the word for what it is for where the words need it: the plan's own phrase
 * as long as that still means the same day ("Klart till mars 2018"), else the date spelled out. A year that the plan left
 * to its reader is always set out: "i februari" in a plan of December meant the February after, in a report of May it
 * would mean another one, and of a measure that is done the one that has passed.
 * `column` is what a date without such a word is for where it is printed: `due` under Tidsplan, null in running text.
 */
export function dateSaid(date: PlanDate, role: SaidRole, column: DateRole | null, saying: Saying): string {
  const { words, language, on } = saying;
  // In English an occasion keeps the plan's words too: its day is counted, and nobody has promised it.
  const isOccasion = language === 'en' && date.precision === 'event';
  const period = isOccasion ? promisedSaid(date, words) : periodSaid(date, words);
  const raw = date.raw.replace(/[.;,:]+$/, '');
  const own = raw.replace(ISO_DAY, (day) => words.onDay(daySaid(day, words)));
  const when = period !== null && role === 'start' ? words.beginning(period, date.precision) : period;
  const spelled = when === null ? [] : [words.dated[role](when)];
  const said = date.label === undefined ? spelled : spelled.map((one) => words.labelled(date.label ?? '', one));
  if (language === 'en') {
    const again = date.precision === 'recurring' && role === 'due' ? period : null;
    return capitalised(again ?? said[0] ?? own);
  }
  if (date.date === null && date.precision === 'none') return capitalised(own);
  const day = date.date === null ? [] : [words.dated[role](words.onDay(daySaid(date.date, words)))];
  const named = words.dated[role](own);
  // A bare day is told what it is for: "Klart den 31 mars 2026".
  const phrases = raw === date.date ? [named, own] : [own, named];
  const ordered = date.assumed === true && !YEAR.test(raw) ? [...said, ...phrases] : [...phrases, ...said];
  return capitalised(firstThatSays([...ordered, ...day], date, role, on, column));
}

/** A date for a column of data that holds nothing else. */
export function dateInData(date: PlanDate | null, role: SaidRole, { words, on }: Saying): string {
  if (date === null) return '';
  const short = periodInData(date, words);
  const phrases = [...(short === null ? [] : [short]), date.raw, ...(date.date === null ? [] : [date.date])];
  const said = date.label === undefined ? phrases : [...phrases.map((one) => `${date.label} ${one}`), ...phrases];
  if (date.date === null && date.precision === 'none') return date.raw;
  return firstThatSays(said, date, role, on, role);
}
