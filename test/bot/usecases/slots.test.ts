import { createFlow } from '../../../bot/usecases/flow';
import { createSlots } from '../../../bot/usecases/slots';

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
    for (let n = 0; n < 100; n += 1) flow.begin()('answered');
    expect(flow.atOnce()).toBe(32);
  });

  test('is one when nothing is answered, until something is', () => {
    const flow = createFlow();
    const tellers = Array.from({ length: 8 }, () => flow.begin());
    for (const tell of tellers) tell('slow_and_unanswered');
    expect([flow.atOnce(), flow.silent()]).toEqual([1, true]);
    flow.tryAgain();
    expect([flow.atOnce(), flow.silent()]).toEqual([1, false]);
    flow.begin()('answered');
    expect(flow.atOnce()).toBe(2);
  });

  test('does not suffer from a single message that gets no answer among others that do', () => {
    const flow = createFlow();
    const lost = flow.begin();
    flow.begin()('answered');
    lost('slow_and_unanswered');
    expect([flow.atOnce(), flow.silent()]).toEqual([9, false]);
  });
});
