import { randomBytes } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file that is large, or made to hurt, and what it is. */
export interface HeavyFile {
  readonly name: string;
  readonly make: () => Uint8Array;
}

const MB = 1024 * 1024;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relations = (type: string, target: string) =>
  strToU8(
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`,
  );

const HEADINGS = ['Åtgärd', 'Ansvarig', 'Klart', 'Status'];
const measure = (no: number) => [`Se över rutin ${no} för stöd och anpassningar`, 'Rektor', '2026-05-01', 'Pågår'];
const rowsOf = (count: number) => [HEADINGS, ...Array.from({ length: count }, (_, at) => measure(at + 1))];

/** A Word document with a table of so many measures, and other parts beside it. */
function word(measures: number, beside: Zippable = {}): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const rows = rowsOf(measures).map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
  );
  const body = `<w:document xmlns:w="${WORD}"><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`;
  return zipSync({
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/document.xml': strToU8(body),
    ...beside,
  });
}

/** A workbook of one sheet with so many measures. */
function excel(measures: number, beside: Zippable = {}): Uint8Array {
  const parts = [`<worksheet xmlns="${SHEET}"><dimension ref="A1:D${measures + 1}"/><sheetData>`];
  rowsOf(measures).forEach((row, at) => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    parts.push(`<row r="${at + 1}">${row.map(cell).join('')}</row>`);
  });
  parts.push('</sheetData></worksheet>');
  const sheets = '<sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets>';
  return zipSync({
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}">${sheets}</workbook>`),
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': Buffer.concat(parts.map((part) => Buffer.from(part))),
    ...beside,
  });
}

const picture = (megabytes: number): Zippable => ({
  'word/media/image1.png': [randomBytes(megabytes * MB), { level: 0 }],
});

/** Lines until the text is this large. */
function lines(megabytes: number, line: (no: number) => string): Uint8Array {
  const found: string[] = [];
  for (let size = 0, no = 1; size < megabytes * MB; no += 1) {
    const text = `${line(no)}\n`;
    size += Buffer.byteLength(text);
    found.push(text);
  }
  return Buffer.from(found.join(''));
}

const row = (no: number) => measure(no).join(';');
const htmlRow = (no: number) =>
  `<tr>${measure(no)
    .map((cell) => `<td><p>${cell}</p></td>`)
    .join('')}</tr>`;

/** A document whose one part unpacks to `megabytes` of blanks; its directory may say less. */
function bomb(megabytes: number, said = megabytes * MB): Uint8Array {
  const document: Zippable = { 'word/document.xml': [new Uint8Array(megabytes * MB).fill(32), { level: 9 }] };
  const file = Buffer.from(word(1, document));
  const at = file.lastIndexOf('word/document.xml') - 46;
  file.writeUInt32LE(said, at + 24);
  return file;
}

export const HEAVY_FILES: readonly HeavyFile[] = [
  { name: 'docx, 49 MB of pictures', make: () => word(100, picture(49)) },
  { name: 'docx, 51 MB', make: () => word(100, picture(51)) },
  { name: 'docx, 2,000 measures', make: () => word(2000) },
  { name: 'docx, 15 MB of XML', make: () => word(26_000) },
  { name: 'docx, 50 MB of XML', make: () => word(90_000) },
  { name: 'docx, nested 100,000 deep', make: () => deepWord(100_000) },
  { name: 'xlsx, 49 MB of pictures', make: () => excel(100, picture(49)) },
  { name: 'xlsx, 1,999 measures', make: () => excel(1999) },
  { name: 'xlsx, 100,000 rows', make: () => excel(100_000) },
  { name: 'xlsx, 1,000,000 rows', make: () => excel(1_000_000) },
  { name: 'zip bomb, 400 MB', make: () => bomb(400) },
  { name: 'zip bomb, 400 MB said to be 1 kB', make: () => bomb(400, 1024) },
  { name: 'csv, 10 MB', make: () => lines(9.9, row) },
  { name: 'csv, 50 MB', make: () => lines(50, row) },
  { name: 'prose, 10 MB', make: () => lines(9.9, (no) => `I stycke ${no} sägs, som förut, att arbetet pågår.`) },
  { name: 'html, 10 MB', make: () => Buffer.concat([Buffer.from('<!doctype html><table>'), lines(9.9, htmlRow)]) },
  { name: 'html, nested 1,000,000 deep', make: () => Buffer.from(`<html>${'<div>'.repeat(1_000_000)}`) },
  { name: 'html, formatting never closed', make: () => lines(9.9, (no) => `<html><p><b id=${no}><i id=${no}>`) },
  { name: 'txt, a line of 10,000 dashes', make: () => Buffer.from('– '.repeat(10_000)) },
  { name: 'junk, 50 MB', make: () => randomBytes(50 * MB) },
  { name: 'junk without zeros, 10 MB', make: () => randomBytes(9.9 * MB).map((byte) => byte || 1) },
];

function deepWord(depth: number): Uint8Array {
  const [open, close] = ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'];
  const body = `${open.repeat(depth)}<w:p/>${close.repeat(depth)}`;
  return zipSync({
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/document.xml': strToU8(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
  });
}
