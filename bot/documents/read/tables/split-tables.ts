import { normalise } from '../../../domain/reading/swedish-text';
import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { columnsOf } from './columns';
import { columnOf } from './headings';

type Table = Extract<Block, { kind: 'table' }>;

const keyOf = (cell: Cell | undefined) =>
  normalise(cellText(cell))
    .toLowerCase()
    .replace(/[.):]+$/u, '');
const NOTHING: Cell = { paragraphs: [] };

/** What the second of two tables adds to the rows of the first; null where it is a table of its own. */
function joined(first: Table, second: Table): Table | null {
  const [header, ...rows] = first.rows;
  const [names, ...more] = second.rows;
  const columns = header ? columnsOf(header) : null;
  if (!header || !names || !columns || rows.length === 0 || more.length === 0) return null;
  const named = names.cells.map(columnOf);
  const known = header.cells.map(keyOf);
  const key = keyOf(names.cells[0]); // "Nr", "Åtgärd", or any word of the paper's own over its letters: "Bokstav"
  const keyAt = key === '' ? -1 : known.indexOf(key);
  if (keyAt < 0) return null;
  const added = names.cells.flatMap((cell, at) => (known.includes(keyOf(cell)) || isEmptyCell(cell) ? [] : [at]));
  if (added.length === 0 || added.some((at) => named[at] === null || columns.includes(named[at] ?? null))) return null;
  const byKey = new Map(more.map((row) => [keyOf(row.cells[0]), row]));
  const keys = rows.map((row) => keyOf(row.cells[keyAt])).filter((text) => text !== '');
  const isOne = new Set(keys).size === keys.length && byKey.size === more.length;
  if (!isOne || [...byKey.keys()].some((text) => !keys.includes(text))) return null;
  const taken = (row: Row | undefined) => added.map((at) => row?.cells[at] ?? NOTHING);
  return {
    kind: 'table',
    rows: [
      { ...header, cells: [...header.cells, ...taken(names)] },
      ...rows.map((row) => ({ ...row, cells: [...row.cells, ...taken(byKey.get(keyOf(row.cells[keyAt])))] })),
    ],
  };
}

/**
 * Tables that hold the same rows made one: "Nr | Åtgärd | Ansvarig" and under it "Nr | Tidplan | Status", or who and
 * when of each measure in a second table that repeats their names. Only where every row of the second is one of the
 * first, and it says of them what the first does not.
 */
export function withSplitTables(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let last = -1;
  for (const block of blocks) {
    const before = result[last];
    const whole = block.kind === 'table' && before?.kind === 'table' ? joined(before, block) : null;
    if (whole) result[last] = whole;
    else {
      if (block.kind === 'table') last = result.length;
      result.push(block);
    }
  }
  return result;
}
