import { readBlocks } from '../../../../bot/documents/read/files/read-blocks';
import { shownBlocks } from '../../../support/blocks';
import { excelFile, excelRows, excelXml } from '../../../support/office-files';
import { draftOf } from '../../../support/read-text';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('a formula that no program has worked out', () => {
  const plan = (formula: object) =>
    excelFile((workbook) => {
      const sheet = workbook.addWorksheet('Plan');
      sheet.addRow(['Åtgärd', 'Ansvarig', 'Klart', 'Status']);
      sheet.addRow(['Bygga om entrén', 'Rektor', formula, 'Pågår']);
      sheet.addRow(['Köpa in böcker', 'Rektor', '2027-04-30', 'Pågår']);
      sheet.addRow([null, null, formula, null]);
    });

  it('is said to be no date, and its row alone is no measure', async () => {
    const bytes = await plan({ formula: 'DATE(2027,1,31)' });
    const draft = await draftOf('a.xlsx', bytes);
    expect(draft.measures.map((one) => one.due)).toEqual([
      [{ raw: '[formel utan värde]', date: null, precision: 'none' }],
      [{ raw: '2027-04-30', date: '2027-04-30', precision: 'day' }],
    ]);
    expect(draft.warnings).toContainEqual(expect.objectContaining({ code: 'vague_due', where: 'm1' }));
  });

  it('is empty where it came to nothing', async () => {
    const bytes = await plan({ formula: 'IF(A9="","",A9)', result: '' });
    expect((await draftOf('a.xlsx', bytes)).measures[0]?.due).toEqual([]);
  });
});

