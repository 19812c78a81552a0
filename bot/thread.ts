import { extname, join } from 'node:path';
import { type TransferListItem, Worker } from 'node:worker_threads';

export interface ThreadBounds {
  /** Milliseconds after which the work is given up. */
  readonly timeoutMs: number;
  /** Megabytes of objects the thread may hold at once. */
  readonly memoryMb: number;
}

export type ThreadOutcome<T> =
  | { readonly ok: true; readonly answer: T }
  /** It used up its time or memory. */
  | { readonly ok: false; readonly code: 'too_heavy' };

const EXTENSION = extname(__filename);
/** Run from its sources, as in the tests, a thread needs the loader this process runs them with. */
const LOADER = EXTENSION === '.ts' ? { execArgv: [...process.execArgv] } : {};

/**
 * Runs one piece of work in a thread of its own that is ended when it has answered, or has used up its time or memory:
 * whatever it is made to do, the process goes on and stays responsive. `entry` is a file of this folder without its
 * extension; it finds `data` as `workerData` and answers with one message. What the thread throws is thrown here.
 */
export function runInThread<T>(
  entry: string,
  data: object,
  { timeoutMs, memoryMb }: ThreadBounds,
  given: readonly TransferListItem[] = [],
): Promise<ThreadOutcome<T>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, `${entry}${EXTENSION}`), {
      workerData: data,
      transferList: [...given],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
      ...LOADER,
    });
    const end = () => {
      clearTimeout(timer);
      void worker.terminate();
    };
    const tooHeavy = () => {
      end();
      resolve({ ok: false, code: 'too_heavy' });
    };
    const timer = setTimeout(tooHeavy, timeoutMs);
    worker.once('message', (answer: T) => {
      end();
      resolve({ ok: true, answer });
    });
    worker.once('error', (cause: Error & { readonly code?: unknown }) => {
      if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooHeavy();
      end();
      reject(new Error(`the thread ${entry} broke down`, { cause }));
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the thread ${entry} ended with ${code} and no answer`)); // after an answer this says nothing
    });
  });
}

/**
 * What of some bytes can be handed to another thread without a copy: their memory, where they are all that is in it.
 * Node keeps small buffers together in one, which others still read from; those are copied. What is handed over is
 * empty here afterwards.
 */
export function memoryOf({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
