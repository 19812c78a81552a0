import { join } from 'node:path';
import { z } from 'zod';
import { openStore } from '../../storage';
import { multiplyPlans } from './multiply-plans';
import { layOutMunicipality } from './municipality';
import { type Runtime, runReporting } from './start-child';

export interface StatusSize {
  readonly principals: number;
  /** Measures that are laid out, and how often they are then stored in all. */
  readonly measures: number;
  readonly times: number;
  /** How often each is asked for; the first is not counted. */
  readonly laps: number;
}

const FIGURES = z.object({
  measures: z.number(),
  assignments: z.number(),
  openPrompts: z.number(),
  laps: z.number(),
  /** An administrator's `/status` from the text to the drawn card, and the same again for `follow-up status --json`. */
  cardMs: z.number(),
  jsonMs: z.number(),
  /** Bytes: what everything it is made from takes in the heap, and the most memory the process ever held. */
  heap: z.number(),
  peakRss: z.number(),
});
export type StatusFigures = Readonly<z.infer<typeof FIGURES>>;

/** `/status` in a process of its own over a SQLite file, so that one size does not weigh on the next. */
export async function measureStatus(
  runtime: Runtime,
  folder: string,
  size: StatusSize,
  tell: (line: string) => void,
): Promise<StatusFigures> {
  const measures = size.measures * size.times;
  const path = join(folder, `status-${measures}.db`);
  tell(`status: laying out ${measures} measures`);
  const store = await openStore(`sqlite:${path}`);
  await layOutMunicipality(store, 'local', size, 'http://127.0.0.1:1/');
  await multiplyPlans(store, 'local', size.times);
  await store.close();
  tell(`status: ${measures} measures`);
  const reported = await runReporting(runtime, {
    script: 'scripts/bench/time-status',
    args: [path, String(size.laps)],
    node: ['--expose-gc'],
    folder,
  });
  return FIGURES.parse(reported);
}
