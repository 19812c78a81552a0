import { readPlan } from '../../bot/documents/read/read-plan';
import type { Clock } from '../../bot/ports/clock';
import type { Documents, Kind, Store } from '../../bot/ports/store';
import type { TenantDeps } from '../../bot/usecases/deps';
import { readAll } from '../../bot/usecases/read-all';
import { openSqliteStore } from '../../storage/sqlite';
import { stoppedClock } from './stopped-clock';

/** What a use case of the municipality `local` is given. */
export const depsOf = <C extends Clock>(store: Store, clock: C) =>
  ({
    store,
    clock,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    channels: {},
    directory: { emailOf: async () => null },
    readPlan,
    settings: { timeZone: 'Europe/Stockholm', locale: 'sv', administrators: [], instance: 'one' },
    tenant: 'local',
  }) satisfies TenantDeps;

/** An empty municipality on an embedded store: what the administrator's use cases work on. */
export async function anOffice(now = '2026-01-12T09:00:00+01:00') {
  const store = await openSqliteStore({ path: ':memory:' });
  const clock = stoppedClock(now);
  const deps: TenantDeps = depsOf(store, clock);
  return {
    deps,
    clock,
    all: <K extends Kind>(kind: K): Promise<Documents[K][]> => readAll(store, kind, 'local', {}),
    close: () => store.close(),
  };
}
export type Office = Awaited<ReturnType<typeof anOffice>>;

/** The store stopped in the middle: every write from the `after`th on fails, as when the process is killed there. */
export function stoppingStore(store: Store, after: number): Store {
  const life = { writes: 0 };
  const counted = async <T>(write: () => Promise<T>): Promise<T> => {
    life.writes += 1;
    if (life.writes > after) throw new Error('killed here');
    return write();
  };
  return {
    read: (kind, tenant, id) => store.read(kind, tenant, id),
    readMany: (kind, tenant, ids) => store.readMany(kind, tenant, ids),
    find: (kind, tenant, query) => store.find(kind, tenant, query),
    count: (kind, tenant, query) => store.count(kind, tenant, query),
    create: (kind, tenant, doc) => counted(() => store.create(kind, tenant, doc)),
    replace: (kind, tenant, doc, version) => counted(() => store.replace(kind, tenant, doc, version)),
    remove: (kind, tenant, id, version) => counted(() => store.remove(kind, tenant, id, version)),
    ready: () => store.ready(),
    close: () => store.close(),
  };
}
