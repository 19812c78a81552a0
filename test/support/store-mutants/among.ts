import { MOST_AMONG, type Query } from '../../../bot/ports/store';
import { breaking, type Mutants } from './mutant';

type Asked = Pick<Query<'measure'>, 'where' | 'range' | 'among'>;

/** Changes what is asked of find and of count alike. */
const asking = (change: (query: Asked) => object) =>
  breaking((store) => ({
    find: (kind, tenant, query) => store.find(kind, tenant, change(query as Asked) as typeof query),
    count: (kind, tenant, query) => store.count(kind, tenant, change(query as Asked) as typeof query),
  }));

/** The same query with another list of values. */
const listing = (change: (values: readonly (string | number)[]) => readonly (string | number)[]) =>
  asking((query) =>
    query.among ? { ...query, among: { ...query.among, values: change(query.among.values) } } : query,
  );

export const amongMutants: Mutants = {
  'find and count do not look at among': asking(({ among: _, ...query }) => query),
  'find and count among no values give everything': asking(({ among, ...query }) =>
    among && among.values.length > 0 ? { ...query, among } : query,
  ),
  'find and count look at the first value alone': listing((values) => values.slice(0, 1)),
  'find and count forget where beside among': asking(({ where, ...query }) =>
    where && !query.among ? { ...query, where } : query,
  ),
  'find and count forget the range beside among': asking(({ range, ...query }) =>
    range && !query.among ? { ...query, range } : query,
  ),
  'find and count cut a long list': listing((values) => values.slice(0, MOST_AMONG)),
  'find and count take fewer values than MOST_AMONG': listing((values) => values.slice(0, MOST_AMONG - 1)),
  'find and count compare the listed values in lower case': listing((values) =>
    values.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)),
  ),
  'find gives a document for each time its value is listed': breaking((store) => ({
    async find(kind, tenant, query) {
      const page = await store.find(kind, tenant, query);
      const { among } = query;
      if (!among) return page;
      const times = (doc: object) =>
        among.values.filter((value) => value === (doc as Readonly<Record<string, unknown>>)[among.field]).length;
      return { ...page, items: page.items.flatMap((one) => Array.from({ length: times(one.doc) }, () => one)) };
    },
  })),
  'count counts a document for each time its value is listed': breaking((store) => ({
    async count(kind, tenant, { among, ...query }) {
      if (!among) return store.count(kind, tenant, query as never);
      const each = among.values.map((value) => ({ ...query, among: { ...among, values: [value] } }));
      const counts = await Promise.all(each.map((one) => store.count(kind, tenant, one as never)));
      return among.values.length > MOST_AMONG
        ? store.count(kind, tenant, { among })
        : counts.reduce((sum, one) => sum + one, 0);
    },
  })),
  'find gives nothing for a field that is not in INDEXED': breaking((store) => ({
    find: (kind, tenant, query) =>
      'name' in (query.where ?? {}) ? Promise.resolve({ items: [], next: null }) : store.find(kind, tenant, query),
  })),
};
