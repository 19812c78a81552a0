import type { Facts } from '../../bot/domain/facts';
import type { Role } from '../../bot/domain/people';
import { PROJECTION, REGISTRY } from '../../bot/domain/tenant';
import type { Store } from '../../bot/ports/store';
import type { TenantDeps } from '../../bot/usecases/deps';
import type { Known } from '../../bot/usecases/identify-sender';
import { keepCircle } from '../../bot/usecases/keep-circle';
import { openSqliteStore } from '../../storage/sqlite';
import { aPerson } from './facts-builders';
import { depsOf } from './office';
import { stoppedClock } from './stopped-clock';

export type FactsStore = TenantDeps & {
  readonly clock: ReturnType<typeof stoppedClock>;
  /** Another instance of the bot on the same data. */
  readonly other: TenantDeps;
};

/** An embedded store that holds `facts`, with a clock that stands still at `now`. */
export async function aStoreOf(facts: Facts, now: string): Promise<FactsStore> {
  const store = await openSqliteStore({ path: ':memory:' });
  const tenant = 'local';
  await Promise.all([
    ...facts.plans.map((one) => store.create('plan', tenant, one)),
    ...facts.units.map((one) => store.create('unit', tenant, one)),
    ...facts.people.map((one) => store.create('person', tenant, one)),
    ...facts.measures.map((one) => keepCircle(store, tenant, one, facts.assignments)),
    ...facts.measures.map((one) => store.create('measure', tenant, one)),
    ...facts.assignments.map((one) => store.create('assignment', tenant, one)),
    ...facts.conversations.map((one) => store.create('conversation', tenant, one)),
    ...facts.bindings.map((one) => store.create('binding', tenant, one)),
    ...facts.deliveries.map((one) => store.create('delivery', tenant, one)),
  ]);
  const deps = depsOf(store, stoppedClock(now));
  return { ...deps, other: { ...deps, settings: { ...deps.settings, instance: 'two' } } };
}

export function known(name: string, ...roles: readonly Role[]): Known {
  return { person: aPerson(name, { roles }), roles };
}

/** A store that counts what it is asked for, by kind. */
export function counting(store: Store): Store & { readonly asked: Map<string, number> } {
  const asked = new Map<string, number>();
  return {
    ...store,
    asked,
    find(kind, tenant, query) {
      asked.set(kind, (asked.get(kind) ?? 0) + 1);
      return store.find(kind, tenant, query);
    },
  };
}

/** Makes the municipality known to the store, its documents found by what they are found by today. */
export const registerTenant = async (store: Store, tenant: string, projection: number | null = PROJECTION) =>
  void (await store.create('tenant', REGISTRY, {
    id: tenant,
    revision: 1,
    serviceUrl: null,
    ...(projection === null ? {} : { projection }),
  }));