describe('a workbook as blocks', () => {
  it('shows each value as the sheet does', async () => {
    const file = await excelFile((workbook) => {
      const sheet = workbook.addWorksheet('Blad1');
      sheet.addRow(['dag', 'månad', 'år', 'tid', 'andel', 'tal', 'ja', 'fel', 'formel', 'fet']);
      sheet.addRow([
        day('2026-03-31'),
        day('2026-03-01'),
        day('2026-01-01'),
        0.5,
        0.255,
        0.1 + 0.2,
        true,
        { error: '#REF!' },
        { formula: 'A2', result: day('2026-12-31') },
        {
          richText: [
            { text: 'Ny ' },
            { text: 'gammal', font: { strike: true } },
            { text: 'rutin', font: { bold: true } },
          ],
        },
      ]);
      ['yyyy-mm-dd', 'mmm\\-yy', 'yyyy', 'hh:mm', '0.0%', 'General', '', '', '[$-41D]d\\ mmmm\\ yyyy'].forEach(
        (format, at) => {
          sheet.getCell(2, at + 1).numFmt = format;
        },
      );
    });
    expect(await shownBlocks(file)).toEqual([
      'dag | månad | år | tid | andel | tal | ja | fel | formel | fet',
      '2026-03-31 | mars 2026 | 2026 | 12:00 | 25.5 % | 0.3 | Ja |  | 2026-12-31 | Ny rutin',
    ]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const file = await excelFile((workbook) => {
      workbook.properties.date1904 = true;
      workbook.addWorksheet('Blad1').addRow(['Klart', day('2026-03-31')]);
    });
    expect(await shownBlocks(file)).toEqual(['Klart | 2026-03-31']);
  });

  it('sets titles above the table and signatures below it apart, with the rows of the sheet as lines', async () => {
    const file = await excelFile((workbook) => {
      const sheet = workbook.addWorksheet('Blad1');
      sheet.getCell('B2').value = 'Handlingsplan';
      sheet.mergeCells('B2:D2');
      sheet.getRow(4).values = [null, 'Åtgärd', 'Klart', 'Status'];
      sheet.getRow(5).values = [null, 'Grundskola'];
      sheet.getRow(6).values = [null, 'Ny rutin', 'mars 2026', 'Pågår'];
      sheet.getRow(7).values = [null, 'Läsning', 'maj 2026', ''];
      sheet.mergeCells('D6:D7');
      sheet.getRow(8).values = [null, 'Utan datum'];
      sheet.getRow(10).values = [null, 'Storvik 2026-02-01'];
    });
    expect(await shownBlocks(file)).toEqual([
      'Handlingsplan',
      'Åtgärd | Klart | Status',
      'Grundskola |  | ',
      'Ny rutin | mars 2026 | Pågår',
      'Läsning | maj 2026 | ^',
      'Utan datum |  | ',
      'Storvik 2026-02-01',
    ]);
    const read = await readBlocks(file, undefined);
    const rows = read.ok ? read.value.flatMap((block) => (block.kind === 'table' ? block.rows : [])) : [];
    expect(rows.map((one) => one.line)).toEqual([4, 5, 6, 7, 8]);
  });

  it('names its sheets where several have content, reads hidden rows, and passes hidden and empty sheets by', async () => {
    const file = await excelFile((workbook) => {
      for (const name of ['Förskola', 'Grundskola']) {
        const sheet = workbook.addWorksheet(name);
        sheet.addRows([
          ['Åtgärd', 'Klart'],
          [`Rutin i ${name}`, 'mars 2026'],
          ['Dold', 'maj 2026'],
        ]);
        sheet.getRow(3).hidden = true;
      }
      workbook.addWorksheet('Listor', { state: 'hidden' }).addRow(['Klar', 'Pågår']);
      workbook.addWorksheet('Bara makron', { state: 'veryHidden' }).addRow(['x', 'y']);
      workbook.addWorksheet('Tomt');
    });
    expect(await shownBlocks(file)).toEqual([
      '## Förskola',
      'Åtgärd | Klart',
      'Rutin i Förskola | mars 2026',
      'Dold | maj 2026',
      '## Grundskola',
      'Åtgärd | Klart',
      'Rutin i Grundskola | mars 2026',
      'Dold | maj 2026',
    ]);
  });

  it.each([
    ['Meritvärden årskurs 9', 'Analys av läsåret, grundskolan'],
    ['Budgetram 2027 (tkr)', 'Analys av läsåret, grundskolan'],
    ['Handlingsplan grundskolan 2027', 'Handlingsplan grundskolan 2027'],
  ])('is called by what stands over the plan where the first sheet shows figures: %s', async (over, title) => {
    const file = await excelFile((workbook) => {
      workbook.addWorksheet('Siffror').addRows([[over], ['Skola', '2025', '2026'], ['Ekskolan', '214', '219']]);
      workbook
        .addWorksheet('Blad 2')
        .addRows([
          ['Analys av läsåret, grundskolan'],
          ['Åtgärd', 'Ansvarig', 'Klart'],
          ['Läsgrupper startas', 'Rektor', 'mars 2027'],
        ]);
    });
    expect((await draftOf('a.xlsx', file)).plan.title).toBe(title);
  });

  it('reads lines in a cell as paragraphs and points', async () => {
    expect(
      await shownBlocks(
        await excelRows([
          ['Åtgärd', 'Klart'],
          ['Rutin:\n- skriva\n- sprida', 'mars\njuni'],
        ]),
      ),
    ).toEqual(['Åtgärd | Klart', 'Rutin: / * skriva / * sprida | mars / juni']);
  });

  it('reads sheets other programs write: prefixes, no addresses, days as text', async () => {
    const cells =
      '<x:c t="inlineStr"><x:is><x:t>Ny rutin</x:t></x:is></x:c><x:c t="d"><x:v>2026-03-31T00:00:00</x:v></x:c>';
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row>${cells}</x:row></x:sheetData></x:worksheet>`;
    expect(await shownBlocks(excelXml('', { 'xl/worksheets/sheet1.xml': sheet }))).toEqual(['Ny rutin | 2026-03-31']);
  });

  it('is not slowed by what has no value: a sheet coloured to its end, merges and rules over all of it', async () => {
    const empty = Array.from(
      { length: 50_000 },
      (_, at) => `<row r="${at + 2}" s="1"><c r="A${at + 2}" s="1"/></row>`,
    ).join('');
    const first = '<row r="1"><c r="A1" t="str"><v>Åtgärd</v></c><c r="B1" t="str"><v>Klart</v></c></row>';
    const merge = '<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>';
    const rule =
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>';
    expect(await shownBlocks(excelXml(`<sheetData>${first}${empty}</sheetData>${merge}${rule}`))).toEqual([
      'Åtgärd | Klart',
    ]);
  });
});
