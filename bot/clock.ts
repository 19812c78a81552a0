import type { Clock } from './ports/clock';

/** The real clock; or one that starts at `startAt` and goes on from there as fast as the real one. */
export function createClock(startAt: string | null): Clock {
  const offset = startAt === null ? 0 : Date.parse(startAt) - Date.now();
  return { now: () => new Date(Date.now() + offset).toISOString() };
}

/** A clock that stands still: every look at it during one command gives the same instant. */
export function clockAt(instant: string): Clock {
  return { now: () => instant };
}
