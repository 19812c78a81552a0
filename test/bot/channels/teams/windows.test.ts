import { createWindows } from '../../../../bot/channels/teams/windows';

describe('what has left lately', () => {
  it('is counted for each key alone, over each of its limits', () => {
    const windows = createWindows([
      { count: 2, ms: 1_000 },
      { count: 3, ms: 10_000 },
    ]);
    windows.count('a', 0);
    windows.count('a', 100);
    expect([windows.waitOf('a', 200), windows.waitOf('b', 200)]).toEqual([800, 0]);
    windows.count('a', 1_000);
    expect(windows.waitOf('a', 1_200)).toBe(8_800);
    expect(windows.waitOf('a', 10_000)).toBe(0);
  });

  it('is forgotten when a key has been quiet for longer than every limit', () => {
    const windows = createWindows([{ count: 2, ms: 1_000 }]);
    for (let n = 0; n < 5_000; n += 1) windows.count(`chat ${n}`, n);
    expect(windows.size()).toBe(1_000);
  });

  it('remembers no more moments than the longest limit counts', () => {
    const windows = createWindows([{ count: 3, ms: 1_000 }]);
    for (let n = 0; n < 100; n += 1) windows.count('a', n * 400);
    expect(windows.waitOf('a', 99 * 400)).toBe(200);
  });
});
