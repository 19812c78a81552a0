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
   * have to pass. A short wait is waited here. `answers` = somebody waits for it: it has no turn, and what the bot sends
   * of its own accord lets it go first. Null = no conversation is known.
   */
  leave(tenant: string, conversation: string | null, answers?: boolean): Promise<number>;
  /** Teams has asked for a pause: nothing of this tenant leaves in it. */
  pause(tenant: string, ms: number): void;
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
/** And of an app in one tenant, whatever it asks for. */
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

/** A tenant's messages of the bot's own accord, one after the other. */
interface Line {
  last: Promise<unknown>;
  /** When the next turn comes by the rate that is set. */
  nextAt: number;
  /** And by the tenant's limit, were everything that counts in it spread evenly, answers too. */
  evenAt: number;
}

export function createPace({ perSecond, uptime, sleep, stopping }: PaceParts): Pace {
  const stretched = (one: Limit): Limit => ({ ...one, ms: one.ms + ON_THE_WAY_MS });
  const conversations = createWindows(CONVERSATION_LIMITS.map(stretched));
  // Who sets a higher rate than Teams allows has no app id (config.ts), and speaks to this machine alone.
  const most = Math.max(TENANT_LIMIT.count, Math.ceil(perSecond));
  const limit = stretched({ ...TENANT_LIMIT, count: most });
  const tenants = createWindows([limit]);
  /** Answers that wait because the tenant's window is full. */
  const ahead = new Map<string, number>();
  const pauses = new Map<string, number>();
  const lines = new Map<string, Line>();
  const slowed = new Map<string, { readonly ms: number; readonly until: number }>();
  const stopped = () => stopping?.aborted ?? false;

  function longerOf(tenant: string, now: number): number {
    const known = slowed.get(tenant);
    if (known && known.until <= now) slowed.delete(tenant);
    return known && known.until > now ? known.ms : 0;
  }

  function pauseOf(tenant: string, now: number): number {
    const until = pauses.get(tenant) ?? 0;
    if (until <= now) pauses.delete(tenant);
    return Math.max(0, until - now);
  }

  function lineOf(tenant: string): Line {
    const line = lines.get(tenant) ?? {
      last: Promise.resolve(),
      nextAt: Number.NEGATIVE_INFINITY,
      evenAt: Number.NEGATIVE_INFINITY,
    };
    lines.set(tenant, line);
    return line;
  }

  /** One more that counts in the tenant's limit: the next turn moves on by its part, so that both fit in evenly. */
  function moveOn(tenant: string, line: Line, now: number): void {
    if (now - line.evenAt > MAKE_UP_MS) line.evenAt = now;
    line.evenAt += (limit.ms + longerOf(tenant, now)) / limit.count;
  }

  async function next(tenant: string, line: Line): Promise<boolean> {
    for (;;) {
      if (stopped()) return false;
      const now = uptime();
      const pause = pauseOf(tenant, now);
      if (pause > PATIENCE_MS) return false;
      // Long idle is not made up for: a quiet hour must not end in a gust.
      if (now - line.nextAt > MAKE_UP_MS) line.nextAt = now;
      const wait = Math.max(line.nextAt - now, line.evenAt - now, pause);
      if (wait <= 0) {
        moveOn(tenant, line, now);
        line.nextAt += (TENANT_LIMIT.ms + ON_THE_WAY_MS + longerOf(tenant, now)) / perSecond;
        return true;
      }
      await sleep(wait);
    }
  }

  async function goingFirst(tenant: string, ms: number): Promise<void> {
    ahead.set(tenant, (ahead.get(tenant) ?? 0) + 1);
    await sleep(ms);
    const others = (ahead.get(tenant) ?? 1) - 1;
    if (others > 0) ahead.set(tenant, others);
    else ahead.delete(tenant);
  }

  return {
    async turn(tenant) {
      const line = lineOf(tenant);
      const mine = line.last.then(() => next(tenant, line));
      line.last = mine;
      return mine;
    },
    async leave(tenant, conversation, answers = false) {
      const began = uptime();
      for (;;) {
        const now = uptime();
        const full = tenants.waitOf(tenant, now, longerOf(tenant, now), answers ? 0 : ahead.get(tenant));
        const busy = conversation === null ? 0 : conversations.waitOf(conversation, now);
        const wait = Math.max(full, busy, pauseOf(tenant, now));
        if (wait <= 0) {
          tenants.count(tenant, now);
          if (answers) moveOn(tenant, lineOf(tenant), now);
          if (conversation !== null) conversations.count(conversation, now);
          return 0;
        }
        if (stopped() || now + wait - began > SHORT_MS) return wait;
        if (answers && full > 0) await goingFirst(tenant, wait);
        else await sleep(wait);
      }
    },
    pause(tenant, ms) {
      const now = uptime();
      for (const known of pauses.keys()) pauseOf(known, now); // those that are over are forgotten
      // Several are often refused at once: that is one time.
      if (pauseOf(tenant, now) === 0) {
        const longer = Math.min(longerOf(tenant, now) + SLOWER.ms, SLOWER.most);
        slowed.set(tenant, { ms: longer, until: now + SLOWER.for });
      }
      pauses.set(tenant, Math.max(pauses.get(tenant) ?? 0, now + ms));
    },
  };
}
