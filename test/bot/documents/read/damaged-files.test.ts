import fc from 'fast-check';
import { readingTexts } from '../../../../bot/text/reading';
import { excelRows, withPart, wordFile, zipped } from '../../../support/office-files';
import { readText } from '../../../support/read-text';

const ROWS = [
  ['Nr', 'Åtgärd', 'Ansvarig', 'Klart', 'Status'],
  ['1', 'Ny rutin', 'Rektor', '2026-05-01', 'Pågår'],
  ['2', 'Läsmentor; två dagar', 'Åsa Öst', 'mars 2026', 'Ej påbörjad'],
];
const html = `<html><h1>Plan</h1><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;
const markdown = `# Plan\n\n${ROWS.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? '\n|--|--|--|--|--|' : ''}`).join('\n')}`;
const TEXTS = [html, markdown, ...[';', ',', '\t'].map((mark) => ROWS.map((row) => row.join(mark)).join('\n'))];

interface Damage {
  readonly kind: 'flip' | 'cut' | 'double' | 'drop' | 'put';
  /** Where, as a share of the file. */
  readonly at: number;
  readonly length: number;
  readonly byte: number;
}
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'double', 'drop', 'put'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  byte: fc.integer({ min: 0, max: 255 }),
});

function damaged(file: Uint8Array, { kind, at, length, byte }: Damage): Uint8Array {
  const from = Math.floor(at * file.length);
  const [before, hit, after] = [file.slice(0, from), file.slice(from, from + length), file.slice(from + length)];
  if (kind === 'cut') return before;
  if (kind === 'drop') return Buffer.concat([before, after]);
  if (kind === 'double') return Buffer.concat([before, hit, hit, after]);
  return Buffer.concat([before, kind === 'flip' ? hit.map((one) => one ^ byte) : hit.fill(byte), after]);
}

/** Reads it and asserts that it is read or refused in a sentence. */
async function outcomeOf(bytes: Uint8Array): Promise<'read' | 'refused'> {
  const read = await readText('plan', bytes);
  if (read.ok) return 'read';
  expect(readingTexts.sv.refusal(read.refusal)).toMatch(/\.$/);
  return 'refused';
}

const parts = (file: Uint8Array, names: readonly string[]) => fc.constantFrom(...names).map((path) => ({ file, path }));

describe('a damaged file is read or refused, never more', () => {
  let word: Uint8Array;
  let excel: Uint8Array;
  beforeAll(async () => {
    word = await wordFile({ title: 'Plan', rows: ROWS, header: ['Dnr 1/2026'] });
    excel = await excelRows(ROWS);
  });
  const several = fc.array(damage, { minLength: 1, maxLength: 4 });

  it.each(['docx', 'xlsx'] as const)('%s with bytes flipped, cut, doubled and lost', async (format) => {
    const whole = format === 'docx' ? word : excel;
    const outcomes = new Set<string>([await outcomeOf(whole)]);
    await fc.assert(
      fc.asyncProperty(several, async (all) => {
        outcomes.add(await outcomeOf(all.reduce(damaged, whole)));
      }),
      { numRuns: 150 },
    );
    expect([...outcomes].sort()).toEqual(['read', 'refused']);
  });

  it.each([
    ['docx', ['word/document.xml', 'word/styles.xml', '_rels/.rels', 'word/_rels/document.xml.rels']],
    ['xlsx', ['xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', '_rels/.rels']],
  ] as const)('%s in a sound zip with garbled XML', async (format, names) => {
    const { unzipSync } = await import('fflate');
    const whole = format === 'docx' ? word : excel;
    const inside = unzipSync(whole);
    await fc.assert(
      fc.asyncProperty(parts(whole, names), several, async ({ file, path }, all) => {
        await outcomeOf(withPart(file, path, all.reduce(damaged, inside[path] ?? new Uint8Array([60]))));
      }),
      { numRuns: 30 },
    );
  });

  it('text of every kind, damaged as bytes and as tags', async () => {
    const bit = fc.constantFrom(
      '<',
      '>',
      '<td',
      '</table>',
      '<table>',
      '"',
      '|',
      '\t',
      '<li>',
      '<b>',
      '&#0;',
      '<!--',
      '\u0000',
      '•',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TEXTS),
        several,
        fc.array(fc.tuple(fc.nat(400), bit)),
        async (text, all, bits) => {
          const sown = bits.reduce((so, [at, one]) => so.slice(0, at) + one + so.slice(at), text);
          await outcomeOf(all.reduce(damaged, Buffer.from(sown) as Uint8Array));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('any bytes that begin as a known kind of file does', async () => {
    const heads = [
      'PK\u0003\u0004',
      'PK\u0005\u0006',
      '\u00d0\u00cf\u0011\u00e0',
      '%PDF',
      '<html>',
      '<?xml',
      '{\\rtf',
      '\u00ff\u00fe',
      '\u00fe\u00ff',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (begins, rest) => {
        await outcomeOf(Buffer.concat([Buffer.from(begins, 'latin1'), rest]));
      }),
      { numRuns: 200 },
    );
  });

  it('tags in any order inside a sound Word document or sheet', async () => {
    const tag = fc.constantFrom(
      'w:p',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:r',
      'w:t',
      'w:numPr',
      'w:txbxContent',
      'row',
      'c',
      'v',
      'is',
      't',
      'mergeCell ref="A1:B2"',
    );
    const piece = fc.oneof(
      fc
        .tuple(tag, fc.constantFrom('<', '</', '/'))
        .map(([name, form]) => (form === '/' ? `<${name}/>` : `${form}${form === '<' ? name : name.split(' ')[0]}>`)),
      fc.constantFrom('text', '&amp;', '<w:numId w:val="1"/>', '<![CDATA[<]]>'),
    );
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const document = `<w:document ${w}><w:body>${pieces.join('')}</w:body></w:document>`;
        await outcomeOf(withPart(word, 'word/document.xml', document));
        const sheet = `<worksheet><sheetData><row>${pieces.join('')}</row></sheetData></worksheet>`;
        await outcomeOf(withPart(excel, 'xl/worksheets/sheet1.xml', sheet));
      }),
      { numRuns: 30 },
    );
  });

  it('a zip whose parts lead to each other, nowhere or outside', async () => {
    const target = fc.constantFrom(
      'word/document.xml',
      '../../../etc/passwd',
      '',
      '/',
      'http://example.invalid/x',
      '_rels/.rels',
      'xl/workbook.xml',
    );
    const rels = (to: string, mode: string) =>
      `<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="${to}" TargetMode="${mode}"/></Relationships>`;
    await fc.assert(
      fc.asyncProperty(target, fc.constantFrom('External', 'Internal'), async (to, mode) => {
        await outcomeOf(
          zipped({
            '_rels/.rels': rels(to, mode),
            'word/document.xml': '<w:document/>',
            'xl/workbook.xml': '<workbook/>',
          }),
        );
      }),
      { numRuns: 20 },
    );
  });
});
