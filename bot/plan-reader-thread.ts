import { readPlan } from './documents/read/read-plan';
import { isAboutPupil } from './domain/about-pupil';
import type { ReadingDone, ReadingJob } from './plan-reader';
import { answerInThread } from './thread';

/**
 * A plan that takes so long to be read is answered with the judgements there are: it must not be given up for what can
 * be done later. The bound of the whole is in `plan-reader.ts`.
 */
const JUDGING_UNTIL_MS = 8_000;

/** The thread of `plan-reader.ts`: reads the file it is given, judges its measures, and answers. */
answerInThread(async ({ file, options }: ReadingJob): Promise<ReadingDone> => {
  const began = performance.now();
  const outcome = await readPlan(file, options);
  const aboutPupils: boolean[] = [];
  for (const one of outcome.ok ? outcome.draft.measures : []) {
    if (performance.now() - began > JUDGING_UNTIL_MS) break;
    aboutPupils.push(isAboutPupil(one));
  }
  return { outcome, aboutPupils };
});
