import { parentPort, workerData } from 'node:worker_threads';
import { readPlan } from './documents/read/read-plan';
import { isAboutPupil } from './domain/about-pupil';
import type { ReadingDone, ReadingJob } from './plan-reader';

/**
 * A plan that takes so long to be read is answered with the judgements there are: it must not be given up for what can
 * be done later. The bound of the whole is in `plan-reader.ts`.
 */
const JUDGING_UNTIL_MS = 8_000;
const began = performance.now();

/** The thread of `plan-reader.ts`: reads the one file it was given, judges its measures, answers, and ends. */
async function read({ file, options }: ReadingJob): Promise<ReadingDone> {
  const outcome = await readPlan(file, options);
  const aboutPupils: boolean[] = [];
  for (const one of outcome.ok ? outcome.draft.measures : []) {
    if (performance.now() - began > JUDGING_UNTIL_MS) break;
    aboutPupils.push(isAboutPupil(one));
  }
  return { outcome, aboutPupils };
}

// What is thrown here reaches the thread that started this one as its error.
void read(workerData as ReadingJob).then((done) => parentPort?.postMessage(done));
