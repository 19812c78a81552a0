import { textsOn } from '../support/card-reading';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { TeamsUser } from '../support/teams-client';

/** What goes out by itself, and when: once each, whatever the clock and the processes do. */

const PEOPLE = `name;email;role;unit;forms;entraId;manager
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja;
Per Ek;per@example.se;principal;Ekskolan;förskola;entra-per;
Karin Holm;karin@example.se;administrator;;;entra-karin;`;

let bot: RunningBot;
let maja: TeamsUser;
let per: TeamsUser;

beforeEach(async () => {
  bot = await startBot({ now: '2026-01-12T09:00:00+01:00' });
  await register(bot, PEOPLE);
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  per = bot.user({ entraId: 'entra-per', name: 'Per Ek' });
  for (const one of [maja, per]) await one.install();
  await bot.settled();
});
afterEach(() => bot.stop());

/** Maja has one measure, and there is a point that opens on 15 January. */
async function majaIsAsked(): Promise<void> {
  await publish(bot, [{ title: 'En' }]);
  await assignAll(bot, 'maja@example.se');
  await turnWheel(bot, [{}]);
}

/** Messages after the welcome. */
const got = (one: TeamsUser) => one.chat().slice(1);
const rows = (one: TeamsUser, at: number) => textsOn(got(one)[at]?.card ?? {}).join(' ');

test('looking ten times at the same instant, several at once, sends each card once', async () => {
  await publish(bot, [{ title: 'En' }, { title: 'Två' }]);
  await assignAll(bot, 'role:principal');
  await turnWheel(bot, [{}]);
  bot.clock.turnTo('2026-01-15T09:00:00+01:00');
  await Promise.all([bot.tick(), bot.tick(), bot.tick(), bot.tick(), bot.tick()]);
  for (let n = 0; n < 5; n += 1) await bot.tick();
  expect([got(maja).length, got(per).length]).toEqual([1, 1]);
});

test('what falls on the same person in the same week is one card, also when it comes on another day of it', async () => {
  await publish(bot, [{ title: 'Egen återrapport', nextReport: on('2026-02-10') }, { title: 'Av punkten' }], {
    documentDate: '2025-11-03',
  });
  await assignAll(bot, 'maja@example.se');
  await turnWheel(bot, [{ opens: '01-15' }, { code: 'NOV', opens: '01-16', closes: '02-06' }]);
  await bot.tick('2026-01-13T09:00:00+01:00');
  expect(rows(maja, 0)).toMatch(/Egen återrapport/);
  expect(rows(maja, 0)).not.toMatch(/Av punkten/);
  await bot.tick('2026-01-15T09:00:00+01:00');
  await bot.tick('2026-01-16T09:00:00+01:00');
  expect(got(maja)).toHaveLength(1);
  expect(rows(maja, 0)).toMatch(/Egen återrapport.*Av punkten|Av punkten.*Egen återrapport/s);
  expect(rows(maja, 0)).toMatch(/KUL 1/);
  expect(rows(maja, 0)).toMatch(/NOV/);
});

test('a card that was answered in full is followed by a second one when more comes the same week', async () => {
  await publish(bot, [{ title: 'En' }]);
  await assignAll(bot, 'maja@example.se');
  await turnWheel(bot, [{ opens: '01-12' }]);
  await bot.tick('2026-01-12T10:00:00+01:00');
  const first = maja.chat().at(-1);
  if (!first) throw new Error('no card');
  await maja.press(first, 'Oförändrat');
  await publish(bot, [{ title: 'Ny' }], { title: 'En annan plan för läsro' });
  await assignAll(bot, 'maja@example.se', null, 'annan');
  await bot.tick('2026-01-14T10:00:00+01:00');
  expect(got(maja)).toHaveLength(2);
  expect(rows(maja, 1)).toMatch(/Ny/);
});

test("nobody is asked about what is closed, proposed or somebody else's; who has nothing gets nothing", async () => {
  await publish(bot, [
    { title: 'Öppen' },
    { title: 'Stängd', status: 'closed_continues' },
    { title: 'Förslag', status: 'proposed' },
  ]);
  await assignAll(bot, 'maja@example.se');
  await turnWheel(bot, [{}]);
  await bot.tick('2026-01-15T09:00:00+01:00');
  expect(rows(maja, 0)).toMatch(/Öppen/);
  expect(rows(maja, 0)).not.toMatch(/Stängd|Förslag/);
  expect(got(per)).toHaveLength(0);
});

