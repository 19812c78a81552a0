import { setTimeout as wait } from 'node:timers/promises';

/**
 * Pauses between tries while another process holds the file, in ms: 8.6 s in all, on top of the {@link BLOCKING_MS}
 * that SQLite itself waits at each try. A lock is held for the length of one commit, a few ms; who still meets one
 * after nine tries has met something that is wrong.
 */
const PAUSES = [10, 30, 60, 100, 200, 400, 800, 2000, 5000];

/** How long SQLite waits by itself, in ms. It blocks the whole process meanwhile, so it is short. */
export const BLOCKING_MS = 100;

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return typeof error.code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}

/** Does the work, again while another process has the file; the last refusal, and every other error, is thrown. */
export async function patiently<T>(work: () => T): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    await wait(pause);
  }
  return work();
}
