import { extname, join } from 'node:path';
import { parentPort, type TransferListItem, Worker } from 'node:worker_threads';

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
 * Threads that have answered, and may be asked again for as long as nobody has: starting one takes as long as reading
 * ten plans. What an idle one knows of its last piece of work is cleared away like anything else that nobody holds.
 */
const resting = new Map<string, Resting[]>();
/** One that waits, with what takes it up again. */
interface Resting {
  readonly worker: Worker;
  readonly wake: () => void;
}
const RESTS_MS = 30_000;
/** More than one would only hold memory: two at once are rare. */
const MOST_RESTING = 1;

/**
 * Runs one piece of work in a thread, which is ended where it has used up its time or memory: whatever it is made to do,
 * the process goes on and stays responsive. `entry` is a file of this folder without its extension, which answers by
 * {@link answerInThread}. What the thread throws is thrown here.
 */
export function runInThread<T>(
  entry: string,
  data: object,
  bounds: ThreadBounds,
  given: readonly TransferListItem[] = [],
): Promise<ThreadOutcome<T>> {
  const kind = `${entry} ${bounds.memoryMb}`;
  const rested = resting.get(kind)?.at(-1);
  rested?.wake();
  const worker = rested?.worker ?? startThread(entry, bounds);
  return new Promise((resolve, reject) => {
    const heard = {
      message(answer: T) {
        end();
        rest(worker, kind);
        resolve({ ok: true, answer });
      },
      error(cause: Error & { readonly code?: unknown }) {
        if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return giveUp();
        end();
        reject(new Error(`the thread ${entry} broke down`, { cause }));
      },
      exit(code: number) {
        end();
        reject(new Error(`the thread ${entry} ended with ${code} and no answer`));
      },
    };
    // Only these: taking all of its listeners off would leave the thread deaf to the next piece of work.
    const end = () => {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(heard)) worker.off(event, listener);
    };
    const giveUp = () => {
      end();
      void worker.terminate();
      resolve({ ok: false, code: 'too_heavy' });
    };
    const timer = setTimeout(giveUp, bounds.timeoutMs);
    for (const [event, listener] of Object.entries(heard)) worker.on(event, listener);
    worker.ref();
    worker.postMessage(data, given);
  });
}

const startThread = (entry: string, { memoryMb }: ThreadBounds): Worker =>
  new Worker(join(__dirname, `${entry}${EXTENSION}`), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
    ...LOADER,
  }).on('error', () => {}); // one that is ended for its memory says so once more, when nobody listens

/** Keeps a thread for the next piece of work; a process that has nothing else to do ends all the same. */
function rest(worker: Worker, kind: string): void {
  const others = resting.get(kind) ?? [];
  if (others.length >= MOST_RESTING) {
    void worker.terminate();
    return;
  }
  const wake = () => {
    clearTimeout(timer);
    worker.off('exit', wake).off('error', wake);
    resting.set(kind, resting.get(kind)?.filter((one) => one.worker !== worker) ?? []);
  };
  const timer = setTimeout(() => {
    wake();
    void worker.terminate();
  }, RESTS_MS).unref();
  worker.on('exit', wake).on('error', wake);
  resting.set(kind, [...others, { worker, wake }]);
  worker.unref();
}

/** Ends the threads that rest: for a process, or a test, that has no more work for them and is about to end itself. */
export async function endThreads(): Promise<void> {
  const idle = [...resting.values()].flat();
  for (const { wake } of idle) wake();
  await Promise.all(idle.map(({ worker }) => worker.terminate()));
}

/**
 * What a thread of {@link runInThread} does: works on each piece that comes, and answers with one message. What is thrown
 * here reaches the thread that asked as its error, and ends this one.
 */
export function answerInThread<Job, Answer>(
  work: (job: Job) => Promise<Answer>,
  given: (answer: Answer) => readonly TransferListItem[] = () => [],
): void {
  parentPort?.on('message', (job: Job) => {
    void work(job).then((answer) => parentPort?.postMessage(answer, given(answer)));
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
