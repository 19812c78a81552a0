import type { SqlQuerySpec } from '@azure/cosmos';
import type { Documents, Kind, Store, Stored } from '../../bot/ports/store';
import { createCallSlots } from './call-slots';
import { type Account, createClient, openContainer } from './connection';
import { itemId, itemOf, type StoredItem, storedOf } from './item';
import { pageOf } from './pages';
import { countOf, itemsOf, testsOf } from './query';
import { readItem, writesOf } from './writes';

/** Ids in one query of {@link Store.readMany}: a query's text with its values may be 256 kB, and an id be 300 bytes. */
const IDS_AT_ONCE = 200;

/**
 * From so many documents on one query costs less than reading each. Published charges: a point read of 1 kB is 1 unit,
 * and a query is some 2.5 units and 0.3 for each document of 1 kB it gives. Two: 2 against 3.1; four: 4 against 3.7.
 */
const READ_BY_QUERY = 4;

interface Retention {
  /** Days after which finished deliveries are forgotten; null = never. */
  readonly retentionDays: number | null;
}

/** The store in Azure Cosmos DB for NoSQL: one container, a tenant a partition, etags as versions. */
export async function openCosmosStore(account: Account & Retention): Promise<Store> {
  const client = createClient(account);
  const slots = createCallSlots();
  const container = await openContainer(client, account, slots).catch((fault: unknown) => {
    client.dispose();
    throw fault;
  });
  const writes = writesOf(container);
  let closing: Promise<void> | null = null;

  const ask = <T>(tenant: string, spec: SqlQuerySpec, abortSignal: AbortSignal): Promise<readonly T[]> => {
    const options = { partitionKey: tenant, abortSignal, maxItemCount: 1000 };
    return container.items
      .query<T>(spec, options)
      .fetchAll()
      .then(({ resources }) => resources);
  };

  return {
    read: (kind, tenant, id) =>
      slots.take(tenant, async (signal) => {
        const item = await readItem(container, tenant, itemId(kind, id), signal);
        return item && storedOf(kind, item);
      }),

    readMany: <K extends Kind>(kind: K, tenant: string, ids: readonly string[]) =>
      slots.take(tenant, async (signal) => {
        const wanted = [...new Set(ids)].map((id) => itemId(kind, id));
        const items: (StoredItem | null)[] = [];
        if (wanted.length < READ_BY_QUERY) {
          items.push(...(await Promise.all(wanted.map((id) => readItem(container, tenant, id, signal)))));
        } else {
          for (let from = 0; from < wanted.length; from += IDS_AT_ONCE) {
            items.push(
              ...(await ask<StoredItem>(tenant, itemsOf(tenant, wanted.slice(from, from + IDS_AT_ONCE)), signal)),
            );
          }
        }
        const found = new Map(items.flatMap((item) => (item ? [[item.id, item] as const] : [])));
        return wanted.flatMap((id): Stored<Documents[K]>[] => {
          const item = found.get(id);
          return item ? [storedOf(kind, item)] : [];
        });
      }),

    async create(kind, tenant, doc) {
      const { item, json } = itemOf(kind, tenant, doc, account.retentionDays);
      const version = await slots.take(tenant, (signal) => writes.create(item, signal));
      return version === 'exists' ? version : { doc: JSON.parse(json), version };
    },

    async replace(kind, tenant, doc, version) {
      const { item, json } = itemOf(kind, tenant, doc, account.retentionDays);
      const now = await slots.take(tenant, (signal) => writes.replace(item, version, signal));
      return now === 'changed' ? now : { doc: JSON.parse(json), version: now };
    },

    remove: (kind, tenant, id, version) =>
      slots.take(tenant, (signal) => writes.remove(tenant, itemId(kind, id), version, signal)),

    find: (kind, tenant, query) =>
      slots.take(tenant, (signal) => pageOf((spec) => ask(tenant, spec, signal), kind, tenant, query)),

    count: (kind, tenant, query) =>
      slots.take(tenant, async (signal) => {
        const tests = testsOf(kind, tenant, query);
        if (query.among?.values.length === 0) return 0;
        // each page of the answer has counted its own
        const counts = await ask<number>(tenant, countOf(tests), signal);
        return counts.reduce((sum, one) => sum + one, 0);
      }),

    ready: () =>
      slots.take(null, async (abortSignal) => {
        await container.read({ abortSignal });
      }),

    close() {
      closing ??= slots.close().then(() => client.dispose());
      return closing;
    },
  };
}
