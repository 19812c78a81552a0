import { setImmediate } from 'node:timers/promises';
import { StoreFault } from '../../bot/ports/store';
import type { Sqlite } from './connection';
import { patiently } from './patience';

/** The most writes in one transaction: some 20 ms of work, so that a large import leaves room for others. */
const MOST = 500;

interface Job {
  readonly write: () => unknown;
  readonly stored: (answer: unknown) => void;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: StoreFault) => void;
}

export interface GroupCommit {
  /**
   * Runs `write` in the next transaction and answers once that is on the disk. `stored` is called the moment it is,
   * before anything else can be read.
   */
  add<T>(write: () => T, stored: (answer: T) => void): Promise<T>;
  /** Resolves when nothing is waiting any more. */
  settled(): Promise<void>;
}

/**
 * Writes that arrive in the same turn of the event loop share one transaction, and so one wait for the disk: a
 * hundred principals who press in the same moment cost one `fsync`, not a hundred. Each is answered for itself.
 */
export function groupCommit(db: Sqlite): GroupCommit {
  const waiting: Job[] = [];
  let draining: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await setImmediate();
      const group = waiting.splice(0, MOST);
      try {
        for (const answer of await patiently(() => commit(db, group))) answer();
      } catch (cause) {
        for (const job of group) job.reject(new StoreFault('the write could not be committed', { cause }));
      }
    }
    draining = null;
  }

  return {
    add: <T>(write: () => T, stored: (answer: T) => void) =>
      new Promise<T>((resolve, reject) => {
        const job = { write, stored: (answer: unknown) => stored(answer as T) };
        waiting.push({ ...job, resolve: (answer) => resolve(answer as T), reject });
        draining ??= drain();
      }),
    settled: async () => {
      while (draining !== null) await draining;
    },
  };
}

/** One transaction. What comes back answers the writers, and is to be called now that the commit has succeeded. */
function commit(db: Sqlite, group: readonly Job[]): readonly (() => void)[] {
  db.change('BEGIN IMMEDIATE');
  try {
    const written = group.map((job) => attempt(db, job));
    db.change('COMMIT');
    for (const one of written) one.stored();
    return written.map((one) => one.answer);
  } catch (error) {
    if (db.inTransaction) db.change('ROLLBACK');
    throw error;
  }
}

/**
 * A write that fails alone is refused alone: SQLite has undone that one statement and the others stand. Where the
 * fault has ended the transaction itself (a full disk), nothing of the group is stored and all are told so.
 */
function attempt(db: Sqlite, job: Job): { readonly stored: () => void; readonly answer: () => void } {
  try {
    const answer = job.write();
    return { stored: () => job.stored(answer), answer: () => job.resolve(answer) };
  } catch (cause) {
    if (!db.inTransaction) throw cause;
    return { stored: () => undefined, answer: () => job.reject(new StoreFault('the write failed', { cause })) };
  }
}
