import { type Store, StoreFault } from '../../bot/ports/store';
import { openSqliteStore } from '../../storage/sqlite';
import type { Opened } from '../contracts/store/promise';

/**
 * An empty SQLite store in memory, for tests that open many. A database in memory has one connection, so `reopen`
 * gives that one again; each such client is closed for itself.
 */
export async function openInMemory(): Promise<Opened> {
  const store = await openSqliteStore({ path: ':memory:' });
  const reopen = async () => clientOf(store);
  return { store: clientOf(store), reopen, destroy: () => store.close() };
}

function clientOf(store: Store): Store {
  const life: { closed: boolean } = { closed: false };
  function open(): Store {
    if (life.closed) throw new StoreFault('the store is closed');
    return store;
  }
  return {
    read: async (kind, tenant, id) => open().read(kind, tenant, id),
    readMany: async (kind, tenant, ids) => open().readMany(kind, tenant, ids),
    create: async (kind, tenant, doc) => open().create(kind, tenant, doc),
    replace: async (kind, tenant, doc, version) => open().replace(kind, tenant, doc, version),
    remove: async (kind, tenant, id, version) => open().remove(kind, tenant, id, version),
    find: async (kind, tenant, query) => open().find(kind, tenant, query),
    count: async (kind, tenant, query) => open().count(kind, tenant, query),
    ready: async () => open().ready(),
    async close() {
      life.closed = true;
    },
  };
}
