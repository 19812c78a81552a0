import { parentPort, workerData } from 'node:worker_threads';
import { readPlan } from './documents/read/read-plan';
import type { ReadingJob } from './plan-reader';

/** The thread of `plan-reader.ts`: reads the one file it was given, answers, and ends. */
const { file, options } = workerData as ReadingJob;

// What is thrown here reaches the thread that started this one as its error.
void readPlan(file, options).then((outcome) => parentPort?.postMessage(outcome));
