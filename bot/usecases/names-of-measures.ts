import type { Assignment } from '../domain/assignment';
import { byMeasure } from '../domain/by-measure';
import type { Measure, Plan } from '../domain/plan';
import { heldMeasureId } from '../domain/privacy/held-of-measure';
import { visibleMeasures } from '../domain/privacy/visible-measures';
import { concerns } from '../domain/scope';
import { standsIn, wordsOf } from '../domain/status-words';
import type { TenantDeps } from './deps';
import { readAmong, readById } from './in-parts';
import { NO_WORDS, type Sight } from './in-sight';

type Names = readonly (string | null)[];

export const namesOfPlan = ({ title, caseNumber }: Plan): Names => [title, caseNumber];

/** The plans whose title or case number holds every word that was typed. */
export function plansNamedBy(filter: string, plans: readonly Plan[]): readonly Plan[] {
  const typed = wordsOf(filter);
  if (typed.length === 0) return [];
  return plans.filter((plan) => {
    const words = wordsOf(namesOfPlan(plan).join('\n'));
    return typed.every((word) => standsIn(word, words));
  });
}

/** What stands in a measure itself that it is known by. */
export const ownNames = ({ area, group, title, responsible }: Measure): Names => [
  area,
  group,
  title,
  ...responsible.map((one) => (one.type === 'text' ? one.text : one.type === 'role' ? one.role : null)),
];

/** What measures are known by, with their plans, and with these people and units. */
export function namesOf(measures: readonly Measure[], { plans, named }: Pick<Sight, 'plans' | 'named'>): Names {
  const planOf = new Set(measures.map((one) => one.planId));
  return [
    ...plans.filter((one) => planOf.has(one.id)).flatMap(namesOfPlan),
    ...named.map((one) => one.name),
    ...measures.flatMap(ownNames),
  ];
}

/** The same of those in sight, with who answers for them and without what is withheld. */
export async function namesSeen(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  page: readonly Measure[],
  { plans, named, inside }: Sight,
): Promise<Names> {
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
