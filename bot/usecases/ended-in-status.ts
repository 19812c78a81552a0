import type { CardView } from '../../cards/views';
import type { Facts } from '../domain/facts';
import type { InOrder } from '../domain/in-order';
import type { Plan } from '../domain/plan';
import { closingOf } from '../domain/plan-closing';
import { peopleIn, type Scope } from '../domain/scope';
import { readFilter, unnamed } from '../domain/status-words';
import { MOST_AMONG } from '../ports/store';
import type { TenantDeps } from './deps';
import { gatherInOrder } from './gather-in-order';
import { inParts } from './in-parts';
import { lookAround, organisationIn } from './in-sight';
import type { BeyondAsk } from './look-beyond-lists';
import { namesOfPlan, ownNames } from './names-of-measures';
import { readAll } from './read-all';

type EndedPlans = NonNullable<Extract<CardView, { kind: 'status' }>['ended']>;

/** Plans that were ended which a filter names: the last of them are told. */
const ENDED_SHOWN = 3;
/** Plans that were ended which are looked through for a word that stands nowhere else, the last first. */
const ENDED_LOOKED_AT = 20;

/** Plans that a filter names which are looked through for somebody of an area, the last ended first. */
const ENDED_OF_AREA = 20;

const lastEndedFirst = (plans: readonly Plan[]): readonly Plan[] =>
  [...plans].sort((one, other) => ((closingOf(one)?.at ?? '') < (closingOf(other)?.at ?? '') ? 1 : -1));

/**
 * The last few of the plans that were ended: when, by whom and why. Of an area those that somebody there has a part in,
 * among the last twenty that are so named; of each nothing is read but what they have of it.
 */
export async function endedAmong(
  deps: Pick<TenantDeps, 'store' | 'tenant'>,
  named: readonly Plan[],
  { people }: Facts,
  scope: Scope,
): Promise<EndedPlans> {
  const inside = peopleIn(scope, people);
  const nameOf = new Map(people.map((one) => [one.id, one.name]));
  const closed = lastEndedFirst(named.filter((one) => closingOf(one) !== null));
  const theirs = inside === null ? closed : await inArea(deps, closed.slice(0, ENDED_OF_AREA), inside);
  return theirs.slice(0, ENDED_SHOWN).flatMap((plan) => {
    const closing = closingOf(plan);
    if (closing === null) return [];
    const { id, title } = plan;
    return [{ plan: id, title, on: closing.on, by: nameOf.get(closing.by) ?? '', reason: closing.reason }];
  });
}

/** Those that somebody in `inside` has a measure of. */
async function inArea(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  plans: readonly Plan[],
  inside: ReadonlySet<string>,
): Promise<readonly Plan[]> {
  const parts = [...inParts([...inside], MOST_AMONG)];
  const has = await Promise.all(
    plans.map(async ({ id: planId }) => {
      const given = await Promise.all(
        parts.map((values) =>
          readAll(store, 'assignment', tenant, { where: { planId }, among: { field: 'personId', values } }),
        ),
      );
      return given.flat().some((one) => one.active);
    }),
  );
  return plans.filter((_, at) => has[at]);
}

/**
 * Measures that ended with their plan and are what a filter names that stands nowhere else: who looks for one that was
 * followed up last week is told what became of it. Null where there are none.
 */
export async function endedMeasures(deps: TenantDeps, facts: Facts, ask: BeyondAsk): Promise<InOrder | null> {
  const sight = await lookAround(deps, facts, organisationIn(ask.scope, facts), ask.locale);
  const typed = readFilter(ask.filter);
  const people = sight.named.map((one) => one.name);
  const gathered = gatherInOrder(deps, sight, ask, ({ lines }) =>
    lines.filter(({ measure }) => measure.endedWithPlan !== undefined),
  );
  const ended = lastEndedFirst(sight.plans.filter((one) => closingOf(one) !== null));
  let lookedAt = 0;
  for (const plan of ended.slice(0, ENDED_LOOKED_AT)) {
    lookedAt += 1;
    const where = { planId: plan.id, state: 'cancelled' };
    const measures = await readAll(deps.store, 'measure', deps.tenant, { where });
    const names = [...namesOfPlan(plan), ...people];
    const mayBeMeant = measures.filter((one) => unnamed(typed, [...names, ...ownNames(one)]).length === 0);
    await gathered.add(mayBeMeant.filter((one) => one.endedWithPlan !== undefined));
    if (gathered.count() >= ask.most) break;
  }
  return gathered.count() === 0 ? null : gathered.shown(lookedAt === ended.length);
}
