import { type Cell, cellText } from '../neutral';
import type { Column } from '../tables/columns';
import type { MeasureRow } from '../tables/measure-rows';

const TIMES: readonly Column[] = ['start', 'due', 'evaluation', 'next_report'];
const SHORT = /(?<!\p{L})(?:jan|feb|febr|mar|apr|jun|aug|sep|sept|okt|nov|dec|may|oct)(?!\p{L})/iu;
const JUL = /(?<!\p{L})jul(?=\s+(?:20)?\d{2}(?!\d)|\s*$)/giu;

const withJuly = (cell: Cell): Cell => ({
  ...cell,
  paragraphs: cell.paragraphs.map((one) => ({ ...one, text: one.text.replace(JUL, '$&.') })),
});

/**
 * The measures of a table whose times are written "jan 2026" and "jun 2026": there "jul 2026" is "jul. 2026", and not
 * Christmas. Where no other month is written so the word is left as it stands, and asked about.
 */
export function withShortMonths(rows: readonly MeasureRow[]): readonly MeasureRow[] {
  const isShort = rows.some(({ cells }) => TIMES.some((column) => SHORT.test(cellText(cells[column]))));
  if (!isShort) return rows;
  return rows.map((row): MeasureRow => {
    const cells = { ...row.cells };
    for (const column of TIMES) {
      const cell = cells[column];
      if (cell && cellText(cell).search(JUL) >= 0) cells[column] = withJuly(cell);
    }
    return { ...row, cells };
  });
}
