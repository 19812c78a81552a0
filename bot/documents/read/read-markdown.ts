import { normalise } from '../../domain/reading/swedish-text';
import { cellOfText } from './cell-of-text';
import type { Block, Row } from './neutral';

const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** A pipe table has a line of pipes with a rule of dashes under it. */
export function isMarkdown(text: string): boolean {
  const lines = text.split(/\r?\n/, 5000);
  return lines.some(
    (line, at) => line.includes('|') && RULE.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('-'),
  );
}

/** The cells of a line: parted by pipes that are neither escaped nor inside `code`. */
function cellsOf(line: string): readonly string[] {
  const parts =
    line
      .trim()
      .replace(/^\|/, '')
      .match(/(?:\\.|`[^`|]*`|[^|])*(?:\||$)/gu) ?? [];
  const cells = parts.map((part) => part.replace(/\|$/, '').replaceAll('\\|', '|').trim());
  while (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells;
}

/** Marks of emphasis, links and code say nothing of a plan. */
const unmarked = (text: string) =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\d*])[*_]([^*_]+)[*_](?![\p{L}\d*])/gu, '$1');

function rowOf(line: string, at: number, width: number): Row {
  const cells = cellsOf(line).map((cell) => cellOfText(unmarked(cell)));
  while (cells.length < width) cells.push({ paragraphs: [] });
  return { cells, line: at + 1 };
}

/** Markdown as headings, paragraphs and tables. */
export function readMarkdown(text: string): readonly Block[] {
  const lines = text.split(/\r?\n/);
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let width = 0;
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  lines.forEach((line, at) => {
    if (RULE.test(line) && line.includes('|')) return;
    const heading = /^#{1,6}\s+(.*?)#*\s*$/.exec(line);
    const isRow =
      line.trim().startsWith('|') || (line.includes('|') && (rows.length > 0 || RULE.test(lines[at + 1] ?? '')));
    if (isRow) {
      if (rows.length === 0) width = cellsOf(line).length;
      rows.push(rowOf(line, at, width));
      return;
    }
    endTable();
    const said = normalise(unmarked((heading?.[1] ?? line).replace(/^\s*(?:[-*+]|>)\s+/, '')));
    if (said === '' || /^[-*_]{3,}$/.test(said)) return;
    blocks.push({ kind: heading ? 'heading' : 'paragraph', text: said, line: at + 1 });
  });
  endTable();
  return blocks;
}
