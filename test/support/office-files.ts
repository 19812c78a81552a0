import { Document, Header, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Office files made in memory: whole ones by the libraries that write such files, damaged and hostile ones by hand. */

export interface WordCell {
  readonly text: string | readonly string[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

export interface WordPlan {
  readonly title?: string;
  readonly before?: readonly string[];
  readonly rows: readonly (readonly (string | WordCell)[])[];
  readonly after?: readonly string[];
  /** The head of every page. */
  readonly header?: readonly string[];
}

const bytesOf = (data: Buffer | ArrayBuffer | ExcelJS.Buffer) => new Uint8Array(data as ArrayBuffer);

/** A Word document with one table. A cell given as a list of texts has a paragraph for each. */
export async function wordFile({ title, before = [], rows, after = [], header }: WordPlan): Promise<Uint8Array> {
  const cellOf = (cell: string | WordCell) => {
    const { text, ...spans } = typeof cell === 'string' ? { text: cell } : cell;
    return new TableCell({ children: [text].flat().map((one) => new Paragraph(one)), ...spans });
  };
  const table = new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cellOf) })) });
  const document = new Document({
    sections: [
      {
        ...(header
          ? { headers: { default: new Header({ children: header.map((text) => new Paragraph(text)) }) } }
          : {}),
        children: [
          ...(title === undefined ? [] : [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 })]),
          ...before.map((text) => new Paragraph(text)),
          table,
          ...after.map((text) => new Paragraph({ children: [new TextRun(text)] })),
        ],
      },
    ],
  });
  return bytesOf(await Packer.toBuffer(document));
}

/** A workbook as `fill` makes it. */
export async function excelFile(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return bytesOf(await workbook.xlsx.writeBuffer());
}

/** A workbook of one sheet with these rows. */
export const excelRows = (rows: readonly (readonly unknown[])[]): Promise<Uint8Array> =>
  excelFile((workbook) => {
    workbook.addWorksheet('Blad1').addRows(rows.map((row) => [...row]));
  });

/** A Word document whose body is this XML; further parts beside it. */
export function wordXml(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const document =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${w}" ` +
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">' +
    `<w:body>${body}</w:body></w:document>`;
  const relations = Object.keys(parts)
    .filter((path) => path.startsWith('word/'))
    .map((path) => {
      const name = path.slice('word/'.length);
      return relation(name, name.replace(/\d*\.xml$/, ''), name);
    });
  return zipped({
    '_rels/.rels': relations1([relation('rId1', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': relations1(relations),
    ...parts,
  });
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations1 = (inside: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`;

/** A workbook whose only sheet is this XML between its tags. */
export function excelXml(sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zipped({
    '_rels/.rels': relations1([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations1([relation('rId1', 'worksheet', 'worksheets/sheet1.xml')]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...parts,
  });
}

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
  );

/** The same file with a part changed, added or (null) taken away. */
export function withPart(file: Uint8Array, path: string, part: string | Uint8Array | null): Uint8Array {
  const { [path]: _, ...parts } = unzipSync(file);
  return zipped(part === null ? parts : { ...parts, [path]: part });
}

/** A document whose one part unpacks to `megabytes` of nothing. */
export const zipBomb = (megabytes: number): Uint8Array =>
  withPart(wordXml('<w:p/>'), 'word/document.xml', new Uint8Array(megabytes * 1024 * 1024).fill(32));

/** A zip whose directory says that every part is this small, whatever it unpacks to. */
export function understated(file: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(file);
  for (
    let at = copy.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = copy.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    copy.writeUInt32LE(Math.min(size, copy.readUInt32LE(at + 24)), at + 24);
  return new Uint8Array(copy);
}

/** The container of old Office files with a stream of this name in its directory; nothing else of it is whole. */
export const oldOffice = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1016),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(512),
    ]),
  );
