import type { Measure } from './plan';

interface Numbered {
  readonly no: number;
  readonly title: string;
}

/** A title as it is compared: case, spaces and the full stop at the end are how it was typed, not what it says. */
export const sameTitle = (one: string, other: string) => comparable(one) === comparable(other);

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
  const left = new Set(held);
  const matched: (Measure | null)[] = drafted.map((draft) => {
    const same = [...left].find((one) => one.no === draft.no && sameTitle(one.title, draft.title));
    if (same) left.delete(same);
    return same ?? null;
  });
  return matched.map((found, at) => {
    const draft = drafted[at];
    if (found || !draft) return found;
    const rivals = drafted.filter((one, other) => matched[other] === null && sameTitle(one.title, draft.title));
    const named = [...left].filter((one) => sameTitle(one.title, draft.title));
    return rivals.length === 1 && named.length === 1 ? (named[0] ?? null) : null;
  });
}
