import { excelFile } from '../../../support/office-files';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

/** Workbooks with more in them than a plan: a line a measure, as `planLines` writes it. */
type Sheets = readonly (readonly [name: string, rows: readonly (readonly unknown[])[]])[];

const workbook = (sheets: Sheets): Promise<Uint8Array> =>
  excelFile((book) => {
    for (const [name, rows] of sheets) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  });
const linesOf = async (sheets: Sheets) => planLines('plan.xlsx', await workbook(sheets));

describe('a workbook', () => {
  it('with instructions and lists before the plan has the title of the plan', async () => {
    const bytes = await workbook([
      ['Instruktion', [['Instruktion för att fylla i planen'], ['Skriv en rad per åtgärd.']]],
      [
        'Listor',
        [
          ['Status', 'Prioritet'],
          ['Ej påbörjad', 'Hög'],
          ['Pågår', 'Mellan'],
          ['Klar', 'Låg'],
        ],
      ],
      [
        'Plan',
        [
          ['Plan för studiero 2026'],
          [],
          ['Åtgärd', 'Ansvarig', 'Slutdatum', 'Status', 'Prioritet'],
          ['Samma placering i klassrummen', 'Mentor', '2026-01-30', 'Klar', 'Hög'],
          ['Mobilfria lektioner', 'Rektor', '2026-02-27', 'Pågår', 'Hög'],
        ],
      ],
    ]);
    const { plan } = await draftOf('plan.xlsx', bytes);
    expect(plan.title).toBe('Plan för studiero 2026');
    expect(plan.background).toBeUndefined();
    expect(await planLines('plan.xlsx', bytes)).toEqual([
      'Samma placering i klassrummen | Mentor | –2026-01-30 | completed',
      'Mobilfria lektioner | Rektor | –2026-02-27 | in_progress',
    ]);
  });

  it('with a sheet for each year groups the measures by year', async () => {
    const header = ['Aktivitet', 'Ansvarig', 'Klart', 'Status'];
    expect(
      await linesOf([
        ['2025', [header, ['Kartlägg språkstöd', 'Chef', '2025-11-28', 'Klar']]],
        ['2026', [header, ['Tolkar bokas digitalt', 'Assistent', '2026-04-30', 'Ej påbörjad']]],
      ]),
    ).toEqual([
      'Kartlägg språkstöd | Chef | –2025-11-28 | completed | group 2025',
      'Tolkar bokas digitalt | Assistent | –2026-04-30 | not_started | group 2026',
    ]);
  });

  it('with a sheet for each school groups the measures by school', async () => {
    const header = ['Insats', 'Vem', 'När', 'Läge'];
    expect(
      await linesOf([
        ['Ekskolan', [header, ['Rastaktiviteter varje dag', 'Fritidsledare', '2026-03-31', 'Pågår']]],
        ['Bokskolan', [header, ['Läxhjälp på torsdagar', 'Lärare', '2026-02-12', 'Klar']]],
      ]),
    ).toEqual([
      'Rastaktiviteter varje dag | Fritidsledare | –2026-03-31 | in_progress | area Ekskolan | group Ekskolan',
      'Läxhjälp på torsdagar | Lärare | –2026-02-12 | completed | area Bokskolan | group Bokskolan',
    ]);
  });

  it('with facts over the names reads none of them as a measure', async () => {
    expect(
      await linesOf([
        [
          'Blad1',
          [
            ['Handlingsplan jämställdhet'],
            ['Kontakt:', 'Rut Sol', 'Telefon:', '0500-11 22 33'],
            [],
            ['#', 'Åtgärd', 'Ansvarig', 'Påbörjas', 'Avslutas', 'Status', 'Kostnad (tkr)'],
            [1, 'Utbildning om normer', 'Rut Sol', new Date('2026-01-15'), new Date('2026-04-30'), 'Pågår', 40],
            [2, 'Se över läromedel', 'Ämneslag', new Date('2026-02-01'), new Date('2026-06-05'), 'Ej startad', 0],
          ],
        ],
      ]),
    ).toEqual([
      'Utbildning om normer | Rut Sol | 2026-01-15–2026-04-30 | in_progress',
      'Se över läromedel | Ämneslag | 2026-02-01–2026-06-05 | not_started',
    ]);
  });

  it('with a list to choose from beside the plan reads the plan', async () => {
    expect(
      await linesOf([
        [
          'Plan',
          [
            ['Åtgärd', 'Ansvarig', 'Slutdatum', 'Status', '', 'Val'],
            ['Byt ut whiteboards', 'IT', new Date('2026-03-31'), 'Pågår', '', 'Ej påbörjad'],
            ['Laddskåp till datorer', 'IT', new Date('2026-05-29'), 'Ej påbörjad', '', 'Pågår'],
            ['', '', '', '', '', 'Klar'],
          ],
        ],
      ]),
    ).toEqual([
      'Byt ut whiteboards | IT | –2026-03-31 | in_progress',
      'Laddskåp till datorer | IT | –2026-05-29 | not_started',
    ]);
  });
});

