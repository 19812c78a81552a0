import type { Documents, Kind, Store } from '../ports/store';

/**
 * Changes one document by a pure function, again from the newest version whenever somebody else was first.
 * `change` returns the same object to leave it as it is. Returns the document as it now stands; null where there is none.
 */
export async function changeDocument<K extends Kind>(
  store: Store,
  kind: K,
  tenant: string,
  id: string,
  change: (doc: Documents[K]) => Documents[K],
): Promise<Documents[K] | null> {
  for (;;) {
    const known = await store.read(kind, tenant, id);
    if (!known) return null;
    const next = change(known.doc);
    if (next === known.doc) return known.doc;
    const written = await store.replace(kind, tenant, next, known.version);
    if (written !== 'changed') return written.doc;
  }
}
