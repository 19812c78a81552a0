import { enQuoted, svQuoted } from '../../../cards/text/quoted';
import { textsFor } from '../../../cards/text/texts-for';

describe('a title that holds quotation marks of its own', () => {
  test.each([
    ['Svar på granskningen ”Läsning för alla”', '”Svar på granskningen ’Läsning för alla’”'],
    ['Svar på "Läsning för alla"', '”Svar på ’Läsning för alla’”'],
    ['Plan för läsro', '”Plan för läsro”'],
  ])('is quoted with single ones inside: %s', (title, quoted) => {
    expect(svQuoted(title)).toBe(quoted);
  });

  test('is quoted as English does it, where an inner quotation opens and closes by marks of its own', () => {
    expect(enQuoted('Answer to ”Reading for all” (”part 2”)')).toBe('“Answer to ‘Reading for all’ (‘part 2’)”');
  });

  test('is quoted so wherever a sentence names it, in both languages', () => {
    for (const locale of ['sv', 'en'] as const) {
      const texts = textsFor(locale);
      const words = { title: 'Svar på ”Läsning”', reason: 'R', on: 'D', what: '”x”', count: 1 };
      const said = [
        ...Object.values(texts.notices).map((one) => one(words)),
        {
          heading: texts.plans.endedHere(words.title, 'R', 1),
          text: texts.plans.endedUnder('t', words.title, 'R', 'kept'),
        },
      ];
      for (const { heading, text } of said) expect(`${heading} ${text}`).not.toMatch(/[”“][^”“]*[”“][^”“]*[”“]{2}/);
      expect(texts.notices.plan_closed(words).text).toContain(
        locale === 'sv' ? '”Svar på ’Läsning’”' : '“Svar på ‘Läsning’”',
      );
    }
  });
});
