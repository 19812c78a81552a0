import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

/** How people and programs write their tables, one habit a test: a line a measure, as `planLines` writes it. */
type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('tables as they are written', () => {
  it.each<Case>([
    [
      'the heading over a form without a name is what the form is about',
      'a.html',
      [
        '<h1>Plan för matsalen</h1><h2>Åtgärd 1: Två sittningar införs</h2>',
        '<table><tr><td>Ansvarig</td><td>Kökschef</td></tr><tr><td>Klart</td><td>2026-12-11</td></tr><tr><td>Läge</td><td>Pågår</td></tr></table>',
        '<h2>Åtgärd 2: Bullermatta köps</h2>',
        '<table><tr><td>Ansvarig</td><td>Rektor</td></tr><tr><td>Klart</td><td>2027-01-29</td></tr><tr><td>Läge</td><td>Ej påbörjad</td></tr></table>',
      ],
      [
        'Två sittningar införs | Kökschef | –2026-12-11 | in_progress',
        'Bullermatta köps | Rektor | –2027-01-29 | not_started',
      ],
    ],
    [
      'one cell over who and when says of both that they are open',
      'a.html',
      [
        '<h1>Plan för köket</h1><table><tr><th>Insats</th><th>Ansvarig</th><th>Klart</th><th>Läge</th></tr>',
        '<tr><td>Ny spis köps in</td><td>Kökschef</td><td>2027-01-29</td><td>Pågår</td></tr>',
        '<tr><td>Fläkten byts</td><td colspan="2">Ansvarig och tid ej fastställda</td><td>Ej påbörjad</td></tr>',
        '<tr><td>Golvet slipas</td><td colspan="2">Ansvarig/tidplan är ännu inte bestämda</td><td>Ej påbörjad</td></tr>',
        '<tr><td>Väggarna målas</td><td colspan="2">Datum och ansvarig ej angivna.</td><td>Ej påbörjad</td></tr></table>',
      ],
      [
        'Ny spis köps in | Kökschef | –2027-01-29 | in_progress',
        'Fläkten byts |  | – | not_started',
        'Golvet slipas |  | – | not_started',
        'Väggarna målas |  | – | not_started',
      ],
    ],
    [
      'an export names its columns in its own way, and its identities are no titles',
      'a.csv',
      [
        'Plannamn;Simlyftet;;;;;;;',
        'Aktivitets-ID;Aktivitetsnamn;Bucketnamn;Förlopp;Tilldelad till;Skapad av;Skapat datum;Förfallodatum;Sen',
        'x7Qa;Boka badtider;Bad;Pågår;Lo Ek;Mi Dal;2026-08-03;2026-12-04;false',
        'p2Rz;Brev till hemmen;Information;Inte startat;;Mi Dal;2026-08-03;2027-01-15;false',
      ],
      [
        'Boka badtider | Lo Ek | –2026-12-04 | in_progress | area Bad',
        'Brev till hemmen |  | –2027-01-15 | not_started | area Information',
      ],
    ],
    [
      'a label nobody knows may still say when it is evaluated',
      'a.md',
      [
        '| Insats | Ansvarig | Klart | Status | Så tar vi reda på hur det gick |',
        '|-|-|-|-|-|',
        '| Läxhjälp | Fritidsledare | 2026-12-18 | Pågår | Utvärderas i mars 2027. |',
      ],
      ['Läxhjälp | Fritidsledare | –2026-12-18 | in_progress | evaluation 2027-03-31'],
    ],
    [
      'what happened last gives no day to be done by',
      'a.csv',
      [
        'Åtgärd;Ansvarig;Slutdatum;Status;Senaste händelse',
        'Nya lås;Vaktmästare;2027-02-26;Pågår;Ny leverantör i januari.',
        'Städning;Vaktmästare;2027-03-26;Pågår;Avtal i februari.',
      ],
      ['Nya lås | Vaktmästare | –2027-02-26 | in_progress', 'Städning | Vaktmästare | –2027-03-26 | in_progress'],
    ],
    [
      'a time over start and end that goes on has no start',
      'a.html',
      [
        '<table><tr><th>Åtgärd</th><th>Ansvarig</th><th>Från</th><th>Till</th><th>Status</th></tr>',
        '<tr><td>Skolvärdar</td><td>Rektor</td><td colspan="2">Löpande</td><td>Pågår</td></tr>',
        '<tr><td>Ny entré</td><td>Fastighet</td><td>2026-09-01</td><td>2027-05-28</td><td>Pågår</td></tr></table>',
      ],
      ['Skolvärdar | Rektor | –recurring | in_progress', 'Ny entré | Fastighet | 2026-09-01–2027-05-28 | in_progress'],
    ],
    [
      'a count of the rows is no measure',
      'a.csv',
      [
        'Aktivitet;Ansvarig;Slut;Status',
        'Boka sal;Lärare;2026-12-01;Klar',
        'Dukning;Elever;2026-12-02;Pågår',
        'Antal aktiviteter;2;;',
      ],
      ['Boka sal | Lärare | –2026-12-01 | completed', 'Dukning | Elever | –2026-12-02 | in_progress'],
    ],
    [
      '"Åtgärdat" beside the day completes that measure where no column tells how far',
      'a.csv',
      ['Åtgärd;Vem;När', 'Byt lampor;Vaktmästare;2026-10-15. Åtgärdat.', 'Laga staket;Vaktmästare;2026-12-15'],
      ['Byt lampor | Vaktmästare | –2026-10-15 | completed', 'Laga staket | Vaktmästare | –2026-12-15 | decided'],
    ],
    [
      'a yearly follow-up tells what was done, and asks for no report',
      'a.csv',
      [
        'Nr;Aktivitet;Uppföljning;Analys;Fortsatt arbete',
        '1;Läsgrupper;Genomfördes i alla klasser hösten 2025;Fler läser;Fortsätter',
        '2;Temadagar;Ej genomförd våren 2026;;Genomförs senast maj 2027',
        '3;Ny lässal;Klart augusti 2025;Lugnare;Avslutad',
      ],
      ['Läsgrupper |  | – | completed', 'Temadagar |  | –2027-05-31 | not_completed', 'Ny lässal |  | – | completed'],
    ],
    [
      'a break in a pasted cell moves no column',
      'a.txt',
      [
        'Åtgärd\tAnsvarig\tKlart\tLäge',
        'Ny vila\tPedagog Ann',
        'Köksmästare\t2027-01-29\tPågår, 2 av 3 klara',
        'Sångstund\tAlla\t2027-02-26\tKlar',
      ],
      ['Ny vila | Pedagog Ann, Köksmästare | –2027-01-29 | in_progress', 'Sångstund | Alla | –2027-02-26 | completed'],
    ],
    [
      'the line that tells a spreadsheet its mark is no line',
      'a.csv',
      ['sep=,', 'Insats,Ansvarig,Klart,Läge', 'Skridskodag,Idrottslärare,2027-02-05,Pågår'],
      ['Skridskodag | Idrottslärare | –2027-02-05 | in_progress'],
    ],
    [
      '"mellan" two days is one time, and "tidigast" no day to be done by',
      'a.csv',
      [
        'Insats;Ansvarig;När;Läge',
        'Flytt av bibliotek;Rektor;mellan 1 februari och 15 april 2027;Pågår',
        'Ny scen;Musiklärare;tidigast maj 2027;Ej påbörjad',
      ],
      [
        'Flytt av bibliotek | Rektor | 2027-02-01–2027-04-15 | in_progress',
        'Ny scen | Musiklärare | 2027-05-01– | not_started',
      ],
    ],
    [
      'a cross in a month gives no second day beside the one that is written',
      'a.csv',
      ['Aktivitet;Ansvarig;Sep;Okt;Nov;Klart', 'Enkät;Kurator;;X;;2026-10-16', 'Samtal;Rektor;X;X;;'],
      ['Enkät | Kurator | –2026-10-16 | decided', 'Samtal | Rektor | 2026-09-01–2026-10-31 | decided'],
    ],
  ])('%s', async (_what, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});

describe('parts under one merged measure', () => {
  const rows = [
    '<table><tr><th>Nr</th><th>Område</th><th>Åtgärd</th><th>Delaktivitet</th><th>Ansvarig</th><th>Klart</th><th>Läge</th></tr>',
    '<tr><td rowspan="2">1</td><td rowspan="2">Utemiljö</td><td rowspan="2">Ny gård på Tallen</td><td>Ritning</td><td>Arkitekt</td><td>2026-10-30</td><td>Klart</td></tr>',
    '<tr><td>Byggnation</td><td>Fastighet</td><td>2027-06-11</td><td>Ej påbörjat</td></tr>',
    '<tr><td>2</td><td>Kost</td><td>Ny matsedel</td><td></td><td>Kökschef</td><td>2026-12-18</td><td>Pågår</td></tr></table>',
  ];

  it('are one measure, each part with its own day and state', async () => {
    const [gård, meny, ...more] = (await draftOf('a.html', rows)).measures;
    expect(more).toEqual([]);
    expect(meny?.title).toBe('Ny matsedel');
    expect(gård).toMatchObject({
      title: 'Ny gård på Tallen',
      status: 'in_progress',
      responsible: ['Arkitekt', 'Fastighet'],
      due: [{ date: '2026-10-30' }, { date: '2027-06-11' }],
      actions: [
        { text: 'Ritning', due: { date: '2026-10-30' }, state: 'completed' },
        { text: 'Byggnation', due: { date: '2027-06-11' }, state: 'not_started' },
      ],
    });
  });
});

describe('a day that takes the place of another', () => {
  it.each([
    [
      'a column of its own',
      ['Åtgärd;Ansvarig;Slutdatum;Nytt slutdatum;Status', 'Ny hall;Rektor;2026-09-30;2026-12-15;Pågår'],
    ],
    [
      'the words beside two days',
      ['Åtgärd;Ansvarig;Klart när;Status', 'Ny hall;Rektor;2026-09-30 2026-12-15;Ny tid beslutad'],
    ],
  ])('%s keeps the first as its original', async (_what, document) => {
    const [hall] = (await draftOf('a.csv', document)).measures;
    expect(hall?.due).toMatchObject([{ date: '2026-12-15', original: { date: '2026-09-30' } }]);
  });
});

describe('the plan itself, beside its table', () => {
  const plan =
    '<table><tr><th>Åtgärd</th><th>Ansvarig</th><th>Klart</th></tr><tr><td>Nya bord</td><td>Rektor</td><td>2026-12-11</td></tr></table>';

  it('has its number and its day in a small table of labels over it', async () => {
    const cover = '<table><tr><td>Dnr</td><td>BOU 2026/77</td></tr><tr><td>Datum</td><td>2026-10-14</td></tr></table>';
    const read = await draftOf('a.html', ['<h1>Plan för matsalen</h1>', cover, '<h2>Åtgärder</h2>', plan]);
    expect(read.plan).toMatchObject({ caseNumber: 'BOU 2026/77', documentDate: '2026-10-14' });
  });

  it('has a number with a hyphen that never breaks', async () => {
    const read = await draftOf('a.html', ['<h1>Plan för matsalen</h1><p>Dnr UN\u20112026/37</p>', plan]);
    expect(read.plan.caseNumber).toBe('UN-2026/37');
  });

  it('has a name without the label before it', async () => {
    const read = await draftOf('a.csv', [
      'Plannamn;Simlyftet 2026',
      'Aktivitetsnamn;Förlopp;Förfallodatum',
      'Boka bad;Pågår;2026-12-04',
    ]);
    expect(read.plan.title).toBe('Simlyftet 2026');
  });
});

describe('a list with letters under its numbers', () => {
  it('is one measure with its parts', async () => {
    const list = [
      '<h1>Åtgärder efter enkäten</h1><ol><li>Kortare möten<ol type="a">',
      '<li>Kartläggning, klar 2026-12-04</li><li>Förslag, klart 2027-02-26</li></ol></li></ol>',
      '<p>Ansvarig: Områdeschef</p><ol start="2"><li>Samma mall för alla</li></ol>',
      '<p>Ansvarig: Rektor</p><p>Tid: 2027-03-26</p>',
    ];
    expect(await planLines('a.html', list.join('\n'))).toEqual([
      'Kortare möten | Områdeschef | –2026-12-04+2027-02-26 | decided',
      'Samma mall för alla | Rektor | –2027-03-26 | decided',
    ]);
  });
});
