import type { Documents, Kind, Query, Store, Stored } from '../ports/store';

/** Every document a query finds, page after page. For what is bounded by what is due or by one person; see each caller. */
export async function readAll<K extends Kind>(
  store: Store,
  kind: K,
  tenant: string,
  query: Omit<Query<K>, 'after' | 'limit'>,
): Promise<Documents[K][]> {
  const found: Documents[K][] = [];
  for await (const page of pagesOf(store, kind, tenant, query)) for (const doc of page) found.push(doc);
  return found;
}

/** The same, one page at a time: for what is more than should be held at once. */
export async function* pagesOf<K extends Kind>(
  store: Store,
  kind: K,
  tenant: string,
  query: Omit<Query<K>, 'after' | 'limit'>,
): AsyncGenerator<Documents[K][]> {
  for await (const page of storedPagesOf(store, kind, tenant, query)) yield page.map((one) => one.doc);
}

/** The same with the versions they have, in pages of the size asked for. */
export async function* storedPagesOf<K extends Kind>(
  store: Store,
  kind: K,
  tenant: string,
  query: Omit<Query<K>, 'after'>,
): AsyncGenerator<readonly Stored<Documents[K]>[]> {
  let after: string | undefined;
  do {
    const page = await store.find(kind, tenant, after === undefined ? query : { ...query, after });
    yield page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
