import { CosmosClient } from '@azure/cosmos';
import fc from 'fast-check';
import { INDEXED, type Kind, type Query, StoreFault } from '../../../bot/ports/store';
import { CONTAINER, INDEXING_POLICY, pathsMissing } from '../../../storage/cosmos/container';
import { countOf, firstOf, testsOf } from '../../../storage/cosmos/query';
import { tokenOf } from '../../../storage/page-token';
import { pagesOf, plainly, someMeasures, someQuery } from '../../support/any-query';
import { aDelivery, aMeasure, anEvent } from '../../support/builders';
import { type CosmosEmulator, startCosmosEmulator } from '../../support/cosmos-emulator';
import { openInCosmos } from '../../support/store-in-cosmos';

let emulator: CosmosEmulator;
let opened: Awaited<ReturnType<typeof openInCosmos>>;
beforeAll(async () => {
  emulator = await startCosmosEmulator();
  opened = await openInCosmos(emulator);
});
afterAll(async () => {
  await opened.destroy();
  await emulator.stop();
});

/** How many queries a piece of work sends. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  let sent = 0;
  emulator.meddle(({ method, headers }) => {
    if (method === 'QUERY' && !headers['x-ms-cosmos-is-query-plan-request']) sent += 1;
    return null;
  });
  await work();
  emulator.meddle(() => null);
  return sent;
}

test('any query over any documents, in pages of any size, gives what filtering and sorting them gives', async () => {
  let tenant = 0;
  await fc.assert(
    fc.asyncProperty(someMeasures, someQuery, fc.integer({ min: 1, max: 7 }), async (all, query, limit) => {
      tenant += 1;
      const here = `t-${tenant}`;
      await Promise.all(all.map((one) => opened.store.create('measure', here, aMeasure(one))));
      const expected = plainly(all, query as Query<'measure'>);
      expect(await pagesOf(opened.store, here, { ...query, limit } as Query<'measure'>)).toEqual(expected);
      expect(await opened.store.count('measure', here, query as Query<'measure'>)).toBe(expected.length);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a page in an order costs one query where values differ, and one more for what has none and for ties at its end', async () => {
  const days = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'];
  for (const at of days) await opened.store.create('event', 'cost', anEvent({ id: `e-${at}`, at }));
  const newest = { orderBy: 'at', descending: true, limit: 2 } as const;
  expect(await queriesOf(() => opened.store.find('event', 'cost', newest))).toBe(1);
  const since = { orderBy: 'at', range: { field: 'at', from: '2026-01-06' } } as const;
  expect(await queriesOf(() => opened.store.find('event', 'cost', since))).toBe(1);
  expect(await queriesOf(() => opened.store.find('event', 'cost', { orderBy: 'at' }))).toBe(2);
  expect(await queriesOf(() => opened.store.find('event', 'cost', {}))).toBe(1);
  expect(await queriesOf(() => opened.store.find('event', 'cost', { among: { field: 'at', values: [] } }))).toBe(0);
  for (const id of ['x', 'y', 'z']) await opened.store.create('event', 'cost', anEvent({ id, at: '2026-01-08' }));
  expect(await queriesOf(() => opened.store.find('event', 'cost', newest))).toBe(2);
});

test('few documents by id are read one by one, many by one query', async () => {
  const ids = ['1', '2', '3', '4', '5'];
  for (const id of ids) await opened.store.create('delivery', 'ids', aDelivery({ id }));
  expect(await queriesOf(() => opened.store.readMany('delivery', 'ids', ids.slice(0, 3)))).toBe(0);
  expect(await queriesOf(() => opened.store.readMany('delivery', 'ids', ids))).toBe(1);
});

test('a field that an older program left out counts as null: found by null, first in the order, never in a range', async () => {
  const client = new CosmosClient(emulator);
  const { nextDue: _left, ...old } = aMeasure({ id: 'b-old' });
  const item = { id: 'measure:b-old', tenant: 'old', kind: 'measure', write: 'w', doc: old };
  await client.database(opened.database).container(CONTAINER).items.create(item);
  client.dispose();
  for (const [id, nextDue] of [
    ['a', null],
    ['c', null],
    ['d', '2026-01-31'],
  ] as const)
    await opened.store.create('measure', 'old', aMeasure({ id, nextDue }));
  const inOrder = ['a', 'b-old', 'c', 'd'];
  for (const limit of [1, 2, 1000]) {
    expect(await pagesOf(opened.store, 'old', { orderBy: 'nextDue', limit })).toEqual(inOrder);
    const turned = { orderBy: 'nextDue', descending: true, limit } as const;
    expect(await pagesOf(opened.store, 'old', turned)).toEqual(inOrder.toReversed());
  }
  expect(await pagesOf(opened.store, 'old', { where: { nextDue: null } })).toEqual(['a', 'b-old', 'c']);
  expect(await pagesOf(opened.store, 'old', { range: { field: 'nextDue' } })).toEqual(['d']);
});

test('every field in INDEXED and the id is indexed, and nothing else of a document', () => {
  const paths = (INDEXING_POLICY.includedPaths ?? []).map(({ path }) => path);
  const fields = (Object.keys(INDEXED) as Kind[]).flatMap((kind) => INDEXED[kind] as readonly string[]);
  const expected = ['/tenant/?', '/kind/?', '/doc/id/?', ...fields.map((field) => `/doc/${field}/?`)];
  expect(new Set(paths)).toEqual(new Set(expected));
  expect(paths).toHaveLength(new Set(paths).size);
  expect(INDEXING_POLICY.excludedPaths).toEqual([{ path: '/*' }]);
});

test('a policy lacks what it does not name, unless it covers everything', () => {
  const named = INDEXING_POLICY.includedPaths ?? [];
  expect(pathsMissing(INDEXING_POLICY)).toEqual([]);
  expect(pathsMissing({ ...INDEXING_POLICY, includedPaths: [...named, { path: '/more/?' }] })).toEqual([]);
  expect(pathsMissing({ includedPaths: [{ path: '/*' }] })).toEqual([]);
  expect(pathsMissing({ includedPaths: named.slice(1) })).toEqual([named[0]?.path]);
  expect(pathsMissing(undefined)).toHaveLength(named.length);
});

test('values never stand in the text of a query', () => {
  const tests = testsOf('person', 'local', { where: { email: "x' OR 1=1 --" } });
  for (const { query, parameters } of [firstOf(tests, 2, 'c.doc.id', 'ASC'), countOf(tests)]) {
    expect(query).not.toContain('OR 1=1');
    expect(parameters?.map(({ value }) => value)).toEqual(['local', 'person', "x' OR 1=1 --"]);
  }
});

test('a query that cannot be asked is a fault, before anything is sent', async () => {
  const { store } = opened;
  const wrong = [
    () => store.find('person', 'local', { where: { name: 'Rut Ekdal' } as never }),
    () => store.find('person', 'local', { where: { email: 'half a pair \ud83d' } }),
    () => store.find('person', 'local', { where: { email: undefined as never } }),
    () => store.find('unit', 'local', { limit: 0 }),
    () => store.find('unit', 'local', { after: 'page 2' }),
    () => store.find('unit', 'local', { after: tokenOf({ value: null, id: 'u\u0000x' }) }),
    () => store.read('unit', 'local', 'u\u0000x'),
    () => store.count('person', 'local', { where: { name: 'Rut Ekdal' } as never }),
  ];
  const sent = await queriesOf(async () => {
    for (const ask of wrong) await expect(ask()).rejects.toThrow(StoreFault);
  });
  expect(sent).toBe(0);
});

test('what gets a date while a page is read stands in the page once', async () => {
  const { store } = opened;
  const none = await store.create('measure', 'moving', aMeasure({ id: 'a', nextDue: null }));
  await store.create('measure', 'moving', aMeasure({ id: 'b', nextDue: '2026-03-01' }));
  if (none === 'exists') throw new Error('it was new');
  const paused: { queries: number; moved: Promise<unknown> | null } = { queries: 0, moved: null };
  emulator.meddle(({ method, headers }) => {
    if (method === 'QUERY' && !headers['x-ms-cosmos-is-query-plan-request']) paused.queries += 1;
    if (paused.queries !== 2 || paused.moved !== null) return null;
    paused.moved = store.replace('measure', 'moving', aMeasure({ id: 'a', nextDue: '2026-04-01' }), none.version);
    return { status: 429, headers: { 'x-ms-retry-after-ms': '200' } };
  });
  const page = await store.find('measure', 'moving', { orderBy: 'nextDue' });
  emulator.meddle(() => null);
  await paused.moved;
  expect(page.items.map(({ doc }) => doc.id)).toEqual(['a', 'b']);
  expect(page.items[0]?.doc.nextDue).toBeNull();
});
