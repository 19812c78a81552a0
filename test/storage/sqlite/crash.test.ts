import { once } from 'node:events';
import { createInterface } from 'node:readline';
import Database from 'libsql';
import { openSqliteStore } from '../../../storage/sqlite';
import { startTypescript } from '../../support/start-typescript';
import { aFolder } from '../../support/store-on-disk';

/** Starts a writer, kills it without warning once it has printed so many lines, and gives every line it printed. */
async function writeUntilKilled(path: string, name: string, killAfter: number): Promise<readonly string[]> {
  const child = startTypescript('test/support/store-writer.ts', [path, name, '5']);
  const said: string[] = [];
  const wrong: string[] = [];
  child.stderr?.on('data', (text) => wrong.push(String(text)));
  const ended = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout! })) {
    said.push(line);
    if (said.length === killAfter) child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  expect({ signal, wrong: wrong.join('') }).toEqual({ signal: 'SIGKILL', wrong: '' });
  return said;
}

/** Where a round is cut, differently each time the tests are run: between the first write and a few hundred. */
const somewhere = () => 1 + Math.floor(Math.random() * 400);

test('every write that has answered is there after the process was killed, also with two processes at once', async () => {
  const folder = await aFolder();
  const path = `${folder.path}/follow-up.db`;
  const said: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const both = [`a${round}`, `b${round}`].map((name) => writeUntilKilled(path, name, somewhere()));
    said.push(...(await Promise.all(both)).flat());
  }
  const ids = said.filter((line) => line.includes(':'));
  const revisions = said.filter((line) => line === 'revision').length;
  expect(ids.length).toBeGreaterThan(0);
  expect(revisions).toBeGreaterThan(0);

  const store = await openSqliteStore({ path });
  const kept = await store.readMany('unit', 'local', ids);
  expect(kept.map(({ doc }) => doc.id)).toEqual(ids);
  // Each of the ten killed processes may have added one it could not tell us of; a lost update would make it fewer.
  const revision = (await store.read('tenant', 'local', 'local'))?.doc.revision;
  expect(revision).toBeGreaterThanOrEqual(revisions);
  expect(revision).toBeLessThanOrEqual(revisions + 10);
  await store.close();

  const db = new Database(path);
  expect(db.pragma('integrity_check', { simple: true })).toMatchObject({ integrity_check: 'ok' });
  db.close();
  await folder.remove();
}, 60_000);
