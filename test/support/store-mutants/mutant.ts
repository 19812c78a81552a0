import type { Documents, Kind, Store, Stored } from '../../../bot/ports/store';

/**
 * A way for a store to be wrong: wraps a good store so that one promise is broken. What is remembered is made anew by
 * each call of the outer function, and shared by the clients of one store.
 */
export type Mutant = () => (store: Store) => Store;

/** By what the mutant does wrong. */
export type Mutants = Readonly<Record<string, Mutant>>;

/** Breaks methods of a store; those that are not given stay as they are. */
export const breaking =
  (broken: (store: Store) => Partial<Store>): Mutant =>
  () =>
  (store) => ({ ...store, ...broken(store) });

/** The document as it now stands, written whatever version was asked for. */
export async function overwrite<K extends Kind>(
  store: Store,
  kind: K,
  tenant: string,
  doc: Documents[K],
): Promise<Stored<Documents[K]> | 'changed'> {
  const current = await store.read(kind, tenant, doc.id);
  if (current) return store.replace(kind, tenant, doc, current.version);
  const created = await store.create(kind, tenant, doc);
  return created === 'exists' ? 'changed' : created;
}

export const aTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
