import type { AssignRefusal } from '../domain/assign-refusal';
import { type AssignTarget, type Holder, holderOf, holdersOf, readTarget } from '../domain/assign-target';
import type { Assignment } from '../domain/assignment';
import { isOpen, isTerminal } from '../domain/is-open';
import type { Measure, Plan, Responsible } from '../domain/plan';
import type { Deps } from './deps';
import { findPlan } from './find-plan';
import { giveMeasure } from './give-measure';
import { readAll } from './read-all';
import { recordEvent } from './record-event';
import { touchRevision } from './touch-revision';

export interface AssignRequest {
  /** The plan's id, or a part of its title that only one plan has. */
  readonly plan: string;
  /** The number printed in the plan; null = every open measure. */
  readonly measure: number | null;
  /** `EMAIL`, a person's id, or `role:ROLE[:FORM]`. */
  readonly to: string;
  /** Keep who is responsible already. */
  readonly add: boolean;
}

export interface Assigned {
  readonly plan: { readonly id: string; readonly title: string };
  /** The person's name, or the role with its form. */
  readonly to: { readonly type: 'person' | 'role'; readonly name: string; readonly form: string | null };
  /** How many measures they have now; how many were left out because they have come to an end. */
  readonly measures: number;
  readonly skipped: number;
  /** Active assignments of these measures to them, how many of those are new, and how many of others are over. */
  readonly assignments: number;
  readonly begun: number;
  readonly ended: number;
}

export type AssignOutcome =
  | { readonly ok: true; readonly assigned: Assigned }
  | { readonly ok: false; readonly refusal: AssignRefusal };

type Needs = Pick<Deps, 'store' | 'clock' | 'settings'>;

/** Sets who is responsible for every open measure of a plan, or for one. Doing it again changes nothing. */
export async function assignMeasures(
  deps: Needs,
  tenant: string,
  request: AssignRequest,
  by: string,
): Promise<AssignOutcome> {
  const found = await findPlan(deps, tenant, request.plan);
  if (!found.ok) return found;
  const measures = await readAll(deps.store, 'measure', tenant, { where: { planId: found.plan.id } });
  const chosen = chooseMeasures(found.plan, measures, request.measure);
  if (!chosen.ok) return chosen;
  return assignChosen(deps, tenant, found.plan, chosen, request, by);
}

/** The same for one measure by its id, as a card names it. `null` where there is no such measure. */
export async function assignMeasure(
  deps: Needs,
  tenant: string,
  measureId: string,
  request: Pick<AssignRequest, 'to' | 'add'>,
  by: string,
): Promise<AssignOutcome | null> {
  const measure = (await deps.store.read('measure', tenant, measureId))?.doc;
  const plan = measure && (await deps.store.read('plan', tenant, measure.planId))?.doc;
  if (!measure || !plan) return null;
  const chosen = chooseMeasures(plan, [measure], measure.no);
  return chosen.ok ? assignChosen(deps, tenant, plan, chosen, request, by) : chosen;
}

type Chosen = { readonly ok: true; readonly measures: readonly Measure[]; readonly skipped: number };

function chooseMeasures(
  plan: Plan,
  measures: readonly Measure[],
  no: number | null,
): Chosen | Extract<AssignOutcome, { ok: false }> {
  if (no === null) {
    const open = measures.filter((one) => isOpen(one.state));
    if (open.length === 0) return refused({ code: 'nothing_open', plan: plan.title });
    return { ok: true, measures: open, skipped: measures.length - open.length };
  }
  const numbered = measures.filter((one) => one.no === no);
  const [measure] = numbered;
  if (!measure) {
    const highest = Math.max(0, ...measures.map((one) => one.no));
    return refused({ code: 'measure_not_found', no, plan: plan.title, highest });
  }
  if (numbered.length > 1) return refused({ code: 'measure_ambiguous', no, titles: numbered.map((one) => one.title) });
  if (isTerminal(measure.state)) return refused({ code: 'measure_ended', no, title: measure.title });
  return { ok: true, measures: [measure], skipped: 0 };
}

async function assignChosen(
  deps: Needs,
  tenant: string,
  plan: Plan,
  chosen: Chosen,
  request: Pick<AssignRequest, 'to' | 'add'>,
  by: string,
): Promise<AssignOutcome> {
  const read = readTarget(request.to);
  if (!read.ok) return read;
  const whom = await resolve(deps, tenant, read.target);
  if (!whom.ok) return whom;

  const only = chosen.measures.length === 1 ? chosen.measures[0] : undefined;
  const known = await assignmentsOf(deps, tenant, plan, only);
  let begun = 0;
  let ended = 0;
  for (const measure of chosen.measures) {
    const given = await giveMeasure(deps, tenant, measure, known.get(measure.id) ?? [], { ...whom, add: request.add });
    begun += given.begun;
    ended += given.ended;
  }
  await touchRevision(deps, tenant, plan.id);
  await recordEvent(deps, tenant, {
    by,
    what: 'assign',
    subject: only?.id ?? plan.id,
    detail: { to: request.to, add: request.add, measures: chosen.measures.length, begun, ended },
  });
  return {
    ok: true,
    assigned: {
      plan: { id: plan.id, title: plan.title },
      to: whom.to,
      measures: chosen.measures.length,
      skipped: chosen.skipped,
      assignments: chosen.measures.length * whom.holders.length,
      begun,
      ended,
    },
  };
}

interface Whom {
  readonly ok: true;
  readonly holders: readonly Holder[];
  readonly responsible: Responsible;
  readonly to: Assigned['to'];
}

async function resolve(
  { store }: Needs,
  tenant: string,
  target: AssignTarget,
): Promise<Whom | Extract<AssignOutcome, { ok: false }>> {
  const people = await readAll(store, 'person', tenant, {});
  if (target.type === 'person') {
    const named = people.filter((one) => one.email.toLowerCase() === target.person || one.id === target.person);
    const person = named.find((one) => one.active) ?? named[0];
    if (!person) return refused({ code: 'person_not_found', wanted: target.person });
    if (!person.active) return refused({ code: 'person_left', name: person.name });
    return {
      ok: true,
      holders: [holderOf(person)],
      responsible: { type: 'person', personId: person.id },
      to: { type: 'person', name: person.name, form: null },
    };
  }
  const holders = holdersOf(target, people, await readAll(store, 'unit', tenant, {}));
  if (holders.length === 0) return refused({ code: 'nobody_with_role', role: target.role, form: target.form });
  const { role, form } = target;
  return { ok: true, holders, responsible: { type: 'role', role, form }, to: { type: 'role', name: role, form } };
}

/** Every assignment of the plan, or of the one measure, by measure: one question rather than one a measure. */
async function assignmentsOf(deps: Needs, tenant: string, plan: Plan, only: Measure | undefined) {
  const where = only ? { measureId: only.id } : { planId: plan.id };
  const byMeasure = new Map<string, Assignment[]>();
  for (const one of await readAll(deps.store, 'assignment', tenant, { where })) {
    byMeasure.set(one.measureId, [...(byMeasure.get(one.measureId) ?? []), one]);
  }
  return byMeasure;
}

const refused = (refusal: AssignRefusal): Extract<AssignOutcome, { ok: false }> => ({ ok: false, refusal });
