import type { Connector } from '../../../../bot/channels/teams/connector';
import { createOutbound, here } from '../../../../bot/channels/teams/outbound';
import { createPace, TENANT_LIMIT } from '../../../../bot/channels/teams/pace';
import type { Called } from '../../../../bot/channels/teams/wire';
import type { Conversation } from '../../../../bot/domain/delivery';
import type { Place, Sender } from '../../../../bot/ports/channel';
import { virtualTime } from '../../../support/virtual-time';
import { drawPlain, notice } from './stage';

const TAKEN: Called = { ok: true, body: { id: 'm-1', email: 'anna@exempel.se' } };
const throttled = (seconds: number): Called => ({
  ok: false,
  fault: { status: 429, codes: [], retryAfter: `${seconds}`, left: true },
  cause: null,
});
const senderOf = (tenant: string) => ({ tenant, userId: '29:anna', guest: false }) as Sender;
const placeOf = (conversationId: string) =>
  ({ kind: 'personal', conversationId, serviceUrl: 'http://localhost:1/' }) as Place;
const chatOf = (conversationId: string) =>
  ({ ...placeOf(conversationId), id: 'p', channel: 'teams', userId: '29:p', botId: '' }) as unknown as Conversation;

/** Everything Teams is asked goes by one pace; `answers` are what it says, one after the other, and then that it took it. */
function setUp(perSecond: number, ...answers: Called[]) {
  const time = virtualTime();
  const left: number[] = [];
  const warned: string[] = [];
  const connector: Connector = {
    isTeams: async () => true,
    close: () => {},
    async call() {
      left.push(time.now());
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
  return { time, left, outbound, warned };
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
    else await outbound.emailOf(senderOf('t'), placeOf('q'));
    expect(await outbound.turn?.('t')).toBe(false);
    const waits = { outcome: 'later', afterMs: 20_000 };
    expect(await outbound.sendToPerson('t', chatOf('c'), notice())).toEqual(waits);
    expect(await outbound.answer(here(senderOf('t'), placeOf('other')), null, notice())).toEqual(waits);
    expect(await outbound.emailOf(senderOf('t'), placeOf('other'))).toBeNull();
    expect(left).toHaveLength(1);
    expect(await outbound.answer(here(senderOf('u'), placeOf('q-u')), null, notice())).toMatchObject({
      outcome: 'sent',
    });
    await time.run(20_000);
    expect(await outbound.answer(here(senderOf('t'), placeOf('q')), null, notice())).toMatchObject({ outcome: 'sent' });
  },
);
