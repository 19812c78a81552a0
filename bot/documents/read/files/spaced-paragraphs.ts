import { normalise } from '../../../domain/reading/swedish-text';
import { type Block, isEmptyCell } from '../neutral';
import { columnsOf } from '../tables/columns';
import type { HtmlLine } from './html-lines';
import { readDelimited } from './read-delimited';
import { readMarkdown } from './read-markdown';
import { readSpaced } from './spaced-lines';

const FEWEST_LINES = 3;
const FEWEST_COLUMNS = 3;

/** The line as it was typed; without its tabs where what is struck in it has been taken out. */
const typed = ({ text, bullet, number, spaced }: HtmlLine): string => {
  const line = spaced !== undefined && normalise(spaced) === text ? spaced : text;
  return number === null ? `${bullet ? '• ' : ''}${line}` : `${number}.\t${line}`;
};

const isTable = (block: Block): boolean => {
  const [header] = block.kind === 'table' ? block.rows : [];
  const names = header?.cells.filter((cell) => !isEmptyCell(cell)) ?? [];
  return header !== undefined && names.length >= FEWEST_COLUMNS && columnsOf(header) !== null;
};

/**
 * Paragraphs of Word that were set in columns by tabs or spaces ("Åtgärd", a tab, "Vem", a tab, "Klart" over lines set
 * as it is), read as pasted text is. Null where none of them is a header with lines under it: a tab behind "Ansvarig:"
 * only sets off what it labels. Lines are counted from the first, which is 1.
 */
export function spacedParagraphs(lines: readonly HtmlLine[]): readonly Block[] | null {
  if (lines.filter(({ spaced }) => spaced !== undefined).length < FEWEST_LINES) return null;
  const text = lines.map((one) => typed(one).replaceAll('\n', ' ')).join('\n');
  const isRead = (blocks: readonly Block[] | null) => (blocks?.some(isTable) ? blocks : null);
  return (
    (text.includes('\t') ? isRead(readDelimited(text)) : null) ??
    isRead(readSpaced(text, (around) => readMarkdown(around)))
  );
}
