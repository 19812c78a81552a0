import { createLog } from '../../bot/log';
import { createScheduler, everyMinute } from '../../bot/scheduler';

/** A tick that is held until it is let go, and a hand that turns the clock's crank. */
function setUp() {
  const lines: string[] = [];
  const waiting: { done: () => void; fail: (fault: Error) => void }[] = [];
  let ticks = 0;
  let look: (() => void) | null = null;
  const scheduler = createScheduler({
    tick: () => {
      ticks += 1;
      return new Promise<void>((done, fail) => waiting.push({ done, fail }));
    },
    log: createLog((line) => lines.push(line)),
    every: (again) => {
      look = again;
      return {
        stop: () => {
          look = null;
        },
      };
    },
  });
  const finish = async (fault?: Error) => {
    const one = waiting.shift();
    if (fault) one?.fail(fault);
    else one?.done();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { scheduler, lines, finish, minute: () => look?.(), ticks: () => ticks, turning: () => look !== null };
}

describe('looking for what is due', () => {
  it('begins at once, without waiting for the minute', () => {
    const { scheduler, ticks } = setUp();
    scheduler.start();
    expect(ticks()).toBe(1);
  });

  it('comes each minute, also while a look before it is still waiting for somebody slow', () => {
    const { scheduler, minute, ticks } = setUp();
    scheduler.start();
    minute();
    minute();
    expect(ticks()).toBe(3);
  });

  it('goes on after a fault, which is logged', async () => {
    const { scheduler, minute, finish, lines, ticks } = setUp();
    scheduler.start();
    await finish(new Error('disk full'));
    expect(lines.join('')).toContain('disk full');
    minute();
    expect(ticks()).toBe(2);
  });

  it('stops when the running looks are done, and not before', async () => {
    const { scheduler, finish, minute, ticks, turning } = setUp();
    scheduler.start();
    minute();
    await finish();
    let stopped = false;
    const stopping = scheduler.stop().then(() => {
      stopped = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([stopped, turning()]).toEqual([false, false]);
    await finish();
    await stopping;
    minute();
    expect([stopped, ticks()]).toEqual([true, 2]);
  });

  it('stops also when it never began', async () => {
    await setUp().scheduler.stop();
  });

  it('is asked again by the clock, in the zone of the municipality, until it is stopped', async () => {
    const asked = await new Promise<boolean>((resolve) => {
      const task = everyMinute(
        'Europe/Stockholm',
        '* * * * * *',
      )(() => {
        task.stop();
        resolve(true);
      });
    });
    expect(asked).toBe(true);
  });
});
