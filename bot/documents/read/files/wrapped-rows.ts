import { joinedText } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { cellOfText } from './cell-of-text';

/** Whether a cell's text goes on in the one under it: begun with a capital and not ended, and on with a small letter. */
const goesOn = (above: Cell | undefined, below: Cell): boolean =>
  /^[\p{Lu}\d]/u.test(cellText(above)) && !/[.!?:;]$/.test(cellText(above)) && /^[\p{Ll}\d(]/u.test(cellText(below));

/**
 * Rows of text whose narrow columns were broken into lines ("Ny rutin för | Skol- | Mars" over "grundskolan | chef |
 * 2027"), joined again: a row every cell of which goes on with the one above it is the rest of that row.
 */
export function withoutWrappedRows(rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const filled = row.cells.filter((cell) => !isEmptyCell(cell));
    const words = filled.filter((cell) => /^\p{Ll}/u.test(cellText(cell)));
    const isRest =
      joined.length > 1 &&
      words.length > 0 &&
      row.cells.every((cell, at) => isEmptyCell(cell) || goesOn(last?.cells[at], cell));
    if (!last || !isRest) {
      joined.push(row);
      continue;
    }
    const cells = last.cells.map((cell, at): Cell => {
      const below = row.cells[at];
      return !below || isEmptyCell(below) ? cell : cellOfText(joinedText(cellText(cell), cellText(below)));
    });
    joined[joined.length - 1] = { ...last, cells };
  }
  return joined;
}
