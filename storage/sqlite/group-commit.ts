import { setImmediate } from 'node:timers/promises';
import { StoreFault } from '../../bot/ports/store';
import type { Committed, Write } from './commit';

/** The most writes in one transaction: some 20 ms of work, so that a large import leaves room for others. */
const MOST = 500;

interface Job {
  readonly write: Write;
  readonly stored: (made: boolean, epoch: number) => void;
  readonly resolve: () => void;
  readonly reject: (fault: StoreFault) => void;
}

export interface GroupCommit {
  /**
   * Makes the write in the next transaction and resolves once that is on the disk. `stored` is called the moment this
   * is heard of, with whether it was made and in which epoch of the writer.
   */
  add(write: Write, stored: (made: boolean, epoch: number) => void): Promise<void>;
  /** Resolves when nothing is waiting any more. */
  settled(): Promise<void>;
}

/**
 * Writes that arrive in the same turn of the event loop, or while the group before them is written, share one
 * transaction, and so one wait for the disk: a hundred principals who press in the same moment cost one `fsync`, not a
 * hundred. Each is answered for itself. `commit` makes the writes of one group.
 */
export function groupCommit(commit: (writes: readonly Write[]) => Promise<Committed>): GroupCommit {
  const waiting: Job[] = [];
  let draining: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await setImmediate();
      const group = waiting.splice(0, MOST);
      try {
        answer(group, await commit(group.map((job) => job.write)));
      } catch (cause) {
        for (const job of group) job.reject(new StoreFault('the write could not be committed', { cause }));
      }
    }
    draining = null;
  }

  return {
    add: (write, stored) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ write, stored, resolve, reject });
        draining ??= drain();
      }),
    settled: async () => {
      while (draining !== null) await draining;
    },
  };
}

/** All is known here before the first of them goes on. */
function answer(group: readonly Job[], { written, epoch }: Committed): void {
  for (const [at, { stored }] of group.entries()) {
    const outcome = written[at];
    if (typeof outcome !== 'object') stored(outcome === 'made', epoch);
  }
  for (const [at, { resolve, reject }] of group.entries()) {
    const outcome = written[at];
    if (typeof outcome === 'object') reject(new StoreFault('the write failed', { cause: outcome.fault }));
    else resolve();
  }
}
