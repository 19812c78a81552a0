import type { Documents, Kind, Store } from '../ports/store';

/**
 * Changes one document by a pure function, again from the newest version whenever somebody else was first.
 * `change` returns the same object to leave it as it is. Returns the document as it now stands; null where there is none.
 *
 * `first` is done before each try to write what `change` has made: what the change asks for and a second run, which
 * finds the document changed already, would leave out where the process ends between the two.
 */
export async function changeDocument<K extends Kind>(
  store: Store,
  kind: K,
  tenant: string,
  id: string,
  change: (doc: Documents[K]) => Documents[K],
  first: (next: Documents[K]) => Promise<void> = async () => undefined,
): Promise<Documents[K] | null> {
  for (;;) {
    const known = await store.read(kind, tenant, id);
    if (!known) return null;
    const next = change(known.doc);
    if (next === known.doc) return known.doc;
    await first(next);
    const written = await store.replace(kind, tenant, next, known.version);
    if (written !== 'changed') return written.doc;
  }
}
