import { daysBetween, mondayOf, plusDays } from './calendar';
import type { LocalDate, PlanDate } from './dates';

/** A plan that reports in less than a month would otherwise be asked before it was written. */
const SHORT_PERIOD = 31;

/**
 * The day a prompt for a measure's own next report opens: the Monday of the ISO week that lies 28 days before it
 * (7 days when the period from `since` to the report is shorter than 31 days). A report on 30 June 2018 in a plan of
 * January opens on 28 May 2018. Never before `publishedOn`; null where there is no day, or it has passed.
 *
 * @param since the day the plan is dated; the day it was published where it has none
 */
export function reportOpensOn(nextReport: PlanDate | null, since: LocalDate, publishedOn: LocalDate): LocalDate | null {
  const on = nextReport?.date ?? null;
  if (on === null || on < publishedOn) return null;
  const lead = daysBetween(since, on) < SHORT_PERIOD ? 7 : 28;
  const opens = mondayOf(plusDays(on, -lead));
  return opens < publishedOn ? publishedOn : opens;
}
