import { type Documents, type IndexedField, type Kind, MOST_AMONG, type Query, type Store } from '../ports/store';
import { readAll } from './read-all';

/** Every document whose field holds one of `values`, each once, by id; asked for in as many parts as a store takes. */
export async function readAmong<K extends Kind>(
  store: Store,
  kind: K,
  tenant: string,
  field: IndexedField<K>,
  values: Iterable<string>,
  query: Omit<Query<K>, 'among' | 'after' | 'limit' | 'orderBy'> = {},
): Promise<Documents[K][]> {
  const found: Documents[K][] = [];
  for (const some of inParts([...new Set(values)], MOST_AMONG))
    found.push(...(await readAll(store, kind, tenant, { ...query, among: { field, values: some } })));
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Those of `ids` that exist, each once, in parts that a store takes. */
export async function readById<K extends Kind>(
  store: Store,
  kind: K,
  tenant: string,
  ids: Iterable<string>,
): Promise<Documents[K][]> {
  const found: Documents[K][] = [];
  for (const some of inParts([...new Set(ids)], MOST_AMONG))
    for (const { doc } of await store.readMany(kind, tenant, some)) found.push(doc);
  return found;
}

/**
 * Does `work` for each of a list, at most `most` of them at a time, and gives what came of each in the list's order. After
 * a fault none is begun; those under way are not waited for.
 */
export async function someAtOnce<T, R>(
  list: readonly T[],
  most: number,
  work: (one: T) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = new Array(list.length);
  const waiting = list.entries();
  let failed = false;
  const worker = async () => {
    for (const [at, one] of waiting) {
      if (failed) return;
      done[at] = await work(one);
    }
  };
  const began = Array.from({ length: Math.min(most, list.length) }, worker);
  await Promise.all(began).catch((fault: unknown) => {
    failed = true;
    throw fault;
  });
  return done;
}

/** Lets everybody else who waits for this process run, in the middle of work that waits for nothing. */
export const letOthersRun = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A list in parts of at most `size`. */
export function* inParts<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
