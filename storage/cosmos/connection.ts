import { lookup } from 'node:dns/promises';
import { type Container, CosmosClient, type DatabaseAccount } from '@azure/cosmos';
import type * as Identity from '@azure/identity';
import { StoreFault } from '../../bot/ports/store';
import type { CallSlots } from './call-slots';
import { CONTAINER, CONTAINER_DEFINITION, INDEXING_POLICY, pathsMissing } from './container';
import { answered } from './faults';

export interface Account {
  /** `https://NAME.documents.azure.com:443/` */
  readonly endpoint: string;
  /** Null = the identity this process runs as. */
  readonly key: string | null;
  readonly database: string;
}

/**
 * The SDK repeats what it knows to be harmless: 429 after the time that Cosmos DB names, at most 9 times and 10 s in
 * all, and reads over a broken connection. One request may take 6 s; the whole has its end in call-slots.ts.
 */
const POLICY = {
  requestTimeout: 6_000,
  retryOptions: { maxRetryAttemptCount: 9, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 10 },
};

export function createClient({ endpoint, key }: Account): CosmosClient {
  try {
    if (key !== null) return new CosmosClient({ endpoint, key, connectionPolicy: POLICY });
    // biome-ignore lint/style/noCommonJs: takes a third of a second to load, and only who has no key needs it
    const { DefaultAzureCredential } = require('@azure/identity') as typeof Identity;
    return new CosmosClient({ endpoint, aadCredentials: new DefaultAzureCredential(), connectionPolicy: POLICY });
  } catch (cause) {
    throw new StoreFault('the client of Cosmos DB could not be made: is COSMOS_ENDPOINT an address?', { cause });
  }
}

/**
 * The container, made with its database where they are missing and a key allows it. An identity may not make them:
 * then they must be there, and the fault says which is missing and what makes it.
 */
export async function openContainer(client: CosmosClient, account: Account, slots: CallSlots): Promise<Container> {
  await slots.take(null, async (abortSignal) => {
    await findHost(account.endpoint);
    const { resource } = await client.getDatabaseAccount({ abortSignal });
    refuseWeak(resource);
  });
  const container = client.database(account.database).container(CONTAINER);
  const read = () =>
    slots.take(null, async (abortSignal) => {
      const { resource } = await container.read({ abortSignal }).catch(nothingIfMissing);
      return resource ?? null;
    });
  const found = await read();
  if (found === null) {
    if (account.key === null) throw new StoreFault(missing(account));
    await slots.take(null, (abortSignal) => makeContainer(client, account.database, abortSignal));
    return container;
  }
  const lacking = pathsMissing(found.indexingPolicy);
  if (lacking.length === 0) return container;
  if (account.key === null) throw new StoreFault(notIndexed(account, lacking));
  await slots.take(null, (abortSignal) =>
    container.replace({ ...found, indexingPolicy: INDEXING_POLICY }, { abortSignal }),
  );
  return container;
}

/** A name that nobody knows, the SDK asks for again for two minutes. */
async function findHost(endpoint: string): Promise<void> {
  const { hostname } = new URL(endpoint);
  try {
    await lookup(hostname.replace(/^\[|\]$/g, ''));
  } catch (cause) {
    throw new StoreFault(`the host ${hostname} of COSMOS_ENDPOINT cannot be found`, { cause });
  }
}

/**
 * A store promises that a read sees every write that was answered before, whoever wrote it: two instances, the
 * command line beside them, or the same process after a kill. At the level Session that holds for one client alone.
 * Strong gives it, and so does bounded staleness to clients of the only region that writes. Both read from two
 * replicas, so a read costs twice the units; a write costs the same. Where several regions write, the last of two
 * conditional writes wins and the other is lost though it was answered.
 */
function refuseWeak(account: DatabaseAccount | undefined): void {
  if (account?.enableMultipleWritableLocations) {
    throw new StoreFault(
      'the Cosmos DB account writes in several regions: answered writes could be lost; let one write',
    );
  }
  const level = account?.consistencyPolicy;
  if (level === 'Strong' || level === 'BoundedStaleness') return;
  throw new StoreFault(
    `the Cosmos DB account has the consistency level ${level}, where one instance may read what another has ` +
      'already changed; set its default consistency to Strong',
  );
}

const infrastructure = 'manifest/cosmos.bicep makes it; with COSMOS_KEY set it is made at start';

function missing({ database }: Account): string {
  return `there is no container "${CONTAINER}" in a database "${database}" in Cosmos DB, and an identity cannot make one: ${infrastructure}`;
}

function notIndexed({ database }: Account, paths: readonly string[]): string {
  const some = paths.length > 3 ? `${paths.slice(0, 3).join(', ')} and ${paths.length - 3} more` : paths.join(', ');
  return `the container "${CONTAINER}" in the database "${database}" does not index ${some}, and an identity cannot change that: ${infrastructure}`;
}

function nothingIfMissing(error: unknown): { readonly resource?: undefined } {
  if (answered(error, 404)) return {};
  throw error;
}

/** Two instances may start at once: who comes second finds them made. */
async function makeContainer(client: CosmosClient, database: string, abortSignal: AbortSignal): Promise<void> {
  const unlessMade = (error: unknown) => {
    if (!answered(error, 409)) throw error;
  };
  await client.databases.create({ id: database }, { abortSignal }).catch(unlessMade);
  await client.database(database).containers.create(CONTAINER_DEFINITION, { abortSignal }).catch(unlessMade);
}
