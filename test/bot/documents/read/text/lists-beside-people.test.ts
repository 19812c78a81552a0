import { readPoint } from '../../../../../bot/documents/read/text/loose-fields';
import { planLines } from '../../../../support/plan-lines';

describe('a list that says who and when of its points', () => {
  it('has no measures in the lines under a point that only tell more of it', async () => {
    expect(
      await planLines('plan.md', [
        '# Utvecklingsplan Rönnens fritidshem 2026/27',
        '2026-08-20',
        '## Undervisning',
        '- [x] Ny veckomatris (Tyra Boman, klar 2026-08-17)',
        '- [ ] Egen tid läggs i schemat för alla lärare (rektor, senast 30 september 2026)',
        '  - minst en timme i veckan',
        '  - gäller också vikarier',
        '## Lokaler',
        '- [ ] Se över hyllorna i lekrummet (personalen på Tranan, under hösten 2026)',
      ]),
    ).toEqual([
      'Ny veckomatris | Tyra Boman | –2026-08-17 | completed | area Undervisning',
      'Egen tid läggs i schemat för alla lärare | rektor | –2026-09-30 | unknown | area Undervisning',
      'Se över hyllorna i lekrummet | personalen på Tranan | –2026-12-31 | unknown | area Lokaler',
    ]);
  });

  it.each([
    ['- Åke Gran, chef för elevhälsan', '- Mia Lund, skolkurator'],
    ['- Åke Gran, kurator', '- Mia Lund, skolsköterska'],
    ['- Åke Gran (rektor)', '- Mia Lund (kurator)'],
  ])('has none in a list of those who work there: %s', async (...people) => {
    expect(
      await planLines('plan.md', [
        '# Elevhälsans handlingsplan 2026/2027',
        '2026-09-14',
        '## Närvaro',
        '- **Frånvaron kartläggs i åk 7.** Ansvarig: kurator Mia Lund. Klart senast 15 december 2026.',
        '- **Gemensam rutin.** Ansvarig: elevhälsochef. Klar 31 januari 2027.',
        '## Vi som arbetar här',
        ...people,
      ]),
    ).toEqual([
      'Frånvaron kartläggs i åk 7 | kurator Mia Lund | –2026-12-15 | decided | area Närvaro',
      'Gemensam rutin | elevhälsochef | –2027-01-31 | decided | area Närvaro',
    ]);
  });
});

test.each([
  ['Nya hyllor (läraren i slöjd, hösten 2027)', 'läraren i slöjd', 'hösten 2027'],
  ['Nya böcker (mentorerna i åk 7, maj 2027)', 'mentorerna i åk 7', 'maj 2027'],
  ['Grupper läggs i schemat (schemaläggare, slutet av juni)', 'schemaläggare', 'slutet av juni'],
])('brackets behind what is to be done hold who, with where they are, and when: %s', (point, who, when) => {
  expect(readPoint(point)).toEqual({
    lead: point.replace(/ \(.*/u, ''),
    fields: [
      { column: 'responsible', text: who },
      { column: 'due', text: when },
    ],
  });
});

test('what stands in brackets with a time and is nobody stays in the name', () => {
  expect(readPoint('Kurser (läsning i par, hösten 2027)')).toEqual({
    lead: 'Kurser (läsning i par, hösten 2027)',
    fields: [],
  });
});
