import { isLocalDate } from '../../../domain/calendar';
import { normalise } from '../../../domain/reading/swedish-text';
import { type Block, type Cell, isEmptyCell, type Row } from '../neutral';

/** A paragraph or a point of a document without a plan's table, with what its arrangement says of it. */
export interface ProseLine {
  readonly text: string;
  readonly line: number;
  readonly heading: boolean;
  readonly bullet: boolean;
  /** The number before it ("1.") or of its automatic list; not part of `text`. Null where there is none. */
  readonly number: number | null;
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
  };
}

const cellLines = (cell: Cell | undefined, line: number) =>
  (cell?.paragraphs ?? []).flatMap((one) => lineOf(one.text, line, { bullet: one.bullet }) ?? []);

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

/** The document as lines in order. The page's own date and number, and a page's head that comes again, are left out. */
export function proseLines(blocks: readonly Block[]): Prose {
  const pageDates: string[] = [];
  const lines = blocks
    .flatMap((block): readonly (ProseLine | null)[] => {
      if (block.kind === 'table') return block.rows.flatMap(rowLines);
      const listed = block.kind === 'paragraph' && block.number !== undefined ? { listed: block.number } : {};
      const bullet = block.kind === 'paragraph' && block.bullet !== undefined ? { bullet: block.bullet } : {};
      return [lineOf(block.text, block.line, { heading: block.kind === 'heading', ...bullet, ...listed })];
    })
    .filter((one) => one !== null);
  const kept = lines.filter((one) => {
    if (isLocalDate(one.text)) pageDates.push(one.text);
    return !isLocalDate(one.text) && !PAGE.test(one.text);
  });
  return { lines: kept, pageDates };
}
