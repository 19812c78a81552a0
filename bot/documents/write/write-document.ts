import type { ReportFormat, WrittenDocument } from '../../domain/written-document';
import { cleanDocument } from './clean-document';
import { writeCsv } from './write-csv';
import { writeDocx } from './write-docx';
import { writeHtml } from './write-html';
import { writeMarkdown } from './write-markdown';

const textOf = (write: (document: WrittenDocument) => string) => async (document: WrittenDocument) =>
  new TextEncoder().encode(write(document));

/** How each format is written. A format without a writer does not compile. */
const WRITERS: Readonly<Record<ReportFormat, (document: WrittenDocument) => Promise<Uint8Array>>> = {
  docx: writeDocx,
  md: textOf(writeMarkdown),
  html: textOf(writeHtml),
  csv: textOf(writeCsv),
};

/**
 * The bytes of a report's file. The same document gives the same bytes, whenever and wherever it is written: a final
 * report can be written again and compared with the one that was handed in. Characters that no file may hold are left
 * out; see {@link cleanDocument}.
 */
export function writeDocument(document: WrittenDocument, format: ReportFormat): Promise<Uint8Array> {
  return WRITERS[format](cleanDocument(document));
}
