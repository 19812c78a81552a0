import { findPeriods } from '../../../domain/reading/find-periods';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Cell, cellText } from '../neutral';

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

const WEEK = /vecka|(?:^|[\s(])v\.?(?:\)|$)/iu;
const MONTH = /månad/iu;
const NUMBERS = /^(?<from>\d{1,2})(?:\s*[-–—]\s*(?<to>\d{1,2}))?$/u;

/** What a bare number means by the heading over it: "10-12" under "Vecka" is "v. 10-12", "3" under "Månad" is "mars". */
export function withUnit(cell: Cell, heading: string): Cell {
  const text = normalise(cellText(cell));
  const { from, to } = NUMBERS.exec(text)?.groups ?? {};
  if (from === undefined) return cell;
  const numbers = [from, ...(to === undefined ? [] : [to])];
  const unitOf = (number: string): string | null => {
    if (WEEK.test(heading)) return Number(number) >= 1 && Number(number) <= 53 ? `v. ${number}` : null;
    return MONTH.test(heading) ? (MONTHS[Number(number) - 1] ?? null) : null;
  };
  const units = numbers.map(unitOf);
  if (units.some((one) => one === null)) return cell;
  const said = WEEK.test(heading) ? `v. ${numbers.join('–')}` : units.join('–');
  return { ...cell, paragraphs: [{ text: said, bullet: false }] };
}

/** The one year a heading gives its column: "Klart senast (2026 om inte annat anges)"; null for "2026/27" and for a day. */
function yearOf(heading: string): string | null {
  const years = heading.match(/(?<![\d/–-])20\d{2}(?!\s?[\d/–-])/gu) ?? [];
  return years.length === 1 && !/\d{2}[-/]\d|\d\s?[–-]\s?\d/u.test(heading) ? (years[0] ?? null) : null;
}

/** "30/9" and "v. 38" in a column whose heading says the year are of that year; what says its own is left. */
export function withYearOver(cell: Cell, heading: string): Cell {
  const [year, text] = [yearOf(heading), normalise(cellText(cell))];
  if (year === null || text.length > 40) return cell;
  const [only, ...more] = findPeriods(text, `${year}-01-01`);
  const isYearless = only?.period.assumed === true && more.length === 0 && only.end === text.length;
  return isYearless ? { ...cell, paragraphs: [{ text: `${text} ${year}`, bullet: false }] } : cell;
}
