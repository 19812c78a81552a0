import { attributeOf, tagsOf, unescapeXml } from './scan-xml';

/** One sheet of a workbook with what holds a value, and nothing else. */
export interface Sheet {
  readonly name: string;
  /** The sheet's XML with formulas, styles of empty cells, merges and every other setting left out. */
  readonly xml: string;
  readonly rows: number;
  readonly merges: readonly Merge[];
  /** What cells are filled with, by row and column from 1. */
  readonly colours: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** The numbers of the rows that are hidden or filtered away. */
  readonly hidden: ReadonlySet<number>;
}

/** Cells merged into one, counted from 1, both ends in it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_ROW = 1_048_576;
/** No plan is wider; what stands further out is scrap. */
export const LAST_COLUMN = 100;
const MOST_MERGES = 5000;
/** Coloured cells that are remembered: a plan marks some hundred, a sheet may be coloured to its last row. */
const MOST_COLOURS = 20_000;
/** What stands in the draft for a formula that no program has worked out: the cell says something, and nobody knows what. */
export const UNREAD_FORMULA = '[formel utan värde]';
/** Words behind an equals sign ("= klart"), which a program took for a formula: what is meant is the text. */
const WORDS = /^\s*\p{L}{2,}(?:\s+\p{L}+)*\s*$/u;

const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function address(text: string | null): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text ?? '') ?? [];
  return letters && digits ? { row: Number(digits), column: column(letters) } : null;
}

function letters(number: number): string {
  const rest = (number - 1) % 26;
  return (number > 26 ? letters((number - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}

/** Without the prefix some programs write before every name: "x:row". */
export const withoutPrefix = (xml: string): string => {
  const prefix = /^\s*<(\w+):(?:worksheet|workbook|sst|styleSheet)\b/.exec(xml)?.[1];
  return prefix === undefined ? xml : xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
};

/**
 * A sheet's XML cut down to its values before exceljs sees it. That library makes an object of every empty cell, every
 * cell of a merge and of a rule: a sheet coloured down to row 1,048,576 would cost it gigabytes. Null where rows or cells
 * are numbered as no sheet can be. `fills` is the colour of each style: empty cells are left out, their colours are not.
 */
export function prepareSheet(name: string, given: string, fills: readonly (string | null)[]): Sheet | null {
  const xml = withoutPrefix(given);
  const out: string[] = [];
  const merges: Merge[] = [];
  const colours = new Map<number, Map<number, string>>();
  const hidden = new Set<number>();
  let coloured = 0;
  let formula = '';
  let isUnread = false;
  let isFilled = false;
  let rows = 0;
  let cells: string[] = [];
  let row = 0;
  let at = 0;
  let cell: { readonly type: string; readonly style: string } | null = null;
  let from = -1;
  let value = '';
  for (const tag of tagsOf(xml)) {
    const opens = tag.kind !== 'close';
    if (tag.name === 'row' && opens) {
      row = Number(attributeOf(tag, 'r') ?? row + 1);
      if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) return null;
      cells = [];
      isFilled = false;
      at = 0;
      if (/^(?:1|true)$/.test(attributeOf(tag, 'hidden') ?? '')) hidden.add(row);
    } else if (tag.name === 'row') {
      if (isFilled) out.push(`<row r="${row}">${cells.join('')}</row>`);
      rows += isFilled ? 1 : 0;
    } else if (tag.name === 'c' && opens) {
      at = address(attributeOf(tag, 'r'))?.column ?? at + 1;
      value = '';
      formula = '';
      isUnread = false;
      const colour = fills[Number(attributeOf(tag, 's') ?? -1)];
      if (colour && at <= LAST_COLUMN && coloured < MOST_COLOURS) {
        coloured += 1;
        colours.set(row, (colours.get(row) ?? new Map<number, string>()).set(at, colour));
      }
      cell = tag.kind === 'open' ? { type: attributeOf(tag, 't') ?? 'n', style: attributeOf(tag, 's') ?? '' } : null;
    } else if (tag.name === 'c') {
      if (cell && value === '' && WORDS.test(unescapeXml(formula))) {
        value = `= ${formula.trim()}`;
        cell = { ...cell, type: 'str' };
      }
      isFilled ||= cell !== null && value !== '' && at <= LAST_COLUMN;
      if (cell && value === '' && isUnread) {
        value = UNREAD_FORMULA;
        cell = { type: 'str', style: '' };
      }
      if (cell && value !== '' && at <= LAST_COLUMN) cells.push(cellXml(letters(at) + row, cell, value));
      cell = null;
    } else if (tag.name === 'v' && tag.kind === 'empty' && cell) {
      isUnread = false;
    } else if ((tag.name === 'v' || tag.name === 'is') && cell) {
      isUnread = false;
      if (tag.kind === 'open') from = tag.name === 'v' ? tag.end : tag.start;
      else if (tag.kind === 'close' && from >= 0) value = xml.slice(from, tag.name === 'v' ? tag.start : tag.end);
    } else if (tag.name === 'f' && cell) {
      isUnread ||= opens;
      if (tag.kind === 'open') from = tag.end;
      else if (tag.kind === 'close' && from >= 0) formula = xml.slice(from, tag.start);
    } else if (tag.name === 'mergeCell') {
      const [first, last] = (attributeOf(tag, 'ref') ?? '').split(':').map(address);
      if (first && last && merges.length < MOST_MERGES)
        merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column });
    }
  }
  const data = `<sheetData>${out.join('')}</sheetData>`;
  return { name, xml: `<worksheet xmlns="${MAIN}">${data}</worksheet>`, rows, merges, colours, hidden };
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function cellXml(place: string, { type, style }: { readonly type: string; readonly style: string }, value: string) {
  const styled = /^\d+$/.test(style) ? ` s="${style}"` : '';
  if (type === 'd') return `<c r="${place}" t="str"><v>${value.slice(0, 10)}</v></c>`; // a day written out, then a time
  if (type === 'inlineStr') return `<c r="${place}"${styled} t="inlineStr">${value}</c>`;
  return `<c r="${place}"${styled}${type === 'n' ? '' : ` t="${type}"`}><v>${value}</v></c>`;
}
