import type { Doubt } from '../../../domain/reading/reading-result';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import { withAreaHeadings, withNamesOverTables } from './area-forms';
import { isAmount, isShortDate, isShortState, shareOf } from './cell-kinds';
import { type Legend, spelledOut } from './colour-legend';
import { withColours } from './coloured-cells';
import { type Column, type Columns, columnsOf, TELLS } from './columns';
import { plainForms } from './form-layouts';
import { withAlikeForms } from './forms-alike';
import { withHeadings } from './headed-cells';
import { columnOf, headerDate } from './headings';
import { guessedColumns, planColumns } from './judged-columns';
import { withoutJudgements } from './judging-crosses';
import { acrossFromForm, formsUnderHeadings, labelledLines, turned } from './labelled-table';
import { withBlocksTurned } from './lying-blocks';
import { withLatestTime } from './moved-columns';
import { endsInPageNumber, isPageNumber, PAGE_DATE } from './page-lines';
import { withoutPastTables } from './past-tables';
import { withLayoutsRead, withPointsApart } from './points-in-cells';
import { withOtherOwner } from './post-and-holder';
import { type Signs, withSigns } from './sign-legend';
import { withSplitTables } from './split-tables';
import { withStackedApart } from './stacked-tables';
import { withBoards } from './state-board';
import { isCount, isYearOfRest, lastRevision, lineOfDocument, linesOver } from './tables-beside';
import { withTermGrids } from './term-grid';
import { withoutCrosses, withoutCrossesUnder } from './ticked-columns';
import { hasSections, type Titles, titlesIn } from './titles-in';
import { joinedHeader } from './two-row-header';
import { withoutValueLists } from './value-lists';
import { standing, withoutRepeated, withShared, withSpread } from './whole-row';
import { withYears } from './year-column';

/** A row of a plan's table under the columns it belongs to. */
export interface DataRow {
  readonly row: Row;
  readonly columns: Columns;
  /** The nearest heading above the table, below the plan's own title. */
  readonly heading: string | null;
  /** True for the first row after a page break. */
  readonly afterBreak: boolean;
  /** It was read from the layout of a page, where no name over it says that it is a measure. */
  readonly isLaidOut?: true;
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
  /** Every line around and between the tables, each with the heading it stands under. */
  readonly lines: readonly Line[];
  /** Days that stand alone on a line or in a heading: of the document, never of a measure. */
  readonly pageDates: readonly string[];
  /** What stands in the head and foot of its pages; left out where nothing does. */
  readonly pageHeads?: readonly Line[];
  readonly headerDates: readonly string[];
  /** The words of the header row that was found. */
  readonly headers: readonly string[];
  /** The line of a table whose columns had no names. */
  readonly guessedAt: number | null;
  /** Lines of tables that stand under the plan's and could not be told to belong to it. */
  readonly unreadTables: readonly number[];
  /** What a person should look at that changes no reading: rows struck out or hidden, colours nobody explains. */
  readonly oddities: readonly Oddity[];
}

export interface Oddity {
  readonly doubt: Extract<Doubt, 'row_struck_out' | 'row_hidden' | 'colour_unknown'>;
  readonly line: number;
  /** The row's own words. */
  readonly about: string;
}

const NOTE =
  /^(?:not|obs|anm|anmärkning|källa|förklaring|tecken|färg|senast\s+(?:uppdatera|reviderad)|uppdaterad|\*|datum|dnr)/iu;
/** Headings that only say that a table follows. */
const PLAIN =
  /^(?:\d+\.?\s*)?(?:åtgärder|åtgärdsplan|handlingsplan|aktiviteter|insatser|plan|tabell|mål och åtgärder)\s*\d*:?$/iu;

const isSame = (one: Row, other: Row) =>
  one.cells.length === other.cells.length &&
  one.cells.every((cell, at) => cellText(cell).toLowerCase() === cellText(other.cells[at]).toLowerCase());

interface Header {
  /** The place of its last row among the table's. */
  readonly at: number;
  /** The row or rows it stands in, as a later page repeats them. */
  readonly rows: readonly Row[];
  /** The names, one a column. */
  readonly row: Row;
  readonly columns: Columns;
}

const FIRST_ROWS = 15;
/** Rows in which a fuller header may still come: "Plan: … | Ansvarig: …" stands over the table's own. */
const NEAR = 8;

