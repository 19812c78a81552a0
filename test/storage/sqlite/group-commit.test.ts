import Database from 'libsql';
import { StoreFault } from '../../../bot/ports/store';
import { openSqlite, type Sqlite } from '../../../storage/sqlite/connection';
import { groupCommit } from '../../../storage/sqlite/group-commit';
import { aUnit } from '../../support/builders';
import { openOnDisk } from '../../support/store-on-disk';

/** A database that keeps count of its commits. */
async function counting(): Promise<Sqlite & { commits(): number }> {
  const db = await openSqlite(':memory:');
  const seen = { commits: 0 };
  return {
    ...db,
    get inTransaction() {
      return db.inTransaction;
    },
    change(sql, ...values) {
      if (sql === 'COMMIT') seen.commits += 1;
      return db.change(sql, ...values);
    },
    commits: () => seen.commits,
  };
}

test('writes that arrive in the same turn share a transaction, 500 of them at most', async () => {
  const db = await counting();
  const group = groupCommit(db);
  await Promise.all(
    Array.from({ length: 100 }, () =>
      group.add(
        () => 1,
        () => undefined,
      ),
    ),
  );
  expect(db.commits()).toBe(1);
  await Promise.all(
    Array.from({ length: 1001 }, () =>
      group.add(
        () => 1,
        () => undefined,
      ),
    ),
  );
  expect(db.commits()).toBe(4);
  db.close();
});

test('writers that go on as soon as they are answered share transactions too', async () => {
  const db = await counting();
  const group = groupCommit(db);
  async function writer() {
    for (let n = 0; n < 20; n += 1)
      await group.add(
        () => n,
        () => undefined,
      );
  }
  await Promise.all(Array.from({ length: 10 }, writer));
  expect(db.commits()).toBe(20);
  db.close();
});

test('each writer is given its own answer, in whatever group it is', async () => {
  const db = await counting();
  const group = groupCommit(db);
  const answers = await Promise.all(
    Array.from({ length: 700 }, (_, n) =>
      group.add(
        () => n,
        () => undefined,
      ),
    ),
  );
  expect(answers).toEqual(Array.from({ length: 700 }, (_, n) => n));
  await group.settled();
  db.close();
});

test.each([
  ['a write that fails is refused alone', 'ABORT', ['after', 'before']],
  ['a fault that ends the transaction is told to all of the group, and nothing of it is stored', 'ROLLBACK', []],
])('%s', async (_title, severity, kept) => {
  const { path, store, destroy } = await openOnDisk();
  const raw = new Database(path);
  raw.exec(`CREATE TRIGGER poison BEFORE INSERT ON document WHEN NEW.id = 'poison'
    BEGIN SELECT RAISE(${severity}, 'secret words of the database'); END`);
  const answers = await Promise.allSettled(
    ['before', 'poison', 'after'].map((id) => store.create('unit', 'local', aUnit({ id }))),
  );
  const [before, poison, after] = answers;
  const faults = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as StoreFault] : []));
  expect(poison?.status).toBe('rejected');
  expect([before, after].map((one) => one?.status)).toEqual(
    kept.length > 0 ? ['fulfilled', 'fulfilled'] : ['rejected', 'rejected'],
  );
  for (const fault of faults) {
    expect(fault).toBeInstanceOf(StoreFault);
    expect(fault.message).not.toContain('secret');
    expect(fault.cause).toMatchObject({ message: expect.stringContaining('secret') });
  }
  expect((await store.find('unit', 'local', {})).items.map(({ doc }) => doc.id)).toEqual(kept);
  expect(await store.create('unit', 'local', aUnit({ id: 'later' }))).toMatchObject({ version: expect.any(String) });
  raw.close();
  await destroy();
});
