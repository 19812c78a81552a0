import { measuresIn } from '../domain/draft-questions';

interface Words {
  readonly measure: string;
  readonly line: string;
  readonly and: string;
}

/** From so many that follow one another the first and the last are enough. */
const RUN = 3;

/**
 * Where in a document something stands, in words: `m2,m6` is "Åtgärd 2 och 6", `m1-m7` "Åtgärd 1–7", `line 8` "Rad 8".
 * Empty where it is of no place.
 */
export function placeInFile(where: string, { measure, line, and }: Words): string {
  const lines = /^line (.+)$/.exec(where)?.[1]?.match(/\d+/g)?.map(Number);
  const numbers = lines ?? measuresIn(where);
  if (numbers.length === 0) return '';
  const runs = runsOf(numbers).flatMap(([from, to]) => {
    if (to - from + 1 >= RUN) return [`${from}–${to}`];
    return from === to ? [String(from)] : [String(from), String(to)];
  });
  const last = runs.at(-1) ?? '';
  const listed = runs.length > 1 ? `${runs.slice(0, -1).join(', ')} ${and} ${last}` : last;
  return `${lines ? line : measure} ${listed}`;
}

/** Numbers in order that follow one another, as pairs of the first and the last. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const no of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && no === run[1] + 1) run[1] = no;
    else runs.push([no, no]);
  }
  return runs;
}
