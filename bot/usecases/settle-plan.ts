import type { Assignment } from '../domain/assignment';
import { byMeasure } from '../domain/by-measure';
import { dayOf } from '../domain/calendar';
import type { PlanClosing } from '../domain/plan';
import { closingOf, isAskedNow, withNothingAsked } from '../domain/plan-closing';
import { REGISTRY, type Tenant } from '../domain/tenant';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { projectMeasure } from './project-measure';
import { readAll } from './read-all';
import { recordEvent } from './record-event';
import { redrawAllOf } from './redraw-standing';
import { touchRevision } from './touch-revision';

/** Whoever began longer ago than this to end a plan, or to take it up again, is done or was cut off. */
const ON_ITS_WAY_MS = 5 * 60_000;

/**
 * Written before the decision: cut off right after it, nobody else would know that the rest is to be done. Cut off right
 * before it, the look finds nothing to do.
 */
export async function beginToSettle({ store, tenant, clock }: TenantDeps, planId: string): Promise<void> {
  const at = clock.now();
  await changeDocument(store, 'tenant', REGISTRY, tenant, (one) => ({
    ...one,
    unsettled: { ...one.unsettled, [planId]: at },
  }));
}

/**
 * Goes once more through the plans that were ended or taken up again a few minutes ago: what was cut off is finished,
 * and what others wrote meanwhile who had read the plan before is made right. Costs one read where there are none.
 */
export async function settlePlans(deps: TenantDeps): Promise<void> {
  const { store, tenant, clock } = deps;
  const { unsettled = {} } = (await store.read('tenant', REGISTRY, tenant))?.doc ?? {};
  const now = Date.parse(clock.now());
  for (const [planId, at] of Object.entries(unsettled)) {
    // Begun at a time that is still to come: the clock has been set back.
    if (Math.abs(now - Date.parse(at)) < ON_ITS_WAY_MS) continue;
    deps.stopping?.throwIfAborted();
    await settlePlan(deps, planId);
    await changeDocument(store, 'tenant', REGISTRY, tenant, (one) => withSettled(one, planId, at));
  }
}

/** Begun anew meanwhile, it is looked at anew. */
function withSettled(tenant: Tenant, planId: string, at: string): Tenant {
  if (tenant.unsettled?.[planId] !== at) return tenant;
  const { unsettled, ...rest } = tenant;
  const left = Object.entries(unsettled).filter(([id]) => id !== planId);
  return left.length === 0 ? rest : { ...rest, unsettled: Object.fromEntries(left) };
}

/**
 * Makes everything follow from what is decided of the plan: its measures, what is asked about them, and the log. It may
 * stop after any write and be run again, also by two at once, and while somebody decides otherwise.
 */
export async function settlePlan(deps: TenantDeps, planId: string): Promise<void> {
  const { store, tenant } = deps;
  for (const { id } of await readAll(store, 'measure', tenant, { where: { planId } }))
    await projectMeasure(deps, tenant, id);
  const plan = (await store.read('plan', tenant, planId))?.doc;
  if (!plan) return;
  if (closingOf(plan)) await askNothing(deps, planId);
  await touchRevision(deps, tenant, planId);
  const last = plan.closings?.at(-1);
  if (!last) return;
  await log(deps, planId, 'close_plan', last, { reason: last.reason });
  if (last.reopened) await log(deps, planId, 'reopen_plan', last.reopened, {});
}

/** Cards that stand are drawn without what is ended, and then nothing is asked: cut off in between, it is done again. */
async function askNothing(deps: TenantDeps, planId: string): Promise<void> {
  const { store, tenant, clock, settings } = deps;
  const today = dayOf(clock.now(), settings.timeZone);
  const assignments = await readAll(store, 'assignment', tenant, { where: { planId } });
  const asked = byMeasure(
    assignments.filter((one) => isAskedNow(one, today)),
    (one) => one.personId,
  );
  for (const [personId, own] of asked) {
    await redrawAllOf(deps, personId, own);
    for (const { id } of own)
      await changeDocument(store, 'assignment', tenant, id, (one: Assignment) => withNothingAsked(one, today));
  }
}

async function log(
  { store, tenant }: TenantDeps,
  planId: string,
  what: 'close_plan' | 'reopen_plan',
  { at, by }: Pick<PlanClosing, 'at' | 'by'>,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  await recordEvent({ store, clock: { now: () => at } }, tenant, { by, what, subject: planId, detail });
}
