import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

/** Columns whose names say nothing, or something else, and whose cells say what they hold: a line a measure. */
type Case = readonly [what: string, name: string, document: readonly string[], measures: readonly string[]];

describe('columns told by their cells', () => {
  it.each<Case>([
    [
      'words that stand alone in their rows are the area of those under them, and no measures',
      'a.md',
      [
        '| Spår | Det vi prövar | Vem? | Tidpunkt | Läge |',
        '|-|-|-|-|-|',
        '| Hela personalen | | | | |',
        '| | Studiecirkel om läsförståelse | Förstelärare | 2027-02-12 | pågår |',
        '| Årskurs 4 | | | | |',
        '| | Boktips varje fredag | Bibliotekarie | 2027-05-28 | ej påbörjat |',
        '| | Läslogg med hemmet | Mentorer | 2027-03-19 | klart |',
      ],
      [
        'Studiecirkel om läsförståelse | Förstelärare | –2027-02-12 | in_progress | area Hela personalen | group Hela personalen',
        'Boktips varje fredag | Bibliotekarie | –2027-05-28 | not_started | area Årskurs 4 | group Årskurs 4',
        'Läslogg med hemmet | Mentorer | –2027-03-19 | completed | area Årskurs 4 | group Årskurs 4',
      ],
    ],
    [
      'a word a row under "Vad vi …" is where the measures lie, where sentences stand beside it',
      'a.csv',
      [
        'Id,Vad vi utvecklar,Så blir det,Ansvarig,Deadline',
        'A-1,Matro,"Halva klassen äter, halva väntar",Kokerskan Siv Dahl,2027-01-22',
        'A-2,Utevistelse,Cykelbana ritas på gården,Vaktmästare,2027-04-30',
        'A-3,Matro,Två vuxna vid varje bord,Kokerskan Siv Dahl,2027-02-05',
      ],
      [
        'Halva klassen äter, halva väntar | Kokerskan Siv Dahl | –2027-01-22 | decided | area Matro',
        'Cykelbana ritas på gården | Vaktmästare | –2027-04-30 | decided | area Utevistelse',
        'Två vuxna vid varje bord | Kokerskan Siv Dahl | –2027-02-05 | decided | area Matro',
      ],
    ],
    [
      'why it is done is no measure beside what is',
      'a.csv',
      [
        'Vad;Bakgrund till valet;Vem;Klart',
        'Bokrum;Skolan har ingen lugn plats att läsa på;Rektor;2027-01-22',
        'Läsombud;Få barn lånar böcker hem;Bibliotekarie;2027-02-26',
      ],
      ['Bokrum | Rektor | –2027-01-22 | decided', 'Läsombud | Bibliotekarie | –2027-02-26 | decided'],
    ],
    [
      'the same words row after row before the measures are their area',
      'a.csv',
      [
        'Påverkan;Vi ska;Vem gör?;Klart när?',
        'Buller;Byta stolstassar;Intendent;2027-01-15',
        'Buller;Mäta ljud i matsalen;Skyddsombud;2027-02-26',
        'Ljus;Nya lampor i trapphuset;Fastighetsskötare;2027-03-31',
      ],
      [
        'Byta stolstassar | Intendent | –2027-01-15 | decided | area Buller',
        'Mäta ljud i matsalen | Skyddsombud | –2027-02-26 | decided | area Buller',
        'Nya lampor i trapphuset | Fastighetsskötare | –2027-03-31 | decided | area Ljus',
      ],
    ],
    [
      'grades that come again row after row are nobody’s area',
      'a.csv',
      [
        'Angelägenhet;Vi ska;Vem gör?;Klart när?',
        'Hög;Byta stolstassar;Intendent;2027-01-15',
        'Hög;Mäta ljud i matsalen;Skyddsombud;2027-02-26',
        'Låg;Nya lampor i trapphuset;Fastighetsskötare;2027-03-31',
      ],
      [
        'Byta stolstassar | Intendent | –2027-01-15 | decided',
        'Mäta ljud i matsalen | Skyddsombud | –2027-02-26 | decided',
        'Nya lampor i trapphuset | Fastighetsskötare | –2027-03-31 | decided',
      ],
    ],
    [
      'posts under "Funktion" have the measures where nobody else is named',
      'a.csv',
      [
        'Åtgärd;Funktion;Klart;Status',
        'Arkivlista ses över;Registrator;2027-01-29;Pågår',
        'Mallar för beslut;Kommunjurist Ida Ros;2027-02-26;Ej påbörjad',
        'Lönekartläggning;HR-specialist;2027-03-26;Ej påbörjad',
        'Behörigheter rensas;IT-tekniker;2027-04-30;Klar',
      ],
      [
        'Arkivlista ses över | Registrator | –2027-01-29 | in_progress',
        'Mallar för beslut | Kommunjurist Ida Ros | –2027-02-26 | not_started',
        'Lönekartläggning | HR-specialist | –2027-03-26 | not_started',
        'Behörigheter rensas | IT-tekniker | –2027-04-30 | completed',
      ],
    ],
    [
      'who it is done by answers for it where nobody else does',
      'a.csv',
      [
        'Åtgärd;Utförs av;Klart',
        'Halkskydd läggs ut;Vaktmästare;2027-01-08',
        'Trappan målas;Fastighetsbolaget;2027-05-14',
      ],
      [
        'Halkskydd läggs ut | Vaktmästare | –2027-01-08 | decided',
        'Trappan målas | Fastighetsbolaget | –2027-05-14 | decided',
      ],
    ],
    [
      'an outside firm is not asked about a measure that nobody has',
      'a.csv',
      ['Åtgärd;Extern utförare;Klart', 'Trappan målas;Måleri AB;2027-05-14', 'Golv slipas;Parkett AB;2027-06-11'],
      ['Trappan målas |  | –2027-05-14 | decided', 'Golv slipas |  | –2027-06-11 | decided'],
    ],
  ])('%s', async (_, name, document, measures) => {
    expect(await planLines(name, document.join('\n'))).toEqual(measures);
  });
});

