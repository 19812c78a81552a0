import type { Sleep } from './sleep';
import { createWindows, type Limit } from './windows';

/** How fast requests leave. Each tenant and each conversation is counted for itself. */
export interface Pace {
  /**
   * The turn of a message that the bot sends of its own accord: one after the other, evenly, as many a second and
   * tenant as is set. False where there is none to be had: Teams has asked for a longer pause, or the process is to end.
   */
  turn(tenant: string): Promise<boolean>;
  /**
   * Called right before any request leaves, and counts it. 0 = it may leave; else it may not, and so many milliseconds
   * have to pass. A short wait is waited here. Null = not known, or none.
   */
  leave(tenant: string | null, conversation: string | null): Promise<number>;
  /** Teams has asked for a pause: nothing of this tenant, or where none is known of this conversation, leaves in it. */
  pause(tenant: string | null, conversation: string | null, ms: number): void;
}

export interface PaceParts {
  /** Messages a second and tenant that the bot sends of its own accord. */
  readonly perSecond: number;
  /** A clock that only runs forward, in milliseconds. */
  readonly uptime: () => number;
  readonly sleep: Sleep;
  readonly stopping?: AbortSignal;
}

/** Microsoft's limits of one bot in one conversation (rate limiting for bots: per bot per thread). */
export const CONVERSATION_LIMITS: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
/** And of an app in one tenant, whoever it writes to. */
export const TENANT_LIMIT: Limit = { count: 50, ms: 1_000 };

/**
 * Teams counts when a request arrives and we when it leaves; two requests may come closer on the way. Each window is
 * counted as so much longer: 50 a second become 48.5, and 2,000 messages take 41.2 seconds.
 */
const ON_THE_WAY_MS = 30;
/** A tenant that was throttled all the same is counted so much longer still each time, up to a quarter; for a while. */
const SLOWER = { ms: 30, most: 250, for: 10 * 60_000 } as const;
/** A wait that a message which is already claimed may make; its lease is far longer. */
const SHORT_MS = 2_500;
/** How long a pause is sat out; a longer one is left to the next look. */
const PATIENCE_MS = 5_000;
/** A turn that came late, because the process was busy, is made up for by going sooner after it: at most so much. */
const MAKE_UP_MS = 200;

export function createPace({ perSecond, uptime, sleep, stopping }: PaceParts): Pace {
  const stretched = (one: Limit): Limit => ({ ...one, ms: one.ms + ON_THE_WAY_MS });
  const conversations = createWindows(CONVERSATION_LIMITS.map(stretched));
  // Who sets a higher rate than Teams allows speaks to something else, on this machine.
  const most = Math.max(TENANT_LIMIT.count, Math.ceil(perSecond));
  const tenants = createWindows([stretched({ ...TENANT_LIMIT, count: most })]);
  const pauses = new Map<string, number>();
  const lines = new Map<string, { last: Promise<unknown>; nextAt: number }>();
  const slowed = new Map<string, { readonly ms: number; readonly until: number }>();
  const stopped = () => stopping?.aborted ?? false;

  function longerOf(tenant: string, now: number): number {
    const known = slowed.get(tenant);
    if (known && known.until <= now) slowed.delete(tenant);
    return known && known.until > now ? known.ms : 0;
  }

  function pauseOf(key: string, now: number): number {
    const until = pauses.get(key) ?? 0;
    if (until <= now) pauses.delete(key);
    return Math.max(0, until - now);
  }

  async function next(tenant: string, line: { nextAt: number }): Promise<boolean> {
    for (;;) {
      if (stopped()) return false;
      const now = uptime();
      const pause = pauseOf(tenant, now);
      if (pause > PATIENCE_MS) return false;
      // Long idle is not made up for: a quiet hour must not end in a gust.
      if (now - line.nextAt > MAKE_UP_MS) line.nextAt = now;
      const wait = Math.max(line.nextAt - now, pause);
      if (wait <= 0) {
        line.nextAt += (TENANT_LIMIT.ms + ON_THE_WAY_MS + longerOf(tenant, now)) / perSecond;
        return true;
      }
      await sleep(wait);
    }
  }

  return {
    async turn(tenant) {
      const line = lines.get(tenant) ?? { last: Promise.resolve(), nextAt: Number.NEGATIVE_INFINITY };
      lines.set(tenant, line);
      const mine = line.last.then(() => next(tenant, line));
      line.last = mine;
      return mine;
    },
    async leave(tenant, conversation) {
      const began = uptime();
      for (;;) {
        const now = uptime();
        const wait = Math.max(
          tenant === null ? 0 : Math.max(tenants.waitOf(tenant, now, longerOf(tenant, now)), pauseOf(tenant, now)),
          conversation === null ? 0 : Math.max(conversations.waitOf(conversation, now), pauseOf(conversation, now)),
        );
        if (wait <= 0) {
          if (tenant !== null) tenants.count(tenant, now);
          if (conversation !== null) conversations.count(conversation, now);
          return 0;
        }
        if (stopped() || now + wait - began > SHORT_MS) return wait;
        await sleep(wait);
      }
    },
    pause(tenant, conversation, ms) {
      const key = tenant ?? conversation;
      if (key === null) return;
      const now = uptime();
      for (const known of pauses.keys()) pauseOf(known, now); // those that are over are forgotten
      // Several are often refused at once: that is one time.
      if (tenant !== null && pauseOf(tenant, now) === 0) {
        const longer = Math.min(longerOf(tenant, now) + SLOWER.ms, SLOWER.most);
        slowed.set(tenant, { ms: longer, until: now + SLOWER.for });
      }
      pauses.set(key, Math.max(pauses.get(key) ?? 0, now + ms));
    },
  };
}
