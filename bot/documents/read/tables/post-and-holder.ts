import { isVacant } from '../../../domain/owner-phrases';
import { cellText, isEmptyCell, type Row } from '../neutral';
import { isSomebody, shareOf } from './cell-kinds';
import type { Columns } from './columns';
import { columnOf, headerText } from './headings';

const HOLDER = /^(?:namn|person|för och efternamn|(?:namn|person) på ansvarig|innehavare)$/;
const isHolder = (text: string): boolean => isSomebody(text) || isVacant(text);

/** "Namn" beside "Ansvarig funktion": who holds the post that answers for it, or that nobody does. */
export function withHolders(
  columns: Columns,
  { header, rows }: { readonly header: Row; readonly rows: readonly Row[] },
): Columns {
  const owner = columns.indexOf('responsible');
  const isFree = (place: number) => [null, 'other', 'aside'].includes(columns[place] ?? null);
  const place = [owner + 1, owner - 1].find(
    (one) =>
      isFree(one) &&
      HOLDER.test(headerText(header.cells[one])) &&
      shareOf(
        rows.map((row) => row.cells[one]),
        isHolder,
      ) > 0.6,
  );
  return owner < 0 || place === undefined ? columns : columns.map((one, at) => (at === place ? 'responsible' : one));
}

/** A body as well as a person: "Kommunstyrelsen". */
const isName = (text: string): boolean => isSomebody(text) || /^\p{L}[\p{L}\s-]{2,40}$/u.test(text);

/**
 * "Ansvarig verksamhet | Ansvarig fastighet": the one column is who a measure has, and where it is empty in a row the
 * other says who.
 */
export function withOtherOwner(row: Row, columns: Columns, header: Row | null): Row {
  const owners = columns.flatMap((column, at) => (column === 'responsible' ? [at] : []));
  const [owner] = owners;
  const said = (at: number) => cellText(row.cells[at]);
  if (header === null || owner === undefined || owners.some((at) => /\p{L}/u.test(said(at)))) return row;
  const other = columns.findIndex(
    (column, at) =>
      column === 'other' && columnOf(header.cells[at] ?? { paragraphs: [] }) === 'responsible' && isName(said(at)),
  );
  const given = row.cells[other];
  if (!given || isEmptyCell(given)) return row;
  return {
    ...row,
    cells: row.cells.map((cell, at) => (at === owner ? given : at === other ? { paragraphs: [] } : cell)),
  };
}
