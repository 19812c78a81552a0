import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openStore } from '../../storage';
import { layOutMunicipality } from './municipality';
import { addSettledPlans } from './settled-plans';
import { type Runtime, runReporting } from './start-child';

export interface GrowthSize {
  readonly principals: number;
  /** How many measures there are in all, in ascending order. */
  readonly measures: readonly number[];
  /** How many of them are due: everybody is asked about them, and some are late. The first stands with every size. */
  readonly due: readonly number[];
  /** Of these measures in all the other numbers that are due are measured too. */
  readonly dueAmong: number;
  /** How often each is asked for; the first is not counted. */
  readonly laps: number;
}

const FIGURES = z.object({
  /** Milliseconds, each from the call to the drawn card or the end of the look. */
  statusMs: z.number(),
  /** /status of a head of area who leads a tenth of the principals, of one principal, and of a word that stands nowhere. */
  areaMs: z.number(),
  filterMs: z.number(),
  nowhereMs: z.number(),
  /** `follow-up status` as text, and with --json, which lists every measure there is. */
  textMs: z.number(),
  jsonMs: z.number(),
  summaryMs: z.number(),
  /** Of the same head of area. */
  areaSummaryMs: z.number(),
  idleTickMs: z.number(),
  /** The first look after a start, which takes up answers that were left behind. */
  firstTickMs: z.number(),
  importMs: z.number(),
  /** The look after one plan was imported, and the one on the day a point opens for those who have what is due. */
  importTickMs: z.number(),
  openingTickMs: z.number(),
  opened: z.number(),
  /** Bytes held at most: until status, summary and idle looks were done, and until the point had opened. */
  peakRss: z.number(),
  peakRssAll: z.number(),
});
export type GrowthFigures = Readonly<z.infer<typeof FIGURES>> & { readonly measures: number; readonly due: number };

/**
 * What /status, the summary, a look for what is due and an import cost as a municipality grows: with as much due in
 * each size, and then with more due in one size. Each is measured in a process of its own, on a copy of a database that
 * is made once.
 */
export async function measureGrowth(
  runtime: Runtime,
  folder: string,
  size: GrowthSize,
  tell: (line: string) => void,
): Promise<readonly GrowthFigures[]> {
  const [first = 0, ...more] = size.due;
  const figures: GrowthFigures[] = [];
  const made = join(folder, 'growth.db');
  let stored = await layOut(made, size.principals, first);
  for (const measures of size.measures) {
    stored = await grow(made, stored, measures, tell);
    figures.push({ measures, due: first, ...(await timed(made)) });
  }
  for (const due of more) {
    await rm(made);
    await grow(made, await layOut(made, size.principals, due), size.dueAmong, tell);
    figures.push({ measures: size.dueAmong, due, ...(await timed(made)) });
  }
  return figures;

  async function timed(path: string) {
    const copy = join(folder, 'growth-copy.db');
    await copyFile(path, copy);
    tell('growth: measuring');
    const reported = await runReporting(runtime, {
      script: 'scripts/bench/time-growth',
      args: [copy, String(size.laps), String(size.principals)],
      folder,
    });
    await rm(copy);
    return FIGURES.parse(reported);
  }
}

async function layOut(path: string, principals: number, due: number): Promise<number> {
  const store = await openStore(`sqlite:${path}`);
  await layOutMunicipality(store, 'local', { principals, measures: due }, 'http://127.0.0.1:1/');
  await store.close();
  return due;
}

async function grow(path: string, stored: number, measures: number, tell: (line: string) => void): Promise<number> {
  tell(`growth: ${measures} measures`);
  const store = await openStore(`sqlite:${path}`);
  await addSettledPlans(store, 'local', stored, measures - stored);
  await store.close();
  return measures;
}
