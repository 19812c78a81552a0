import { normalise } from '../../../domain/reading/swedish-text';
import type { Block, Cell, Row } from '../neutral';
import { misfit } from '../tables/cell-misfit';
import { type Columns, columnsOf } from '../tables/columns';
import { guessedColumns } from '../tables/judged-columns';
import { cellOfText } from './cell-of-text';

/** What holds the columns of pasted text apart: a pipe, a tab, a row of dots, or two spaces and more. */
const GAP = /\s*\|\s*|\s*\t\s*|\s*(?:\.\s?){4,}\s*|\s*…{2,}\s*|\s{2,}/gu;

interface Piece {
  readonly text: string;
  /** Where it begins in its line. */
  readonly at: number;
}

interface Line {
  readonly pieces: readonly Piece[];
  readonly raw: string;
  /** From 1. */
  readonly line: number;
}

function piecesOf(raw: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const push = (end: number) => {
    const text = raw.slice(start, end);
    if (text.trim() !== '') pieces.push({ text: text.trim(), at: start + (text.length - text.trimStart().length) });
  };
  for (const gap of raw.matchAll(GAP)) {
    push(gap.index);
    start = gap.index + gap[0].length;
  }
  push(raw.length);
  return pieces;
}

const rowOf = (texts: readonly string[], line: number): Row => ({ cells: texts.map((text) => cellOfText(text)), line });
const asRow = ({ pieces, line }: Line): Row =>
  rowOf(
    pieces.map((one) => one.text),
    line,
  );

/** How far a piece may begin from its column: text from PDF is not set to the letter. */
const NEAR = 3;

/** A piece as wide as its column stands one space before the next: "varje termin Pågår" is two where a state's column begins. */
function atColumns({ pieces, raw }: Line, starts: readonly number[], columns: Columns): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    const end = piece.at + piece.text.length;
    const own = starts.findIndex(
      (start, place) =>
        start > piece.at &&
        start < end &&
        raw[start - 1] === ' ' &&
        columns[place] !== null &&
        misfit(raw.slice(start, end), columns[place] ?? null) === 0,
    );
    const start = starts[own] ?? 0;
    return own < 0
      ? [piece]
      : [
          { text: raw.slice(piece.at, start).trim(), at: piece.at },
          { text: raw.slice(start, end), at: start },
        ];
  });
}

/** The cells of a line under the columns: one after another where there is one for each, else by where they begin. */
function cellsUnder(line: Line, starts: readonly number[], columns: Columns): readonly string[] | null {
  if (line.pieces.length === starts.length) return line.pieces.map((one) => one.text);
  const cells = starts.map(() => '');
  for (const { text, at } of atColumns(line, starts, columns)) {
    const place = starts.findIndex((start) => Math.abs(start - at) <= NEAR);
    if (place < 0 || cells[place] !== '') return null;
    cells[place] = text;
  }
  return cells;
}

