import type { Documents, Kind, Page, Query, Store, Stored } from '../../../bot/ports/store';
import { breaking, type Mutants } from './mutant';

const ELSEWHERE = 'local';

/** Gives the same object for the same version. */
function sameObjects() {
  const kept = new Map<string, unknown>();
  return <T>(stored: Stored<T>): Stored<T> => {
    if (!kept.has(stored.version)) kept.set(stored.version, structuredClone(stored.doc));
    return { ...stored, doc: kept.get(stored.version) as T };
  };
}

/** Changes what find gives: the query before, the page after. */
function finding(
  change: (
    page: Page<Documents[Kind]>,
    query: Query<Kind>,
    store: Store,
    args: { readonly kind: Kind; readonly tenant: string },
  ) => Page<Documents[Kind]> | Promise<Page<Documents[Kind]>>,
) {
  return breaking((store) => ({
    async find<K extends Kind>(kind: K, tenant: string, query: Query<K>) {
      const page = await store.find(kind, tenant, query);
      const args = { kind, tenant };
      return (await change(page, query as Query<Kind>, store, args)) as Page<Documents[K]>;
    },
  }));
}

const asking = (change: <K extends Kind>(query: Query<K>) => Query<K>) =>
  breaking((store) => ({ find: (kind, tenant, query) => store.find(kind, tenant, change(query)) }));

type Fields = Readonly<Record<string, unknown>>;
const valueIn = (stored: Stored<Documents[Kind]>, query: Query<Kind>) =>
  query.orderBy === undefined ? null : (stored.doc as unknown as Fields)[query.orderBy];
const without = <K extends Kind>(query: Query<K>, gone: (value: unknown, field: string) => boolean): Query<K> => ({
  ...query,
  where: Object.fromEntries(Object.entries(query.where ?? {}).filter(([field, value]) => !gone(value, field))) as never,
});

