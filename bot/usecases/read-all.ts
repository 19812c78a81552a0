import type { Documents, Kind, Query, Store } from '../ports/store';

/** Every document a query finds, page after page. For what is bounded by what is due or by one person; see each caller. */
export async function readAll<K extends Kind>(
  store: Store,
  kind: K,
  tenant: string,
  query: Omit<Query<K>, 'after' | 'limit'>,
): Promise<Documents[K][]> {
  const found: Documents[K][] = [];
  let after: string | undefined;
  do {
    const page = await store.find(kind, tenant, after === undefined ? query : { ...query, after });
    for (const item of page.items) found.push(item.doc);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}
