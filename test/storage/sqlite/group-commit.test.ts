import Database from 'libsql';
import { StoreFault } from '../../../bot/ports/store';
import type { Committed, Write } from '../../../storage/sqlite/commit';
import { groupCommit } from '../../../storage/sqlite/group-commit';
import { aUnit } from '../../support/builders';
import { openBeside, openOnDisk } from '../../support/store-on-disk';

const aWrite = (n: number): Write => ({ kind: 'remove', values: ['local', 'unit', `u-${n}`, 'v'] });

/** Commits that take a turn of the event loop each, with how large they were; every second write is made. */
function counting(): { readonly sizes: number[]; commit(writes: readonly Write[]): Promise<Committed> } {
  const sizes: number[] = [];
  return {
    sizes,
    async commit(writes) {
      sizes.push(writes.length);
      const written = writes.map(({ values }) => (Number(String(values[2]).slice(2)) % 2 === 0 ? 'made' : 'not_made'));
      return { written, epoch: sizes.length };
    },
  };
}

test('writes that arrive in the same turn share a transaction, 500 of them at most', async () => {
  const { sizes, commit } = counting();
  const group = groupCommit(commit);
  await Promise.all(Array.from({ length: 100 }, (_, n) => group.add(aWrite(n), () => undefined)));
  expect(sizes).toEqual([100]);
  await Promise.all(Array.from({ length: 1001 }, (_, n) => group.add(aWrite(n), () => undefined)));
  expect(sizes).toEqual([100, 500, 500, 1]);
});

test('writers that go on as soon as they are answered share transactions too', async () => {
  const { sizes, commit } = counting();
  const group = groupCommit(commit);
  async function writer(at: number) {
    for (let n = 0; n < 20; n += 1) await group.add(aWrite(20 * at + n), () => undefined);
  }
  await Promise.all(Array.from({ length: 10 }, (_, at) => writer(at)));
  expect(sizes).toEqual(Array(20).fill(10));
});

test('each writer is told what became of its own write, in whatever group it is, before any of the group goes on', async () => {
  const group = groupCommit(counting().commit);
  const told: (readonly [boolean, number])[] = [];
  const knownWhenGoingOn: number[] = [];
  await Promise.all(
    Array.from({ length: 700 }, async (_, n) => {
      await group.add(aWrite(n), (made, epoch) => (told[n] = [made, epoch]));
      knownWhenGoingOn.push(told.filter(Boolean).length);
    }),
  );
  expect(told).toEqual(Array.from({ length: 700 }, (_, n) => [n % 2 === 0, n < 500 ? 1 : 2]));
  expect(knownWhenGoingOn).toEqual([...Array(500).fill(500), ...Array(200).fill(700)]);
  await group.settled();
});

describe.each([
  ['in the thread that asks', openOnDisk],
  ['beside it', openBeside],
])('%s', (_where, open) => {
  test.each([
    ['a write that fails is refused alone', 'ABORT', ['after', 'before']],
    ['a fault that ends the transaction is told to all of the group, and nothing of it is stored', 'ROLLBACK', []],
  ])('%s', async (_title, severity, kept) => {
    const { path, store, destroy } = await open();
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
      const { code, message } = fault.cause as Error & { readonly code?: string };
      expect(code ?? message).toContain('SQLITE_CONSTRAINT_TRIGGER');
    }
    expect((await store.find('unit', 'local', {})).items.map(({ doc }) => doc.id)).toEqual(kept);
    expect(await store.create('unit', 'local', aUnit({ id: 'later' }))).toMatchObject({ version: expect.any(String) });
    raw.close();
    await destroy();
  });
});
