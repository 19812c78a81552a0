import type { Clock } from '../../ports/clock';

/**
 * What is remembered goes by its age. Teams waits about 15 seconds and sends again up to four times, so an activity
 * may come back for 75; at 350 a second so many are 26,000. Only beyond the bounds below goes what is younger than ten
 * minutes. A press whose card was given up is done again, as it would be when somebody presses twice: that is one answer.
 */
const KEEP_MS = 10 * 60_000;
const MOST_ENTRIES = 50_000;
/** Of answers that take room, together. What is answered without a body, as a text is, is never forgotten for them. */
const MOST_CHARS = 32_000_000;

interface Entry<T> {
  readonly at: number;
  readonly answer: Promise<T>;
  /** Of the answer; null while it is being worked on. */
  chars: number | null;
}

/**
 * Runs a thing once per key within ten minutes and gives everybody who asks again the same answer, also those who ask
 * while it is still running, which may take longer. What failed is forgotten, so that the next attempt is a new one.
 * The oldest are forgotten first when there are too many.
 */
export function createOnce<T>(clock: Clock, sizeOf: (answer: T) => number) {
  const entries = new Map<string, Entry<T>>();
  /** Those whose answer takes room, in the order they were done. */
  const large = new Map<string, Entry<T>>();
  let chars = 0;

  function forget(key: string, entry: Entry<T>): void {
    if (entries.get(key) === entry) entries.delete(key);
    if (large.get(key) !== entry) return;
    large.delete(key);
    chars -= entry.chars ?? 0;
  }
  function prune(now: number): void {
    for (const [key, entry] of entries) {
      if (entries.size <= MOST_ENTRIES && now - entry.at < KEEP_MS) break; // in the order they came: the rest is younger
      if (entry.chars !== null) forget(key, entry);
    }
    for (const [key, entry] of large) {
      if (chars <= MOST_CHARS) break;
      forget(key, entry);
    }
  }

  return async function once(key: string, run: () => Promise<T>): Promise<T> {
    const now = Date.parse(clock.now());
    prune(now);
    const known = entries.get(key);
    if (known) return known.answer;
    const entry: Entry<T> = { at: now, answer: run(), chars: null };
    entries.set(key, entry);
    try {
      const answer = await entry.answer;
      entry.chars = sizeOf(answer);
      if (entry.chars > 0) large.set(key, entry);
      chars += entry.chars;
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
