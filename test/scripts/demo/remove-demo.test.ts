import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config';
import type { Plan } from '../../../bot/domain/plan';
import { assemble } from '../../../bot/main';
import { demoDatabase } from '../../../scripts/demo/demo-database';
import { removeDemo } from '../../../scripts/demo/remove-demo';
import { seedSample } from '../../../scripts/sample/seed-sample';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'));
  file = demoDatabase(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function seeded(more?: Plan): Promise<void> {
  const read = readConfig({ STORE: `sqlite:${file}` });
  if (!read.ok) throw new Error('the settings are wrong');
  const bot = await assemble(read.config, { log: { info() {}, warn() {}, error() {} } });
  await seedSample(bot.deps, 'local');
  if (more) await bot.deps.store.create('plan', 'local', more);
  await bot.close();
}

test('beginning anew removes the demo', async () => {
  await seeded();
  expect(await removeDemo(file)).toBe(true);
  expect(existsSync(file)).toBe(false);
});

test('there is nothing to remove before the first start', async () => {
  expect(await removeDemo(file)).toBe(true);
});

test('a file with a plan of somebody’s own is left as it is', async () => {
  await seeded({
    id: 'plan-own',
    title: 'Vår egen plan',
    kind: 'activity_plan',
    caseNumber: null,
    documentDate: null,
    answerDueOn: null,
    status: 'active',
    signer: null,
    sourceFile: { name: 'egen.md', sha256: '00' },
    importedAt: '2026-02-09T07:00:00.000Z',
    recommendations: [],
  });
  expect(await removeDemo(file)).toBe(false);
  expect(existsSync(file)).toBe(true);
});

test('a file that is no database of ours is left as it is', async () => {
  writeFileSync(file, 'en lista över något annat');
  expect(await removeDemo(file)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('en lista över något annat');
});
