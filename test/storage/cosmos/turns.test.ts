import { setImmediate } from 'node:timers/promises';
import { StoreFault } from '../../../bot/ports/store';
import { createTurns } from '../../../storage/cosmos/turns';

/** Work that goes on until it is ended. */
function aJob() {
  const seen: { signal: AbortSignal | null } = { signal: null };
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    work: (signal: AbortSignal) => {
      seen.signal = signal;
      return done;
    },
    end: () => end(),
    seen,
  };
}

test('no more is under way at once than may be, and who waits comes in the order they came', async () => {
  const turns = createTurns({ atOnce: 2 });
  const jobs = [aJob(), aJob(), aJob(), aJob()];
  const begun = () => jobs.map(({ seen }) => seen.signal !== null);
  const all = jobs.map(({ work }) => turns.take(work));
  await setImmediate();
  expect(begun()).toEqual([true, true, false, false]);
  jobs[1]?.end();
  await setImmediate();
  expect(begun()).toEqual([true, true, true, false]);
  for (const job of jobs) job.end();
  await Promise.all(all);
  expect(begun()).toEqual([true, true, true, true]);
});

test('what takes too long is a fault, hears that it is over, and who waits behind it still comes', async () => {
  const turns = createTurns({ atOnce: 1, totalMs: 20 });
  const slow = aJob();
  const behind = aJob();
  const both = [turns.take(slow.work), turns.take(behind.work)];
  for (const one of both) await expect(one).rejects.toThrow('Cosmos DB gave no answer within 0.02 s');
  expect(slow.seen.signal?.aborted).toBe(true);
  expect(behind.seen.signal).toBeNull();
  slow.end();
  await setImmediate();
  expect(await turns.take(async () => 'later')).toBe('later');
});

test('closing waits for what is under way, and nothing comes after', async () => {
  const turns = createTurns();
  const job = aJob();
  const working = turns.take(job.work);
  const closed: { yet: boolean } = { yet: false };
  const closing = turns.close().then(() => {
    closed.yet = true;
  });
  await expect(turns.take(async () => 1)).rejects.toThrow(StoreFault);
  await setImmediate();
  expect(closed.yet).toBe(false);
  job.end();
  await working;
  await closing;
});

test('whatever is thrown comes out as a StoreFault, and one of ours as it is', async () => {
  const turns = createTurns();
  const own = new StoreFault('ours');
  await expect(turns.take(() => Promise.reject(own))).rejects.toBe(own);
  const odd = new TypeError('undefined is not a function');
  await expect(turns.take(() => Promise.reject(odd))).rejects.toMatchObject({ name: 'StoreFault', cause: odd });
});
