import { isVacant } from '../../../domain/owner-phrases';
import type { Row } from '../neutral';
import { isSomebody, shareOf } from './cell-kinds';
import type { Columns } from './columns';
import { headerText } from './headings';

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
