import { decodePlan } from './decode-plan';
import type { Block } from './neutral';
import type { Outcome } from './outcome';
import { readDelimited } from './read-delimited';
import { isMarkdown, readMarkdown } from './read-markdown';

/**
 * A file in the neutral form, by what it holds and not by its name: Markdown tables, or text whose rows are parted by
 * tabs, semicolons or commas. A reader for another format is tried here before the bytes are taken for text.
 */
export function readBlocks(bytes: Uint8Array, encoding: string | undefined): Outcome<readonly Block[]> {
  const decoded = decodePlan(bytes, encoding);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const blocks = isMarkdown(text) ? readMarkdown(text) : readDelimited(text);
  return blocks ? { ok: true, value: blocks } : { ok: false, refusal: { code: 'no_table_found' } };
}
