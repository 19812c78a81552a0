import type { Clock } from '../../ports/clock';

/** Bounds of what is remembered: enough for a municipality's busiest ten minutes, small enough to forget about. */
const KEEP_MS = 10 * 60_000;
const MOST_ENTRIES = 5_000;
const MOST_CHARS = 8_000_000;

interface Entry<T> {
  readonly at: number;
  readonly answer: Promise<T>;
  chars: number;
}

/**
 * Runs a thing once per key within ten minutes and gives everybody who asks again the same answer, also those who ask
 * while it is still running. Teams sends an activity again when it has waited about 15 seconds, up to four times. What
 * failed is forgotten, so that the next attempt is a new one. The oldest are forgotten first when there are too many.
 */
export function createOnce<T>(clock: Clock, sizeOf: (answer: T) => number) {
  const entries = new Map<string, Entry<T>>();
  let chars = 0;

  function forget(key: string, entry: Entry<T>): void {
    if (entries.get(key) !== entry) return;
    entries.delete(key);
    chars -= entry.chars;
  }
  function prune(now: number): void {
    for (const [key, entry] of entries) {
      const fits = entries.size <= MOST_ENTRIES && chars <= MOST_CHARS;
      if (fits && now - entry.at < KEEP_MS) return; // in the order they came: the rest is younger
      forget(key, entry);
    }
  }

  return async function once(key: string, run: () => Promise<T>): Promise<T> {
    const now = Date.parse(clock.now());
    prune(now);
    const known = entries.get(key);
    if (known) return known.answer;
    const entry: Entry<T> = { at: now, answer: run(), chars: key.length };
    entries.set(key, entry);
    chars += entry.chars;
    try {
      const answer = await entry.answer;
      if (entries.get(key) === entry) {
        entry.chars += sizeOf(answer);
        chars += sizeOf(answer);
      }
      return answer;
    } catch (fault) {
      forget(key, entry);
      throw fault;
    }
  };
}

/** The same reply is given to an activity that comes again; what follows it is not done again. */
export function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => {
    begun ??= work();
    return begun;
  };
}
