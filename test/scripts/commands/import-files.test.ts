import { readdirSync, readFileSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
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

  it('reads the number that Excel holds of a day as that day, in a column of days and in no other', async () => {
    const table = [
      ['Åtgärd', 'Ansvarig', 'Klart senast', 'Kommentar'],
      ['Köp in cykelställ', 'Rektor', '46387', '46387'],
      ['Måla entrén', 'Rektor', 46477, 'Pågår'],
      ['Byt lampor', 'Rektor', '2027-05-01', 'Pågår'],
    ];
    const file = await line.file('dagar.xlsx', await excelRows([['Plan för gården'], [], ...table]));
    const { measures } = await line.json('import', file, '--dry-run');
    expect(measures.map((one: { due: unknown[] }) => one.due[0])).toMatchObject([
      { date: '2026-12-31' },
      { date: '2027-03-31' },
      { date: '2027-05-01' },
    ]);
    expect(JSON.stringify(measures[0])).toContain('46387');
  });

  it('says which names lead to nobody, also before anything is stored', async () => {
    const plan = '| Åtgärd | Ansvarig | Klart |\n|---|---|---|\n| Läxstuga | Asta Moll | 2027-05-01 |\n';
    const file = await line.file('laxor.md', plan);
    const said = 'Ansvariga som inte finns i registret: Asta Moll – de kopplas med follow-up assign.';
    expect((await line.run('import', file, '--dry-run')).out).toContain(said);
    expect((await line.json('import', file, '--dry-run')).stored.unlinked).toEqual(['Asta Moll']);
    await line.run('people', await line.file('folk.csv', 'name;email;role\nAsta Moll;asta@example.org;principal\n'));
    expect((await line.run('import', file)).out).not.toContain('inte finns i registret');
  });

  it('names everybody a post is linked to, however many there are: a terminal has no list to open', async () => {
    const schools = ['Alm', 'Ask', 'Hägg', 'Lind', 'Rönn', 'Sälg', 'Tall'];
    const people = schools.map((one, at) => `Rut ${one};r${at}@example.org;principal;${one}skolan`);
    await line.run('people', await line.file('ledare.csv', ['name;email;role;unit', ...people].join('\n')));
    const rows = schools.map((one) => `| Läsrum i ${one}huset | rektor på ${one}skolan | 2027-05-01 |`);
    const file = await line.file('rum.md', ['| Åtgärd | Ansvarig | Klart |', '|---|---|---|', ...rows].join('\n'));
    const { out } = await line.run('import', file, '--dry-run');
    for (const one of schools) expect(out).toContain(`”rektor på ${one}skolan” är Rut ${one}`);
  });

  it('keeps the file’s name as a chat does: without the personal number somebody gave it', async () => {
    const plan = '| Åtgärd | Klart |\n|---|---|\n| Ny rutin | 2027-05-01 |\n';
    const read = await line.json('import', await line.file('läsro 20110203-1234.md', plan), '--title', 'Läsro');
    const folder = join(line.folder, 'export');
    expect(await line.run('export', '--plan', 'Läsro', '--out', folder)).toMatchObject({ code: 0 });
    expect(read.plan.title).toBe('Läsro');
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const all = written.map((one) => readFileSync(join(one.parentPath, one.name), 'latin1')).join('');
    expect(all).not.toContain('110203'); // four digits of it stand in packed bytes by chance
    expect(all).toContain(Buffer.from('läsro').toString('latin1'));
  });

  it('publishes no text about a child that nobody has chosen to publish, says how to go on, and logs the choice', async () => {
    const plan =
      '| Åtgärd | Klart |\n|---|---|\n| Ny rutin | 2027-05-01 |\n| Eleven i 3A har fått en diagnos | 2027-06-01 |\n';
    const file = await line.file('barn.md', plan);
    const refused = await line.run('import', file);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/Åtgärd 2 verkar handla om ett enskilt barn[\s\S]*--anyway[\s\S]*Inget har sparats/);
    expect((await line.run('import', file, '--dry-run')).code).toBe(0);
    expect((await line.run('plans')).out).not.toContain('barn');
    expect((await line.run('import', file, '--anyway')).code).toBe(0);
    expect((await line.run('plans')).out).toContain('barn');
  });

  it('shows what a new version changes: from, to, and what is not there any more', async () => {
    const plan = (...rows: string[]) =>
      `# Plan för rasten\n\n| Åtgärd | Ansvarig | Klart | Status |\n|---|---|---|---|\n${rows.join('\n')}\n`;
    const first = plan(
      '| Rastvärdar | Rektor | 2026-12-15 | Pågår |',
      '| Lekbod | Rektor | 2027-01-31 | Pågår |',
      '| Schema | Rektor | 2027-03-31 | Pågår |',
    );
    expect((await line.run('import', await line.file('rast.md', first))).code).toBe(0);
    const second = plan(
      '| Rastvärdar på båda gårdarna | Rektor | 2026-12-15 | Genomförd |',
      '| Lekbod | Kurator | 2027-02-28 | Pågår |',
    );
    const { out } = await line.run('import', await line.file('rast-2.md', second), '--dry-run');
    expect(out).toContain('rubrik ”Rastvärdar” blir ”Rastvärdar på båda gårdarna”');
    expect(out).toMatch(/läge pågår blir genomförd/i);
    expect(out).toMatch(/klart 31 jan 2027 blir 28 feb 2027; ansvarig ”Rektor” blir ”Kurator”/);
    expect(out).toContain('3 Schema');
  });

  it('takes a file without a heading and with the same measures for a new version, and says so; --title decides otherwise', async () => {
    const rows = '| Åtgärd | Klart |\n|---|---|\n| Läsgrupp | 2027-05-01 |\n| Bokcafé | 2027-06-01 |\n';
    await line.run('import', await line.file('las.md', `# Plan för läsgrupper\n\n${rows}`));
    const copy = await line.file('kopia.md', rows);
    const { out } = await line.run('import', copy, '--dry-run');
    expect(out.replace(/\s+/g, ' ')).toContain('desamma som i ”Plan för läsgrupper”');
    expect(out).toMatch(/skulle uppdateras|finns redan/);
    expect((await line.run('import', copy, '--dry-run', '--title', 'Annan plan')).out).toContain(
      'Utan --dry-run publiceras planen',
    );
  });

  it('says where things stand in words', async () => {
    const rows = '| Åtgärd | Klart | Kommentar |\n|---|---|---|\n| Läsgrupp | 2027-05-01 | Kontakt 20110203-1234 |\n';
    const { out } = await line.run('import', await line.file('nr.md', rows), '--dry-run');
    expect(out).toMatch(/Åtgärd 1|Rad \d/);
    expect(out).not.toMatch(/\bm1\b|line \d/);
  });

  it('refuses a file of 60 MB in a sentence, before all of it is read', async () => {
    const file = await line.file('stor.docx', 'PK');
    await truncate(file, 60 * 1024 * 1024);
    const ran = await line.run('import', file);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('Filen är minst 60 MB. En sådan fil får vara högst 50 MB.');
  });

  it('says of a text that is too large what a text may be', async () => {
    const file = await line.file('stor.csv', 'Åtgärd;Ansvarig;Klart\n');
    await truncate(file, 46 * 1024 * 1024);
    const ran = await line.run('import', file);
    expect(ran.err).toContain('Filen är minst 46 MB. En sådan fil får vara högst 10 MB.');
  });

  it('reads no more of a file without an end than a file may be', async () => {
    const ran = await line.run('import', '/dev/zero');
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('Filen är minst 11 MB. En sådan fil får vara högst 10 MB.');
  });

  it('takes no file that is older than what is stored before --older says so, in Swedish and English', async () => {
    const plan = (day: string) =>
      `# Plan för matsalen\n\n${day}\n\n| Åtgärd | Klart |\n|---|---|\n| Lugna bord | 2027-05-01 |\n`;
    const [older, newer] = [await line.file('a.md', plan('2026-01-05')), await line.file('b.md', plan('2026-03-02'))];
    expect((await line.run('import', newer)).err).toBe('');
    const dry = await line.run('import', older, '--dry-run');
    expect(dry.out).toContain('Filen är äldre (2026-01-05) än den version som är sparad (2026-03-02)');
    const english = line.in({ DEFAULT_LOCALE: 'en' });
    const refused = await english.run('import', older);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/^The file is older \(2026-01-05\)[^\n]*--older[^\n]*\n$/);
    expect(await line.json('import', newer)).toMatchObject({ stored: { outcome: 'unchanged' } });
    // Text about a child is another choice.
    expect((await english.run('import', older, '--anyway')).code).toBe(1);
    const ran = await english.run('import', older, '--older');
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.err).toMatch(
      /^The file is older \(2026-01-05\) than the version that was stored \(2026-03-02\)[^\n]*\n$/,
    );
    const again = await line.json('import', newer);
    expect(again.stored.older).toBeNull();
  });

  it('makes no second plan of a title or a case number that is stored before --title says which it is', async () => {
    const plan = (title: string, measures: string, dnr = '') =>
      `# ${title}\n\n${dnr}\n\n| Åtgärd | Klart |\n|---|---|\n| ${measures} | 2027-05-01 |\n`;
    const [first, second, third] = [
      await line.file('simning.md', plan('Plan för simningen', 'Köp in flytvästar', 'Dnr BUN 2026/77')),
      await line.file('simning2.md', plan('Plan för simningen', 'Hyr en bassäng i grannkommunen')),
      await line.file('bad.md', plan('Plan för badhuset', 'Laga omklädningsrummet', 'Dnr BUN 2026/77')),
    ];
    await line.run('import', first);
    const asked = await line.run('import', second);
    expect(asked).toMatchObject({ code: 1, out: '' });
    expect(asked.err).toContain('En plan med samma rubrik finns redan: Plan för simningen.');
    expect(asked.err).toContain('--title "Plan för simningen"');
    expect((await line.run('import', second, '--dry-run')).out).toContain('ny version av Plan för simningen');
    const sameCase = await line.run('import', third);
    expect(sameCase).toMatchObject({ code: 1 });
    expect(sameCase.err).toContain('En plan med samma diarienummer finns redan: Plan för simningen.');
    expect(await line.json('import', second, '--title', 'Plan för simningen')).toMatchObject({
      stored: { outcome: 'updated', added: [1], missing: [{ title: 'Köp in flytvästar' }] },
    });
    expect(await line.json('import', third, '--title', 'Plan för badhuset')).toMatchObject({
      stored: { outcome: 'created', title: 'Plan för badhuset' },
    });
  });

  it('reads a file of the encodings that older programs save in, when they are named', async () => {
    const bytes = iconv.encode('Åtgärd;Ansvarig;Klart\nFörstärk läsningen;Rektor;2027-05-01\n', 'cp850');
    const file = await line.file('dos.csv', bytes);
    for (const encoding of ['cp850', 'CP-850', 'ibm850']) {
      const read = await line.json('import', file, '--encoding', encoding, '--dry-run');
      expect(read.measures).toMatchObject([{ title: 'Förstärk läsningen' }]);
    }
    for (const encoding of ['klingon', 'base64', 'hex'])
      expect(await line.run('import', file, '--encoding', encoding)).toMatchObject({ code: 2 });
  });
});
