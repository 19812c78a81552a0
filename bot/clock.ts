import type { Clock } from './ports/clock';

/** The real clock; or one that starts at `startAt` and goes on from there as fast as the real one. */
export function createClock(startAt: string | null): Clock {
  const offset = startAt === null ? 0 : Date.parse(startAt) - Date.now();
  let known = { ms: Number.NaN, instant: '' };
  return {
    now() {
      const ms = Date.now() + offset; // asked a dozen times for one press: written once a millisecond
      if (ms !== known.ms) known = { ms, instant: new Date(ms).toISOString() };
      return known.instant;
    },
  };
}

/** A clock that stands still: every look at it during one command gives the same instant. */
export function clockAt(instant: string): Clock {
  return { now: () => instant };
}
