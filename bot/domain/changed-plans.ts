import type { Tenant } from './tenant';

/** So many plans are told apart; where more have changed, everything has. */
const MOST = 100;

/** The tenant one revision on: one plan has changed, or (null) something that concerns everybody. */
export function withChange(tenant: Tenant, planId: string | null): Tenant {
  const revision = tenant.revision + 1;
  const before = completeLog(tenant);
  const plans = { ...before.plans, ...(planId === null ? {} : { [planId]: revision }) };
  const isEverything = planId === null || Object.keys(plans).length > MOST;
  const changed = isEverything ? { since: revision, to: revision, plans: {} } : { ...before, to: revision, plans };
  return { ...tenant, revision, changed };
}

/** What has changed after a revision: everything, or these plans. */
export function changedSince(tenant: Tenant | undefined, revision: number): 'everything' | ReadonlySet<string> {
  if (!tenant) return new Set();
  const { since, plans } = completeLog(tenant);
  if (revision < since) return 'everything';
  return new Set(Object.keys(plans).filter((id) => (plans[id] ?? 0) > revision));
}

/** The tenant without what has been dealt with up to a revision; the same object where nothing is forgotten. */
export function withoutHandled(tenant: Tenant, revision: number): Tenant {
  const { since, to, plans } = completeLog(tenant);
  const left = Object.entries(plans).filter(([, changed]) => changed > revision);
  if (left.length === Object.keys(plans).length) return tenant;
  return { ...tenant, changed: { since: Math.max(since, revision), to, plans: Object.fromEntries(left) } };
}

/** The log as far as it can be trusted: where the revision went on without it, nothing before now is told apart. */
function completeLog({ revision, changed }: Tenant) {
  return changed && changed.to === revision ? changed : { since: revision, to: revision, plans: {} };
}
