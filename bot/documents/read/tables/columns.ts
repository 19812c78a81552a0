import { rememberedFor } from '../../../domain/reading/remembered';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { isShortDate } from './cell-kinds';
import {
  type Column,
  columnOf,
  headerTime,
  isDeadline,
  isForeign,
  isMeasureWord,
  isPoint,
  isTimeAlone,
  namingOf,
} from './headings';

export type { Column } from './headings';

/** What each column of a table holds, left to right; null for one that says nothing of a plan. */
export type Columns = readonly (Column | null)[];

const SAYS: readonly (Column | null)[] = ['measure', 'part', 'area'];
/** What follows a measure up: who, when, how far. */
export const TELLS: readonly (Column | null)[] = [
  'responsible',
  'who_when',
  'executor',
  'start',
  'due',
  'evaluation',
  'next_report',
  'status',
  'follow_up',
];

/** A cell no header has: who or when, said and not asked for. "Klart maj 2026" is a time, "Läge 2025-03-12" a heading. */
function isSaid(cell: Cell, column: Column | null): boolean {
  const text = cellText(cell);
  if (/@|^\+?\d[\d\s()-]{5,}$/.test(text) && headerTime(cell) === null) return true;
  // "Klart senast (2026 om inte annat anges)" asks for a time, and says of which year.
  const asked = text.replace(/\s*\([^()]*\)/gu, '') || text;
  return (
    (column === 'due' || column === 'start' || column === 'responsible') && isShortDate(asked) && !isTimeAlone(cell)
  );
}

/** A day alone in a row is somebody's; two head the states of those days. */
const isRowOfDay = (row: Row): boolean =>
  row.cells.filter((cell) => /^\d{4}-\d{2}-\d{2}$/.test(cellText(cell).trim())).length === 1;

/**
 * What a row that names columns says of each; null for a row that names none. A header is known by the names that are
 * known, and others may stand among them: what is to be done beside who, when or how far, or three of these alone, the
 * measure's column then being one whose name says nothing.
 */
export const columnsOf = rememberedFor((row: Row): Columns | null => {
  const columns = row.cells.map(columnOf);
  const filled = row.cells.filter((cell) => !isEmptyCell(cell)).length;
  if (filled < 2 || isRowOfDay(row) || row.cells.some((cell, place) => isSaid(cell, columns[place] ?? null)))
    return null;
  const kinds = new Set<Column | null>(columns.filter((one) => one !== null && one !== 'aside'));
  const telling = TELLS.filter((one) => kinds.has(one));
  const known = columns.filter((one, place) => one !== null || namingOf(row.cells[place]) !== null).length;
  const foreign = row.cells.some((cell) => isForeign(cell));
  const says = SAYS.some((one) => kinds.has(one));
  if (says && kinds.size >= 2) {
    const isPlans = row.cells.some(isMeasureWord) && telling.length > 0 && !foreign;
    return known * 2 >= filled || kinds.size >= 3 || isPlans ? withTitle(columns, row) : null;
  }
  const isOther = row.cells.some((cell, place) => columns[place] === null && !isEmptyCell(cell));
  // "Punkt | Vem | När": the points themselves, where no other column can hold them; else their numbers.
  const hasPoints = !isOther && row.cells.some(isPoint);
  const unnamed = isOther || hasPoints;
  const hasDeadline = row.cells.some(isDeadline);
  const isTitled = hasPoints || row.cells.some((cell) => namingOf(cell) === 'title');
  const isSure = kinds.has('status') || hasDeadline || isTitled;
  const isFollowed = (isSure && telling.length >= 2) || (isTitled && hasDeadline);
  return !says && unnamed && isFollowed && !foreign ? withTitle(columns, row) : null;
});

/** "Titel" names the measure where nothing else does, and "Beskrivning" what is done in it. */
function withTitle(columns: Columns, row: Row): Columns {
  const result = [...columns];
  for (const [place, cell] of row.cells.entries()) {
    const naming = result[place] === null ? namingOf(cell) : null;
    const measure = result.indexOf('measure');
    if (naming !== null && measure < 0) result[place] = 'measure';
    else if (naming === 'title' && place < measure && !result.includes('area')) result[place] = 'area';
    else if (naming === 'description' && place > measure && !result.includes('part')) result[place] = 'part';
  }
  // "Brist | Vidtagna åtgärder | Ansvarig | Klart": what has been done is the measure where no other column is.
  const done = result.includes('measure') ? -1 : row.cells.findIndex(isMeasureWord);
  if (done >= 0 && result[done] === 'comment' && !result.includes('part')) result[done] = 'measure';
  return result;
}

const FIRST_ROWS = 15;

/** Where a table's header stands among its first rows: the row that names most columns, the first of equals; -1 for none. */
export function headerIndex(rows: readonly Row[]): number {
  const counts = rows.slice(0, FIRST_ROWS).map((row) => columnsOf(row)?.filter((one) => one !== null).length ?? 0);
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}
