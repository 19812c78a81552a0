import { plusMs } from './calendar';
import type { Instant } from './dates';
import type { Delivery } from './delivery';

/** From the first wait on, each is twice as long as the one before, up to this. A platform that asks for more gets it. */
const LONGEST_MS = 15 * 60_000;
/** Each wait is stretched by up to this part of it, or all that were refused together would come back together. */
const JITTER = 0.25;
/** A platform that says "at once" is asked again a moment later all the same. */
const SHORTEST_MS = 1_000;
/** Who has been put off for so long is shown to the administrator as somebody messages do not reach. */
const SHOWN_AFTER_MS = 3_600_000;
/** Drawing a standing message again has lost its point by then: some six hours. */
const WAITS_OF_A_REDRAW = 30;

/**
 * Nothing was taken, and the message is to be tried again: when, and whether that has gone on for so long that somebody
 * should know. `afterMs` is what it asked for, or what fits the fault: the least that is waited. `chance` lies in
 * 0 <= chance < 1.
 *
 *     503, 503, 503 (10 s each)   10 s, 20 s, 40 s, ... 15 min, each up to a quarter longer
 *     429 with Retry-After: 1800  30 min to 37 min 30 s
 */
export function putOff(delivery: Delivery, now: Instant, afterMs: number, chance: number): Delivery {
  const { times, since } = delivery.putOff ?? { times: 0, since: now };
  const free = { ...delivery, lease: null, putOff: { times: times + 1, since } };
  if (delivery.kind === 'redraw' && times + 1 >= WAITS_OF_A_REDRAW) return { ...free, state: 'dropped' };
  const least = Math.max(afterMs, SHORTEST_MS);
  const grown = Math.max(least, Math.min(least * 2 ** times, LONGEST_MS));
  const dueAt = plusMs(now, Math.round(grown * (1 + JITTER * chance)));
  const long = Date.parse(now) - Date.parse(since) >= SHOWN_AFTER_MS;
  // The platform did not take it, so it has not been tried.
  return { ...free, state: 'queued', dueAt, attempts: delivery.attempts - 1, refusal: long ? 'unreachable' : null };
}
