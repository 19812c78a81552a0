import { unzipSync, zipSync } from 'fflate';
import { readBlocks } from '../../../../bot/documents/read/files/read-blocks';
import type { ReadingRefusal } from '../../../../bot/domain/reading/reading-result';
import { readingTexts } from '../../../../bot/text/reading';
import {
  excelRows,
  excelXml,
  oldOffice,
  understated,
  withPart,
  wordFile,
  wordXml,
  zipBomb,
  zipped,
} from '../../../support/office-files';
import { draftOf } from '../../../support/read-text';

const ROWS = [
  ['Åtgärd', 'Klart'],
  ['Ny rutin', 'mars 2026'],
];
const MB = 1024 * 1024;
const head = (...bytes: readonly (number | string)[]) =>
  Buffer.concat(bytes.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from([one]))));
const unsupported = (format: string) => ({ code: 'format_not_supported', format }) as const;
const word = () => wordFile({ rows: ROWS });
const cut = (file: Uint8Array, share: number) => file.slice(0, Math.floor(file.length * share));
const spoiled = (file: Uint8Array) => {
  const copy = Uint8Array.from(file);
  for (let at = 60; at < 90; at += 1) copy[at] = 0xff;
  return copy;
};
const encryptedEntry = (file: Uint8Array) => {
  const copy = Buffer.from(file);
  for (
    let at = copy.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = copy.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8);
  return copy;
};

