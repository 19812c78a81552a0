import { setImmediate } from 'node:timers/promises';
import type { Connector } from '../../../../bot/channels/teams/connector';
import { createOutbound } from '../../../../bot/channels/teams/outbound';
import { createPace } from '../../../../bot/channels/teams/pace';
import { type Addressed, createTurn } from '../../../../bot/channels/teams/turn';
import { createWaitOut } from '../../../../bot/channels/teams/wait-out';
import type { Called } from '../../../../bot/channels/teams/wire';
import type { Place, Sender } from '../../../../bot/ports/channel';
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
function setUp(...answers: Called[]) {
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
  const turn = createTurn({
    ...parts,
    outbound,
    app: recordingApp({ heard: async () => [notice({ n: 1 }), notice({ n: 2 })] }).app,
    clock: stoppedClock('2026-02-09T08:00:00Z'),
    timeZone: 'Europe/Stockholm',
    locale: 'sv',
    isNewInstall: () => true,
    waitOut: createWaitOut({ log, sleep: sleepUntilStopped, stopping: stop.signal }),
  });
  return { time, turn, shown, logged, stop };
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
