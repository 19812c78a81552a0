import { normalise } from '../../../domain/reading/swedish-text';
import type { Block } from '../neutral';
import type { Outcome } from '../outcome';
import { pointsOf } from './cell-of-text';
import { type HtmlLine, type HtmlTable, linesOf } from './html-lines';
import { cellsOfLayout, tableCells } from './html-table';
import { childrenOf, descendants, type Node, parseHtml, textOf } from './parse-html';
import { spacedParagraphs } from './spaced-paragraphs';

/** A heading in bold letters is short and no sentence. */
const LONGEST_BOLD_HEADING = 100;

/**
 * A page as headings, paragraphs and tables: saved from Word, Outlook, Google or a web system. Lines are counted as
 * they come, a row of a table as one. A page without any heading is called by its title. `typed` where tabs and spaces
 * are those that somebody typed, and not the page's own.
 */
export function readHtml(html: string, typed = false): Outcome<readonly Block[]> {
  const page = parseHtml(withoutData(html));
  if (!page) return { ok: false, refusal: { code: 'too_heavy' } };
  const root =
    descendants(
      page,
      (one) => one.tagName === 'body',
      () => false,
    )[0] ?? page;
  const items = unwrapped(root);
  const headings = headingsInBold(items);
  const blocks: Block[] = [];
  let line = 0;
  if (!items.some((one) => one.kind === 'line')) {
    const title = titleOf(page);
    if (title !== '') blocks.push({ kind: 'heading', text: title, level: 1, line: 1 });
  }
  const runs = typed ? spacedRuns(items, headings) : new Map<number, Run>();
  for (let at = 0; at < items.length; at += 1) {
    const [item, run] = [items[at], runs.get(at)];
    if (!item) break;
    if (run) {
      blocks.push(...run.blocks.map((one) => moved(one, line)));
      line += run.length;
      at += run.length - 1;
      continue;
    }
    if (item.kind === 'line') {
      line += 1;
      blocks.push(...blocksOf(item, headings.has(item), line));
      continue;
    }
    const { caption, rows } = tableCells(item.element);
    if (caption !== '') {
      line += 1;
      blocks.push({ kind: 'paragraph', text: caption, line });
    }
    const first = line + 1;
    line += rows.length;
    if (rows.length > 0) blocks.push({ kind: 'table', rows: rows.map((cells, at) => ({ cells, line: first + at })) });
  }
  return { ok: true, value: blocks };
}

interface Run {
  readonly blocks: readonly Block[];
  /** How many lines it is read from. */
  readonly length: number;
}

/** The lines between headings and tables that were set in columns, by where they begin. */
function spacedRuns(
  items: readonly (HtmlLine | HtmlTable)[],
  headings: ReadonlySet<HtmlLine>,
): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>();
  const isPlain = (item: HtmlLine | HtmlTable | undefined): item is HtmlLine =>
    item?.kind === 'line' && item.level === null && !headings.has(item);
  for (let from = 0; from < items.length; from += 1) {
    let to = from;
    while (isPlain(items[to])) to += 1;
    const blocks = spacedParagraphs(items.slice(from, to).filter(isPlain));
    if (blocks) runs.set(from, { blocks, length: to - from });
    from = to;
  }
  return runs;
}

const moved = (block: Block, lines: number): Block =>
  block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => ({ ...row, line: row.line + lines })) }
    : { ...block, line: block.line + lines };

/** Pictures that are written into the page itself are most of its letters and none of its words. */
const withoutData = (html: string) => html.replace(/(["'(])data:[a-z]+\/[^"')\s]*/gi, '$1');

/** The lines and tables of a page, with what tables only place on it taken out of them. */
function unwrapped(node: Node): readonly (HtmlLine | HtmlTable)[] {
  return linesOf(node).flatMap((item) => {
    const cells = item.kind === 'table' ? cellsOfLayout(item.element) : null;
    return cells ? cells.flatMap(unwrapped) : [item];
  });
}

/** A bold line right above each of several tables is a heading, which is how Word is used without its styles. */
function headingsInBold(items: readonly (HtmlLine | HtmlTable)[]): ReadonlySet<HtmlLine> {
  const above = items.flatMap((item, at) => {
    const before = items[at - 1];
    const fits =
      item.kind === 'table' && before?.kind === 'line' && before.bold && !before.bullet && before.level === null;
    return fits && before.text.length <= LONGEST_BOLD_HEADING && !before.text.endsWith('.') ? [before] : [];
  });
  return new Set(above.length > 1 ? above : []);
}

function blocksOf(item: HtmlLine, isHeading: boolean, line: number): readonly Block[] {
  const { text, level, number, emphasised } = item;
  if (text === '') return [];
  if (level !== null) return [{ kind: 'heading', text, level, line }];
  if (isHeading) return [{ kind: 'heading', text, line }];
  const inBold = emphasised === undefined ? {} : { emphasised };
  if (number !== null) return [{ kind: 'paragraph', text, line, bullet: true, number, ...inBold }];
  return pointsOf(text, item.bullet).map((one) => ({
    kind: 'paragraph',
    text: one.text,
    line,
    ...(one.bullet ? { bullet: true } : {}),
    ...inBold,
  }));
}

function titleOf(page: Node): string {
  const [title] = descendants(
    page,
    (one) => one.tagName === 'title',
    () => false,
  );
  const text = normalise(title ? childrenOf(title).map(textOf).join('') : '');
  return /^(?:microsoft (?:word|excel)\b|(?:dokument|document|bok|book|untitled|namnlös)\s*\d*$)/i.test(text)
    ? ''
    : text;
}
