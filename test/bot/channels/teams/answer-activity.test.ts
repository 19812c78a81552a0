import { setImmediate } from 'node:timers/promises';
import { type Addressed, createAnswerActivity } from '../../../../bot/channels/teams/answer-activity';
import type { Connector } from '../../../../bot/channels/teams/connector';
import { createOutbound } from '../../../../bot/channels/teams/outbound';
import { createPace } from '../../../../bot/channels/teams/pace';
import { createWaitOut } from '../../../../bot/channels/teams/wait-out';
import type { Called } from '../../../../bot/channels/teams/wire';
import type { Place, Sender } from '../../../../bot/ports/channel';
import { DirectoryFault } from '../../../../bot/ports/directory';
import { stoppedClock } from '../../../support/stopped-clock';
import { virtualTime } from '../../../support/virtual-time';
import { drawPlain, notice, recordingApp } from './stage';

const sender = { tenant: 'local', userId: '29:anna' } as Sender;
const place = { kind: 'personal', conversationId: 'a:anna', serviceUrl: 'http://localhost:1/' } as Place;
const heard: Addressed = { kind: 'heard', sender, place, text: '/status', html: '' } as Addressed;
const throttled = (seconds: number): Called => ({
  ok: false,
  fault: { status: 429, codes: [], retryAfter: `${seconds}`, left: true },
  cause: null,
});

/** Two cards answer every text; Teams says `answers` one after the other, and then that it took it. */
const setUp = (...answers: Called[]) => setUpWith({}, ...answers);

function setUpWith(app: Parameters<typeof recordingApp>[0], ...answers: Called[]) {
  const time = virtualTime();
  const stop = new AbortController();
  const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
  const sleepUntilStopped = (ms: number) => Promise.race([time.sleep(ms), stopped]);
  const shown: { readonly at: number; readonly what: string }[] = [];
  const logged: string[] = [];
  const connector: Connector = {
    isTeams: async () => true,
    close: () => {},
    async call(_address, { body }) {
      const answer = answers.shift() ?? { ok: true, body: { id: 'm' } };
      if (answer.ok) shown.push({ at: time.now(), what: JSON.parse(body ?? '{}').summary });
      return answer;
    },
  };
  const log = {
    info: () => {},
    warn: (message: string) => logged.push(message),
    error: (message: string) => logged.push(message),
  };
  const pace = createPace({ perSecond: 10, uptime: time.now, sleep: time.sleep });
  const parts = { draw: drawPlain, log, anonymous: true } as const;
  const outbound = createOutbound({ ...parts, connector, pace, appId: null, onSent: () => {} });
  const recording = recordingApp({ heard: async () => [notice({ n: 1 }), notice({ n: 2 })], ...app });
  const turn = createAnswerActivity({
    ...parts,
    outbound,
    app: recording.app,
    clock: stoppedClock('2026-02-09T08:00:00Z'),
    timeZone: 'Europe/Stockholm',
    locale: 'sv',
    waitOut: createWaitOut({ log, sleep: sleepUntilStopped, stopping: stop.signal }),
  });
  return { time, turn, outbound, shown, logged, stop, namesAsked: recording.namesAsked };
}
const said = (n: number) => `toast reminded sv {"n":${n}}`;

test('what Teams has no time for is said and logged when the pause is over, in its order and once', async () => {
  const { time, turn, shown, logged } = setUp(throttled(20));
  const reply = await turn(heard, 'a-1');
  expect(reply.status).toBe(200);
  expect(shown).toEqual([]);
  expect(logged).toContain('an answer waits for Teams');
  const after = Promise.all([reply.after?.(), reply.after?.()]);
  await time.run();
  await after;
  expect(shown.map(({ what }) => what)).toEqual([said(1), said(2)]);
  expect(shown[0]?.at).toBe(20_000);
});

test('everybody who asks during the pause is answered after it, though nothing of theirs was tried before', async () => {
  const { time, turn, shown, logged } = setUp(throttled(20));
  await turn(heard, 'a-1');
  logged.length = 0;
  const second = await turn(heard, 'a-2');
  expect(logged).toEqual(['an answer waits for Teams']);
  const after = second.after?.();
  await time.run();
  await after;
  expect(shown.map(({ what }) => what)).toEqual([said(1), said(2)]);
});

test('a pause that follows the pause is waited out as well', async () => {
  const { time, turn, shown } = setUp(throttled(20), throttled(600));
  const after = (await turn(heard, 'a-1')).after?.();
  await time.run();
  await after;
  expect(shown.map(({ at }) => at)).toEqual([620_000, 620_000]);
});

test('after an hour an answer is given up, and that is logged', async () => {
  const { time, turn, shown, logged } = setUp(throttled(3_601));
  const after = (await turn(heard, 'a-1')).after?.();
  await time.run();
  await after;
  expect(shown).toEqual([]);
  expect(logged.filter((message) => message === 'an answer was not brought')).toHaveLength(2);
});

test('a process that is to end waits for no pause, and logs what it leaves unsaid', async () => {
  const { turn, shown, logged, stop } = setUp(throttled(20));
  const after = (await turn(heard, 'a-1')).after?.();
  await setImmediate();
  stop.abort();
  await after;
  expect(shown).toEqual([]);
  expect(logged.filter((message) => message === 'an answer was not brought')).toHaveLength(2);
});

describe('an installation that the roster has no time for', () => {
  const installed = (n = 0): Addressed => ({
    kind: 'installed',
    sender: { ...sender, userId: `29:${n}` },
    place: { ...place, conversationId: `a:${n}` },
    by: 'installationUpdate',
    happened: null,
  });

  test('is replied to, greeted when it has, and what is queued then is delivered', async () => {
    const faults = [20_000, 600_000];
    const { time, turn, shown, namesAsked } = setUpWith({
      installed: async () => {
        const afterMs = faults.shift();
        if (afterMs) throw new DirectoryFault('no time', { afterMs });
        return [notice({ n: 1 })];
      },
    });
    const reply = await turn(installed(), 'a-1');
    expect([reply.status, shown]).toEqual([200, []]);
    const after = reply.after?.();
    await time.run(599_999);
    expect(namesAsked()).toEqual(['installed', 'installed']);
    await time.run();
    await after;
    expect(shown).toEqual([{ at: 600_000, what: said(1) }]);
    expect(namesAsked()).toEqual(['installed', 'installed', 'installed', 'deliver']);
  });

  test('and that fails then for another reason is logged', async () => {
    const faults = [new DirectoryFault('no time', { afterMs: 1 }), new Error('SQLITE_FULL')];
    const { turn, namesAsked } = setUpWith({
      installed: async () => {
        throw faults.shift();
      },
    });
    const { after } = await turn(installed(), 'a-1');
    await expect(after?.()).rejects.toThrow('SQLITE_FULL'); // background.ts logs it
    expect(namesAsked()).toEqual(['installed', 'installed']);
  });

  test('is greeted all the same where the app is rolled out to hundreds at once', async () => {
    const greeted = new Set<string>();
    const stage = setUpWith({
      installed: async (one, where) => {
        await stage.outbound.emailOf(one, where);
        greeted.add(one.userId);
        return [];
      },
    });
    const { time, turn } = stage;
    const all = Array.from({ length: 500 }, async (_, n) => (await turn(installed(n), `a-${n}`)).after?.());
    await time.run();
    await Promise.all(all);
    expect(greeted.size).toBe(500);
    expect(time.now()).toBeLessThan(60_000);
  });
});
