import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openSqliteStore } from '../../storage/sqlite';
import { aCommandLine, type CommandLine } from '../support/command-line';

const planCalled = (title: string) =>
  [
    `# ${title}`,
    '',
    '2026-01-05',
    '',
    '| Nr | Åtgärd | Ansvarig | Tidsplan | Status |',
    '|---|---|---|---|---|',
    '| 1 | Rutin för frånvarosamtal | Rut Ekdal | Klart februari 2026 | Pågår |',
    '| 2 | Kartläggning av korttidsfrånvaro | | Klart december 2025 | Ej påbörjad |',
  ].join('\n');

let line: CommandLine;
beforeAll(async () => {
  line = await aCommandLine({ FOLLOW_UP_NOW: '2026-06-01T09:00:00+02:00' });
  await line.run('import', await line.file('plan.md', planCalled('Åtgärder för ökad närvaro')));
});
afterAll(() => line.remove());
const at = (name: string) => join(line.folder, name);
const wordsIn = (path: string) => strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());

/** The same municipality, looked at on another day. */
const onDay = (now: string) => line.in({ FOLLOW_UP_NOW: now });
const versions = async () => {
  const found: number[] = [];
  for (let version = 1; version < 6; version += 1) {
    const read = await line.json('report', 'back-report', '--version', String(version), '--out', at('finns.docx'));
    if (read.version === version) found.push(version);
    await rm(at('finns.docx'), { force: true });
  }
  return found;
};

