import type { Locale } from '../../cards/views';
import type { Facts } from '../domain/facts';
import { EVERYTHING } from '../domain/scope';
import type { TenantDeps } from './deps';
import { gatherInOrder } from './gather-in-order';
import { lookAround, organisationIn } from './in-sight';
import { plansNamedBy } from './names-of-measures';
import { openHeld } from './open-held';

/**
 * How many texts wait to be looked at, of what a filter of /status names: its plans, and the measures it lets through.
 * `facts` are those of what is due.
 */
export async function heldIn(deps: TenantDeps, facts: Facts, locale: Locale, filter: string): Promise<number> {
  const open = await openHeld(deps);
  if (filter.trim() === '' || open.length === 0) return open.length;
  const sight = await lookAround(deps, facts, organisationIn(EVERYTHING, facts), locale);
  const measures = open.flatMap(({ measure }) => measure ?? []);
  const ask = { scope: EVERYTHING, filter, locale, most: measures.length };
  const gathered = gatherInOrder(deps, sight, ask, ({ lines }) => lines);
  await gathered.add(measures);
  const named = new Set([
    ...plansNamedBy(filter, sight.plans).map((one) => one.id),
    ...gathered.shown(true).lines.map((one) => one.measure.id),
  ]);
  return open.filter(({ plan, measure }) => named.has(plan?.id ?? '') || named.has(measure?.id ?? '')).length;
}
