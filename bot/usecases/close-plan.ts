import { dayOf } from '../domain/calendar';
import type { Plan, PlanClosing } from '../domain/plan';
import { type ClosingRefusal, closingOf, endsWithPlan, faultOfClosing, isAskedNow } from '../domain/plan-closing';
import { typedReason } from '../domain/reason';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { readAll } from './read-all';
import { beginToSettle, settlePlan } from './settle-plan';

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
 * about them any more. The decision is one write and the truth; what follows from it may stop after any write and is
 * finished by the next look (`settlePlans`), or by being run again. Of a plan that is ended already the first reason stands.
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
  await beginToSettle(deps, planId);
  const plan = await changeDocument(store, 'plan', tenant, planId, (known) =>
    known.status === 'closed' ? known : { ...known, status: 'closed', closings: [...(known.closings ?? []), mine] },
  );
  const closed = plan && closingOf(plan);
  if (!plan || !closed) return { ok: false, refusal: 'plan_gone' };
  await settlePlan(deps, planId);
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
  await beginToSettle(deps, planId);
  const plan = await changeDocument(store, 'plan', tenant, planId, (known) =>
    known.status === 'closed' ? { ...known, status: 'active', closings: reopened(known.closings ?? [], mine) } : known,
  );
  if (!plan) return { ok: false, refusal: 'plan_gone' };
  await settlePlan(deps, planId);
  return { ok: true, ...before, plan, closed: null, already: before.closed === null };
}

const reopened = (closings: readonly PlanClosing[], by: NonNullable<PlanClosing['reopened']>) =>
  closings.map((one, at) => (at === closings.length - 1 ? { ...one, reopened: by } : one));
