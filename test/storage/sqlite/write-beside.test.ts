import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFault } from '../../../bot/ports/store';
import { openSqliteStore } from '../../../storage/sqlite';
import { commit } from '../../../storage/sqlite/commit';
import { openSqlite, type Sqlite } from '../../../storage/sqlite/connection';
import { seenBeside } from '../../../storage/sqlite/others';
import { aUnit } from '../../support/builders';
import { aFolder } from '../../support/store-on-disk';

test('a thread that breaks down has lost what it was writing, says so, and is followed by another', async () => {
  const folder = await aFolder();
  const path = join(folder.path, 'follow-up.db');
  const dies = `${path}-dies`;
  const loadedBefore = [...process.execArgv];
  process.execArgv = [...loadedBefore, '-r', require.resolve('../../support/dying-thread.js')];
  const store = await openSqliteStore({ path, beside: true });
  try {
    await store.create('unit', 'local', aUnit({ id: 'before' }));
    writeFileSync(dies, '');
    const lost = store.create('unit', 'local', aUnit({ id: 'lost' }));
    await expect(lost).rejects.toThrow(StoreFault);
    expect(await store.read('unit', 'local', 'lost')).toBeNull();
    rmSync(dies);
    const made = await store.create('unit', 'local', aUnit({ id: 'after' }));
    expect(await store.read('unit', 'local', 'after')).toEqual(made);
    expect((await store.find('unit', 'local', {})).items.map(({ doc }) => doc.id)).toEqual(['after', 'before']);
  } finally {
    process.execArgv = loadedBefore;
    await store.close();
    await folder.remove();
  }
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
    if (n % 3 === 0) await ours.create('unit', 'local', aUnit({ id: `more-${n}` })); // ours is the last turn again
    expect(await ours.read('unit', 'local', `ours-${n}`)).toMatchObject({ doc: { name: 'deras' }, version });
  }
  await ours.close();
  await theirs.close();
  await folder.remove();
});

test('a write of ours is only kept in memory while nobody else is known to have written after it', async () => {
  const folder = await aFolder();
  const path = join(folder.path, 'follow-up.db');
  const [reader, ours, theirs] = [await openSqlite(path), await openSqlite(path), await openSqlite(path)];
  const others = seenBeside(reader, 'we');
  let n = 0;
  const write = (db: Sqlite, writer: string) =>
    commit(db, writer, [{ kind: 'create', values: ['local', 'unit', `u-${n++}`, 'v', '{}'] }]).turn;

  const first = write(ours, 'we');
  expect(others.isLatest(first)).toBe(false); // nobody has looked yet
  const counted = others.counter();
  expect(others.isLatest(first)).toBe(true);
  expect(write(ours, 'we')).toBe(first);
  expect(others.counter()).toBe(counted);

  write(theirs, 'they');
  expect(others.isLatest(first)).toBe(true); // and what is kept by it is dropped by the next look
  expect(others.counter()).not.toBe(counted);
  expect(others.isLatest(first)).toBe(false);
  write(theirs, 'they');
  const twice = others.counter();
  write(theirs, 'they');
  expect(others.counter()).not.toBe(twice);

  const again = write(ours, 'we');
  expect(again).not.toBe(first);
  expect(others.counter()).not.toBe(counted);
  expect(others.isLatest(again)).toBe(true);
  for (const db of [reader, ours, theirs]) db.close();
  await folder.remove();
});
