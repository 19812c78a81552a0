import { cellText, isEmptyCell, type Row } from '../neutral';
import { type Column, columnOf, isForeign } from './headings';
import { isCountOver, turned } from './labelled-table';

const LONGEST_LABEL = 40;
const TELLS_WHEN: readonly (Column | null)[] = ['due', 'start'];

/** What the row's first cell says its values are; null where it names no field. */
function fieldOf({ cells: [label] }: Row): Column | null {
  if (label === undefined || cellText(label).length > LONGEST_LABEL || isForeign(label)) return null;
  return columnOf(label);
}

const hasValues = ({ cells }: Row): boolean => cells.slice(1).some((cell) => !isEmptyCell(cell));

/** How many rows from here on are the fields of measures that stand beside each other. */
function blockLength(rows: readonly Row[]): number {
  const seen = new Set<Column>();
  let length = 0;
  for (const row of rows) {
    const field = fieldOf(row);
    const before = rows[length - 1];
    const isApart = before !== undefined && row.line > before.line + 1;
    if (field === null || isApart || (seen.has(field) && (field === 'measure' || !hasValues(row)))) break;
    seen.add(field);
    length += 1;
  }
  const isPlan = seen.has('measure') && seen.has('responsible') && TELLS_WHEN.some((one) => one && seen.has(one));
  return isPlan && rows[0] !== undefined && hasValues(rows[0]) ? length : 0;
}

/** "Åtgärd | Ansvarig | Klart": what stands under it stands as tables do, whatever its first cells begin with. */
const isUprightHeading = ({ cells: [, ...others] }: Row): boolean => {
  const fields = others.filter((cell) => cellText(cell).length <= LONGEST_LABEL).map(columnOf);
  return new Set(fields.filter((one) => one !== null)).size > 1;
};

/**
 * A sheet where blocks lie under each other with a measure a column ("Åtgärd | Läsgrupper | Bokcirklar" over "Ansvarig |
 * Rektor | Bibliotekarie"): each block turned in its place, between the rows that stand over and under it. Null where
 * there is none, and where any row heads a table that stands.
 */
export function withBlocksTurned(rows: readonly Row[]): readonly Row[] | null {
  if (rows.some(isUprightHeading)) return null;
  const result: Row[] = [];
  let isTurned = false;
  for (let at = 0; at < rows.length; ) {
    const length = blockLength(rows.slice(at));
    const upright = length > 0 ? turned(rows.slice(at, at + length)) : null;
    const row = rows[at];
    if (upright) {
      const over = result.at(-1);
      if (over && isCountOver(over)) result.pop();
      result.push(...upright);
      isTurned = true;
      at += length;
    } else {
      if (row) result.push(row);
      at += 1;
    }
  }
  return isTurned ? result : null;
}
