import { byMeasure } from './by-measure';
import { wordsHash } from './ids';
import type { Measure } from './plan';

interface Numbered {
  readonly no: number;
  readonly title: string;
}

/** A title as it is compared: case, spaces and the full stop at the end are how it was typed, not what it says. */
export const sameTitle = (one: string, other: string) => comparable(one) === comparable(other);

/** By what measures with the same title are found, whatever plan they are of. */
export const titleKey = (title: string) => wordsHash([comparable(title)]);

const comparable = (title: string) =>
  title
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:]+$/, '')
    .toLowerCase();

/**
 * Which stored measure each measure of a newly read plan is, by its place in `drafted`. First by number and title;
 * then, for a plan that was renumbered, by a title that only one of them has on each side. A title that was changed is
 * left to `matchUpdated`.
 */
export function matchMeasures(drafted: readonly Numbered[], held: readonly Measure[]): readonly (Measure | null)[] {
  if (held.length === 0) return drafted.map(() => null);
  const titles = drafted.map((one) => comparable(one.title));
  const numbered = byMeasure(held, (one) => `${one.no} ${comparable(one.title)}`);
  const left = new Set(held);
  const matched = drafted.map(({ no }, at): Measure | null => {
    const same = numbered.get(`${no} ${titles[at]}`)?.find((one) => left.has(one));
    if (same) left.delete(same);
    return same ?? null;
  });
  const rivals = byMeasure(
    titles.filter((_, at) => matched[at] === null),
    (title) => title,
  );
  const named = byMeasure([...left], (one) => comparable(one.title));
  return matched.map((found, at) => {
    const title = titles[at] ?? '';
    const [only] = named.get(title) ?? [];
    return found ?? (rivals.get(title)?.length === 1 && named.get(title)?.length === 1 ? (only ?? null) : null);
  });
}
