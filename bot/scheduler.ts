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
  /** No further looks; resolves when a running one is done. */
  stop(): Promise<void>;
}

/**
 * How often the bot looks for what is due, never what is due: that is read from the data. A look that is still running
 * when the next one comes lets it pass; nothing is missed, since the one after finds the same things due.
 */
export function createScheduler({ tick, log, every }: SchedulerParts): Scheduler {
  let running: Promise<void> | null = null;
  let cron: { stop(): void } | null = null;

  async function run(): Promise<void> {
    try {
      await tick();
    } catch (fault) {
      log.error('a look for what is due failed; the next one tries again', fault);
    } finally {
      running = null;
    }
  }
  const look = (): void => {
    running ??= run();
  };

  return {
    start() {
      cron ??= every(look);
      look();
    },
    async stop() {
      cron?.stop();
      cron = null;
      await running;
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
