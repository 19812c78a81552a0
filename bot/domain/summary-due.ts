import { dayOf, momentOf, mondayOf } from './calendar';
import type { Instant } from './dates';
import type { Binding } from './delivery';

/** The summary comes on Mondays at this hour of the municipality's clock. */
export const SUMMARY_HOUR = 8;

/**
 * Whether this ISO week's summary is due in a channel at `now`: from Monday 08:00 to the end of Sunday, so that an
 * outage over the whole Monday only makes it late. A channel bound on the Monday itself gets that week's, after 08:00
 * at once; one bound on another day begins the Monday after.
 */
export function isSummaryDue(binding: Pick<Binding, 'active' | 'boundAt'>, now: Instant, timeZone: string): boolean {
  if (!binding.active) return false;
  const monday = mondayOf(dayOf(now, timeZone));
  const from = momentOf(monday, SUMMARY_HOUR, timeZone);
  return Date.parse(now) >= Date.parse(from) && dayOf(binding.boundAt, timeZone) <= monday;
}
