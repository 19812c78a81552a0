import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { StoreFault } from '../../../bot/ports/store';
import { createCallSlots } from '../../../storage/cosmos/call-slots';

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

test('a tenant has half of the places to itself, and who waits comes in the order they came', async () => {
  const slots = createCallSlots({ atOnce: 4 });
  const jobs = [aJob(), aJob(), aJob(), aJob()];
  const begun = () => jobs.map(({ seen }) => seen.signal !== null);
  const all = jobs.map(({ work }) => slots.take('t', work));
  await setImmediate();
  expect(begun()).toEqual([true, true, false, false]);
  jobs[1]?.end();
  await setImmediate();
  expect(begun()).toEqual([true, true, true, false]);
  for (const job of jobs) job.end();
  await Promise.all(all);
  expect(begun()).toEqual([true, true, true, true]);
});

test('calls of one tenant that get no answer keep no other waiting, nor do those of several', async () => {
  const slots = createCallSlots();
  const hung = [aJob(), aJob(), aJob()].flatMap(({ work, end }, n) =>
    Array.from({ length: 200 }, () => ({ call: slots.take(`silent-${n}`, work), end })),
  );
  await setImmediate();
  const soon = { answers: 0 };
  void slots.take('healthy', async () => (soon.answers += 1));
  void slots.take(null, async () => (soon.answers += 1));
  await setImmediate();
  expect(soon.answers).toBe(2);
  for (const { end } of hung) end();
  await Promise.all(hung.map(({ call }) => call));
});

test('whoever waits takes slots by tenant: a thousand calls of one are not all before the one of another', async () => {
  const slots = createCallSlots({ atOnce: 2 });
  const ended: string[] = [];
  const call = (tenant: string) => slots.take(tenant, () => setImmediate().then(() => ended.push(tenant)));
  const many = Array.from({ length: 1_000 }, () => call('large'));
  await Promise.all([setImmediate(), call('small'), call('small')]);
  expect(ended.length).toBeLessThan(10);
  await Promise.all(many);
  expect(ended).toHaveLength(1_002);
});

test('never are more under way than may be, and everybody comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.record({ tenant: fc.constantFrom('a', 'b', 'c', null), rounds: fc.integer({ min: 0, max: 4 }) }), {
        maxLength: 60,
      }),
      async (atOnce, calls) => {
        const slots = createCallSlots({ atOnce });
        const now = { running: 0, most: 0 };
        const all = calls.map(({ tenant, rounds }) =>
          slots.take(tenant, async () => {
            now.running += 1;
            now.most = Math.max(now.most, now.running);
            for (let n = 0; n < rounds; n += 1) await setImmediate();
            now.running -= 1;
            return tenant;
          }),
        );
        expect(await Promise.all(all)).toEqual(calls.map(({ tenant }) => tenant));
        expect(now.most).toBeLessThanOrEqual(atOnce);
      },
    ),
    { numRuns: 60 },
  );
});

test('what takes too long is a fault, hears that it is over, and who waits behind it still comes', async () => {
  const slots = createCallSlots({ atOnce: 1, totalMs: 20 });
  const slow = aJob();
  const behind = aJob();
  const both = [slots.take('t', slow.work), slots.take('t', behind.work)];
  for (const one of both) await expect(one).rejects.toThrow('Cosmos DB gave no answer within 0.02 s');
  expect(slow.seen.signal?.aborted).toBe(true);
  expect(behind.seen.signal).toBeNull();
  slow.end();
  await setImmediate();
  expect(await slots.take('t', async () => 'later')).toBe('later');
});

test('closing waits for what is under way, and nothing comes after', async () => {
  const slots = createCallSlots();
  const job = aJob();
  const working = slots.take('t', job.work);
  const closed: { yet: boolean } = { yet: false };
  const closing = slots.close().then(() => {
    closed.yet = true;
  });
  await expect(slots.take('t', async () => 1)).rejects.toThrow(StoreFault);
  await setImmediate();
  expect(closed.yet).toBe(false);
  job.end();
  await working;
  await closing;
});

test('whatever is thrown comes out as a StoreFault, and one of ours as it is', async () => {
  const slots = createCallSlots();
  const own = new StoreFault('ours');
  await expect(slots.take('t', () => Promise.reject(own))).rejects.toBe(own);
  const odd = new TypeError('undefined is not a function');
  await expect(slots.take('t', () => Promise.reject(odd))).rejects.toMatchObject({ name: 'StoreFault', cause: odd });
});
