import fc from 'fast-check';
import { everyMinute } from '../../bot/scheduler';
import { assignAll, on, publish, type RunningBot, register, startBot, TENANT, turnWheel } from '../support/running-bot';
import type { TeamsUser } from '../support/teams-client';

/**
 * Monday's summary and each card exactly once, whatever the clock does. Over HTTP and through a real store; the clock is
 * turned by hand. Times in comments are Stockholm's.
 */

const PEOPLE = `name;email;role;unit;forms;entraId
Maja Lindqvist;maja@example.se;principal;Bokskolan;grundskola;entra-maja
Per Ek;per@example.se;principal;Ekskolan;grundskola;entra-per
Karin Holm;karin@example.se;administrator;;;entra-karin`;
const CHANNELS = ['19:ledning@thread.tacv2', '19:kvalitet@thread.tacv2'];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let bot: RunningBot;
let maja: TeamsUser;
let per: TeamsUser;

/** Two principals, each with a measure, and two channels that are bound; everybody has been welcomed. */
async function startAt(now: string): Promise<void> {
  bot = await startBot({ now, env: { SEND_RATE: '1000' } });
  await register(bot, PEOPLE);
  await publish(bot, [{ title: 'Gemensam rutin' }, { title: 'Läsning varje dag' }], { documentDate: now.slice(0, 10) });
  await assignAll(bot, 'maja@example.se', 1);
  await assignAll(bot, 'per@example.se', 2);
  maja = bot.user({ entraId: 'entra-maja', name: 'Maja Lindqvist' });
  per = bot.user({ entraId: 'entra-per', name: 'Per Ek' });
  const karin = bot.user({ entraId: 'entra-karin', name: 'Karin Holm' });
  for (const one of [maja, per, karin]) await one.install();
  for (const channelId of CHANNELS) await karin.inChannel({ teamId: '19:team', channelId }).say('/kanal');
  await bot.settled();
}
afterEach(() => bot.stop());

/** Messages after the welcome. */
const got = (one: TeamsUser) => one.chat().slice(1);
/** Summaries in each channel: what is no answer to somebody. */
const posts = () =>
  CHANNELS.map((id) => bot.connector.messagesInChannel(id).filter((one) => one.replyTo === null).length);

/** Looks once a minute, as the scheduler does, both ends included. What stands after each look that changed something. */
async function minutes(from: string, to: string): Promise<readonly string[]> {
  const changes: string[] = [];
  let before = stands();
  for (let at = Date.parse(from); at <= Date.parse(to); at += MINUTE) {
    const now = new Date(at).toISOString();
    await bot.tick(now);
    if (stands() !== before) changes.push(`${now.slice(0, 16)}Z ${stands()}`);
    before = stands();
  }
  return changes;
}
/** Cards of both people, summaries in both channels. */
const stands = () => `${got(maja).length} ${got(per).length} ${posts().join(' ')}`;

describe('the autumn change, 25 October 2026: three o’clock is two o’clock once more', () => {
  test('a point that opens that Sunday sends its card at seven, and Monday’s summary comes at eight: once each', async () => {
    await startAt('2026-10-23T10:00:00+02:00');
    await turnWheel(bot, [{ opens: '10-25', closes: '11-20', remind: [] }]);
    // From 23.50 on Saturday to 03.10 on Sunday: 02.00–02.59 come twice.
    expect(await minutes('2026-10-24T21:50:00Z', '2026-10-25T02:10:00Z')).toEqual([]);
    expect(await minutes('2026-10-25T05:50:00Z', '2026-10-25T06:10:00Z')).toEqual(['2026-10-25T06:00Z 1 1 0 0']);
    expect(await minutes('2026-10-26T05:50:00Z', '2026-10-26T07:10:00Z')).toEqual(['2026-10-26T07:00Z 1 1 1 1']);
    expect(await minutes('2026-10-27T06:50:00Z', '2026-10-27T07:10:00Z')).toEqual([]);
  });
});

describe('the spring change, 28 March 2027: two o’clock is three o’clock', () => {
  test('the card of that Sunday leaves at seven and Monday’s summary at eight, though it is Easter Monday', async () => {
    await startAt('2027-03-26T10:00:00+01:00');
    await turnWheel(bot, [{ opens: '03-28', closes: '04-23', remind: [] }]);
    expect(await minutes('2027-03-27T22:50:00Z', '2027-03-28T02:10:00Z')).toEqual([]);
    expect(await minutes('2027-03-28T04:50:00Z', '2027-03-28T05:10:00Z')).toEqual(['2027-03-28T05:00Z 1 1 0 0']);
    expect(await minutes('2027-03-29T04:50:00Z', '2027-03-29T06:10:00Z')).toEqual(['2027-03-29T06:00Z 1 1 1 1']);
  });

  test('a reminder that would fall in the hours that are not there, or at Easter, comes once on a working day', async () => {
    await startAt('2027-02-26T10:00:00+01:00');
    // Two days before 30 March is the Sunday of the change; Friday and Monday are holidays: Thursday the 25th.
    await turnWheel(bot, [{ opens: '03-01', closes: '03-30', remind: [2] }]);
    await bot.tick('2027-03-01T09:00:00+01:00');
    const before = got(maja).length;
    for (let day = 22; day <= 30; day += 1) {
      for (const hour of ['01', '03', '07', '09']) await bot.tick(`2027-03-${day}T${hour}:30:00Z`);
      expect([day, got(maja).length - before]).toEqual([day, day < 25 ? 0 : 1]);
    }
  });
});

