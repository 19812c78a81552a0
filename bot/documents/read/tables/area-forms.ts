import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { columnsOf } from './columns';
import { columnOf } from './headings';

/** "Område | Trygghet", "MÅL 1 | Alla läser med flyt": a name and what it is of, and nothing beside them. */
const isField = ({ cells }: Row): boolean => {
  const [label, value, ...more] = cells.filter((cell) => !isEmptyCell(cell));
  const isName = value !== undefined && columnOf(value) !== null && cellText(value).split(' ').length <= 3;
  return (
    label !== undefined && label === cells[0] && value !== undefined && more.length === 0 && !isName && isLabel(label)
  );
};
const isLabel = (cell: Cell): boolean => cellText(cell).length <= 30;
const isArea = ({ cells: [label] }: Row): boolean => label !== undefined && columnOf(label) === 'area';
/** What stands beside the label, which may be merged over columns. */
const besideLabel = ({ cells }: Row): string => cellText(cells.slice(1).find((cell) => !isEmptyCell(cell)));

/** What a small form over a plan's table names, perhaps with "Mål | …" under it; null for another table. */
function areaIn(rows: readonly Row[]): string | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)));
  const [first] = filled;
  if (!first || filled.length > 3 || !filled.every((row) => isField(row) && isArea(row))) return null;
  return besideLabel(first);
}

const MOST_FIELDS = 4;

/** The same in a table's own first rows, over its names: how many they are, and the area that the first of them names. */
function areaOver(rows: readonly Row[]): { readonly area: string; readonly fields: number } | null {
  const fields = rows.findIndex((row) => !isField(row));
  const [first, header] = [rows[0], rows[fields]];
  if (!first || !header || fields < 1 || fields > MOST_FIELDS || !isArea(first)) return null;
  return columnsOf(header) === null ? null : { area: besideLabel(first), fields };
}

/**
 * Forms that name the area of the table right under them, in a table of their own or in its first rows, become headings
 * over it. Only where several do: one alone may tell of the whole plan.
 */
export function withAreaHeadings(blocks: readonly Block[]): readonly Block[] {
  const found = blocks.map((block, at) => {
    if (block.kind !== 'table') return null;
    const name = blocks[at + 1]?.kind === 'table' ? areaIn(block.rows) : null;
    return name === null ? areaOver(block.rows) : { area: name, fields: block.rows.length };
  });
  if (found.filter((one) => one !== null).length < 2) return blocks;
  return blocks.flatMap((block, at): readonly Block[] => {
    const one = found[at] ?? null;
    if (one === null || block.kind !== 'table') return [block];
    const rows = block.rows.slice(one.fields);
    const heading: Block = { kind: 'heading', text: `Område: ${one.area}`, level: 6, line: block.rows[0]?.line ?? 1 };
    return rows.length === 0 ? [heading] : [heading, { ...block, rows }];
  });
}
