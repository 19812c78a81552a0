import { join } from 'node:path';
import { buttonsOn, type Card, textsOn } from '../support/card-reading';
import { assignAll, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import { slowStore } from '../support/slow-store';
import { aFolder } from '../support/store-on-disk';
import type { TeamsUser } from '../support/teams-client';

/** Teams sends an activity again when it has waited, and not always to the same process; and a storage may be slow. */

const NOW = '2026-01-15T09:00:00+01:00';
const PEOPLE = `name;email;role;unit;forms;entraId
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja
Karin Holm;karin@example.se;administrator;;;entra-karin`;

let folder: Awaited<ReturnType<typeof aFolder>>;
const running: RunningBot[] = [];
beforeEach(async () => {
  folder = await aFolder();
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  await folder.remove();
});

/** One more instance of the bot on the same storage. */
async function anInstance(options: Pick<Parameters<typeof startBot>[0], 'around' | 'replyWithinMs'> = {}) {
  const bot = await startBot({ now: NOW, env: { STORE: `sqlite:${join(folder.path, 'follow-up.db')}` }, ...options });
  running.push(bot);
  return bot;
}

async function layOut(bot: RunningBot): Promise<TeamsUser> {
  await register(bot, PEOPLE);
  await publish(bot, [{ title: 'Gemensam rutin' }, { title: 'Läsning varje dag' }]);
  await assignAll(bot, 'maja@example.se');
  await turnWheel(bot, [{}]);
  const maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  await maja.install();
  await bot.tick();
  await bot.settled();
  return maja;
}

const cardOf = (one: TeamsUser) => {
  const card = one.chat().find((message) => /KUL 1/.test(message.summary ?? ''));
  if (!card) throw new Error('no card');
  return card;
};
const answers = async (bot: RunningBot) =>
  (await bot.assembled.deps.store.find('answer', TENANT, {})).items.map(({ doc }) => doc.id);

/** The invoke that Teams sends for the first [Oförändrat] of the card. */
function unchanged(maja: TeamsUser): Record<string, unknown> {
  const message = cardOf(maja);
  const button = buttonsOn(message.card ?? {}).find((one) => one.data.act === 'unchanged');
  const action = { type: 'Action.Execute', title: 'Oförändrat', verb: 'unchanged', data: button?.data };
  const value = { action, trigger: 'manual' };
  return maja.activity({ type: 'invoke', name: 'adaptiveCard/action', replyToId: message.id, value });
}

async function post(bot: RunningBot, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${bot.address}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

test('a press delivered to two instances at once, and to a third that was started since, is one answer and the same card', async () => {
  const [one, two] = [await anInstance(), await anInstance()];
  const maja = await layOut(one);
  const press = unchanged(maja);
  const replies = await Promise.all([post(one, press), post(two, press), post(one, press)]);
  const third = await anInstance();
  replies.push(await post(third, press));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const shown = replies.map(({ body }) => textsOn((body as { readonly value: Card }).value));
  for (const [said, ...rest] of shown) {
    expect(said).toMatch(/^✓ (Oförändrat|Redan skickat 09:00)/); // the second instance has found it stored
    expect(rest).toEqual(shown[0]?.slice(1));
  }
  expect(await answers(one)).toHaveLength(1);
  await Promise.all([one.settled(), two.settled(), third.settled()]);
});

test('a command delivered to two instances does what it says once', async () => {
  const [one, two] = [await anInstance(), await anInstance()];
  const maja = await layOut(one);
  const karin = one.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  const channel = karin.inChannel({ teamId: '19:team', channelId: '19:ledning@thread.tacv2' });
  const bind = channel.activity({ type: 'message', text: '/kanal' });
  await Promise.all([post(one, bind), post(two, bind)]);
  await Promise.all([one.settled(), two.settled()]);
  for (const at of ['2026-01-19T09:00:00+01:00', '2026-01-19T09:01:00+01:00'])
    await Promise.all([one.tick(at), two.tick(at)]);
  const { items } = await one.assembled.deps.store.find('binding', TENANT, {});
  const posted = one.connector.messagesInChannel('19:ledning@thread.tacv2');
  expect(items).toHaveLength(1);
  expect(posted.filter(({ card }) => /v\. 4/.test(JSON.stringify(card)))).toHaveLength(1);

  const remind = karin.activity({ type: 'message', value: { act: 'remind_send', filter: '' } });
  await Promise.all([post(one, remind), post(two, remind)]);
  await Promise.all([one.settled(), two.settled()]);
  expect(maja.chat().filter((message) => /Påminnelse/.test(message.summary ?? ''))).toHaveLength(1);
});

test('an update of the app told in both ways, to two instances, brings the open card once', async () => {
  const [one, two] = [await anInstance(), await anInstance()];
  const maja = await layOut(one);
  const cards = () => maja.chat().filter((message) => /KUL 1/.test(message.summary ?? ''));
  expect(cards()).toHaveLength(1);
  for (const bot of [one, two]) bot.clock.turnTo('2026-01-15T09:30:00+01:00');
  await Promise.all([
    post(one, maja.activity({ type: 'installationUpdate', action: 'add-upgrade' })),
    post(two, maja.activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:follow-up' }] })),
  ]);
  await Promise.all([one.settled(), two.settled()]);
  expect(cards()).toHaveLength(2);
});

describe('while the storage takes seconds', () => {
  async function slowly() {
    let slow: ReturnType<typeof slowStore> | null = null;
    const bot = await anInstance({
      replyWithinMs: 300,
      around: (store) => {
        slow = slowStore(store);
        return slow.store;
      },
    });
    const maja = await layOut(bot);
    const take = (ms: number) => (slow as ReturnType<typeof slowStore> | null)?.take(ms);
    return { bot, maja, take };
  }

  test('a press is answered in time with a word that it goes on; it is stored, and the card follows', async () => {
    const { bot, maja, take } = await slowly();
    const press = unchanged(maja);
    take(100);
    const asked = performance.now();
    const reply = await post(bot, press);
    expect(performance.now() - asked).toBeLessThan(1_500);
    expect(reply).toMatchObject({
      status: 200,
      body: { type: 'application/vnd.microsoft.activity.message', value: expect.stringMatching(/uppdateras/) },
    });
    expect(await post(bot, press)).toEqual(reply); // Teams sends it again
    take(0);
    await bot.settled();
    expect(await answers(bot)).toHaveLength(1);
    expect(textsOn(maja.seen(cardOf(maja)).card ?? {}).join(' ')).toMatch(/1 besvarad/);
  });

  test('a command is taken in time, and answered when it is done', async () => {
    const { bot, maja, take } = await slowly();
    take(100);
    const reply = await post(bot, maja.activity({ type: 'message', text: 'mina' }));
    expect(reply).toEqual({ status: 200, body: null });
    take(0);
    await bot.settled();
    expect(textsOn(maja.chat().at(-1)?.card ?? {}).join(' ')).toMatch(/Gemensam rutin/);
  });

  test('a press that fails in the end is said to have failed, and the card stays', async () => {
    const { bot, maja, take } = await slowly();
    const before = textsOn(cardOf(maja).card ?? {});
    take(200);
    const reply = await post(bot, unchanged(maja));
    expect(reply).toMatchObject({ body: { type: 'application/vnd.microsoft.activity.message' } });
    await bot.assembled.deps.store.close(); // the storage is gone for good
    await bot.settled();
    const last = maja.chat().at(-1);
    expect(String(last?.activity['text'])).toMatch(/Något gick fel/);
    expect(textsOn(cardOf(maja).card ?? {})).toEqual(before);
  });
});

test('who installs the bot while the roster has no time, and the bot ends, gets the card from the next process by doing nothing', async () => {
  const told = await anInstance();
  await register(told, PEOPLE.replace('entra-maja', ''));
  await publish(told, [{ title: 'Gemensam rutin' }]);
  await assignAll(told, 'maja@example.se');
  await turnWheel(told, [{}]);
  await told.tick();
  const maja = told.user({ entraId: 'entra-maja', name: 'Maja Lindqvist', email: 'maja@example.se' });
  told.connector.failNext({ operation: 'members' }, { status: 429, code: 'Throttled', retryAfter: '20' });
  await maja.install();
  told.assembled.stopSending();
  await told.settled();
  expect(maja.chat()).toEqual([]);
  expect(told.logged.filter(({ level }) => level === 'error')).toEqual([]);
  const next = await anInstance();
  await next.tick('2026-01-15T09:00:30+01:00');
  expect(maja.chat()).toEqual([]); // whoever was told of it may be waiting still
  await next.tick('2026-01-15T09:01:30+01:00');
  await next.settled();
  const shown = () => maja.chat().map((message) => message.summary ?? '');
  expect(shown()).toEqual([expect.stringMatching(/Välkommen/), expect.stringMatching(/KUL 1/)]);
  await next.tick('2026-01-15T09:05:30+01:00');
  expect(shown()).toHaveLength(2);
});
