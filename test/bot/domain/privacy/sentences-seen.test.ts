import { sentencesSeen, withoutSeen, withSeenMended } from '../../../../bot/domain/privacy/judged-texts';

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

test.each([
  'Alla skolor ska ha en rutin för detta.',
  'Skolorna följer upp den i maj.',
  'Nämnden följer upp den i maj.',
  'Arbetet rapporteras till huvudmannen i juni.',
])('what is certainly about something else stays: %s', (text) => {
  expect(withoutSeen(`${CHILD} ${text}`, '[…]')).toBe(`[…] ${text}`);
});

describe('what is told of the same child later in a text belongs to what is seen', () => {
  test.each([
    ['Flickan i 3C har diabetes. Vid lunch äter hon för sig själv. Mellan lektionerna vilar hon.'],
    ['En pojke i 6A har adhd. I höstas blev det oroligt. Därför har han fått en resurs. Pappan vill byta skola.'],
    ['Eleven i 2B har autism. Skolan har anmält till socialtjänsten. Morfar är underrättad.'],
    // No word of these says that they are about a child: what is not certain is held with the rest.
    ['Flickan i 3C har epilepsi. Anfallen kommer oftast på morgonen. Läraren ringer då hem.'],
    ['Eleven i 2B har autism. Nämnden har beviljat skolskjuts. Huvudmannen har gjort en orosanmälan.'],
    ['Eleven i 2B har autism. Alla blir rädda när det händer. Två lärare följer med ut.'],
    ['Eleven i 2B har autism.\nDet går bättre nu.\nResursen slutar i maj.'],
  ])('%s', (text) => {
    expect(sentencesSeen(text)).toEqual([text]);
    expect(withoutSeen(text, '[…]')).toBe('[…]');
  });

  test('also over a sentence about something else, and not over to what comes after the last', () => {
    const story =
      'Flickan i 3C har diabetes. Alla skolor har en rutin för medicinfria dagar. Vid lunch äter hon ensam.';
    expect(sentencesSeen(`${story} ${AFTER}`)).toEqual([story]);
    expect(withoutSeen(`${BEFORE} ${story} ${AFTER}`, '[…]')).toBe(`${BEFORE} […] ${AFTER}`);
    const seenAgain = `${CHILD} ${AFTER} Hon har också astma.`;
    expect(sentencesSeen(seenAgain)).toEqual([seenAgain]);
  });

  test('and the sentences before it that say of whom it is', () => {
    const story = 'En flicka har varit borta sedan i mars. Det är svårt. Hon har fått diagnosen autism.';
    expect(sentencesSeen(`${AFTER} ${story}`)).toEqual([story]);
  });
});

test('other words take the place of the very sentences, and nothing else of the text is touched', () => {
  const text = `${BEFORE}  Två   blanksteg. ${CHILD}\n${AFTER}`;
  expect(withSeenMended(text, () => 'Den som behöver får ett rum.')).toBe(
    `${BEFORE}  Två   blanksteg. Den som behöver får ett rum.\n${AFTER}`,
  );
  expect(withSeenMended(text, () => '')).toBe(`${BEFORE}  Två   blanksteg. ${AFTER}`);
  expect(withSeenMended(text, () => null)).toBe(text);
  expect(withSeenMended('A  b   c ', () => '')).toBe('A  b   c ');
});
