import { schedule } from 'node-cron';
import type { Log } from './ports/log';

/** Calls `look` again and again until it is stopped. */
export type Every = (look: () => void) => { stop(): void };

export interface SchedulerParts {
  /** Everything that is due now; safe to call at any time and from several processes. */
  readonly tick: () => Promise<unknown>;
  readonly log: Log;
  /** How often to look. */
  readonly every: Every;
}

export interface Scheduler {
  /** Looks at once, then again and again. */
  start(): void;
  /** No further looks; resolves when those that are running are done. */
  stop(): Promise<void>;
}

/**
 * How often the bot looks for what is due, never what is due: that is read from the data. A look does not wait for the
 * one before it, or one municipality whose messages are slow would delay the next look at all the others; `tick` itself
 * leaves alone what is still under way.
 */
export function createScheduler({ tick, log, every }: SchedulerParts): Scheduler {
  const running = new Set<Promise<void>>();
  let cron: { stop(): void } | null = null;
  let stopped = false;

  async function run(): Promise<void> {
    try {
      await tick();
    } catch (fault) {
      log.error('a look for what is due failed; the next one tries again', fault);
    }
  }
  const look = (): void => {
    if (stopped) return; // a minute that had begun to strike
    const one = run().finally(() => running.delete(one));
    running.add(one);
  };

  return {
    start() {
      cron ??= every(look);
      look();
    },
    async stop() {
      stopped = true;
      cron?.stop();
      cron = null;
      await Promise.all(running);
    },
  };
}

/** Every whole minute. `timeZone` is passed on and the process itself runs in UTC: node-cron spins over a clock change in its own zone. */
export const everyMinute =
  (timeZone: string, pattern = '* * * * *'): Every =>
  (look) => {
    const task = schedule(pattern, look, { timezone: timeZone });
    return { stop: () => void task.destroy() };
  };
