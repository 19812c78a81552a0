import { excelFile } from '../../../support/office-files';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

const dues = async (list: readonly string[] | Uint8Array) =>
  (await draftOf('a.csv', list)).measures.map((one) => [one.title, one.due.map((due) => due.date ?? due.precision)]);

describe('a calendar that begins with its times', () => {
  it.each([
    [
      'months',
      ['Månad', 'september 2026', 'oktober 2026', 'november 2026', 'december 2026'],
      '2026-09-30',
      '2026-11-30',
    ],
    ['weeks', ['Vecka', 'v. 36 2026', 'v. 37 2026', 'v. 38 2026', 'v. 39 2026'], '2026-09-04', '2026-09-18'],
    ['days', ['Datum', '2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'], '2026-09-07', '2026-09-21'],
  ])('gives a time under which nothing is to be done to no measure: %s', async (_what, times, first, second) => {
    const [name, ...four] = times;
    const list = [
      `${name};Återkommer varje år;Åtgärd;Ansvarig`,
      `${four[0]};Elevantal läses av;Skriv ny mall för analys;Utredare`,
      `${four[1]};Budget läggs;;`,
      `${four[2]};;Besök sex skolor;Skolchef`,
      `${four[3]};Betyg sätts;;`,
    ];
    expect(await dues(list)).toEqual([
      ['Skriv ny mall för analys', [first]],
      ['Besök sex skolor', [second]],
    ]);
  });

  it('goes on with a cell that is the rest of the one above it', async () => {
    const list = [
      'Tid;Åtgärd;Ansvarig',
      'mars–;Skriv ny mall;Utredare',
      'april 2027, i mån av tid;;',
      'maj 2027;Besök sex skolor;Skolchef',
    ];
    const [first] = await dues(list);
    expect(first?.[1]).toContain('2027-04-30');
  });
});

describe('a calendar that names what comes again beside each measure', () => {
  it.each([
    ['nothing', ''],
    ['a dash', '–'],
    ['a word for nothing', 'Ingen'],
  ])('holds no measure where %s stands in its place', async (_what, none) => {
    const page = [
      '<table><tr><th>Månad</th><th>Årshjul</th><th>Åtgärd</th><th>Vem</th></tr>',
      '<tr><td rowspan="2">September 2026</td><td rowspan="2">Nulägesanalys</td><td>Ny mall för analys</td><td>Utredare</td></tr>',
      '<tr><td>Träff för rektorer</td><td>Skolchef</td></tr>',
      `<tr><td>Oktober 2026</td><td>Elevenkät</td><td>${none}</td><td>${none}</td></tr>`,
      '<tr><td>November 2026</td><td>Betygsdialog</td><td>Guide för samtal</td><td>Utredare</td></tr></table>',
    ];
    expect(await planLines('a.html', page.join(''))).toEqual([
      'Ny mall för analys | Utredare | –2026-09-30 | decided | area Nulägesanalys',
      'Träff för rektorer | Skolchef | –2026-09-30 | decided | area Nulägesanalys',
      'Guide för samtal | Utredare | –2026-11-30 | decided | area Betygsdialog',
    ]);
  });
});

describe('columns of years and terms', () => {
  it.each([
    ['halves', ['2027 H1', '2027 H2', '2028 H1'], '2027-06-30', '2027-12-31'],
    ['terms', ['2027 VT', '2027 HT', '2028 VT'], '2027-06-30', '2027-12-31'],
    ['quarters', ['2027 Q1', '2027 Q2', '2027 Q3'], '2027-03-31', '2027-06-30'],
    ['months', ['2027 mars', '2027 april', '2027 maj'], '2027-03-31', '2027-04-30'],
  ])('are times with the year before them as behind them: %s', async (_what, names, first, second) => {
    const list = [
      `Åtgärd;Ansvarig;${names.join(';')}`,
      'Ny app för avvikelser;Utredare;x;;',
      'Hållplatser inventeras;Gatukontoret;;x;',
      'Avtalet följs upp;Upphandlare;;;x',
    ];
    expect((await dues(list)).slice(0, 2).map(([, due]) => due)).toEqual([[first], [second]]);
  });

  it('may hold a time of their own among the crosses, and a row of costs under them is no measure', async () => {
    const list = [
      'Insats;Vem;2027;2028;2029',
      'Egen lärarlyftsgrupp;HR;X;;',
      'Lön under studier;HR;;Klart maj;',
      'Mentorer till nya;Rektor;v. 12;;',
      'Hälsosamtal;HR;X;X;X',
      'Kostnad (tkr);;250;1 100;900',
    ];
    expect(await dues(list)).toEqual([
      ['Egen lärarlyftsgrupp', ['2027-12-31']],
      ['Lön under studier', ['2028-05-31']],
      ['Mentorer till nya', ['2027-03-26']],
      ['Hälsosamtal', ['2029-12-31']],
    ]);
  });

  it('do not make a header of a row of two times', async () => {
    const list = [
      'Insats;Vem;Start;Slut',
      'Ny mall;HR;januari 2027;kvartal 2 2027',
      'Ny kurs;HR;februari 2027;kvartal 3 2027',
    ];
    expect(await planLines('a.csv', list)).toEqual([
      'Ny mall | HR | 2027-01-01–2027-06-30 | decided',
      'Ny kurs | HR | 2027-02-01–2027-09-30 | decided',
    ]);
  });
});