interface Found {
  /** The place of its first line and of the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
}

const FEWEST_ROWS = 3;

/** The place of the next line that is not empty. */
function nextFilled(lines: readonly Line[], from: number): number {
  let at = from;
  while (lines[at]?.pieces.length === 0) at += 1;
  return at;
}

/** The table under a line that names columns; null where hardly anything under it stands in them. */
function underHeader(lines: readonly Line[], from: number): Found | null {
  const header = lines[from];
  const columns = header && header.pieces.length > 2 ? columnsOf(asRow(header)) : null;
  if (!header || !columns) return null;
  const starts = header.pieces.map((one) => one.at);
  const isRow = (line: Line | undefined) =>
    line !== undefined && line.pieces.length > 1 && cellsUnder(line, starts, columns) !== null;
  // "Plan för trygghet 2026", "Barnenheten      2027-02-15" stand over each page's part of the table as over the first.
  const isHead = ({ pieces }: Line) => pieces.length === 1 || (pieces.length === 2 && starts.length > 2);
  const heads = new Set(lines.slice(0, from).flatMap((one) => (isHead(one) ? [one.raw.trim()] : [])));
  const isAgain = (one: Line) => isHead(one) && heads.has(one.raw.trim());
  const rows: UnderHeader[] = [{ row: asRow(header), parted: false }];
  let [full, to] = [0, from + 1];
  for (let at = nextFilled(lines, to); at < lines.length; at = nextFilled(lines, at + 1)) {
    const line = lines[at];
    if (line && isAgain(line)) continue;
    const isRule = line !== undefined && /^[\s=_+|–—-]+$/u.test(line.raw);
    const isNumber = line !== undefined && (PAGE_ALONE.test(line.raw) || isNumbered(line));
    const cells = line && !isRule && !isNumber ? cellsUnder(line, starts, columns) : null;
    if (line && cells === null && isPageHead(line)) continue;
    if (!line || (!isRule && cells === null)) break;
    if (isRow(line)) full += 1;
    // One piece alone goes on with the row above it, or heads the rows under it; after the last row it is a text.
    else if (!isRule && !(at === to && goesOnAbove(line, starts)) && !isRow(lines[nextFilled(lines, at + 1)])) break;
    if (cells && !isRule) rows.push({ row: rowOf(cells, line.line), parted: at > to || rows.length === 1 });
    to = at + 1;
  }
  return full >= 2 ? { from, to, rows: joinedRows(rows) } : null;
}

/** A line of a table, and whether an empty line parts it from the one above. */
interface UnderHeader {
  readonly row: Row;
  readonly parted: boolean;
}

const textsOf = (row: Row): readonly string[] =>
  row.cells.map((cell) => normalise(cell.paragraphs.map((one) => one.text).join(' ')));

/** Whether an empty line stands between the rows: each line without one above it fills only some of its columns. */
function areParted([, ...lines]: readonly UnderHeader[]): boolean {
  const [first, rest] = [lines.filter((one) => one.parted), lines.filter((one) => !one.parted)];
  const isFull = ({ row }: UnderHeader) => textsOf(row).every((text) => text !== '');
  return rest.length > 0 && first.length > 2 && !rest.some(isFull) && first.filter(isFull).length * 2 > first.length;
}

/** "Handlingsplan mot frånvaro            2 (3)": a page's head whose two ends stand under columns. */
const isNumbered = ({ pieces }: Line): boolean => pieces.length === 2 && PAGE_ALONE.test(pieces[1]?.text ?? '');

/** "Handlingsplan mot frånvaro    Sida 2 (2)": between the rows of two pages. */
const isPageHead = ({ raw }: Line): boolean =>
  /(?<!\p{L})sid(?:a|an|or)?\.?\s*\d|\(\d{1,3}\)\s*$|^\s*\d{1,3}\s*$/iu.test(raw);

const PAGE_ALONE =
  /^\s*(?:sid(?:a|an)?\.?\s*\d{1,3}(?:\s*(?:av|\/)\s*\d{1,3}|\s*\(\d{1,3}\))?|\d{1,3}\s*\(\d{1,3}\))\s*$/iu;

/** A line that begins with a small letter, or under another column than the first. */
const goesOnAbove = ({ raw, pieces }: Line, starts: readonly number[]): boolean =>
  /^\s*\p{Ll}/u.test(raw) || (pieces[0]?.at ?? 0) >= (starts[1] ?? 0) - NEAR;

/**
 * A line that goes on with the cells of the line above it is the same row: a cell too narrow for its text was broken. So
 * is every line that no empty line parts from the one above, where these part the rows. Names repeated on a new page go.
 */
function joinedRows(lines: readonly UnderHeader[]): readonly Row[] {
  const joined: Row[] = [];
  const byGaps = areParted(lines);
  const names = lines[0] ? textsOf(lines[0].row).join('|') : '';
  for (const { row, parted } of lines) {
    const last = joined.at(-1);
    const texts = textsOf(row);
    if (last && texts.join('|') === names) continue;
    const filled = texts.filter((text) => text !== '');
    const first = texts[0] ?? '';
    const isRest =
      filled.length < texts.length &&
      filled.every((text) => /^[\p{Ll}\d(]/u.test(text)) &&
      (first === '' || /^\p{Ll}/u.test(first));
    if (!last || joined.length === 1 || !(isRest || (byGaps && !parted))) {
      joined.push(row);
      continue;
    }
    const cells = last.cells.map((cell, at): Cell => {
      const text = texts[at] ?? '';
      const before = cell.paragraphs.map((one) => one.text).join(' ');
      return text === ''
        ? cell
        : cellOfText(normalise(/\p{L}-$/u.test(before) ? before.slice(0, -1) + text : `${before} ${text}`));
    });
    joined[joined.length - 1] = { ...last, cells };
  }
  return joined;
}

/** Lines of equally many pieces without names over them, where they look like measures with times and states. */
function withoutHeader(lines: readonly Line[], from: number): Found | null {
  const width = lines[from]?.pieces.length ?? 0;
  if (width < 3 || lines[from - 1]?.pieces.length === width) return null; // tried from its first line already
  let to = from;
  while (lines[to]?.pieces.length === width) to += 1;
  const rows = lines.slice(from, to).map(asRow);
  return rows.length >= FEWEST_ROWS && guessedColumns(rows) !== null ? { from, to, rows } : null;
}

/**
 * Text whose columns are held apart by spaces, dots or pipes, as it is pasted from PDF and mail: the tables in it, and
 * what stands around them as it is. Null where no lines stand in the columns of a plan. Lines that are tables by marks
 * of their own are read before.
 */
export function readSpaced(text: string, read: (around: string) => readonly Block[]): readonly Block[] | null {
  const raw = text.split(/\r?\n/);
  const lines = raw.map((one, at): Line => ({ raw: one, pieces: piecesOf(one), line: at + 1 }));
  const found: Found[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if ((lines[at]?.pieces.length ?? 0) < 3) continue;
    const table = underHeader(lines, at) ?? withoutHeader(lines, at);
    if (!table) continue;
    found.push(table);
    at = table.to - 1;
  }
  if (found.length === 0) return null;
  const blocks: Block[] = [];
  let from = 0;
  const around = (to: number) =>
    read(raw.slice(from, to).join('\n')).flatMap((block) => (block.kind === 'table' ? [block] : apart(block, from)));
  // What stands at the two ends of a line is two things: the title and its day.
  const apart = (block: Exclude<Block, { kind: 'table' }>, before: number): readonly Block[] => {
    const line = block.line + before;
    const ends = (raw[line - 1] ?? '').trim().split(/\s{4,}|\t/u);
    if (block.kind === 'heading' || ends.length < 2) return [{ ...block, line }];
    return ends.map((one) => ({ ...block, line, text: normalise(one) }));
  };
  for (const table of found) {
    blocks.push(...around(table.from), { kind: 'table', rows: table.rows });
    from = table.to;
  }
  return [...blocks, ...around(raw.length)];
}
