import { normalise } from '../../../domain/reading/swedish-text';
import type { Block, Cell, Row } from '../neutral';
import { calledOff, underStruck } from './called-off';
import { cellOfText } from './cell-of-text';
import { headsMeasures, LEVELS, type NestedPoint } from './nested-points';
import { withStatePoints } from './state-points';

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

const STRUCK = /~~(?<struck>.+?)~~/gu;
const POINT_MARK = /^\s*(?:\d{1,2}[.)]\s+)?(?:\[[ xX]?\]|[☐☑☒])?\s*/u;

/** Struck out: it holds no longer, unless all of a point is, and called off beside it. */
function withoutStruck(text: string): string {
  const struck = [...text.matchAll(STRUCK)].map((one) => one.groups?.['struck'] ?? '').join(' ');
  if (struck === '') return text;
  const left = text.replace(STRUCK, ' ').replace(POINT_MARK, '').replace(/[*_]+/gu, ' ').trim();
  const over = calledOff(struck, left);
  const number = /^\s*\d{1,2}[.)]\s+/u.exec(text)?.[0] ?? '';
  return over === null ? text.replace(STRUCK, ' ') : `${number}${over}`;
}

/** Marks of emphasis, links and code say nothing of a plan; what is struck out is no part of it. */
const unmarked = (text: string) =>
  withoutStruck(text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1'))
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\d*])([*_])(?=\S)([^*_]+)(?<=\S)\1(?![\p{L}\d*])/gu, '$2');

/** A line that ends with a stroke goes on in a new one of the same paragraph; in a cell it is a stroke. */
const BREAK = /(?<!\\)\\$/u;
const unmarkedLine = (line: string) => unmarked(line.replace(BREAK, ''));

/** "Arbetet med **läsningen** pågår": the one phrase in bold letters inside a text. */
const emphasisedIn = (text: string): { readonly emphasised?: string } => {
  const [only, ...more] = [...text.matchAll(/(\*\*|__)(?!\s)(?<phrase>[^*_]{3,120}?)\1/gu)];
  const phrase = more.length === 0 ? only?.groups?.['phrase']?.trim() : undefined;
  return phrase === undefined ? {} : { emphasised: phrase };
};

function rowOf(line: string, at: number, width: number): Row {
  const cells = cellsOf(line).map((cell): Cell => {
    const struck = /^~~([^~]+)~~$/u.exec(cell)?.[1];
    return struck === undefined ? cellOfText(unmarked(cell)) : { ...cellOfText(unmarked(struck)), struck: true };
  });
  while (cells.length < width) cells.push({ paragraphs: [] });
  return { cells, line: at + 1 };
}

/** A point or a heading that is struck through but for its mark: "- ~~Ny scen~~", "## Åtgärd 4: ~~Ny scen~~". */
const ALL_STRUCK =
  /^(?<mark>\s*(?:(?:[-*+•]|\d{1,2}[.)])\s+(?:\[[ xX]?\]\s*)?|#{1,6}\s+(?:(?:\p{L}+\s+)?\d{1,2}(?:\.\d{1,2})?\s*[:.)–-]?\s*)?))~~(?<text>[^~]+)~~\s*$/u;

/** Points that are struck through with lines of their own: kept where these say that they are over, else gone with them. */
function withStruckPoints(lines: readonly string[]): readonly string[] {
  const result = [...lines];
  lines.forEach((line, at) => {
    const struck = ALL_STRUCK.exec(line)?.groups;
    if (!struck) return;
    const below = lines.flatMap((own, place) => (place > at && place < at + 16 && own.trim() !== '' ? [place] : []));
    const { count, isOver } = underStruck(below.map((place) => lines[place]?.replace(/\*\*|__/gu, '') ?? ''));
    if (isOver) result[at] = `${struck['mark'] ?? ''}${struck['text'] ?? ''}`;
    else for (const place of below.slice(0, count)) result[place] = '';
  });
  return result;
}

/** What makes a line a point of a list. A number does not: "1. Uppdrag" is said as it stands. */
const POINT = /^\s*(?:[-*+–—](?=\s)|[•·▪●◦‣■□\uf0a7\uf0b7\uf0d8\uf0fc])\s*/u;

const MOST_OF_HEADING = 120;
/** A heading with more lines under it is none that a point of a list could be. */
const MOST_BELOW = 200;
const INDENTED = /^(?<indent>[ \t]*)(?:[-*+•–]|\d{1,2}[.)])\s+(?<text>\S.*)$/u;

