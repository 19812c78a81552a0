import { planLines } from '../../../../support/plan-lines';

/** An answer to an inspection, whose sentences stand under a heading of what was wanting. */
const answer = (...sentences: readonly string[]): readonly string[] => [
  'Lunda kommun',
  '2026-11-20',
  '',
  'Redovisning med anledning av föreläggande för Ekskolan',
  '',
  'Nämnden ska senast den 15 december 2026 redovisa vidtagna åtgärder.',
  '',
  'Studiero',
  `Lektioner i årskurs 7 stördes. Rektor Lotta Stål har delat in skolgården i zoner. ${sentences.join(' ')}`,
];

describe('what an answer says will be there', () => {
  it.each([
    [
      'somebody more, over and above what was done',
      'Därutöver kommer en extra vuxen att finnas i matsalen till och med den 11 juni 2027. Biträdande rektor Ali Ek ansvarar för bemanningen.',
      'En extra vuxen kommer att finnas i matsalen | biträdande rektor Ali Ek | –2027-06-11 | decided | area Studiero',
    ],
    [
      'two of them, from a day on',
      'Två resurspersoner kommer att finnas på lektionerna från och med den 11 januari 2027. Ansvarig är rektor Lotta Stål.',
      'Två resurspersoner kommer att finnas på lektionerna | rektor Lotta Stål | 2027-01-11– | decided | area Studiero',
    ],
    [
      'a thing that is new',
      'Dessutom kommer ett nytt grupprum att finnas på plats senast den 1 mars 2027. Ansvarig är fastighetschef Bo Li.',
      'Ett nytt grupprum kommer att finnas på plats | fastighetschef Bo Li | –2027-03-01 | decided | area Studiero',
    ],
  ])('is a measure of its own: %s', async (_, said, measure) => {
    const [done, then, ...more] = await planLines('a.txt', answer(said));
    expect([done, more]).toEqual([expect.stringMatching(/zoner \| rektor Lotta Stål \|/u), []]);
    expect(then).toBe(measure);
  });
});

describe('what an answer reminds its readers of', () => {
  it.each([
    'Förvaltningen påminner om att avgifterna under 2025 uppgick till 21 miljoner kronor vid årets slut.',
    'Nämnden vill påminna om att antalet nyanlända elever ökade under 2025.',
    'Förvaltningen upplyser om att 14 beslut överklagades till den 31 december 2025, varav 3 ändrades.',
  ])('is no measure: %s', async (said) => {
    const lines = [
      'Yttrande över granskning av avgifterna',
      'Revisorerna vill ha svar senast 2026-12-11.',
      '',
      'Rekommendation 1. Att nämnden kontrollerar uppgifterna.',
      'Svar: Avgiftshandläggarna kommer att jämföra uppgifterna med registret. Jämförelsen ska vara klar senast den 31 mars 2027.',
      '',
      'Rekommendation 2. Att nämnden följer upp obetalda avgifter.',
      'Svar: Ekonom Rasmus Ek får i uppdrag att ta fram en månadsrapport till den 29 januari 2027.',
      '',
      said,
    ];
    expect((await planLines('a.txt', lines)).map((one) => one.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'Jämföra uppgifterna med registret | Avgiftshandläggarna | –2027-03-31',
      'Ta fram en månadsrapport | Ekonom Rasmus Ek | –2027-01-29',
    ]);
  });
});
