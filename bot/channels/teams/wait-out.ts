import type { Sent } from '../../ports/channel';
import type { Log } from '../../ports/log';
import type { Sleep } from './sleep';

/** What Teams may have said to an attempt; `outcome` may be any other word for one that is done. */
type Tried = Extract<Sent, { readonly outcome: 'later' }> | { readonly outcome: string };

export interface WaitOutOptions {
  /** It may be carried out twice, as a card that is put where it stands: then it is also tried again when no answer came. */
  readonly harmless?: boolean;
  /** It is stored as well, and a later look does it: given up here, nothing is lost. */
  readonly isKept?: boolean;
  /** Asked before each attempt: nobody needs it any more. */
  readonly isOver?: () => boolean;
}

/**
 * Tries until Teams has said something else than "not now", and waits each time for as long as it asks. For what answers
 * somebody when the reply to their request is out: nobody else brings it. What is given up is logged. Null where it was
 * over before anything came of it.
 */
export type WaitOut = <T extends Tried>(attempt: () => Promise<T>, options?: WaitOutOptions) => Promise<T | null>;

interface WaitOutParts {
  readonly log: Log;
  readonly sleep: Sleep;
  readonly stopping?: AbortSignal;
}

/** In all. Who has had no answer for an hour has asked again, or asks again. */
const LONGEST_MS = 3_600_000;
/** Attempts at what is harmless to do again, and the pause between two of them where Teams has named none. */
const TRIES = 4;
const PAUSE_MS = 1_000;

export function createWaitOut({ log, sleep, stopping }: WaitOutParts): WaitOut {
  return async (attempt, { harmless = false, isKept = false, isOver = () => false } = {}) => {
    let waited = 0;
    for (let unanswered = 0; ; ) {
      if (isOver()) return null;
      const tried = await attempt();
      if (tried.outcome === 'uncertain') unanswered += 1;
      const again = tried.outcome === 'later' || (tried.outcome === 'uncertain' && harmless && unanswered < TRIES);
      if (!again) return tried;
      const afterMs = 'afterMs' in tried ? tried.afterMs : PAUSE_MS;
      const fits = waited + afterMs <= LONGEST_MS;
      waited += afterMs;
      if (fits) await sleep(afterMs);
      if (fits && !stopping?.aborted) continue;
      if (!isKept) log.error('an answer was not brought', null, { afterMs, stopping: stopping?.aborted ?? false });
      return tried;
    }
  };
}