type Made = () => Uint8Array | Promise<Uint8Array>;
const BAD: readonly (readonly [string, ReadingRefusal, Made])[] = [
  ['an empty file', { code: 'file_empty' }, () => new Uint8Array(0)],
  ['an empty Word document', { code: 'file_empty' }, () => wordXml('<w:p/>')],
  ['an empty workbook', { code: 'file_empty' }, () => excelXml('<sheetData/>')],
  ['100 MB', { code: 'file_too_large', megabytes: 100, limit: 10 }, () => new Uint8Array(100 * MB)],
  [
    '60 MB of pictures',
    { code: 'file_too_large', megabytes: 61, limit: 50 },
    async () => Buffer.concat([await word(), Buffer.alloc(60 * MB)]),
  ],
  ['a Word file with a password', { code: 'file_encrypted' }, () => oldOffice('EncryptedPackage')],
  ['a zip with a password', { code: 'file_encrypted' }, async () => encryptedEntry(await word())],
  ['an old Word file', unsupported('doc'), () => oldOffice('WordDocument')],
  ['an old Excel file', unsupported('xls'), () => oldOffice('Workbook')],
  ['a saved mail', unsupported('msg'), () => oldOffice('__substg1.0_0037001F')],
  ['a Word file cut in half', { code: 'file_damaged' }, async () => cut(await word(), 0.5)],
  ['a Word file that lost its end', { code: 'file_damaged' }, async () => cut(await word(), 0.97)],
  ['a Word file with a spoiled part', { code: 'file_damaged' }, async () => spoiled(await word())],
  ['a Word file of broken XML', { code: 'file_damaged' }, () => wordXml('<w:p><w:r></w:p>')],
  [
    'a workbook of broken XML',
    { code: 'file_damaged' },
    () => excelXml('<sheetData><row r="1"><c t="inlineStr"><is><t>a</is></c></row></sheetData>'),
  ],
  [
    'a workbook with a row that cannot be',
    { code: 'file_damaged' },
    () => excelXml('<sheetData><row r="4000000000"/></sheetData>'),
  ],
  [
    'a part that is no text',
    { code: 'file_damaged' },
    async () => withPart(await word(), 'word/document.xml', head(0xc3, 0x28, 0xff)),
  ],
  ['a zip of something else', unsupported('zip'), () => zipped({ 'bild.txt': 'hej' })],
  ['a presentation', unsupported('pptx'), () => zipped({ 'ppt/presentation.xml': '<p/>' })],
  [
    'an OpenDocument file',
    unsupported('OpenDocument'),
    () => zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
  ],
  ['a binary workbook', unsupported('xlsb'), () => zipped({ 'xl/workbook.bin': 'x' })],
  ['a zip bomb', { code: 'too_heavy' }, () => zipBomb(30)],
  ['a zip bomb that lies about its size', { code: 'too_heavy' }, () => understated(zipBomb(30), 2000)],
  ['a Word file packed tighter than text can be', { code: 'too_heavy' }, () => zipBomb(12)],
  [
    'a zip of very many parts',
    { code: 'too_heavy' },
    () => zipped(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}`, 'x']))),
  ],
  [
    'external entities',
    { code: 'unsafe_content' },
    async () =>
      withPart(
        await word(),
        'word/document.xml',
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x">&x;</w:document>',
      ),
  ],
  [
    'entities that grow',
    { code: 'unsafe_content' },
    async () =>
      withPart(
        await excelRows(ROWS),
        'xl/workbook.xml',
        '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>',
      ),
  ],
  [
    'a million rows',
    { code: 'too_many_rows', rows: 1_000_000, limit: 2000 },
    () =>
      excelXml(`<dimension ref="A1:B1000000"/><sheetData>${'<row><c><v>1</v></c></row>'.repeat(600_000)}</sheetData>`),
  ],
  [
    '5,000 rows',
    { code: 'too_many_rows', rows: 5000, limit: 2000 },
    () => excelXml(`<sheetData>${'<row><c><v>1</v></c></row>'.repeat(5000)}</sheetData>`),
  ],
  [
    '100,000 lines of text',
    { code: 'too_many_rows', rows: 100_001, limit: 2000 },
    () => Buffer.from('a;b\n'.repeat(100_000)),
  ],
  ['a pdf', unsupported('pdf'), () => head('%PDF-1.7\n')],
  ['a photograph', unsupported('jpeg'), () => head(0xff, 0xd8, 0xff, 0xe0)],
  ['a telephone’s photograph', unsupported('heic'), () => head(0, 0, 0, 24, 'ftypheic')],
  [
    'a drawing',
    unsupported('svg'),
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>Plan</text></svg>'),
  ],
  ['rich text', unsupported('rtf'), () => head('{\\rtf1 hej}')],
  [
    'a page saved as one file',
    unsupported('mht'),
    () => Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>'),
  ],
  ['XML of another kind', unsupported('xml'), () => Buffer.from('<?xml version="1.0"?><Workbook/>')],
  ['a program', unsupported('binary'), () => head(0x7f, 'ELF', 0, 1, 2)],
];

describe('a file that cannot be read', () => {
  it.each(BAD)('%s is refused as %j', async (_what, refusal, make) => {
    expect(await readBlocks(await make(), undefined)).toEqual({ ok: false, refusal });
  });

  it.each(['sv', 'en'] as const)('is answered in one line that says what to do (%s)', (locale) => {
    const said = BAD.map(([, refusal]) => readingTexts[locale].refusal(refusal));
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}[^\n!]{10,200}\.$/u);
    const advised = locale === 'sv' ? /Ta bort|försök igen|Skicka|tom|rader/ : /Remove|try again|Send|empty|rows/;
    expect(said.filter((sentence) => !advised.test(sentence))).toEqual([]);
  });

  it('is one where a letter was changed on the way: a date read from it could be another', async () => {
    const file = Buffer.from(zipSync(unzipSync(await word()), { level: 0 }));
    file.write('maj', file.indexOf('mars'));
    expect(await readBlocks(file, undefined)).toEqual({ ok: false, refusal: { code: 'file_damaged' } });
  });

  it('is not one with macros, which are never looked at', async () => {
    const rows = await excelRows(ROWS);
    const xlsm = withPart(rows, 'xl/vbaProject.bin', Buffer.from('Attribute VB_Name = "Auto_Open"'));
    expect((await draftOf('plan.xlsm', xlsm)).measures.map((one) => one.title)).toEqual(['Ny rutin']);
  });

  it('is not one with pictures, which are never unpacked', async () => {
    const file = withPart(await word(), 'word/media/image1.png', new Uint8Array(4 * MB));
    expect((await readBlocks(file, undefined)).ok).toBe(true);
  });
});
