import type { Sent } from '../../ports/channel';
import type { Log } from '../../ports/log';
import type { Sleep } from './sleep';

/**
 * Tries until Teams has said something else than "not now", and waits each time for as long as it asks. For what answers
 * somebody when the reply to their request is out: nobody else brings it. What is given up is logged.
 */
export type WaitOut = (attempt: () => Promise<Sent>) => Promise<Sent>;

interface WaitOutParts {
  readonly log: Log;
  readonly sleep: Sleep;
  readonly stopping?: AbortSignal;
}

/** In all. Who has had no answer for an hour has asked again, or asks again. */
const LONGEST_MS = 3_600_000;

export function createWaitOut({ log, sleep, stopping }: WaitOutParts): WaitOut {
  return async (attempt) => {
    let waited = 0;
    for (;;) {
      const sent = await attempt();
      if (sent.outcome !== 'later') return sent;
      const fits = waited + sent.afterMs <= LONGEST_MS;
      waited += sent.afterMs;
      if (fits) await sleep(sent.afterMs);
      if (fits && !stopping?.aborted) continue;
      log.error('an answer was not brought', null, { afterMs: sent.afterMs, stopping: stopping?.aborted ?? false });
      return sent;
    }
  };
}
