import type { Assignment } from '../domain/assignment';
import { byMeasure } from '../domain/by-measure';
import { dayOf } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import type { Plan, PlanClosing } from '../domain/plan';
import {
  type ClosingRefusal,
  closingOf,
  endedBy,
  endsWithPlan,
  faultOfClosing,
  isAskedNow,
  takenUpAgain,
  withNothingAsked,
} from '../domain/plan-closing';
import { typedReason } from '../domain/reason';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { projectMeasure } from './project-measure';
import { readAll } from './read-all';
import { recordEvent } from './record-event';
import { redrawAllOf } from './redraw-standing';
import { touchRevision } from './touch-revision';

/** What ends, or would end: measures that are not done, of how many; and how many people wait with a question on them. */
export interface Ending {
  readonly plan: Plan;
  readonly measures: number;
  readonly ending: number;
  readonly asked: number;
  /** Since when it is ended; null of one that is followed up. */
  readonly closed: PlanClosing | null;
}

export type ClosingOutcome =
  | ({ readonly ok: true; readonly already: boolean } & Ending)
  | { readonly ok: false; readonly refusal: ClosingRefusal };

/** Null where there is no such plan. */
export async function endingOf(deps: TenantDeps, planId: string): Promise<Ending | null> {
  const { store, tenant, clock, settings } = deps;
  const plan = (await store.read('plan', tenant, planId))?.doc;
  if (!plan) return null;
  const today = dayOf(clock.now(), settings.timeZone);
  const [measures, assignments] = await Promise.all([
    readAll(store, 'measure', tenant, { where: { planId } }),
    readAll(store, 'assignment', tenant, { where: { planId } }),
  ]);
  const asked = new Set(assignments.filter((one) => isAskedNow(one, today)).map((one) => one.personId));
  return {
    plan,
    measures: measures.length,
    ending: measures.filter(endsWithPlan).length,
    asked: asked.size,
    closed: closingOf(plan),
  };
}

/**
 * Ends a plan: its measures that are not done are cancelled (*utgår*), for the reason of the plan, and nobody is asked
 * about them any more. The decision is the first write and the truth; what follows may stop after any write and be run
 * again. Of a plan that is ended already the first reason stands.
 */
export async function closePlan(
  deps: TenantDeps,
  planId: string,
  given: { readonly by: string; readonly reason: string },
): Promise<ClosingOutcome> {
  const { store, tenant, clock, settings } = deps;
  const reason = typedReason(given.reason);
  const before = await endingOf(deps, planId);
  if (!before) return { ok: false, refusal: 'plan_gone' };
  const refusal = before.closed ? null : faultOfClosing(reason);
  if (refusal) return { ok: false, refusal };
  const at = clock.now();
  const today = dayOf(at, settings.timeZone);
  const mine: PlanClosing = { at, on: today, by: given.by, reason };
  const plan = await changeDocument(store, 'plan', tenant, planId, (known) =>
    known.status === 'closed' ? known : { ...known, status: 'closed', closings: [...(known.closings ?? []), mine] },
  );
  const closed = plan && closingOf(plan);
  if (!plan || !closed) return { ok: false, refusal: 'plan_gone' };
  for (const { id } of await readAll(store, 'measure', tenant, { where: { planId } }))
    await projectMeasure(deps, tenant, id, (one) => endedBy(one, closed));
  await askNothing(deps, planId, today);
  await touchRevision(deps, tenant, planId);
  await log(deps, planId, 'close_plan', closed, { reason: closed.reason });
  return { ok: true, ...before, plan, closed, already: before.closed !== null };
}

/**
 * A plan that was ended is followed up again, from where its measures stood; the next look asks what is open then. That
 * it was ended, and why, stays with it.
 */
export async function reopenPlan(deps: TenantDeps, planId: string, by: string): Promise<ClosingOutcome> {
  const { store, tenant, clock } = deps;
  const before = await endingOf(deps, planId);
  if (!before) return { ok: false, refusal: 'plan_gone' };
  const mine = { at: clock.now(), by };
  const plan = await changeDocument(store, 'plan', tenant, planId, (known) =>
    known.status === 'closed' ? { ...known, status: 'active', closings: reopened(known.closings ?? [], mine) } : known,
  );
  if (!plan) return { ok: false, refusal: 'plan_gone' };
  for (const { id } of await readAll(store, 'measure', tenant, { where: { planId } }))
    await projectMeasure(deps, tenant, id, takenUpAgain);
  await touchRevision(deps, tenant, planId);
  const last = plan.closings?.at(-1)?.reopened;
  if (last) await log(deps, planId, 'reopen_plan', last, {});
  return { ok: true, ...before, plan, closed: null, already: before.closed === null };
}

const reopened = (closings: readonly PlanClosing[], by: NonNullable<PlanClosing['reopened']>) =>
  closings.map((one, at) => (at === closings.length - 1 ? { ...one, reopened: by } : one));

/** Cards that stand are drawn without what is ended, and then nothing is asked: cut off in between, it is done again. */
async function askNothing(deps: TenantDeps, planId: string, today: LocalDate): Promise<void> {
  const { store, tenant } = deps;
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