/** The header that begins in this row: the row alone, or with the one under it whose names it gathers. */
function headerAt(rows: readonly Row[], at: number): Header | null {
  const [row, lower] = [rows[at], rows[at + 1]];
  if (!row) return null;
  const joined = joinedHeader(row, lower);
  if (joined && lower) {
    const columns = planColumns(joined, rows.slice(at + 2));
    if (columns) return { at: at + 1, rows: [row, lower], row: joined, columns };
  }
  const columns = planColumns(row, rows.slice(at + 1));
  return columns ? { at, rows: [row], row, columns } : null;
}

const kindsOf = (columns: Columns) => new Set(columns.filter((one) => one !== null && one !== 'aside')).size;

/** The header stands within the first rows; title lines that a spreadsheet puts in cells may stand over it. */
function headerOf(rows: readonly Row[]): Header | null {
  let found: Header | null = null;
  for (const at of rows.slice(0, FIRST_ROWS).keys()) {
    if (found && at > found.at + NEAR) break;
    if (found && at <= found.at) continue;
    const header = headerAt(rows, at);
    if (header && (!found || kindsOf(header.columns) > kindsOf(found.columns) + 1)) found = header;
  }
  return found;
}

/** What is known while the document is gone through from top to end. */
interface Scan {
  readonly legend: Legend;
  /** Whether a heading can be the document's own. */
  readonly titles: Titles;
  readonly rows: DataRow[];
  readonly lines: Line[];
  readonly pageDates: string[];
  readonly pageHeads: Line[];
  readonly headerDates: string[];
  readonly unreadTables: number[];
  readonly oddities: Oddity[];
  /** True where several tables have a title in their first row: each heads its own. */
  readonly areTitled: boolean;
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
  if (PAGE_DATE.test(day ?? '') && (rest.length === 0 || isPageNumber(rest.join(' ')))) {
    scan.pageDates.push(day ?? '');
    return true;
  }
  if (scan.rows.length > 0 && endsInPageNumber(text)) return true;
  return (
    isPageNumber(text) || (scan.rows.length > 0 && [scan.title, ...scan.lines].some((line) => line?.text === text))
  );
}

function takeText(block: Exclude<Block, { kind: 'table' }>, scan: Scan): void {
  const { text, line } = block;
  if (isFurniture(text, scan)) {
    scan.pageHeads.push({ text, line });
    scan.pageBroke = true;
    return;
  }
  const started = scan.rows.length > 0;
  if (block.kind === 'heading' && scan.title === null && !started && scan.titles(block)) scan.title = { text, line };
  else if (block.kind === 'heading' || (started && text.endsWith(':') && text.length <= 120)) scan.heading = text;
  else scan.lines.push({ text, line, ...(scan.heading === null ? {} : { under: scan.heading }) });
}

/** What stands alone over a table's names, in its own first row: "Område 2: Hälsa". */
function titleOver(header: Header | null, rows: readonly Row[]): string | null {
  const over = header ? rows[header.at - header.rows.length] : undefined;
  const texts = new Set((over?.cells ?? []).filter((cell) => !isEmptyCell(cell)).map(cellText));
  const [only] = texts;
  return only !== undefined && texts.size === 1 && only.length <= 120 ? normalise(only) : null;
}

function takeHeader(header: Header, rows: readonly Row[], scan: Scan): void {
  const over = titleOver(header, rows);
  const title = scan.areTitled || (over !== null && hasSections(over, rows.slice(header.at + 1))) ? over : null;
  if (title !== null) scan.heading = title;
  for (const row of rows.slice(0, header.at + 1 - header.rows.length)) {
    for (const text of linesOver(row))
      if (text !== title && !isFurniture(text, scan)) scan.lines.push({ text, line: row.line });
  }
  if (scan.header !== null && isSame(scan.header.row, header.row)) {
    scan.pageBroke = true;
    // A column that is empty on the first page is told by what stands in it on the next.
    scan.columns = (scan.columns ?? header.columns).map((one, at) => one ?? header.columns[at] ?? null);
  } else scan.columns = header.columns;
  scan.header = header;
  // A column for a day to come is headed before anybody has written in it.
  const isUsed = (at: number) => rows.slice(header.at + 1).some((row) => !isEmptyCell(row.cells[at]));
  scan.headerDates.push(...header.row.cells.flatMap((cell, at) => (isUsed(at) ? (headerDate(cell) ?? []) : [])));
}

const TIMED: readonly (Column | null)[] = ['start', 'due', 'next_report', 'evaluation'];

/**
 * A table without a header goes on from the one before when it is as wide, no text has come between, and its first row
 * is no row of other names: "Version" over "1.0" where the plan has its days.
 */
