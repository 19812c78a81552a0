import { findState, findTick, statesTheMeasure } from '../../domain/plan-phrases';
import { normalise } from '../../domain/reading/swedish-text';
import { isDeadline } from './headings';
import { type Cell, cellText, isEmptyCell, type Row } from './neutral';

/**
 * Tables that tick off instead of writing: a column per state ("Ej påbörjad | Pågår | Klar") or per month, with a cross
 * in the right one. They become the one column they stand for, under a heading that says so.
 */

const MONTH = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?(?:\s*(?:20)?\d{2})?$/iu;
const CROSS = /^(?:x|✓|✔️?|✅|●|•|■|1)$/iu;

const textOf = (cell: Cell | undefined) => normalise(cellText(cell));
const cellOf = (text: string): Cell => ({ paragraphs: text === '' ? [] : [{ text, bullet: false }] });
const isCross = (text: string) => CROSS.test(text) || findTick(text) === 'completed';

function namesState(text: string): boolean {
  const found = text.length <= 30 ? findState(text) : null;
  return found !== null && found.start === 0 && statesTheMeasure(text, found);
}

/** The places of at least two columns headed by one kind of thing, under which nothing but crosses stands. */
function crossed(header: Row, rows: readonly Row[], named: (text: string) => boolean): readonly number[] {
  const places = header.cells.flatMap((cell, at) => (named(textOf(cell)) ? [at] : []));
  const onlyCrosses = places.filter((at) =>
    rows.every((row) => isEmptyCell(row.cells[at]) || isCross(textOf(row.cells[at]))),
  );
  const any = rows.some((row) => onlyCrosses.some((at) => !isEmptyCell(row.cells[at])));
  return onlyCrosses.length > 1 && any ? onlyCrosses : [];
}

function gathered(
  rows: readonly Row[],
  places: readonly number[],
  heading: string,
  said: (headings: readonly string[], row: Row) => string,
): readonly Row[] {
  const [first] = places;
  const [header, ...rest] = rows;
  if (first === undefined || !header) return rows;
  const put = (row: Row, text: string): Row => ({
    ...row,
    cells: row.cells.flatMap((cell, at) => (at === first ? [cellOf(text)] : places.includes(at) ? [] : [cell])),
  });
  return [
    put(header, heading),
    ...rest.map((row) => {
      const ticked = places.filter((at) => !isEmptyCell(row.cells[at])).map((at) => textOf(header.cells[at]));
      return put(row, said(ticked, row));
    }),
  ];
}

/** The rows with columns of crosses made one: `Status` of the state ticked last, `Tidplan` of the months from first to last. */
export function withoutCrosses(rows: readonly Row[]): readonly Row[] {
  const [header, ...rest] = rows;
  if (!header || rest.length === 0) return rows;
  const states = crossed(header, rest, namesState);
  if (states.length > 0) return withoutCrosses(gathered(rows, states, 'Status', (ticked) => ticked.at(-1) ?? ''));
  const months = crossed(header, rest, (text) => MONTH.test(text));
  // The column that says when it is done goes before the months it is worked on.
  const ends = header.cells.flatMap((cell, at) => (isDeadline(cell) ? [at] : []));
  return gathered(rows, months, 'Tidplan', (ticked, row) => {
    if (ends.some((at) => !isEmptyCell(row.cells[at]))) return '';
    return ticked.length > 1 ? `${ticked[0]} – ${ticked.at(-1)}` : (ticked[0] ?? '');
  });
}
