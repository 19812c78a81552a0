import { dayOf, momentOf, plusDays } from '../domain/calendar';
import { DRAFT_DAYS } from '../domain/plan-draft';
import type { TenantDeps } from './deps';
import { removePlanDraft } from './keep-plan-draft';
import { readAll } from './read-all';

/** Takes away the drafts whose days are over: what nobody published is not kept. */
export async function forgetPlanDrafts(deps: TenantDeps): Promise<void> {
  const { store, clock, tenant, settings } = deps;
  const first = plusDays(dayOf(clock.now(), settings.timeZone), -DRAFT_DAYS);
  const before = momentOf(first, 0, settings.timeZone);
  const old = await readAll(store, 'planDraft', tenant, { range: { field: 'at', before } });
  for (const one of old) await removePlanDraft(deps, one);
}
