import { createKeeper, frozenJson } from '../../../storage/sqlite/kept';

test('what is kept is bounded, and what was asked for lately is not forgotten first', () => {
  const keeper = createKeeper<number>(100_000);
  keeper.set('person local', 'asked for', 1, 100);
  keeper.set('person local', 'left alone', 2, 100);
  for (let n = 0; n < 2_000; n += 1) {
    keeper.set('measure local', `m-${n}`, n, 100);
    expect(keeper.get('person local', 'asked for')).toBe(1);
  }
  expect(keeper.get('person local', 'left alone')).toBeUndefined();
  const known = Array.from({ length: 2_000 }, (_, n) => keeper.get('measure local', `m-${n}`)).filter(
    (one) => one !== undefined,
  );
  expect(known.length).toBeGreaterThan(100);
  expect(known.length).toBeLessThan(1_000);
});

test('what is set again is what is known from then on, also where an older one had been put aside', () => {
  const keeper = createKeeper<string>(10_000);
  keeper.set('person local', 'p', 'old', 100);
  for (let n = 0; n < 30; n += 1) keeper.set('measure local', `m-${n}`, 'filler', 100);
  keeper.set('person local', 'p', 'new', 100);
  expect(keeper.get('person local', 'p')).toBe('new');
  keeper.forget('person local', 'p');
  expect(keeper.get('person local', 'p')).toBeUndefined();
});

test('that nothing stands there is known too, and nothing is known any more when others have written', () => {
  const keeper = createKeeper<string>(10_000);
  keeper.asOf(1);
  keeper.set('formDraft local', 'd', null, 0);
  keeper.asOf(1);
  expect(keeper.get('formDraft local', 'd')).toBeNull();
  keeper.asOf(2);
  expect(keeper.get('formDraft local', 'd')).toBeUndefined();
});

test('what was read cannot be changed anywhere in it', () => {
  const doc = frozenJson('{"prompts":[{"asks":["follow_up"]}],"last":{"at":"2026-01-15"}}') as {
    prompts: { asks: string[] }[];
    last: { at: string };
  };
  expect(() => doc.prompts[0]?.asks.push('analysis')).toThrow(TypeError);
  expect(() => doc.prompts.pop()).toThrow(TypeError);
  expect(() => {
    doc.last.at = '';
  }).toThrow(TypeError);
});
