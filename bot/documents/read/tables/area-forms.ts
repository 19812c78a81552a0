import { type Block, cellText, isEmptyCell, type Row } from '../neutral';
import { columnOf } from './headings';

/** "Område | Trygghet", perhaps with "Mål | …" under it: what a small form over a plan's table names; null for another table. */
function areaIn(rows: readonly Row[]): string | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)));
  const isField = ({ cells: [label, value, ...more] }: Row) =>
    label !== undefined &&
    columnOf(label) === 'area' &&
    cellText(label).length <= 30 &&
    !isEmptyCell(value) &&
    value !== undefined &&
    columnOf(value) === null &&
    more.every(isEmptyCell);
  const [first] = filled;
  if (!first || filled.length > 3 || !filled.every(isField)) return null;
  return cellText(first.cells[1]);
}

/**
 * Forms that name the area of the table right under them become headings over it. Only where several do: one alone may
 * tell of the whole plan.
 */
export function withAreaHeadings(blocks: readonly Block[]): readonly Block[] {
  const names = blocks.map((block, at) =>
    block.kind === 'table' && blocks[at + 1]?.kind === 'table' ? areaIn(block.rows) : null,
  );
  if (names.filter((one) => one !== null).length < 2) return blocks;
  return blocks.map((block, at): Block => {
    const name = names[at] ?? null;
    if (name === null || block.kind !== 'table') return block;
    return { kind: 'heading', text: `Område: ${name}`, level: 6, line: block.rows[0]?.line ?? 1 };
  });
}
