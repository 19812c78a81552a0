import { existsSync, linkSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openSqliteStore } from '../../storage/sqlite';
import { aUnit } from '../support/builders';
import { aCommandLine, type CommandLine } from '../support/command-line';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator';

const PLAN = [
  '# Åtgärder för ökad närvaro',
  '',
  '2026-01-05',
  '',
  '| Nr | Åtgärd | Ansvarig | Tidsplan | Status |',
  '|---|---|---|---|---|',
  '| 1 | Rutin för frånvarosamtal | Rut Ekdal | Klart februari 2026 | Pågår |',
].join('\n');

const STATUS = ['status', '--now', '2026-03-02T09:00:00+01:00'] as const;

let line: CommandLine;
let from: string;
let to: string;
beforeAll(async () => {
  line = await aCommandLine({ FOLLOW_UP_NOW: '2026-01-12T09:00:00+01:00' });
  await line.run('import', await line.file('plan.md', PLAN));
  from = `sqlite:${join(line.folder, 'follow-up.db')}`;
  linkSync(join(line.folder, 'follow-up.db'), join(line.folder, 'link.db'));
});
afterAll(() => line.remove());
let targets = 0;
beforeEach(() => {
  targets += 1;
  to = `sqlite:${join(line.folder, `target-${targets}`, 'copy.db')}`;
});
const copy = (...more: readonly string[]) => line.run('copy', '--from', from, '--to', to, ...more);

test('moves a municipality: the other store answers as the first one does, and says what to do next', async () => {
  const ran = await copy();
  expect(ran.code).toBe(0);
  expect(ran.out).toMatch(/local +plan +1 +1 +0 +0 +0 +[0-9a-f]{12} +lika/);
  expect(ran.out).toContain('innehåller samma 4 dokument som källan.');
  expect(ran.err).toContain('Stoppa boten, kör kommandot en sista gång och byt sedan STORE.');
  expect(await line.in({ STORE: to }).json(...STATUS)).toEqual(await line.json(...STATUS));
  expect((await copy('--json')).out).toContain('"unchanged": 4');
});

test('in English for who has chosen it', async () => {
  const ran = await line.in({ DEFAULT_LOCALE: 'en' }).run('copy', '--from', from, '--to', to);
  expect(ran.out).toMatch(/Documents.*same\n.*holds the same 4 documents as the source/s);
});

test('a dry run makes no file', async () => {
  const ran = await copy('--dry-run');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toMatch(/Summa +4 +4 +0 +0 +0\n\nInget har skrivits/);
  expect(existsSync(dirname(to.slice('sqlite:'.length)))).toBe(false);
});

test('what only the target has is listed, and nothing is written before somebody has said what to do', async () => {
  const target = await openSqliteStore({ path: to.slice('sqlite:'.length) });
  for (let n = 0; n < 25; n += 1) await target.create('unit', 'local', aUnit({ id: `u-${n}` }));
  await target.close();
  const ran = await copy();
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toMatch(/^sqlite:\S+ innehåller 25 dokument som källan inte har\. Inget har skrivits\./);
  expect(ran.err).toMatch(/ {2}local unit u-0\n.* {2}… och 5 till\n$/s);
  expect(JSON.parse((await copy('--json')).out).error.code).toBe('target_has_more');
  expect((await copy('--remove-surplus')).out).toMatch(/local +unit +0 +0 +0 +0 +25 /);
  expect(await line.in({ STORE: to }).json(...STATUS)).toEqual(await line.json(...STATUS));
});