describe('the scheduler', () => {
  afterEach(() => jest.useRealTimers());
  beforeEach(() => startAt('2026-10-23T10:00:00+02:00'));

  test.each([
    ['autumn', '2026-10-24T23:30:30Z'],
    ['spring', '2027-03-27T23:30:30Z'],
  ])('looks every minute over the %s change', async (_, from) => {
    jest.useFakeTimers({ now: Date.parse(from) });
    const looks: number[] = [];
    const task = everyMinute('UTC')(() => looks.push(Date.now()));
    await jest.advanceTimersByTimeAsync(4 * HOUR);
    task.stop();
    expect(looks).toEqual(Array.from({ length: 240 }, (__, n) => Date.parse(from) + MINUTE / 2 + n * MINUTE));
  });
});

test('a leap day: a point opens on 29 February and one closes on it; a month’s end is the 29th', async () => {
  await startAt('2028-02-25T10:00:00+01:00');
  await publish(bot, [{ title: 'Återrapporteras', nextReport: on('2028-02-29') }], {
    title: 'En plan till',
    documentDate: '2028-02-01',
  });
  await assignAll(bot, 'maja@example.se', null, 'till');
  await turnWheel(bot, [
    { code: 'SKOTT', opens: '02-29', closes: '03-10', remind: [] },
    { code: 'FEB', opens: '02-26', closes: '02-29', remind: [] },
  ]);
  const asked = async () =>
    (await bot.assembled.deps.store.find('assignment', TENANT, {})).items
      .flatMap(({ doc }) => doc.prompts.map((one) => `${one.name} ${one.opensOn} ${one.closesOn}`))
      .sort();
  await bot.tick('2028-02-28T09:00:00+01:00');
  const report = 'Återrapport 29 februari 2028 2028-02-25 2028-02-29'; // the plan came that Friday
  expect(new Set(await asked())).toEqual(new Set(['FEB 2028-02-26 2028-02-29', report]));
  await bot.tick('2028-02-29T23:50:00+01:00'); // the last minutes of both are still theirs
  expect(new Set(await asked())).toEqual(new Set(['FEB 2028-02-26 2028-02-29', 'SKOTT 2028-02-29 2028-03-10', report]));
  expect([got(maja).length, got(per).length]).toEqual([1, 1]); // one card a week, whatever falls in it
  const open = async () =>
    (await bot.assembled.deps.store.find('assignment', TENANT, { where: { awaiting: true } })).items.length;
  expect(await open()).toBe(3);
  await bot.tick('2028-03-11T09:00:00+01:00');
  expect(await open()).toBe(0);
  // The year after has no such day: the point opens on the 28th, once.
  await bot.tick('2029-02-28T09:00:00+01:00');
  await bot.tick('2029-03-01T09:00:00+01:00');
  const years = (await asked()).filter((one) => one.startsWith('SKOTT 2029'));
  expect(new Set(years)).toEqual(new Set(['SKOTT 2029-02-28 2029-03-10']));
  expect([got(maja).length, got(per).length]).toEqual([2, 2]);
});

test('week 53: each Monday around New Year has its summary, and a card of Friday 1 January is of 2026’s last week', async () => {
  await startAt('2026-12-18T10:00:00+01:00');
  await turnWheel(bot, [
    { code: 'DEC', opens: '12-28', closes: '01-15', remind: [] },
    { code: 'JAN', opens: '01-01', closes: '01-20', remind: [] },
    { code: 'VT', opens: '01-04', closes: '01-22', remind: [] },
  ]);
  const weeks = async (kind: string) =>
    (await bot.assembled.deps.store.find('delivery', TENANT, { orderBy: 'dueAt' })).items
      .filter(({ doc }) => doc.kind === kind)
      .map(({ doc }) => `${doc.week} ${doc.state}`);
  for (let at = Date.parse('2026-12-19T06:30:00Z'); at < Date.parse('2027-01-13T00:00:00Z'); at += 6 * HOUR)
    await bot.tick(new Date(at).toISOString());
  const mondays = ['2026-W52', '2026-W53', '2027-W01', '2027-W02'];
  expect(await weeks('summary')).toEqual(mondays.flatMap((week) => CHANNELS.map(() => `${week} sent`)));
  expect(posts()).toEqual([4, 4]);
  expect(await weeks('card')).toEqual(['2026-W53', '2027-W01'].flatMap((week) => [`${week} sent`, `${week} sent`]));
  expect([got(maja).length, got(per).length]).toEqual([2, 2]);
});

