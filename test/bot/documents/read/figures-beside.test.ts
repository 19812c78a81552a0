import { draftOf } from '../../../support/read-text';

/** Figures that an answer shows beside what it says: none of their names or years is anything that is to be done. */

const letter = (table: readonly string[]) => [
  '# Redovisning med anledning av föreläggande',
  '',
  'Skolinspektionen har förelagt kommunen att avhjälpa två brister. Svaret är daterat 2026-09-30.',
  '',
  '## Brist 1. Modersmålsundervisning',
  '',
  'Åtgärd: En samordnare för modersmål anställs',
  '',
  'Ansvarig: Skolchef Ivar Lindh',
  '',
  'Tidpunkt: 15 januari 2027',
  '',
  'Läge: Pågår',
  '',
  ...table,
  '',
  '## Brist 2. Skolbibliotek',
  '',
  'Åtgärd: Biblioteket hålls öppet varje dag',
  '',
  'Ansvarig: Rektor Moa Falk',
  '',
  'Tidpunkt: mars 2027',
  '',
  'Läge: Ej påbörjat',
];

const MEASURES = ['En samordnare för modersmål anställs', 'Biblioteket hålls öppet varje dag'];

describe('figures in an answer give no measure', () => {
  it.each([
    [
      'how many, year by year, under a caption',
      [
        'Tabell 2. Elever med modersmål',
        '',
        '| Läsår | Anmälda | Får undervisning |',
        '|-|-|-|',
        '| 2024/25 | 41 | 12 |',
        '| 2025/26 | 52 | 30 |',
      ],
    ],
    [
      'shares by school, one of them not counted',
      ['| Skola | Svarande | Nöjda |', '|-|-|-|', '| Ekskolan | 88 % | 71 % |', '| Björkskolan | 91 % | – |'],
    ],
    [
      'money, under its name behind it',
      [
        '| Konto | 2025 års utfall |',
        '|-|-|',
        '| Läromedel | 212 000 kr |',
        '| Resor | 14 500 kr |',
        '',
        'Figur 1: Kostnader för modersmål',
      ],
    ],
  ])('%s', async (_, table) => {
    const draft = await draftOf('svar.md', letter(table));
    expect(draft.measures.map((one) => one.title)).toEqual(MEASURES);
    expect(draft.measures.map((one) => one.due.map((due) => due.date))).toEqual([['2027-01-15'], ['2027-03-31']]);
  });
});
