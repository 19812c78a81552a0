export interface Column {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
  /** Its text may be broken over lines when the table is wider than the terminal. */
  readonly wraps?: boolean;
}

/** How wide a table may be where nobody says: a file, a pipe. */
const DEFAULT_WIDTH = 110;
const NARROWEST = 14;
const GAP = '  ';

/**
 * A table for people: columns in line, the header underlined, long texts broken between words so that nothing is cut.
 * Cells hold one line each.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number | null): string {
  const natural = columns.map((column, at) =>
    Math.max(lengthOf(column.title), ...rows.map((row) => lengthOf(row[at] ?? ''))),
  );
  const room = (width ?? DEFAULT_WIDTH) - GAP.length * (columns.length - 1);
  const words = columns.map((column, at) =>
    Math.max(...[column.title, ...rows.map((row) => row[at] ?? '')].flatMap((text) => text.split(' ').map(lengthOf))),
  );
  const widths = fitted(natural, columns, room, words);
  const lineOf = (cells: readonly string[]) =>
    columns
      .map((column, at) => pad(cells[at] ?? '', widths[at] ?? 0, column.right ?? false))
      .join(GAP)
      .trimEnd();
  const head = [lineOf(columns.map((one) => one.title)), lineOf(widths.map((one) => '─'.repeat(one)))];
  const body = rows.flatMap((row) => {
    const wrapped = columns.map((_, at) => wrap(row[at] ?? '', widths[at] ?? 0));
    const height = Math.max(...wrapped.map((one) => one.length));
    return Array.from({ length: height }, (_, line) => lineOf(wrapped.map((one) => one[line] ?? '')));
  });
  return [...head, ...body].join('\n');
}

/**
 * Takes room from the widest column that may be broken until the table fits, or none can give more: none less than its
 * longest word (`words`) as long as another can give, as a word that is broken is hard to read.
 */
function fitted(
  natural: readonly number[],
  columns: readonly Column[],
  room: number,
  words: readonly number[],
): readonly number[] {
  const widths = [...natural];
  for (const least of [words.map((word) => Math.max(word, NARROWEST)), words.map(() => NARROWEST)]) {
    while (sum(widths) > room) {
      const spare = widths.map((one, at) => (columns[at]?.wraps && one > (least[at] ?? 0) ? one : 0));
      const widest = Math.max(...spare);
      if (widest === 0) break;
      widths[spare.lastIndexOf(widest)] = widest - 1;
    }
  }
  return widths;
}

/** Breaks a text between words; a word longer than the line is broken where it must. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = word;
    if (line !== '' && lengthOf(line) + 1 + lengthOf(rest) > width) {
      lines.push(line);
      line = '';
    }
    while (lengthOf(rest) > width) {
      lines.push([...rest].slice(0, width).join(''));
      rest = [...rest].slice(width).join('');
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return [...lines, line];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
/** Characters, not code units: an å that came as two code points counts as it was normalised. */
const lengthOf = (text: string) => [...text].length;

function pad(text: string, width: number, right: boolean): string {
  const fill = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return right ? fill + text : text + fill;
}
