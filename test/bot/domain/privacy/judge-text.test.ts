import fc from 'fast-check';
import { judgeText } from '../../../../bot/domain/privacy/judge-text';

const seen = (text: string) =>
  judgeText(text).concerns.map(({ concern, at }) => [concern, text.slice(at.start, at.end)]);

describe('judgeText', () => {
  it.each([
    ['Kalle i 5B behöver lugn.', 'pupil_named', 'Kalle i 5B'],
    ['Vi har talat om Elsas mamma.', 'pupil_named', 'Elsas mamma'],
    ['Eleven Xerxes har bytt grupp.', 'pupil_named', 'Eleven Xerxes'],
    ['Uppföljning av K.P. är gjord.', 'pupil_initials', 'K.P.'],
    ['Resurs för elev k.p. i höst', 'pupil_initials', 'elev k.p.'],
    ['Stöd till pojken i 3A.', 'class_and_person', 'pojken i 3A'],
    ['I 5B finns en pojke som ofta går.', 'class_and_person', '5B finns en pojke'],
    ['Eleven har fått en diagnos.', 'health_of_child', 'Eleven har fått en diagnos'],
    ['Skolan gjorde en orosanmälan om eleven.', 'social_of_child', 'orosanmälan om eleven'],
    ['Barnet har skyddade personuppgifter.', 'social_of_child', 'Barnet har skyddade personuppgifter'],
  ])('in %j it sees %s and the words that say so', (text, concern, words) => {
    expect(seen(text)).toEqual([[concern, words]]);
  });

  it('takes "he" for the child of the sentence before, and for nobody where there is none', () => {
    expect(seen('Eleven kom tillbaka. Han har fått medicin.')).toEqual([['health_of_child', 'Han har fått medicin']]);
    expect(seen('Rektor kom tillbaka. Han har fått medicin.')).toEqual([]);
  });

  it('tells what has happened to a child from a rule for any child', () => {
    expect(seen('När en elev har fått en diagnos ser elevhälsan över stödet.')).toEqual([]);
    expect(seen('När eleven fick sin diagnos såg elevhälsan över stödet.')).toHaveLength(1);
    expect(seen('Rutin för elever med skyddade personuppgifter.')).toEqual([]);
  });

  it.each([
    'Rektor Karin Holm i 5B',
    'Per Ek, mentor i 7B',
    'Läraren Anna i 4A',
    'Astrid Lindgrens skola',
    'Sofiaskolans föräldrar',
  ])('%s is no pupil', (text) => {
    expect(seen(`${text} har svarat.`)).toEqual([]);
  });

  it('gives places in the text as it was typed, whatever stands hidden in it', () => {
    const text = 'Stöd till poj\u00adken i\u00a03A\u200b nu.';
    const [found] = judgeText(text).concerns;
    expect(text.slice(found?.at.start, found?.at.end)).toBe('poj\u00adken i\u00a03A');
  });

  it('stops for a number wherever it stands among concerns', () => {
    const { personalNumbers, concerns } = judgeText('Eleven i 5B, 120314-5566, har adhd.');
    expect(personalNumbers).toHaveLength(1);
    expect(concerns.map((one) => one.concern).sort()).toEqual(['class_and_person', 'health_of_child']);
  });

  it('never throws, and its places lie inside the text', () => {
    const words = fc.constantFrom(
      'eleven',
      'K',
      '.',
      'i',
      '5B',
      'adhd',
      'Kalle',
      'mamma',
      ':s',
      '\n',
      'om',
      '12',
      '(',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          for (const { at } of judgeText(text).concerns) {
            expect(at.start).toBeGreaterThanOrEqual(0);
            expect(at.end).toBeGreaterThan(at.start);
            expect(at.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  // A pattern that tries every way to part a long run would not come back within the test's five seconds.
  it.each([
    'eleven i 5B har adhd ',
    'en elev om ',
    'A.',
    '1 2 0 ',
    '120314 ',
    'eleven alltid ',
    'Anna vägrar ',
    'stöd till tora i ',
    'han mår inte ',
    'LK har inte ',
    '"(',
    'ö',
  ])('comes through 100 kB of %j', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const { concerns, personalNumbers } = judgeText(text);
    expect(concerns.length + personalNumbers.length).toBeLessThan(text.length);
  });
});
