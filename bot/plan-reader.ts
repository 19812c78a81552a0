import type { ReadOptions, ReadOutcome } from './documents/read/read-plan';
import { rememberAboutPupils } from './domain/about-pupil';
import { memoryOf, runInThread, type ThreadBounds } from './thread';

/** What is handed to the thread that reads. */
export interface ReadingJob {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly options: ReadOptions;
}

/** What it answers: the reading, and of its first measures whether they seem to be about a single child. */
export interface ReadingDone {
  readonly outcome: ReadOutcome;
  readonly aboutPupils: readonly boolean[];
}

/**
 * A plan of a hundred pages takes a second and 60 MB. With the file itself and what it unpacks to, a process that reads
 * one file stays under 300 MB (`scripts/bench/measure-reading.ts` measures it).
 */
export const READING_BOUNDS: ThreadBounds = { timeoutMs: 9_000, memoryMb: 128 };

/**
 * Reads plans, each file in a thread; one that uses up its time or memory is refused as `too_heavy`. The
 * bytes are given away: a large file is not held twice, and is empty here afterwards. How many read at once is up to
 * the caller.
 */
export function createPlanReader(bounds: ThreadBounds = READING_BOUNDS) {
  return async (file: ReadingJob['file'], options: ReadOptions): Promise<ReadOutcome> => {
    const job: ReadingJob = { file: { name: file.name, bytes: file.bytes }, options };
    const done = await runInThread<ReadingDone>('plan-reader-thread', job, bounds, memoryOf(file.bytes));
    if (!done.ok) return { ok: false, refusal: { code: 'too_heavy' } };
    const { outcome, aboutPupils } = done.answer;
    if (outcome.ok) rememberAboutPupils(outcome.draft.measures, aboutPupils);
    return outcome;
  };
}
