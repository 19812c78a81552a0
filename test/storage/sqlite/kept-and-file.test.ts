import type { Store } from '../../../bot/ports/store';
import { openSqliteStore } from '../../../storage/sqlite';
import { committer, type Write } from '../../../storage/sqlite/commit';
import { openSqlite } from '../../../storage/sqlite/connection';
import { pageRows } from '../../../storage/sqlite/page-rows';
import { pageStatements } from '../../../storage/sqlite/query';
import { created, replaced } from '../../contracts/store/promise';
import { aMeasure, aUnit } from '../../support/builders';
import { openBeside, openOnDisk } from '../../support/store-on-disk';

const nextCallback = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A store with unit `u` in memory, and another process that writes at once, within the same callback of the event loop. */
async function withAnother(open: typeof openOnDisk) {
  const { path, store, destroy } = await open();
  const theirs = await openSqlite(path);
  const commit = committer(theirs, 'they');
  const { version } = await created(store, 'unit', aUnit({ id: 'u', name: 'before' }));
  const stands = () => theirs.row("SELECT version, body FROM document WHERE id = 'u'");
  return {
    store,
    theirs,
    version,
    /** The name that another process reads, waiting for no callback. */
    nameInFile: () => (JSON.parse(String(stands()?.[1])) as { name: string }).name,
    theyWrite(doc = aUnit({ id: 'u', name: 'theirs' })) {
      const values = ['theirs', JSON.stringify(doc), 'local', 'unit', 'u', String(stands()?.[0])] as const;
      commit([
        { kind: 'replace', values },
        { kind: 'create', values: ['local', 'unit', 'also', 'v', JSON.stringify(aUnit({ id: 'also' }))] },
      ] satisfies Write[]);
    },
    async destroy() {
      theirs.close();
      await destroy();
    },
  };
}

const nameOf = async (store: Store) => (await store.read('unit', 'local', 'u'))?.doc.name;

describe.each([
  ['in the thread that asks', openOnDisk],
  ['beside it', openBeside],
])('%s', (_where, open) => {
  test.each([
    ['find', (store: Store) => store.find('unit', 'local', {})],
    ['find of a single document', (store: Store) => store.find('unit', 'local', { limit: 2 })],
    ['count', (store: Store) => store.count('unit', 'local', {})],
    ['read', (store: Store) => store.read('unit', 'local', 'also')],
    ['readMany', (store: Store) => store.readMany('unit', 'local', ['also'])],
  ])('who has been told of a later write by %s reads nothing from before it', async (_method, tells) => {
    const { store, theyWrite, destroy } = await withAnother(open);
    const fewOf = async () => (await store.find('unit', 'local', { limit: 1 })).items;
    await nextCallback();
    expect(await nameOf(store)).toBe('before');
    expect(await fewOf()).toHaveLength(1); // asks of others: from here on all is one callback
    expect(await nameOf(store)).toBe('before');
    theyWrite();
    await tells(store);
    expect(await nameOf(store)).toBe('theirs');
    expect((await store.readMany('unit', 'local', ['u']))[0]?.doc.name).toBe('theirs');
    expect((await fewOf()).map(({ doc }) => doc.id)).toEqual(['also']);
    await destroy();
  });

  test('what is read while it is being removed is not kept', async () => {
    const { store, version, destroy } = await withAnother(open);
    const removing = store.remove('unit', 'local', 'u', version);
    expect(await nameOf(store)).toBe('before'); // the group is committed in the next callback at the earliest
    expect(await removing).toBe('removed');
    expect(await nameOf(store)).toBeUndefined();
    await destroy();
  });

  test('a store that is closed makes every write that was asked for before, however many', async () => {
    const { path, store, destroy } = await open();
    const ids = Array.from({ length: 1_201 }, (_, n) => `u-${n}`);
    const writing = Promise.all(ids.map((id) => created(store, 'unit', aUnit({ id }))));
    await Promise.all([store.close(), writing]);
    const again = await openSqliteStore({ path });
    expect(await again.count('unit', 'local', {})).toBe(ids.length);
    await again.close();
    await destroy();
  });
});

test('a write of ours is not kept where another came after it before we heard of ours', async () => {
  const { store, version, nameInFile, theyWrite, destroy } = await withAnother(openBeside);
  const writing = replaced(store, 'unit', aUnit({ id: 'u', name: 'ours' }), version);
  await nextCallback(); // the group is on its way to the thread
  while (nameInFile() === 'before'); // it writes, and what it says of it waits for us
  theyWrite();
  expect(await store.read('unit', 'local', 'none')).toBeNull(); // asks of others
  await writing;
  expect(await nameOf(store)).toBe('theirs');
  await destroy();
});

test('a document that gets its date while a page is read stands in it once', async () => {
  const { path, store, destroy } = await openOnDisk();
  const { doc, version } = await created(store, 'measure', aMeasure({ nextDue: null }));
  const [ours, theirs] = [await openSqlite(path), await openSqlite(path)];
  const dated = JSON.stringify({ ...doc, nextDue: '2026-03-31' });
  const commit = committer(theirs, 'they');
  const meddled = {
    ...ours,
    get inTransaction() {
      return ours.inTransaction;
    },
    rows(...asked: Parameters<typeof ours.rows>) {
      const rows = ours.rows(...asked);
      commit([{ kind: 'replace', values: ['theirs', dated, 'local', 'measure', doc.id, version] }]);
      return rows;
    },
  };
  const statements = pageStatements('measure', 'local', { orderBy: 'nextDue' });
  expect(statements).toHaveLength(2);
  expect(pageRows(meddled, statements, 10).map((row) => row[1])).toEqual([version]);
  expect(pageRows(ours, statements, 10).map((row) => row[1])).toEqual(['theirs']);
  for (const db of [ours, theirs]) db.close();
  await destroy();
});
