import type { Locale } from '../../cards/views';
import { circleKey } from '../domain/circle';
import type { Facts } from '../domain/facts';
import type { PlanInOrder } from '../domain/in-order';
import { isOpen, isTerminal } from '../domain/is-open';
import type { Person, Unit } from '../domain/people';
import { MEASURE_STATES, type Measure, type MeasureState, type Plan } from '../domain/plan';
import { heldPlanId } from '../domain/privacy/held-of-measure';
import { visiblePlan } from '../domain/privacy/visible-plan';
import { concerns, peopleIn, type Scope } from '../domain/scope';
import { MOST_AMONG, type Page, type Query } from '../ports/store';
import { withheldWords } from '../text/withheld';
import { circlesAround } from './count-area';
import type { TenantDeps } from './deps';
import { inParts, readById } from './in-parts';
import { readAll } from './read-all';

type Needs = Pick<TenantDeps, 'store' | 'tenant'>;
type MeasureQuery = Omit<Query<'measure'>, 'limit' | 'after' | 'orderBy'>;

/** Words that are withheld are nobody's to find. */
export const NO_WORDS = { open: '', keptOut: '', sentence: '', title: () => '', measure: () => '' };

/** Those whose names somebody may look for. */
export interface Organisation {
  /** Ids of the people whose measures are in sight; null = everybody's. */
  readonly inside: ReadonlySet<string> | null;
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
}

export function organisationIn(scope: Scope, facts: Facts): Organisation {
  const inside = peopleIn(scope, facts.people);
  const people = facts.people.filter((one) => inside?.has(one.id) ?? true);
  const at = new Set(people.flatMap((one) => one.unitIds));
  return { inside, people, units: facts.units.filter((one) => inside === null || at.has(one.id)) };
}

/** What is found of the measures that are in sight, and how. */
export interface Sight extends Organisation {
  readonly facts: Facts;
  /** As anybody may find them: a title that is withheld is empty. */
  readonly plans: readonly Plan[];
  /** Their titles by id, with what stands in place of one that is withheld. */
  readonly shownTitles: ReadonlyMap<string, string>;
  /** People and units that may stand at a measure's line. */
  readonly named: readonly { readonly id: string; readonly name: string }[];
  /** The circles its measures are found by; null where all are looked through, and each is asked whom it concerns. */
  readonly circles: readonly string[] | null;
}

export async function lookAround(
  deps: Needs,
  facts: Facts,
  organisation: Organisation,
  locale: Locale,
): Promise<Sight> {
  const { inside } = organisation;
  const seen = { ...organisation, facts, ...(await readPlans(deps, locale)) };
  // Documents of an earlier version are not found by whom they concern yet: then everything has been read.
  const isFound = inside !== null && facts.sizes !== undefined;
  if (!isFound) return { ...seen, named: [...facts.people, ...facts.units], circles: null };
  const around = await circlesAround(deps, inside);
  const near = new Set([...inside, ...around.flatMap((one) => one.people)]);
  const named = [...facts.people.filter((one) => near.has(one.id)), ...facts.units];
  return { ...seen, named, circles: [...inside, ...around.map((one) => one.id)] };
}

async function readPlans({ store, tenant }: Needs, locale: Locale): Promise<Pick<Sight, 'plans' | 'shownTitles'>> {
  const plans = await readAll(store, 'plan', tenant, {});
  const held = await readById(
    store,
    'heldText',
    tenant,
    plans.map((one) => heldPlanId(one.id)),
  );
  const shown = plans.map((one) => visiblePlan(one, held, withheldWords(locale)));
  return {
    plans: plans.map((one) => visiblePlan(one, held, NO_WORDS)),
    shownTitles: new Map(shown.map(({ id, title }) => [id, title])),
  };
}

