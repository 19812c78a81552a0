import type { InTurn } from './usecases/deps';

/**
 * A queue for heavy work: `atOnce` pieces at the same time, `waiting` more behind them in the order they came. Beyond
 * that somebody is better told to come back than kept: what waits holds memory too.
 */
export function createTurns({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }): InTurn {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) return 'busy';
      await new Promise<void>((begin) => queue.push(begin)); // whoever ends hands its place over
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
