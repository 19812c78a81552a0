import { isBlank } from '../../../domain/plan-phrases';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import type { Columns } from './columns';
import { isFormerTime, isMovedTime } from './headings';

const NOTHING: Cell = { paragraphs: [] };

/** "2026-12-15 (tidigare 2026-09-30)": what stood before, said as a text would say it. */
const withFormer = (cell: Cell, former: readonly string[]): Cell => ({
  ...cell,
  paragraphs: cell.paragraphs.map((one, at, all) =>
    at < all.length - 1 ? one : { ...one, text: `${one.text} (tidigare ${former.join(', ')})` },
  ),
});

/**
 * The row with the times that no longer hold said to be former, where a plan keeps its times in several columns: "Nytt
 * slutdatum" goes before "Slutdatum" where something stands in it, and "Ursprungligt slutdatum" holds only where
 * nothing else does. `header` is the row of names; null without one.
 */
export function withLatestTime(row: Row, columns: Columns, header: Row | null): Row {
  const dues = columns.flatMap((column, at) => {
    const cell = row.cells[at];
    return column === 'due' && !isEmptyCell(cell) && !isBlank(cellText(cell)) ? [at] : [];
  });
  if (header === null || dues.length < 2) return row;
  const moved = dues.filter((at) => isMovedTime(header.cells[at]));
  const standing = dues.filter((at) => !isFormerTime(header.cells[at]));
  const kept = moved.length > 0 ? moved : standing;
  if (kept.length === 0 || kept.length === dues.length) return row;
  const former = dues.filter((at) => !kept.includes(at));
  const said = former.map((at) => cellText(row.cells[at]));
  const last = kept.at(-1);
  const cells = row.cells.map((cell, at) =>
    former.includes(at) ? NOTHING : at === last ? withFormer(cell, said) : cell,
  );
  return { ...row, cells };
}
