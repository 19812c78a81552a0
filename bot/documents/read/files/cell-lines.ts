import { joinedText, normalise, startsLower } from '../../../domain/reading/swedish-text';
import type { Block, Cell, Row } from '../neutral';
import { withColumnsOfLines } from '../tables/cell-columns';
import { GROUP, misfit, NAMES, TIMES, TITLES } from '../tables/cell-misfit';
import { type Column, columnsOf, headerIndex, TELLS } from '../tables/columns';

type Text = Exclude<Block, { kind: 'table' }>;

/** A line that may be a cell. An empty one stands where the lines lie further apart than the others do. */
interface Piece {
  readonly text: string;
  readonly line: number;
  readonly heading: boolean;
  readonly bullet: boolean;
  /** How badly it suits each column asked for yet: a document of many lines asks for the same again and again. */
  readonly misfits: Map<Column | null, number>;
}

function misfitOf({ text, misfits }: Piece, column: Column | null): number {
  const found = misfits.get(column) ?? misfit(text, column);
  misfits.set(column, found);
  return found;
}

interface Header {
  readonly names: readonly string[];
  readonly columns: readonly (Column | null)[];
  readonly line: number;
}

const MOST_COLUMNS = 9;
const MOST_LINES = 1500;
/** A document with more lines that could head a table than this has none pasted a cell a line. */
const MOST_TRIES = 12;
const PAGE = /^(?:.{0,60}\s)?sid(?:a|an)?\.?\s*\d{1,3}(?:\s*(?:av|\/|\()\s*\d{1,3}\)?)?$|^\d{1,3}\s*\(\d{1,3}\)$/iu;
/** Above this a row's lines do not fit under the columns' names. */
const POOR_ROW = 3.5;
const POOR_TABLE = 0.9;
/** What it costs to leave a line outside the table. */
const LEFT_OUT = 1.2;

const sameText = (a: string, b: string) => a.toLowerCase().replace(/:$/, '') === b.toLowerCase().replace(/:$/, '');

/** What it costs that a line goes on with the cell of the line above it. */
function goingOn(piece: Piece, above: Piece, column: Column | null): number {
  if (above.text === '') return 9;
  if (piece.bullet && !TIMES.includes(column)) return 0.2;
  if (startsLower(piece.text) && !/[.!?]$/.test(above.text)) return 0.4;
  return TITLES.includes(column) || NAMES.includes(column) ? 4 : 2;
}

/** What it costs that a row has no line for a column. Which of two times is left out, nobody can tell. */
function missing(at: number, columns: Header['columns']): number {
  const column = columns[at] ?? null;
  if (column === 'measure') return 6;
  if (TIMES.includes(column) && columns.some((one, place) => place !== at && TIMES.includes(one))) return 3;
  return column === 'area' || column === 'no' ? 0.9 : 1.3;
}

interface Fit {
  readonly cost: number;
  /** The place of the first line after it. */
  readonly to: number;
  /** The column of each line of the row. */
  readonly places: readonly number[];
}

/** The ways a row may begin at a line, by where it ends. */
function rowsFrom(pieces: readonly Piece[], from: number, columns: Header['columns']): readonly Fit[] {
  // By column and count of lines: the cheapest way to have placed them all, the last one in that column.
  let states = new Map<number, Fit>([[-1, { cost: 0, to: from, places: [] }]]);
  const found: Fit[] = [];
  for (let to = from; to < Math.min(pieces.length, from + columns.length * 3); to += 1) {
    const piece = pieces[to];
    const above = pieces[to - 1];
    if (!piece || piece.heading) break;
    const next = new Map<number, Fit>();
    const keep = (place: number, cost: number, before: Fit) => {
      if (cost < Math.min(POOR_ROW, next.get(place)?.cost ?? POOR_ROW))
        next.set(place, { cost, to: to + 1, places: [...before.places, place] });
    };
    for (const [last, state] of states) {
      if (last >= 0 && piece.text === '') keep(last, state.cost + 0.8, state);
      else if (last >= 0 && above) keep(last, state.cost + goingOn(piece, above, columns[last] ?? null), state);
      let skipped = 0;
      for (let place = last + 1; place < columns.length; place += 1) {
        keep(place, state.cost + skipped + misfitOf(piece, columns[place] ?? null), state);
        skipped += missing(place, columns);
      }
    }
    if (next.size === 0) break;
    for (const [last, state] of next) {
      let cost = state.cost;
      for (let place = last + 1; place < columns.length; place += 1) cost += missing(place, columns);
      if (cost < POOR_ROW && state.places.length > 1) found.push({ ...state, cost });
    }
    states = next;
  }
  return found;
}