test('a point for one school form asks only its units', async () => {
  await publish(bot, [{ title: 'För alla' }]);
  await assignAll(bot, 'role:principal');
  await turnWheel(bot, [{ audience: { roles: ['principal'], forms: ['förskola'] } }]);
  await bot.tick('2026-01-15T09:00:00+01:00');
  expect([got(maja).length, got(per).length]).toEqual([0, 1]);
});

test('cards wait for the morning', async () => {
  await majaIsAsked();
  await bot.tick('2026-01-15T00:01:00+01:00');
  expect(got(maja)).toHaveLength(0);
  await bot.tick('2026-01-15T07:00:00+01:00');
  expect(got(maja)).toHaveLength(1);
});

test('made up for at night after an outage, a card waits for the morning all the same', async () => {
  await majaIsAsked();
  await bot.tick('2026-01-15T01:00:00+01:00'); // made, for seven o'clock; then nothing runs for two days
  await bot.tick('2026-01-17T02:00:00+01:00');
  expect(got(maja)).toHaveLength(0);
  await bot.tick('2026-01-17T07:00:00+01:00');
  expect(got(maja)).toHaveLength(1);
});

test('asleep over the opening and the first reminder, one card goes out; reminders go on, and stop when it closes', async () => {
  await majaIsAsked(); // the point closes 13 February and reminds on the 6th and the 11th
  await bot.tick('2026-02-07T09:00:00+01:00');
  expect(got(maja)).toHaveLength(1);
  await bot.tick('2026-02-11T09:00:00+01:00');
  await bot.tick('2026-02-11T12:00:00+01:00');
  expect(got(maja)).toHaveLength(2);
  await bot.tick('2026-02-14T09:00:00+01:00');
  await bot.tick('2026-03-01T09:00:00+01:00');
  expect(got(maja)).toHaveLength(2);
  const waiting = await bot.assembled.deps.store.find('assignment', TENANT, { where: { awaiting: true } });
  expect(waiting.items).toHaveLength(0);
});

test('a point missed altogether is not made up', async () => {
  await majaIsAsked();
  await bot.tick('2026-02-14T09:00:00+01:00');
  expect(got(maja)).toHaveLength(0);
});

test('who is made responsible while a point is open is asked at the next look, the others not again', async () => {
  await publish(bot, [{ title: 'En' }, { title: 'Två' }]);
  await assignAll(bot, 'maja@example.se', 1);
  await turnWheel(bot, [{}]);
  await bot.tick('2026-01-15T09:00:00+01:00');
  await assignAll(bot, 'per@example.se', 2);
  await bot.tick('2026-01-20T09:00:00+01:00');
  expect([got(maja).length, got(per).length]).toEqual([1, 1]);
});

test('whoever answered while the card waited is not asked', async () => {
  await majaIsAsked();
  await bot.tick('2026-01-15T01:00:00+01:00');
  const [mine] = await maja.say('mina');
  if (!mine) throw new Error('no list');
  await maja.press(mine, 'Oförändrat');
  const before = maja.chat().length;
  await bot.tick('2026-01-15T08:00:00+01:00');
  expect(maja.chat()).toHaveLength(before);
});

test('a principal with forty measures gets one card, in pages, each below 28 kB', async () => {
  await publish(
    bot,
    Array.from({ length: 40 }, (_, n) => ({ title: `Åtgärd ${n + 1} ${'om rutiner och samverkan '.repeat(8)}` })),
  );
  await assignAll(bot, 'maja@example.se');
  await turnWheel(bot, [{}]);
  await bot.tick('2026-01-15T09:00:00+01:00');
  const card = maja.chat().at(-1);
  if (!card) throw new Error('no card');
  expect(card.summary).toMatch(/40 åtgärder/);
  const seen = new Set<string>();
  for (let page = 0; page < 10; page += 1) {
    const now = maja.seen(card).card ?? {};
    expect(Buffer.byteLength(JSON.stringify(now))).toBeLessThanOrEqual(28 * 1024);
    for (const [, n] of textsOn(now)
      .join('\n')
      .matchAll(/Åtgärd (\d+) /g))
      seen.add(n ?? '');
    const more = await maja.press(card, 'Visa fler').catch(() => null);
    if (!more) break;
  }
  expect(seen.size).toBe(40);
});