describe('a column called after the goal', () => {
  it.each([
    ['days', '2027-03-12', '2027-06-04'],
    ['months', 'mars 2027', 'juni 2027'],
    ['weeks', 'v. 10 2027', 'v. 22 2027'],
  ])('says when it is to be done where it holds nothing but %s', async (_what, first, second) => {
    const list = [
      'Rubrik;Tilldelad;Mål;Läge',
      `Byt skrivare;Ola;${first};Pågår`,
      `Rensa konton;Ida;${second};Blockerad`,
    ];
    const [one, other] = (await draftOf('a.csv', list)).measures;
    expect([one?.due.length, other?.due.length, other?.status]).toEqual([1, 1, 'paused']);
  });

  it('says what is to be reached where it tells more', async () => {
    const list = [
      'Åtgärd;Ansvarig;Delmål;Läge',
      'Byt skrivare;Ola;Utkast klart 2027-03-12;Pågår',
      'Rensa konton;Ida;Lista klar 2027-04-12;Pågår',
    ];
    expect((await draftOf('a.csv', list)).measures.map((one) => one.due)).toEqual([[], []]);
  });
});

describe('a plan of controls', () => {
  const sheet = (names: readonly string[]) =>
    excelFile((book) => {
      const page = book.addWorksheet('Kontroll');
      page.addRows([
        names,
        [
          'Inköp',
          'Avtal följs inte',
          '9',
          'Stickprov',
          'Varje tertial',
          'Utbildning för alla beställare',
          'Ekonomichef',
          '2027-04-30',
        ],
        ['', 'Jäv', '4', 'Samtal', 'Varje år', '', '', ''],
        ['Lön', 'Fel timlön', '3', 'Avstämning', 'Varje kvartal', '', '', ''],
        [
          '',
          'Intyg saknas',
          '9',
          'Genomgång',
          'Två gånger per år',
          'Ny checklista för chefer',
          'HR-chef',
          '2027-01-29',
        ],
      ]);
      page.mergeCells('A2:A3');
      page.mergeCells('A4:A5');
    });

  it.each([
    [['Process', 'Risk', 'Värde', 'Kontrollmoment', 'Hur ofta', 'Åtgärd', 'Ansvarig för åtgärd', 'Åtgärden klar']],
    [['Område', 'Risk', 'Riskvärde', 'Moment', 'Frekvens', 'Åtgärd', 'Ansvarig', 'Åtgärden ska vara klar']],
    [['Rutin', 'Risk', 'Värde', 'Kontrollmoment', 'Intervall', 'Insats', 'Ansvarig', 'Insats klar senast']],
  ])('holds what is done, with its own day, and no control that nothing is done about: %j', async (names) => {
    const [first] = (await draftOf('a.xlsx', await sheet(names))).measures;
    expect(first?.followUp ?? '').not.toMatch(/Samtal/u);
    expect((await planLines('a.xlsx', await sheet(names))).map((one) => one.replace(/ \| group.*/u, ''))).toEqual([
      'Utbildning för alla beställare | Ekonomichef | –2027-04-30 | decided | area Inköp',
      'Ny checklista för chefer | HR-chef | –2027-01-29 | decided | area Lön',
    ]);
  });
});

describe('a list of points that were gone through', () => {
  it.each(['OK', 'Utan anmärkning', 'Godkänd', 'Inga brister'])('holds no measure where it says %s', async (good) => {
    const list = [
      'Kontrollpunkt;Resultat;Åtgärd;Ansvarig;Åtgärdas senast',
      `Utrymningsvägar fria;${good};;;`,
      'Släckare kontrollerade;Brist;Byt två släckare;Vaktmästare;2026-12-01',
      'Nödbelysning;Brist;Byt batterier i hus B;Vaktmästare;2026-12-11',
      `Larm;${good};;;`,
    ];
    expect((await dues(list)).map(([title]) => title)).toEqual(['Byt två släckare', 'Byt batterier i hus B']);
  });
});

describe('what is written under a time plan', () => {
  it.each(['prövas våren 2027, utvärderas i augusti 2027', 'prövas under våren 2027; utvärdering augusti 2027'])(
    'is when it is done, where trying it is what is done: %s',
    async (time) => {
      const lines = [
        'Plan för måltider',
        '',
        '1. Måltidsvärd i två hus',
        'Ansvarig: Bo Ek',
        `Klart: ${time}`,
        '',
        '2. Ny matsedel',
        'Ansvarig: Ida Ask',
        'Klart: maj 2027',
      ];
      const [first] = await planLines('a.txt', lines);
      expect(first).toBe('Måltidsvärd i två hus | Bo Ek | –2027-06-30 | decided | evaluation 2027-08-31');
    },
  );

  it.each(['återkommer med datum', 'vi återkommer', 'tid meddelas senare', 'datum kommer'])(
    'is no time, and asked for: %s',
    async (time) => {
      const list = [
        'Åtgärd;Ansvarig;Klart',
        'Ny matsedel;Kock;maj 2027',
        `Ny disk;Kock;${time}`,
        'Nya bord;Kock;juni 2027',
      ];
      const { warnings } = await draftOf('a.csv', list);
      expect(warnings.map(({ code, where }) => [code, where])).toEqual([['no_due_date', 'm2']]);
    },
  );
});
