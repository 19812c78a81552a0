import { type CsvError, parse } from 'csv-parse/sync';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Block, isEmptyCell, type Row } from '../neutral';
import { columnsOf } from '../tables/columns';
import { isPageNumber } from '../tables/page-lines';
import { cellOfText } from './cell-of-text';
import { isPageHead, type TabbedLine, withoutPages } from './rows-over-pages';
import { withoutWrappedRows } from './wrapped-rows';

/** The marks that part lines into the same number of fields, the one that does it best first. */
function delimitersOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/, 2000).filter((line) => line.trim() !== '');
  const marks = ['\t', ';', ','].map((mark) => {
    const widths = lines.map((line) => line.split(mark).length).filter((width) => width > 1);
    // A sentence has commas and a cell has semicolons; a table has the same number of them on line after line.
    const common = Math.max(
      0,
      ...[...new Set(widths)].map((width) => widths.filter((one) => one === width).length * (width - 1)),
    );
    return { mark, score: widths.length < 2 ? 0 : mark === '\t' ? common * 3 : common };
  });
  return marks
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ mark }) => mark);
}

/**
 * Whether the lines are rows and no running text, which has commas and tabs as well: most are equally wide, or one of
 * the first names columns and enough others are rows under it.
 */
function areRows(lines: readonly TabbedLine[], delimiter: string): boolean {
  const filled = lines.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  const widths = filled.map(({ fields }) => fields.length);
  const common = Math.max(
    0,
    ...[...new Set(widths)].map((width) => (width > 1 ? widths.filter((one) => one === width).length : 0)),
  );
  const share = common / Math.max(1, filled.length);
  const named = filled
    .slice(0, 40)
    .some(
      ({ fields, line }) =>
        fields.length > 1 && !tellsMore(fields) && columnsOf({ cells: fields.map(cellOfText), line }) !== null,
    );
  if (!named && delimiter !== '\t' && isWritten(filled)) return false;
  return share >= 0.5 || (named && (delimiter === '\t' || share >= 0.2));
}

/** "Åtgärd: Boka möte, PB, senast 5 december" labels what it says itself, and a sentence behind another names no column. */
const tellsMore = (fields: readonly string[]) =>
  fields.some((field) =>
    /\p{L}\s*:\s+\p{L}|(?:\p{Ll}{4}|\))\.\s+\p{Lu}\p{Ll}+\s|^\s+(?:är|har|pågår|utgår|men|som|hanteras|ska|kommer)\s/u.test(
      field,
    ),
  );

/** Commas of sentences and of points ("Nya stolar (rektor, v. 12)") have a space behind them; cells have none. */
function isWritten(lines: readonly TabbedLine[]): boolean {
  const after = lines.flatMap(({ fields }) =>
    fields.slice(1).map((field, at) => ({ field, before: fields[at] ?? '' })),
  );
  const filled = after.filter(({ field }) => field.trim() !== '');
  // "… Effekt 2026: 1,1 mkr." is a number in a sentence.
  const isNumber = (field: string, before: string) =>
    /^\d/.test(field) && /\d$/.test(before) && before.trim().split(/\s+/).length > 4;
  return filled.filter(({ field, before }) => /^\s/.test(field) || isNumber(field, before)).length * 2 > filled.length;
}

