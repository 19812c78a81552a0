import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Concern } from '../bot/domain/held-text';
import { judgeText } from '../bot/domain/privacy/judge-text';

/**
 * How well the pupil-data guard tells a text about a single child from the language of school administration:
 * `npm run measure-guard`
 * The sentences are in test/fixtures/guard, written for this project. Those marked `heldOut` have never been tuned on:
 * a word list that is widened because of one of them makes it one of the others.
 */

export interface Labelled {
  readonly text: string;
  /** A personal number stops, a concern is asked about, everything else passes. */
  readonly must: 'stop' | 'ask' | 'pass';
  /** What must be seen, where it must be asked about. */
  readonly concern?: Concern;
  readonly heldOut: boolean;
}

export interface Measured {
  readonly kind: string;
  readonly right: number;
  readonly of: number;
}

/** The latest sentences, written before the guard was measured on them and never tuned on since; none once they are. */
const BLIND = 'blind.json';
const FILES = ['personal-numbers.json', 'single-children.json', 'harmless.json', 'typed-on-a-phone.json', BLIND];

export function labelledSentences(): readonly Labelled[] {
  return FILES.flatMap(sentencesIn);
}

/** The latest batch by itself: the figure to believe. */
export const blindSentences = (): readonly Labelled[] => sentencesIn(BLIND);

function sentencesIn(file: string): readonly Labelled[] {
  return JSON.parse(readFileSync(resolve(__dirname, '../test/fixtures/guard', file), 'utf8'));
}

/** What the guard does with a text. */
export function verdictOn(text: string): Labelled['must'] {
  const { personalNumbers, concerns } = judgeText(text);
  if (personalNumbers.length > 0) return 'stop';
  return concerns.length > 0 ? 'ask' : 'pass';
}

/** Right where what must happen happens; which kind of concern is named to the writer, but any of them asks. */
export const isRight = (one: Labelled) => verdictOn(one.text) === one.must;

/** How many of each kind were right: the kinds of concern, `stop`, and `pass`. */
export function measure(sentences: readonly Labelled[]): readonly Measured[] {
  const kinds = [...new Set(sentences.map(kindOf))];
  return kinds.map((kind) => {
    const some = sentences.filter((one) => kindOf(one) === kind);
    return { kind, right: some.filter(isRight).length, of: some.length };
  });
}

const kindOf = (one: Labelled) => one.concern ?? one.must;
const share = (right: number, of: number) => `${((100 * right) / Math.max(1, of)).toFixed(1)} %`;

function report(name: string, sentences: readonly Labelled[]): string {
  const measured = measure(sentences);
  const asks = measured.filter(({ kind }) => kind !== 'pass' && kind !== 'stop');
  const sum = (what: 'right' | 'of') => asks.reduce((total, one) => total + one[what], 0);
  const lines = measured.map(({ kind, right, of }) =>
    kind === 'pass'
      ? `  false alarms        ${of - right} of ${of} harmless (${share(of - right, of)})`
      : `  ${kind.padEnd(18)}  ${right} of ${of} (recall ${share(right, of)})`,
  );
  const wrong = sentences
    .filter((one) => !isRight(one))
    .map((one) => `  must ${one.must}, was ${verdictOn(one.text)}: ${JSON.stringify(one.text)}`);
  const all = `  asked about         ${sum('right')} of ${sum('of')} (recall ${share(sum('right'), sum('of'))})`;
  return [`${name}: ${sentences.length} sentences`, ...lines, all, ...wrong].join('\n');
}

if (require.main === module) {
  const all = labelledSentences();
  const parts = [
    report(
      'tuned on',
      all.filter((one) => !one.heldOut),
    ),
    report(
      'held out',
      all.filter((one) => one.heldOut),
    ),
    ...(blindSentences().length > 0 ? [report('of these the latest, measured once', blindSentences())] : []),
  ];
  process.stdout.write(`${parts.join('\n\n')}\n`);
}
