/** At most `count` in any stretch of `ms` milliseconds. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** What has left lately, by whom it is counted for, and how long the next one has to wait. */
export interface Windows {
  /**
   * Milliseconds until one more may leave without exceeding any limit, each counted `longer` ms longer; 0 = now.
   * `ahead` others leave before it.
   */
  waitOf(key: string, now: number, longer?: number, ahead?: number): number;
  /** Counts one that leaves now. */
  count(key: string, now: number): void;
  /** How many keys are remembered. */
  size(): number;
}

/**
 * Sliding windows, exact: the moments themselves are kept, as many as the longest limit counts. `now` is in
 * milliseconds of a clock that only runs forward. A key that has been quiet for longer than every limit is forgotten.
 */
export function createWindows(limits: readonly Limit[]): Windows {
  const most = Math.max(...limits.map((one) => one.count));
  const longest = Math.max(...limits.map((one) => one.ms));
  /** Oldest use first: a key is put last again each time it is counted. */
  const kept = new Map<string, number[]>();

  function forgetQuiet(now: number): void {
    for (const [key, moments] of kept) {
      if (now - (moments.at(-1) ?? 0) < longest) return;
      kept.delete(key);
    }
  }

  return {
    waitOf(key, now, longer = 0, ahead = 0) {
      const moments = kept.get(key);
      if (!moments) return 0;
      let wait = 0;
      for (const { count, ms } of limits) {
        // The one that has to be `ms` old before one more may leave; the last one at the earliest where many are ahead.
        const first = moments[Math.min(moments.length - count + ahead, moments.length - 1)];
        if (first !== undefined) wait = Math.max(wait, first + ms + longer - now);
      }
      return wait;
    },
    count(key, now) {
      forgetQuiet(now);
      const moments = kept.get(key) ?? [];
      kept.delete(key);
      kept.set(key, moments);
      moments.push(now);
      if (moments.length >= 2 * most) moments.splice(0, moments.length - most);
    },
    size: () => kept.size,
  };
}
