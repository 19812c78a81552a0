import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { type Column, columnsOf, TELLS } from './columns';
import { columnOf, namingOf } from './headings';

type Table = Extract<Block, { kind: 'table' }>;

const LONGEST_NAME = 40;

/** Nothing but names of columns, and enough of them to say what is done, by whom or when. */
function isHeader(row: Row): boolean {
  const filled = row.cells.filter((cell) => !isEmptyCell(cell));
  const isName = (cell: Cell) =>
    cellText(cell).length <= LONGEST_NAME && (columnOf(cell) !== null || namingOf(cell) !== null);
  const columns = filled.length > 2 && filled.every(isName) ? (columnsOf(row) ?? []) : [];
  const telling = new Set<Column | null>(columns.filter((one) => TELLS.includes(one)));
  return columns.includes('measure') && telling.size > 1;
}

const namesIn = ({ cells }: Row): string => cells.map((cell) => cellText(cell).toLowerCase()).join('|');

/** What stands alone in a row, merged over its columns or in one of them. */
const nameAlone = (row: Row | undefined): string | null => {
  const [only, ...more] = new Set((row?.cells ?? []).filter((cell) => !isEmptyCell(cell)).map(cellText));
  return only !== undefined && more.length === 0 ? only : null;
};

/** Where in a table another begins, with other names: at the row of its names, or at what stands alone over them. */
function startsIn(rows: readonly Row[]): readonly number[] {
  const headers = rows.flatMap((row, at) => (isHeader(row) ? [at] : []));
  const [first] = headers;
  if (first === undefined || headers.length < 2) return [];
  return headers.slice(1).flatMap((at, place) => {
    const [row, before] = [rows[at], rows[headers[place] ?? first]];
    if (!row || !before || namesIn(row) === namesIn(before)) return []; // the names again, on the next page
    const isNamed = nameAlone(rows[at - 1]) !== null;
    const isApart = row.line > (rows[at - 1]?.line ?? 0) + 1;
    return isNamed ? [at - 1] : isApart ? [at] : [];
  });
}

/**
 * Tables that lie under each other in one sheet, each with names of its own ("Iakttagelse | Åtgärd | Vem | När" and
 * further down "Syfte | Insats | Ansvarig | Klart"), as tables of their own, what stands alone over each as a paragraph.
 */
export const withStackedApart = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    const starts = block.kind === 'table' ? startsIn(block.rows) : [];
    if (block.kind !== 'table' || starts.length === 0) return [block];
    return [0, ...starts].flatMap((from, at) => named({ ...block, rows: block.rows.slice(from, starts[at]) }));
  });

/** The table, and as a paragraph over it what stands alone in its first row. */
function named(table: Table): readonly Block[] {
  const [first, ...rest] = table.rows;
  const name = nameAlone(first);
  return first && name !== null && rest.length > 0
    ? [
        { kind: 'paragraph', text: name, line: first.line },
        { ...table, rows: rest },
      ]
    : [table];
}
