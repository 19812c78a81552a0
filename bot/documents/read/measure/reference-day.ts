import { plusDays } from '../../../domain/calendar';
import type { LocalDate } from '../../../domain/dates';
import { findPeriods } from '../../../domain/reading/find-periods';
import { sentences } from '../../../domain/reading/swedish-text';

/** A sentence that only says what period a plan is of: "Läsåret 2026/27.", "Planen avser 2026", "Period: ht 2026". */
const OF_PERIOD =
  /^(?:(?:planen\s+)?(?:gäller|avser)\s*:?\s+(?:för\s+|under\s+)?|(?:plan|avtals)?period\s*:\s*)?(?:(?:läs|skol|verksamhets|kalender)?året?\s*:?\s+|(?:höst|vår)terminen\s+|[hv]t\s*)?20\d{2}(?:\s?[/–-]\s?(?:20)?\d{2})?\.?$/iu;
/** A title has no more lines under it than these. */
const MOST_UNDER_TITLE = 4;

/** What the first lines of a document say of its period as its title might: "Läsåret 2026/27. Planen gjordes …". */
export const periodsUnderTitle = (before: readonly { readonly text: string }[]): readonly string[] =>
  before
    .slice(0, MOST_UNDER_TITLE)
    .flatMap(({ text }) => sentences(text).map(({ start, end }) => text.slice(start, end).trim()))
    .filter((one) => OF_PERIOD.test(one));

/** A plan is written some months before its first date is due. */
const MONTHS_BEFORE = 90;

interface Stated {
  readonly start: LocalDate;
  /** Its last day. */
  readonly end: LocalDate;
}

/** The school year, year or term a heading says that what is under it is of: "Handlingsplan läsåret 2025/26". */
function statedPeriod(titles: readonly string[], today: LocalDate): Stated | null {
  const long = titles
    .flatMap((title) => findPeriods(title, today))
    .find(
      ({ period }) =>
        period.start && !period.assumed && ['schoolyear', 'year', 'term', 'range'].includes(period.precision),
    );
  if (long?.period.start && long.period.date) return { start: long.period.start, end: long.period.date };
  // "Utvecklingsplan Tallens förskola 2025/2026": in a heading that is a school year, whatever stands before it.
  const pair = titles
    .map((title) => /(?<![\d/-])(?:20)?(\d{2})\s?[/–-]\s?(?:20)?(\d{2})(?![\d/-])/u.exec(title))
    .find(
      (found) =>
        found && Number(found[2]) === Number(found[1]) + 1 && (found[0].includes('20') || found[0].includes('/')),
    );
  if (pair) return { start: `20${pair[1]}-08-01`, end: `20${pair[2]}-06-30` };
  const years = new Set(titles.flatMap((title) => title.match(/(?<![\d:/-])20\d{2}(?![\d:/-])/g) ?? []));
  return years.size === 1 ? { start: `${[...years][0]}-01-01`, end: `${[...years][0]}-12-31` } : null; // "Aktivitetsplan 2026"
}

/**
 * From which day the phrases without a year of a document without a date are placed. A plan "för läsåret 2026/2027"
 * means the weeks from August 2026, whenever it is read; else its earliest date with a year tells when it was written:
 * beside "2025-09-15", "v. 36" is that autumn's and not next year's. Else `today`.
 */
export function referenceDay(titles: readonly string[], times: readonly string[], today: LocalDate): LocalDate {
  const period = statedPeriod(titles, today);
  if (period) return period.start;
  const stated = times
    .flatMap((text) => findPeriods(text, today))
    .flatMap(({ period: one }) => (one.date && !one.assumed ? [one.start ?? one.date] : []))
    .sort();
  const [first] = stated;
  const written = first ? plusDays(first, -MONTHS_BEFORE) : today;
  return written < today ? written : today;
}

/** "Lägesrapport oktober 2025" was written then, and is not of that year. */
const isOfMoment = (heading: string, reference: LocalDate): boolean =>
  findPeriods(heading, reference).some(({ period }) => ['day', 'month', 'week'].includes(period.precision));

/** So long before the document's day a time without a year may lie, where the plan is of a calendar year. */
const MOST_BEFORE = 240;
/** How long after its period a plan is still followed up. */
const FOLLOWED_UP = 100;

/** A paper that tells what a year gave, and ends with what is to be done after it. */
const OF_YEAR_GONE =
  /kvalitets(?:rapport|redovisning|analys|berättelse|bokslut)|verksamhetsberättelse|årsanalys|läsårs(?:rapport|analys|utvärdering)/iu;
/** Such a paper is written when no more of its year is left than this. */
const MOST_LEFT = 60;

/** Where times without a year lie. */
export interface Placing {
  readonly from: LocalDate;
  /** A report after this day is no longer of the plan; null where nothing says. */
  readonly until: LocalDate | null;
}

/**
 * From which day a measure's times without a year are placed, in a document of that day. Where a heading over it says
 * its period, they lie in that: "v. 3" in an "Aktivitetslista 2025" revised in March 2025 is that January's, and "v. 44"
 * in a plan for 2025/26 read in December has been. Of a calendar year's plan a January far behind is the next one.
 * The first heading is the nearest, over the measure's own rows, and goes before those of the whole plan; where none says a period, `reference` holds.
 * So it does for what a report of the year before gives to do (`isToCome`): "v. 40" in a "Kvalitetsrapport 2025/26" of June is that autumn's.
 */
export function placedFrom(headings: readonly string[], reference: LocalDate, isToCome = false): Placing {
  const isReport = isToCome && headings.some((one) => OF_YEAR_GONE.test(one));
  for (const [at, heading] of headings.entries()) {
    const period = isOfMoment(heading, reference) ? null : statedPeriod([heading], reference);
    if (!period) continue;
    // "Åtgärder från 2023" over a table says so of its rows however long ago it was; a title may be of another paper.
    const until = plusDays(period.end, FOLLOWED_UP);
    const isOfThen = at === 0 || (reference >= plusDays(period.start, -MOST_BEFORE) && reference <= until);
    if (!isOfThen) continue;
    if (isReport && reference >= plusDays(period.end, -MOST_LEFT)) break;
    const isYear = period.start.endsWith('-01-01') && period.end.endsWith('-12-31');
    const earliest = plusDays(reference, -MOST_BEFORE);
    const from = isYear && reference <= period.end && period.start < earliest ? earliest : period.start;
    return { from, until: reference <= until ? until : null };
  }
  return { from: reference, until: null };
}
