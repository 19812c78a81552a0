import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { HEAVY_FILES, type HeavyFile } from './heavy-files';
import { BUILT, type Runtime, runReporting } from './start-child';

const FIGURES = z.object({
  /** What came of it: so many measures, or the code it was refused with. */
  outcome: z.string(),
  seconds: z.number(),
  /** Bytes: the most memory the process ever held. */
  peakRss: z.number(),
});
export type ReadingFigures = Readonly<z.infer<typeof FIGURES>>;

/** What a file may cost, whatever is in it. */
const BOUNDS = { seconds: 10, peakRss: 300e6 };

/** Reads each file in a process of its own, so that one does not weigh on the next, and tells a line of each. */
export async function measureReading(
  runtime: Runtime,
  files: readonly HeavyFile[],
  tell: (line: string) => void,
): Promise<readonly ReadingFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'follow-up-heavy-'));
  try {
    const found: ReadingFigures[] = [];
    for (const { name, make } of files) {
      const path = join(folder, 'plan');
      await writeFile(path, make());
      const figures = FIGURES.parse(
        await runReporting(runtime, { script: 'scripts/bench/read-one-file', args: [path], folder }),
      );
      const { seconds, peakRss, outcome } = figures;
      tell(
        `${name.padEnd(34)} ${seconds.toFixed(1).padStart(4)} s ${(peakRss / 1e6).toFixed(0).padStart(4)} MB  ${outcome}`,
      );
      found.push(figures);
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Prints what hostile and huge files cost; fails when one costs more than it may. */
async function main(): Promise<number> {
  const figures = await measureReading(BUILT, HEAVY_FILES, (line) => console.log(line));
  const over = figures.filter(({ seconds, peakRss }) => seconds > BOUNDS.seconds || peakRss > BOUNDS.peakRss);
  console.log(`${figures.length - over.length} of ${figures.length} within ${BOUNDS.seconds} s and 300 MB.`);
  return over.length === 0 ? 0 : 1;
}

if (require.main === module)
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (fault: unknown) => {
      console.error(fault);
      process.exitCode = 1;
    },
  );
