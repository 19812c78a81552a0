import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { LastAnswer } from '../../bot/domain/assignment';
import { projectMeasure } from '../../bot/usecases/project-measure';
import { openSqliteStore } from '../../storage/sqlite';
import { anAssignment } from '../support/builders';
import { aCommandLine, type CommandLine } from '../support/command-line';
import { wordFile } from '../support/office-files';

const PLAN = [
  '# Åtgärder för ökad närvaro',
  '',
  '2026-01-05',
  '',
  '| Nr | Åtgärd | Ansvarig | Tidsplan | Status |',
  '|---|---|---|---|---|',
  '| 1 | Rutin för frånvarosamtal | Rut Ekdal | Klart februari 2026 | Pågår |',
  '| 2 | Kartläggning av korttidsfrånvaro | | Klart december 2025 | Ej påbörjad |',
  '| 3 | Samverkan med fritidsgårdarna | | Klart maj 2026 | Avslutad |',
].join('\n');
const PEOPLE = [
  'name;email;role;unit;forms;entraId;slackId;manager',
  'Rut Ekdal;rut@example.se;principal;Lindskolan;grundskola;;;',
  'Bo Alm;bo@example.se;principal;Björken;förskola;;;',
].join('\n');

let line: CommandLine;
beforeEach(async () => {
  line = await aCommandLine({ FOLLOW_UP_NOW: '2026-01-12T09:00:00+01:00' });
});
afterEach(() => line.remove());

describe('an administrator', () => {
  test('reads people and a plan, assigns, and sees how things stand', async () => {
    expect(await line.run('people', await line.file('people.csv', PEOPLE))).toMatchObject({ code: 0, err: '' });
    const plan = await line.file('plan.md', PLAN);
    const read = await line.run('import', plan);
    expect(read).toMatchObject({ code: 0, err: '' });
    expect(read.out).toContain('Planen är publicerad med 3 åtgärder.');
    expect(read.out).toContain('1 åtgärd gick till dem som planen nämner.');

    expect(await line.json('plans')).toMatchObject({
      plans: [{ title: 'Åtgärder för ökad närvaro', measures: 3, open: 2, overdue: 1 }],
    });
    const assigned = await line.json('assign', '--plan', 'närvaro', '--measure', '2', '--to', 'role:principal');
    expect(assigned).toMatchObject({ measures: 1, begun: 2, to: { type: 'role', name: 'principal' } });
    const { measures } = await line.json('measures', '--plan', 'närvaro');
    expect(measures).toMatchObject([
      { no: 1, responsible: ['Rut Ekdal'], assigned: 1 },
      { no: 2, daysLate: 12, assigned: 2, assignedDone: 0 },
      { no: 3, status: 'closed', assigned: 0 },
    ]);
    const status = await line.json('status');
    expect(status.groups.overdue).toMatchObject([{ no: 2, daysLate: 12 }]);
    expect((await line.run('status')).out).toContain('försenad 12 dagar');
    expect((await line.run('summary')).out).toContain('Uppföljning v. 3');
  });

  test('sees the new dates that are asked for', async () => {
    await line.run('people', await line.file('people.csv', PEOPLE));
    await line.run('import', await line.file('plan.md', PLAN));
    expect((await line.run('status')).out).not.toContain('Förslag om nytt datum');
    const store = await openSqliteStore({ path: join(line.folder, 'follow-up.db') });
    const [given] = (await store.find('assignment', 'local', {})).items;
    if (!given) throw new Error('nobody has a measure');
    const last = { ...anAssignment().last, id: 'a-1', newDueProposed: '2027-03-31' } as LastAnswer;
    await store.replace('assignment', 'local', { ...given.doc, last }, given.version);
    await projectMeasure({ store }, 'local', given.doc.measureId);
    await store.close();
    const { out } = await line.run('status');
    expect(out).toMatch(/Förslag om nytt datum \(1\)\n {2}● .+\n {4}.+Föreslår: klart senast 31 mars 2027/);
    const { measures } = await line.json('status');
    expect(measures.filter((one: { askedDue: string | null }) => one.askedDue === '2027-03-31')).toHaveLength(1);
  });

  test('sees what would happen before it does', async () => {
    const plan = await line.file('plan.md', PLAN);
    const dry = await line.run('import', plan, '--dry-run');
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.out).toContain('Inget är sparat. Utan --dry-run publiceras planen.');
    expect((await line.json('plans')).error.code).toBe('store_not_found'); // not so much as an empty database
    const people = await line.file('people.csv', PEOPLE);
    expect((await line.run('people', people, '--dry-run')).out).toContain('Inget är sparat.');
    expect((await line.json('people', people)).created).toBe(2);
  });

  test('reads the same plan again and nothing changes', async () => {
    const plan = await line.file('plan.md', PLAN);
    await line.run('import', plan);
    expect((await line.run('import', plan)).out).toContain('Planen fanns redan precis så här.');
    expect((await line.json('import', plan)).stored).toMatchObject({ outcome: 'unchanged', unchanged: 3 });
  });

  test('changes the wheel, and is told of a point that opens on a Sunday', async () => {
    const wheel = await line.file(
      'wheel.yaml',
      'points:\n  - { code: VÅR, name: Vårens läge, opens: 2026-03-01, closes: 2026-03-20, remind: [2] }\n',
    );
    const dry = await line.run('wheel', wheel, '--dry-run');
    expect(dry.err).toContain('VÅR öppnar sön 1 mars, som inte är en arbetsdag.');
    await line.run('people', await line.file('people.csv', PEOPLE));
    expect((await line.json('wheel')).own).toBe(false);
    await line.run('wheel', wheel);
    expect(await line.json('wheel')).toMatchObject({
      own: true,
      points: [{ code: 'VÅR', opensOn: '2026-03-01', remindOn: ['2026-03-18'] }],
    });
  });

  test('ticks when there is nothing to send', async () => {
    expect(await line.json('tick', '--now', '2026-02-09T08:00:00+01:00')).toMatchObject({ sent: 0, opened: 0 });
  });
});

