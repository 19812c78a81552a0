import type { PlanRefusal } from '../domain/assign-refusal';
import type { Assignment } from '../domain/assignment';
import { dayOf, daysBetween } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { ownerOf } from '../domain/owner';
import type { MeasureState, Plan, Schedule } from '../domain/plan';
import type { Deps } from './deps';
import { findPlan } from './find-plan';
import { readAll } from './read-all';

type Needs = Pick<Deps, 'store' | 'clock' | 'settings'>;

export interface PlanLine {
  readonly id: string;
  readonly title: string;
  readonly kind: Plan['kind'];
  readonly caseNumber: string | null;
  readonly documentDate: LocalDate | null;
  readonly status: Plan['status'];
  readonly file: string;
  readonly measures: number;
  readonly open: number;
  readonly overdue: number;
}

export interface MeasureLine {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly area: string | null;
  readonly status: MeasureState;
  readonly schedule: Schedule | null;
  readonly due: LocalDate | null;
  /** "Varje månad": when it comes again and again, in the plan's words; null where it does not. */
  readonly again: string | null;
  readonly daysLate: number;
  readonly nextReport: LocalDate | null;
  readonly responsible: readonly string[];
  readonly assigned: number;
  readonly assignedDone: number;
}

/** Every stored plan, the latest imported first. */
export async function listPlans({ store, clock, settings }: Needs, tenant: string): Promise<readonly PlanLine[]> {
  const today = dayOf(clock.now(), settings.timeZone);
  const plans = await readAll(store, 'plan', tenant, {});
  const measures = await readAll(store, 'measure', tenant, {});
  const lines = plans.map((plan) => {
    const own = measures.filter((one) => one.planId === plan.id);
    return {
      importedAt: plan.importedAt,
      id: plan.id,
      title: plan.title,
      kind: plan.kind,
      caseNumber: plan.caseNumber,
      documentDate: plan.documentDate,
      status: plan.status,
      file: plan.sourceFile.name,
      measures: own.length,
      open: own.filter((one) => one.open).length,
      overdue: own.filter((one) => one.open && one.nextDue !== null && one.nextDue < today).length,
    };
  });
  return lines
    .sort((one, other) => (one.importedAt < other.importedAt ? 1 : -1))
    .map(({ importedAt: _, ...line }) => line);
}

export type ListedMeasures =
  | { readonly ok: true; readonly plan: Plan; readonly measures: readonly MeasureLine[] }
  | { readonly ok: false; readonly refusal: PlanRefusal };

/** Every measure of a plan, by its number; closed ones included. */
export async function listMeasures(deps: Needs, tenant: string, wanted: string): Promise<ListedMeasures> {
  const { store, clock, settings } = deps;
  const found = await findPlan(deps, tenant, wanted);
  if (!found.ok) return found;
  const today = dayOf(clock.now(), settings.timeZone);
  const where = { planId: found.plan.id };
  const measures = await readAll(store, 'measure', tenant, { where });
  const assignments = new Map<string, Assignment[]>();
  for (const one of await readAll(store, 'assignment', tenant, { where })) {
    if (one.active) assignments.set(one.measureId, [...(assignments.get(one.measureId) ?? []), one]);
  }
  const register = {
    plans: new Map([[found.plan.id, found.plan]]),
    units: new Map((await readAll(store, 'unit', tenant, {})).map((one) => [one.id, one])),
    people: new Map((await readAll(store, 'person', tenant, {})).map((one) => [one.id, one])),
    conversations: new Map(),
    assignments,
  };
  const lines = measures.map((one) => ({
    id: one.id,
    no: one.no,
    title: one.title,
    area: one.area,
    status: one.state,
    schedule: one.schedule,
    due: one.nextDue,
    again: one.due.find((date) => date.precision === 'recurring')?.raw ?? null,
    daysLate: one.open && one.nextDue !== null ? Math.max(0, daysBetween(one.nextDue, today)) : 0,
    nextReport: one.nextReport?.date ?? null,
    responsible: ownerOf(one, assignments.get(one.id) ?? [], register).names,
    assigned: one.assigned,
    assignedDone: one.assignedDone,
  }));
  return { ok: true, plan: found.plan, measures: lines.sort((one, other) => one.no - other.no) };
}
