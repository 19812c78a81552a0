import fc from 'fast-check';
import type { Query, Scalar, Store } from '../../bot/ports/store';

const value = fc.constantFrom(null, '2026-01-01', '2026-01-02', '2026-01-03');
/** A few measures, alike enough that a query finds several. */
export const someMeasures = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z0-9:.-]{1,3}$/),
    planId: fc.constantFrom('plan-a', 'plan-b'),
    open: fc.boolean(),
    nextDue: value,
    reportOpensOn: value,
  }),
  { selector: (one) => one.id, maxLength: 25 },
);
const fields = ['planId', 'open', 'nextDue', 'reportOpensOn'] as const;
const texts = fc.constantFrom(...fields.filter((field) => field !== 'open')); // days are no range of booleans
const day = fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03');
/** Any query for measures: what holds, a range, a list, an order. */
export const someQuery = fc.record(
  {
    where: fc.record(
      { planId: fc.constantFrom('plan-a', 'plan-b'), open: fc.boolean(), nextDue: value, reportOpensOn: value },
      { requiredKeys: [] },
    ),
    range: fc.record({ field: texts, from: day, before: day }, { requiredKeys: ['field'] }),
    among: fc.record({ field: texts, values: fc.array(fc.oneof(day, fc.constant('plan-a')), { maxLength: 3 }) }),
    orderBy: fc.constantFrom(...fields),
    descending: fc.boolean(),
  },
  { requiredKeys: [] },
);

type Some = Readonly<Record<(typeof fields)[number], Scalar>> & { readonly id: string };
const held = (one: Some, field: string): Scalar => (one as Readonly<Record<string, Scalar>>)[field] ?? null;
const comparable = (scalar: Scalar) => (typeof scalar === 'boolean' ? Number(scalar) : scalar);

/** The ids that a query gives, found in the plainest way. */
export function plainly(
  all: readonly Some[],
  { where = {}, range, among, orderBy, descending }: Query<'measure'>,
): readonly string[] {
  const equal = all.filter((one) => Object.entries(where).every(([field, is]) => held(one, field) === is));
  const ranged = equal.filter((one) => {
    const at = range ? held(one, range.field) : '';
    return typeof at === 'string' && at >= (range?.from ?? '') && at < (range?.before ?? '~');
  });
  const listed = ranged.filter((one) => !among || (among.values as readonly Scalar[]).includes(held(one, among.field)));
  const sorted = listed.toSorted((a, b) => {
    const [x, y] = [orderBy ? comparable(held(a, orderBy)) : null, orderBy ? comparable(held(b, orderBy)) : null];
    if (x === y) return a.id < b.id ? -1 : 1;
    if (x === null || y === null) return x === null ? -1 : 1;
    return x < y ? -1 : 1;
  });
  return (descending ? sorted.toReversed() : sorted).map((one) => one.id);
}

/** The ids that a store gives, page after page. */
export async function pagesOf(store: Store, tenant: string, query: Query<'measure'>): Promise<readonly string[]> {
  const page = await store.find('measure', tenant, query);
  const ids = page.items.map(({ doc }) => doc.id);
  return page.next === null ? ids : [...ids, ...(await pagesOf(store, tenant, { ...query, after: page.next }))];
}
