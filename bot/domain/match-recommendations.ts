import { sameTitle } from './match-measures';
import { isReworded } from './match-updated';

interface Asked {
  readonly no: number;
  readonly text: string;
}

/**
 * Which stored recommendation each of a newly read plan is, by its place in `drafted`: the one with its text, whatever
 * number it has now. By number only where neither text stands anywhere in the other version and the words are nearly the
 * same: what was 2 of 2 is 3 of 3 once another stands between, and the new 2 is another one.
 */
export function matchRecommendations<T extends Asked>(
  drafted: readonly Asked[],
  before: readonly T[],
): readonly (T | null)[] {
  const left = new Set(before);
  const take = (found: T | undefined): T | null => {
    if (found === undefined) return null;
    left.delete(found);
    return found;
  };
  const first = (is: (one: T) => boolean) => take([...left].find(is));
  const numbered = drafted.map(({ no, text }) => first((one) => one.no === no && sameTitle(one.text, text)));
  const named = drafted.map(({ text }, at) => numbered[at] ?? first((one) => sameTitle(one.text, text)));
  return drafted.map(({ no, text }, at) => named[at] ?? first((one) => one.no === no && isReworded(one.text, text)));
}