/** How many measures of a plan are followed up, of those in sight, and when the next of them is due; of one that is closed none. */
export async function openOfPlan(
  { store, tenant }: Needs,
  { circles, inside, facts, shownTitles }: Sight,
  { id: planId, status }: Plan,
): Promise<PlanInOrder> {
  const title = shownTitles.get(planId) ?? '';
  if (status === 'closed') return { title, open: 0, nextDue: null };
  if (inside !== null && circles === null) {
    const open = facts.measures.filter(
      (one) => one.planId === planId && one.open && concerns(one, givenIn(facts, one), inside),
    );
    return { title, open: open.length, nextDue: earliest(open) };
  }
  const of = { where: { planId, open: true } };
  const queries: readonly MeasureQuery[] =
    circles === null ? [of] : byCircle(circles, isOpen).map((one) => ({ ...of, ...one }));
  const found = await Promise.all(
    queries.map(async (query) => {
      const next = { ...query, range: { field: 'nextDue', from: '0001' }, orderBy: 'nextDue', limit: 1 } as const;
      const [open, { items }] = await Promise.all([
        store.count('measure', tenant, query),
        store.find('measure', tenant, next),
      ]);
      return { open, first: items.map(({ doc }) => doc) };
    }),
  );
  return {
    title,
    open: found.reduce((sum, one) => sum + one.open, 0),
    nextDue: earliest(found.flatMap((one) => one.first)),
  };
}

const givenIn = ({ assignments }: Facts, { id }: Measure) =>
  assignments.filter((one) => one.active && one.measureId === id);

const earliest = (measures: readonly Measure[]) => measures.flatMap((one) => one.nextDue ?? []).sort()[0] ?? null;

/** The measures of some circles in some states, in as many queries as a store takes. */
function byCircle(circles: readonly string[], isIn: (state: MeasureState) => boolean): readonly MeasureQuery[] {
  const states = MEASURE_STATES.filter(isIn);
  const keys = circles.flatMap((circle) => states.map((state) => circleKey(state, circle)));
  return [...inParts(keys, MOST_AMONG)].map((values) => ({ among: { field: 'circleKey', values } }));
}

/** Those of some people alone that are open or proposed, so many of each group of them at most; `all` where there are no more. */
export async function notEndedOf(
  deps: Needs,
  facts: Facts,
  people: ReadonlySet<string>,
  limit: number,
): Promise<{ readonly measures: readonly Measure[]; readonly all: boolean }> {
  const isTheirs = (one: Measure) => !isTerminal(one.state) && concerns(one, givenIn(facts, one), people);
  // Documents of an earlier version are not found by whom they concern yet: then everything has been read.
  if (facts.sizes === undefined) return { measures: facts.measures.filter(isTheirs), all: true };
  const circles = [...people, ...(await circlesAround(deps, people)).map((one) => one.id)];
  const pages = await Promise.all(
    byCircle(circles, (state) => !isTerminal(state)).map((query) =>
      deps.store.find('measure', deps.tenant, { ...query, orderBy: 'nextDue', limit }),
    ),
  );
  return {
    measures: pages.flatMap((page) => page.items.map(({ doc }) => doc)),
    all: pages.every((page) => page.next === null),
  };
}

/**
 * The measures that are open or proposed, a page at a time, the proposed first, as they are few: all of them, or those
 * of an area. `isLast` of the page after which there is nothing to read.
 */
export async function* notEnded(
  { store, tenant }: Needs,
  { circles }: Sight,
): AsyncGenerator<{ readonly page: readonly Measure[]; readonly isLast: boolean }> {
  const queries: readonly MeasureQuery[] =
    circles === null
      ? [{ where: { state: 'proposed' } }, { where: { open: true } }]
      : byCircle(circles, (state) => !isTerminal(state));
  for (const [at, query] of queries.entries()) {
    let after: string | null = null;
    do {
      const found: Page<Measure> = await store.find('measure', tenant, after === null ? query : { ...query, after });
      after = found.next;
      yield { page: found.items.map(({ doc }) => doc), isLast: after === null && at === queries.length - 1 };
    } while (after !== null);
  }
}
