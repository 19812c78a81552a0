import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type AnswersFigures, type AnswersSize, measureAnswers } from './measure-answers';
import { type GrowthFigures, type GrowthSize, measureGrowth } from './measure-growth';
import { measureSending, type SendingFigures, type SendingSize } from './measure-sending';
import { measureStart, type StartFigures, type StartSize } from './measure-start';
import { measureStatus, type StatusFigures, type StatusSize } from './measure-status';
import { median } from './median';
import type { Runtime } from './start-child';

export interface BenchSize {
  readonly answers: AnswersSize;
  readonly start: StartSize;
  readonly status: readonly StatusSize[];
  readonly growth: GrowthSize;
  readonly sending: SendingSize;
}

/** What the figures hold for: the same program on another machine, or on a busier one, gives others. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted a core in the minute before the run; zero on Windows, which does not say. */
  readonly load: number;
  /** Median of writing 4 KB to the disk and waiting until they are there: what each commit waits for. */
  readonly diskMs: number;
}

export interface BenchReport {
  readonly machine: Machine;
  readonly answers: readonly AnswersFigures[];
  readonly start: StartFigures;
  readonly status: readonly StatusFigures[];
  readonly growth: readonly GrowthFigures[];
  readonly sending: SendingFigures;
  readonly seconds: number;
}

/** Measures everything, one thing after the other, in a temporary folder that is removed at the end. */
export async function bench(runtime: Runtime, size: BenchSize, tell: (line: string) => void): Promise<BenchReport> {
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'follow-up-bench-'));
  try {
    const machine = machineOf(folder);
    const start = await measureStart(runtime, folder, size.start, tell);
    const answers = await measureAnswers(runtime, folder, size.answers, tell);
    const status: StatusFigures[] = [];
    for (const one of size.status) status.push(await measureStatus(runtime, folder, one, tell));
    const growth = await measureGrowth(runtime, folder, size.growth, tell);
    const sending = await measureSending(runtime, folder, size.sending, tell);
    return { machine, answers, start, status, growth, sending, seconds: (performance.now() - began) / 1000 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function machineOf(folder: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    system: `${process.platform} ${release()}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
    diskMs: diskMs(join(folder, 'disk')),
  };
}

function diskMs(path: string): number {
  const file = openSync(path, 'w');
  try {
    const page = Buffer.alloc(4096);
    return median(
      Array.from({ length: 100 }, () => {
        const began = performance.now();
        writeSync(file, page);
        fdatasyncSync(file);
        return performance.now() - began;
      }),
    );
  } finally {
    closeSync(file);
  }
}
