import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../bot/ports/store';
import { metered } from '../../scripts/bench/cost-meter';
import { type CostRun, costReport } from '../../scripts/bench/cost-report';
import { costTable } from '../../scripts/bench/cost-table';
import {
  chargeOfCreate,
  chargeOfQuery,
  chargeOfRead,
  chargeOfRemove,
  chargeOfReplace,
} from '../../scripts/bench/request-units';
import { anAnswer, aUnit } from '../support/builders';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator';
import { openInCosmos } from '../support/store-in-cosmos';

const KB = 1024;

describe('the charges are those that are published', () => {
  test('for reads, doubled for the consistency the bot asks for', () => {
    expect(chargeOfRead(KB).high).toBe(2);
    expect(chargeOfRead(100 * KB).high / 2).toBeGreaterThan(7.5); // "about 10" for 100 kB; 4.76 for 64, 9.95 for 128
    expect(chargeOfRead(100 * KB).high / 2).toBeLessThan(10);
    expect(chargeOfRead(128 * KB).high).toBeCloseTo(19.9, 5);
  });

  test('for creates, replaces and deletes of 1 kB, as in the examples', () => {
    expect(chargeOfCreate(KB, 10).high).toBeCloseTo(7, 0);
    expect(chargeOfReplace(KB, 2).high).toBeCloseTo(10.8, 0);
    expect(chargeOfRemove(KB, 10).high).toBeCloseTo(7, 0);
  });

  test('for queries, between the two examples and the statement that every document costs its read', () => {
    expect(chargeOfQuery([9963]).low / 2).toBeCloseTo(3.19, 5);
    expect(chargeOfQuery([6562.6]).low / 2).toBeCloseTo(2.98, 3);
    const thousand = chargeOfQuery(Array.from({ length: 1000 }, () => KB));
    expect(thousand.high / 2).toBeCloseTo(1000, -1);
    expect(thousand.low).toBeLessThan(thousand.high);
  });

  test('more bytes never cost less', () => {
    const sizes = [0, 1, 1023, 1024, 1025, 5000, 100_000, 2_000_000];
    const charges = sizes.map((size) => chargeOfCreate(size, 0).high);
    expect(charges).toEqual(charges.toSorted((a, b) => a - b));
  });
});

describe('what is counted is what the Cosmos adapter sends', () => {
  let emulator: CosmosEmulator;
  beforeAll(async () => {
    emulator = await startCosmosEmulator();
  });
  afterAll(() => emulator.stop());

  const at = (n: number) => `2026-02-0${1 + (n % 7)}T08:00:00.000Z`;
  const ids = Array.from({ length: 250 }, (_, n) => `a-1-${n}`);
  const OPERATIONS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
    'a read': (store) => store.read('answer', 'local', 'a-1-1'),
    'a read of nothing': (store) => store.read('answer', 'local', 'none'),
    'three by id': (store) => store.readMany('answer', 'local', ['a-1-1', 'a-1-2', 'none']),
    'four by id': (store) => store.readMany('answer', 'local', ['a-1-1', 'a-1-2', 'none', 'a-1-3', 'a-1-3']),
    'more by id than one query takes': (store) => store.readMany('answer', 'local', ids),
    'a page by id': (store) => store.find('answer', 'local', { limit: 3 }),
    'a page of what has a value': (store) => store.find('answer', 'local', { where: { measureId: 'm' } }),
    'a range in its order': (store) =>
      store.find('answer', 'local', { range: { field: 'at', from: at(0) }, orderBy: 'at' }),
    'the first of an order, and those without': (store) => store.find('answer', 'local', { orderBy: 'at' }),
    'the last of an order': (store) => store.find('answer', 'local', { orderBy: 'at', descending: true, limit: 1 }),
    'the next page of an order': async (store) => {
      const { next } = await store.find('answer', 'local', { orderBy: 'at', limit: 3 });
      return store.find('answer', 'local', { orderBy: 'at', limit: 3, ...(next ? { after: next } : {}) });
    },
    'among some': (store) => store.find('answer', 'local', { among: { field: 'measureId', values: ['m', 'n'] } }),
    'among none': (store) => store.find('answer', 'local', { among: { field: 'measureId', values: [] } }),
    'a count': (store) => store.count('answer', 'local', { where: { measureId: 'm' } }),
    'a create': (store) => store.create('unit', 'local', aUnit({ id: 'u-new' })),
    'a create of what is there': (store) => store.create('unit', 'local', aUnit({ id: 'u-1' })),
    'a replace with an old version': (store) => store.replace('unit', 'local', aUnit({ id: 'u-1' }), '"old"'),
    'a removal': async (store) => {
      const known = await store.read('unit', 'local', 'u-1');
      return store.remove('unit', 'local', 'u-1', known?.version ?? '');
    },
  };

  test.each(Object.entries(OPERATIONS))('%s', async (_name, operation) => {
    const opened = await openInCosmos(emulator);
    await opened.store.create('unit', 'local', aUnit({ id: 'u-1' }));
    for (let n = 0; n < 8; n += 1)
      await opened.store.create('answer', 'local', anAnswer({ id: `a-1-${n}`, measureId: 'm', at: at(n) }));
    const sent = { reads: 0, queries: 0, writes: 0 };
    emulator.meddle(({ method, path, headers }) => {
      // How a query is to be run is asked beside it; that is no operation on items.
      const isOne = /\/docs/.test(path) && !headers['x-ms-cosmos-is-query-plan-request'];
      if (isOne) sent[method === 'GET' ? 'reads' : method === 'QUERY' ? 'queries' : 'writes'] += 1;
      return null;
    });
    const meter = metered(opened.store);
    await operation(meter.store);
    emulator.meddle(() => null);
    const { reads, queries, writes } = meter.read();
    expect({ reads, queries, writes }).toEqual(sent);
    await opened.destroy();
  });
});

