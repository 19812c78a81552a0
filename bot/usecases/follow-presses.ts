import type { Deps } from './deps';
import { REDRAW_QUIET_MS } from './queue-redraw';

/** How often messages that are to follow are looked for while people go on pressing. */
const LOOK_EVERY_MS = 1_000;
/** As many looks reach past the moment at which the last press has been left alone for long enough. */
const UNTIL_QUIET = REDRAW_QUIET_MS / LOOK_EVERY_MS + 1;

export interface Follower {
  /** Somebody of the tenant has pressed: what `queueRedraw` has put off is looked for when its time has come. */
  pressed(tenant: string): void;
}

/**
 * Presses come first: nothing is sent after each of them, but one look per tenant when the first has been left alone
 * for long enough, and one a second while others go on. `deliver` sends what is due. `later` calls back after so many
 * milliseconds, or never where the process ends before: what is queued outlives it, and the next tick sends it.
 */
export function createFollower(
  { log, stopping }: Pick<Deps, 'log' | 'stopping'>,
  deliver: (tenant: string) => Promise<unknown>,
  later: (ms: number, work: () => void) => void = (ms, work) => void setTimeout(work, ms).unref(),
): Follower {
  /** How many looks each tenant is still due. */
  const looks = new Map<string, number>();

  function look(tenant: string): void {
    if (stopping?.aborted) return;
    const rest = (looks.get(tenant) ?? 0) - 1;
    if (rest > 0) {
      looks.set(tenant, rest);
      later(LOOK_EVERY_MS, () => look(tenant));
    } else looks.delete(tenant);
    deliver(tenant).catch((fault: unknown) =>
      log.error('delivering after a press failed; the next tick tries again', fault, { tenant }),
    );
  }

  return {
    pressed(tenant) {
      const watched = looks.has(tenant);
      looks.set(tenant, watched ? UNTIL_QUIET : 1);
      if (!watched) later(REDRAW_QUIET_MS, () => look(tenant));
    },
  };
}
