import fc from 'fast-check';
import { INDEXED, type IndexedField, type Kind, type Query, type Scalar, type Store } from '../../../bot/ports/store';
import { openSqliteStore } from '../../../storage/sqlite';
import { openSqlite } from '../../../storage/sqlite/connection';
import { tokenOf } from '../../../storage/sqlite/page-token';
import { countStatement, pageStatements } from '../../../storage/sqlite/query';
import { aMeasure } from '../../support/builders';

/** How SQLite goes about a query, a line for each step of each statement. */
async function plansOf<K extends Kind>(kind: K, query: Query<K>): Promise<readonly string[]> {
  const db = await openSqlite(':memory:');
  const statements = [...pageStatements(kind, 'local', query), countStatement(kind, 'local', query)];
  const steps = statements.flatMap(({ sql, values }) => db.rows(`EXPLAIN QUERY PLAN ${sql}`, ...values));
  db.close();
  return steps.map((step) => String(step[3]));
}

const SORTS = 'USE TEMP B-TREE FOR ORDER BY';

describe('the index', () => {
  test('of every field in INDEXED is used, for where, for a range and for the order', async () => {
    for (const kind of Object.keys(INDEXED) as Kind[]) {
      for (const field of INDEXED[kind] as readonly IndexedField<Kind>[]) {
        const uses = expect.stringContaining(`INDEX ${kind}_${field} `);
        const where = { [field]: 'x' } as Query<Kind>['where'] & object;
        expect(await plansOf(kind, { where })).toEqual([uses, uses]);
        const range = { field, from: 'a', before: 'b' };
        expect(await plansOf(kind, { range, orderBy: field })).toEqual([uses, uses]);
        const after = tokenOf({ value: 'a', id: 'b' });
        const [page] = await plansOf(kind, { orderBy: field, after });
        expect(page).toMatch(new RegExp(`INDEX ${kind}_${field} .*<expr>>`));
        const [back] = await plansOf(kind, { orderBy: field, descending: true, after });
        expect(back).toMatch(new RegExp(`INDEX ${kind}_${field} .*<expr><`));
      }
    }
  });

  test('begins with what tells most: one plan, then the day, and whether it is open last', async () => {
    const soon = { field: 'nextDue', before: '2026-03-01' } as const;
    const by = (field: string) => expect.stringContaining(`INDEX measure_${field} `);
    expect(await plansOf('measure', { where: { open: true }, range: soon, orderBy: 'nextDue' })).toEqual(
      [1, 2].map(() => by('nextDue')),
    );
    expect(await plansOf('measure', { where: { open: true, planId: 'plan-a' }, range: soon })).toEqual(
      [1, 2].map(() => by('planId')),
    );
    expect(await plansOf('measure', { where: { open: true } })).toEqual([1, 2].map(() => by('open')));
    expect(await plansOf('delivery', { where: { state: 'sent', personId: 'p-rut' } })).toEqual(
      [1, 2].map(() => expect.stringContaining('INDEX delivery_personId ')),
    );
  });

  test('sorts only where the order is not that of the index', async () => {
    expect(await plansOf('measure', { where: { planId: 'plan-a' }, orderBy: 'nextDue' })).toContain(SORTS);
    expect(await plansOf('measure', { where: { open: true }, orderBy: 'nextDue' })).not.toContain(SORTS);
    expect(await plansOf('measure', { orderBy: 'nextDue', descending: true })).not.toContain(SORTS);
    expect(await plansOf('unit', { descending: true })).not.toContain(SORTS);
  });
});

const value = fc.constantFrom(null, '2026-01-01', '2026-01-02', '2026-01-03');
const someMeasures = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z0-9:.-]{1,3}$/),
    planId: fc.constantFrom('plan-a', 'plan-b'),
    open: fc.boolean(),
    nextDue: value,
    reportOpensOn: value,
  }),
  { selector: (one) => one.id, maxLength: 25 },
);
const fields = INDEXED.measure;
const texts = fc.constantFrom(...fields.filter((field) => field !== 'open')); // days are no range of booleans
const day = fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03');
const someQuery = fc.record(
  {
    where: fc.record(
      { planId: fc.constantFrom('plan-a', 'plan-b'), open: fc.boolean(), nextDue: value, reportOpensOn: value },
      { requiredKeys: [] },
    ),
    range: fc.record({ field: texts, from: day, before: day }, { requiredKeys: ['field'] }),
    orderBy: fc.constantFrom(...fields),
    descending: fc.boolean(),
  },
  { requiredKeys: [] },
);

type Some = Readonly<Record<(typeof fields)[number], Scalar>> & { readonly id: string };
const comparable = (scalar: Scalar) => (typeof scalar === 'boolean' ? Number(scalar) : scalar);

/** The same query in the plainest way. */
function plainly(
  all: readonly Some[],
  { where = {}, range, orderBy, descending }: Query<'measure'>,
): readonly string[] {
  const held = all.filter((one) => Object.entries(where).every(([field, is]) => one[field as keyof Some] === is));
  const ranged = held.filter((one) => {
    const at = range ? one[range.field] : '';
    return typeof at === 'string' && at >= (range?.from ?? '') && at < (range?.before ?? '~');
  });
  const sorted = ranged.toSorted((a, b) => {
    const [x, y] = [orderBy ? comparable(a[orderBy]) : null, orderBy ? comparable(b[orderBy]) : null];
    if (x === y) return a.id < b.id ? -1 : 1;
    if (x === null || y === null) return x === null ? -1 : 1;
    return x < y ? -1 : 1;
  });
  return (descending ? sorted.toReversed() : sorted).map((one) => one.id);
}

async function pagesOf(store: Store, query: Query<'measure'>): Promise<readonly string[]> {
  const page = await store.find('measure', 'local', query);
  const ids = page.items.map(({ doc }) => doc.id);
  return page.next === null ? ids : [...ids, ...(await pagesOf(store, { ...query, after: page.next }))];
}

test('any query over any documents, in pages of any size, gives what filtering and sorting them gives', async () => {
  await fc.assert(
    fc.asyncProperty(someMeasures, someQuery, fc.integer({ min: 1, max: 7 }), async (all, query, limit) => {
      const store = await openSqliteStore({ path: ':memory:' });
      await Promise.all(all.map((one) => store.create('measure', 'local', aMeasure(one))));
      const expected = plainly(all, query as Query<'measure'>);
      expect(await pagesOf(store, { ...query, limit } as Query<'measure'>)).toEqual(expected);
      expect(await store.count('measure', 'local', query as Query<'measure'>)).toBe(expected.length);
      await store.close();
    }),
    { numRuns: 150 },
  );
}, 30_000);
