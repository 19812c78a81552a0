/** How many messages of one tenant may be under way at once, by how its messages are answered. */
export interface Flow {
  atOnce(): number;
  /** One leaves. What is returned is told how it went. */
  begin(): (how: 'answered' | 'slow_and_unanswered') => void;
  /** Nothing that left lately has been answered: what is left waits for the next look. */
  silent(): boolean;
  /** A new look asks again. */
  tryAgain(): void;
}

const AT_FIRST = 8;
/** Enough for 50 a second where an answer takes 600 ms. */
const AT_MOST = 32;

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
      return (how) => {
        if (how === 'answered') {
          answers += 1;
          atOnce = Math.min(AT_MOST, atOnce + 1);
        } else if (answers === before) {
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
