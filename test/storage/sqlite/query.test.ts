import fc from 'fast-check';
import { INDEXED, type IndexedField, type Kind, type Query } from '../../../bot/ports/store';
import { tokenOf } from '../../../storage/page-token';
import { openSqliteStore } from '../../../storage/sqlite';
import { openSqlite } from '../../../storage/sqlite/connection';
import { countStatement, pageStatements } from '../../../storage/sqlite/query';
import { pagesOf, plainly, someMeasures, someQuery } from '../../support/any-query';
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
    const byPerson = [1, 2].map(() => expect.stringContaining('INDEX delivery_personId '));
    const search = (query: Query<'delivery'>) =>
      plansOf('delivery', query).then((steps) => steps.filter((step) => step.startsWith('SEARCH')));
    expect(await search({ where: { state: 'sent', personId: 'p-rut' } })).toEqual(byPerson);
    const few = { field: 'personId', values: ['p-rut', 'p-siv'] } as const;
    expect(await search({ where: { state: 'sent' }, among: few, orderBy: 'dueAt' })).toEqual([
      byPerson[0],
      ...byPerson,
    ]);
  });

  test('sorts only where the order is not that of the index', async () => {
    expect(await plansOf('measure', { where: { planId: 'plan-a' }, orderBy: 'nextDue' })).toContain(SORTS);
    expect(await plansOf('measure', { where: { open: true }, orderBy: 'nextDue' })).not.toContain(SORTS);
    expect(await plansOf('measure', { orderBy: 'nextDue', descending: true })).not.toContain(SORTS);
    expect(await plansOf('unit', { descending: true })).not.toContain(SORTS);
  });
});

test('any query over any documents, in pages of any size, gives what filtering and sorting them gives', async () => {
  await fc.assert(
    fc.asyncProperty(someMeasures, someQuery, fc.integer({ min: 1, max: 7 }), async (all, query, limit) => {
      const store = await openSqliteStore({ path: ':memory:' });
      await Promise.all(all.map((one) => store.create('measure', 'local', aMeasure(one))));
      const expected = plainly(all, query as Query<'measure'>);
      expect(await pagesOf(store, 'local', { ...query, limit } as Query<'measure'>)).toEqual(expected);
      expect(await store.count('measure', 'local', query as Query<'measure'>)).toBe(expected.length);
      await store.close();
    }),
    { numRuns: 150 },
  );
}, 30_000);
