import type { Answer, Assignment } from '../domain/assignment';
import type { HeldText } from '../domain/held-text';
import type { Measure, Plan } from '../domain/plan';
import { isWithheld, visibleAnswers } from '../domain/privacy/visible-answers';
import type { ReportFacts } from '../domain/report-facts';
import { concerns, EVERYTHING, peopleIn, type Scope } from '../domain/scope';
import type { Store } from '../ports/store';
import { readAll } from './read-all';

/** Everything held on a plan, with the texts nobody has looked at among it: for a records request alone. */
export interface PlanRecords extends ReportFacts {
  readonly heldTexts: readonly HeldText[];
}

/** How many measures' answers are asked for at a time: a plan of 300 must not take all of a store's patience at once. */
const TOGETHER = 10;

/**
 * Reads one plan with all that belongs to it and nothing of another plan. Answers are found by measure, and only
 * measures that somebody has been given can have any: 300 measures are 300 small queries of one partition.
 */
export async function readPlanRecords(store: Store, tenant: string, plan: Plan): Promise<PlanRecords> {
  const where = { planId: plan.id };
  const [measures, assignments, people, units, ratings, heldTexts, wheel, events] = await Promise.all([
    readAll(store, 'measure', tenant, { where }),
    readAll(store, 'assignment', tenant, { where }),
    readAll(store, 'person', tenant, {}),
    readAll(store, 'unit', tenant, {}),
    readAll(store, 'rating', tenant, { where }),
    readAll(store, 'heldText', tenant, { where }),
    store.read('wheel', tenant, 'wheel'),
    readAll(store, 'event', tenant, { orderBy: 'at' }),
  ]);
  const ids = new Set(measures.map((one) => one.id));
  const given = [...new Set(assignments.map((one) => one.measureId))];
  return {
    plan,
    measures: measures.sort((a, b) => a.no - b.no || (a.id < b.id ? -1 : 1)),
    assignments,
    answers: await readAnswers(store, tenant, given),
    people,
    units,
    ratings,
    wheel: wheel?.doc ?? null,
    events: events.filter(({ subject }) => subject === plan.id || ids.has(subject)),
    heldTexts,
  };
}

async function readAnswers(store: Store, tenant: string, measureIds: readonly string[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < measureIds.length; from += TOGETHER) {
    const some = measureIds.slice(from, from + TOGETHER);
    const read = await Promise.all(some.map((measureId) => readAll(store, 'answer', tenant, { where: { measureId } })));
    answers.push(...read.flat());
  }
  return answers.sort((a, b) => (a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.n - b.n || (a.id < b.id ? -1 : 1)));
}

/**
 * What a report on a plan is made from: as {@link readPlanRecords}, without the texts that are held. A head of area gets
 * the measures of the people they lead, with those people's answers.
 */
export async function loadReportFacts(
  store: Store,
  tenant: string,
  plan: Plan,
  scope: Scope = EVERYTHING,
): Promise<ReportFacts> {
  const { heldTexts, ...facts } = await readPlanRecords(store, tenant, plan);
  const seen = withoutHeldTexts(facts, heldTexts);
  const inside = peopleIn(scope, facts.people);
  if (inside === null) return seen;
  const assignments = seen.assignments.filter((one) => inside.has(one.personId));
  const own = new Set(assignments.map((one) => one.id));
  const active = new Map<string, Assignment[]>();
  for (const one of assignments) {
    if (one.active) active.set(one.measureId, [...(active.get(one.measureId) ?? []), one]);
  }
  const measures = seen.measures.filter((one) => concerns(one, active.get(one.id) ?? [], inside));
  return { ...seen, measures, assignments, answers: seen.answers.filter((one) => own.has(one.assignmentId)) };
}

function withoutHeldTexts(facts: ReportFacts, heldTexts: readonly HeldText[]): ReportFacts {
  const withheld = new Set(heldTexts.filter(isWithheld).map((one) => one.id));
  const measures = facts.measures.map((one): Measure => {
    if (!withheld.has(`measure:${one.id}`)) return one;
    return { ...one, imported: { ...one.imported, raw: null, followUp: null, analysis: null } };
  });
  // That a report was made is no content of the next one: else no two would ever say the same.
  const events = facts.events.filter((one) => one.what !== 'report');
  return { ...facts, measures, events, answers: visibleAnswers(facts.answers, heldTexts) };
}
