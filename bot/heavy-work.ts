import type { Queued } from './usecases/deps';
import { createSlots } from './usecases/slots';

/**
 * A queue for heavy work: `atOnce` pieces at the same time, `waiting` more behind them in the order they came. Beyond
 * that somebody is better told to come back than kept: what waits holds memory too.
 */
export function createHeavyWork({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }): Queued {
  const slots = createSlots(atOnce);
  let inside = 0;
  return async (work) => {
    if (inside >= atOnce + waiting) return 'busy';
    inside += 1;
    const release = await slots.take();
    try {
      return await work();
    } finally {
      release();
      inside -= 1;
    }
  };
}
