import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { cellOfText } from '../../../../bot/documents/read/files/cell-of-text';
import { cellText } from '../../../../bot/documents/read/neutral';
import { writeDocument } from '../../../../bot/documents/write/write-document';
import { normalise } from '../../../../bot/domain/reading/swedish-text';
import { aDocument } from '../../../support/written-documents';

const written = async (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  Buffer.from(await writeDocument(aDocument({ data: { columns, rows } }), 'csv')).toString('utf8');
const read = (text: string): string[][] => parse(text, { delimiter: ';', bom: true, record_delimiter: '\r\n' });

describe('writeCsv', () => {
  it('is what Excel in Swedish opens by a double click: a byte order mark, semicolons, CRLF', async () => {
    expect(await written(['Åtgärd', 'Läge'], [['Översyn', 'Pågår']])).toBe('\ufeffÅtgärd;Läge\r\nÖversyn;Pågår\r\n');
  });

  it('quotes what would end a cell', async () => {
    expect(await written(['a', 'b', 'c', 'd'], [['x;y', 'sa "nej"', 'rad\nrad', ' luft ']])).toBe(
      '\ufeffa;b;c;d\r\n"x;y";"sa ""nej""";"rad\nrad";" luft "\r\n',
    );
  });

  it('gives each row as many cells as there are columns', async () => {
    expect(read(await written(['a', 'b'], [['1'], ['1', '2', '3']]))).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['1', '2'],
    ]);
  });

  it.each(['=1+1', '+46 70 123', '-2+3', '@SUM(A1)', ' =1', '\t=1', '＝1+1', '- ett uppdrag', '=HYPERLINK("x")'])(
    'leaves nothing a spreadsheet would work out: %s',
    async (text) => {
      const cell = read(await written(['a'], [[text]]))[1]?.[0] ?? '';
      expect(cell).toBe(`\u200b${text}`);
      expect(normalise(cell)).toBe(normalise(text));
    },
  );

  it.each(['-5', '+3,5', '-', '2026-11-22', '– tankstreck', "'citat'"])('leaves %s as it is', async (text) => {
    expect(read(await written(['a'], [[text]]))[1]).toEqual([text]);
  });

  it('is read as a plan with a text that begins with a dash, not as a point of a list', async () => {
    const cell = read(await written(['a'], [['- 3 grader i klassrummen']]))[1]?.[0] ?? '';
    expect(cellText(cellOfText(cell))).toBe('- 3 grader i klassrummen');
    expect(cellOfText(cell).paragraphs.map((one) => one.bullet)).toEqual([false]);
  });

  it('gives any text back word by word', async () => {
    const aText = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\u200b]/u.test(text));
    const aCell = fc.oneof(aText, fc.constantFrom('"', ';', '\n', '=1', "'", ',', '";"'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(aCell, aCell)), async (rows) => {
        const back = read(await written(['a', 'b'], rows));
        expect(back.map((fields) => fields.map((field) => field.replace(/^\u200b/, '')))).toEqual([
          ['a', 'b'],
          ...rows,
        ]);
      }),
      { numRuns: 200 },
    );
  });
});
