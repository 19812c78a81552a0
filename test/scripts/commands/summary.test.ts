import { join } from 'node:path';
import { openSqliteStore } from '../../../storage/sqlite';
import { aBinding } from '../../support/builders';
import { aCommandLine, type CommandLine } from '../../support/command-line';

let line: CommandLine;
beforeEach(async () => {
  line = await aCommandLine({ FOLLOW_UP_NOW: '2026-01-12T09:00:00+01:00' });
});
afterEach(() => line.remove());

test('summary --post says that no channel gets it, and how one does', async () => {
  const ran = await line.run('summary', '--post');
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toContain('/kanal');
});

test('summary --post says that a summary waits where Teams takes nothing, and not that it was posted', async () => {
  const store = await openSqliteStore({ path: join(line.folder, 'follow-up.db') });
  await store.create('binding', 'local', aBinding({ serviceUrl: 'http://127.0.0.1:9/' })); // nobody is there
  await store.close();
  expect((await line.run('summary', '--post')).out).toBe(
    'Veckans sammanfattning: 0 skickade, 1 väntar, 0 kom inte fram, 0 osäkra.\n',
  );
  expect(await line.json('summary', '--post')).toMatchObject({ channels: 1, already: 0, sent: 0, waiting: 1 });
});