test('asleep from Saturday to late on Monday, and over the card’s own day: one of each when it wakes', async () => {
  await startAt('2026-02-06T10:00:00+01:00');
  await turnWheel(bot, [{ opens: '02-08', closes: '03-06', remind: [] }]);
  await bot.tick('2026-02-07T12:00:00+01:00');
  await Promise.all([bot.tick('2026-02-09T17:23:00+01:00'), bot.tick(), bot.tick()]);
  expect(stands()).toBe('1 1 1 1');
  expect(await minutes('2026-02-09T16:24:00Z', '2026-02-09T17:00:00Z')).toEqual([]);
});

test('asleep over two Mondays: the summary of this week comes, that of the week nobody saw does not', async () => {
  await startAt('2026-02-06T10:00:00+01:00');
  await bot.tick('2026-02-08T12:00:00+01:00');
  await bot.tick('2026-02-18T09:00:00+01:00');
  expect(posts()).toEqual([1, 1]);
  await bot.tick('2026-02-23T08:00:00+01:00');
  expect(posts()).toEqual([2, 2]);
});

describe('a clock that is set back an hour', () => {
  test('just after Monday’s summary and the card: neither comes again, and the next minutes are as any', async () => {
    await startAt('2026-02-06T10:00:00+01:00');
    await turnWheel(bot, [{ opens: '02-09', closes: '03-06', remind: [] }]);
    await bot.tick('2026-02-09T08:00:00+01:00');
    expect(stands()).toBe('1 1 1 1');
    expect(await minutes('2026-02-09T06:00:00Z', '2026-02-09T07:30:00Z')).toEqual([]);
  });

  test('over midnight, into the week before: what was sent is not sent again', async () => {
    await startAt('2026-02-06T10:00:00+01:00');
    await turnWheel(bot, [{ opens: '02-09', closes: '03-06', remind: [] }]);
    await bot.tick('2026-02-09T00:30:00+01:00');
    await bot.tick('2026-02-08T23:30:00+01:00');
    expect(stands()).toBe('0 0 0 0');
    expect(await minutes('2026-02-08T22:50:00Z', '2026-02-09T00:10:00Z')).toEqual([]);
    await bot.tick('2026-02-09T09:00:00+01:00');
    expect(stands()).toBe('1 1 1 1');
  });

  test('while a message is under way: its lease outlasts the correction, and it is sent once', async () => {
    await startAt('2026-02-06T10:00:00+01:00');
    await turnWheel(bot, [{ opens: '02-09', closes: '03-06', remind: [] }]);
    for (const { conversationId } of [maja, per])
      bot.connector.failNext({ conversation: conversationId, operation: 'send' }, { status: 503, retryAfter: '5' });
    await bot.tick('2026-02-09T08:00:00+01:00');
    expect(stands()).toBe('0 0 1 1');
    // What waits until five past eight by the old clock waits an hour longer at the most, and is not lost.
    await minutes('2026-02-09T06:00:00Z', '2026-02-09T07:02:00Z');
    expect(stands()).toBe('1 1 1 1');
  });
});

test('whatever looks a week holds, in any order and several at once: one summary a channel, one card a person', async () => {
  const monday = Date.parse('2026-02-09T00:00:00+01:00');
  const look = fc.record({
    minute: fc.integer({ min: 0, max: 7 * 24 * 60 - 1 }),
    atOnce: fc.integer({ min: 1, max: 3 }),
  });
  await startAt('2026-02-06T10:00:00+01:00');
  await turnWheel(bot, [{ opens: '01-10', closes: '03-06', remind: [] }]);
  const at = (minute: number) => new Date(monday + minute * MINUTE).toISOString();
  let weeks = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(look, { minLength: 1, maxLength: 8 }), fc.boolean(), async (looks, inOrder) => {
      // Each try is a week of its own, 52 weeks after the one before: the same store, the next year's point.
      const year = 52 * 7 * 24 * 60 * weeks;
      const before = stands();
      weeks += 1;
      const turns = inOrder ? [...looks].sort((a, b) => a.minute - b.minute) : looks;
      for (const { minute, atOnce } of turns) {
        bot.clock.turnTo(at(year + minute));
        await Promise.all(Array.from({ length: atOnce }, () => bot.tick()));
      }
      await bot.tick(at(year + 7 * 24 * 60 - 1));
      expect([weeks, before, stands()]).toEqual([weeks, before, `${weeks} ${weeks} ${weeks} ${weeks}`]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 60_000);
