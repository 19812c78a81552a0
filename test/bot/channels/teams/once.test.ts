import { createOnce } from '../../../../bot/channels/teams/once';
import { stoppedClock } from '../../../support/stopped-clock';

const setUp = (sizeOf = (text: string) => text.length) => {
  const clock = stoppedClock('2026-02-09T08:00:00Z');
  const once = createOnce<string>(clock, sizeOf);
  let runs = 0;
  const run = async () => `answer ${++runs}`;
  return { clock, once, run, runs: () => runs };
};

describe('an activity that is delivered again', () => {
  it('runs once and answers everybody alike', async () => {
    const { once, run, runs } = setUp();
    expect(await Promise.all([once('a', run), once('a', run), once('b', run)])).toEqual([
      'answer 1',
      'answer 1',
      'answer 2',
    ]);
    expect(await once('a', run)).toBe('answer 1');
    expect(runs()).toBe(2);
  });

  it('is another one after ten minutes', async () => {
    const { clock, once, run } = setUp();
    await once('a', run);
    clock.turnTo('2026-02-09T08:09:59Z');
    expect(await once('a', run)).toBe('answer 1');
    clock.turnTo('2026-02-09T08:10:00Z');
    expect(await once('a', run)).toBe('answer 2');
  });

  it('that failed is tried anew', async () => {
    const { once, run } = setUp();
    const broken = async () => {
      throw new Error('broken');
    };
    await expect(Promise.all([once('a', broken), once('a', run)])).rejects.toThrow('broken');
    expect(await once('a', run)).toBe('answer 1');
  });

  it('is forgotten, oldest first, when answers take too much room; what takes none stays', async () => {
    const { once, run, runs } = setUp((text) => (text === 'answer 1' ? 0 : 12_000_000));
    for (const key of ['text', 'a', 'b', 'c', 'd']) await once(key, run);
    await once('d', run);
    expect(runs()).toBe(5);
    await once('a', run);
    expect(runs()).toBe(6);
    expect(await once('text', run)).toBe('answer 1');
  });

  it('is the same one for as long as Teams may send it again, also where 350 a second come in between', async () => {
    const { clock, once, run } = setUp(() => 0);
    await once('a', run);
    for (let second = 1; second <= 75; second += 1) {
      clock.turnTo(new Date(Date.parse('2026-02-09T08:00:00Z') + second * 1_000).toISOString());
      for (let n = 0; n < 350; n += 1) void once(`${second} ${n}`, run);
    }
    expect(await once('a', run)).toBe('answer 1');
  });

  it('is the same one while it is still being worked on, whatever comes and however long it takes', async () => {
    const { clock, once, run } = setUp(() => 20_000_000);
    let done = (_: string) => {};
    const slow = once('slow', () => new Promise((resolve) => (done = resolve)));
    clock.turnTo('2026-02-09T08:20:00Z');
    for (const key of ['a', 'b', 'c']) await once(key, run);
    const again = once('slow', run);
    done('slow answer');
    expect(await Promise.all([slow, again])).toEqual(['slow answer', 'slow answer']);
  });
});
