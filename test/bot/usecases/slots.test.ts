import { IN_HAND, sharedBounds, WORKED_ON } from '../../../bot/usecases/bounds';
import { createFlow } from '../../../bot/usecases/flow';
import { createSlots } from '../../../bot/usecases/slots';
import { createUnderWay } from '../../../bot/usecases/under-way';

describe('slots', () => {
  test('give no more than there are, first come first served, and take one back once', async () => {
    const slots = createSlots(2);
    const got: string[] = [];
    const [one, two] = [await slots.take(), await slots.take()];
    const later = ['a', 'b'].map((name) => slots.take().then((release) => got.push(name) && release));
    await new Promise(setImmediate);
    expect(got).toEqual([]);
    one();
    one();
    await new Promise(setImmediate);
    expect(got).toEqual(['a']);
    two();
    await Promise.all(later);
    expect(got).toEqual(['a', 'b']);
  });
});

describe('how many messages of a tenant are under way', () => {
  test('grows with every answer, to a bound', () => {
    const flow = createFlow();
    expect(flow.atOnce()).toBe(8);
    for (let n = 0; n < 100; n += 1) flow.begin()({ state: 'sent' }, 300);
    expect(flow.atOnce()).toBe(32);
  });

  test('is one when nothing is answered, until something is', () => {
    const flow = createFlow();
    const tellers = Array.from({ length: 8 }, () => flow.begin());
    for (const tell of tellers) tell({ state: 'uncertain' }, 10_000);
    expect([flow.atOnce(), flow.silent()]).toEqual([1, true]);
    flow.tryAgain();
    expect([flow.atOnce(), flow.silent()]).toEqual([1, false]);
    flow.begin()({ state: 'sent' }, 300);
    expect(flow.atOnce()).toBe(2);
  });

  test('does not suffer from a single message that gets no answer among others that do', () => {
    const flow = createFlow();
    const lost = flow.begin();
    flow.begin()({ state: 'sent' }, 300);
    lost({ state: 'uncertain' }, 10_000);
    expect([flow.atOnce(), flow.silent()]).toEqual([9, false]);
  });

  test("is left as it was by what never left, was put off at once, or was somebody else's", () => {
    const flow = createFlow();
    flow.begin()({ state: 'queued' }, 40);
    flow.begin()({ state: 'dropped' }, Number.NEGATIVE_INFINITY);
    flow.begin()(null, Number.NEGATIVE_INFINITY);
    expect([flow.atOnce(), flow.silent()]).toEqual([8, false]);
  });
});

describe('who is being written to', () => {
  test('is known until it ends; whoever waits is told of the next to end, also where it ended before that was awaited', async () => {
    const underWay = createUnderWay();
    underWay.begin('rut');
    underWay.begin('bo');
    expect([...underWay.busy]).toEqual(['rut', 'bo']);
    const ends = underWay.oneEnds();
    const alsoEnds = underWay.oneEnds();
    underWay.end('rut');
    await ends;
    await alsoEnds;
    expect([...underWay.busy]).toEqual(['bo']);
    let more = false;
    const next = underWay.oneEnds().then(() => {
      more = true;
    });
    await new Promise(setImmediate);
    expect(more).toBe(false);
    underWay.end('bo');
    await next;
  });

  test('is nobody when all have ended, however many there were', async () => {
    const underWay = createUnderWay();
    await underWay.none();
    for (const whom of ['a', 'b', 'c']) underWay.begin(whom);
    let over = false;
    const none = underWay.none().then(() => {
      over = true;
    });
    for (const whom of ['b', 'a']) underWay.end(whom);
    await new Promise(setImmediate);
    expect(over).toBe(false);
    underWay.end('c');
    await none;
  });
});

describe('room for a message', () => {
  test('goes to somebody else once it has waited a while for its answer, and is given back once', async () => {
    const { begin } = sharedBounds();
    const rooms = await Promise.all(Array.from({ length: WORKED_ON }, () => begin()));
    let began = 0;
    const later = Array.from({ length: 2 }, () => begin().then(() => (began += 1)));
    await new Promise(setImmediate);
    expect(began).toBe(0);
    rooms[0]?.left();
    await later[0];
    rooms[0]?.end(); // had given its place already
    await new Promise(setImmediate);
    expect(began).toBe(1);
    rooms[1]?.end();
    await later[1];
  });
});

describe('a handful in hand', () => {
  test('is one of so many, until it is let go of, or has been held for a second', async () => {
    jest.useFakeTimers();
    try {
      const { inHand } = sharedBounds();
      const letGo = await Promise.all(Array.from({ length: IN_HAND }, () => inHand()));
      let read = 0;
      for (let n = 0; n < IN_HAND + 1; n += 1) void inHand().then(() => (read += 1));
      await jest.advanceTimersByTimeAsync(900);
      expect(read).toBe(0);
      letGo[0]?.();
      letGo[0]?.();
      await jest.advanceTimersByTimeAsync(0);
      expect(read).toBe(1);
      await jest.advanceTimersByTimeAsync(100);
      expect(read).toBe(IN_HAND);
    } finally {
      jest.useRealTimers();
    }
  });
});