type Step =
  | { readonly kind: 'row'; readonly from: number; readonly fit: Fit }
  | { readonly kind: 'group'; readonly from: number }
  | { readonly kind: 'header' | 'end' };

/** The rows under the header, from `from`: those that suit its columns best as a whole, and where they end. */
function rowsUnder(pieces: readonly Piece[], from: number, header: Header) {
  const width = header.columns.length;
  const isHeader = (at: number) => header.names.every((name, place) => sameText(pieces[at + place]?.text ?? '', name));
  const rest = pieces.slice(from).filter((one) => one.text !== '').length;
  const best: { cost: number; step: Step; to: number }[] = [];
  let left = 0;
  for (let at = pieces.length; at >= from; at -= 1) {
    const piece = pieces[at];
    if (piece && piece.text !== '') left += /[.:]$/.test(piece.text) || piece.heading ? 0.3 : LEFT_OUT;
    let choice = { cost: left, step: { kind: 'end' } as Step, to: pieces.length };
    const offer = (cost: number, step: Step, to: number) => {
      const whole = cost + (best[to]?.cost ?? 0);
      if (whole < choice.cost) choice = { cost: whole, step, to };
    };
    if (piece?.text === '') offer(0.05, { kind: 'header' }, at + 1);
    else if (piece) {
      if (isHeader(at)) offer(0, { kind: 'header' }, at + width);
      const isGroup = GROUP.test(piece.text) || piece.heading;
      if (best[at + 1]?.step.kind === 'row') offer(isGroup ? 0.2 : 2, { kind: 'group', from: at }, at + 1);
      for (const fit of rowsFrom(pieces, at, header.columns)) offer(fit.cost, { kind: 'row', from: at, fit }, fit.to);
    }
    best[at] = choice;
  }
  const rows: Row[] = [];
  let [at, cost, count] = [from, 0, 0];
  for (;;) {
    const { step, to } = best[at] ?? { step: { kind: 'end' } as Step, to: at };
    if (step.kind === 'end' || at >= pieces.length) break;
    if (step.kind === 'row') {
      cost += step.fit.cost;
      count += 1;
      rows.push(rowOf(pieces.slice(step.from, step.fit.to), step.fit.places, width));
    } else if (step.kind === 'group') rows.push(rowOf(pieces.slice(step.from, step.from + 1), [0], width));
    at = to;
  }
  const isTable = count > 1 && cost / count <= POOR_TABLE && rest > 0;
  return isTable ? { rows, to: at, cost: best[from]?.cost ?? 0 } : null;
}

function rowOf(pieces: readonly Piece[], places: readonly number[], width: number): Row {
  const cells = Array.from({ length: width }, (_, place): Cell => {
    const paragraphs: { text: string; bullet: boolean }[] = [];
    pieces.forEach((piece, at) => {
      if (places[at] !== place || piece.text === '' || /^[-–—]+$/u.test(piece.text)) return;
      const last = paragraphs.at(-1);
      if (last && startsLower(piece.text) && !piece.bullet) last.text = joinedText(last.text, piece.text);
      else paragraphs.push({ text: piece.text, bullet: piece.bullet });
    });
    return { paragraphs };
  });
  return { cells, line: pieces[0]?.line ?? 1 };
}

/** "Uppdrag 1" and "Fastställd 2027-01-10" are no names of columns; "Läge 2026" may be. */
const isName = (text: string): boolean =>
  text.length <= 45 && text.split(' ').length <= 5 && !/[.!?,]$|:\s*\S|(?<!\d)(?!20\d{2}(?![\d-]))\d/u.test(text);

/** The names of columns that stand a line each from here, the longest such run first. */
function headersAt(pieces: readonly Piece[], at: number): readonly Header[] {
  const names: Piece[] = [];
  for (const piece of pieces.slice(at)) {
    if (piece.text === '' && names.length > 0) continue;
    if (piece.text === '' || piece.bullet || !isName(piece.text)) break;
    if (names.length === MOST_COLUMNS) break;
    names.push(piece);
  }
  const found: Header[] = [];
  for (let count = names.length; count >= 3; count -= 1) {
    const texts = names.slice(0, count).map((one) => one.text.replace(/:$/, ''));
    const cells = texts.map((text): Cell => ({ paragraphs: [{ text, bullet: false }] }));
    const columns = columnsOf({ cells, line: 1 });
    const known = columns?.filter((one) => one !== null).length ?? 0;
    const isNamed =
      columns?.[0] !== null && columns?.[0] !== 'aside' && (known === count || (count > 4 && known * 4 >= count * 3));
    const tells = new Set(columns?.filter((one) => TELLS.includes(one)));
    if (columns?.includes('measure') && tells.size > 1 && isNamed && !areLabels(texts, pieces))
      found.push({ names: texts, columns, line: names[0]?.line ?? 1 });
  }
  return found;
}