describe('the measurement, in a very small size', () => {
  let folder: string;
  let runs: readonly CostRun[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cost-'));
    const size = { principals: 4, measures: 24, restless: 8, histories: [1, 10] };
    runs = await costReport(folder, [size], () => undefined);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const costOf = (run: CostRun | undefined, name: string) =>
    run?.cases.find((one) => one.name === name)?.spent.charge.high ?? Number.NaN;

  test('does every use case that is asked for', () => {
    expect(runs.map((run) => run.cases.map((one) => one.name))).toEqual(Array(2).fill(NAMES));
    expect(runs.map((run) => run.answers)).toEqual([24, 240]);
    for (const run of runs) for (const one of run.cases) expect(one.spent.charge.high).toBeGreaterThan(0);
  });

  test('an answer writes, a question does not', () => {
    for (const run of runs) {
      for (const { name, spent } of run.cases)
        expect([name, spent.writes > 0]).toEqual([name, /answer|summary, posted|card/.test(name)]);
    }
  });

  test('ten times the answers in history cost /status and the summary nothing', () => {
    const [few, many] = runs;
    for (const name of [
      '/status',
      '/sammanfattning',
      'the weekly summary, posted',
      'a look with nothing due',
      ...OF_PARTS,
    ])
      expect(costOf(many, name) / costOf(few, name)).toBeLessThan(1.05);
  });

  test('the table says what was counted, how large things are, and where the charges come from', () => {
    const table = costTable(runs);
    expect(table).toMatch(/24 measures, 4 principals, 240 answers in history/);
    for (const name of NAMES) expect(table).toContain(name);
    expect(table).toMatch(/answer +242 +\d+ B +\d+ B/);
    expect(table).toMatch(/24 measures with 10 times the answers.*\/status 1\.0/);
    expect(table).toContain('scripts/bench/request-units.ts');
  });
});

const OF_PARTS = ['follow-up status', '/sammanfattning of a head of area', '/status of a word that stands nowhere'];
const NAMES = [
  'the first look after a start',
  'a look with nothing due',
  '/status',
  '/status of a head of area',
  '/status of one principal',
  '/status of a word that stands nowhere',
  '/sammanfattning',
  '/sammanfattning of a head of area',
  'follow-up status',
  'follow-up status --json',
  'an answer, unchanged',
  'an answer, changed',
  'the weekly summary, posted',
  'a card, with its prompts',
];
