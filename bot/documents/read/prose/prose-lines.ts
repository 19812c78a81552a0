import { isLocalDate } from '../../../domain/calendar';
import { joinedText, normalise } from '../../../domain/reading/swedish-text';
import { type Block, type Cell, isEmptyCell, type Row } from '../neutral';
import { goesOn, isLabelled, type Wrapped, wrapWidth } from '../shapes/wrapped-lines';
import { labelOf } from './answer-labels';

/** A paragraph or a point of a document without a plan's table, with what its arrangement says of it. */
export interface ProseLine {
  readonly text: string;
  readonly line: number;
  readonly heading: boolean;
  readonly bullet: boolean;
  /** The number before it ("1.") or of its automatic list; not part of `text`. Null where there is none. */
  readonly number: number | null;
  /** The one phrase of it that stands in bold letters; left out where none does, or several. */
  readonly emphasised?: string;
}

export interface Prose {
  readonly lines: readonly ProseLine[];
  /** Days that stood alone in the head of a page. */
  readonly pageDates: readonly string[];
}

const PAGE = /^(?:sid(?:a|an)?\.?\s*)?\d{1,3}(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|\/\s*\d{1,3}))?$/iu;
/** "1. Text", "1) Text": a list's number. "2.1 Text" and "2026 ..." are none. */
const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/u;
const BULLET = /^(?:[•·▪●◦‣–—-]|[a-h][.)])\s+/u;

function lineOf(text: string, line: number, more: Partial<ProseLine> & { readonly listed?: string }): ProseLine | null {
  const plain = normalise(text).replace(BULLET, '');
  if (plain === '' || /^[-–—*_]+$/u.test(plain)) return null;
  const printed = NUMBER.exec(plain)?.[1];
  const listed = /^\d{1,2}[.)]?$/.test(more.listed ?? '') ? Number.parseInt(more.listed ?? '', 10) : null;
  return {
    text: printed ? plain.replace(NUMBER, '') : plain,
    line,
    heading: more.heading ?? false,
    bullet: more.bullet ?? BULLET.test(normalise(text)),
    number: printed ? Number(printed) : listed,
    ...(more.emphasised === undefined ? {} : { emphasised: more.emphasised }),
  };
}

/** "Sammanträdesdatum" over its day in one cell of a letter's head. */
const NAMES_VALUE = /^(?:\p{L}*datum|dnr|diarie(?:nummer|nr)|ärendenummer)\s*:?$/iu;

const cellLines = (cell: Cell | undefined, line: number) =>
  labelledIn(cell?.paragraphs ?? []).flatMap((one) => lineOf(one.text, line, { bullet: one.bullet }) ?? []);

function labelledIn(paragraphs: Cell['paragraphs']): Cell['paragraphs'] {
  const [label, value, ...more] = paragraphs;
  if (!label || !value || more.length > 0 || !NAMES_VALUE.test(label.text)) return paragraphs;
  return [{ ...value, text: `${label.text.replace(/\s*:$/u, '')}: ${value.text}` }];
}

/** A form laid out as a table says the same as its lines would: "Ansvarig | rektor" is "Ansvarig: rektor". */
function rowLines({ cells, line }: Row): readonly ProseLine[] {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  const [label, ...rest] = filled;
  const said = cellLines(label, line)
    .map((one) => one.text)
    .join(' ');
  const [first, ...more] = filled.length === 2 && said.length <= 40 ? cellLines(rest[0], line) : [];
  if (!first) return filled.flatMap((cell) => cellLines(cell, line));
  return [{ ...first, text: `${said.replace(/\s*:$/, '')}: ${first.text}`, number: null }, ...more];
}

interface Printed {
  readonly line: ProseLine;
  /** Its number in the document; a table's lines have none, and nothing goes on from them. */
  readonly at: number | null;
}

/** A line that a sentence ends and that had no room for the next word: the paragraph goes on. */
const isFull = (above: Wrapped, { text, heading, bullet, number }: Wrapped, width: number): boolean =>
  width > 0 &&
  !(heading || bullet || number !== null || above.heading || isLabelled(text)) &&
  above.text.length + 1 + (text.split(' ', 1)[0] ?? '').length > width;

/** Lines that were cut at the edge of a mail or a page are one paragraph again: "en plan för kontroll av" over "skolskjuts." */
function unwrapped(printed: readonly Printed[]): readonly ProseLine[] {
  const wrapped = printed.map(
    ({ line, at }, n): Wrapped => ({ ...line, gap: at === null || at !== (printed[n - 1]?.at ?? -1) + 1 }),
  );
  const width = wrapWidth(wrapped);
  const lines: ProseLine[] = [];
  printed.forEach(({ line, at }, n) => {
    const [last, own] = [lines.at(-1), wrapped[n]];
    const above = wrapped[n - 1];
    const isNext = last !== undefined && own !== undefined && at !== null && printed[n - 1]?.at !== null && !own.gap;
    const isOne = isNext && above && (goesOn({ ...last, gap: false }, own, width) || isFull(above, own, width));
    if (isNext && isOne && labelOf(line.text) === null)
      lines[lines.length - 1] = { ...last, text: joinedText(last.text, line.text) };
    else lines.push(line);
  });
  return lines;
}

/**
 * The document as lines in order. The page's own date and number, and a page's head that comes again, are left out.
 * `asPrinted` leaves lines that were cut as they stand, for documents whose lines are names and days.
 */
export function proseLines(blocks: readonly Block[], asPrinted = false): Prose {
  const pageDates: string[] = [];
  const printed = blocks.flatMap((block): readonly Printed[] => {
    if (block.kind === 'table') return block.rows.flatMap(rowLines).map((line) => ({ line, at: null }));
    const listed = block.kind === 'paragraph' && block.number !== undefined ? { listed: block.number } : {};
    const bullet = block.kind === 'paragraph' && block.bullet !== undefined ? { bullet: block.bullet } : {};
    const bold = block.kind === 'paragraph' && block.emphasised !== undefined ? { emphasised: block.emphasised } : {};
    const line = lineOf(block.text, block.line, { heading: block.kind === 'heading', ...bullet, ...listed, ...bold });
    return line ? [{ line, at: block.line }] : [];
  });
  const kept = printed.filter(({ line }) => {
    if (isLocalDate(line.text)) pageDates.push(line.text);
    return !isLocalDate(line.text) && !PAGE.test(line.text);
  });
  return { lines: asPrinted ? kept.map((one) => one.line) : unwrapped(kept), pageDates };
}
