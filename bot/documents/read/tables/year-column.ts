import { normalise } from '../../../domain/reading/swedish-text';
import { type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { withUnit } from './bare-times';
import { isShortDate } from './cell-kinds';
import { columnsOf } from './columns';
import { headerText } from './headings';

const YEAR = /^20\d{2}$/;
const FIRST_ROWS = 15;

const textOf = (cell: Cell | undefined) => normalise(cellText(cell));

/**
 * A year in a column of its own beside months, weeks or terms without one ("Månad | År", "Termin | År"), written where
 * the time stands: "mars" beside "2027" is "mars 2027". The rows as they are where no such column is.
 */
export function withYears(rows: readonly Row[]): readonly Row[] {
  const at = rows.slice(0, FIRST_ROWS).findIndex((row) => columnsOf(row) !== null);
  const header = rows[at];
  const columns = header ? columnsOf(header) : null;
  const year = header?.cells.findIndex((cell) => /^(?:kalender)?år$/u.test(headerText(cell))) ?? -1;
  if (!header || !columns || year < 0) return rows;
  const body = rows.slice(at + 1);
  const years = body.map((row) => textOf(row.cells[year])).filter((text) => text !== '');
  const times = columns.flatMap((one, place) => ((one === 'due' || one === 'start') && place !== year ? [place] : []));
  const unit = (row: Row, place: number) => withUnit(row.cells[place] ?? NOTHING, cellText(header.cells[place]));
  const isYearless = (row: Row, place: number) => {
    const text = textOf(unit(row, place));
    return text === '' || (isShortDate(text) && !/\d{4}|\d{2}-\d{2}/.test(text));
  };
  const isSplit = times.length > 0 && body.every((row) => times.every((place) => isYearless(row, place)));
  if (years.length === 0 || !years.every((text) => YEAR.test(text)) || !isSplit) return rows;
  return rows.map((row, place): Row => {
    if (place < at) return row;
    const own = place > at ? textOf(row.cells[year]) : '';
    const cells = row.cells.map((cell, to): Cell => {
      if (own === '' || !times.includes(to) || isEmptyCell(cell)) return cell;
      return { ...cell, paragraphs: [{ text: `${textOf(unit(row, to))} ${own}`, bullet: false }] };
    });
    return { ...row, cells: cells.filter((_, to) => to !== year) };
  });
}

const NOTHING: Cell = { paragraphs: [] };