describe('results and all else', () => {
  test('a draft with --json is the published shape and nothing else is on stdout', async () => {
    const draft = await line.json('import', await line.file('plan.md', PLAN), '--dry-run');
    expect(Object.keys(draft)).toEqual(['plan', 'measures', 'recommendations', 'ratings', 'warnings', 'stored']);
    expect(draft.measures[0]).toMatchObject({
      no: 1,
      due: [{ date: '2026-02-28', precision: 'month' }],
      status: 'in_progress',
    });
  });

  test('a refusal is one line on stderr with 1, or an error on stdout with --json', async () => {
    await line.run('people', await line.file('people.csv', PEOPLE));
    const refused = await line.run('measures', '--plan', 'finns inte');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err.trim().split('\n')).toHaveLength(1);
    const machine = await line.run('measures', '--plan', 'finns inte', '--json');
    expect(machine).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(machine.out)).toEqual({ error: { code: 'plan_not_found', message: refused.err.trim() } });
  });

  test('every bad row of a people file is named with its line', async () => {
    const file = await line.file('people.csv', `${PEOPLE}\nEva;eva;rektor;;;;;`);
    const refused = await line.run('people', file);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/Rad 4: ”eva” är ingen e-postadress\.\n {2}Rad 4: Rollen ”rektor” finns inte/);
    const { error } = await line.json('people', file);
    expect(error.details.map((one: { line: number; code: string }) => [one.line, one.code])).toEqual([
      [4, 'email_not_understood'],
      [4, 'role_unknown'],
    ]);
  });

  test('a fault of a wheel is named with its line', async () => {
    const { error } = await line.json(
      'wheel',
      await line.file('w.yaml', 'points:\n  - code: A\n    name: B\n    opens: x\n    closes: 02-13\n'),
    );
    expect(error).toMatchObject({ code: 'wheel_file', details: [{ line: 4, code: 'not_a_day' }] });
  });

  test.each([
    [[]],
    [['hej']],
    [['import']],
    [['plans', 'x']],
    [['plans', '--hej']],
    [['assign', '--plan', 'x']],
    [['assign', '--plan', 'x', '--to', 'a@b.se', '--measure', 'två']],
    [['status', '--now', 'i morgon']],
    [['tick', '--now', '2026-02-09']],
    [['import', 'x', '--date', '2026-02-30']],
  ])('%j is wrong usage: 2, and nothing on stdout', async (args) => {
    const ran = await line.run(...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).not.toBe('');
  });

  test('help and version are results', async () => {
    expect(await line.run('--help')).toMatchObject({ code: 0, err: '' });
    expect(await line.run('import', '--help')).toMatchObject({ code: 0, err: '' });
    expect(await line.run('--version')).toMatchObject({ code: 0, out: '1.2.3\n' });
  });

  test('a file that is not there is one sentence', async () => {
    expect(await line.run('import', join(line.folder, 'nej.md'))).toMatchObject({ code: 1, out: '' });
    expect((await line.run('import', line.folder)).err).toBe(`${line.folder} är en mapp. Ange en fil.\n`);
    expect((await line.json('people', line.folder)).error.code).toBe('file_is_folder');
    const english = await line.in({ DEFAULT_LOCALE: 'en' }).run('wheel', line.folder);
    expect(english.err).toBe(`${line.folder} is a folder. Name a file.\n`);
  });

  test('people in a file that is no table are told to be saved as CSV', async () => {
    const file = await line.file(
      'people.docx',
      await wordFile({ title: 'Personer', rows: [['name', 'email', 'role']] }),
    );
    const refused = await line.run('people', file);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/people\.docx är ingen CSV-fil\. .* sparad som CSV.* Ingen har sparats\.\n$/);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
    expect((await line.in({ DEFAULT_LOCALE: 'en' }).run('people', file)).err).toMatch(/is no CSV file/);
  });

  test('what is refused for what the file says leaves no database behind', async () => {
    const folder = join(line.folder, 'ny');
    const elsewhere = line.in({ STORE: `sqlite:${join(folder, 'x.db')}` });
    const child = '| Åtgärd | Klart |\n|---|---|\n| Eleven i 3A har fått en diagnos | 2027-06-01 |\n';
    const refused = [
      await elsewhere.run('import', await line.file('hej.txt', 'Hej!')),
      await elsewhere.run('import', await line.file('barn.md', child)),
      await elsewhere.run('import', join(line.folder, 'nej.md')),
      await elsewhere.run('people', await line.file('people.csv', 'namn;adress\nRut;Storgatan')),
      await elsewhere.run('wheel', await line.file('w.yaml', 'points: []')),
    ];
    expect(refused.map((one) => one.code)).toEqual([1, 1, 1, 1, 1]);
    expect(existsSync(folder)).toBe(false);
    expect((await elsewhere.run('people', await line.file('people.csv', PEOPLE))).code).toBe(0);
    expect(existsSync(join(folder, 'x.db'))).toBe(true);
  });

  test('a filter that nothing matches is told of, and one that matches what nothing is wrong with is not', async () => {
    await line.run('import', await line.file('plan.md', PLAN));
    const none = await line.run('status', 'bajs');
    expect(none).toMatchObject({ code: 0, err: '' });
    expect(none.out).toMatch(/\n\nInget stämmer med ”bajs”\. Prova med/);
    expect((await line.in({ DEFAULT_LOCALE: 'en' }).run('status', 'bajs')).out).toContain('Nothing matches “bajs”.');
    expect((await line.run('status', 'kartläggning')).out).not.toMatch(/Inget/);
    const ended = await line.run('status', 'fritidsgårdarna');
    expect(ended.out).toContain('Inget stämmer med ”fritidsgårdarna”');
    expect(ended.out).toContain('Åtgärder som är klara söks inte här.');
    expect((await line.json('status', 'fritidsgårdarna')).measures).toMatchObject([{ no: 3, status: 'closed' }]);
    const inOrder = await line.run('status', 'Rut', 'saknar', 'ansvarig');
    expect(inOrder.out).toContain('Inget är försenat');
    expect(inOrder.out).not.toContain('Inget stämmer');
  });

  test('wrong settings are all named at once and nothing is done', async () => {
    const other = await aCommandLine({ PORT: 'x', SEND_RATE: '-1' });
    const { error } = await other.json('plans');
    expect(error.code).toBe('settings');
    expect(error.details).toHaveLength(2);
    await other.remove();
  });

  test('a database that cannot be opened is one line, never a stack', async () => {
    const other = await aCommandLine();
    const blocked = await other.file(
      'follow-up.db',
      'inte en databas, utan en text som är längre än ett sidhuvud. '.repeat(20),
    );
    const ran = await other.run('plans');
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err.trim().split('\n')).toHaveLength(1);
    expect(ran.err).toContain('STORE');
    expect(existsSync(blocked)).toBe(true);
    await other.remove();
  });

  test('another time than the real one is refused where messages would reach people', async () => {
    const app = '11111111-2222-4333-8444-555555555555';
    const registered = await aCommandLine({
      MicrosoftAppId: app,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppPassword: 'x',
      MicrosoftAppTenantId: app,
    });
    expect((await registered.json('tick', '--now', '2026-02-09T08:00:00+01:00')).error.code).toBe('now_with_app_id');
    await registered.remove();
  });

  test.each([
    [['plans']],
    [['measures', '--plan', 'x']],
    [['status']],
    [['summary']],
    [['wheel']],
    [['report', 'back-report']],
    [['report', 'back-report', '--final']],
    [['export', '--plan', 'x', '--out', 'ut']],
    [['assign', '--plan', 'x', '--to', 'rut@example.se']],
  ])('%j of a database that is not there says so, and makes neither file nor folder', async (args) => {
    const mistyped = line.in({ STORE: `sqlite:${join(line.folder, 'skrivfel', 'x.db')}` });
    const ran = await mistyped.run(...args);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/^Databasen \S+x\.db finns inte\. Se över STORE[^\n]*\n$/);
    expect(existsSync(join(line.folder, 'skrivfel'))).toBe(false);
  });

  test('a dry run makes no database, a command that writes does', async () => {
    const people = await line.file('people.csv', PEOPLE);
    const database = join(line.folder, 'ny', 'x.db');
    const fresh = line.in({ STORE: `sqlite:${database}` });
    for (const args of [
      ['people', people],
      ['import', await line.file('plan.md', PLAN)],
    ])
      expect((await fresh.run(...args, '--dry-run')).code).toBe(0);
    expect(existsSync(join(line.folder, 'ny'))).toBe(false);
    expect((await fresh.run('people', people)).code).toBe(0);
    expect(existsSync(database)).toBe(true);
  });

  test('what reads, or only shows what would happen, writes nothing, also in a database of an earlier version', async () => {
    const people = await line.file('people.csv', PEOPLE);
    const plan = await line.file('plan.md', PLAN);
    await line.run('people', people);
    await line.run('import', plan);
    const raw = new Database(join(line.folder, 'follow-up.db'));
    raw.exec(
      "UPDATE document SET body = json_remove(body, '$.projection', '$.listedFrom', '$.restsOn', '$.reportsOn', '$.circleKey')",
    );
    const stored = () => raw.prepare('SELECT * FROM document ORDER BY tenant, kind, id').all();
    const before = stored();
    for (const args of [
      ['plans'],
      ['measures', '--plan', 'närvaro'],
      ['status'],
      ['summary'],
      ['wheel'],
      ['report', 'back-report', '--out', '-'],
      ['people', people, '--dry-run'],
      ['import', plan, '--dry-run'],
    ]) {
      expect([args, (await line.run(...args)).code]).toEqual([args, 0]);
      expect(stored()).toEqual(before);
    }
    await line.run('assign', '--plan', 'närvaro', '--to', 'rut@example.se');
    expect(stored().filter((one) => JSON.stringify(one).includes('listedFrom')).length).toBeGreaterThan(2);
    raw.close();
  });

  test('a database of a later version is refused in words that say what to do', async () => {
    await line.run('people', await line.file('people.csv', PEOPLE));
    const path = join(line.folder, 'follow-up.db');
    const raw = new Database(path);
    raw.exec('PRAGMA user_version = 99');
    raw.close();
    const { error } = await line.json('plans');
    expect(error).toMatchObject({ code: 'store_later', message: expect.stringContaining('Uppdatera programmet') });
    const copied = await line.json('copy', '--from', `sqlite:${path}`, '--to', `sqlite:${join(line.folder, 'ny.db')}`);
    expect(copied.error.message).toBe(error.message);
  });

  test('a role is called what people call it', async () => {
    await line.run('people', await line.file('people.csv', PEOPLE));
    await line.run('import', await line.file('plan.md', PLAN));
    const given = ['assign', '--plan', 'närvaro', '--to', 'role:principal:grundskola'];
    expect((await line.run(...given)).out).toContain('Rektor i grundskola ansvarar nu för 2 åtgärder');
    expect((await line.in({ DEFAULT_LOCALE: 'en' }).run(...given)).out).toMatch(
      /^The principal in .* is now responsible/,
    );
    const nobody = await line.run('assign', '--plan', 'närvaro', '--to', 'role:head_of_area');
    expect(nobody.err).toBe('Ingen aktiv person är områdeschef.\n');
  });

  test('a store that fails is told in the reader’s language, with the setting to look at', async () => {
    const broken = await line.file('trasig.db', PLAN);
    const at = (settings: Readonly<Record<string, string>>) => line.in(settings).run('plans');
    const { err } = await at({ STORE: `sqlite:${broken}` });
    expect(err).toBe(
      `Databasen ${broken} går inte att använda (SQLITE_NOTADB). Inget har gått förlorat. Se över STORE.\n`,
    );
    expect((await at({ STORE: `sqlite:${broken}`, DEFAULT_LOCALE: 'en' })).err).toBe(
      `The database ${broken} cannot be used (SQLITE_NOTADB). Nothing has been lost. Check STORE.\n`,
    );
    const closed = { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://127.0.0.1:9', COSMOS_KEY: 'bnlja2Vs' };
    expect((await at(closed)).err).toMatch(
      /^Databasen går inte att använda \(\w+\)\. Inget har gått förlorat\. Se över COSMOS_ENDPOINT\.\n$/,
    );
  });

  test('the language is a setting', async () => {
    const english = await aCommandLine({ DEFAULT_LOCALE: 'en' });
    await english.run('people', await english.file('people.csv', PEOPLE));
    expect((await english.run('plans')).out).toBe('There are no plans. Read one with follow-up import FILE.\n');
    expect((await english.run('--help')).out).toContain('Usage:');
    await english.remove();
  });
});

