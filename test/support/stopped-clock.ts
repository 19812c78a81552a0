import type { Clock } from '../../bot/ports/clock';

/** A clock that stands still until it is turned. */
export function stoppedClock(start: string): Clock & { turnTo(instant: string): void } {
  let now = new Date(start).toISOString();
  return { now: () => now, turnTo: (instant) => (now = new Date(instant).toISOString()) };
}
