import type { Cell as ExcelCell } from 'exceljs';

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

/** Text in quotes, colours and locales say nothing of what a number format shows. */
const bare = (format: string) => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();

/**
 * What a cell shows, in words a plan's reader knows: a day as 2026-03-31, "mar-26" as "mars 2026", 0.5 formatted as a
 * percentage as "50 %". Days are the ones in the cell: a spreadsheet knows no time zone. A formula is what it came to.
 */
export function sheetCellText({ value, numFmt }: ExcelCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value, numFmt ?? '');
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (value instanceof Date) return dateText(value, numFmt ?? '');
  if ('richText' in value) {
    const standing = value.richText.filter((run) => run.font?.strike !== true);
    const text = standing.map((run) => run.text).join('');
    return text.trim() === '' ? value.richText.map((run) => run.text).join('') : text; // all crossed out is still a row
  }
  return ''; // #REF! and its kin
}

function numberText(value: number, format: string): string {
  if (!Number.isFinite(value)) return '';
  const percent = bare(format).includes('%');
  const number = Number((percent ? value * 100 : value).toPrecision(12)); // 0.1 + 0.2 is not 0.30000000000000004
  return percent ? `${number} %` : String(number);
}

function dateText(value: Date, format: string): string {
  if (Number.isNaN(value.getTime())) return '';
  const day = value.toISOString();
  const shown = bare(format);
  if (value.getUTCFullYear() < 1901) return shown.includes('h') ? day.slice(11, 16) : '';
  if (/d/.test(shown) || !shown.includes('y')) return day.slice(0, 10);
  return shown.includes('m') ? `${MONTHS[value.getUTCMonth()]} ${value.getUTCFullYear()}` : day.slice(0, 4);
}

/** Whether all that the cell says is struck through. */
export function isStruck({ value, font }: ExcelCell): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== 'object' || value instanceof Date || !('richText' in value)) return font?.strike === true;
  const said = value.richText.filter((run) => run.text.trim() !== '');
  return said.length > 0 && said.every((run) => (run.font?.strike ?? font?.strike) === true);
}