test("a refusal is the person's state until they install the bot again, and then the card comes", async () => {
  await majaIsAsked();
  bot.connector.failNext(
    { conversation: maja.conversationId, operation: 'send' },
    { status: 403, code: 'ConversationBlockedByUser' },
  );
  expect(await bot.tick('2026-01-15T09:00:00+01:00')).toMatchObject({ refused: 1 });
  const trouble = async () =>
    (await bot.assembled.deps.store.find('conversation', TENANT, { where: { userId: '29:entra-maja' } })).items[0]?.doc
      .trouble?.code ?? null;
  expect(await trouble()).toBe('blocked');
  await maja.install();
  await bot.settled();
  expect(await trouble()).toBeNull();
  expect(got(maja)).toHaveLength(1);
});

test('a lost connection leaves the outcome unknown: the card is sent once more and no more', async () => {
  await majaIsAsked();
  bot.connector.failNext({ conversation: maja.conversationId, operation: 'send' }, 'dropAfter', 5);
  for (const minute of ['00', '01', '02', '03']) await bot.tick(`2026-01-15T09:${minute}:00+01:00`);
  expect(got(maja)).toHaveLength(2);
  const card = (await bot.assembled.deps.store.find('delivery', TENANT, { where: { state: 'uncertain' } })).items;
  expect(card).toHaveLength(1);
});

test('asked to wait, it waits and then sends once', async () => {
  await majaIsAsked();
  bot.connector.failNext({ conversation: maja.conversationId, operation: 'send' }, { status: 429, retryAfter: '90' });
  expect(await bot.tick('2026-01-15T09:00:00+01:00')).toMatchObject({ sent: 0, waiting: 1 });
  expect(await bot.tick('2026-01-15T09:01:00+01:00')).toMatchObject({ sent: 0 });
  expect(await bot.tick('2026-01-15T09:02:00+01:00')).toMatchObject({ sent: 1 });
  expect(got(maja)).toHaveLength(1);
});

test('who is made responsible for one more measure the same day is not reminded of the first', async () => {
  await publish(bot, [{ title: 'En' }, { title: 'Två' }]);
  await assignAll(bot, 'maja@example.se', 1);
  await turnWheel(bot, [{}]); // reminds on 6 and 11 February
  await bot.tick('2026-02-09T09:00:00+01:00');
  await assignAll(bot, 'maja@example.se', 2);
  await bot.tick('2026-02-09T09:01:00+01:00');
  expect(got(maja).filter((one) => /Påminnelse/.test(one.summary ?? ''))).toHaveLength(0);
});

test('who installs the bot while a point is being opened, or before the morning, gets one card', async () => {
  await publish(bot, [{ title: 'En' }, { title: 'Två' }]);
  await register(bot, `${PEOPLE}\nLena Berg;lena@example.se;principal;Almskolan;grundskola;entra-lena;`);
  await assignAll(bot, 'lena@example.se');
  await turnWheel(bot, [{}]);
  const lena = bot.user({ entraId: 'entra-lena', name: 'Lena Berg' });
  bot.clock.turnTo('2026-01-15T06:30:00+01:00');
  await Promise.all([bot.tick(), lena.install(), bot.tick()]);
  await bot.settled();
  await bot.tick('2026-01-15T07:05:00+01:00');
  expect(
    lena
      .chat()
      .map((one) => one.summary)
      .sort(),
  ).toEqual([expect.stringMatching(/KUL 1: 2 åtgärder/), expect.stringMatching(/Välkommen/)]);
});

