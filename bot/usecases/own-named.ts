import { NO_FACTS } from '../domain/facts';
import { scopeOf } from '../domain/scope';
import { statusOf } from '../domain/status';
import type { Round } from '../views/round-view';
import type { TenantDeps } from './deps';
import type { Known } from './identify-sender';
import { plansAsReadersSee } from './visible-plan-words';

/** Of somebody's own list what a filter of /status lets through, by the same rules: a title, a plan, a unit, a state. */
export async function ownNamed(
  deps: TenantDeps,
  { person, roles }: Pick<Known, 'person' | 'roles'>,
  round: Round,
  filter: string,
): Promise<Round> {
  const { store, tenant, clock, settings } = deps;
  const measures = round.items.map((one) => one.measure);
  const assignments = round.items.map((one) => one.assignment);
  const unitIds = [...person.unitIds, ...assignments.flatMap((one) => one.unitId ?? [])];
  const [plans, units] = await Promise.all([
    store.readMany('plan', tenant, [...new Set(measures.map((one) => one.planId))]),
    store.readMany('unit', tenant, [...new Set(unitIds)]),
  ]);
  const facts = {
    ...NO_FACTS,
    plans: await plansAsReadersSee(
      deps,
      plans.map(({ doc }) => doc),
      person.locale ?? settings.locale,
    ),
    units: units.map(({ doc }) => doc),
    people: [person],
    measures: [...new Map(measures.map((one) => [one.id, one])).values()],
    assignments,
  };
  const question = { now: clock.now(), timeZone: settings.timeZone, scope: scopeOf(person.id, roles), filter };
  const named = new Set(statusOf(facts, question).lines.map((one) => one.measure.id));
  return { ...round, items: round.items.filter((one) => named.has(one.measure.id)) };
}