describe('follow-up report', () => {
  test('writes a Word file of the only plan there is, and says which', async () => {
    const told = await line.json('report', 'back-report', '--out', at('rapport.docx'));
    const bytes = readFileSync(at('rapport.docx'));
    expect(told).toEqual({
      file: at('rapport.docx'),
      kind: 'back-report',
      plan: { id: expect.any(String), title: 'Åtgärder för ökad närvaro' },
      version: null,
      format: 'docx',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(wordsIn(at('rapport.docx'))).toContain('Kartläggning av korttidsfrånvaro');
  });

  test('without --out it is named after what it is, in the folder it is run in', async () => {
    const before = process.cwd();
    process.chdir(line.folder);
    try {
      const ran = await line.run('report', 'back-report', '--format', 'md');
      expect(ran.out.trim()).toBe('aterrapport-atgarder-for-okad-narvaro-2026-06-01.md');
      expect(readFileSync(at(ran.out.trim()), 'utf8')).toContain('Åtgärder för ökad närvaro');
    } finally {
      process.chdir(before);
    }
  });

  test('to standard output it is the file and nothing besides', async () => {
    for (const format of ['md', 'html', 'csv', 'docx']) {
      const ran = await line.run('report', 'back-report', '--format', format, '--out', '-');
      expect(ran).toMatchObject({ code: 0, out: '', err: '' });
      await line.run('report', 'back-report', '--format', format, '--out', at(`x.${format}`));
      expect(Buffer.compare(ran.bytes, readFileSync(at(`x.${format}`)))).toBe(0);
    }
    expect(await line.run('report', 'back-report', '--out', '-', '--json')).toMatchObject({ code: 2 });
    const both = await line.json('report', 'back-report', '--out', '-');
    expect(both.error.code).toBe('stdout_taken');
  });

  const workingCopy = async (now: string) => {
    await line.run('report', 'back-report', '--now', now, '--format', 'md', '--out', at('x.md'));
    return readFileSync(at('x.md'), 'utf8');
  };

  test('--now is the day it is of: of a day to come it says that the state is today’s', async () => {
    const text = await workingCopy('2026-09-01T08:00:00+02:00');
    expect(text).toContain('Den 1 september 2026 har inte kommit än. Läget är det som är känt den 1 juni 2026');
    expect(text).toMatch(/Rutin för frånvarosamtal[^\n]*Pågår/);
  });

  test('of a day that is over it has what was known then, and says that it was put together afterwards', async () => {
    const january = await workingCopy('2026-01-06T08:00:00+01:00');
    expect(january).toContain('Läget är det som var rapporterat den 6 januari 2026, sammanställt i efterhand');
    expect(january).toMatch(/Rutin för frånvarosamtal[^\n]*Pågår/);
    // The day before the document was written nobody had said where anything stood.
    const early = await workingCopy('2026-01-04T08:00:00+01:00');
    expect(early).toMatch(/Rutin för frånvarosamtal[^\n]*Ej rapporterad/);
    expect(early).not.toMatch(/Pågår/);
    expect(await workingCopy('2026-06-01T12:00:00+02:00')).not.toMatch(/efterhand|har inte kommit/);
  });

  test('with an app id --now is allowed too: nothing is sent, and the copy says what it is', async () => {
    const app = await aCommandLine({
      MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
      MicrosoftAppPassword: 'x',
      MicrosoftAppType: 'MultiTenant',
      ALLOWED_TENANTS: 'local',
      TENANT: 'local',
    });
    await app.run('import', await app.file('plan.md', planCalled('Åtgärder för ökad närvaro')));
    const out = join(app.folder, 'x.md');
    const ran = await app.run(
      'report',
      'back-report',
      '--now',
      '2026-01-06T08:00:00+01:00',
      '--format',
      'md',
      '--out',
      out,
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(out, 'utf8')).toContain('sammanställt i efterhand');
    await app.remove();
  });

  test('of several plans with material it asks which, and names them', async () => {
    const two = await aCommandLine();
    for (const title of ['Åtgärder för ökad närvaro', 'Åtgärder för läsning'])
      await two.run('import', await two.file('plan.md', planCalled(title)));
    const ran = await two.run('report', 'back-report');
    expect(ran).toMatchObject({ code: 1, out: '' });
    for (const title of ['Åtgärder för ökad närvaro', 'Åtgärder för läsning']) expect(ran.err).toContain(title);
    const told = await two.json('report', 'back-report', '--plan', 'läsning', '--out', join(two.folder, 'x.docx'));
    expect(told.plan.title).toBe('Åtgärder för läsning');
    expect((await two.json('report', 'back-report', '--plan', 'simning')).error.code).toBe('plan_not_found');
    await two.remove();
  });

  test('without a plan, without material, and with what does not fit together: one sentence each', async () => {
    const empty = await aCommandLine();
    expect((await empty.json('report', 'back-report')).error.code).toBe('store_not_found');
    await empty.run('people', await empty.file('people.csv', 'name;email;role\nEva Ek;eva@example.se;reader'));
    expect((await empty.json('report', 'back-report')).error.code).toBe('no_plans');
    await empty.remove();
    expect((await line.json('report', 'dialogues')).error.code).toBe('no_content');
    expect((await line.json('report', 'dialogues', '--plan', 'närvaro', '--final')).error.code).toBe('no_content');
    expect((await line.json('report', 'back-report', '--final', '--version', '1')).error.code).toBe(
      'final_and_version',
    );
    expect((await line.json('report', 'back-report', '--version', '4')).error.code).toBe('version_not_found');
    expect((await line.json('report', 'back-report', '--out', at('no/x.docx'))).error.code).toBe('file_not_writable');
  });

  test('what is asked for of a plan without material is written, and the line says so', async () => {
    const ran = await line.run('report', 'dialogues', '--plan', 'närvaro', '--format', 'md', '--out', at('tom.md'));
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('Den är skriven ändå');
    const final = await line.run('report', 'dialogues', '--plan', 'närvaro', '--final');
    expect(final.code).not.toBe(0);
    expect(final.err).toContain('ingen slutlig version har gjorts');
  });

  test.each([
    [['payroll'], 'payroll'],
    [['back-report', '--format', 'pdf'], 'pdf'],
    [['back-report', '--version', '0'], '0'],
    [[], 'KIND'],
  ])('%j is wrong usage, said in one line', async (args, what) => {
    const ran = await line.run('report', ...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(what);
    expect(ran.err.trim()).not.toContain('\n');
  });

  test('follow-up --version is still the program’s', async () => {
    expect((await line.run('--version')).out.trim()).toBe('1.2.3');
  });
});

describe('a final version', () => {
  test('is numbered once, and comes out the same later, in every format', async () => {
    const made = await line.json('report', 'back-report', '--final', '--out', at('v1.docx'));
    expect(made).toMatchObject({ version: 1, created: true });
    const again = await line.json('report', 'back-report', '--final', '--out', at('igen.docx'));
    expect(again).toMatchObject({ version: 1, created: false, sha256: made.sha256 });
    const later = ['--version', '1', '--now', '2027-03-01T08:00:00+01:00'];
    const read = await line.json('report', 'back-report', ...later, '--out', at('sen.docx'));
    expect(read).toMatchObject({ version: 1, sha256: made.sha256 });
    const html = await line.run('report', 'back-report', ...later, '--format', 'html', '--out', '-');
    expect(Buffer.from(html.bytes).toString('utf8')).toContain('Kartläggning av korttidsfrånvaro');
    const next = await onDay('2026-07-01T08:00:00+02:00').run(
      'report',
      'back-report',
      '--final',
      '--out',
      at('v2.docx'),
    );
    expect(next.err).toContain('Version 2 är slutlig');
  });

  test('is not made while a text waits to be looked at: it says which, and a working copy says it on top', async () => {
    const held = await aCommandLine();
    const told = planCalled('Åtgärder för ökad närvaro').replace(
      'Kartläggning av',
      'Stöd till eleven i 3A, kartläggning av',
    );
    await held.run('import', await held.file('plan.md', told), '--anyway');
    const out = join(held.folder, 'v1.md');
    const given = ['report', 'back-report', '--format', 'md', '--out', out];
    const [sv, en] = [
      await held.json(...given, '--final'),
      await held.in({ DEFAULT_LOCALE: 'en' }).json(...given, '--final'),
    ];
    expect([sv.error.code, en.error.code]).toEqual(['texts_held', 'texts_held']);
    expect(sv.error.message).toMatch(/1 text väntar på granskning \(åtgärd \d\).*\[Granska\] i \/status/);
    expect(en.error.message).toMatch(/1 text waits to be looked at \(measure \d\)/);
    await held.run(...given);
    const text = readFileSync(out, 'utf8');
    expect(text).toContain('En text väntar på granskning och visas inte här');
    expect(text).not.toContain('3A');
    await held.remove();
  });

  test('is of the state when it is made: with --now it is refused in Swedish and English, and nothing is frozen', async () => {
    const given = ['report', 'back-report', '--final', '--now', '2026-01-06T08:00:00+01:00'];
    const [sv, en] = [await line.json(...given), await line.in({ DEFAULT_LOCALE: 'en' }).json(...given)];
    expect([sv.error.code, en.error.code]).toEqual(['final_and_now', 'final_and_now']);
    expect(sv.error.message).toContain('kan inte kombineras med --now');
    expect(en.error.message).toContain('does not go with --now');
    expect(await versions()).not.toContain(3);
  });

  test('that is damaged is not written, and that is said in one line', async () => {
    const other = await aCommandLine({ FOLLOW_UP_NOW: '2026-06-01T09:00:00+02:00' });
    await other.run('import', await other.file('plan.md', planCalled('Åtgärder för ökad närvaro')));
    await other.run('report', 'back-report', '--final', '--out', join(other.folder, 'v1.docx'));
    const store = await openSqliteStore({ path: join(other.folder, 'follow-up.db') });
    const [page] = (await store.find('reportPage', 'local', {})).items;
    if (!page) throw new Error('no page');
    await store.replace(
      'reportPage',
      'local',
      { ...page.doc, text: page.doc.text.replace('Pågår', 'Klart') },
      page.version,
    );
    await store.close();
    const ran = await other.run('report', 'back-report', '--version', '1', '--out', join(other.folder, 'igen.docx'));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/^Version 1 är skadad[^\n]*\n$/);
    expect(existsSync(join(other.folder, 'igen.docx'))).toBe(false);
    await other.remove();
  });

  test('of a demo has the demo’s own day and clock', async () => {
    const demo = onDay('2026-07-02T08:00:00+02:00');
    const { version } = await demo.json('report', 'back-report', '--final', '--out', at('demo.docx'));
    await demo.run('export', '--plan', 'närvaro', '--out', at('demo-ut'));
    const name = readdirSync(at('demo-ut')).find((one) => one.endsWith(`version-${version}.json`)) ?? '';
    const stored = JSON.parse(readFileSync(at(`demo-ut/${name}`), 'utf8'));
    expect([stored.on, stored.finalisedAt.slice(0, 10)]).toEqual(['2026-07-02', '2026-07-02']);
  });

  test('is written over nothing else; a working copy replaces the one before', async () => {
    await writeFile(at('inlämnad.docx'), 'något annat');
    const before = await versions();
    const later = onDay('2026-08-01T08:00:00+02:00');
    const refused = await later.json('report', 'back-report', '--final', '--out', at('inlämnad.docx'));
    expect(refused.error.code).toBe('file_exists');
    expect(refused.error.message).toContain('Ingen slutlig version har gjorts');
    const nowhere = await later.json('report', 'back-report', '--final', '--out', at('ingen/mapp.docx'));
    expect(nowhere.error.code).toBe('file_not_writable');
    expect(await versions()).toEqual(before); // what could not be handed over was not made
    expect(readFileSync(at('inlämnad.docx'), 'utf8')).toBe('något annat');
    const written = await line.json('report', 'back-report', '--version', '1', '--out', at('inlämnad.docx'));
    expect(written.error.message).toContain('Version 1 finns sparad');
    const ran = await line.run('report', 'back-report', '--version', '1', '--out', at('v1.docx'));
    expect(ran.code).toBe(0); // the very same bytes are there already
    expect((await line.run('report', 'back-report', '--version', '1', '--out', at('v1.docx'))).code).toBe(0);
    expect((await line.run('report', 'back-report', '--out', at('inlämnad.docx'))).code).toBe(0);
  });
});

describe('a file that cannot be written', () => {
  // /proc takes no new file from anybody, also where it says it may be written; /dev/full is a disk without room.
  test.each(['/proc/rapport.docx', '/dev/full'])('means no final version is made: %s', async (out) => {
    const before = await versions();
    const later = onDay('2026-09-01T08:00:00+02:00');
    const refused = await later.json('report', 'back-report', '--final', '--out', out);
    expect(refused.error.code).toBe('file_not_writable');
    expect(await versions()).toEqual(before);
  });

  test('leaves the working copy that was there, and nothing half written beside it', async () => {
    await mkdir(at('kopior'));
    await line.run('report', 'back-report', '--out', at('kopior/x.docx'));
    expect((await line.run('report', 'back-report', '--out', at('kopior/x.docx/y.docx'))).code).toBe(1);
    await onDay('2026-09-02T08:00:00+02:00').run('report', 'back-report', '--final', '--out', at('kopior/v.docx'));
    expect(readdirSync(at('kopior')).sort()).toEqual(['v.docx', 'x.docx']);
    expect(wordsIn(at('kopior/v.docx'))).toContain('Kartläggning av korttidsfrånvaro');
  });

  test.each([
    ['fel.pdf', 'docx'],
    ['FEL.PDF', 'html'],
    ['fel.md', 'docx'],
    ['fel.docx', 'csv'],
  ])('%s is no name for a file in %s: nothing is written, and the formats are named', async (name, format) => {
    const ran = await line.run('report', 'back-report', '--format', format, '--out', at(name));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err.trim().split('\n')).toHaveLength(1);
    expect(ran.err).toMatch(new RegExp(`slutar på \\.\\w+, men .* ${format}\\. .*docx, md, html, csv.*--format`));
    expect(existsSync(at(name))).toBe(false);
    expect(
      (await line.json('report', 'back-report', '--final', '--format', format, '--out', at(name))).error.code,
    ).toBe('wrong_extension');
  });

  test('may end in what is no format at all, or in nothing', async () => {
    for (const name of ['X.DOCX', 'utan', 'läget 2026.11'])
      expect(await line.run('report', 'back-report', '--out', at(name))).toMatchObject({ code: 0, err: '' });
  });

  test('is never the link itself: the file it leads to is renewed, the link stays', async () => {
    await line.run('report', 'back-report', '--out', at('kopior/x.docx'));
    await symlink(at('kopior/x.docx'), at('lank.md'));
    await line.run('report', 'back-report', '--format', 'md', '--out', at('lank.md'));
    expect(lstatSync(at('lank.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('kopior/x.docx'), 'utf8')).toContain('Kartläggning av korttidsfrånvaro');
  });
});

describe('follow-up export', () => {
  test('fills a new folder and says how many files; shows each on a terminal', async () => {
    const ran = await line.run('export', '--plan', 'närvaro', '--out', at('ut/till/revisorn'));
    expect(ran).toMatchObject({ code: 0, err: '' });
    const files = readdirSync(at('ut/till/revisorn'));
    expect(files).toContain('README.txt');
    expect(ran.out).toContain(`${files.length} filer`);
    const told = await line.json('export', '--plan', 'närvaro', '--out', at('ut2'));
    expect(told.files.map((one: { name: string }) => one.name).sort()).toEqual([...files].sort());
  });

  test('never mixes with what lies there, and makes no folder for a plan that is not there', async () => {
    await mkdir(at('fylld'));
    await writeFile(at('fylld/annat.txt'), '');
    expect((await line.json('export', '--plan', 'närvaro', '--out', at('fylld'))).error.code).toBe('folder_not_empty');
    expect((await line.json('export', '--plan', 'simning', '--out', at('ny'))).error.code).toBe('plan_not_found');
    expect(existsSync(at('ny'))).toBe(false);
    expect((await line.json('export', '--plan', 'närvaro', '--out', at('plan.md'))).error.code).toBe(
      'file_not_writable',
    );
  });
});
