import type { ContainerDefinition, IndexingPolicy } from '@azure/cosmos';
import { INDEXED, type Kind } from '../../bot/ports/store';

/**
 * One container for everything. A tenant is a logical partition, which holds 20 GB and takes 10,000 request units a
 * second. A large municipality has 10,000 measures of 3 kB, and with two answers of 1 kB a month on each 240 MB a
 * year: 20 GB are reached after some eighty years. An answer costs some 60 units, so 150 people may answer in the
 * same second.
 */
export const CONTAINER = 'documents';

/** Where a field of a document lies in its item. */
export const pathOf = (field: string) => `/doc/${field}/?`;

/**
 * Only what is asked for is indexed: a write pays for every path. The tenant is among them, as Cosmos DB does not
 * index the partition key by itself. There are no composite indexes: each would add its terms to every write of every
 * kind, to put documents with the same value in order, which find does with one query more (pages.ts).
 */
export const INDEXING_POLICY: IndexingPolicy = {
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: [
    '/tenant/?',
    '/kind/?',
    ...[...new Set((Object.keys(INDEXED) as Kind[]).flatMap((kind) => ['id', ...INDEXED[kind]]))].sort().map(pathOf),
  ].map((path) => ({ path })),
  excludedPaths: [{ path: '/*' }],
};

export const CONTAINER_DEFINITION: ContainerDefinition = {
  id: CONTAINER,
  // version 2 takes keys of up to 2 kB; the first looks at 100 bytes alone, and two long tenants would be one
  partitionKey: { paths: ['/tenant'], version: 2 },
  indexingPolicy: INDEXING_POLICY,
  defaultTtl: -1, // nothing is forgotten but an item that says so itself
};

/** The paths that a container's policy does not index and ours does. What it indexes besides is none of our business. */
export function pathsMissing(policy: IndexingPolicy | undefined): readonly string[] {
  const has = new Set((policy?.includedPaths ?? []).map((one) => one.path));
  if (has.has('/*')) return [];
  return (INDEXING_POLICY.includedPaths ?? []).flatMap(({ path }) => (path && !has.has(path) ? [path] : []));
}
