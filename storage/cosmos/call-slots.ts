import { setMaxListeners } from 'node:events';
import { StoreFault } from '../../bot/ports/store';
import { faultOf } from './faults';

/** How long one call of the store may take in all, in ms, with waiting for a slot and every retry. */
const TOTAL_MS = 20_000;

/** Calls under way at once. More would wait inside the SDK, where waiting counts as a request without an answer. */
const AT_ONCE = 64;

export interface CallSlots {
  /**
   * Does the work when the tenant has a slot, and ends it with a fault when its time is over; the signal goes to
   * everything that waits. Whatever is thrown comes out as a StoreFault. Null = work for no tenant.
   */
  take<T>(tenant: string | null, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Lets what is under way answer; everything after it is refused. */
  close(): Promise<void>;
}

export function createCallSlots({ totalMs = TOTAL_MS, atOnce = AT_ONCE } = {}): CallSlots {
  /** What begins each call that waits, in the order they came; who has waited longest stands first. */
  const waiting = new Map<string | null, (() => void)[]>();
  const running = new Map<string | null, number>();
  const underWay = new Set<Promise<unknown>>();
  const now = { running: 0, closed: false };

  function count(tenant: string | null, by: 1 | -1): void {
    const calls = (running.get(tenant) ?? 0) + by;
    if (calls > 0) running.set(tenant, calls);
    else running.delete(tenant);
    now.running += by;
  }

  /**
   * Lets in who may come, one of each tenant after the other. A tenant has at most as many calls under way as places
   * stay free: one alone has half of them, and where its calls hang, there is room for others'.
   */
  function letIn(): void {
    for (const [tenant, calls] of waiting) {
      if (now.running >= atOnce) return;
      if ((running.get(tenant) ?? 0) >= atOnce - now.running) continue;
      const begin = calls.shift();
      waiting.delete(tenant);
      if (calls.length > 0) waiting.set(tenant, calls); // now the last, and looked at again
      count(tenant, 1);
      begin?.();
    }
  }

  async function inSlot<T>(tenant: string | null, work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) {
    await new Promise<void>((resolve) => {
      const calls = waiting.get(tenant) ?? [];
      calls.push(resolve);
      waiting.set(tenant, calls);
      letIn();
    });
    try {
      signal.throwIfAborted(); // its caller has been told, and who comes next has the place
      return await work(signal);
    } catch (cause) {
      throw faultOf(cause);
    } finally {
      count(tenant, -1);
      letIn();
    }
  }

  return {
    async take(tenant, work) {
      if (now.closed) throw new StoreFault('the store is closed');
      const doing = inTime(totalMs, (signal) => inSlot(tenant, work, signal));
      underWay.add(doing);
      try {
        return await doing;
      } finally {
        underWay.delete(doing);
      }
    },
    async close() {
      now.closed = true;
      await Promise.allSettled(underWay);
    },
  };
}

/** The SDK hears the signal between two requests and in one, not while it waits: so the clock runs beside it. */
async function inTime<T>(totalMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  setMaxListeners(0, ending.signal); // each request of the same work listens
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new StoreFault(`Cosmos DB gave no answer within ${totalMs / 1000} s`));
      ending.abort();
    }, totalMs);
  });
  try {
    return await Promise.race([work(ending.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
