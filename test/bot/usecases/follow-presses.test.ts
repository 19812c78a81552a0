import { createFollower } from '../../../bot/usecases/follow-presses';
import { REDRAW_QUIET_MS } from '../../../bot/usecases/queue-redraw';

/** Time as the test has it go: what was asked for later is done when its moment has come. */
function aTime() {
  let now = 0;
  const waiting: { readonly at: number; readonly work: () => void }[] = [];
  return {
    now: () => now,
    later: (ms: number, work: () => void) => void waiting.push({ at: now + ms, work }),
    goTo(moment: number) {
      for (;;) {
        const next = waiting.filter((one) => one.at <= moment).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting.splice(waiting.indexOf(next), 1);
        now = next.at;
        next.work();
      }
      now = moment;
    },
    idle: () => waiting.length === 0,
  };
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

function aFollower(stopping?: AbortSignal) {
  const time = aTime();
  const looks: string[] = [];
  const deliver = async (tenant: string) => looks.push(`${tenant} ${time.now()}`);
  const deps = { log: silent, ...(stopping ? { stopping } : {}) };
  return { time, looks, follower: createFollower(deps, deliver, time.later) };
}

test('one press is looked after once, when its message has been left alone', () => {
  const { time, looks, follower } = aFollower();
  follower.pressed('north');
  time.goTo(60_000);
  expect(looks).toEqual([`north ${REDRAW_QUIET_MS}`]);
});

test('however the presses fall, each is looked after within a second of its time, and then it is quiet', () => {
  for (const gaps of [[100, 100, 100], [4_900], [5_000, 5_000], [900, 4_000, 300, 7_000], [4_999, 1, 4_999]]) {
    const { time, looks, follower } = aFollower();
    const pressedAt: number[] = [];
    for (const gap of [0, ...gaps]) {
      time.goTo(time.now() + gap);
      pressedAt.push(time.now());
      follower.pressed('north');
    }
    time.goTo(time.now() + 60_000);
    const lookedAt = looks.map((one) => Number(one.split(' ')[1]));
    for (const at of pressedAt) {
      const due = at + REDRAW_QUIET_MS;
      expect(lookedAt.some((look) => due <= look && look <= due + 1_000)).toBe(true);
    }
    expect(time.idle()).toBe(true);
  }
});

test('a hundred presses in a second are one look, and a tenant is looked after for itself', () => {
  const { time, looks, follower } = aFollower();
  for (let press = 0; press < 100; press += 1) {
    time.goTo(press * 10);
    follower.pressed(press < 99 ? 'north' : 'south');
  }
  time.goTo(REDRAW_QUIET_MS);
  expect(looks).toEqual([`north ${REDRAW_QUIET_MS}`]);
  time.goTo(REDRAW_QUIET_MS + 990);
  expect(looks).toContain(`south ${REDRAW_QUIET_MS + 990}`);
});

test('nothing is begun when the process is to end', () => {
  const stop = new AbortController();
  const { time, looks, follower } = aFollower(stop.signal);
  follower.pressed('north');
  stop.abort();
  time.goTo(60_000);
  expect(looks).toEqual([]);
});
