import type { Locale, RoundView } from '../../cards/views';
import { byMeasure } from '../domain/by-measure';
import { dayOf, plusDays } from '../domain/calendar';
import type { Measure } from '../domain/plan';
import { closingOf } from '../domain/plan-closing';
import type { TenantDeps } from './deps';
import { plansAsReadersSee } from './visible-plan-words';

/** How long somebody's own list says why measures are gone from it. */
const TOLD_FOR_DAYS = 14;

/**
 * The plans that some of somebody's measures ended with, by title: what stood on a card yesterday is not gone today
 * without a word. Of a list that has no end, those that were ended lately.
 */
export async function endedPlansOf(
  deps: TenantDeps,
  measures: readonly Measure[],
  locale: Locale,
  lately: boolean,
): Promise<NonNullable<RoundView['ended']>> {
  const byPlan = byMeasure(
    measures.filter((one) => one.endedWithPlan !== undefined),
    (one) => one.planId,
  );
  if (byPlan.size === 0) return [];
  const { store, tenant, clock, settings } = deps;
  const from = lately ? plusDays(dayOf(clock.now(), settings.timeZone), -TOLD_FOR_DAYS) : '';
  const plans = (await store.readMany('plan', tenant, [...byPlan.keys()])).map(({ doc }) => doc);
  const seen = await plansAsReadersSee(deps, plans, locale);
  const ended = seen.flatMap((plan) => {
    const closing = closingOf(plan);
    if (closing === null || closing.on < from) return [];
    const { id, title } = plan;
    return [{ plan: id, title, reason: closing.reason, measures: byPlan.get(id)?.length ?? 0 }];
  });
  return ended.sort((one, other) => one.title.localeCompare(other.title, 'sv'));
}