function linesOf(text: string, delimiter: string): readonly TabbedLine[] {
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

const isRestOf = (first: TabbedLine, next: TabbedLine): boolean => {
  const edge = first.fields.at(-1)?.trim() ?? '';
  const rest = next.fields[0]?.trim() ?? '';
  if (isPageNumber(rest)) return false; // "sid. 2"
  return next.line === first.line + 1 && /[\p{L}\d,]$/u.test(edge) && /^\p{Ll}/u.test(rest) && rest.length <= 80;
};

/**
 * Rows torn by a line break inside a cell, as text copied from a word processor has them: pieces that are together just
 * as wide as the header are one row, the piece before the break and the one after it one cell.
 */
function withoutTornRows(lines: readonly TabbedLine[]): readonly TabbedLine[] {
  const header = lines.findIndex((one) => columnsOf({ cells: one.fields.map(cellOfText), line: one.line }) !== null);
  const width = lines[header]?.fields.length ?? 0;
  const result: TabbedLine[] = lines.slice(0, header + 1);
  for (let at = header + 1; at < lines.length; at += 1) {
    const [first, next] = [lines[at], lines[at + 1]];
    if (!first) break;
    // "Ej" at a row's end and "påbörjad" alone on the next line.
    const isCut = next?.fields.length === 1 && first.fields.length === width && width > 2 && isRestOf(first, next);
    if (isCut) {
      const [edge, rest] = [first.fields.at(-1) ?? '', next.fields[0] ?? ''];
      result.push({ line: first.line, fields: [...first.fields.slice(0, -1), `${edge.trim()} ${rest.trim()}`] });
      at += 1;
      continue;
    }
    const isTorn = next && first.fields.length > 1 && first.fields.length + next.fields.length - 1 === width;
    if (!isTorn || next.fields.length < 2) result.push(first);
    else {
      const edge = `${first.fields.at(-1)}\n${next.fields[0]}`;
      result.push({ line: first.line, fields: [...first.fields.slice(0, -1), edge, ...next.fields.slice(1)] });
      at += 1;
    }
  }
  return result;
}

/** A tab, "•", a tab and the text: the points of a list as they are pasted from a notebook, and no rows. */
const areTabbedPoints = (lines: readonly TabbedLine[]): boolean => {
  const tabbed = lines
    .map(({ fields }) => (fields.length > 1 ? fields.map(normalise).filter((one) => one !== '') : []))
    .filter((filled) => filled.length > 0);
  const points = tabbed.filter(([mark = '', ...more]) => more.length === 1 && /^(?:[•·▪●◦‣○*–-]|o)$/u.test(mark));
  return points.length * 2 > tabbed.length;
};

/**
 * Text whose rows are lines with tabs, semicolons or commas between the cells, and lines without any around them.
 * Null when no such rows are there. Empty lines part nothing: a page break leaves them in the middle of a row.
 */
export function readDelimited(given: string): readonly Block[] | null {
  // "sep=;" tells a spreadsheet how to open the file, and is no line of it: it leaves an empty one, so that lines keep their numbers.
  const text = given.replace(/^\uFEFF?"?sep=(?:\\t|.)"?(?=\r?\n)/iu, '');
  const found = delimitersOf(text)
    .map((mark) => ({ delimiter: mark, lines: linesOf(text, mark) }))
    .find((one) => areRows(one.lines, one.delimiter));
  if (!found) return null;
  const { delimiter } = found;
  if (delimiter === '\t' && areTabbedPoints(found.lines)) return null;
  const lines = delimiter === '\t' ? withoutPages(withoutTornRows(found.lines)) : found.lines;
  const blocks: Block[] = [];
  let rows: Row[] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows: delimiter === '\t' ? withoutWrappedRows(rows) : rows });
    rows = [];
  };
  for (const [at, { fields, line }] of lines.entries()) {
    const cells = fields.map(cellOfText);
    if (fields.length > 1 && !(delimiter === '\t' && isPageHead(fields))) {
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
    // Over the first row a page's head may name the plan; between rows its number tells it from what is told there.
    const isTop = blocks.every((one) => one.kind !== 'table') && rows.length === 0;
    const told =
      fields.length > 1 && isTop
        ? cells.slice(
            0,
            fields.findLastIndex((one) => one.trim() !== ''),
          )
        : cells;
    const said = normalise(told.flatMap((cell) => cell.paragraphs.map((one) => one.text)).join(' '));
    if (said === '') continue;
    endTable();
    blocks.push({ kind: 'paragraph', text: said, line });
  }
  endTable();
  return blocks;
}