function continues(rows: readonly Row[], scan: Scan): boolean {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const { columns } = scan;
  if (columns === null || width !== columns.length || scan.lines.length !== scan.linesAtTable) return false;
  const isName = (cell: Cell) => columnOf(cell) !== null && /^\p{Lu}\D*$/u.test(cellText(cell));
  if (rows[0]?.cells.every(isName)) return false; // "Risk | Sannolikhet | Konsekvens | Åtgärd"
  return columns.every((column, at) => {
    const cells = rows.map((row) => row.cells[at]);
    const isCounted = column === 'responsible' || column === 'due' || column === 'status';
    const isFigure = (text: string) =>
      isAmount(text) && !text.endsWith('%') && !(column === 'due' && isYearOfRest(text, rows[0]));
    if (isCounted && shareOf(cells, isFigure) > 0.5) return false;
    if (!TIMED.includes(column)) return true;
    const [first, ...rest] = cells;
    const isTime = (text: string) => isShortDate(text) || isShortState(text);
    // What goes on in a page's first row ("2025.", "och april") is the rest of a cell and no name.
    const isRest = /^[\p{Ll}\d(]/u.test(cellText(first));
    const isHeading = !isEmptyCell(first) && !isRest && !isTime(cellText(first)) && cellText(first).length <= 30;
    const filled = rest.filter((cell) => !isEmptyCell(cell));
    return !isHeading || filled.length === 0 || shareOf(filled, isTime) < 0.5;
  });
}

/** Fewer names than the plan's own header, and words among them that name nothing: a row may look so, a header less. */
const fewerNames = (header: Header, { columns }: Scan): boolean =>
  columns !== null &&
  kindsOf(header.columns) < kindsOf(columns) &&
  !header.row.cells.every((cell) => columnOf(cell) !== null);

/** "Risk | Sannolikhet | Åtgärd" beside a plan whose own tables say who and when: it says neither of what it lists. */
const tellsNothing = (header: Header, { columns }: Scan): boolean => {
  const tells = (list: Columns) => list.filter((one) => TELLS.includes(one)).length;
  const isAside = header.columns.filter((one) => one === 'aside' || one === 'area').length > 1;
  return columns !== null && tells(columns) > 1 && tells(header.columns) === 0 && isAside;
};

function takeRows(rows: readonly Row[], scan: Scan): void {
  const { heading, header, columns } = scan;
  if (columns === null) return;
  if (scan.rows.length === 0) scan.linesBefore = scan.lines.length;
  scan.linesAtTable = scan.lines.length;
  const names = heading !== null && !PLAIN.test(heading) && !NOTE.test(heading);
  const group = names ? heading.replace(/\s*:$/, '') : null;
  const merges = rows.some((one) => one.cells.some((cell) => cell.merged === 'above'));
  const foot = rows.findLastIndex((row) => row.cells.filter((cell) => !isEmptyCell(cell)).length > 2);
  let above: Row | null = null;
  for (const [at, given] of rows.entries()) {
    const row = standing(given, columns);
    if (row === null || given.hidden)
      scan.oddities.push({
        doubt: row === null ? 'row_struck_out' : 'row_hidden',
        line: given.line,
        about: normalise(cellText(given.cells[columns.indexOf('measure')])),
      });
    if (row === null) continue;
    const told = lineOfDocument(row, at > foot);
    if (told) {
      scan.lines.push(told);
      continue;
    }
    const own = withoutRepeated(row, above ?? scan.rows.at(-1)?.row ?? null, columns, scan.pageBroke);
    const whole = withShared(withSpread(own, columns), above, columns, merges);
    above = whole;
    const isHeader = header !== null && [header.row, ...header.rows].some((one) => isSame(row, one));
    if (row.cells.every(isEmptyCell) || isHeader) continue;
    const meant = whole.cells.map((cell, at) => (columns[at] === 'status' ? spelledOut(cell, scan.legend) : cell));
    const owned = withOtherOwner({ ...whole, cells: meant }, columns, header?.row ?? null);
    const timed = withLatestTime(owned, columns, header?.row ?? null);
    const named = withHeadings(timed, columns, header?.row ?? null);
    scan.rows.push(...withPointsApart({ row: named, columns, heading: group, afterBreak: scan.pageBroke }));
    scan.pageBroke = false;
  }
}

/** Every table with its fields across: forms of one measure turned, and columns of crosses made one. */
function tablesAcross(blocks: readonly Block[], signs: Signs): readonly Block[] {
  return withSplitTables(formsUnderHeadings(plainForms(withAlikeForms(withAreaHeadings(blocks))))).flatMap(
    (block): readonly Block[] => {
      if (block.kind !== 'table') return [block];
      const forms = acrossFromForm(block.rows);
      if (forms) return forms.map((rows) => ({ kind: 'table', rows }));
      const upright = turned(block.rows) ?? withBlocksTurned(block.rows);
      if (upright) return [{ kind: 'table', rows: upright }];
      const dated = withYears(withoutJudgements(block.rows));
      for (const [at] of dated.slice(0, FIRST_ROWS).entries()) {
        const from = dated.slice(at);
        const rows = withoutCrossesUnder(from, signs) ?? withoutCrosses(from, signs);
        if (rows[0] && columnsOf(rows[0])) return [{ ...block, rows: [...dated.slice(0, at), ...rows] }];
      }
      return [{ ...block, rows: dated }];
    },
  );
}

const isHeaded = ({ header }: { readonly header: Header | null }): boolean => header !== null;
const withHeaders = (blocks: readonly Block[], signs: Signs) =>
  tablesAcross(blocks, signs).map((block) => ({
    block,
    header: block.kind === 'table' ? headerOf(block.rows) : null,
  }));

/** What stands in and around the tables; null when none has a plan's columns. One without headings counts alone. */
export function findPlanRows(whole: readonly Block[]): PlanRows | null {
  const given = withNamesOverTables(withStackedApart(withBoards(withoutPastTables(withoutValueLists(whole)))));
  const signed = withSigns(given);
  const coloured = withColours(signed.blocks);
  const plain = withHeaders(coloured.blocks, signed.signs);
  const gridded = plain.some(isHeaded) ? null : withTermGrids(coloured.blocks);
  const laidOut = gridded && withLayoutsRead(gridded);
  const blocks = laidOut ? withHeaders(laidOut, signed.signs) : plain;
  const anyHeader = blocks.some(isHeaded);
  const scan: Scan = {
    legend: coloured.legend,
    titles: titlesIn(given),
    rows: [],
    lines: [],
    pageDates: [],
    pageHeads: [],
    headerDates: [],
    unreadTables: [],
    oddities: [],
    areTitled:
      blocks.filter(({ block, header }) => block.kind === 'table' && titleOver(header, block.rows) !== null).length > 1,
    title: null,
    heading: null,
    header: null,
    columns: null,
    guessedAt: null,
    linesBefore: 0,
    linesAtTable: 0,
    pageBroke: false,
  };
  for (const { block, header } of blocks) {
    if (block.kind !== 'table') {
      takeText(block, scan);
      continue;
    }
    const line = block.rows[0]?.line ?? 1;
    const revision = header ? null : lastRevision(block.rows);
    if (revision) scan.lines.push(revision);
    if (revision || (!header && anyHeader && isCount(block.rows))) continue;
    // Rows that go on after a page, and hold words a heading may have ("Tidiga insatser", "Åtgärdande arbete").
    const isRows = header !== null && fewerNames(header, scan) && continues(block.rows, scan);
    if (header && !isRows && tellsNothing(header, scan)) {
      scan.unreadTables.push(line);
      continue;
    }
    if (header && !isRows) takeHeader(header, block.rows, scan);
    else if (anyHeader && scan.rows.length === 0 && scan.columns === null) {
      scan.lines.push(...labelledLines(block.rows, scan.title === null && scan.lines.length === 0));
      continue;
    } else if (!anyHeader && scan.columns === null) {
      scan.columns = guessedColumns(block.rows);
      scan.guessedAt = scan.columns ? line : null;
    } else if (!continues(block.rows, scan)) {
      if (scan.rows.length > 0) scan.unreadTables.push(line);
      continue;
    }
    takeRows(block.rows.slice(header && !isRows ? header.at + 1 : 0), scan);
  }
  if (scan.columns === null) return null;
  return {
    rows: laidOut === gridded ? scan.rows : scan.rows.map((one) => ({ ...one, isLaidOut: true })),
    title: scan.title,
    before: scan.lines.slice(0, scan.linesBefore),
    after: scan.lines.slice(scan.linesAtTable),
    lines: scan.lines,
    pageDates: scan.pageDates,
    pageHeads: scan.pageHeads,
    headerDates: scan.headerDates,
    headers: scan.header?.row.cells.map(cellText) ?? [],
    guessedAt: scan.guessedAt,
    unreadTables: scan.unreadTables,
    oddities: [
      ...scan.oddities,
      ...coloured.unexplained.map((line): Oddity => ({ doubt: 'colour_unknown', line, about: '' })),
    ],
  };
}
