import type { Delivery } from '../domain/delivery';

/** How many messages of one tenant may be under way at once, by how its messages are answered. */
export interface Flow {
  atOnce(): number;
  /**
   * One is begun. What is returned is told what became of it, and how many ms ago it left; negative where it never
   * did.
   */
  begin(): (after: Pick<Delivery, 'state'> | null, msSinceItLeft: number) => void;
  /** Nothing that left lately has been answered: what is left waits for the next look. */
  silent(): boolean;
  /** A new look asks again. */
  tryAgain(): void;
}

const AT_FIRST = 8;
/** Enough for 50 a second where an answer takes 600 ms. */
const AT_MOST = 32;
/** An answer that takes longer is a slow one. */
const SLOW_MS = 1_000;

/**
 * Begins with a few, and with each answer one more: a service that answers is used for all it takes. One that says
 * nothing for seconds is asked with a single message a look until it answers again, so that as few as possible are left
 * in doubt, and nothing piles up in this process.
 */
export function createFlow(): Flow {
  let atOnce = AT_FIRST;
  let answers = 0;
  let silent = false;
  return {
    atOnce: () => atOnce,
    begin() {
      const before = answers;
      return (after, msSinceItLeft) => {
        if (after?.state === 'sent' || after?.state === 'refused') {
          answers += 1;
          atOnce = Math.min(AT_MOST, atOnce + 1);
        } else if (msSinceItLeft >= SLOW_MS && answers === before) {
          atOnce = 1;
          silent = true;
        }
      };
    },
    silent: () => silent,
    tryAgain() {
      silent = false;
    },
  };
}
