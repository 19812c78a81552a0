import { normalise } from '../../domain/reading/swedish-text';
import { type Column, type Columns, columnsOf, corrected, guessedColumns, headerDate } from './columns';
import { acrossFromForm } from './labelled-table';
import { type Block, cellText, isEmptyCell, type Row } from './neutral';
import { withoutCrosses } from './ticked-columns';

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
  /** The heading it stands under, below the document's own title. */
  readonly under?: string;
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
  /** Whether a heading can be the document's own. */
  readonly titles: (heading: Extract<Block, { kind: 'heading' }>) => boolean;
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
  if (block.kind === 'heading' && scan.title === null && !started && scan.titles(block)) scan.title = { text, line };
  else if (block.kind === 'heading' || (started && text.endsWith(':') && text.length <= 120)) scan.heading = text;
  else scan.lines.push({ text, line, ...(scan.heading === null ? {} : { under: scan.heading }) });
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
  let above: Row | null = null;
  for (const row of rows) {
    const whole = withShared(row, above, columns);
    above = whole;
    if (row.cells.every(isEmptyCell) || (header !== null && isSame(row, header.row))) continue;
    scan.rows.push({ row: whole, columns, heading: group, afterBreak: scan.pageBroke });
    scan.pageBroke = false;
  }
}

/** What one cell merged over several measures says of each of them. */
const SHARED: readonly (Column | null)[] = [
  'responsible',
  'executor',
  'start',
  'due',
  'evaluation',
  'next_report',
  'status',
];
const WHAT: readonly (Column | null)[] = ['measure', 'part'];

/**
 * The row with what a cell merged from above gives it: a date over three measures is the date of each. A row that has
 * no measure of its own goes on with the one above, which has the date already.
 */
function withShared(row: Row, above: Row | null, columns: Columns): Row {
  if (above === null || row.cells.every((cell) => cell.merged !== 'above')) return row;
  const isOwn = row.cells.some((cell, at) => WHAT.includes(columns[at] ?? null) && !isEmptyCell(cell));
  if (!isOwn) return row;
  const cells = row.cells.map((cell, at) => {
    const given = above.cells[at];
    return cell.merged === 'above' && given && SHARED.includes(columns[at] ?? null) ? given : cell;
  });
  return { ...row, cells };
}

/** A document has one title: a heading among others of its level is one of theirs, unless it says that it is a plan. */
function titlesIn(blocks: readonly Block[]): Scan['titles'] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' && block.level ? [block.level] : []));
  return ({ level, text }) =>
    level === undefined ||
    levels.filter((one) => one <= level).length === 1 ||
    /plan(?:\p{Ll}{0,4})?(?!\p{L})|uppföljning|svar|rapport|granskning|program/iu.test(text);
}

/** Every table with its fields across: forms of one measure turned, and columns of crosses made one. */
function tablesAcross(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table') return [block];
    const forms = acrossFromForm(block.rows);
    if (forms) return forms.map((rows) => ({ kind: 'table', rows }));
    for (const [at] of block.rows.slice(0, 15).entries()) {
      const rows = withoutCrosses(block.rows.slice(at));
      if (rows[0] && columnsOf(rows[0])) return [{ ...block, rows: [...block.rows.slice(0, at), ...rows] }];
    }
    return [block];
  });
}

/**
 * What stands in the tables and around them; null when no table has columns of a plan. A table without any heading
 * counts only where no table has one. `reference` places dates that lack a year.
 */
export function findPlanRows(given: readonly Block[], reference: string): PlanRows | null {
  const blocks = tablesAcross(given);
  const anyHeader = blocks.some((block) => block.kind === 'table' && headerOf(block.rows));
  const scan: Scan = {
    titles: titlesIn(blocks),
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
