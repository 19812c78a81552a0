import { Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { CellParagraph, TableRow as Row, WrittenTable } from '../../domain/written-document';
import { GROUP_FILL, TABLE_SIZE } from './docx-styles';
import { LISTS, styled } from './docx-text';
import { columnWidths, linesOf, widestWord } from './docx-widths';

/** A cell's margins take this much of a column, in twentieths of a point, and a little room more. */
const CELL_MARGINS = 200;
/** The indent of a point in a cell. */
const POINT = 190;
/** About two fifths of a page. A row that is kept whole leaves at most that much of a page empty. */
const WHOLE_ROW_LINES = 26;

const textOf = ({ text }: CellParagraph) => text.map((run) => run.text).join('');

/** What each column needs for its widest word. */
const needsOf = ({ columns, rows }: WrittenTable): readonly number[] =>
  columns.map(({ title }, at) => {
    const cells = rows.flatMap((row) => (row.kind === 'group' ? [] : (row.cells[at] ?? [])));
    const words = cells.map((one) => {
      const bold = one.text.some((run) => run.bold === true);
      return widestWord(textOf(one), TABLE_SIZE, bold) + (one.bullet ? POINT : 0);
    });
    return CELL_MARGINS + words.reduce((most, one) => Math.max(most, one), widestWord(title, TABLE_SIZE, true));
  });

/** Whether the words of every column find room in that width (twentieths of a point), all columns side by side. */
export const fitsIn = (table: WrittenTable, width: number): boolean =>
  needsOf(table).reduce((sum, need) => sum + need, 0) <= width;

const linesIn = (paragraphs: readonly CellParagraph[], width: number): number =>
  paragraphs.reduce((sum, one) => sum + linesOf(textOf(one), TABLE_SIZE, width - CELL_MARGINS), 0);

const numbersHead = (right: boolean | undefined) => (right ? 'TableNumberHead' : 'TableHead');

function paragraphsOf(
  paragraphs: readonly CellParagraph[],
  right: boolean | undefined,
  keepNext: boolean,
): Paragraph[] {
  const style = right ? 'TableNumber' : 'TableText';
  // Word's file format wants a paragraph in every cell, also in an empty one.
  if (paragraphs.length === 0) return [new Paragraph({ style, keepNext })];
  return paragraphs.map(({ text, bullet }) =>
    bullet
      ? styled('TableBullet', text, { list: { name: LISTS.cellBullets, instance: 0 }, keepNext })
      : styled(style, text, { keepNext }),
  );
}

/**
 * The table over the given width (twentieths of a point). Its head comes again on every page; a heading row stays with
 * the row under it; a row is not parted by a page unless it is so long that half a page would stay empty. `keepNext`: the
 * last row stays with what follows, as before a signature.
 */
export function docxTable(table: WrittenTable, width: number, keepNext = false): Table {
  const { columns, rows } = table;
  // A column without a share is as wide as any.
  const shares = columns.map(({ share }) => (share > 0 ? share : 1));
  const widths = columnWidths(shares, needsOf(table), width);
  const cellWidth = (at: number) => ({ size: widths[at] ?? 0, type: WidthType.DXA });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, right }, at) =>
        new TableCell({ width: cellWidth(at), children: [styled(numbersHead(right), [{ text: title }])] }),
    ),
  });
  const group = (text: string) =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: columns.length,
          width: { size: width, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: GROUP_FILL },
          children: [styled('TableGroup', [{ text }])],
        }),
      ],
    });
  const plain = ({ cells }: Row, keeps: boolean) =>
    new TableRow({
      ...(cells.every((cell, at) => linesIn(cell, widths[at] ?? width) <= WHOLE_ROW_LINES) ? { cantSplit: true } : {}),
      children: cells.map(
        (cell, at) => new TableCell({ width: cellWidth(at), children: paragraphsOf(cell, columns[at]?.right, keeps) }),
      ),
    });
  return new Table({
    style: 'ReportTable',
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      head,
      ...rows.map((row, at) =>
        row.kind === 'group' ? group(row.text) : plain(row, keepNext && at === rows.length - 1),
      ),
    ],
  });
}
