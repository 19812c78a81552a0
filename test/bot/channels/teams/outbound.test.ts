import type { Connector } from '../../../../bot/channels/teams/connector';
import { createOutbound, here } from '../../../../bot/channels/teams/outbound';
import { createPace, TENANT_LIMIT } from '../../../../bot/channels/teams/pace';
import type { Called } from '../../../../bot/channels/teams/wire';
import type { Conversation } from '../../../../bot/domain/delivery';
import type { Place, Sender } from '../../../../bot/ports/channel';
import { virtualTime } from '../../../support/virtual-time';
import { drawPlain, notice } from './stage';

const TAKEN: Called = { ok: true, body: { id: 'm-1', email: 'anna@exempel.se' } };
const failed = (status: number | null, retryAfter: string | null = null): Called => ({
  ok: false,
  fault: { status, codes: [], retryAfter, left: true },
  cause: null,
});
const throttled = (seconds: number) => failed(429, `${seconds}`);
const senderOf = (tenant: string) => ({ tenant, userId: '29:anna', guest: false }) as Sender;
const placeOf = (conversationId: string) =>
  ({ kind: 'personal', conversationId, serviceUrl: 'http://localhost:1/' }) as Place;
const chatOf = (conversationId: string) =>
  ({ ...placeOf(conversationId), id: 'p', channel: 'teams', userId: '29:p', botId: '' }) as unknown as Conversation;

/** Everything Teams is asked goes by one pace; `answers` are what it says, one after the other, and then that it took it. */
function setUp(perSecond: number, ...answers: Called[]) {
  const time = virtualTime();
  const left: number[] = [];
  const asked: string[] = [];
  const warned: string[] = [];
  const connector: Connector = {
    isTeams: async () => true,
    close: () => {},
    async call(_address, { method, path }) {
      left.push(time.now());
      asked.push(`${method} ${path}`);
      return answers.shift() ?? TAKEN;
    },
  };
  const pace = createPace({ perSecond, uptime: time.now, sleep: time.sleep });
  const log = { info: () => {}, warn: (message: string) => warned.push(message), error: () => {} };
  const outbound = createOutbound({
    connector,
    draw: drawPlain,
    log,
    pace,
    anonymous: true,
    appId: null,
    onSent: () => {},
  });
  return { time, left, asked, outbound, warned };
}

test('a campaign, answers and questions to the roster together are no more than Teams takes of one tenant', async () => {
  const { time, left, outbound } = setUp(50);
  const campaign = (async () => {
    for (let n = 0; time.now() < 3_000; n += 1) {
      await outbound.turn?.('t');
      void outbound.sendToPerson('t', chatOf(`c-${n}`), notice());
    }
  })();
  const asks = (async () => {
    for (let n = 0; time.now() < 3_000; n += 1) {
      const place = placeOf(`q-${n}`);
      void outbound.answer(here(senderOf('t'), place), null, notice());
      void outbound.emailOf(senderOf('t'), place);
      await time.sleep(50);
    }
  })();
  await time.run();
  await Promise.all([campaign, asks]);
  const inASecond = left.map((from) => left.filter((at) => at >= from && at < from + TENANT_LIMIT.ms).length);
  expect(Math.max(...inASecond)).toBeLessThanOrEqual(TENANT_LIMIT.count);
  expect(left.length).toBeGreaterThan(130); // and nearly all of it is used
});

test('an answer leaves at once where a hundred messages of the bot wait for their turn', async () => {
  const { time, left, outbound } = setUp(1);
  const turns = Array.from({ length: 100 }, () => outbound.turn?.('t'));
  await time.run(0);
  await outbound.answer(here(senderOf('t'), placeOf('q')), null, notice());
  expect(left).toEqual([0]);
  void turns;
});

test.each(['an answer', 'a question to the roster'])(
  'where %s is asked to wait, all of that tenant keeps still, and nobody else',
  async (what) => {
    const { time, left, outbound } = setUp(10, throttled(20));
    if (what === 'an answer') await outbound.answer(here(senderOf('t'), placeOf('q')), null, notice());
    else await expect(outbound.emailOf(senderOf('t'), placeOf('q'))).rejects.toMatchObject({ afterMs: 20_000 });
    expect(await outbound.turn?.('t')).toBe(false);
    const waits = { outcome: 'later', afterMs: 20_000 };
    expect(await outbound.sendToPerson('t', chatOf('c'), notice())).toEqual(waits);
    expect(await outbound.answer(here(senderOf('t'), placeOf('other')), null, notice())).toEqual(waits);
    await expect(outbound.emailOf(senderOf('t'), placeOf('other'))).rejects.toMatchObject({ afterMs: 20_000 });
    expect(left).toHaveLength(1);
    expect(await outbound.answer(here(senderOf('u'), placeOf('q-u')), null, notice())).toMatchObject({
      outcome: 'sent',
    });
    await time.run(20_000);
    expect(await outbound.answer(here(senderOf('t'), placeOf('q')), null, notice())).toMatchObject({ outcome: 'sent' });
  },
);

describe('a first message, whose chat has to be opened', () => {
  const stranger = { ...chatOf(''), userId: '29:maja', botId: '28:bot' };
  const OPEN = 'POST conversations';
  const SAY = 'POST conversations/a%3Amaja/activities';
  const OPENED: Called = { ok: true, body: { id: 'a:maja' } };

  test.each([500, 408, null])(
    'is for later where the opening got %s: nobody has been shown anything',
    async (status) => {
      const { asked, outbound } = setUp(10, failed(status));
      expect(await outbound.sendToPerson('t', stranger, notice())).toEqual({ outcome: 'later', afterMs: 30_000 });
      expect(asked).toEqual([OPEN]);
    },
  );

  test('may stand there where the chat was opened and the message got no answer', async () => {
    const { asked, outbound } = setUp(10, OPENED, failed(500));
    expect(await outbound.sendToPerson('t', stranger, notice())).toEqual({ outcome: 'uncertain' });
    expect(asked).toEqual([OPEN, SAY]);
  });

  test('opens it once, however often Teams has no time for the message', async () => {
    const { asked, outbound } = setUp(10, OPENED, failed(503, '0'), failed(503, '0'));
    for (const outcome of ['later', 'later', 'sent'])
      expect(await outbound.sendToPerson('t', stranger, notice())).toMatchObject({ outcome });
    expect(asked).toEqual([OPEN, SAY, SAY, SAY]);
    await outbound.sendToPerson('t', stranger, notice()); // what was sent is kept in the store, and here no longer
    expect(asked.at(-2)).toBe(OPEN);
  });

  test('opens it anew where the chat is no longer there', async () => {
    const { asked, outbound } = setUp(10, OPENED, failed(503, '0'), failed(404), OPENED);
    for (const outcome of ['later', 'refused', 'sent'])
      expect(await outbound.sendToPerson('t', stranger, notice())).toMatchObject({ outcome });
    expect(asked).toEqual([OPEN, SAY, SAY, OPEN, SAY]);
  });
});
