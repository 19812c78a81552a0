import { createHeavyWork } from './heavy-work';
import { runInThread, type ThreadBounds } from './thread';
import type { ReportFile, ReportJob } from './usecases/write-report';

/** A report on 2,000 measures takes two seconds and 100 MB; this is for one that is ten times as large. */
export const WRITING_BOUNDS: ThreadBounds = { timeoutMs: 30_000, memoryMb: 384 };

/** One at a time, so that the two cores of a small machine have one left to answer with. */
const QUEUE = { atOnce: 1, waiting: 20 };

/**
 * Makes files of reports in a thread, so that nobody's press waits for somebody's report. `busy` where
 * too many wait already. A report that uses up its time or memory is a fault: what it is made from is our own.
 */
export function createReportWriter(bounds: ThreadBounds = WRITING_BOUNDS, queue = QUEUE) {
  const queued = createHeavyWork(queue);
  return (job: ReportJob): Promise<ReportFile | 'busy'> =>
    queued(async () => {
      const made = await runInThread<ReportFile>('report-writer-thread', job, bounds);
      if (!made.ok) throw new Error(`a report could not be written within ${bounds.timeoutMs} ms and its memory`);
      return made.answer;
    });
}
