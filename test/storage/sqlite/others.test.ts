import { committer } from '../../../storage/sqlite/commit';
import { openSqlite } from '../../../storage/sqlite/connection';
import { seenBeside } from '../../../storage/sqlite/others';
import { openOnDisk } from '../../support/store-on-disk';

/** A file that we read and write by two connections, another process with its epochs, and one that knows of none. */
async function aSharedFile() {
  const { path, destroy } = await openOnDisk();
  const open = () => openSqlite(path);
  const [reader, ours, theirs, unaware] = [await open(), await open(), await open(), await open()];
  const others = seenBeside(reader, 'we');
  const [weCommit, theyCommit] = [committer(ours, 'we'), committer(theirs, 'they')];
  let n = 0;
  const aWrite = () => [{ kind: 'create', values: ['local', 'unit', `u-${n++}`, 'v', '{}'] }] as const;
  return {
    others,
    weWrite: () => others.writing(async () => weCommit(aWrite()).epoch),
    weCommit: () => weCommit(aWrite()).epoch,
    theyWrite: () => theyCommit(aWrite()).epoch,
    writeUnaware() {
      const [{ values }] = aWrite();
      unaware.change('INSERT INTO document (tenant, kind, id, version, body) VALUES (?, ?, ?, ?, ?)', ...values);
    },
    async destroy() {
      for (const db of [reader, ours, theirs, unaware]) db.close();
      await destroy();
    },
  };
}

test('a write of ours is only kept in memory while nobody else is known to have written after it', async () => {
  const { others, weWrite, theyWrite, destroy } = await aSharedFile();
  const first = await weWrite();
  expect(others.isLatest(first)).toBe(false); // nobody has looked yet
  const counted = others.counter();
  expect(others.isLatest(first)).toBe(true);
  expect(await weWrite()).toBe(first);
  expect(others.counter()).toBe(counted);

  theyWrite();
  expect(others.isLatest(first)).toBe(true); // and what is kept by it is dropped by the next look
  expect(others.counter()).not.toBe(counted);
  expect(others.isLatest(first)).toBe(false);
  theyWrite();
  const twice = others.counter();
  theyWrite();
  expect(others.counter()).not.toBe(twice);

  const again = await weWrite();
  expect(again).not.toBe(first);
  expect(others.counter()).not.toBe(counted);
  expect(others.isLatest(again)).toBe(true);
  await destroy();
});

test('who writes without beginning an epoch is noticed where nothing of ours was written meanwhile', async () => {
  const { others, weWrite, writeUnaware, destroy } = await aSharedFile();
  await weWrite();
  others.counter(); // has seen ours
  for (let round = 0; round < 3; round += 1) {
    const before = others.counter();
    writeUnaware();
    expect(others.counter()).not.toBe(before);
  }
  await weWrite();
  const ours = others.counter();
  await weWrite();
  expect(others.counter()).toBe(ours);
  await destroy();
});

test('who writes without beginning an epoch beside a write of ours is noticed with our next one', async () => {
  const { others, weWrite, writeUnaware, destroy } = await aSharedFile();
  const first = await weWrite();
  const before = others.counter();
  expect(await weWrite()).toBe(first);
  writeUnaware();
  others.counter();
  expect(await weWrite()).not.toBe(first);
  expect(others.counter()).not.toBe(before);
  await destroy();
});

test('a look while a write of ours is under way does not take it for that of somebody else', async () => {
  const { others, weWrite, weCommit, destroy } = await aSharedFile();
  await weWrite();
  const before = others.counter();
  await others.writing(async () => {
    expect(others.counter()).toBe(before);
    weCommit();
    expect(others.counter()).toBe(before);
  });
  await weWrite();
  expect(others.counter()).toBe(before);
  await destroy();
});