test('a second plan of the same document asks in other words, and is read as well', async () => {
  const document = [
    '# Talludden: Arbetsmiljöplan 2027',
    '| Risk | Åtgärd | Ansvarar | Klart senast |',
    '|-|-|-|-|',
    '| Buller i hallen | Byta golvmatta | Vaktmästare | 2027-03-12 |',
    '',
    '# Talludden: Läsplan 2027',
    '| Vi märker att … | Därför ska vi | Ansvar | När |',
    '|-|-|-|-|',
    '| få barn lånar böcker | ha öppet till klockan fyra | Bibliotekarien | mars 2027 |',
    '| många hoppar över långa ord | öva stavelser varje morgon | Tor Lie | senast 29 januari 2027 |',
  ];
  expect(await planLines('a.md', document.join('\n'))).toEqual([
    expect.stringMatching(/^Byta golvmatta \| Vaktmästare \| –2027-03-12/u),
    expect.stringMatching(/^ha öppet till klockan fyra \| Bibliotekarien \| –2027-03-31 .* area få barn lånar böcker/u),
    expect.stringMatching(/^öva stavelser varje morgon \| Tor Lie \| –2027-01-29 .* area många hoppar över/u),
  ]);
});

test('numbers under "V." are weeks', async () => {
  const sheet = [
    'Plan 2027, uppdaterad 2027-01-04;;',
    'Aktivitet;Vem;V.;Läge',
    'Byta lås;Ida Malm;14;Pågår',
    'Måla;Tor Lie;16–18;Klar',
  ];
  expect(await planLines('a.csv', sheet.join('\n'))).toEqual([
    'Byta lås | Ida Malm | –2027-04-09 | in_progress',
    'Måla | Tor Lie | –2027-05-07 | completed',
  ]);
});

test.each(['Därför ska vi', 'Nu gör vi', 'Det här görs', 'Det här ska göras'])(
  '"%s" beside who and when asks for what is done',
  async (asked) => {
    const sheet = [`${asked};Vem;När`, 'Byta lås;Ida Malm;mars 2027', 'Måla hallen;Tor Lie;maj 2027'];
    expect(await planLines('a.csv', sheet.join('\n'))).toEqual([
      'Byta lås | Ida Malm | –2027-03-31 | decided',
      'Måla hallen | Tor Lie | –2027-05-31 | decided',
    ]);
  },
);

test.each(['Tidsplan och utvärdering', 'Utvärdering och tidplan'])(
  'a day under "%s" is when it is to be done, unless it says that it is for the evaluation',
  async (heading) => {
    const { measures } = await draftOf('a.csv', [
      `Åtgärd;Ansvarig;${heading}`,
      'Byta lås;Ida Malm;mars 2027',
      'Måla;Tor Lie;Klart maj 2027. Utvärderas juni 2028.',
    ]);
    expect(measures.map(({ due, evaluation }) => [due.map((one) => one.date), evaluation?.date ?? null])).toEqual([
      [['2027-03-31'], null],
      [['2027-05-31'], '2028-06-30'],
    ]);
  },
);

test('"Åtgärdas av" says who, and is no second column of measures', async () => {
  const sheet = [
    'Brist;Åtgärd;Åtgärdas av;Klart',
    'Trasigt lås;Byta lås;Ida Malm;mars 2027',
    'Fläckar;Måla;Tor Lie;maj 2027',
  ];
  expect(await planLines('a.csv', sheet.join('\n'))).toEqual([
    'Byta lås | Ida Malm | –2027-03-31 | decided | area Trasigt lås',
    'Måla | Tor Lie | –2027-05-31 | decided | area Fläckar',
  ]);
});

describe('sheets of a workbook, one a school', () => {
  const sheet = (name: string, ...measures: readonly string[]) =>
    [name, [['Åtgärd', 'Ansvarig', 'Klart'], ...measures.map((one) => [one, 'Vaktmästare', 'maj 2027'])]] as const;

  it.each([
    ['Almskolan', 'Förskolan Bävern'],
    ['Bäcks skola', 'Gymnasiet'],
    ['Norra skolan', 'Fritidshemmet'],
  ])('say where each measure is done: %s and %s', async (one, other) => {
    const read = await linesOf([sheet(one, 'Byt larmet', 'Måla hallen'), sheet(other, 'Laga taket', 'Nya lås')]);
    expect(read.map((line) => line.split('| area ')[1])).toEqual(
      [one, one, other, other].map((name) => `${name} | group ${name}`),
    );
  });
});
