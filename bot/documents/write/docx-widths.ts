/**
 * How wide a text is printed, for the two things a writer has to know before Word lays the page out: which column a
 * long word would not fit in, and how high a row becomes.
 */

/** Widths of Arial's letters in thousandths of the type size. Those not named are as wide as an "a" or a digit. */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [222, "ijl'|"],
      [278, 'ft,.:;/!I []\\'],
      [333, 'r-()`"'],
      [500, 'ckvsxyzJ'],
      [584, '+<>=~'],
      [667, 'ABEKPSVXYÅÄÉ&'],
      [722, 'wCDHNRU'],
      [778, 'GOQÖ'],
      [833, 'mM'],
      [889, '%'],
      [944, 'W'],
      [1000, '–—…@'],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])),
);
const COMMON = 556;

/** The width of a text of one size (half points), in twentieths of a point. Bold is a tenth wider at most. */
export function widthOf(text: string, halfPoints: number, bold = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += WIDTHS[letter] ?? COMMON;
  return Math.ceil((thousandths / 1000) * halfPoints * 10 * (bold ? 1.1 : 1));
}

/** The widest piece of a text that no line can part: a word, or a part of one that ends in a hyphen. */
export function widestWord(text: string, halfPoints: number, bold = false): number {
  return Math.max(0, ...(text.match(/[^\s-]+-?|-/g) ?? []).map((word) => widthOf(word, halfPoints, bold)));
}

/** About how many lines a text takes in a column of that width. */
export function linesOf(text: string, halfPoints: number, width: number): number {
  // A line is seldom full: a word that does not fit leaves a tenth of it empty.
  const lines = text.split('\n').map((line) => Math.ceil(widthOf(line, halfPoints) / Math.max(1, width * 0.9)));
  return lines.reduce((sum, count) => sum + Math.max(1, count), 0);
}

/**
 * Shares the whole width between columns as asked, but gives each at least what its widest word needs. The room comes
 * from the others in proportion to what they can spare, a third of their own share at most: a date on three lines is
 * no better than a parted word. Words too long for any column are left to hyphenation.
 */
export function columnWidths(shares: readonly number[], needs: readonly number[], width: number): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const asked = shares.map((share) => (share * width) / whole);
  // No column takes more than its share and half of it again because of a single word.
  const least = asked.map((one, at) => Math.min(needs[at] ?? 0, Math.max(one * 1.5, 0)));
  const wanting = asked.map((one, at) => Math.max(0, (least[at] ?? 0) - one));
  const spare = asked.map((one, at) => Math.max(0, Math.min(one - (least[at] ?? 0), one / 3)));
  const [want, have] = [wanting, spare].map((list) => list.reduce((sum, one) => sum + one, 0)) as [number, number];
  const moved = Math.min(want, have);
  const widths = asked.map((one, at) => {
    const gains = want > 0 ? ((wanting[at] ?? 0) * moved) / want : 0;
    const gives = have > 0 ? ((spare[at] ?? 0) * moved) / have : 0;
    return Math.floor(one + gains - gives);
  });
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, at) => (at === widths.length - 1 ? one + rest : one));
}
