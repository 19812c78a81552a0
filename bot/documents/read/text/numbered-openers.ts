import type { TextLine } from './lines';

/** Where nearly all of a list say who, when or how far, one that does not say it yet is of the list all the same. */
const NEARLY_ALL = 0.6;

/**
 * Lines whose numbers follow one another, beginning anew under a heading, and that are told more of: points of a
 * measure's analysis are not. `isOne` says whether a line can begin a measure at all, `isTold` whether it is told of.
 */
export function numberedOpeners(
  lines: readonly TextLine[],
  isOne: (at: number) => boolean,
  isTold: (at: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  const silent: number[] = [];
  let last: string | null = null;
  lines.forEach((line, at) => {
    if (line.number === null || line.bullet || !isOne(at) || !comesAfter(last, line.number)) return;
    if (!isTold(at)) {
      if (isNext(lines[found.at(-1) ?? -1], line)) silent.push(at);
      return;
    }
    found.push(at);
    last = line.number;
  });
  const isOfList = found.length > 1 && found.length >= NEARLY_ALL * (found.length + silent.length);
  return isOfList ? [...found, ...silent].sort((a, b) => a - b) : found;
}

/** "4. Staket mot parkeringen." right after the third of a list. */
const isNext = (before: TextLine | undefined, { number, heading }: TextLine): boolean =>
  !heading &&
  before?.heading === false &&
  /^\d{1,2}$/.test(before.number ?? '') &&
  Number(number) === Number(before.number) + 1;

function comesAfter(last: string | null, number: string): boolean {
  if (/^[A-H]$/.test(number)) return last === null ? number === 'A' : number.charCodeAt(0) === last.charCodeAt(0) + 1;
  const [now, before] = [number, last ?? ''].map((one) => one.split('.').map(Number));
  if (last === null || !now || !before || before.some(Number.isNaN)) return true;
  const [a, b] = [now[now.length - 1] ?? 0, before[before.length - 1] ?? 0];
  if (now.length === before.length && now.slice(0, -1).join('.') === before.slice(0, -1).join('.'))
    return a > b || a === 1;
  return (now[0] ?? 0) >= (before[0] ?? 0) || a === 1;
}
