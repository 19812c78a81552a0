import { type Cell, cellText, isEmptyCell } from '../neutral';
import type { Column } from './columns';
import { groupName } from './group-names';
import { columnOf } from './headings';
import type { DataRow } from './table-rows';

const LABEL = /^(?<label>\p{Lu}[\p{L}\s]{2,30}?)(?:\s+\d{4}(?:-\d{2}){0,2})?\s*:\s+(?<text>\S.*)$/u;
const TOLD: readonly (Column | null)[] = [
  'comment',
  'follow_up',
  'analysis',
  'status',
  'responsible',
  'due',
  'evaluation',
];

/** The row under a measure that says one thing of it over the whole table: "Kommentar: Fungerar bra". */
function told(data: DataRow): DataRow | null {
  const filled = data.row.cells.filter((cell) => !isEmptyCell(cell));
  const texts = new Set(filled.map(cellText));
  const [only] = texts;
  const { label, text } = (texts.size === 1 && only !== undefined ? LABEL.exec(only)?.groups : undefined) ?? {};
  if (label === undefined || text === undefined) return null;
  const column = columnOf(cellOf(label));
  return TOLD.includes(column) ? { ...data, row: { ...data.row, cells: [cellOf(text)] }, columns: [column] } : null;
}

/** "Mål | Alla är trygga" between the measures is what the next ones are to reach: a heading over the whole table. */
function areaAcross(data: DataRow): DataRow | null {
  const filled = data.row.cells.filter((cell) => !isEmptyCell(cell));
  const [label, value] = filled;
  const isNamed = filled.length === 2 && label !== undefined && value !== undefined && label === data.row.cells[0];
  if (
    !isNamed ||
    data.columns[0] !== 'measure' ||
    cellText(label).length > 25 ||
    columnOf(label) !== 'area' ||
    columnOf(value) !== null
  )
    return null;
  const over = cellOf(`${cellText(label).replace(/\s*:$/u, '')}: ${cellText(value)}`);
  return { ...data, row: { ...data.row, cells: data.row.cells.map(() => over) } };
}

const cellOf = (text: string): Cell => ({ paragraphs: [{ text, bullet: false }] });

/**
 * The rows of a table of several columns, those that only tell of the measure above them under what their label says,
 * and those that name what the next ones are to reach over the whole table.
 */
export function withToldRows(rows: readonly DataRow[]): readonly DataRow[] {
  const fieldOf = (one: DataRow | undefined) =>
    groupName(cellText(one?.row.cells.find((cell) => !isEmptyCell(cell)))).field;
  // "Ansvarig: Lena Ek (2)" over the first measure tells of none above it: the list is grouped by it.
  const by = rows[0] && told(rows[0]) ? fieldOf(rows[0]) : null;
  return rows.map((one, at) => {
    if (at === 0 || one.columns.length < 3) return one;
    const said = told(one);
    return said ? (by !== null && fieldOf(one) === by ? one : said) : (areaAcross(one) ?? one);
  });
}
