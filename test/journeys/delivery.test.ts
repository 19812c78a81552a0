import { textsOn } from '../support/card-reading';
import { assignAll, publish, type RunningBot, register, startBot, turnWheel } from '../support/running-bot';
import type { TeamsUser } from '../support/teams-client';

/** Two municipalities and one Teams: what befalls the messages of one is nobody else's, and is shown where it can be mended. */

let bot: RunningBot;
let ask: Municipality;
let bok: Municipality;

interface Municipality {
  readonly bot: RunningBot;
  readonly maja: TeamsUser;
  readonly per: TeamsUser;
  readonly karin: TeamsUser;
}

const CHANNEL = { teamId: '19:team', channelId: '19:ledning@thread.tacv2' };
const peopleOf = (tenant: string) => `name;email;role;unit;forms;entraId
Maja Lindqvist;maja@${tenant}.se;principal;Bokskolan;grundskola;entra-maja-${tenant}
Per Ek;per@${tenant}.se;principal;Ekskolan;grundskola;entra-per-${tenant}
Karin Holm;karin@${tenant}.se;administrator;;;entra-karin-${tenant}`;

async function municipality(tenant: string): Promise<Municipality> {
  const there = { ...bot, tenant };
  await register(there, peopleOf(tenant));
  await publish(there, [{ title: `Åtgärd i ${tenant}` }]);
  await assignAll(there, 'role:principal');
  await turnWheel(there, [{}]);
  const userOf = (name: string, who: string) => {
    const entraId = `entra-${who}-${tenant}`;
    return bot.user({ entraId, name, tenantId: tenant });
  };
  const [maja, per, karin] = [userOf('Maja Lindqvist', 'maja'), userOf('Per Ek', 'per'), userOf('Karin Holm', 'karin')];
  for (const one of [maja, per, karin]) await one.install();
  return { bot: there, maja, per, karin };
}

beforeEach(async () => {
  // A Monday; the wheel's point opens on the Thursday of the week.
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00', env: { ALLOWED_TENANTS: 'ask,bok', SEND_RATE: '50' } });
  ask = await municipality('ask');
  bok = await municipality('bok');
  await bot.settled();
});
afterEach(() => bot.stop());

const cards = (one: TeamsUser) => one.chat().filter((message) => /KUL 1/.test(message.summary ?? ''));
const statusOf = async (administrator: TeamsUser) =>
  textsOn((await administrator.say('status leveransfel')).at(-1)?.card ?? {}).join('\n');

test("while one municipality's Teams does not answer, another's cards leave at once, and what falls due there a minute later as well", async () => {
  await bok.karin.inChannel(CHANNEL).say('/kanal');
  bot.connector.failNext({ conversation: ask.maja.conversationId }, 'hang', 100);
  bot.connector.failNext({ conversation: ask.per.conversationId }, 'hang', 100);
  bot.clock.turnTo('2026-01-15T09:00:00+01:00');
  const first = bot.tick();
  await bot.connector.until(() => cards(bok.maja).length === 1 && cards(bok.per).length === 1);

  // The looks of the next Monday: none of them waits for the one that hangs.
  bot.clock.turnTo('2026-01-19T09:00:00+01:00');
  while (!bot.connector.messagesInChannel(CHANNEL.channelId).some(isSummary)) {
    await bot.tick();
    await new Promise(setImmediate);
  }
  expect([cards(ask.maja).length, cards(ask.per).length]).toEqual([0, 0]);

  bot.assembled.hangUp();
  await first;
});
const isSummary = ({ card }: { readonly card: object | null }) => /v\. 4/.test(JSON.stringify(card));

