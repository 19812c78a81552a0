import { findState } from '../../../domain/plan-phrases';
import { endsOpen, normalise, startsLower } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import type { Column, Columns } from './columns';

/** What a row of a table says when the cells around it, and what is struck through in it, are taken into account. */

/** One cell over "Från" and "Till" ("Löpande") is the time it goes on, and no start. */
export function withSpread(row: Row, columns: Columns): Row {
  const cells = row.cells.map((cell, at): Cell => {
    const isSpread = (from: number) =>
      columns[from] === 'start' &&
      columns[from + 1] === 'due' &&
      row.cells[from + 1]?.merged === 'left' &&
      !/^(?:ej|inte)\s/iu.test(cellText(row.cells[from]));
    if (isSpread(at)) return { paragraphs: [] };
    return at > 0 && isSpread(at - 1) ? (row.cells[at - 1] ?? cell) : cell;
  });
  return { ...row, cells };
}

/** "Bibliotek (forts.)", "Forts. bibliotek": a page's first row says again what its last one said. */
const AGAIN = /^(?:forts(?:ättning)?\.?(?:\s+(?:från|av))?:?\s+)|\s*[,(–-]?\s*forts(?:ättning|\.)?\.?\)?$/iu;

/**
 * The row without what it says again of the one above it after a page: an area marked so, or one that stands beside a
 * measure whose text goes on.
 */
export function withoutRepeated(row: Row, above: Row | null, columns: Columns, afterBreak: boolean): Row {
  if (above === null) return row;
  const measure = columns.indexOf('measure');
  const [begun, rest] = [cellText(above.cells[measure]), cellText(row.cells[measure])];
  const goesOn = afterBreak && endsOpen(begun) && !startsLower(begun) && startsLower(rest);
  const cells = row.cells.map((cell, at): Cell => {
    if (columns[at] !== 'area' && columns[at] !== 'measure') return cell;
    const [text, said] = [normalise(cellText(cell)), normalise(cellText(above.cells[at])).replace(AGAIN, '')];
    const isAgain = AGAIN.test(text) || (goesOn && columns[at] === 'area');
    return isAgain && said !== '' && text.replace(AGAIN, '').toLowerCase() === said.toLowerCase()
      ? { paragraphs: [] }
      : cell;
  });
  return { ...row, cells };
}

const OVER: readonly (string | undefined)[] = ['completed', 'closed', 'closed_continues', 'cancelled', 'not_completed'];
const KEPT: readonly (Column | null)[] = ['no', 'area', 'measure', 'part', 'group'];

/**
 * The row without what is struck through in it: an old date, who had it before. Null where its measure is struck and no
 * state says what became of it ("Utgår", "Klar"): it is taken out of the plan, and nobody is to be asked about it.
 */
export function standing(row: Row, columns: Columns): Row | null {
  if (!row.cells.some((cell) => cell.struck)) return row;
  const state = findState(cellText(row.cells[columns.indexOf('status')]))?.state;
  const named = row.cells.filter((cell, at) => WHAT.includes(columns[at] ?? null) && !isEmptyCell(cell));
  if (named.length > 0 && named.every((cell) => cell.struck)) return OVER.includes(state) ? row : null;
  const cells = row.cells.map(
    (cell, at): Cell => (cell.struck && !KEPT.includes(columns[at] ?? null) ? { ...cell, paragraphs: [] } : cell),
  );
  return { ...row, cells };
}

/** What one cell merged over several measures says of each of them. */
const SHARED: readonly (Column | null)[] = [
  'responsible',
  'executor',
  'start',
  'due',
  'evaluation',
  'next_report',
  'status',
];
const WHAT: readonly (Column | null)[] = ['measure', 'part'];

/**
 * The row with what a cell merged from above gives it: a date over three measures is the date of each. A row that has
 * no measure of its own goes on with the one above, which has the date already. Where owners or times stand first, in a
 * table that merges no cells (`merges`), one of them holds until the next; where others merge, an empty cell is empty.
 */
export function withShared(row: Row, above: Row | null, columns: Columns, merges: boolean): Row {
  if (above === null) return row;
  const has = (kinds: readonly (Column | null)[]) =>
    row.cells.some((cell, at) => kinds.includes(columns[at] ?? null) && !isEmptyCell(cell));
  if (!has(WHAT)) return row;
  const leading = columns.find((one) => one !== 'no');
  const byOwner = leading === 'responsible' && has(['due', 'status']);
  const byTime = leading === 'due'; // "Mars" before the first of its measures
  const cells = row.cells.map((cell, at) => {
    const [given, column] = [above.cells[at], columns[at] ?? null];
    const isGiven =
      cell.merged === 'above' || (!merges && (byOwner || byTime) && column === leading && isEmptyCell(cell));
    return isGiven && given && SHARED.includes(column) ? given : cell;
  });
  return { ...row, cells };
}
