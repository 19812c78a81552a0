/** Numbers of units below this could point at one of them. */
export const FEWEST_SHOWN = 3;

/** A number that may be shown; `few` for one below three; `hidden` for one that would give a small one away. */
export type ShownCount = number | 'few' | 'hidden';

const MOST_FEW = FEWEST_SHOWN - 1;
/** In shorter rows there are too few ways to part a total: 2 and 2 would be the only row of 4 that hides as it does. */
const FEWEST_CELLS = 4;

/**
 * Which numbers of a row may be shown, to somebody who knows its total and this rule. The total must be taken to be
 * known: the same units are judged in every area, so one row without small numbers gives it for all the others.
 *
 * Numbers below three are `few`. Of 30 units, 20, 10, 0, 0, 0 would give the three away by subtraction; the smallest
 * shown one is then hidden as well: 20, hidden, few, few, few may as well be 20, 4, 2, 2, 2. Where even that leaves one
 * possibility, the whole row is hidden.
 */
export function shownCounts(counts: readonly number[]): readonly ShownCount[] {
  const small = counts.filter((count) => count < FEWEST_SHOWN);
  const large = counts.flatMap((count, at) => (count < FEWEST_SHOWN ? [] : [{ count, at }]));
  const [least, ...others] = [...large].sort((a, b) => a.count - b.count || a.at - b.at);
  const sum = small.reduce((all, count) => all + count, 0);
  const shown = (hidden: number | null) =>
    counts.map((count, at): ShownCount => (count < FEWEST_SHOWN ? 'few' : at === hidden ? 'hidden' : count));
  if (small.length === 0) return shown(null);
  if (counts.length >= FEWEST_CELLS) {
    if (isOpen(small.length, sum)) return shown(null);
    // Of equal numbers the first is hidden, so that one hidden behind an equal one must be smaller.
    const most = least && Math.min(...others.map(({ count, at }) => (at > least.at ? count : count - 1)));
    if (least && hides(small.length, sum + least.count, most ?? 0)) return shown(least.at);
  }
  return counts.map(() => 'hidden');
}

/** Small numbers with a known sum: one alone is that sum, and 0 or 2 each is the only way to the least and the most. */
const isOpen = (cells: number, sum: number): boolean => cells > 1 && sum > 0 && sum < cells * MOST_FEW;

/**
 * Whether a hidden number, at least three and at most `most`, leaves the small ones open. `withheld` is their sum and
 * its own. Several small numbers are only ever hidden this way at their least or their most: both must be possible.
 */
function hides(cells: number, withheld: number, most: number): boolean {
  const sums = cells === 1 ? [0, 1, MOST_FEW] : [0, cells * MOST_FEW];
  const possible = sums.filter((sum) => withheld - sum >= FEWEST_SHOWN && withheld - sum <= most);
  return possible.length > 1;
}
