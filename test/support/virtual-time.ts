/** Time that passes only when everybody waits for it: hours of pacing in milliseconds. */
export interface VirtualTime {
  /** Milliseconds since the start. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Lets time pass until nobody sleeps any more, or until the moment given. */
  run(until?: number): Promise<void>;
  /** Time goes by while everybody is kept busy: nobody wakes. */
  stall(ms: number): void;
}

export function virtualTime(): VirtualTime {
  let now = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
    async run(until = Number.POSITIVE_INFINITY) {
      for (;;) {
        await settle();
        const next = sleepers.sort((a, b) => a.at - b.at)[0];
        if (!next || next.at > until) break;
        now = Math.max(now, next.at);
        sleepers.shift();
        next.wake();
      }
      if (until !== Number.POSITIVE_INFINITY) now = Math.max(now, until);
    },
    stall(ms) {
      now += ms;
    },
  };
}
