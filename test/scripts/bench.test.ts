import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPrompts } from '../../bot/domain/prompts';
import { REDRAW_QUIET_MS } from '../../bot/usecases/queue-redraw';
import { readAll } from '../../bot/usecases/read-all';
import { NOW } from '../../scripts/bench/bench-deps';
import { type BenchReport, bench } from '../../scripts/bench/bench-report';
import { median } from '../../scripts/bench/median';
import { multiplyPlans } from '../../scripts/bench/multiply-plans';
import { layOutMunicipality } from '../../scripts/bench/municipality';
import { pressesOf } from '../../scripts/bench/presses';
import type { Runtime } from '../../scripts/bench/start-child';
import { tableOf } from '../../scripts/bench/table';
import { sumOf, tally } from '../../scripts/bench/tally';
import { openStore } from '../../storage';

const ROOT = join(__dirname, '../..');
const SOURCES: Runtime = {
  node: ['-r', join(ROOT, 'test/support/run-typescript.js')],
  file: (script) => join(ROOT, `${script}.ts`),
};
const SERVICE_URL = 'http://127.0.0.1:1/';

async function laidOut(size: { principals: number; measures: number }) {
  const store = await openStore('sqlite::memory:');
  await layOutMunicipality(store, 'a', size, SERVICE_URL);
  return store;
}

describe('the benchmark, in a very small size', () => {
  let report: BenchReport;
  const told: string[] = [];
  beforeAll(async () => {
    report = await bench(
      SOURCES,
      {
        answers: { municipality: { principals: 3, measures: 7 }, connections: [3], rounds: 1, warmUp: 1 },
        start: { starts: 1, idleMs: 0 },
        status: [{ principals: 2, measures: 4, times: 3, laps: 1 }],
        growth: { principals: 2, measures: [40], due: [4], dueAmong: 40, laps: 1 },
        sending: {
          tenants: 2,
          municipality: { principals: 3, measures: 6 },
          atOnce: 2,
          rounds: 1,
          alone: { principals: 4, measures: 4 },
        },
      },
      (line) => told.push(line),
    );
  }, 180_000);

  test('finds every answer that was replied to stored exactly once', () => {
    for (const { stored } of report.answers)
      expect(stored).toEqual({ replied: 14, storedOnce: 14, lost: 0, twice: 0, unspoken: 0 });
  });

  test('has the standing messages really changed, once for each principal, and counts the work of it', () => {
    for (const { ours, ratio, wholeRatio } of report.answers) {
      expect(ours.changesAnAnswer).toBeCloseTo(3 / 7, 6);
      expect(ours.followedAfter).toBeGreaterThan(REDRAW_QUIET_MS / 1000 - 1);
      expect(ours.cpuMs).toBeGreaterThan(ours.replyCpuMs);
      expect(wholeRatio).toBeLessThan(ratio);
    }
  });

  test('gives each pair of rounds one ratio, from the same presses and replies of about the same size', () => {
    for (const { ours, bare, ratio, rounds, pressesARound } of report.answers) {
      expect([rounds, pressesARound]).toEqual([1, 7]);
      expect(ratio).toBeCloseTo(ours.perSecond / bare.perSecond, 6);
      expect(ours.replyBytes / bare.replyBytes).toBeGreaterThan(0.5);
      expect(ours.replyBytes / bare.replyBytes).toBeLessThan(2);
    }
  });

  test('has every card sent once, to every principal of every tenant and none of them too fast', () => {
    const { messages, extra, throttled, alone, ours, bare, ratio } = report.sending;
    expect([messages, extra, throttled]).toEqual([6, 0, 0]);
    expect(alone).toMatchObject({ messages: 4, throttled: 0 });
    expect(ratio).toBeCloseTo(ours.perSecond / bare.perSecond, 6);
    expect(ours.messageBytes / bare.messageBytes).toBeGreaterThan(0.5);
    expect(ours.messageBytes / bare.messageBytes).toBeLessThan(2);
  });

  test('asks for the status of as many measures as it says', () => {
    expect(report.status).toMatchObject([{ measures: 12, assignments: 12, openPrompts: 12 }]);
  });

  test('has a figure above zero in every place, and says it in one table and in JSON', () => {
    const { start, status, machine } = report;
    for (const figure of [start.readyMs, start.rssReady, start.rssIdle, machine.diskMs, report.seconds])
      expect(figure).toBeGreaterThan(0);
    for (const one of status) expect(Math.min(one.cardMs, one.jsonMs, one.peakRss)).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    const table = tableOf(report);
    expect(table).toContain(`Node ${process.version}`);
    expect(table).toContain('14 of 14 replies stored exactly once.');
    expect(table).not.toMatch(/NaN|undefined|Infinity/);
    expect(told.length).toBeGreaterThan(0);
  });
});