test.each([
  ['a source that is not there', 'file_not_found', (at: string) => [`sqlite:${at}/none.db`, `sqlite:${at}/b.db`]],
  ['no setting', 'not_a_store', (at: string) => ['none.db', `sqlite:${at}/b.db`]],
  ['a target that is no setting', 'not_a_store', (at: string) => [`sqlite:${at}/follow-up.db`, 'oracle:x']],
  ['memory', 'store_in_memory', (at: string) => [`sqlite:${at}/follow-up.db`, 'sqlite::memory:']],
  ['the same file', 'same_store', (at: string) => [`sqlite:${at}/follow-up.db`, `sqlite:${at}/./follow-up.db`]],
  [
    'the same file by another name',
    'same_store',
    (at: string) => [`sqlite:${at}/follow-up.db`, `sqlite:${at}/link.db`],
  ],
  ['a source that is no database', 'source_unreachable', (at: string) => [`sqlite:${at}/plan.md`, `sqlite:${at}/b.db`]],
  [
    'a target that cannot be',
    'target_unreachable',
    (at: string) => [`sqlite:${at}/follow-up.db`, `sqlite:${at}/plan.md/b`],
  ],
])('%s is one clear line, and makes no file', async (_what, code, settings) => {
  const [source = '', target = ''] = settings(line.folder);
  const ran = await line.run('copy', '--from', source, '--to', target);
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err.trim().split('\n')).toHaveLength(1);
  expect((await line.json('copy', '--from', source, '--to', target)).error.code).toBe(code);
  expect(['none.db', 'b.db'].filter((name) => existsSync(join(line.folder, name)))).toEqual([]);
});

test('an empty source is not copied over what there is', async () => {
  const empty = await openSqliteStore({ path: join(line.folder, 'empty.db') });
  await empty.close();
  const ran = await line.run('copy', '--from', `sqlite:${join(line.folder, 'empty.db')}`, '--to', to);
  expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(/är tom/) });
});

test('both stores have to be named', async () => {
  expect(await line.run('copy', '--from', from)).toMatchObject({ code: 2, err: expect.stringContaining('--to') });
});

test('a source is only read', async () => {
  const path = from.slice('sqlite:'.length);
  await copy();
  const before = readFileSync(path);
  await copy('--remove-surplus');
  expect(Buffer.compare(readFileSync(path), before)).toBe(0);
});

describe('to Cosmos DB and back', () => {
  let emulator: CosmosEmulator;
  let cosmos: ReturnType<CommandLine['in']>;
  beforeAll(async () => {
    emulator = await startCosmosEmulator();
    cosmos = line.in({ COSMOS_ENDPOINT: emulator.endpoint.replace(/\/$/, ''), COSMOS_KEY: emulator.key });
  });
  afterAll(() => emulator.stop());

  test('nothing is lost or altered on the way, and a second run finds nothing to do', async () => {
    const there = await cosmos.json('copy', '--from', from, '--to', 'cosmos');
    expect(there).toMatchObject({ documents: 4, created: 4 });
    const again = await cosmos.run('copy', '--from', from, '--to', 'cosmos');
    expect(again.out).toMatch(/Summa +4 +0 +0 +4 +0\n\ncosmos innehåller samma 4 dokument/);
    const back = await cosmos.json('copy', '--from', 'cosmos', '--to', to);
    const content = (parts: readonly { tenant: string; kind: string; sha256: string }[]) =>
      parts.map(({ tenant, kind, sha256 }) => [tenant, kind, sha256]);
    expect(content(back.parts)).toEqual(content(there.parts));
    expect(await line.in({ STORE: to }).json(...STATUS)).toEqual(await line.json(...STATUS));
  });

  test('cosmos is one account by the settings: it is not copied onto itself', async () => {
    expect((await cosmos.json('copy', '--from', 'cosmos', '--to', 'cosmos')).error.code).toBe('same_store');
  });

  test('without its settings it is refused, and where nobody answers it says so', async () => {
    const bare = await line.json('copy', '--from', from, '--to', 'cosmos');
    expect(bare.error.code).toBe('settings');
    const closed = line.in({ COSMOS_ENDPOINT: 'http://127.0.0.1:9', COSMOS_KEY: emulator.key });
    const ran = await closed.run('copy', '--from', from, '--to', 'cosmos');
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^cosmos går inte att använda: .+\n$/) });
  });
});
