import { type ShownCount, shownCounts } from '../../../bot/reports/small-counts';

/** Every way to part a number into so many cells. */
function* splits(sum: number, cells: number): Generator<readonly number[]> {
  if (cells === 1) {
    yield [sum];
    return;
  }
  for (let first = 0; first <= sum; first += 1)
    for (const rest of splits(sum - first, cells - 1)) yield [first, ...rest];
}

describe('shownCounts', () => {
  it('shows numbers from three, and says of the rest that they are small', () => {
    expect(shownCounts([18, 9, 5, 1, 0])).toEqual([18, 9, 5, 'few', 'few']);
    expect(shownCounts([8, 5, 4, 4, 3])).toEqual([8, 5, 4, 4, 3]);
  });

  it('hides one more where the small ones would follow from the total', () => {
    expect(shownCounts([20, 10, 0, 0, 0])).toEqual([20, 'hidden', 'few', 'few', 'few']);
    expect(shownCounts([12, 9, 9, 4, 2])).toEqual([12, 9, 9, 'hidden', 'few']);
  });

  it('hides the whole row where even that leaves one way', () => {
    expect(shownCounts([3, 0, 0, 0, 0])).toEqual(['hidden', 'hidden', 'hidden', 'hidden', 'hidden']);
  });

  it.each([
    [2, 20],
    [3, 20],
    [4, 18],
    [5, 14],
  ])('gives no withheld number away, in any row of %i cells with a total of up to %i that is known', (cells, most) => {
    for (let total = 1; total <= most; total += 1) {
      const possible = new Map<string, { readonly shown: readonly ShownCount[]; readonly values: Set<number>[] }>();
      for (const counts of splits(total, cells)) {
        const shown = shownCounts(counts);
        const same = possible.get(shown.join()) ?? { shown, values: counts.map(() => new Set<number>()) };
        for (const [at, count] of counts.entries()) same.values[at]?.add(count);
        possible.set(shown.join(), same);
      }
      const told = [...possible.values()].filter(({ shown, values }) =>
        shown.some((one, at) => (typeof one === 'number' ? one < 3 : values[at]?.size === 1)),
      );
      expect(told.map(({ shown }) => shown.join())).toEqual([]);
    }
  });
});
