import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { assignAll, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import { startTypescript } from '../support/start-typescript';
import { aFolder } from '../support/store-on-disk';
import type { TeamsUser } from '../support/teams-client';

/** The real process, asked to end in the middle of sending. */

const PEOPLE = `name;email;role;unit;forms;entraId
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja
Per Ek;per@example.se;principal;Ekskolan;grundskola;entra-per
Lena Berg;lena@example.se;principal;Almskolan;grundskola;entra-lena`;
const DUE = '2026-01-15T09:00:00+01:00';

let folder: Awaited<ReturnType<typeof aFolder>>;
let bot: RunningBot;
let people: readonly TeamsUser[];
let serving: ChildProcess | null = null;

beforeEach(async () => {
  folder = await aFolder();
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00', env: { STORE: storeOf() } });
  await register(bot, PEOPLE);
  await publish(bot, [{ title: 'Gemensam rutin' }]);
  await assignAll(bot, 'role:principal');
  await turnWheel(bot, [{}]);
  people = ['Maja Lindqvist', 'Per Ek', 'Lena Berg'].map((name) =>
    bot.user({ entraId: `entra-${name.split(' ')[0]?.toLowerCase()}`, name }),
  );
  for (const one of people) await one.install();
  await bot.settled();
}, 30_000);
afterEach(async () => {
  serving?.kill('SIGKILL');
  await bot.stop();
  await folder.remove();
});

const storeOf = () => `sqlite:${join(folder.path, 'follow-up.db')}`;
const cards = () => people.flatMap((one) => one.chat().filter((message) => /KUL 1/.test(message.summary ?? ''))).length;
const states = async () => {
  const { items } = await bot.assembled.deps.store.find('delivery', TENANT, {});
  return items
    .filter(({ doc }) => doc.kind === 'card')
    .map(({ doc }) => `${doc.state} ${doc.attempts} ${doc.lease === null ? 'free' : 'leased'}`)
    .sort();
};

/** Starts the bot, and asks it to end as soon as `now` resolves. Gives its exit code, and how long it took to end. */
async function serveUntil(now: () => Promise<unknown>, env: Record<string, string>) {
  serving = startTypescript('scripts/follow-up.ts', ['serve'], {
    STORE: storeOf(),
    PORT: '0',
    FOLLOW_UP_NOW: DUE,
    ...env,
  });
  for (const output of [serving.stdout, serving.stderr]) output?.resume();
  const ended = once(serving, 'exit');
  await Promise.race([now(), ended]);
  const asked = performance.now();
  serving.kill('SIGTERM');
  const [code] = await ended;
  return { code, seconds: (performance.now() - asked) / 1000 };
}

/** Looks at what has come to Teams until it holds; a process takes its time to start. */
async function seen(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('what waits for its turn is not begun, and nobody has to wait for its lease', async () => {
  const { code, seconds } = await serveUntil(() => seen(() => cards() === 1), { SEND_RATE: '0.02' });
  expect([code, cards()]).toEqual([0, 1]);
  expect(seconds).toBeLessThan(5);
  expect(await states()).toEqual(['queued 0 free', 'queued 0 free', 'sent 1 free']);
}, 30_000);

test('it ends within ten seconds also while Teams does not answer, and says of what was on the wire that it does not know', async () => {
  bot.connector.failNext({ operation: 'send' }, 'hang', 100);
  const asked = () => bot.connector.requests.filter((one) => /KUL 1/.test(String(one.body?.['summary']))).length;
  const { code, seconds } = await serveUntil(() => seen(() => asked() === 3), { SEND_RATE: '50' });
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(10);
  // Begun once and to be sent at most once more.
  expect(await states()).toEqual(['queued 1 free', 'queued 1 free', 'queued 1 free']);
}, 40_000);

test('what it began to send by itself, after a pause that Teams asked for, is waited for as well', async () => {
  bot.connector.failNext({ operation: 'send' }, { status: 429, code: 'Throttled', retryAfter: '1' }, 3);
  bot.connector.failNext({ operation: 'send' }, 'hang', 100);
  const asked = () => bot.connector.requests.filter((one) => /KUL 1/.test(String(one.body?.['summary']))).length;
  const { code, seconds } = await serveUntil(() => seen(() => asked() >= 4), { SEND_RATE: '50' });
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(10);
  expect((await states()).filter((one) => !one.endsWith('free'))).toEqual([]);
}, 60_000);