export const readingMutants: Mutants = {
  'read gives what this client saw last': breaking((store) => {
    const seen = new Map<string, unknown>();
    return {
      async read<K extends Kind>(kind: K, tenant: string, id: string) {
        const key = `${kind} ${tenant} ${id}`;
        const stored = (seen.get(key) as Stored<Documents[K]> | undefined) ?? (await store.read(kind, tenant, id));
        if (stored) seen.set(key, stored);
        return structuredClone(stored);
      },
      async replace(kind, tenant, doc, version) {
        seen.delete(`${kind} ${tenant} ${doc.id}`);
        return store.replace(kind, tenant, doc, version);
      },
      async remove(kind, tenant, id, version) {
        seen.delete(`${kind} ${tenant} ${id}`);
        return store.remove(kind, tenant, id, version);
      },
    };
  }),
  'read gives undefined for what is missing': breaking((store) => ({
    read: async (kind, tenant, id) => (await store.read(kind, tenant, id)) ?? (undefined as never),
  })),
  'read gives the same object twice': breaking((store) => {
    const same = sameObjects();
    return {
      async read(kind, tenant, id) {
        const stored = await store.read(kind, tenant, id);
        return stored && same(stored);
      },
    };
  }),
  'read takes an id for another in lower case': breaking((store) => ({
    read: async (kind, tenant, id) =>
      (await store.read(kind, tenant, id)) ?? store.read(kind, tenant, id.replace('w', 'W')),
  })),
  'read looks into another tenant': breaking((store) => ({
    read: async (kind, tenant, id) => (await store.read(kind, tenant, id)) ?? store.read(kind, ELSEWHERE, id),
  })),
  'readMany looks into another tenant': breaking((store) => ({
    readMany: (kind, _tenant, ids) => store.readMany(kind, ELSEWHERE, ids),
  })),
  'readMany gives what this client saw last': breaking((store) => {
    const seen = new Map<string, unknown>();
    const keyOf = (kind: Kind, tenant: string, id: string) => `${kind} ${tenant} ${id}`;
    return {
      async readMany<K extends Kind>(kind: K, tenant: string, ids: readonly string[]) {
        const unknown = ids.filter((id) => !seen.has(keyOf(kind, tenant, id)));
        for (const one of await store.readMany(kind, tenant, unknown)) seen.set(keyOf(kind, tenant, one.doc.id), one);
        const all = [...new Set(ids)].map((id) => seen.get(keyOf(kind, tenant, id)));
        return structuredClone(all.filter((one) => one !== undefined)) as Stored<Documents[K]>[];
      },
      async replace(kind, tenant, doc, version) {
        seen.delete(keyOf(kind, tenant, doc.id));
        return store.replace(kind, tenant, doc, version);
      },
      async remove(kind, tenant, id, version) {
        seen.delete(keyOf(kind, tenant, id));
        return store.remove(kind, tenant, id, version);
      },
    };
  }),
  'readMany gives the same object twice': breaking((store) => {
    const same = sameObjects();
    return { readMany: async (kind, tenant, ids) => (await store.readMany(kind, tenant, ids)).map(same) };
  }),
  'readMany gives its own order': breaking((store) => ({
    readMany: (kind, tenant, ids) => store.readMany(kind, tenant, ids.toSorted()),
  })),
  'readMany gives one twice that was asked for twice': breaking((store) => ({
    readMany: async (kind, tenant, ids) =>
      (await Promise.all(ids.map((id) => store.read(kind, tenant, id)))).filter((one) => one !== null),
  })),
  'readMany stops at what is missing': breaking((store) => ({
    async readMany(kind, tenant, ids) {
      const all = await Promise.all(ids.map((id) => store.read(kind, tenant, id)));
      const gap = all.indexOf(null);
      return store.readMany(kind, tenant, gap === -1 ? ids : ids.slice(0, gap));
    },
  })),
  'readMany takes a thousand ids and no more': breaking((store) => ({
    readMany: (kind, tenant, ids) => store.readMany(kind, tenant, ids.slice(0, 1000)),
  })),
  'readMany of no ids gives all': breaking((store) => ({
    readMany: async (kind, tenant, ids) =>
      ids.length > 0 ? store.readMany(kind, tenant, ids) : (await store.find(kind, tenant, {})).items,
  })),

  'find looks into another tenant': breaking((store) => ({
    find: (kind, _tenant, query) => store.find(kind, ELSEWHERE, query),
  })),
  'find by a field looks into another tenant': breaking((store) => ({
    find: (kind, tenant, query) => store.find(kind, query.where ? ELSEWHERE : tenant, query),
  })),
  'find gives the same object twice': breaking((store) => {
    const same = sameObjects();
    return {
      async find(kind, tenant, query) {
        const page = await store.find(kind, tenant, query);
        return { ...page, items: page.items.map(same) };
      },
    };
  }),
  'find gives an old version': finding((page) => ({
    ...page,
    items: page.items.map((one) => ({ ...one, version: `${one.version}-` })),
  })),
  'find gives what it gave before, until something is created': breaking((store) => {
    const kept = new Map<string, unknown>();
    return {
      create(kind, tenant, doc) {
        kept.clear();
        return store.create(kind, tenant, doc);
      },
      async find<K extends Kind>(kind: K, tenant: string, query: Query<K>) {
        const key = JSON.stringify([kind, tenant, query]);
        if (!kept.has(key)) kept.set(key, await store.find(kind, tenant, query));
        return structuredClone(kept.get(key)) as Page<Documents[K]>;
      },
    };
  }),
  'find by null gives everything': asking((query) => without(query, (value) => value === null)),
  'find cannot compare booleans': asking((query) => without(query, (value) => typeof value === 'boolean')),
  'find looks at the first field of where alone': asking((query) => {
    const [first] = Object.keys(query.where ?? {});
    return without(query, (_, field) => field !== first);
  }),
  'find has no index on bindingId': finding((page, query) =>
    query.where && 'bindingId' in query.where ? { items: [], next: null } : page,
  ),
  'find takes upper case for lower': breaking((store) => ({
    async find(kind, tenant, query) {
      const lower = Object.entries(query.where ?? {}).map(([field, value]) => [
        field,
        typeof value === 'string' ? value.toLowerCase() : value,
      ]);
      return store.find(kind, tenant, query.where ? { ...query, where: Object.fromEntries(lower) } : query);
    },
  })),
  'find forgets the range where there is where': asking((query) => {
    const { range, ...rest } = query;
    return query.where && range ? rest : query;
  }),
  'find takes before into the range': asking((query) =>
    query.range?.before === undefined
      ? query
      : { ...query, range: { ...query.range, before: `${query.range.before}~` } },
  ),
  'find leaves from out of the range': asking((query) =>
    query.range?.from ? { ...query, range: { ...query.range, from: `${query.range.from}~` } } : query,
  ),
  'find takes null into an open range': finding(async (page, query, store, { kind, tenant }) => {
    if (query.range?.from !== '' && query.range?.from !== undefined) return page;
    if (!query.range || query.after) return page;
    const empty = await store.find(kind, tenant, { where: { [query.range.field]: null } } as never);
    return { ...page, items: [...empty.items, ...page.items] };
  }),
  'find orders by id whatever is asked': finding((page) => ({
    ...page,
    items: page.items.toSorted((a, b) => (a.doc.id < b.doc.id ? -1 : 1)),
  })),
  'find orders without regard to id': finding((page, query) => ({
    ...page,
    items: query.orderBy === undefined ? page.items : groups(page.items, query).flatMap((ties) => ties.toReversed()),
  })),
  'find puts null last': finding((page, query) => {
    const empty = page.items.filter((one) => query.orderBy && valueIn(one, query) === null);
    return query.descending
      ? page
      : { ...page, items: [...page.items.filter((one) => !empty.includes(one)), ...empty] };
  }),
  'find turns ties not round when descending': finding((page, query) => ({
    ...page,
    items:
      query.descending && query.orderBy
        ? groups(page.items, query).flatMap((ties) => ties.toSorted((a, b) => (a.doc.id < b.doc.id ? -1 : 1)))
        : page.items,
  })),
  'find does not hear descending': asking((query) => ({ ...query, descending: false })),
  'find orders as readers do': finding((page, query) => ({
    ...page,
    items: query.orderBy
      ? page.items.toSorted((a, b) => String(valueIn(a, query)).localeCompare(String(valueIn(b, query)), 'sv'))
      : page.items,
  })),
  'find gives one more than the limit': asking((query) => (query.limit ? { ...query, limit: query.limit + 1 } : query)),
  'find gives more than a thousand where asked': breaking((store) => ({
    async find(kind, tenant, query) {
      const page = await store.find(kind, tenant, query);
      if ((query.limit ?? 0) <= 1000 || page.next === null) return page;
      const more = await store.find(kind, tenant, { ...query, after: page.next });
      return { items: [...page.items, ...more.items], next: more.next };
    },
  })),
  'find has a next on a full last page': finding((page, query) => ({
    ...page,
    next: page.next ?? (page.items.length === query.limit ? 'bm8gbW9yZQ' : null),
  })),
  'find never has a next page': finding((page) => ({ ...page, next: null })),
  'find pages by counting': breaking((store) => ({
    async find<K extends Kind>(kind: K, tenant: string, { after, limit = 1000, ...query }: Query<K>) {
      const all = (await store.find(kind, tenant, query)).items;
      const start = Number(after ?? 0);
      const end = start + limit;
      return { items: all.slice(start, end), next: end < all.length ? String(end) : null };
    },
  })),
  'find gives the last of a page again on the next': breaking((store) => ({
    async find(kind, tenant, query) {
      const page = await store.find(kind, tenant, query);
      const before =
        query.limit && query.limit > 1 && (await store.find(kind, tenant, { ...query, limit: query.limit - 1 }));
      return { ...page, next: page.next && before ? before.next : page.next };
    },
  })),

  'count looks into another tenant': breaking((store) => ({
    count: (kind, _tenant, query) => store.count(kind, ELSEWHERE, query),
  })),
  'count does not look at the range': breaking((store) => ({
    count: (kind, tenant, { range: _, ...query }) => store.count(kind, tenant, query as never),
  })),
  'count does not look at where': breaking((store) => ({
    count: (kind, tenant, { where: _, ...query }) => store.count(kind, tenant, query as never),
  })),
  'count counts one page': breaking((store) => ({
    count: async (kind, tenant, query) => (await store.find(kind, tenant, query)).items.length,
  })),
};

/** The documents of a page in runs that have the same value in the order asked for. */
function groups(items: readonly Stored<Documents[Kind]>[], query: Query<Kind>) {
  const values = [...new Set(items.map((one) => valueIn(one, query)))];
  return values.map((value) => items.filter((one) => valueIn(one, query) === value));
}
