import type { Assignment } from '../domain/assignment';
import { byMeasure } from '../domain/by-measure';
import { circleKey } from '../domain/circle';
import type { Facts } from '../domain/facts';
import { isTerminal } from '../domain/is-open';
import { MEASURE_STATES, type Measure, type Plan } from '../domain/plan';
import { heldMeasureId, heldPlanId } from '../domain/privacy/held-of-measure';
import { visibleMeasures } from '../domain/privacy/visible-measures';
import { visiblePlan } from '../domain/privacy/visible-plan';
import { concerns, peopleIn, type Scope } from '../domain/scope';
import { readFilter, unnamed } from '../domain/status-words';
import { MOST_AMONG } from '../ports/store';
import { circlesAround } from './count-area';
import type { TenantDeps } from './deps';
import { inParts, readAmong, readById } from './in-parts';
import { pagesOf, readAll } from './read-all';

type Needs = Pick<TenantDeps, 'store' | 'tenant'>;

/**
 * Whether a word of a typed filter stands nowhere: in no name of a person, unit or plan, in nothing that a measure which
 * is followed up or proposed is known by, and means no state and no group. Asked where a filter lists nothing: somebody
 * who has misspelt a school must not be told that nothing there is late. Only what lies in `scope` is looked into. `facts`
 * give the people and units.
 *
 * The measures themselves are read for a word that is no name and stands in nothing that is due, a page at a time until it
 * is found: of a title whose measure is in order, some of them; of a misspelt word all that are open, or of an area all
 * that concern somebody there, found as they are counted (see `statesInArea`). Those that have ended are in no list
 * whatever they are called, and grow for ever: they are not read, and the notice says so.
 */
export async function standsNowhere(deps: Needs, facts: Facts, scope: Scope, filter: string): Promise<boolean> {
  const inside = peopleIn(scope, facts.people);
  const people = facts.people.filter((one) => inside?.has(one.id) ?? true);
  const at = new Set(people.flatMap((one) => one.unitIds));
  const units = facts.units.filter((one) => inside === null || at.has(one.id));
  let left = unnamed(
    readFilter(filter),
    [...people, ...units].map((one) => one.name),
  );
  if (left.length === 0) return false;
  const plans = await readPlans(deps);
  // Documents of an earlier version are not found by whom they concern yet: then everything has been read.
  const isFound = inside !== null && facts.sizes !== undefined;
  const circles = isFound ? await circlesAround(deps, inside) : [];
  const among = isFound ? [...inside, ...circles.map((one) => one.id)] : null;
  const near = isFound ? new Set([...inside, ...circles.flatMap((one) => one.people)]) : null;
  const named = [...facts.people.filter((one) => near?.has(one.id) ?? true), ...facts.units];
  const around = { plans, named };
  if (inside === null) left = unnamed(left, plans.flatMap(namesOfPlan));
  if (left.length === 0) return false;
  for await (const page of notEnded(deps, among)) {
    // Whether it may be seen is asked only of what would be found.
    if (unnamed(left, namesOf(page, around)).length === left.length) continue;
    left = unnamed(left, await namesInSight(deps, page, around, inside));
    if (left.length === 0) return false;
  }
  return true;
}

const NOT_ENDED = MEASURE_STATES.filter((state) => !isTerminal(state));

/** The measures that are open or proposed: all of them, or those of some circles. */
async function* notEnded(
  { store, tenant }: Needs,
  circles: readonly string[] | null,
): AsyncGenerator<readonly Measure[]> {
  if (circles === null) {
    yield* pagesOf(store, 'measure', tenant, { where: { open: true } });
    yield* pagesOf(store, 'measure', tenant, { where: { state: 'proposed' } });
    return;
  }
  const keys = circles.flatMap((circle) => NOT_ENDED.map((state) => circleKey(state, circle)));
  for (const values of inParts(keys, MOST_AMONG))
    yield* pagesOf(store, 'measure', tenant, { among: { field: 'circleKey', values } });
}

/** Words that are withheld are nobody's to find. */
const NO_WORDS = { open: '', keptOut: '', title: () => '' };

async function readPlans({ store, tenant }: Needs): Promise<readonly Plan[]> {
  const plans = await readAll(store, 'plan', tenant, {});
  const held = await readById(
    store,
    'heldText',
    tenant,
    plans.map((one) => heldPlanId(one.id)),
  );
  return plans.map((one) => visiblePlan(one, held, NO_WORDS));
}

const namesOfPlan = ({ title, caseNumber }: Plan) => [title, caseNumber];

interface Around {
  readonly plans: readonly Plan[];
  /** People and units. */
  readonly named: readonly { readonly id: string; readonly name: string }[];
}

/** What measures are known by, with their plans, and with these people and units. */
function namesOf(measures: readonly Measure[], { plans, named }: Around): readonly (string | null)[] {
  const planOf = new Set(measures.map((one) => one.planId));
  return [
    ...plans.filter((one) => planOf.has(one.id)).flatMap(namesOfPlan),
    ...named.map((one) => one.name),
    ...measures.flatMap(({ area, group, title, responsible }) => [
      area,
      group,
      title,
      ...responsible.map((one) => (one.type === 'text' ? one.text : one.type === 'role' ? one.role : null)),
    ]),
  ];
}

/** The same of those that concern somebody inside, with who answers for them and without what is withheld. */
async function namesInSight(
  { store, tenant }: Needs,
  page: readonly Measure[],
  { plans, named }: Around,
  inside: ReadonlySet<string> | null,
): Promise<readonly (string | null)[]> {
  const onPage = page.map((one) => one.id);
  const held = await readById(store, 'heldText', tenant, onPage.map(heldMeasureId));
  const assignments = inside === null ? [] : await readAmong(store, 'assignment', tenant, 'measureId', onPage);
  const given = byMeasure(
    assignments.filter((one) => one.active),
    (one) => one.measureId,
  );
  const seen = visibleMeasures(page, held, NO_WORDS).filter((one) => concerns(one, given.get(one.id) ?? [], inside));
  const ids = new Set(seen.flatMap((one) => answering(one, given.get(one.id) ?? [], inside)));
  return namesOf(seen, { plans, named: named.filter((one) => ids.has(one.id)) });
}

/** Ids of the people and units that stand at a measure's line: see `lineOf` in status.ts. */
const answering = (
  { responsible }: Measure,
  given: readonly Assignment[],
  inside: ReadonlySet<string> | null,
): readonly string[] => [
  ...responsible.flatMap((one) => (one.type === 'person' ? [one.personId] : one.type === 'unit' ? [one.unitId] : [])),
  ...given.map((one) => one.personId),
  ...given.flatMap((one) => (inside?.has(one.personId) && one.unitId !== null ? [one.unitId] : [])),
];
