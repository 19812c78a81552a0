import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../bot/documents/read/read-plan';
import { type ExpectedReading, type Score, scoreOffers, scoreReading } from './score-reading';

/** The day the corpus is read: after all of its documents but the plans that reach further. */
const TODAY = '2026-11-22';

export const CORPUS = join(__dirname, '../fixtures/corpus');

export interface ScoredDocument {
  readonly name: string;
  /** Why it was refused, else null. */
  readonly refused: string | null;
  readonly score: Score;
  /** What it offers beside its measures. */
  readonly offered: ReturnType<typeof scoreOffers>;
}

/** Reads every document of `folder` that has a right reading (`<name>.expected.json`) beside it, and scores each. */
export async function scoreCorpus(folder: string): Promise<readonly ScoredDocument[]> {
  const files = readdirSync(folder).sort();
  const scored: ScoredDocument[] = [];
  for (const name of files.filter((one) => !one.endsWith('.json'))) {
    const beside = name.replace(/\.\w+$/, '.expected.json');
    if (!files.includes(beside)) continue;
    const expected = JSON.parse(readFileSync(join(folder, beside), 'utf8')) as ExpectedReading;
    const read = await readPlan({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }, { today: TODAY });
    scored.push({
      name,
      refused: read.ok ? null : JSON.stringify(read.refusal),
      score: scoreReading(expected, read.ok ? read.draft : null),
      offered: scoreOffers(expected, read.ok ? read.draft : null),
    });
  }
  return scored;
}
