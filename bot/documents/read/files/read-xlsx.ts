import type { Worksheet } from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Block, type Cell, cellText, isEmptyCell, type Row } from '../neutral';
import type { Outcome } from '../outcome';
import { partLegend } from '../tables/colour-legend';
import { columnsOf } from '../tables/columns';
import { cellOfText } from './cell-of-text';
import { MOST_ROWS } from './limits';
import type { OfficeFile } from './open-office';
import { LAST_COLUMN, MAIN, type Merge, prepareSheet, type Sheet, withoutPrefix } from './prepare-sheet';
import { attributeOf, tagsOf } from './scan-xml';
import { isStruck, sheetCellText } from './sheet-cell';
import { fillsOf } from './sheet-fills';

const DAMAGED = { ok: false, refusal: { code: 'file_damaged' } } as const;

interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly strings: string;
  readonly styles: string;
  /** Days are counted from 1904 in workbooks from old Macs. */
  readonly from1904: boolean;
}

/**
 * A workbook as tables, one a sheet, with the sheet's name above each where several have content. Hidden sheets are left
 * out, hidden rows are read and marked; formulas count as what they last came to, and macros are never looked at. A row's line is
 * its number in the sheet.
 */
export async function readXlsx(file: OfficeFile): Promise<Outcome<readonly Block[]>> {
  const workbook = openWorkbook(file);
  if (!workbook.ok) return workbook;
  const { sheets } = workbook.value;
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  if (rows > MOST_ROWS) return { ok: false, refusal: { code: 'too_many_rows', rows, limit: MOST_ROWS } };
  const read = await worksheetsOf(workbook.value);
  if (!read) return DAMAGED;
  const legends: Row[] = [];
  const filled = sheets.flatMap((sheet, at) => {
    const worksheet = read[at];
    const { rows: table, legend } = partLegend(worksheet ? rowsOf(worksheet, sheet) : []);
    legends.push(...legend);
    return table.length > 0 ? [{ name: sheet.name, ...parted(table) }] : [];
  });
  if (filled.length === 0) return { ok: false, refusal: { code: 'file_empty' } };
  const [only] = filled;
  // What the colours mean may stand on a sheet of its own; it holds for all.
  const legend: readonly Block[] = legends.length > 0 ? [{ kind: 'table', rows: legends }] : [];
  if (filled.length === 1 && only) return { ok: true, value: [...blocksOf(only), ...legend] };
  return { ok: true, value: [...withNames(guidesLast(filled)), ...legend] };
}

const GUIDE =
  /^(?:läs ?mig|läs först|instruktion|anvisning|så här|manual|vägledning|hjälp|information|info|exempel|förklaring|lista|listor|val(?:listor)?|data|uppslag|rullist)/iu;

/** Whether a sheet's table has a plan's names over it. */
const plans = ({ table }: Parted): boolean => table.slice(0, 15).some((row) => columnsOf(row) !== null);

/** How to fill in the sheets, and the lists one chooses from, are read after what is filled in: they are not its title. */
function guidesLast<T extends Parted & { readonly name: string }>(sheets: readonly T[]): readonly T[] {
  const first = ({ before, table }: T) => cellText((before[0] ?? table[0])?.cells.find((cell) => !isEmptyCell(cell)));
  const guides = (sheet: T) =>
    !plans(sheet) && (GUIDE.test(normalise(sheet.name)) || GUIDE.test(normalise(first(sheet))));
  return [...sheets.filter((sheet) => !guides(sheet)), ...sheets.filter(guides)];
}

