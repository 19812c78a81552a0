import { createApp } from '../../bot/app';
import { openPrompts } from '../../bot/domain/prompts';
import { loadFacts } from '../../bot/usecases/load-facts';
import { teamsCard } from '../../cards/teams';
import { openStore } from '../../storage';
import { statusInJson } from '../commands/status';
import { benchDeps, NOW } from './bench-deps';
import type { StatusFigures } from './measure-status';
import { median } from './median';
import { administrator, chatOf } from './municipality';

/** Arguments: the SQLite file, and how often to ask. Reports to the process that started it and ends. */
async function timeStatus(path: string, laps: number): Promise<StatusFigures> {
  const store = await openStore(`sqlite:${path}`);
  const deps = benchDeps(store);
  const app = createApp(deps);
  const asker = administrator('local');
  const place = chatOf(asker, 'http://127.0.0.1:1/');

  const card = async () => {
    const [view] = await app.heard(asker, place, '/status');
    if (view?.kind !== 'status') throw new Error(`/status was answered with ${view?.kind}`);
    return teamsCard(view);
  };
  const json = async () => JSON.stringify(await statusInJson({ ...deps, tenant: 'local' }, ''));
  const cardMs = await timed(card, laps);
  const jsonMs = await timed(json, laps);

  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const facts = await loadFacts(store, 'local');
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed - before;
  await store.close();
  const today = NOW.slice(0, 10);
  return {
    measures: facts.measures.length,
    assignments: facts.assignments.length,
    openPrompts: facts.assignments.reduce((sum, one) => sum + openPrompts(one, today).length, 0),
    laps,
    cardMs,
    jsonMs,
    heap,
    peakRss: process.resourceUsage().maxRSS * 1024,
  };
}

/** The median of `laps`, in milliseconds, after one that is not counted. */
async function timed(work: () => Promise<unknown>, laps: number): Promise<number> {
  await work();
  const times: number[] = [];
  for (let lap = 0; lap < laps; lap += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

const [path = '', laps = '1'] = process.argv.slice(2);
timeStatus(path, Number(laps)).then(
  (figures) => {
    process.send?.(figures);
    process.disconnect?.();
  },
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
    process.exitCode = 1;
  },
);
