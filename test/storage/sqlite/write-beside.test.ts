import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StoreFault } from '../../../bot/ports/store';
import { projectRoot } from '../../../scripts/project-root';
import { openSqliteStore } from '../../../storage/sqlite';
import { aPerson, aUnit } from '../../support/builders';
import { aFolder } from '../../support/store-on-disk';

type How = 'unread' | 'unreadable' | 'done' | 'garbled';

/** A store whose thread breaks down in this way while `breaking` works. */
async function openBreaking() {
  const folder = await aFolder();
  const path = join(folder.path, 'follow-up.db');
  const loadedBefore = [...process.execArgv];
  process.execArgv = [...loadedBefore, '-r', require.resolve('../../support/dying-thread.js')];
  const store = await openSqliteStore({ path, beside: true });
  return {
    store,
    async breaking(how: How, work: () => Promise<unknown>): Promise<void> {
      writeFileSync(`${path}-dies`, how);
      await expect(work()).rejects.toThrow(StoreFault);
      rmSync(`${path}-dies`);
    },
    async destroy() {
      process.execArgv = loadedBefore;
      await store.close();
      await folder.remove();
    },
  };
}

/** Threads that this process would wait for before it ends, by the ports they are spoken to through. */
const threads = () => process.getActiveResourcesInfo().filter((one) => one === 'MessagePort').length;

test.each([
  ['ends before it writes', 'unread', []],
  ['cannot read what it is sent', 'unreadable', []],
  ['ends when it has written', 'done', ['lost']],
  ['says what cannot be read', 'garbled', ['lost']],
] as const)('a thread that %s is told to whoever waits, and followed by another', async (_title, how, kept) => {
  const before = threads();
  const { store, breaking, destroy } = await openBreaking();
  try {
    await store.create('unit', 'local', aUnit({ id: 'before' }));
    expect(await store.read('unit', 'local', 'lost')).toBeNull();
    await breaking(how, () => store.create('unit', 'local', aUnit({ id: 'lost' })));
    expect((await store.read('unit', 'local', 'lost')) !== null).toBe(kept.length > 0);
    const made = await store.create('unit', 'local', aUnit({ id: 'after' }));
    expect(await store.read('unit', 'local', 'after')).toEqual(made);
    const all = (await store.find('unit', 'local', {})).items.map(({ doc }) => doc.id);
    expect(all).toEqual(['after', 'before', ...kept]);
  } finally {
    await destroy();
  }
  expect(threads()).toBeLessThanOrEqual(before); // one that rests after other work may have ended meanwhile
});

test('a write that nobody heard of is found by every query, also by one that is kept in memory', async () => {
  const { store, breaking, destroy } = await openBreaking();
  try {
    const person = aPerson({ entraId: 'e-1' });
    const made = await store.create('person', 'local', { ...person, entraId: null });
    const byAccount = () => store.find('person', 'local', { where: { entraId: 'e-1' }, limit: 2 });
    expect((await byAccount()).items).toEqual([]);
    await breaking('done', () => store.replace('person', 'local', person, made === 'exists' ? '' : made.version));
    expect((await byAccount()).items).toMatchObject([{ doc: person }]);
  } finally {
    await destroy();
  }
});

test('a store whose thread cannot start closes the file again', async () => {
  const folder = await aFolder();
  const path = join(folder.path, 'follow-up.db');
  const loadedBefore = [...process.execArgv];
  process.execArgv = [...loadedBefore, '-r', join(folder.path, 'not-there.js')];
  await expect(openSqliteStore({ path, beside: true })).rejects.toThrow(StoreFault);
  process.execArgv = loadedBefore;
  expect(readFileSync(`${path}-wal`)).toHaveLength(0); // all of it is in the one file, and nothing more comes
  await folder.remove();
});

test('a process may end while the thread is idle, and not while it writes', async () => {
  const folder = await aFolder();
  const made = JSON.stringify(aUnit());
  const program = `(async () => {
    const store = await require('./storage/sqlite').openSqliteStore({ path: process.argv[1], beside: true });
    await store.create('unit', 'local', ${made});
    process.stdout.write('made');
  })()`;
  const run = promisify(execFile);
  const args = ['-r', './test/support/run-typescript.js', '-e', program, join(folder.path, 'follow-up.db')];
  // what does not end by itself is killed, and the test fails
  const { stdout } = await run(process.execPath, args, { cwd: projectRoot(), timeout: 20_000 });
  expect(stdout).toBe('made');
  await folder.remove();
});

test('what another process writes is seen at once, between own writes that are kept in memory', async () => {
  const folder = await aFolder();
  const path = join(folder.path, 'follow-up.db');
  const [ours, theirs] = [await openSqliteStore({ path, beside: true }), await openSqliteStore({ path })];
  let version = '';
  for (let n = 0; n < 50; n += 1) {
    const mine = await ours.create('unit', 'local', aUnit({ id: `ours-${n}`, name: 'vår' }));
    if (mine === 'exists') throw new Error('it cannot exist');
    expect((await ours.read('unit', 'local', `ours-${n}`))?.version).toBe(mine.version);
    const changed = await theirs.replace('unit', 'local', aUnit({ id: `ours-${n}`, name: 'deras' }), mine.version);
    version = changed === 'changed' ? '' : changed.version;
    if (n % 3 === 0) await ours.create('unit', 'local', aUnit({ id: `more-${n}` })); // ours is the last epoch again
    expect(await ours.read('unit', 'local', `ours-${n}`)).toMatchObject({ doc: { name: 'deras' }, version });
  }
  await ours.close();
  await theirs.close();
  await folder.remove();
});
