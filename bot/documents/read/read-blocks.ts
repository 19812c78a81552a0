import { decodePlan } from './decode-plan';
import type { Block } from './neutral';
import type { Outcome } from './outcome';
import { readDelimited } from './read-delimited';
import { isMarkdown, readMarkdown } from './read-markdown';

/** A row of a plan is some thousand letters. Above this a file is something else, and reading it would take minutes. */
const LONGEST_LINE = 20_000;

/**
 * A file in the neutral form, by what it holds and not by its name: Markdown tables, or text whose rows are parted by
 * tabs, semicolons or commas. A reader for another format is tried here before the bytes are taken for text.
 */
export function readBlocks(bytes: Uint8Array, encoding: string | undefined): Outcome<readonly Block[]> {
  const decoded = decodePlan(bytes, encoding);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const long = text.split('\n').findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) return { ok: false, refusal: { code: 'line_too_long', line: long + 1, limit: LONGEST_LINE } };
  const blocks = isMarkdown(text) ? readMarkdown(text) : readDelimited(text);
  return blocks ? { ok: true, value: blocks } : { ok: false, refusal: { code: 'no_table_found' } };
}
