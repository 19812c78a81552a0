import { setMaxListeners } from 'node:events';
import { StoreFault } from '../../bot/ports/store';
import { faultOf } from './faults';

/** How long one call of the store may take in all, in ms, with waiting for its turn and every retry. */
const TOTAL_MS = 20_000;

/** Calls under way at once. More would wait inside the SDK, where waiting counts as a request without an answer. */
const AT_ONCE = 64;

export interface Turns {
  /**
   * Does the work when its turn has come, and ends it with a fault when its time is over; the signal goes to everything
   * that waits. Whatever is thrown comes out as a StoreFault.
   */
  take<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Lets what is under way answer; everything after it is refused. */
  close(): Promise<void>;
}

export function createTurns({ totalMs = TOTAL_MS, atOnce = AT_ONCE } = {}): Turns {
  const waiting: (() => void)[] = [];
  const underWay = new Set<Promise<unknown>>();
  const now = { running: 0, closed: false };

  async function inTurn<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    if (now.running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else now.running += 1;
    try {
      signal.throwIfAborted(); // its caller has been told, and who comes next has the place
      return await work(signal);
    } catch (cause) {
      throw faultOf(cause);
    } finally {
      const next = waiting.shift(); // takes over this place
      if (next) next();
      else now.running -= 1;
    }
  }

  return {
    async take(work) {
      if (now.closed) throw new StoreFault('the store is closed');
      const doing = inTime(totalMs, (signal) => inTurn(work, signal));
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
