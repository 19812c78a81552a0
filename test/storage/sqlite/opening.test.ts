import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'libsql';
import { openSqliteStore } from '../../../storage/sqlite';
import { SCHEMA } from '../../../storage/sqlite/schema';
import { aMeasure, aUnit } from '../../support/builders';
import { faultOf } from '../../support/store-fault';
import { aFolder, openOnDisk } from '../../support/store-on-disk';

test('a file made by a later program is refused, naming both schemas, and left as it was', async () => {
  const { path, destroy } = await openOnDisk();
  const raw = new Database(path);
  raw.exec('PRAGMA user_version = 99');
  raw.exec('DROP INDEX measure_planId');
  const fault = await faultOf(openSqliteStore({ path }));
  expect(fault.message).toBe(`the file has schema 99, made by a later version of this program, which knows ${SCHEMA}`);
  expect(fault.code).toBe('later_version');
  expect(raw.prepare("SELECT name FROM sqlite_schema WHERE name = 'measure_planId'").all()).toEqual([]);
  raw.close();
  await destroy();
});

test('a file that is no database is a fault, with the words of the database in the cause alone', async () => {
  const folder = await aFolder();
  const path = join(folder.path, 'plan.db');
  writeFileSync(path, 'name;email\n'.repeat(500));
  const fault = await faultOf(openSqliteStore({ path }));
  expect(fault.message).toBe('the database could not be opened');
  expect(fault.cause).toMatchObject({ code: 'SQLITE_NOTADB' });
  expect(readFileSync(path, 'utf8')).toBe('name;email\n'.repeat(500));
  await folder.remove();
});

test('a folder that cannot be made is a fault', async () => {
  const folder = await aFolder();
  writeFileSync(join(folder.path, 'file'), '');
  await faultOf(openSqliteStore({ path: join(folder.path, 'file', 'follow-up.db') }));
  await folder.remove();
});

test('an index that is missing is made when the store is opened', async () => {
  const { path, store, destroy } = await openOnDisk();
  await store.create('measure', 'local', aMeasure());
  await store.close();
  const raw = new Database(path);
  raw.exec('DROP INDEX measure_planId');
  await (await openSqliteStore({ path })).close();
  expect(raw.prepare("SELECT name FROM sqlite_schema WHERE name = 'measure_planId'").all()).toHaveLength(1);
  raw.close();
  await destroy();
});

test('a closed store is whole in its one file', async () => {
  const { path, store, destroy } = await openOnDisk();
  await store.create('unit', 'local', aUnit());
  await store.close();
  const copy = `${path}.copy`;
  writeFileSync(copy, readFileSync(path));
  const again = await openSqliteStore({ path: copy });
  expect(await again.count('unit', 'local', {})).toBe(1);
  await again.close();
  expect(existsSync(copy)).toBe(true);
  await destroy();
});

test('a write waits for another process that holds the file, and reads do not', async () => {
  const { path, store, destroy } = await openOnDisk();
  const raw = new Database(path);
  raw.exec('BEGIN IMMEDIATE');
  const writing = store.create('unit', 'local', aUnit());
  for (let turn = 0; turn < 3; turn += 1) await setImmediate(); // the first try is in the first of these
  expect(await store.read('unit', 'local', aUnit().id)).toBeNull();
  raw.exec('COMMIT');
  expect(await writing).toMatchObject({ doc: aUnit() });
  raw.close();
  await destroy();
});

test('an id or a value that the database would change is a fault, not another id', async () => {
  const { store, destroy } = await openOnDisk();
  await faultOf(store.create('unit', 'local', aUnit({ id: 'u\u0000x' })));
  await faultOf(store.read('unit', 'lo\u0000cal', 'u'));
  await faultOf(store.find('person', 'local', { where: { email: 'half a pair \ud83d' } }));
  await faultOf(store.find('person', 'local', { where: { email: undefined as never } }));
  await destroy();
});

test('a query by a field that is not indexed, a page of nothing and a page token of another are faults', async () => {
  const { store, destroy } = await openOnDisk();
  await faultOf(store.find('person', 'local', { where: { name: 'Rut Ekdal' } as never }));
  await faultOf(store.find('unit', 'local', { limit: 0 }));
  await faultOf(store.find('unit', 'local', { after: 'page 2' }));
  await faultOf(store.find('unit', 'local', { after: Buffer.from('[{},"u"]').toString('base64url') }));
  await destroy();
});

test('a document that is no JSON is a fault, and the writes of the same turn stand', async () => {
  const { store, destroy } = await openOnDisk();
  const circle: Record<string, unknown> = { ...aUnit({ id: 'circle' }) };
  circle.self = circle;
  const good = store.create('unit', 'local', aUnit());
  await faultOf(store.create('unit', 'local', circle as never));
  expect(await good).toMatchObject({ doc: aUnit() });
  await destroy();
});
