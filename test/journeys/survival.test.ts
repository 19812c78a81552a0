import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { textsOn } from '../support/card-reading';
import { aJourneyStore, type JourneyStore } from '../support/journey-store';
import { startServing } from '../support/serving';
import { type StandInConnector, startStandInConnector } from '../support/stand-in-connector';
import { aFolder } from '../support/store-on-disk';
import { createTeamsUser } from '../support/teams-client';

/** The bot as real processes: killed the moment a reply is out, and several at the same instant. */

const HOOK = join(__dirname, '../support/run-typescript.js');
const FOLLOW_UP = join(__dirname, '../../scripts/follow-up.ts');
const NOW = '2026-02-09T09:00:00+01:00';
const run = promisify(execFile);

const PLAN = `# Åtgärdsplan för läsro

| Nr | Åtgärd | Klart senast | Läge |
|---|---|---|---|
| 1 | Gemensam rutin vid lektionsstart | 2026-03-31 | Pågår |
| 2 | Läsning varje dag i alla klasser | 2026-04-30 | Ej påbörjad |
`;
const PEOPLE = `name;email;role;unit;forms;entraId
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja
Karin Holm;karin@example.se;administrator;;;entra-karin
`;
const WHEEL = `points:
  - { code: KUL 1, name: Resultat, opens: 02-09, closes: 03-13, remind: [7, 2], asks: [follow_up] }
`;

let connector: StandInConnector;
let folder: Awaited<ReturnType<typeof aFolder>>;
let place: JourneyStore;
let env: Record<string, string>;
const serving: ChildProcess[] = [];

beforeEach(async () => {
  connector = await startStandInConnector();
  folder = await aFolder();
  place = await aJourneyStore('on disk');
  env = { ...place.settings, FOLLOW_UP_NOW: NOW };
  for (const [name, text] of Object.entries({ 'plan.md': PLAN, 'people.csv': PEOPLE, 'wheel.yaml': WHEEL })) {
    writeFileSync(join(folder.path, name), text);
  }
  await followUp('people', join(folder.path, 'people.csv'));
  await followUp('import', join(folder.path, 'plan.md'));
  await followUp('assign', '--plan', 'läsro', '--to', 'maja@example.se');
  await followUp('wheel', join(folder.path, 'wheel.yaml'));
}, 30_000);
afterEach(async () => {
  for (const one of serving.splice(0)) one.kill('SIGKILL');
  await connector.stop();
  await folder.remove();
  await place.remove();
});

async function followUp(...args: string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['-r', HOOK, FOLLOW_UP, ...args, '--json'], {
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout);
}

async function serve(): Promise<{ url: string; process: ChildProcess }> {
  const { process, ready } = await startServing(env);
  serving.push(process);
  return { url: await ready(), process };
}

const majaAt = (url: string) =>
  createTeamsUser({
    connector,
    bot: `${url}/api/messages`,
    user: { id: '29:maja', aadObjectId: 'entra-maja', name: 'Maja Lindqvist' },
  });

test('what got its reply survives kill -9 the moment after, and is shown as before', async () => {
  const first = await serve();
  const maja = majaAt(first.url);
  await maja.install();
  const card = (await connector.arrived(maja.conversationId, 2)).find((one) =>
    /åtgärder att rapportera/.test(one.summary ?? ''),
  );
  if (!card) throw new Error('no card');
  await maja.press(card, 'Uppdatera', { row: 'Läsning varje dag' });
  await maja.press(card, 'Skicka', {
    inputs: { state: 'in_progress', schedule: 'at_risk', followUp: 'Fyra klasser har börjat.' },
  });
  await maja.press(card, 'Oförändrat', { row: 'Gemensam rutin' });
  first.process.kill('SIGKILL');
  await once(first.process, 'exit');

  const second = await serve();
  const again = majaAt(second.url);
  const [mine] = await again.say('mina');
  expect(textsOn(mine?.card ?? {}).join('\n')).toMatch(/Fyra klasser har börjat/);
  const status = (await followUp('status')) as {
    measures: { no: number; status: string; schedule: string; openPrompts: number }[];
  };
  expect(
    status.measures.map(({ no, status: state, schedule, openPrompts }) => [no, state, schedule, openPrompts]),
  ).toEqual([
    [1, 'in_progress', null, 0],
    [2, 'in_progress', 'at_risk', 0],
  ]);
}, 60_000);

test('looks at the same instant, by four processes at once and two after them, send each message once', async () => {
  const first = await serve();
  const maja = majaAt(first.url);
  await maja.install();
  const karin = createTeamsUser({
    connector,
    bot: `${first.url}/api/messages`,
    user: { id: '29:karin', aadObjectId: 'entra-karin', name: 'Karin Holm' },
  });
  const channel = { teamId: '19:team', channelId: '19:ledning@thread.tacv2' };
  await karin.inChannel(channel).say('/kanal');
  await connector.arrived(maja.conversationId, 2);
  first.process.kill('SIGKILL');
  await once(first.process, 'exit');

  // A week on: a new point for everybody, and a new Monday.
  writeFileSync(join(folder.path, 'wheel.yaml'), WHEEL.replace('KUL 1', 'NOV').replace('02-09', '02-16'));
  await followUp('wheel', join(folder.path, 'wheel.yaml'));
  const at = ['tick', '--now', '2026-02-16T09:00:00+01:00'];
  await Promise.all([1, 2, 3, 4].map(() => followUp(...at)));
  for (let n = 0; n < 2; n += 1) await followUp(...at);
  const cards = connector.messagesIn(maja.conversationId).filter((one) => /^NOV/.test(one.summary ?? ''));
  const posts = connector.messagesInChannel(channel.channelId).filter((one) => /v\. 8/.test(JSON.stringify(one.card)));
  expect([cards.length, posts.length]).toEqual([1, 1]);
}, 120_000);
