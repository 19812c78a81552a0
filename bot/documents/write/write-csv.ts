import type { WrittenDocument } from '../../domain/written-document';

/**
 * What a spreadsheet takes for a formula: the four signs, their full-width forms, and either after blanks. A plain
 * number is one whatever its sign, and a lone dash fills a cell that says nothing.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
const HARMLESS = /^\s*(?:[+-]?\d+(?:[.,]\d+)?|-)\s*$/;

/**
 * A zero-width space in front of what would be a formula. "- ett uppdrag" is an error in Excel and "=1+1" a sum; behind
 * the space both are text and look as they were written. An apostrophe or a blank would be seen in the cell and would
 * be part of the text when the file is read again; readers of text drop a zero-width space (normalise in
 * bot/domain/reading does), so the same words come back.
 */
const defused = (text: string) => (FORMULA.test(text) && !HARMLESS.test(text) ? `\u200b${text}` : text);

function field(text: string): string {
  const safe = defused(text);
  // A comma or a tab is quoted too, for programs that take it for the separator.
  return /[";,\t\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The report's rows for a spreadsheet: semicolons between, which Excel expects where the comma is the decimal sign, a
 * byte order mark by which it knows UTF-8, and CRLF. Line breaks inside a cell stay.
 */
export function writeCsv({ data }: WrittenDocument): string {
  const width = data.columns.length;
  const line = (fields: readonly string[]) =>
    Array.from({ length: width }, (_, at) => field(fields[at] ?? '')).join(';');
  return `\ufeff${[data.columns, ...data.rows].map((fields) => `${line(fields)}\r\n`).join('')}`;
}
