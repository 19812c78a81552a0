import { type CsvError, parse } from 'csv-parse/sync';
import { normalise } from '../../domain/reading/swedish-text';
import { cellOfText } from './cell-of-text';
import { type Block, isEmptyCell, type Row } from './neutral';

interface Line {
  readonly fields: readonly string[];
  readonly line: number;
}

/** The mark that parts the most lines into the same number of fields; a tab before a semicolon before a comma. */
function delimiterOf(text: string): string | null {
  const lines = text.split(/\r?\n/, 2000).filter((line) => line.trim() !== '');
  let best: { readonly mark: string; readonly score: number } | null = null;
  for (const mark of ['\t', ';', ',']) {
    const widths = lines.map((line) => line.split(mark).length).filter((width) => width > 1);
    // A sentence has commas and a cell has semicolons; a table has the same number of them on line after line.
    const common = Math.max(
      0,
      ...[...new Set(widths)].map((width) => widths.filter((one) => one === width).length * (width - 1)),
    );
    const score = mark === '\t' && widths.length >= 2 ? common * 3 : common;
    if (widths.length >= 2 && score > (best?.score ?? 0)) best = { mark, score };
  }
  return best?.mark ?? null;
}

function linesOf(text: string, delimiter: string): readonly Line[] {
  const plain = () => text.split(/\r?\n/).map((line, at) => ({ fields: line.split(delimiter), line: at + 1 }));
  if (!new RegExp(`(?:^|[${delimiter}\\n])[ ]*"`).test(text)) return plain(); // no quoted field: a quote inside is a quote
  try {
    const records = parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      info: true,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return records.map(({ record, info }) => {
      const inside = record.reduce((sum, field) => sum + (field.match(/\n/g)?.length ?? 0), 0);
      return { fields: record, line: info.lines - inside };
    });
  } catch (error) {
    if ((error as CsvError).code === undefined) throw error;
    return plain(); // a quote that is never closed: the lines are still lines
  }
}

/**
 * Text whose rows are lines with tabs, semicolons or commas between the cells, and lines without any around them.
 * Null when no such rows are there. Empty lines part nothing: a page break leaves them in the middle of a row.
 */
export function readDelimited(text: string): readonly Block[] | null {
  const delimiter = delimiterOf(text);
  if (delimiter === null) return null;
  const blocks: Block[] = [];
  let rows: Row[] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  const lines = linesOf(text, delimiter);
  for (const [at, { fields, line }] of lines.entries()) {
    const cells = fields.map(cellOfText);
    if (fields.length > 1) {
      if (cells.some((cell) => !isEmptyCell(cell))) rows.push({ cells, line });
      continue;
    }
    // Spreadsheets leave out the empty cells at the end of a row, also all but the first. With tabs it is a page break,
    // and without rows as wide as the table's on both sides it is a note, or the heading of another table.
    const width = rows[0]?.cells.length;
    const isInside = [at - 1, at + 1].every((beside) => width !== undefined && lines[beside]?.fields.length === width);
    if (delimiter !== '\t' && isInside) {
      if (cells.some((cell) => !isEmptyCell(cell))) rows.push({ cells, line });
      continue;
    }
    const said = normalise(cells[0]?.paragraphs.map((one) => one.text).join(' ') ?? '');
    if (said === '') continue;
    endTable();
    blocks.push({ kind: 'paragraph', text: said, line });
  }
  endTable();
  return blocks;
}
