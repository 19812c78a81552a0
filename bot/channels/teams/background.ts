import type { Log } from '../../ports/log';

/** Work that goes on when a reply is out and that nobody waits for, except a process that is about to stop. */
export interface Background {
  begin(work: () => Promise<void>): void;
  /** Resolves when nothing is running any more. */
  settled(): Promise<void>;
}

export function createBackground(log: Log): Background {
  const running = new Set<Promise<void>>();

  async function run(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      log.error('delivering after an answer failed; the next tick tries again', fault);
    }
  }

  return {
    begin(work) {
      const one = run(work).finally(() => running.delete(one));
      running.add(one);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
