import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreFault } from '../../bot/ports/store';
import type { Committed, Write } from './commit';

/** Which file, and in whose name. */
export interface WriterOf {
  readonly path: string;
  readonly writer: string;
}

/** What the thread says: once that it is ready, and then what became of each group. */
export type Told = 'ready' | { readonly committed: Committed } | { readonly fault: Error };

export interface Writer {
  commit(writes: readonly Write[]): Promise<Committed>;
  /** Resolves when the file has been let go of. */
  close(): Promise<void>;
}

const EXTENSION = extname(__filename);
/** Run from its sources, as in the tests, a thread needs the loader this process runs them with. */
const loader = () => (EXTENSION === '.ts' ? { execArgv: [...process.execArgv] } : {});

/**
 * Writes in a thread of its own, one group at a time: a wait for the disk, half a millisecond for each group, keeps
 * nobody waiting but those who write. The process may end while it is idle. A thread that has broken down is followed by a
 * new one, and whoever waits is told. The group it had is stored or it is not: it may have broken down just after it wrote.
 */
export async function writeBeside(of: WriterOf): Promise<Writer> {
  let thread = await start(of);
  return {
    async commit(writes) {
      if (thread.ended()) thread = await start(of);
      const told = await thread.ask(writes);
      if (typeof told === 'object' && 'committed' in told) return told.committed;
      throw typeof told === 'object' ? told.fault : new StoreFault('the thread that writes said what it was not asked');
    },
    async close() {
      await thread.end();
    },
  };
}

async function start(of: WriterOf) {
  const worker = new Worker(join(__dirname, `write-thread${EXTENSION}`), { workerData: of, ...loader() });
  let over = false;
  let unreadable: unknown = null;
  let waits: { readonly resolve: (told: Told) => void; readonly reject: (fault: StoreFault) => void } | null = null;
  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      over = true;
      broken(unreadable);
      resolve();
    });
  });

  function broken(cause: unknown): void {
    over = true;
    waits?.reject(new StoreFault('the thread that writes broke down', { cause }));
    waits = null;
  }
  worker.once('error', broken);
  worker.once('messageerror', (cause) => {
    unreadable = cause;
    void worker.terminate(); // or it would go on beside the one that follows it
  });
  worker.on('message', (told: Told) => {
    worker.unref();
    const { resolve } = waits ?? {};
    waits = null;
    resolve?.(told);
  });

  const told = () =>
    new Promise<Told>((resolve, reject) => {
      worker.ref();
      waits = { resolve, reject };
    });
  await told();
  return {
    ended: () => over,
    ask(writes: readonly Write[]) {
      worker.postMessage(writes);
      return told();
    },
    async end() {
      if (!over) {
        worker.ref();
        worker.postMessage('end');
      }
      await gone;
    },
  };
}
