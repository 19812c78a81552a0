import fc from 'fast-check';
import { CONVERSATION_LIMITS, createPace, TENANT_LIMIT } from '../../../../bot/channels/teams/pace';
import type { Limit } from '../../../../bot/channels/teams/windows';
import { virtualTime } from '../../../support/virtual-time';

function setUp(perSecond: number) {
  const time = virtualTime();
  const stop = new AbortController();
  const pace = createPace({ perSecond, uptime: time.now, sleep: time.sleep, stopping: stop.signal });
  const left: number[] = [];
  /** One message of the bot's own accord: its turn, and then it leaves. */
  const send = async (tenant: string, conversation: string | null = null) => {
    const turn = await pace.turn(tenant);
    if (turn && (await pace.leave(tenant, conversation)) === 0) left.push(time.now());
    return turn;
  };
  return { time, pace, left, send, stop: () => stop.abort() };
}

/** The most that ever fell into one stretch of the limit's length. */
function busiest(moments: readonly number[], { ms }: Limit): number {
  const sorted = [...moments].sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + ms).length));
}

describe('the pace of what the bot sends of its own accord', () => {
  it('spreads a gust evenly, a little below the rate that is set', async () => {
    const { time, left, send } = setUp(10);
    for (let n = 0; n < 4; n += 1) void send('t');
    await time.run();
    expect(left).toEqual([0, 103, 206, 309]);
  });

  it('lets no municipality wait for another', async () => {
    const { time, left, send } = setUp(10);
    void send('a');
    void send('b');
    await time.run();
    expect(left).toEqual([0, 0]);
  });

  it('does not make up for quiet times with a gust', async () => {
    const { time, left, send } = setUp(10);
    await send('t');
    await time.run(60_000);
    void send('t');
    void send('t');
    await time.run();
    expect(left).toEqual([0, 60_000, 60_103]);
  });

  it('makes up for a moment in which the process was busy, so that 2,000 people are reached in the time they take', async () => {
    const { time, left, send } = setUp(50);
    const all = (async () => {
      for (let n = 0; n < 2_000; n += 1) {
        await send('t');
        if (n % 100 === 99) time.stall(150); // a collection of garbage, a slow disk
      }
    })();
    await time.run();
    await all;
    expect(left).toHaveLength(2_000);
    expect(left.at(-1)).toBeLessThan(40_000 * 1.05);
    expect(busiest(left, TENANT_LIMIT)).toBeLessThanOrEqual(TENANT_LIMIT.count);
  });

  it('when Teams asks for a pause, the whole municipality keeps still for that long, and no other', async () => {
    const { time, pace, left, send } = setUp(10);
    await send('a');
    pace.pause('a', 4_000);
    void send('a', 'a:bo');
    void send('b');
    await time.run();
    expect(left).toEqual([0, 0, 4_000]);
  });

  it('a municipality that was throttled is sent to a little more slowly for ten minutes', async () => {
    const { time, pace, left, send } = setUp(10);
    const gap = async () => {
      const [before] = [left.length];
      await Promise.all([send('a'), send('a'), time.run()]);
      return Math.round((left[before + 1] ?? 0) - (left[before] ?? 0));
    };
    expect(await gap()).toBe(103);
    pace.pause('a', 1_000);
    pace.pause('a', 1_000); // the one that left together with it
    await time.run(5_000);
    expect(await gap()).toBe(106);
    pace.pause('a', 1_000);
    await time.run(10_000);
    expect(await gap()).toBe(109);
    await time.run(700_000);
    expect(await gap()).toBe(103);
  });

  it('a long pause is not sat out: what is queued waits in the store', async () => {
    const { pace, send } = setUp(10);
    pace.pause('a', 6_000);
    expect(await send('a')).toBe(false);
  });

  it('whoever waits is let go when the process is to end', async () => {
    const { time, send, stop } = setUp(0.1);
    await send('t');
    const waiting = send('t');
    stop();
    await time.run();
    expect(await waiting).toBe(false);
  });

  it('an answer in a conversation counts there, and one that would have to wait long is put off', async () => {
    const { pace, time } = setUp(10);
    for (let n = 0; n < 60; n += 1) {
      const left = pace.leave('t', 'a:anna', true);
      await time.run();
      expect(await left).toBe(0);
    }
    const wait = await pace.leave('t', 'a:anna');
    expect(wait).toBeGreaterThan(2_500);
    expect(wait).toBeLessThanOrEqual(30_030);
    expect(await pace.leave('t', 'a:bo')).toBe(0);
  });

  it('an answer never waits behind what the bot sends of its own accord, which makes room for it', async () => {
    const { time, pace, left, send } = setUp(50);
    const campaign = Promise.all(Array.from({ length: 400 }, (_, n) => send('t', `a:${n}`)));
    const waits: number[] = [];
    const asks = (async () => {
      for (let n = 0; n < 100; n += 1) {
        await time.sleep(50);
        const asked = time.now();
        expect(await pace.leave('t', `a:asks-${n}`, true)).toBe(0);
        waits.push(time.now() - asked);
        left.push(time.now());
      }
    })();
    await time.run();
    await Promise.all([campaign, asks]);
    expect(left).toHaveLength(500);
    expect(busiest(left, TENANT_LIMIT)).toBeLessThanOrEqual(TENANT_LIMIT.count);
    expect(Math.max(...waits)).toBeLessThanOrEqual(2 * (1_030 / 50));
  });

  it('an answer goes before messages that were claimed earlier and wait for room', async () => {
    const { time, pace } = setUp(50);
    for (let n = 0; n < 50; n += 1) {
      expect(await pace.leave('t', null)).toBe(0);
      await time.run(time.now() + 20);
    }
    const left: string[] = [];
    const leave = (who: string, answers: boolean) =>
      pace.leave('t', null, answers).then((wait) => left.push(`${who} ${wait} ${time.now()}`));
    const all = Array.from({ length: 3 }, (_, n) => leave(`own ${n}`, false));
    await time.run(1_010);
    all.push(leave('answer', true));
    await time.run();
    await Promise.all(all);
    expect(left).toEqual(['answer 0 1030', 'own 0 0 1050', 'own 1 0 1070', 'own 2 0 1090']);
  });

  it('where answers take the whole limit, what the bot sends of its own accord waits for its turn and is not claimed', async () => {
    const { time, pace } = setUp(50);
    const sent = { turns: 0, putOff: 0 };
    const campaign = (async () => {
      while (time.now() < 10_000) {
        if (!(await pace.turn('t'))) continue;
        sent.turns += 1;
        void pace.leave('t', null).then((wait) => {
          if (wait > 0) sent.putOff += 1;
        });
      }
    })();
    const asks = (async () => {
      for (let n = 0; time.now() < 10_000; n += 1) {
        await time.sleep(25);
        void pace.leave('t', `a:asks-${n}`, true);
      }
    })();
    await time.run();
    await Promise.all([campaign, asks]);
    expect(sent.putOff).toBe(0);
    expect(sent.turns).toBeGreaterThan(50); // 48.5 a second less the 40 that answer somebody
    expect(sent.turns).toBeLessThan(200);
  });

  it('never exceeds a limit of Teams in any stretch of time, whatever comes when', async () => {
    const events = fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 400 }),
        gust: fc.integer({ min: 1, max: 30 }),
        conversation: fc.constantFrom('a:anna', 'a:bo', '19:team'),
        answers: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    const rates = fc.constantFrom(0.5, 3, 10, 49, 50);
    await fc.assert(
      fc.asyncProperty(events, rates, async (gusts, rate) => {
        const { time, pace } = setUp(rate);
        const tenant: number[] = [];
        const chats = new Map<string, number[]>();
        const leaves = async (own: boolean, conversation: string) => {
          if (own && !(await pace.turn('t'))) return;
          if ((await pace.leave('t', conversation, !own)) > 0) return;
          tenant.push(time.now());
          chats.set(conversation, [...(chats.get(conversation) ?? []), time.now()]);
        };
        let at = 0;
        for (const { after, gust, conversation, answers } of gusts) {
          at += after;
          await time.run(at);
          for (let n = 0; n < gust; n += 1) void leaves(!answers, conversation);
        }
        await time.run();
        expect(busiest(tenant, TENANT_LIMIT)).toBeLessThanOrEqual(TENANT_LIMIT.count);
        for (const moments of chats.values())
          for (const limit of CONVERSATION_LIMITS) expect(busiest(moments, limit)).toBeLessThanOrEqual(limit.count);
      }),
      { numRuns: 40 },
    );
  });

  it('nobody waits longer for a turn than those before them take, by more than one gap', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(2, 10, 50),
        async (pauses, rate) => {
          const { time, left, send } = setUp(rate);
          const gap = 1_030 / rate;
          const asked: number[] = [];
          let at = 0;
          for (const pause of pauses) {
            at += pause;
            await time.run(at);
            asked.push(at);
            void send('t');
          }
          await time.run();
          let free = 0;
          for (const [n, moment] of left.entries()) {
            const due = Math.max(asked[n] ?? 0, free);
            expect(moment - due).toBeLessThanOrEqual(gap + 0.001);
            free = due + gap;
          }
          expect(left).toHaveLength(pauses.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