test('a card that more was put on while it was on its way is noted as sent, and follows', async () => {
  await publish(bot, [{ title: 'En' }, { title: 'Två' }]);
  await assignAll(bot, 'maja@example.se', 1);
  await turnWheel(bot, [{}]);
  bot.clock.turnTo('2026-01-15T09:00:00+01:00');
  bot.connector.failNext({ conversation: maja.conversationId, operation: 'send' }, { status: 429, retryAfter: '0' });
  await bot.tick(); // queued, not sent
  const sending = bot.tick();
  await assignAll(bot, 'maja@example.se', 2);
  await bot.tick();
  await sending;
  await bot.tick('2026-01-15T09:05:00+01:00');
  expect(got(maja)).toHaveLength(1);
  expect(rows(maja, 0)).toMatch(/En.*Två|Två.*En/s);
});

test("a message that gets through clears the trouble; a refusal of ours is not the person's", async () => {
  await majaIsAsked();
  const trouble = async () =>
    (await bot.assembled.deps.store.find('conversation', TENANT, { where: { userId: '29:entra-maja' } })).items[0]?.doc
      .trouble?.code ?? null;
  bot.connector.failNext(
    { conversation: maja.conversationId, operation: 'send' },
    { status: 403, code: 'BotDisabledByAdmin' },
  );
  await bot.tick('2026-01-15T09:00:00+01:00');
  expect(await trouble()).toBe('disabled');
  await bot.tick('2026-02-06T09:00:00+01:00');
  expect(await trouble()).toBeNull();
});

test('a reminder missed on a Friday waits for Monday', async () => {
  await majaIsAsked();
  await bot.tick('2026-01-15T09:00:00+01:00');
  await bot.tick('2026-02-08T12:00:00+01:00'); // a Sunday; the reminder was for Friday the 6th
  expect(got(maja)).toHaveLength(1);
  await bot.tick('2026-02-09T09:00:00+01:00');
  expect(got(maja)).toHaveLength(2);
  await bot.tick('2026-02-11T09:00:00+01:00'); // the point's second reminder, in the same week
  expect(got(maja)).toHaveLength(3);
});

test('a unit that is done is not asked again, the others of the fan-out are', async () => {
  await publish(bot, [{ title: 'För alla' }]);
  await assignAll(bot, 'role:principal');
  await turnWheel(bot, [{}, { code: 'ÅR', opens: '02-16', closes: '03-06' }]);
  await bot.tick('2026-01-15T09:00:00+01:00');
  const card = maja.chat().at(-1);
  if (!card) throw new Error('no card');
  await maja.press(card, 'Uppdatera');
  await maja.press(card, 'Skicka', { inputs: { state: 'completed', followUp: 'Klart hos oss.' } });
  const before = [got(maja).length, got(per).length];
  await bot.tick('2026-02-16T09:00:00+01:00');
  expect([got(maja).length - (before[0] ?? 0), got(per).length - (before[1] ?? 0)]).toEqual([0, 1]);
});

test('a later document closes what a person has answered; an earlier one does not', async () => {
  await publish(bot, [{ title: 'En' }]);
  await assignAll(bot, 'maja@example.se');
  const [mine] = await maja.say('mina');
  if (!mine) throw new Error('no list');
  await maja.press(mine, 'Uppdatera');
  await maja.press(mine, 'Skicka', { inputs: { state: 'in_progress', schedule: 'delayed', followUp: 'Vi väntar.' } });
  const state = async () => (await bot.assembled.deps.store.find('measure', TENANT, {})).items[0]?.doc;
  await publish(bot, [{ title: 'En', status: 'closed', statusRaw: 'Avslutad' }], { documentDate: '2026-01-02' });
  expect(await state()).toMatchObject({ state: 'in_progress', schedule: 'delayed', open: true });
  await publish(bot, [{ title: 'En', status: 'closed', statusRaw: 'Avslutad igen' }], { documentDate: '2026-04-28' });
  expect(await state()).toMatchObject({ state: 'closed', open: false });
});

test('a measure that was taken and given back while the card waited for the morning is asked about', async () => {
  await majaIsAsked();
  await bot.tick('2026-01-15T00:01:00+01:00');
  await assignAll(bot, 'per@example.se');
  await bot.tick('2026-01-15T07:01:00+01:00');
  expect([got(maja).length, got(per).length]).toEqual([0, 1]);
  await assignAll(bot, 'maja@example.se');
  await bot.tick('2026-01-15T07:05:00+01:00');
  expect(got(maja)).toHaveLength(1);
});
