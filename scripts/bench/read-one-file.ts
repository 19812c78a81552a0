import { createPlanReader } from '../../bot/plan-reader';
import { commandLineTexts } from '../../bot/text';
import { readInput } from '../commands/world';
import type { ReadingFigures } from './measure-reading';

/** Argument: a file. Reads it as `follow-up import` does, reports to the process that started it, and ends. */
async function readOne(path: string): Promise<ReadingFigures> {
  const began = performance.now();
  // Not the system's own record: it begins with what the process that started this one held.
  let peakRss = process.memoryUsage.rss();
  const watch = setInterval(() => {
    peakRss = Math.max(peakRss, process.memoryUsage.rss());
  }, 10);
  const file = await readInput(path, commandLineTexts('sv'));
  const read = file.ok ? await createPlanReader()(file, { today: '2026-02-10' }) : null;
  clearInterval(watch);
  const refused = file.ok ? null : file.code;
  return {
    outcome: refused ?? (read?.ok ? `${read.draft.measures.length} measures` : (read?.refusal.code ?? '')),
    seconds: (performance.now() - began) / 1000,
    peakRss,
  };
}

readOne(process.argv[2] ?? '').then(
  (figures) => {
    process.send?.(figures);
    process.disconnect?.();
  },
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
    process.exitCode = 1;
  },
);
