import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadOptions, ReadOutcome } from './documents/read/read-plan';

export interface ReadingBounds {
  /** Milliseconds after which a file is given up. */
  readonly timeoutMs: number;
  /** Megabytes of objects the reading may hold at once. */
  readonly memoryMb: number;
}

/** What is handed to the thread that reads. */
export interface ReadingJob {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly options: ReadOptions;
}

/**
 * A plan of a hundred pages takes a second and 60 MB. With the file itself and what it unpacks to, a process that reads
 * one file stays under 300 MB (`scripts/bench/measure-reading.ts` measures it).
 */
export const READING_BOUNDS: ReadingBounds = { timeoutMs: 9_000, memoryMb: 128 };

/**
 * Reads plans, each file in a thread of its own that is ended when it has answered, or has used up its time or memory:
 * then the answer is the refusal `too_heavy`. Whatever a file is made to do, the process goes on and stays responsive.
 */
export function createPlanReader({ timeoutMs, memoryMb }: ReadingBounds = READING_BOUNDS) {
  return (file: ReadingJob['file'], options: ReadOptions): Promise<ReadOutcome> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(ENTRY, {
        workerData: { file: { name: file.name, bytes: file.bytes }, options } satisfies ReadingJob,
        resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
        ...LOADER,
      });
      const end = () => {
        clearTimeout(timer);
        void worker.terminate();
      };
      const tooHeavy = () => {
        end();
        resolve({ ok: false, refusal: { code: 'too_heavy' } });
      };
      const timer = setTimeout(tooHeavy, timeoutMs);
      worker.once('message', (outcome: ReadOutcome) => {
        end();
        resolve(outcome);
      });
      worker.once('error', (cause: Error & { readonly code?: unknown }) => {
        if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooHeavy();
        end();
        reject(new Error('the reading of a plan broke down', { cause }));
      });
      worker.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`the reading of a plan ended with ${code} and no answer`)); // after an answer this says nothing
      });
    });
}

const EXTENSION = extname(__filename);
const ENTRY = join(__dirname, `plan-reader-thread${EXTENSION}`);
/** Run from its sources, as in the tests, a thread needs the loader this process runs them with. */
const LOADER = EXTENSION === '.ts' ? { execArgv: [...process.execArgv] } : {};
