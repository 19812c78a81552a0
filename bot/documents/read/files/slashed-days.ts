import { isLocalDate } from '../../../domain/calendar';
import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';

/** "06/30/2026": a day as a system set to English writes it, or "30/06/2026" as one set to another language does. */
const SLASHED = /^(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<year>20\d{2})$/u;

type Order = 'month_first' | 'day_first';

/** Which of its two numbers is the month, by the days of the whole column: only one of them is ever above twelve. Null where both may be. */
function orderOf(cells: readonly Cell[]): Order | null {
  const days = cells.map((cell) => SLASHED.exec(cellText(cell).trim())?.groups);
  if (days.length === 0 || days.some((one) => one === undefined)) return null;
  const above = (name: 'a' | 'b') => days.some((one) => Number(one?.[name]) > 12);
  if (above('a') === above('b')) return null;
  return above('b') ? 'month_first' : 'day_first';
}

function dated(cell: Cell, order: Order): Cell {
  const { a = '', b = '', year = '' } = SLASHED.exec(cellText(cell).trim())?.groups ?? {};
  const [month, day] = order === 'month_first' ? [a, b] : [b, a];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(text) ? { ...cell, paragraphs: [{ text, bullet: false }] } : cell;
}

function withDays(rows: readonly Row[]): readonly Row[] {
  const [, ...body] = rows;
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const filled = (at: number) => body.flatMap((row) => row.cells[at] ?? []).filter((cell) => !isEmptyCell(cell));
  const orders = Array.from({ length: width }, (_, at) => orderOf(filled(at)));
  const known = new Set(orders.filter((one) => one !== null));
  if (known.size !== 1) return rows;
  const [order] = known;
  // Columns whose days do not tell are written as those that do: an export has one way of writing a day.
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (order && SLASHED.test(cellText(cell).trim()) ? dated(cell, order) : cell)),
  }));
}

/** Tables of an export with their days as "2026-06-30", where a column shows which number is the month. */
export const withSlashedDays = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === 'table' ? { ...block, rows: withDays(block.rows) } : block));
