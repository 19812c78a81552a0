import { caseNumberOf } from '../../../../bot/documents/read/frame/case-number';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('registers, rounds and lists with steps', () => {
  it.each<Case>([
    [
      'states under a name nobody knows hold beside days that only what is over has',
      'register.csv',
      [
        'Id;Rubrik;Ansvarig;Planerat slut;Faktiskt slut;Hantering',
        'K-1;Nya passerkort;Lundin-Rask, Torgny;2026-12-11;;Pågående',
        'K-2;Gallring av gamla konton;Berg, Solveig;2026-10-30;2026-10-28;Avslutad',
        'K-3;Flytt av servrar;Lundin-Rask, Torgny;2027-02-26;;Pausad',
      ],
      [
        'Nya passerkort | Torgny Lundin-Rask | –2026-12-11 | in_progress',
        'Gallring av gamla konton | Solveig Berg | –2026-10-30 | closed',
        'Flytt av servrar | Torgny Lundin-Rask | –2027-02-26 | paused',
      ],
    ],
    [
      'a room where nothing is wanting has no measure, and who was there is no time',
      'rond.csv',
      [
        'Rum;Brist;Åtgärd;Utförs av;Klart senast;Utfört',
        'Matsal;Trasig lampa vid kassan;Byte av lampa;Vaktmästaren;2026-12-04;',
        'Trapphus B;-;Inga brister;;;',
        'Musiksal;Lös matta vid dörren;Mattan limmas;Vaktmästaren;2026-12-18;',
        '',
        'Närvarande: rektor Mona Fält, ombud Kaj Ros;;;;;',
      ],
      [
        'Byte av lampa | Vaktmästaren | –2026-12-04 | unknown | area Trasig lampa vid kassan',
        'Mattan limmas | Vaktmästaren | –2026-12-18 | unknown | area Lös matta vid dörren',
      ],
    ],
    [
      'what is wanting is the area, wherever the heading says it was seen',
      'behov.md',
      [
        '| Brister enligt uppföljningen | Insats | Tidplan/utvärdering | Ansvar | Läge |',
        '|-|-|-|-|-|',
        '| Få läser på fritiden | Bokprat varje vecka | 2027-05-28 | Bibliotekarien | Pågår |',
        '| Många byter grupp | Fasta grupper på eftermiddagen | 2027-01-29 | Fritidsledaren | Ej påbörjad |',
      ],
      [
        'Bokprat varje vecka | Bibliotekarien | –2027-05-28 | in_progress | area Få läser på fritiden',
        'Fasta grupper på eftermiddagen | Fritidsledaren | –2027-01-29 | not_started | area Många byter grupp',
      ],
    ],
    [
      'lines under other headings are no measures beside points that say who and when',
      'lista.md',
      [
        '# Åtgärder efter översvämningen',
        '## Källaren',
        '- [x] Fläktar på plats (@driften, klart 2026-10-02)',
        '- [ ] Nya hyllor (@vaktmästarna, klart mars 2027)',
        '## Arkivet',
        '- [ ] Skanning av pärmar (@kansliet, klart v. 50)',
        '## Noterat',
        '- Försäkringsbolagets rapport kom 2026-10-20.',
        '- Kostnad hittills: 80 tkr.',
      ],
      [
        'Fläktar på plats | driften | –2026-10-02 | completed | area Källaren',
        'Nya hyllor | vaktmästarna | –2027-03-31 | unknown | area Källaren',
        'Skanning av pärmar | kansliet | –2026-12-11 | unknown | area Arkivet',
      ],
    ],
    [
      'numbered headings with a goal each are measures, under a numbered heading for them all',
      'plan.md',
      [
        '# Trygghetsplan',
        '# 1. Bakgrund',
        'Enkäten visar att bussen känns otrygg.',
        '# 2. Insatser',
        '## 2.1 Vuxna på bussen',
        'Mål: Lugn resa',
        'Ansvarig: Skolvärden',
        'Klart: 2027-01-15',
        '## 2.2 Ljusare cykelställ',
        'Mål: Ingen är rädd',
        'Ansvarig: Fastighetschefen',
        'Klart: Under våren 2027',
      ],
      [
        'Vuxna på bussen | Skolvärden | –2027-01-15 | decided | area Lugn resa',
        'Ljusare cykelställ | Fastighetschefen | –2027-06-30 | decided | area Ingen är rädd',
      ],
    ],
  ])('%s', async (_, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });

  it('gives each lettered step the day its dots lead to, and the state its letter has', async () => {
    const { measures } = await draftOf('steg.txt', [
      'HANDLINGSPLAN FÖR KRISBEREDSKAP',
      '',
      'Åtgärd 1: Pärm på varje enhet',
      '   a) pärmar köps in ............... 2026-12-11',
      '   b) telefonlistor skrivs ......... februari 2027',
      '   Ansvarig: Säkerhetschefen',
      '   Läge: a) klart, b) pågår',
      '',
      'Åtgärd 2: Övning en gång om året',
      '   Ansvarig: Rektorerna',
      '   Läge: Ej påbörjad',
      '',
      'Granvik den 1 oktober 2026',
      '',
      'Rolf Sand',
      'förvaltningschef',
    ]);
    expect(measures.map(({ due, status, followUp }) => [due.map((one) => one.date), status, followUp])).toEqual([
      [['2026-12-11', '2027-02-28'], 'in_progress', null],
      [[], 'not_started', null],
    ]);
    expect(measures[0]?.actions.map((one) => (typeof one === 'string' ? null : one.state))).toEqual([
      'completed',
      'in_progress',
    ]);
  });

  it('reads what an answer calls its measure behind other sentences of the paragraph', async () => {
    const { measures } = await draftOf('svar.md', [
      '# Yttrande över revisionens granskning av skolbiblioteken',
      '## Rekommendation 1',
      '> Säkerställ att alla elever kan låna böcker.',
      'Nämnden delar bedömningen. **Åtgärd:** Bibliotekschefen köper en bokbuss. Det ska vara klart till den 1 mars 2027.',
      '## Rekommendation 2',
      '> Följ upp utlåningen.',
      'Utlåningen räknas redan på fyra skolor. **Åtgärd:** Räkningen utökas till alla skolor. Påbörjas i januari 2027.',
    ]);
    expect(measures.map(({ title, responsible, due }) => [title, responsible, due.map((one) => one.date)])).toEqual([
      ['Köper en bokbuss', ['Bibliotekschefen'], ['2027-03-01']],
      ['Räkningen utökas till alla skolor', [], []],
    ]);
  });
});

