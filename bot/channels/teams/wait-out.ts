import type { Sent } from '../../ports/channel';
import type { Log } from '../../ports/log';
import type { Sleep } from './sleep';

/**
 * Tries until Teams has said something else than "not now", and waits each time for as long as it asks. For what answers
 * somebody when the reply to their request is out: nobody else brings it. What is given up is logged. `harmless` = it may
 * be carried out twice, as a card that is put where it stands: then it is also tried again when no answer came.
 */
export type WaitOut = (attempt: () => Promise<Sent>, harmless?: 'harmless') => Promise<Sent>;

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
  return async (attempt, harmless) => {
    let waited = 0;
    for (let unanswered = 0; ; ) {
      const sent = await attempt();
      if (sent.outcome === 'uncertain') unanswered += 1;
      const again = sent.outcome === 'later' || (sent.outcome === 'uncertain' && harmless && unanswered < TRIES);
      if (!again) return sent;
      const afterMs = sent.outcome === 'later' ? sent.afterMs : PAUSE_MS;
      const fits = waited + afterMs <= LONGEST_MS;
      waited += afterMs;
      if (fits) await sleep(afterMs);
      if (fits && !stopping?.aborted) continue;
      log.error('an answer was not brought', null, { afterMs, stopping: stopping?.aborted ?? false });
      return sent;
    }
  };
}
