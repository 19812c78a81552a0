import { truncate } from 'node:fs/promises';
import { aCommandLine, type CommandLine } from '../../support/command-line';
import { excelRows, wordFile } from '../../support/office-files';

describe('follow-up import of Office files', () => {
  let line: CommandLine;
  beforeAll(async () => {
    line = await aCommandLine();
  });
  afterAll(() => line.remove());

  const rows = [
    ['Åtgärd', 'Ansvarig', 'Klart'],
    ['Ny rutin', 'Rektor', '2027-05-01'],
  ];

  it.each([
    ['docx', () => wordFile({ title: 'Läsplan', rows })],
    ['xlsx', () => excelRows([['Läsplan'], [], ...rows])],
  ])('reads %s', async (extension, make) => {
    const file = await line.file(`plan.${extension}`, await make());
    const read = await line.json('import', file, '--dry-run');
    expect([read.plan.title, read.measures.map((one: { title: string }) => one.title)]).toEqual([
      'Läsplan',
      ['Ny rutin'],
    ]);
  });

  it('refuses a file of 60 MB in a sentence, before any of it is read', async () => {
    const file = await line.file('stor.docx', 'PK');
    await truncate(file, 60 * 1024 * 1024);
    const ran = await line.run('import', file);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('Filen är 60 MB. Den får vara högst 50 MB.');
  });
});
