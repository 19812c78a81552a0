import { findPersonalNumbers, withoutPersonalNumbers } from '../../domain/personal-number';
import { type Block, type Cell, cellText, type Row } from './neutral';

/** What stands in the draft where a personal identity number stood in the document. */
export const REDACTED = '[personnummer borttaget]';

export interface Redacted {
  readonly blocks: readonly Block[];
  /** Lines on which a number stood. */
  readonly lines: readonly number[];
}

const clean = (text: string) => withoutPersonalNumbers(text, REDACTED);
const holds = (text: string) => findPersonalNumbers(text).length > 0;

const cleanCell = (cell: Cell): Cell => ({
  ...cell,
  paragraphs: cell.paragraphs.map((one) => ({ ...one, text: clean(one.text) })),
});

/** A number may begin in one paragraph of a cell and end in the next; then the whole cell's text is cleaned as one. */
function cleanRow(row: Row): Row {
  const cells = row.cells.map((cell) => {
    const cleaned = cleanCell(cell);
    const left = cellText(cleaned);
    return holds(left) ? { ...cell, paragraphs: [{ text: clean(left), bullet: false }] } : cleaned;
  });
  return { ...row, cells };
}

/** The document without any personal identity number: done before anything is understood, so none can slip through. */
export function redact(blocks: readonly Block[]): Redacted {
  const lines: number[] = [];
  const cleaned = blocks.map((block): Block => {
    if (block.kind !== 'table') {
      if (holds(block.text)) lines.push(block.line);
      return { ...block, text: clean(block.text) };
    }
    const rows = block.rows.map((row) => {
      if (row.cells.some((cell) => holds(cellText(cell)))) lines.push(row.line);
      return cleanRow(row);
    });
    return { ...block, rows };
  });
  return { blocks: cleaned, lines };
}

export const redactText = clean;
