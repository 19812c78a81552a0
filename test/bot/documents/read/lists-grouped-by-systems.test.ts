import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

const row = (...cells: readonly string[]) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`;
const over = (text: string) => `<tr><td colspan="3">${text}</td></tr>`;

describe('rows over others name what they have in common', () => {
  it.each<Case>([
    [
      'their area, without its field and how many they are',
      'a.html',
      [
        '<h1>Bedömning</h1><p>Exporterad 2026-11-12</p><table>',
        row('Rubrik', 'Tilldelad', 'Förfallodatum'),
        over('Område : Likvärdighet (2)'),
        row('Sambedömning i svenska', 'Lena Kvist', '2027-05-21'),
        row('Matriser i matematik', 'Tord Ek', '2026-12-11'),
        over('Område : Varningar (1)'),
        row('Lovskola', 'Per Dahl', '2027-02-26'),
        '</table>',
      ],
      [
        'Sambedömning i svenska | Lena Kvist | –2027-05-21 | decided | area Likvärdighet | group Likvärdighet',
        'Matriser i matematik | Tord Ek | –2026-12-11 | decided | area Likvärdighet | group Likvärdighet',
        'Lovskola | Per Dahl | –2027-02-26 | decided | area Varningar | group Varningar',
      ],
    ],
    [
      'the same in a file of rows',
      'a.csv',
      [
        'Aktivitet;Tilldelad;Slutdatum',
        'Fokusområde: Läslust (1 st);;',
        'Bokprat i varje klass;Ida Berg;2027-05-21',
        'Fokusområde: Källkritik (1 st);;',
        'Lektioner i årskurs 5;Ola Ek;2027-03-12',
      ],
      [
        'Bokprat i varje klass | Ida Berg | –2027-05-21 | decided | area Läslust | group Läslust',
        'Lektioner i årskurs 5 | Ola Ek | –2027-03-12 | decided | area Källkritik | group Källkritik',
      ],
    ],
    [
      'who answers for them',
      'a.html',
      [
        '<h1>Insatser för närvaro</h1><table>',
        row('Titel', 'Förfallodatum', 'Status'),
        over('Ansvarig : Lena Kvist (2)'),
        row('Ringa hem varje morgon', '2027-02-12', 'Pågår'),
        row('Ny rutin för ledighet', '2027-03-12', 'Ej påbörjad'),
        over('Ansvarig : Tord Ek (1)'),
        row('Månadsrapport om frånvaro', '2027-01-12', 'Pågår'),
        '</table>',
      ],
      [
        'Ringa hem varje morgon | Lena Kvist | –2027-02-12 | in_progress | group Lena Kvist',
        'Ny rutin för ledighet | Lena Kvist | –2027-03-12 | not_started | group Lena Kvist',
        'Månadsrapport om frånvaro | Tord Ek | –2027-01-12 | in_progress | group Tord Ek',
      ],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document)).toEqual(measures);
  });
});

describe('a short line over each of several tables alike names the area of its measures', () => {
  const table = (...rows: readonly string[]) => ['', '| Insats | Ansvarig | Tid |', '|-|-|-|', ...rows, ''];
  it('in usual letters too', async () => {
    expect(
      await planLines('a.md', [
        'Handlingsplan mot kränkningar',
        '',
        'Raster',
        ...table('| Fler rastvärdar | Rektor | 2027-01-15 |', '| Lekar i zoner | Max Ros | 2027-03-01 |'),
        'Omklädningsrum',
        ...table('| Vuxen närvaro | Pia Sten | 2026-12-01 |'),
      ]),
    ).toEqual([
      'Fler rastvärdar | Rektor | –2027-01-15 | decided | area Raster | group Raster',
      'Lekar i zoner | Max Ros | –2027-03-01 | decided | area Raster | group Raster',
      'Vuxen närvaro | Pia Sten | –2026-12-01 | decided | area Omklädningsrum | group Omklädningsrum',
    ]);
  });

  it('but not where it says the same again, or is a sentence', async () => {
    for (const lines of [
      ['Åtgärder för läsåret', 'Åtgärder för läsåret'],
      ['Här är våra insatser.', 'Och här är resten.'],
    ])
      expect(
        await planLines('a.md', [
          'Handlingsplan',
          '',
          lines[0] ?? '',
          ...table('| Fler rastvärdar | Rektor | 2027-01-15 |'),
          lines[1] ?? '',
          ...table('| Vuxen närvaro | Pia Sten | 2026-12-01 |'),
        ]),
      ).toEqual([
        'Fler rastvärdar | Rektor | –2027-01-15 | decided',
        'Vuxen närvaro | Pia Sten | –2026-12-01 | decided',
      ]);
  });
});

describe('columns and rows around the measures', () => {
  it.each(['Åter i nämnden', 'Tillbaka till utskottet', 'Svar till fullmäktige', 'Tas upp igen i styrelsen'])(
    'a column headed "%s" says when it is reported next',
    async (heading) => {
      const read = await planLines('a.csv', [
        `Uppdrag;Ansvarig;Klart;${heading}`,
        'Utred skolskjutsarna;Bo Alm;2027-01-29;februari 2027',
        'Ta fram en lokalplan;Eva Ros;2027-05-31;juni 2027',
      ]);
      expect(read.map((one) => one.split(' | ').at(-1))).toEqual(['next 2027-02-28', 'next 2027-06-30']);
    },
  );

  it.each(['Antal åtgärder: 2', 'Summa 2'])('what stands under "%s" is no measure, and tells of none', async (sum) => {
    const { measures } = await draftOf('a.csv', [
      'Åtgärd;Ansvarig;Klart',
      'Rekrytera lärare;Hodan Ali;2027-01-15',
      'Undervisning på distans;Hodan Ali;-',
      ';;',
      `${sum};;`,
      'Svaret ska vara inne senast 2026-11-27;;',
    ]);
    expect(measures.map((one) => [one.title, one.due.map((due) => due.date)])).toEqual([
      ['Rekrytera lärare', ['2027-01-15']],
      ['Undervisning på distans', []],
    ]);
  });
});
