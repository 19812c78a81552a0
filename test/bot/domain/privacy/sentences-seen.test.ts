import { sentencesSeen, withoutSeen } from '../../../../bot/domain/privacy/judged-texts';

const BEFORE = 'Skolan köper in hörselskydd i mars.';
const CHILD = 'Flickan i 2B får sitta i ett eget rum på grund av sin epilepsi.';
const MORE = 'Hon har också en egen resurs.';
const AFTER = 'Resultatet redovisas för nämnden.';

test('the sentences are those that something is seen in, also what is told of the same child after them', () => {
  expect(sentencesSeen([BEFORE, CHILD, AFTER].join(' '))).toEqual([CHILD]);
  expect(sentencesSeen([BEFORE, CHILD, MORE, AFTER].join(' '))).toEqual([`${CHILD} ${MORE}`]);
  expect(sentencesSeen([CHILD, AFTER, CHILD].join(' '))).toEqual([CHILD, CHILD]);
  expect(sentencesSeen([BEFORE, AFTER].join(' '))).toEqual([]);
  expect(sentencesSeen(`${BEFORE}\n${CHILD}\n${AFTER}`)).toEqual([CHILD]);
});

test('a text without them keeps the others, with one word in the place of those that stand together', () => {
  expect(withoutSeen([BEFORE, CHILD, AFTER].join(' '), '[…]')).toBe(`${BEFORE} […] ${AFTER}`);
  expect(withoutSeen([BEFORE, CHILD, CHILD].join(' '), '[…]')).toBe(`${BEFORE} […]`);
  expect(withoutSeen(CHILD, '[…]')).toBe('[…]');
  expect(withoutSeen(BEFORE, '[…]')).toBe(BEFORE);
  expect(withoutSeen([BEFORE, CHILD, MORE, AFTER].join(' '), '[…]')).toBe(`${BEFORE} […] ${AFTER}`);
});