it('names the two who share a title in a follow-up, and the day behind what they have begun', async () => {
  const { measures } = await draftOf('uppdrag.txt', [
    'UPPFÖLJNING AV UPPDRAG',
    '',
    '1. Uppdrag',
    'Ta fram en gemensam läslista.',
    '',
    'Uppföljning',
    'Lärarna Wilma Sten och Adam Löv har påbörjat arbetet, som ska vara klart i mars 2027.',
    '',
    '2. Uppdrag',
    'Besök på biblioteket.',
    '',
    'Uppföljning',
    'Ej påbörjat.',
  ]);
  expect(measures.map(({ responsible, due }) => [responsible, due.map((one) => one.date)])).toEqual([
    [['Wilma Sten', 'Adam Löv'], ['2027-03-31']],
    [[], []],
  ]);
});

it('calls an extract of minutes by its matter, without the number of its paragraph', async () => {
  const { plan } = await draftOf('utdrag.md', [
    'SAMMANTRÄDESPROTOKOLL Sida 4 (9)',
    '## § 31 Handlingsplan för skolmåltider (BUN-2026-00341)',
    '### Beslut',
    'Barn- och ungdomsnämnden beslutar',
    '1. att uppdra åt förvaltningschefen att upphandla en ny ugn, klart senast 2027-06-30,',
    '2. att uppdra åt kostchefen att ta fram en matsedel till höstterminen 2027.',
  ]);
  expect(plan.title).toBe('Handlingsplan för skolmåltider (BUN-2026-00341)');
});

it('leaves what stands in brackets on the line under a title in capitals out of it', async () => {
  const { plan } = await draftOf('nat.txt', [
    'LUNDEBYS KOMMUN                                          2026-12-08',
    '',
    'REDOVISNING AV ARBETET MED NÄTEN I SKOLORNA 2026',
    '(lämnas till bildningsutskottet den 15 december)',
    '',
    'Utskottet bad i januari om en berättelse i stället för en tabell. Här är',
    'den. Texten är ordnad efter de områden som strategin från 2024 pekar ut',
    'för skolorna.',
    '',
    'Nät',
    '',
    'Nätet i gymnastiksalarna har byggts ut. Den sista antennen sattes upp den',
    '4 november och projektet är slutfört inom budget.',
    '',
    'Prov',
    '',
    'Nya prov köps in av skolchefen senast den 31 januari 2027, och de används',
    'från våren.',
  ]);
  expect(plan.title).toBe('REDOVISNING AV ARBETET MED NÄTEN I SKOLORNA 2026');
});

it('takes the case number from the head of a page where it stands nowhere else', async () => {
  const rows = (...names: readonly string[]) => names.map((name) => `${name}\tRektor\t2027-01-15\tPågår`);
  const { plan } = await draftOf('sidor.txt', [
    'Handlingsplan för matsalen',
    '',
    'Åtgärd\tAnsvarig\tKlart\tStatus',
    ...rows('Två sittningar införs', 'Bullermattor köps in'),
    '',
    'Dnr 2026-417   Sida 2 av 2   2026-10-19',
    '',
    ...rows('Nya bord köps in', 'Kön flyttas'),
  ]);
  expect(plan.caseNumber).toBe('2026-417');
});

test.each([
  ['2025-778', '2025-778'],
  ['2025-2026', null],
  ['Dnr UN 2017/87 007', 'UN 2017/87 007'],
  ['Utbildningsnämnden UN 2017/87 007', 'UN 2017/87 007'],
  ['Nämnden BUN.2019.41', 'BUN.2019.41'],
])('%s: the case number is %s', (text, number) => {
  expect(caseNumberOf([{ text }])).toBe(number);
});
