import { type Column, columnOf } from './columns';
import { type Cell, isEmptyCell, type Row } from './neutral';

/**
 * A form per measure: a table of two columns, what it is ("Ansvarig") and what it says ("Rektor"), a row a field. It
 * becomes rows with the fields across, a table as any other; null where the table is none of that kind.
 */
export function acrossFromForm(rows: readonly Row[]): readonly (readonly Row[])[] | null {
  const filled = rows.filter((row) => row.cells.some((cell) => !isEmptyCell(cell)));
  if (filled.length < 3 || filled.some((row) => row.cells.slice(2).some((cell) => !isEmptyCell(cell)))) return null;
  const fields = filled.map((row) => ({ row, column: columnOf(row.cells[0] ?? NOTHING) }));
  const named = fields.filter(({ column }) => column !== null);
  const kinds = new Set(named.map(({ column }) => column));
  const says = named.some(({ column, row }) => column === 'measure' && !isEmptyCell(row.cells[1]));
  if (!says || kinds.size < 3 || named.length * 2 < fields.length) return null;

  const records: { readonly row: Row; readonly column: Column | null }[][] = [];
  for (const field of fields) {
    const record = records.at(-1);
    // A field that comes again begins the next measure's form.
    const begins = field.column !== null && record?.some((one) => one.column === field.column);
    if (!record || (begins && (field.column === 'measure' || field.column === 'no'))) records.push([field]);
    else record.push(field);
  }
  return records.map((record) => {
    const [first] = record;
    const line = first?.row.line ?? 1;
    return [
      { line, cells: record.map(({ row }) => row.cells[0] ?? NOTHING) },
      { line, cells: record.map(({ row }) => row.cells[1] ?? NOTHING) },
    ];
  });
}

const NOTHING: Cell = { paragraphs: [] };
