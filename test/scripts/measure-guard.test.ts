import { blindSentences, labelledSentences, type Measured, measure, verdictOn } from '../../scripts/measure-guard';

/** The bar of the pupil-data guard, over the sentences written for it; the command prints the same in parts. */

const sentences = labelledSentences();
const sum = (all: readonly Measured[], what: 'right' | 'of') => all.reduce((total, one) => total + one[what], 0);
const measured = measure(sentences);
const asks = measured.filter((one) => one.kind !== 'stop' && one.kind !== 'pass');

test('the set is large enough, half of it harmless, and a part of every kind was never tuned on', () => {
  const harmless = sentences.filter((one) => one.must === 'pass').length;
  expect(sentences.length).toBeGreaterThanOrEqual(170);
  expect(harmless / sentences.length).toBeGreaterThan(0.4);
  expect(new Set(sentences.map((one) => one.text)).size).toBe(sentences.length);
  expect(measure(sentences.filter((one) => one.heldOut)).map((one) => one.kind)).toEqual(
    expect.arrayContaining(measured.map((one) => one.kind)),
  );
});

test('every personal number is caught', () => {
  const missed = sentences.filter((one) => one.must === 'stop' && verdictOn(one.text) !== 'stop');
  expect(missed).toEqual([]);
});

test('at least 95 % of what must be asked about is asked about, and none of it stops', () => {
  expect(sum(asks, 'right') / sum(asks, 'of')).toBeGreaterThanOrEqual(0.95);
  expect(sentences.filter((one) => one.must === 'ask' && verdictOn(one.text) === 'stop')).toEqual([]);
});

test('what was never tuned on is asked about nearly as often', () => {
  const heldOut = measure(sentences.filter((one) => one.heldOut && one.must === 'ask'));
  expect(sum(heldOut, 'right') / sum(heldOut, 'of')).toBeGreaterThanOrEqual(0.85);
});

test('the latest sentences, measured once and never tuned on, are asked about in four cases of five', () => {
  const blind = blindSentences();
  const asked = measure(blind.filter((one) => one.must === 'ask'));
  expect(sum(asked, 'right')).toBeGreaterThanOrEqual(0.8 * sum(asked, 'of'));
  expect(blind.every((one) => one.heldOut)).toBe(true);
  expect(blind.filter((one) => one.must !== 'ask' && verdictOn(one.text) !== one.must)).toEqual([]);
});

test.each([false, true])('at most 3 %% of the harmless sentences are held up (held out: %s)', (heldOut) => {
  const harmless = sentences.filter((one) => one.must === 'pass' && one.heldOut === heldOut);
  const wrong = harmless.filter((one) => verdictOn(one.text) !== 'pass');
  expect(wrong.length / harmless.length).toBeLessThanOrEqual(0.03);
});
