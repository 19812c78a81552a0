import type { Locale } from '../../cards/views';
import type { Answer } from '../domain/assignment';
import { countingRatings } from '../domain/counting-ratings';
import { factsInScope } from '../domain/facts-in-scope';
import type { HeldText } from '../domain/held-text';
import type { Plan } from '../domain/plan';
import { visibleAnswers } from '../domain/privacy/visible-answers';
import { visibleMeasures } from '../domain/privacy/visible-measures';
import { visiblePlan } from '../domain/privacy/visible-plan';
import type { ReportFacts } from '../domain/report-facts';
import { EVERYTHING, peopleIn, type Scope } from '../domain/scope';
import type { Event } from '../domain/tenant';
import type { Store } from '../ports/store';
import { withheldWords } from '../text/withheld';
import { someAtOnce } from './in-parts';
import { readAll } from './read-all';

/** Everything held on a plan, with the texts nobody has looked at among it: for a records request alone. */
export interface PlanRecords extends ReportFacts {
  readonly heldTexts: readonly HeldText[];
  /** The log's lines on this plan and its measures, oldest first. */
  readonly events: readonly Event[];
}

/** What all plans of a municipality share: read once where several are looked at. */
export type Shared = Pick<ReportFacts, 'people' | 'units' | 'wheel'>;

/** How many measures are asked about at a time: a plan of 300 must not take all of a store's patience at once. */
const TOGETHER = 10;

/** The part of every plan's facts that is no plan's own. */
export async function readShared(store: Store, tenant: string): Promise<Shared> {
  const [people, units, wheel] = await Promise.all([
    readAll(store, 'person', tenant, {}),
    readAll(store, 'unit', tenant, {}),
    store.read('wheel', tenant, 'wheel'),
  ]);
  return { people, units, wheel: wheel?.doc ?? null };
}

/**
 * Reads one plan with all that belongs to it and nothing of another plan: also every judgement an older version of its
 * document made, and its lines of the log, which are found by what they are about.
 */
export async function readPlanRecords(store: Store, tenant: string, plan: Plan): Promise<PlanRecords> {
  const [shared, facts] = await Promise.all([readShared(store, tenant), readOwn(store, tenant, plan)]);
  const subjects = [plan.id, ...facts.measures.map((one) => one.id)];
  const events = await readEach(subjects, (subject) => readAll(store, 'event', tenant, { where: { subject } }));
  return { ...shared, ...facts, events: events.sort(oldestFirst) };
}

/**
 * What is a plan's own. Answers are found by measure, and only measures that somebody has been given can have any: 300
 * measures are 300 small queries of one partition.
 */
async function readOwn(store: Store, tenant: string, plan: Plan) {
  const where = { planId: plan.id };
  const [measures, assignments, ratings, heldTexts] = await Promise.all([
    readAll(store, 'measure', tenant, { where }),
    readAll(store, 'assignment', tenant, { where }),
    readAll(store, 'rating', tenant, { where }),
    readAll(store, 'heldText', tenant, { where }),
  ]);
  const given = [...new Set(assignments.map((one) => one.measureId))];
  const answers = await readEach(given, (measureId) => readAll(store, 'answer', tenant, { where: { measureId } }));
  return {
    plan,
    measures: measures.sort((a, b) => a.no - b.no || (a.id < b.id ? -1 : 1)),
    assignments,
    answers: answers.sort((a, b) => (a.at === b.at && a.n !== b.n ? a.n - b.n : oldestFirst(a, b))),
    ratings,
    heldTexts,
  };
}

const oldestFirst = (a: Event | Answer, b: Event | Answer) =>
  a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.id < b.id ? -1 : 1;

/** A small query for each id, a few at a time. */
async function readEach<T>(ids: readonly string[], read: (id: string) => Promise<readonly T[]>): Promise<T[]> {
  return (await someAtOnce(ids, TOGETHER, read)).flat();
}

/**
 * What a report on a plan is made from: without the texts that are held, and with the judgements that count. A head of
 * area gets their own part (see `factsInScope`). `locale` is the language of what stands in place of a plan's own words
 * that are held. `shared` is given where several plans are looked at together.
 */
export async function loadReportFacts(
  store: Store,
  tenant: string,
  plan: Plan,
  scope: Scope = EVERYTHING,
  locale: Locale = 'sv',
  shared: Shared | null = null,
): Promise<ReportFacts> {
  const [common, { heldTexts, ...own }] = await Promise.all([
    shared ?? readShared(store, tenant),
    readOwn(store, tenant, plan),
  ]);
  const facts: ReportFacts = {
    ...common,
    ...own,
    plan: visiblePlan(plan, heldTexts, withheldWords(locale)),
    ratings: countingRatings(plan, own.ratings),
    measures: visibleMeasures(own.measures, heldTexts, withheldWords(locale), null, [plan]),
    // With a sentence in place of the text: else an earlier text would stand under a state it is not about.
    answers: visibleAnswers(own.answers, heldTexts, withheldWords(locale)),
  };
  return factsInScope(facts, peopleIn(scope, facts.people));
}