function openWorkbook(file: OfficeFile): Outcome<Workbook> {
  const main = file.part(file.main);
  if (!main.ok) return main;
  const parts: Record<string, string> = {};
  for (const kind of ['sharedStrings', 'styles']) {
    const related = file.related(file.main, kind);
    if (!related.ok) return related;
    const path = [...related.value.values()][0];
    const part = path === undefined ? null : file.part(path);
    if (part && !part.ok) return part;
    parts[kind] = withoutPrefix(part?.value ?? '');
  }
  const fills = fillsOf(parts['styles'] ?? '');
  const targets = file.related(file.main, 'worksheet');
  if (!targets.ok) return targets;
  const sheets: Sheet[] = [];
  let from1904 = false;
  for (const tag of tagsOf(main.value ?? '')) {
    if (tag.name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributeOf(tag, 'date1904') ?? '');
    if (tag.name !== 'sheet' || tag.kind === 'close' || /hidden/i.test(attributeOf(tag, 'state') ?? '')) continue;
    const path = targets.value.get(attributeOf(tag, 'id') ?? '');
    if (path === undefined) continue; // a sheet of charts
    const part = file.part(path);
    if (!part.ok) return part.refusal.code === 'too_heavy' ? tooMany(file.beginning(path)) : part;
    const sheet = prepareSheet(attributeOf(tag, 'name') ?? '', part.value ?? '', fills);
    if (!sheet) return DAMAGED;
    sheets.push(sheet);
  }
  return {
    ok: true,
    value: { sheets, strings: parts['sharedStrings'] ?? '', styles: parts['styles'] ?? '', from1904 },
  };
}

