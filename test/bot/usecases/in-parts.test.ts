import { setImmediate } from 'node:timers/promises';
import { someAtOnce } from '../../../bot/usecases/in-parts';

test('each is done once, so many at a time and no more, and what came of them is in order', async () => {
  let underWay = 0;
  let most = 0;
  const done = await someAtOnce([5, 1, 4, 2, 3], 2, async (one) => {
    underWay += 1;
    most = Math.max(most, underWay);
    for (let waits = 0; waits < one; waits += 1) await setImmediate();
    underWay -= 1;
    return one * 10;
  });
  expect(done).toEqual([50, 10, 40, 20, 30]);
  expect([most, underWay]).toEqual([2, 0]);
  expect(await someAtOnce([], 2, async (one) => one)).toEqual([]);
});

test('after a fault no other is begun', async () => {
  const begun: number[] = [];
  const working = someAtOnce([1, 2, 3, 4, 5, 6], 2, async (one) => {
    begun.push(one);
    await setImmediate();
    if (one === 1) throw new Error('the store is gone');
  });
  await expect(working).rejects.toThrow('the store is gone');
  for (let waits = 0; waits < 3; waits += 1) await setImmediate();
  expect(begun.length).toBeLessThan(4);
});