test('an answer that is missing, or there twice, or that nobody was told of, is not passed over', () => {
  const stored = ['a', 'b', 'b', 'x'].map((assignmentId) => ({ assignmentId }));
  const found = tally(['a', 'b', 'c'], stored);
  expect(found).toEqual({ replied: 3, storedOnce: 1, lost: 1, twice: 1, unspoken: 1 });
  expect(sumOf([found, tally(['a'], stored.slice(0, 1))])).toMatchObject({ replied: 4, storedOnce: 2, unspoken: 1 });
});

test('a loss stands in the table', () => {
  const rate = { perSecond: 1, p50Ms: 1, p99Ms: 1, cpuMs: 1, replyBytes: 1 };
  const lost = {
    connections: 1,
    rounds: 1,
    pressesARound: 3,
    ours: { ...rate, followedAfter: 1, replyCpuMs: 1, changesAnAnswer: 1 },
    bare: rate,
    ratio: 1,
    wholeRatio: 1,
    cpuRatio: 1,
    stored: tally(['a'], []),
  };
  const machine = { cpu: 'c', cores: 1, memory: 1, system: 's', node: 'v1', load: 0, diskMs: 1 };
  const start = { starts: 1, readyMs: 1, rssReady: 1, rssIdle: 1, idleMs: 1 };
  const speed = { perSecond: 1, cpuMs: 1, peakRss: 1, messageBytes: 1 };
  const sending = {
    tenants: 1,
    messages: 1,
    rounds: 1,
    ours: speed,
    bare: speed,
    ratio: 1,
    cpuRatio: 1,
    extra: 0,
    throttled: 0,
    alone: { messages: 1, seconds: 1, throttled: 0 },
  };
  const report = { machine, start, answers: [lost], status: [], growth: [], sending, seconds: 1 };
  expect(tableOf(report)).toContain('LOST 1');
});

test('no two presses answer the same assignment, and each principal has as many as the next', async () => {
  const store = await laidOut({ principals: 3, measures: 9 });
  const presses = await pressesOf(store, 'a', SERVICE_URL);
  expect(new Set(presses.map((one) => one.assignment)).size).toBe(9);
  const by = presses.map((one) => (JSON.parse(one.body) as { from: { id: string } }).from.id);
  for (const turn of [0, 3, 6]) expect(new Set(by.slice(turn, turn + 3)).size).toBe(3);
  await store.close();
});

test('multiplied plans are asked about like the first, under ids of their own', async () => {
  const store = await laidOut({ principals: 2, measures: 4 });
  await multiplyPlans(store, 'a', 3);
  const measures = new Set((await readAll(store, 'measure', 'a', {})).map((one) => one.id));
  const assignments = await readAll(store, 'assignment', 'a', {});
  expect([measures.size, assignments.length]).toEqual([12, 12]);
  expect(new Set(assignments.map((one) => one.measureId))).toEqual(measures);
  expect(assignments.every((one) => openPrompts(one, NOW.slice(0, 10)).length === 1)).toBe(true);
  await store.close();
});

test('the median of an even number of values is the mean of the middle two', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
  expect(() => median([])).toThrow();
});

test('nothing is left behind in the temporary folder, also where a part fails', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-fails-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const broken: Runtime = { node: [], file: () => join(folder, 'none.js') };
    const size = {
      answers: { municipality: { principals: 1, measures: 1 }, connections: [1], rounds: 1, warmUp: 0 },
      start: { starts: 1, idleMs: 0 },
      status: [],
      growth: { principals: 1, measures: [], due: [], dueAmong: 0, laps: 1 },
      sending: {
        tenants: 1,
        municipality: { principals: 1, measures: 1 },
        atOnce: 1,
        rounds: 1,
        alone: { principals: 1, measures: 1 },
      },
    };
    await expect(bench(broken, size, () => undefined)).rejects.toThrow(/ended with 1/);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true });
  }
});