/** A sheet too heavy to unpack says how many rows it has in its first lines. */
function tooMany(beginning: string): Outcome<never> {
  const rows = Number(/<(?:\w+:)?dimension\s+ref="[A-Z]+\d+:[A-Z]+(\d{1,7})"/.exec(beginning)?.[1] ?? 0);
  if (rows <= MOST_ROWS) return { ok: false, refusal: { code: 'too_heavy' } };
  return { ok: false, refusal: { code: 'too_many_rows', rows, limit: MOST_ROWS } };
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** exceljs is given a workbook of values, texts and number formats; null where the parts do not fit together. */
async function worksheetsOf({ sheets, strings, styles, from1904 }: Workbook): Promise<readonly Worksheet[] | null> {
  const { default: ExcelJS } = await import('exceljs');
  const named = sheets.map((_, at) => `<sheet name="${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const properties = from1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  const main = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${named}</sheets></workbook>`;
  const links = sheets
    .map(
      (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('');
  const parts: Record<string, string> = {
    'xl/workbook.xml': main,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}">${links}</Relationships>`,
    ...(strings === '' ? {} : { 'xl/sharedStrings.xml': strings }),
    ...(styles === '' ? {} : { 'xl/styles.xml': styles }),
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheet.xml;
  });
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  const zip = zipSync(files, { level: 0 });
  try {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer);
    return sheets.map((_, at) => workbook.getWorksheet(String(at + 1))).filter((one) => one !== undefined);
  } catch {
    return null; // XML that does not fit together: the library throws for it in a dozen ways
  }
}

/** Rows that hold something, all as wide as the widest, without the columns that hold nothing. */
function rowsOf(worksheet: Worksheet, { merges, colours, hidden }: Sheet): readonly Row[] {
  const table = new Map<number, Cell[]>();
  let width = 0;
  worksheet.eachRow((row, line) => {
    const cells: Cell[] = [];
    row.eachCell((cell, column) => {
      const said = cellOfText(sheetCellText(cell));
      cells[column - 1] = isStruck(cell) ? { ...said, struck: true } : said;
    });
    if (!cells.some((cell) => !isEmptyCell(cell))) return;
    for (const [column, colour] of colours.get(line) ?? [])
      cells[column - 1] = { ...(cells[column - 1] ?? { paragraphs: [] }), colour };
    table.set(line, cells);
    width = Math.max(width, cells.length);
  });
  for (const merge of merges) markMerged(table, merge);
  const rows = [...table].map(([line, cells]) => ({ line, cells }));
  const isFilled = (at: number) => rows.some(({ cells }) => !isEmptyCell(cells[at]));
  const places = Array.from({ length: width }, (_, at) => at);
  const last = places.findLast(isFilled) ?? 0;
  // A column of nothing but colours may say how far each row is.
  const isColoured = (at: number) => at <= last + 1 && rows.filter(({ cells }) => cells[at]?.colour).length > 1;
  const columns = places.filter((at) => isFilled(at) || isColoured(at));
  return rows.map(({ line, cells }) => ({
    line,
    cells: columns.map((at) => cells[at] ?? { paragraphs: [] }),
    ...(hidden.has(line) ? { hidden: true as const } : {}),
  }));
}

function markMerged(table: ReadonlyMap<number, Cell[]>, { top, left, bottom, right }: Merge): void {
  if (bottom - top > MOST_ROWS) return; // a column merged from end to end says nothing
  for (let line = top; line <= bottom; line += 1) {
    const cells = table.get(line);
    if (!cells) continue;
    for (let column = left; column <= Math.min(right, LAST_COLUMN); column += 1)
      if (line > top || column > left) cells[column - 1] = { paragraphs: [], merged: line > top ? 'above' : 'left' };
  }
}

interface Parted {
  /** Titles above the table and signatures under it: rows of one cell, set apart. */
  readonly before: readonly Row[];
  readonly table: readonly Row[];
  readonly after: readonly Row[];
}

const filledIn = (row: Row | undefined) => row?.cells.filter((cell) => !isEmptyCell(cell)).length ?? 0;

/** A row of one cell is a line above the table's first row, and below its last one where an empty row parts them. */
function parted(given: readonly Row[]): Parted {
  const rows = withTitleApart(given);
  const isWide = (row: Row) => filledIn(row) > 1;
  const first = rows.findIndex(isWide);
  if (first < 0) return { before: rows, table: [], after: [] };
  let end = rows.length;
  for (let at = rows.length - 1; at > first && filledIn(rows[at]) === 1; at -= 1)
    if ((rows[at]?.line ?? 0) > (rows[at - 1]?.line ?? 0) + 1) end = at;
  return { before: rows.slice(0, first), table: rows.slice(first, end), after: rows.slice(end) };
}

/** The sheet's first row as a title and what else stands in it ("Utskriven | 2026-05-02" at its right end). */
function withTitleApart(rows: readonly Row[]): readonly Row[] {
  const [top, ...rest] = rows;
  const at = top?.cells.findIndex((cell) => !isEmptyCell(cell)) ?? -1;
  const text = cellText(top?.cells[at]);
  const isTitle = text.length > 8 && /\p{L}/u.test(text) && !/:$/.test(text);
  const isOverNames = rows.slice(1, 15).some((row) => columnsOf(row) !== null);
  if (!top || !isTitle || !isOverNames || filledIn(top) < 2 || columnsOf(top) !== null) return rows;
  const part = (isKept: (place: number) => boolean): Row => ({
    ...top,
    cells: top.cells.map((cell, place) => (isKept(place) ? cell : { paragraphs: [] })),
  });
  return [part((place) => place === at), part((place) => place !== at), ...rest];
}

const lineOf = (row: Row) => ({
  kind: 'paragraph' as const,
  text: normalise(row.cells.map(cellText).join(' ')),
  line: row.line,
});

const blocksOf = ({ before, table, after }: Parted): readonly Block[] => [
  ...before.map(lineOf),
  ...(table.length > 0 ? [{ kind: 'table', rows: table } as const] : []),
  ...after.map(lineOf),
];

/** "Handlingsplan 2026" over a summary is the workbook's own title. */
const NAMES_PLAN = /plan(?:en)?(?!\p{L})|uppfölj|åtgärd|uppdrag|rapport/iu;

/**
 * With several sheets each has its name above it. What stands first of all in the workbook is its title; where that
 * stands over figures ("Meritvärden 2026"), it is what stands first over the plan.
 */
function withNames<T extends Parted & { readonly name: string }>(sheets: readonly T[]): readonly Block[] {
  const [first] = sheets;
  const isOfFigures =
    first !== undefined &&
    first.table.length > 0 &&
    !plans(first) &&
    !NAMES_PLAN.test(first.before[0] ? lineOf(first.before[0]).text : '');
  const plan = isOfFigures ? sheets.findIndex((sheet) => plans(sheet) && sheet.before.length > 0) : 0;
  const titled = Math.max(plan, 0);
  const title = sheets[titled]?.before[0];
  const heading: readonly Block[] = title
    ? [{ kind: 'heading', text: lineOf(title).text, level: 1, line: title.line }]
    : [];
  return [...heading, ...sheets.flatMap((sheet, at) => withName(sheet, at === titled ? 1 : 0))];
}

/** `from`: how many of the lines over its table stand elsewhere. */
function withName(sheet: Parted & { readonly name: string }, from: number): readonly Block[] {
  const { before, table } = sheet;
  const line = table[0]?.line ?? before[0]?.line ?? 1;
  const name: Block = { kind: 'heading', text: normalise(sheet.name), level: 2, line };
  return [name, ...blocksOf({ ...sheet, before: before.slice(from) })];
}