/** Names that come again by themselves are labels, each before what it tells of its measure. */
function areLabels(names: readonly string[], pieces: readonly Piece[]): boolean {
  const count = (name: string) =>
    pieces.filter(({ text }) => sameText(text.replace(/^\d{1,3}[.)]\s+/u, ''), name)).length;
  const counts = names.map(count);
  return new Set(names).size < names.length || counts.some((one) => one !== counts[0]);
}

const headerRow = ({ names, line }: Header): Row => ({
  cells: names.map((text): Cell => ({ paragraphs: [{ text, bullet: false }] })),
  line,
});

/** Lines with an empty one between where they lie further apart than most: a cell that was left empty, or a row's end. */
function piecesOf(blocks: readonly Text[]): readonly Piece[] {
  const kept = blocks.filter((one) => !PAGE.test(normalise(one.text)));
  const steps = kept.map((one, at) => one.line - (kept[at - 1]?.line ?? one.line)).slice(1);
  const unit = Math.max(1, mostCommon(steps));
  return kept.flatMap((block, at): readonly Piece[] => {
    const step = at === 0 ? unit : block.line - (kept[at - 1]?.line ?? block.line);
    const empty = Math.min(3, Math.max(0, Math.ceil(step / unit) - 1));
    const bullet = block.kind === 'paragraph' && block.bullet === true;
    const piece = {
      text: normalise(block.text),
      line: block.line,
      heading: block.kind === 'heading',
      bullet,
      misfits: new Map(),
    };
    const nothing = { text: '', line: block.line, heading: false, bullet: false, misfits: new Map() };
    return [...Array.from({ length: empty }, () => nothing), piece];
  });
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

interface Found {
  /** What it costs to hold the lines to be such a table, with those left outside it. */
  readonly cost: number;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
}

function tableAt(pieces: readonly Piece[], at: number, headers: readonly Header[]): Found | null {
  const tables = headers.flatMap((header): readonly Found[] => {
    let from = at;
    for (const name of header.names) {
      while (pieces[from]?.text.replace(/:$/, '') !== name) from += 1;
      from += 1;
    }
    const under = rowsUnder(pieces, from, header);
    return under ? [{ ...under, from: at, rows: [headerRow(header), ...under.rows] }] : [];
  });
  return [...tables].sort((a, b) => a.cost - b.cost)[0] ?? null;
}

/**
 * Tables that were pasted with each cell on a line of its own, as mail and PDF do: "Åtgärd", "Ansvarig" and "Tidplan"
 * under one another, and then the cells of each row in that order. Lines are rows only where they suit the columns'
 * names: somebody under the owner, a time under the time plan. A cell that was left empty is found by what stands around
 * it; where that could be either of two columns there is no table. A document with a table of its own is left as it is.
 */
export function withCellLines(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some((one) => one.kind === 'table' && headerIndex(one.rows) >= 0)) return blocks;
  const texts = blocks.filter((one): one is Text => one.kind !== 'table');
  if (texts.length < 9 || texts.length > MOST_LINES) return blocks;
  const pieces = piecesOf(texts);
  let tries = 0;
  for (let at = 0; at < pieces.length - 8 && tries < MOST_TRIES; at += 1) {
    const headers = headersAt(pieces, at);
    if (headers.length > 0) tries += 1;
    const table = tableAt(pieces, at, headers);
    if (!table) continue;
    const first = pieces[table.from]?.line ?? 0;
    const after = pieces[table.to]?.line ?? Number.POSITIVE_INFINITY;
    const lineOf = (block: Block) => (block.kind === 'table' ? (block.rows[0]?.line ?? 0) : block.line);
    return [
      ...blocks.filter((one) => lineOf(one) < first),
      { kind: 'table', rows: table.rows },
      ...blocks.filter((one) => lineOf(one) >= after),
    ];
  }
  return withColumnsOfLines(blocks, texts) ?? blocks;
}