test('a throttled municipality keeps still as a whole, for as long as Teams asks, while the other goes on', async () => {
  bot.connector.failNext({ conversation: ask.maja.conversationId }, { status: 429, retryAfter: '61' });
  bot.connector.failNext({ conversation: ask.per.conversationId }, { status: 429, retryAfter: '61' });
  await bot.tick('2026-01-15T09:00:00+01:00');
  const before = bot.connector.requests.length;
  expect([cards(bok.maja).length, cards(bok.per).length]).toEqual([1, 1]);
  await bot.tick('2026-01-15T09:00:30+01:00');
  expect(bot.connector.requests).toHaveLength(before);
  // The second may have left with the first, or meets its own 429 now.
  await bot.tick('2026-01-15T09:01:40+01:00');
  await bot.tick('2026-01-15T09:04:00+01:00');
  await bot.tick('2026-01-15T09:07:00+01:00');
  expect([cards(ask.maja).length, cards(ask.per).length]).toEqual([1, 1]);
});

test('somebody who has removed the app is shown with the remedy, until they install it again and get the card', async () => {
  bot.connector.failNext(
    { conversation: ask.maja.conversationId, operation: 'send' },
    { status: 403, code: 'BotNotInConversationRoster' },
  );
  await bot.tick('2026-01-15T09:00:00+01:00');
  expect(await statusOf(ask.karin)).toMatch(/Maja Lindqvist[\s\S]*installationspolicyn/);
  await ask.maja.install();
  await bot.settled();
  expect(await statusOf(ask.karin)).not.toMatch(/Maja Lindqvist/);
  expect(cards(ask.maja)).toHaveLength(1);
});

test('a chat that is gone is shown with the remedy, until the person writes', async () => {
  bot.connector.failNext(
    { conversation: ask.maja.conversationId, operation: 'send' },
    { status: 404, code: 'ConversationNotFound' },
  );
  await bot.tick('2026-01-15T09:00:00+01:00');
  expect(await statusOf(ask.karin)).toMatch(/Maja Lindqvist[\s\S]*skriva hej/);
  await ask.maja.say('hej');
  expect(await statusOf(ask.karin)).not.toMatch(/Maja Lindqvist/);
});

test('what Teams has not taken for over an hour is shown, and is over when it gets through', async () => {
  bot.connector.failNext({ conversation: ask.maja.conversationId, operation: 'send' }, { status: 503 }, 100);
  // The longest wait is 18 min 45 s: whenever the last one within the hour began, one try comes in the 19 minutes after it.
  for (let minute = 0; minute <= 80; minute += 1)
    await bot.tick(new Date(Date.parse('2026-01-15T08:00:00Z') + minute * 60_000).toISOString());
  const tries = bot.connector.requests.filter((one) => one.conversation === ask.maja.conversationId).length;
  expect(tries).toBeLessThan(15); // each wait is longer than the one before
  expect(await statusOf(ask.karin)).toMatch(/Maja Lindqvist[\s\S]*försöker igen av sig själv/);
  bot.connector.calm();
  await bot.tick('2026-01-15T12:00:00+01:00');
  expect(cards(ask.maja)).toHaveLength(1);
  expect(await statusOf(ask.karin)).not.toMatch(/Maja Lindqvist/);
});

test('a summary that no channel has taken for over an hour is shown as well, and posted once when it gets through', async () => {
  await ask.karin.inChannel(CHANNEL).say('/kanal');
  await bot.settled();
  bot.connector.failNext({ operation: 'create' }, { status: 503 }, 100);
  for (let minute = 0; minute <= 75; minute += 5)
    await bot.tick(new Date(Date.parse('2026-01-19T07:00:00Z') + minute * 60_000).toISOString());
  expect(await statusOf(ask.karin)).toMatch(/försöker igen av sig själv/);
  bot.connector.calm();
  await bot.tick('2026-01-19T12:00:00+01:00');
  await bot.tick('2026-01-19T13:00:00+01:00');
  expect(bot.connector.messagesInChannel(CHANNEL.channelId).filter(isSummary)).toHaveLength(1);
  expect(await statusOf(ask.karin)).not.toMatch(/försöker igen av sig själv/);
});
