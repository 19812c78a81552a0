import { normalise } from '../../domain/reading/swedish-text';
import { type Columns, columnsOf, corrected, guessedColumns, headerDate } from './columns';
import { type Block, cellText, isEmptyCell, type Row } from './neutral';

/** A row of a plan's table under the columns it belongs to. */
export interface DataRow {
  readonly row: Row;
  readonly columns: Columns;
  /** The nearest heading above the table, below the plan's own title. */
  readonly heading: string | null;
  /** True for the first row after a page break. */
  readonly afterBreak: boolean;
}

export interface Line {
  readonly text: string;
  readonly line: number;
}

/** A document parted into what is in its tables and what stands around them. */
export interface PlanRows {
  readonly rows: readonly DataRow[];
  readonly title: Line | null;
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  /** Days that stand alone on a line or in a heading: of the document, never of a measure. */
  readonly pageDates: readonly string[];
  readonly headerDates: readonly string[];
  /** The words of the header row that was found. */
  readonly headers: readonly string[];
  /** The line of a table whose columns had no names. */
  readonly guessedAt: number | null;
  /** Lines of tables that stand under the plan's and could not be told to belong to it. */
  readonly unreadTables: readonly number[];
}

const PAGE_DATE = /^\d{4}-\d{2}-\d{2}$/;
const PAGE = /^(?:sid(?:a|an|or)?\.?\s*)?\d{1,3}(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|\/\s*\d{1,3}))?$/iu;
const NOTE =
  /^(?:not|obs|anm|anmärkning|källa|förklaring|tecken|färg|senast\s+(?:uppdatera|reviderad)|uppdaterad|\*|datum|dnr)/iu;
/** Headings that only say that a table follows. */
const PLAIN =
  /^(?:\d+\.?\s*)?(?:åtgärder|åtgärdsplan|handlingsplan|aktiviteter|insatser|plan|tabell|mål och åtgärder)\s*\d*:?$/iu;

const isSame = (one: Row, other: Row) =>
  one.cells.length === other.cells.length &&
  one.cells.every((cell, at) => cellText(cell).toLowerCase() === cellText(other.cells[at]).toLowerCase());

interface Header {
  readonly at: number;
  readonly row: Row;
  readonly columns: Columns;
}

/** The header stands within the first rows; title lines that a spreadsheet puts in cells may stand over it. */
function headerOf(rows: readonly Row[]): Header | null {
  for (const [at, row] of rows.slice(0, 15).entries()) {
    const columns = columnsOf(row);
    if (columns) return { at, row, columns };
  }
  return null;
}

/** What is known while the document is gone through from top to end. */
interface Scan {
  readonly rows: DataRow[];
  readonly lines: Line[];
  readonly pageDates: string[];
  readonly headerDates: string[];
  readonly unreadTables: number[];
  title: Line | null;
  heading: string | null;
  header: Header | null;
  columns: Columns | null;
  guessedAt: number | null;
  /** How many of the lines stand above the first row, and above the table before this point. */
  linesBefore: number;
  linesAtTable: number;
  pageBroke: boolean;
}

/** The head and foot of a page: its date, its number, or a line that stood there before. */
function isFurniture(text: string, scan: Scan): boolean {
  const [day, ...rest] = text.split(' ');
  if (PAGE_DATE.test(day ?? '') && (rest.length === 0 || PAGE.test(rest.join(' ')))) {
    scan.pageDates.push(day ?? '');
    return true;
  }
  return PAGE.test(text) || (scan.rows.length > 0 && [scan.title, ...scan.lines].some((line) => line?.text === text));
}

function takeText(block: Exclude<Block, { kind: 'table' }>, scan: Scan): void {
  const { text, line } = block;
  if (isFurniture(text, scan)) {
    scan.pageBroke = true;
    return;
  }
  const started = scan.rows.length > 0;
  if (block.kind === 'heading' && scan.title === null && !started) scan.title = { text, line };
  else if (block.kind === 'heading' || (started && text.endsWith(':') && text.length <= 120)) scan.heading = text;
  else scan.lines.push({ text, line });
}

function takeHeader(header: Header, rows: readonly Row[], scan: Scan, reference: string): void {
  for (const row of rows.slice(0, header.at)) {
    const text = normalise([...new Set(row.cells.map(cellText))].join(' '));
    if (text !== '' && !isFurniture(text, scan)) scan.lines.push({ text, line: row.line });
  }
  if (scan.header !== null && isSame(scan.header.row, header.row)) scan.pageBroke = true;
  else scan.columns = corrected(header.columns, rows.slice(header.at + 1), reference);
  scan.header = header;
  scan.headerDates.push(...header.row.cells.flatMap((cell) => headerDate(cell) ?? []));
}

/** A table without a header goes on from the one before when it is as wide and no text has come between. */
function continues(rows: readonly Row[], scan: Scan): boolean {
  const width = Math.max(...rows.map((row) => row.cells.length));
  return scan.columns !== null && width === scan.columns.length && scan.lines.length === scan.linesAtTable;
}

function takeRows(rows: readonly Row[], scan: Scan): void {
  const { heading, header, columns } = scan;
  if (columns === null) return;
  if (scan.rows.length === 0) scan.linesBefore = scan.lines.length;
  scan.linesAtTable = scan.lines.length;
  const names = heading !== null && !PLAIN.test(heading) && !NOTE.test(heading);
  const group = names ? heading.replace(/\s*:$/, '') : null;
  for (const row of rows) {
    if (row.cells.every(isEmptyCell) || (header !== null && isSame(row, header.row))) continue;
    scan.rows.push({ row, columns, heading: group, afterBreak: scan.pageBroke });
    scan.pageBroke = false;
  }
}

/**
 * What stands in the tables and around them; null when no table has columns of a plan. A table without any heading
 * counts only where no table has one. `reference` places dates that lack a year.
 */
export function findPlanRows(blocks: readonly Block[], reference: string): PlanRows | null {
  const anyHeader = blocks.some((block) => block.kind === 'table' && headerOf(block.rows));
  const scan: Scan = {
    rows: [],
    lines: [],
    pageDates: [],
    headerDates: [],
    unreadTables: [],
    title: null,
    heading: null,
    header: null,
    columns: null,
    guessedAt: null,
    linesBefore: 0,
    linesAtTable: 0,
    pageBroke: false,
  };
  for (const block of blocks) {
    if (block.kind !== 'table') {
      takeText(block, scan);
      continue;
    }
    const header = headerOf(block.rows);
    const line = block.rows[0]?.line ?? 1;
    if (header) takeHeader(header, block.rows, scan, reference);
    else if (!anyHeader && scan.columns === null) {
      scan.columns = guessedColumns(block.rows, reference);
      scan.guessedAt = scan.columns ? line : null;
    } else if (!continues(block.rows, scan)) {
      if (scan.rows.length > 0) scan.unreadTables.push(line);
      continue;
    }
    takeRows(block.rows.slice(header ? header.at + 1 : 0), scan);
  }
  if (scan.columns === null) return null;
  return {
    rows: scan.rows,
    title: scan.title,
    before: scan.lines.slice(0, scan.linesBefore),
    after: scan.lines.slice(scan.linesAtTable),
    pageDates: scan.pageDates,
    headerDates: scan.headerDates,
    headers: scan.header?.row.cells.map(cellText) ?? [],
    guessedAt: scan.guessedAt,
    unreadTables: scan.unreadTables,
  };
}
