/** Waits for its turn. Each tenant has a line of its own. */
export type Pace = (tenant: string) => Promise<void>;

/**
 * Lets at most `perSecond` messages a second and tenant leave, evenly. Teams counts requests of an app per tenant
 * (50 a second, and says the number may change), so a round to 300 people must not leave in one gust.
 * `uptime` is a clock that only runs forward, in milliseconds; `sleep` waits so many.
 */
export function createPace(perSecond: number, uptime: () => number, sleep: (ms: number) => Promise<unknown>): Pace {
  const gap = 1000 / perSecond;
  const nextAt = new Map<string, number>();
  return async (tenant) => {
    const now = uptime();
    const at = Math.max(now, nextAt.get(tenant) ?? 0);
    nextAt.set(tenant, at + gap);
    if (at > now) await sleep(at - now);
  };
}
