import { type Cell, cellText, isEmptyCell, type Paragraph } from '../neutral';
import { pointsOf, SIGN_ALONE } from './cell-of-text';
import { FILL, firstTextOf, type HtmlTable, isStruckThrough, linesOf } from './html-lines';
import { attr, childrenOf, count, descendants, type Element, isElement, type Node } from './parse-html';

/** A table's rows with its merged cells laid out, each row as wide as the others. */
export interface TableCells {
  readonly caption: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** No plan's table is wider; a cell that claims to span more is made to. */
const MOST_COLUMNS = 100;

const isTable = (one: Element) => one.tagName === 'table';

/** The rows of a table itself and not of those inside it; the foot last, wherever it is written. */
function rowsOf(table: Element): readonly Element[] {
  const rows: Element[] = [];
  const foot: Element[] = [];
  for (const part of childrenOf(table)) {
    if (!isElement(part)) continue;
    if (part.tagName === 'tr') rows.push(part);
    const inside = /^(?:thead|tbody|tfoot)$/.test(part.tagName) ? childrenOf(part) : [];
    for (const row of inside)
      if (isElement(row) && row.tagName === 'tr') (part.tagName === 'tfoot' ? foot : rows).push(row);
  }
  return [...rows, ...foot].filter((row) => !/display:\s*none/.test(attr(row, 'style')));
}

const cellsOf = (row: Element): readonly Element[] =>
  childrenOf(row)
    .filter((one) => isElement(one))
    .filter((one) => one.tagName === 'td' || one.tagName === 'th');

/**
 * What to read instead of a table that only places things on a page: its cells, one after another. Null for a table
 * that holds data. A frame of one cell places; so does one that has a whole table in a cell and hardly two beside it.
 */
export function cellsOfLayout(table: Element): readonly Element[] | null {
  const cells = rowsOf(table).map(cellsOf);
  const inner = descendants(table, isTable, isTable);
  const widest = Math.max(0, ...cells.map((row) => row.length));
  const placed = inner.some((one) => rowsOf(one).length > 1 && rowsOf(one).some((row) => cellsOf(row).length > 2));
  const isLayout =
    cells.flat().length <= 1 ||
    /^(?:presentation|none)$/.test(attr(table, 'role')) ||
    (inner.length > 0 && (widest === 1 || (widest <= 3 && placed)));
  return isLayout ? cells.flat() : null;
}

interface Spanning {
  readonly cell: Cell;
  readonly column: number;
  readonly width: number;
  /** The rows it covers, its own counted. */
  readonly height: number;
}

/** A table as rows of cells; a cell merged over several stands in the first, and the others say where. */
export function tableCells(table: Element): TableCells {
  const rows = rowsOf(table);
  const even = isEven(rows);
  const open = new Map<number, { rows: number; first: boolean }>();
  const laid = rows.map((row, at) => {
    const cells: Cell[] = [];
    const fill = () => {
      for (let from = open.get(cells.length); from && from.rows > 0; from = open.get(cells.length)) {
        cells.push({ paragraphs: [], merged: from.first ? 'above' : 'left' });
        from.rows -= 1;
      }
    };
    for (const element of cellsOf(row)) {
      fill();
      if (cells.length >= MOST_COLUMNS) break;
      const one = spanOf(element, cells.length, rows.length - at, even);
      for (let n = 0; n < one.width; n += 1) {
        cells.push(n === 0 ? one.cell : { paragraphs: [], merged: 'left' });
        open.set(one.column + n, { rows: one.height - 1, first: true });
      }
    }
    fill();
    return cells;
  });
  const caption = childrenOf(table).find((one) => isElement(one) && one.tagName === 'caption');
  const said = caption ? linesOf(caption).map((one) => (one.kind === 'line' ? one.text : '')) : [];
  return { caption: said.join(' ').trim(), rows: squared(laid) };
}

function spanOf(element: Element, column: number, rowsLeft: number, even: boolean): Spanning {
  const tall = count(element, 'rowspan', 1);
  const wide = even ? 1 : count(element, 'colspan', 1);
  const colour = colourOf(element);
  const isStruck = isStruckThrough(element) || (element.parentNode && STRUCK_ROW.test(styleOf(element.parentNode)));
  return {
    cell: {
      paragraphs: paragraphsOf(element),
      ...(colour ? { colour } : {}),
      ...(isStruck ? { struck: true as const } : {}),
    },
    column,
    width: Math.max(1, Math.min(wide, MOST_COLUMNS - column)),
    height: Math.max(1, Math.min(tall === 0 ? rowsLeft : tall, rowsLeft)), // 0: to the end of the table
  };
}

const STRUCK_ROW = /line-through/;
const styleOf = (node: Node): string => (isElement(node) ? attr(node, 'style') : '');
const WEB: Readonly<Record<string, string>> = {
  red: 'FF0000',
  yellow: 'FFFF00',
  green: '008000',
  lime: '00FF00',
  limegreen: '32CD32',
  lightgreen: '90EE90',
  orange: 'FFA500',
  gold: 'FFD700',
  grey: '808080',
  gray: '808080',
  lightgrey: 'D3D3D3',
  lightgray: 'D3D3D3',
  silver: 'C0C0C0',
  blue: '0000FF',
  lightblue: 'ADD8E6',
};

/** What a cell is filled with: by its own style, or the mark a Word file's cell was given. */
function colourOf(element: Element): string | null {
  const marked = new RegExp(`${FILL.open}([0-9A-F]{6})${FILL.close}`, 'u').exec(firstTextOf(element))?.[1];
  if (marked) return marked;
  const said =
    /background(?:-color)?:\s*([^;]+)/.exec(attr(element, 'style'))?.[1]?.trim() ?? attr(element, 'bgcolor').trim();
  const rgb = /^rgba?\((\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})/.exec(said);
  if (rgb)
    return rgb
      .slice(1, 4)
      .map((one) => Math.min(255, Number(one)).toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase();
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(said)?.[1]?.toUpperCase();
  return (hex?.length === 3 ? [...hex].map((one) => one + one).join('') : hex) ?? WEB[said.split(' ')[0] ?? ''] ?? null;
}

/**
 * Whether every row has as many cells: then spans are borders that were dragged out of line, as Word writes them, and
 * the third cell belongs under the third heading. Rows of one cell are titles and count for nothing.
 */
function isEven(rows: readonly Element[]): boolean {
  const over: number[] = [];
  const widths = rows.map((row, at) => {
    const cells = cellsOf(row);
    for (const cell of cells) {
      const end = Math.min(rows.length, at + count(cell, 'rowspan', 1));
      for (let below = at + 1; below < end; below += 1) over[below] = (over[below] ?? 0) + 1;
    }
    return cells.length + (over[at] ?? 0);
  });
  const several = widths.filter((width) => width > 1);
  return several.length === widths.length && new Set(several).size === 1;
}

/** Rows filled up to one width, without the columns in which no cell begins. */
function squared(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const kept = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.some((row) => row[at] && !row[at].merged),
  );
  return rows.map((row) => kept.map((at) => row[at] ?? { paragraphs: [] }));
}

/** What a cell says. A table inside it is a line for each of its rows; a number of an automatic list alone is its text. */
function paragraphsOf(cell: Element): readonly Paragraph[] {
  const items = linesOf(cell);
  const single = items.length === 1;
  return items.flatMap((item): readonly Paragraph[] => {
    if (item.kind === 'table') return nestedLines(item);
    if (single && SIGN_ALONE.test(item.text) && !item.bullet) return [{ text: item.text.trim(), bullet: false }];
    if (item.number === null || (!single && item.text !== '')) return pointsOf(item.text, item.bullet);
    return [{ text: item.text === '' ? item.number : `${item.number}. ${item.text}`, bullet: false }];
  });
}

function nestedLines({ element }: HtmlTable): readonly Paragraph[] {
  const layout = cellsOfLayout(element);
  if (layout) return layout.flatMap(paragraphsOf);
  return tableCells(element).rows.flatMap((row) => {
    const text = row
      .filter((cell) => !isEmptyCell(cell))
      .map(cellText)
      .join(' ');
    return text === '' ? [] : [{ text, bullet: false }];
  });
}