const SEEDS = join(__dirname, '..', '..', '..', 'shared', 'seeds');
const SEED = join(SEEDS, '001_1833d760d4de3ff5.txt');
if (!existsSync(SEED)) process.stderr.write(`skipped: the plan of ${SEEDS} is not here\n`);

(existsSync(SEED) ? describe : describe.skip)('the plan that was the first of all, on 15 January 2018', () => {
  beforeEach(async () => {
    await line.remove();
    line = await aCommandLine({ FOLLOW_UP_NOW: '2018-01-15T09:00:00+01:00' });
    await line.run('import', SEED);
  });

  test('every date is on its measure, and nothing has been added', async () => {
    const { measures } = await line.json('measures', '--plan', 'ledningsfunktion');
    const expected = JSON.parse(readFileSync(join(SEEDS, 'expected', 'seed1.expected.json'), 'utf8'));
    const wanted = expected.measures.map((one: { title: string; status: string }) => [one.title, one.status]);
    expect(measures.map((one: { title: string; status: string }) => [one.title, one.status])).toEqual(wanted);
    expect(measures.map((one: { due: string }) => one.due)).toEqual([
      '2018-03-31',
      '2018-06-30', // the routines, due in January, are reported as done
      '2017-12-31',
      '2018-01-31',
      '2020-12-31',
      '2018-06-30',
      '2018-06-30',
      '2018-01-31',
      '2018-01-31',
    ]);
  });

  test('one is 15 days late, three are due by the end of the month, seven have nobody', async () => {
    const { groups } = await line.json('status');
    expect(groups.overdue).toMatchObject([{ no: 3, daysLate: 15 }]);
    expect(groups.due_soon.map((one: { no: number }) => one.no)).toEqual([4, 8, 9]);
    expect(groups.no_responsible).toHaveLength(7);
  });

  test('all that is open goes to one principal: eight measures', async () => {
    await line.run('people', await line.file('people.csv', PEOPLE));
    const assigned = await line.json('assign', '--plan', 'ledningsfunktion', '--to', 'rut@example.se');
    expect(assigned).toMatchObject({ measures: 8, skipped: 1, begun: 8 });
    expect((await line.json('status')).groups.no_responsible).toEqual([]);
  });
});
