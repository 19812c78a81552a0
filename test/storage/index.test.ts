import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFault } from '../../bot/ports/store';
import { openStore, refusedSetting, STORE_NAMES } from '../../storage';
import { openSqliteStore } from '../../storage/sqlite';
import { aUnit } from '../support/builders';
import { aFolder } from '../support/store-on-disk';

test('every folder in storage is a store in the list, and the other way round', () => {
  const folders = readdirSync(join(__dirname, '../../storage'), { withFileTypes: true });
  expect(STORE_NAMES.toSorted()).toEqual(folders.flatMap((one) => (one.isDirectory() ? [one.name] : [])).toSorted());
});

const KNOWN = ['sqlite:PATH', 'cosmos'];

test('sqlite:PATH opens the file of that path', async () => {
  const folder = await aFolder();
  const path = join(folder.path, 'a:b', 'follow-up.db');
  const store = await openStore(`sqlite:${path}`);
  await store.create('unit', 'local', aUnit());
  await store.close();
  const same = await openSqliteStore({ path });
  expect(await same.count('unit', 'local', {})).toBe(1);
  await same.close();
  await folder.remove();
});

test.each(['oracle:x', 'toString', '', ':x', 'SQLITE:x'])(
  'the setting "%s" is refused, saying how they are written',
  (setting) => {
    expect(refusedSetting(setting)).toEqual({ reason: 'unknown_store', known: KNOWN });
  },
);

test('a store without its path is refused', () => {
  expect(refusedSetting('sqlite')).toEqual({ reason: 'missing_argument', known: KNOWN });
  expect(refusedSetting('sqlite:')).toMatchObject({ reason: 'missing_argument' });
  expect(refusedSetting('sqlite::memory:')).toBeNull();
});

test('cosmos takes nothing behind it: the account has settings of its own, without which it is a fault', async () => {
  expect(refusedSetting('cosmos')).toBeNull();
  expect(refusedSetting('cosmos:follow-up')).toEqual({ reason: 'argument_too_many', known: KNOWN });
  await expect(openStore('cosmos')).rejects.toThrow('no Cosmos DB account is named: set COSMOS_ENDPOINT');
});

test('a store that is not chosen is not loaded, with its packages', () => {
  const loads = `require(${JSON.stringify(require.resolve('../../storage'))});
    console.log(Object.keys(require.cache).some((file) => /libsql|@azure/.test(file)))`;
  const runner = require.resolve('../support/run-typescript.js');
  expect(execFileSync(process.execPath, ['-r', runner, '-e', loads], { encoding: 'utf8' })).toBe('false\n');
});

test('opening a setting that is refused is a fault', async () => {
  await expect(openStore('oracle:x')).rejects.toThrow(StoreFault);
});
