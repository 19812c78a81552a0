import { randomUUID } from 'node:crypto';
import { type Container, CosmosClient } from '@azure/cosmos';
import type { Store } from '../../bot/ports/store';
import { openCosmosStore } from '../../storage/cosmos';
import { CONTAINER } from '../../storage/cosmos/container';
import type { Opened } from '../contracts/store/promise';

interface Account {
  readonly endpoint: string;
  readonly key: string;
}
export type OpenedInCosmos = Opened & { readonly database: string };

/**
 * An empty Cosmos store in a database of its own in this account, removed with all that is in it. `openStore` stands
 * for the store itself.
 */
export async function openInCosmos(account: Account, openStore = openCosmosStore): Promise<OpenedInCosmos> {
  const database = `follow-up-test-${randomUUID()}`;
  const opened = await openIn(account, database, openStore);
  return {
    ...opened,
    async destroy() {
      await opened.destroy();
      await removeDatabase(account, database);
    },
  };
}

/** The same for an account where making a database takes seconds: one for all of them, emptied each time. */
export function cosmosDatabase(account: Account) {
  const database = `follow-up-test-${randomUUID()}`;
  return {
    async open(): Promise<OpenedInCosmos> {
      const opened = await openIn(account, database);
      return {
        ...opened,
        async destroy() {
          await opened.destroy();
          const client = new CosmosClient({ ...account });
          await empty(client.database(database).container(CONTAINER));
          client.dispose();
        },
      };
    },
    remove: () => removeDatabase(account, database),
  };
}

async function openIn(account: Account, database: string, openStore = openCosmosStore): Promise<OpenedInCosmos> {
  const stores: Store[] = [];
  async function open(): Promise<Store> {
    const store = await openStore({ ...account, database, retentionDays: null });
    stores.push(store);
    return store;
  }
  return {
    database,
    store: await open(),
    reopen: open,
    async destroy() {
      for (const store of stores) await store.close();
    },
  };
}

async function empty(container: Container): Promise<void> {
  const { resources } = await container.items
    .query<{ id: string; tenant: string }>('SELECT c.id, c.tenant FROM c', { maxItemCount: 1000 })
    .fetchAll();
  for (let from = 0; from < resources.length; from += 50) {
    await Promise.all(resources.slice(from, from + 50).map(({ id, tenant }) => container.item(id, tenant).delete()));
  }
}

async function removeDatabase(account: Account, database: string): Promise<void> {
  const client = new CosmosClient({ ...account });
  await client.database(database).delete();
  client.dispose();
}
