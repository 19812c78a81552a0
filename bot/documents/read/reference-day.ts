import { plusDays } from '../../domain/calendar';
import type { LocalDate } from '../../domain/dates';
import { findPeriods } from '../../domain/reading/find-periods';

/** A plan is written some months before its first date is due. */
const MONTHS_BEFORE = 90;

/**
 * From which day the phrases without a year of a document without a date are placed. A plan "för läsåret 2026/2027"
 * means the weeks from August 2026, whenever it is read; else its earliest date with a year tells when it was written:
 * beside "2025-09-15", "v. 36" is that autumn's and not next year's. Else `today`.
 */
export function referenceDay(titles: readonly string[], times: readonly string[], today: LocalDate): LocalDate {
  const long = titles
    .flatMap((title) => findPeriods(title, today))
    .find(
      ({ period }) =>
        period.start && !period.assumed && ['schoolyear', 'year', 'term', 'range'].includes(period.precision),
    );
  if (long?.period.start) return long.period.start;
  const years = new Set(titles.flatMap((title) => title.match(/(?<![\d:/-])20\d{2}(?![\d:/-])/g) ?? []));
  if (years.size === 1) return `${[...years][0]}-01-01`; // "Aktivitetsplan 2026"
  const stated = times
    .flatMap((text) => findPeriods(text, today))
    .flatMap(({ period }) => (period.date && !period.assumed ? [period.start ?? period.date] : []))
    .sort();
  const [first] = stated;
  const written = first ? plusDays(first, -MONTHS_BEFORE) : today;
  return written < today ? written : today;
}
