import type { CardView } from '../../cards/views';
import type { Facts } from '../domain/facts';
import type { InOrder } from '../domain/in-order';
import type { Plan } from '../domain/plan';
import { closingOf } from '../domain/plan-closing';
import { peopleIn, type Scope } from '../domain/scope';
import { readFilter, unnamed } from '../domain/status-words';
import type { TenantDeps } from './deps';
import { gatherInOrder } from './gather-in-order';
import { lookAround, organisationIn } from './in-sight';
import type { BeyondAsk } from './look-beyond-lists';
import { namesOfPlan, ownNames } from './names-of-measures';
import { readAll } from './read-all';

type EndedPlans = NonNullable<Extract<CardView, { kind: 'status' }>['ended']>;

/** Plans that were ended which a filter names: the last of them are told. */
const ENDED_SHOWN = 3;
/** Plans that were ended which are looked through for a word that stands nowhere else, the last first. */
const ENDED_LOOKED_AT = 20;

const lastEndedFirst = (plans: readonly Plan[]): readonly Plan[] =>
  [...plans].sort((one, other) => ((closingOf(one)?.at ?? '') < (closingOf(other)?.at ?? '') ? 1 : -1));

/** Those of the plans that were ended: when, by whom and why. Of an area those that somebody there has a part in. */
export async function endedAmong(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  named: readonly Plan[],
  { people }: Facts,
  scope: Scope,
): Promise<EndedPlans> {
  const inside = peopleIn(scope, people);
  const nameOf = new Map(people.map((one) => [one.id, one.name]));
  const ended: EndedPlans[number][] = [];
  for (const plan of lastEndedFirst(named)) {
    const closing = closingOf(plan);
    if (closing === null || ended.length === ENDED_SHOWN) break;
    const given = inside === null ? [] : await readAll(store, 'assignment', tenant, { where: { planId: plan.id } });
    if (inside !== null && !given.some((one) => one.active && inside.has(one.personId))) continue;
    const { id, title } = plan;
    ended.push({ plan: id, title, on: closing.on, by: nameOf.get(closing.by) ?? '', reason: closing.reason });
  }
  return ended;
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
  for (const plan of ended.slice(0, ENDED_LOOKED_AT)) {
    const where = { planId: plan.id, state: 'cancelled' };
    const measures = await readAll(deps.store, 'measure', deps.tenant, { where });
    const names = [...namesOfPlan(plan), ...people];
    const mayBeMeant = measures.filter((one) => unnamed(typed, [...names, ...ownNames(one)]).length === 0);
    await gathered.add(mayBeMeant.filter((one) => one.endedWithPlan !== undefined));
    if (gathered.count() >= ask.most) break;
  }
  return gathered.count() === 0 ? null : gathered.shown(false);
}