describe('lettered rows under a numbered one', () => {
  const measuresOf = async (...rows: readonly string[]) => (await draftOf('a.csv', rows)).measures;

  it('are its steps, each with its own day and state, and who has the whole is asked', async () => {
    const [first, second, ...more] = await measuresOf(
      'Nr;Åtgärd och delsteg;Ansvar;Tid;Läge',
      '1;Ny skolgård;Rektor;;Pausad',
      'a;eleverna ritar förslag;Fritidsledare;2027-01-15;Klart',
      'b;lekställning köps in;;2027-03-12;',
      '2;Trygghetsvandring;Kurator;2027-02-05;Inställd, klart',
    );
    expect(more).toEqual([]);
    expect(first).toMatchObject({ title: 'Ny skolgård', responsible: ['Rektor'], status: 'paused' });
    expect(first?.due.map((one) => one.date)).toEqual(['2027-01-15', '2027-03-12']);
    expect(first?.actions).toMatchObject([
      { text: 'eleverna ritar förslag', due: { date: '2027-01-15' }, state: 'completed' },
      { text: 'lekställning köps in', due: { date: '2027-03-12' }, state: null },
    ]);
    expect(second).toMatchObject({ no: 2, title: 'Trygghetsvandring' });
  });

  it('say how far it is and who has it where it says so nowhere itself', async () => {
    const [first, ...more] = await measuresOf(
      'Nr;Åtgärd;Ansvarig;Klart;Status',
      '1;Läsfrämjande vecka;;;Planeras',
      'a;boka författare;Lärare Mona Ask;2027-01-15;',
      'b;bjuda in föräldrar;Rektor;2027-03-12;',
    );
    expect(more).toEqual([]);
    expect(first?.responsible).toEqual(['Lärare Mona Ask', 'Rektor']);
  });

  it('are measures of their own under a number and a name alone', async () => {
    const measures = await measuresOf(
      'Nr;Åtgärd;Ansvarig;Klart;Status',
      '1;Lokaler;;;',
      'a;Ny dörr till köket;Vaktmästare;2027-01-15;Pågår',
      'b;Belysning vid entrén;Rektor;2027-03-12;Ej påbörjad',
    );
    expect(measures.map((one) => one.title)).toEqual(['Ny dörr till köket', 'Belysning vid entrén']);
  });
});

describe('a deed and that it is done', () => {
  it.each([
    ['Tillsatt, klart', 'completed'],
    ['Upphandlade, färdigt.', 'completed'],
    ['Upphandlad, pågår', 'in_progress'],
    ['Beställd, klart i maj 2027', 'unknown'],
  ])('"%s" is %s', async (status, state) => {
    const lines = ['Åtgärd;Ansvarig;Klart;Status', `Ny kurator;Rektor;2026-11-30;${status}`];
    expect((await planLines('a.csv', lines.join('\n')))[0]).toContain(`| ${state}`);
  });
});
