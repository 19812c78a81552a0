import type { Block } from '../neutral';
import type { Outcome } from '../outcome';
import { withAnswersUnderPoints } from './answered-lines';
import { withCellLines } from './cell-lines';
import { decodePlan } from './decode-plan';
import { fileFormat, markupFormat } from './file-format';
import { withFrontMatter } from './front-matter';
import { withColons } from './label-lines';
import { MEGABYTE, MOST_FILE, MOST_LINES, MOST_ROWS, MOST_TEXT } from './limits';
import { openOffice } from './open-office';
import { readDelimited } from './read-delimited';
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { isMarkdown, readMarkdown } from './read-markdown';
import { readXlsx } from './read-xlsx';
import { readRunTogether } from './run-together';
import { withSlashedDays } from './slashed-days';
import { readSpaced } from './spaced-lines';

/** A row of a plan is some thousand letters. Above this a file is something else, and reading it would take minutes. */
const LONGEST_LINE = 20_000;

/**
 * A file in the neutral form, by what it holds and not by its name: Word, Excel, HTML, Markdown, text whose rows are
 * parted by tabs, semicolons or commas, or plain text, a paragraph a line. Every other file is refused by its kind, and
 * a broken one as broken; no bytes make it throw.
 */
export async function readBlocks(bytes: Uint8Array, encoding: string | undefined): Promise<Outcome<readonly Block[]>> {
  if (bytes.byteLength === 0) return { ok: false, refusal: { code: 'file_empty' } };
  const format = fileFormat(bytes);
  const limit = format === 'zip' ? MOST_FILE : MOST_TEXT;
  if (bytes.byteLength > limit * MEGABYTE) {
    const megabytes = Math.ceil(bytes.byteLength / MEGABYTE);
    return { ok: false, refusal: { code: 'file_too_large', megabytes, limit } };
  }
  if (format === 'encrypted') return { ok: false, refusal: { code: 'file_encrypted' } };
  if (format !== null && format !== 'zip') return { ok: false, refusal: { code: 'format_not_supported', format } };
  const read = format === 'zip' ? await readOffice(bytes) : readText(bytes, encoding);
  if (!read.ok) return read;
  return read.value.length === 0
    ? { ok: false, refusal: { code: 'file_empty' } }
    : { ok: true, value: withSlashedDays(withCellLines(read.value)) };
}

async function readOffice(bytes: Uint8Array): Promise<Outcome<readonly Block[]>> {
  const opened = openOffice(bytes);
  if (!opened.ok) return opened;
  return opened.value.kind === 'docx' ? readDocx(opened.value) : readXlsx(opened.value);
}

function readText(bytes: Uint8Array, encoding: string | undefined): Outcome<readonly Block[]> {
  const decoded = decodePlan(bytes, encoding);
  if (!decoded.ok) return decoded;
  const markup = markupFormat(decoded.value);
  if (markup === 'html') return readHtml(decoded.value);
  if (markup !== null) return { ok: false, refusal: { code: 'format_not_supported', format: markup } };
  const lines = decoded.value.split('\n');
  if (lines.length > MOST_LINES)
    return { ok: false, refusal: { code: 'too_many_rows', rows: lines.length, limit: MOST_ROWS } };
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) return { ok: false, refusal: { code: 'line_too_long', line: long + 1, limit: LONGEST_LINE } };
  const text = withColons(withAnswersUnderPoints(withFrontMatter(decoded.value)));
  if (isMarkdown(text)) return { ok: true, value: readMarkdown(text) };
  const columned = readDelimited(text) ?? readSpaced(text, readMarkdown) ?? readRunTogether(text, readMarkdown);
  return { ok: true, value: columned ?? readMarkdown(text) };
}
