import type { TextLine } from '../text/lines';
import { isTimed } from '../text/time-alone';
import { tellsOnly } from './paper';

/** A heading and what stands under it; what stands before the first heading has none. */
export interface Part {
  readonly head: TextLine | null;
  readonly lines: readonly { readonly line: TextLine; readonly at: number }[];
}

const isShort = ({ text, bullet }: TextLine, most: number) =>
  !bullet && text.length <= most && !/[.:;,!?)]$/.test(text);

/** "BIN/2025:641-3", "2024-118" alone on a line: the number of the paper, over its first sentence. */
const IS_NUMBER = /^(?=(?:\D*\d){4})[\p{Lu}\d /:.-]+$/u;

const isHead = (one: TextLine, next: TextLine | undefined): boolean =>
  one.heading ||
  (isShort(one, 50) && tellsOnly(one.text) && !one.text.includes(':')) ||
  (isShort(one, 80) &&
    !isTimed(one.text) &&
    !IS_NUMBER.test(one.text) &&
    next !== undefined &&
    /[.:]$/.test(next.text));

/** A document by its headings: marked as such, or a short line over sentences. */
export function partsOf(lines: readonly TextLine[]): readonly Part[] {
  const parts: { head: TextLine | null; lines: { line: TextLine; at: number }[] }[] = [{ head: null, lines: [] }];
  lines.forEach((line, at) => {
    if (isHead(line, lines[at + 1])) parts.push({ head: line, lines: [] });
    else parts.at(-1)?.lines.push({ line, at });
  });
  return parts;
}