/** The points of a list by their indentation: those that stand deeper right under another are its own. */
function nestedUnder(
  lines: readonly string[],
  at: number,
  indent: number,
  levels = LEVELS,
): readonly (NestedPoint & { readonly at: number })[] {
  const found: (NestedPoint & { readonly at: number })[] = [];
  let depth = -1;
  for (let below = at; below < Math.min(lines.length, at + MOST_BELOW); below += 1) {
    const line = lines[below] ?? '';
    if (line.trim() === '') continue;
    const { indent: before, text } = INDENTED.exec(line)?.groups ?? {};
    if (before === undefined || text === undefined || before.length <= indent) break;
    if (depth < 0) depth = before.length;
    if (before.length < depth) break;
    if (before.length === depth)
      found.push({
        at: below,
        text: normalise(unmarkedLine(text)),
        points: levels > 0 ? nestedUnder(lines, below + 1, depth, levels - 1) : [],
      });
  }
  return found;
}

/** The points that only head the measures under them, by the place of their lines. */
function headsOfPoints(lines: readonly string[]): ReadonlySet<number> {
  if (!lines.some((line) => /^\s+(?:[-*+•–]|\d{1,2}[.)])\s/u.test(line))) return new Set();
  const heads = new Set<number>();
  lines.forEach((line, at) => {
    const { indent, text } = INDENTED.exec(line)?.groups ?? {};
    const next = lines.slice(at + 1, at + 3).find((one) => one.trim() !== '') ?? '';
    const isOver = indent !== undefined && (INDENTED.exec(next)?.groups?.['indent']?.length ?? 0) > indent.length;
    if (!isOver || text === undefined) return;
    const point = { text: normalise(unmarkedLine(text)), points: nestedUnder(lines, at + 1, indent.length) };
    if (headsMeasures(point)) heads.add(at);
  });
  return heads;
}

/** "> *Nämnden bör …*": somebody else's words, set apart and in italics. */
const inItalics = (line: string): string => line.replace(/^\s*>\s*[*_](?![*_\s])([^*_]{15,})[*_]\s*$/u, '”$1”');

const SET_APART = /^\s*>\s*(?<said>\p{Lu}[^>”"*_:|]{14,})$/u;
/** "> Se över taxan." alone between two empty lines, again and again: somebody else's words, which the text answers. */
function quoted(lines: readonly string[]): readonly string[] {
  const isEmpty = (line: string | undefined) => (line ?? '').trim() === '';
  const isApart = (line: string, at: number) =>
    SET_APART.test(line) && isEmpty(lines[at - 1]) && isEmpty(lines[at + 1]) && !isEmpty(lines[at + 2]);
  const quotes = lines.filter((line) => /^\s*>/u.test(line));
  const isSeveral = quotes.length > 1 && lines.filter(isApart).length === quotes.length;
  return lines.map((line) => (isSeveral ? line.replace(SET_APART, '”$<said>”') : inItalics(line)));
}

/** "Skyddsrond" over "==========": a heading by the line under it, as long as itself where that is of dashes. */
function underlined(lines: readonly string[], at: number): readonly string[] | null {
  const [text = '', below = ''] = [lines[at]?.trim(), lines[at + 1]?.trim()];
  const isUnder =
    /^(?:={4,}|-{4,})$/.test(below) && (below.startsWith('=') || Math.abs(below.length - text.length) < 4);
  const isAlone = (lines[at - 1] ?? '').trim() === '' && /^[\p{L}\d]/u.test(text) && !/[|.;,]$|\|/u.test(text);
  return isUnder && isAlone && text.length <= MOST_OF_HEADING ? [text, below.startsWith('=') ? '#' : '##', text] : null;
}

/** Markdown as headings, paragraphs and tables; plain text as paragraphs, one a line. */
export function readMarkdown(text: string): readonly Block[] {
  const lines = quoted(withStatePoints(withStruckPoints(text.split(/\r?\n/))));
  const heads = headsOfPoints(lines);
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let width = 0;
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  lines.forEach((line, at) => {
    if (RULE.test(line) && line.includes('|')) return;
    const heading = /^(#{1,6})\s+(.*?)#*\s*$/.exec(line) ?? underlined(lines, at);
    const isRow =
      line.trim().startsWith('|') || (line.includes('|') && (rows.length > 0 || RULE.test(lines[at + 1] ?? '')));
    if (isRow) {
      if (rows.length === 0) width = cellsOf(line).length;
      rows.push(rowOf(line, at, width));
      return;
    }
    endTable();
    const point = heading ? null : POINT.exec(line);
    const said = normalise(unmarkedLine((heading?.[2] ?? line.slice(point?.[0].length ?? 0)).replace(/^\s*>\s+/, '')));
    if (said === '' || /^[-–—*_=]+$/.test(said)) return;
    if (heads.has(at))
      blocks.push({ kind: 'heading', text: said.replace(/^\d{1,2}[.)]\s+|\s*:$/gu, ''), level: 6, line: at + 1 });
    else if (heading) blocks.push({ kind: 'heading', text: said, level: heading[1]?.length ?? 1, line: at + 1 });
    else
      blocks.push({
        kind: 'paragraph',
        text: said,
        line: at + 1,
        ...(point ? { bullet: true } : {}),
        ...emphasisedIn(line),
      });
  });
  endTable();
  return blocks;
}
