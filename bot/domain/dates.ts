/** A day in the municipality's own calendar, `YYYY-MM-DD`, without time or zone. */
export type LocalDate = string;

/** A moment, ISO 8601 in UTC, e.g. `2026-02-09T07:00:00.000Z`. */
export type Instant = string;

/** How exactly a plan states a date. "mars 2018" is `month`: its `date` is the last day of that month. */
export type Precision =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'tertial'
  | 'term'
  | 'season'
  | 'schoolyear'
  | 'year'
  | 'range'
  | 'event'
  | 'recurring'
  | 'none';

/**
 * A date as a Swedish plan writes it, with its reading beside it.
 * `date` is the last day the phrase covers; null where the phrase names no day ("löpande", "på sikt").
 */
export interface PlanDate {
  /** The phrase as it stands in the document; never lost. */
  readonly raw: string;
  readonly date: LocalDate | null;
  readonly precision: Precision;
  /** First day the phrase covers, where it covers more than one: hösten 2017 – hösten 2020 starts 2017-08-01. */
  readonly start?: LocalDate;
  /** What of the measure the date belongs to, when the measure has several: "Nya rutiner". Empty = all of it. */
  readonly label?: string;
  /** True where a part of the date (usually the year) was inferred from the date of the document. */
  readonly assumed?: boolean;
  /** The day it was moved from, where the plan itself says so: "juni 2018 (ursprungligen mars 2018)". */
  readonly original?: PlanDate;
}

/**
 * Whether two are the same date of a measure. What they are for counts: "januari 2026" of the routines, which are done,
 * and "januari 2026" of the system, which is not, are two.
 */
export const isSameDate = (one: PlanDate, other: PlanDate): boolean =>
  one.raw === other.raw && one.date === other.date && (one.label ?? '') === (other.label ?? '');
