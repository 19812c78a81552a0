import type { Draft } from '../../../../bot/domain/draft';
import { draftOf } from '../../../support/read-text';

const told = (draft: Draft) =>
  draft.measures.map(
    (one) =>
      `${one.title} | ${one.responsible.join(' + ')} | ${one.due.map((due) => due.date ?? due.precision).join(', ')} | ${one.status}`,
  );

describe('a letter whose lines were cut', () => {
  it('is read by its sentences, whether a line ends within one or with one', async () => {
    const draft = await draftOf('a.txt', [
      'Svar på revisionens granskning av skolans ekonomi',
      '2026-02-03',
      '',
      '1. Stärk kontrollen av inköp.',
      '',
      'Svar: Förvaltningen kommer att ta fram en gemensam rutin för inköp av',
      'läromedel. Rutinen ska vara beslutad senast den 30 april 2026. Ansvarig är',
      'ekonomichefen.',
      '',
      '2. Följ upp prognoserna oftare.',
      '',
      'Svar: Controllern ansvarar för införandet av det nya prognosverktyget, som',
      'pågår. Verktyget ska vara i drift senast den 1 juni 2026.',
    ]);
    expect(told(draft)).toEqual([
      'Ta fram en gemensam rutin för inköp av läromedel | ekonomichefen | 2026-04-30 | decided',
      'Införandet av det nya prognosverktyget | Controllern | 2026-06-01 | in_progress',
    ]);
    expect(draft.recommendations.map((one) => one.measures)).toEqual([[1], [2]]);
  });
});

describe('measures that an answer names and numbers', () => {
  it('have what the sentences under each say of it, and no other measures beside them', async () => {
    const draft = await draftOf('a.txt', [
      'Redovisning till Skolinspektionen efter föreläggande',
      'Linde kommun 2026-03-02',
      '',
      'Brist 1: Studiehandledning ges inte',
      'Åtgärd 1a. Fler studiehandledare',
      'Rektor har anställt en studiehandledare i dari. Åtgärden är genomförd.',
      'Åtgärd 1b. Gemensam rutin',
      'Samordnare Pia Alm tar fram en rutin som ska vara klar senast den 29 maj 2026.',
      'Brist 2: Biblioteket saknar personal',
      'Åtgärd 2a. Bibliotekarie på halvtid',
      'Rekryteringen pågår. Ansvarig är rektor. Tjänsten beräknas vara tillsatt i augusti 2026.',
      'Åtgärd 2b. Handledning av lärare',
      'Åtgärden hanteras inom ramen för åtgärd 1b.',
    ]);
    expect(told(draft)).toEqual([
      'Fler studiehandledare | rektor |  | completed',
      'Gemensam rutin | Samordnare Pia Alm | 2026-05-29 | decided',
      'Bibliotekarie på halvtid | rektor | 2026-08-31 | in_progress',
      'Handledning av lärare |  |  | decided',
    ]);
    expect(draft.measures[3]?.relatesTo).toEqual([{ type: 'covered_by', to: 2 }]);
  });

  it('end their line with when it is done, which is none of its own', async () => {
    const draft = await draftOf('a.md', [
      '# Svar på revisionens granskning av elevhälsan',
      '',
      '## Rekommendation 1: Bemanna elevhälsan',
      '',
      '**Planerade åtgärder**',
      '',
      '1. Anställning av kurator. Ansvarig: elevhälsochef. Klart senast 2026-09-01.',
      '2. Avtal om logoped. Ansvarig: rektor. Klart senast 2026-06-30.',
    ]);
    expect(told(draft)).toEqual([
      'Anställning av kurator | elevhälsochef | 2026-09-01 | decided',
      'Avtal om logoped | rektor | 2026-06-30 | decided',
    ]);
  });
});

describe('a plan with lists and tables', () => {
  const LIST = ['## Läsning', '', '- Boksamtal i alla klasser. Ansvarig: Moa. Klart: maj 2026'];
  const MORE = ['- [x] Lånekort till alla elever. Ansvarig: Per. Klart: oktober 2025', ''];
  const TABLE = [
    '## Utemiljö',
    '',
    '| Åtgärd | Vem | När | Läge |',
    '|---|---|---|---|',
    '| Nya bänkar | Vaktmästaren | mars 2026 | pågår |',
  ];

  it('has the measures of both in the order of the document, each under its heading', async () => {
    const draft = await draftOf('a.md', [
      '# Plan för Linde friskola',
      'Uppdaterad 2025-11-10',
      '',
      ...LIST,
      ...MORE,
      ...TABLE,
    ]);
    expect(told(draft)).toEqual([
      'Boksamtal i alla klasser | Moa | 2026-05-31 | unknown',
      'Lånekort till alla elever | Per | 2025-10-31 | completed',
      'Nya bänkar | Vaktmästaren | 2026-03-31 | in_progress',
    ]);
    expect(draft.measures.map((one) => one.area)).toEqual(['Läsning', 'Läsning', 'Utemiljö']);
  });

  it('has each measure once where the lists tell of what the table holds', async () => {
    const twice = ['- Nya bänkar ställs ut. Ansvarig: Moa. Klart: maj 2026', ...MORE];
    const draft = await draftOf('a.md', ['# Plan för Linde friskola', '', '## Läsning', '', ...twice, ...TABLE]);
    expect(draft.measures.map((one) => one.title)).toEqual(['Nya bänkar']);
  });

  it('takes the headings over its tables for areas, and those that name schools for none', async () => {
    const table = (name: string, what: string) => [
      `## ${name}`,
      '',
      '| Åtgärd | Ansvarig | Klart |',
      '|---|---|---|',
      `| ${what} | Rektor | maj 2026 |`,
      '',
    ];
    const areas = await draftOf('a.md', [
      '# Handlingsplan',
      '',
      ...table('Trygghet', 'Fler vuxna ute'),
      ...table('Särskilt stöd', 'Ny mall'),
    ]);
    const schools = await draftOf('a.md', [
      '# Handlingsplan',
      '',
      ...table('Lindeskolan', 'Fler vuxna ute'),
      ...table('Alskolan', 'Ny mall'),
    ]);
    expect(areas.measures.map((one) => one.area)).toEqual(['Trygghet', 'Särskilt stöd']);
    expect(schools.measures.map((one) => one.area)).toEqual([null, null]);
  });
});

describe('tables beside a plan’s own', () => {
  const plan = ['## Åtgärder', '', '| Område | Åtgärd | Ansvarig | Klart | Status |', '|---|---|---|---|---|'];
  const rows = [
    '| Läsning | Ny bokpool | Rektor | 2026-05-29 | Pågår |',
    '| Närvaro | Ny rutin | Kurator | 2026-06-12 | Klar |',
    '',
  ];

  it.each([
    [
      'what its cells are chosen from',
      [
        '## Val',
        '',
        '| Status | Område |',
        '|---|---|',
        '| Ej påbörjad | Läsning |',
        '| Pågår | Närvaro |',
        '| Klar | |',
      ],
    ],
    [
      'what was done the year before',
      [
        '## Genomförda insatser 2024/25',
        '',
        '| Insats | Resultat |',
        '|---|---|',
        '| Läsmånad | Alla deltog |',
        '| Rastvärdar | Lugnare raster |',
      ],
    ],
  ])('hold no measures when they tell %s', async (_what, lines) => {
    const draft = await draftOf('a.md', ['# Handlingsplan 2026', '', ...plan, ...rows, ...lines]);
    expect(draft.measures.map((one) => one.title)).toEqual(['Ny bokpool', 'Ny rutin']);
  });

  it('say how things are before what is done, and not how far it has come', async () => {
    const draft = await draftOf('a.md', [
      '# Handlingsplan 2026',
      '',
      '| Område | Nuläge | Mål | Åtgärd | Ansvar | Klart |',
      '|---|---|---|---|---|---|',
      '| Frånvaro | 14 % är borta ofta | Högst 9 % | Närvaroteam | Rektor | 2026-10-01 |',
      '| Betyg | 71 % är behöriga | 85 % | Läxhjälp | Mentor | 2026-11-15 |',
    ]);
    expect(told(draft)).toEqual([
      'Närvaroteam | Rektor | 2026-10-01 | decided',
      'Läxhjälp | Mentor | 2026-11-15 | decided',
    ]);
  });
});

describe('measures under a number, a name and labels', () => {
  it('are one each where what is done has a label of its own under the name', async () => {
    const one = (no: number, name: string, what: string) => [
      `### Insats ${no} – ${name}`,
      `Vad: ${what}`,
      'Vem: Rektor',
      'När: maj 2026',
      '',
    ];
    const draft = await draftOf('a.md', [
      '# Plan mot kränkningar',
      '',
      ...one(1, 'Rastvärdar', 'Fler vuxna ute'),
      ...one(2, 'Normer', 'Lektioner om normer'),
    ]);
    expect(told(draft)).toEqual([
      'Rastvärdar | Rektor | 2026-05-31 | decided',
      'Normer | Rektor | 2026-05-31 | decided',
    ]);
    expect(draft.measures.map((measure) => measure.actions)).toEqual([['Fler vuxna ute'], ['Lektioner om normer']]);
  });

  it('have the handler as who answers for them, where each names one', async () => {
    const one = (no: number, what: string, who: string) => [
      `Uppdrag nr: ${no}`,
      `Uppdrag: ${what}`,
      `Handläggare: ${who}`,
      'Status: Pågår',
      '',
    ];
    const draft = await draftOf('a.txt', [
      'UPPDRAGSLISTA',
      '',
      ...one(1, 'Se över antagningen', 'Ivar Sund'),
      ...one(2, 'Ta fram riktlinje', 'Maj Rosén'),
    ]);
    expect(told(draft)).toEqual([
      'Se över antagningen | Ivar Sund |  | in_progress',
      'Ta fram riktlinje | Maj Rosén |  | in_progress',
    ]);
  });
});

describe('minutes', () => {
  it('take a point that lets somebody follow up something of its own for a commission', async () => {
    const draft = await draftOf('a.txt', [
      'Protokollsutdrag',
      'Sammanträdesdatum 2026-01-21',
      '§ 7 Dnr BUN 2026.15',
      'Uppdrag efter kvalitetsrapporten',
      'Barnnämnden beslutar följande:',
      '1. Skolchefen får i uppdrag att ta fram en plan för legitimerade lärare. Uppdraget redovisas i mars 2026.',
      '2. Rektor får i uppdrag att följa upp effekterna av lovskolan. Återrapporteras till nämnden i maj 2026.',
      'Beslutsunderlag',
      'Tjänsteskrivelse 2025-12-19',
    ]);
    expect(draft.measures.map((one) => `${one.title} | ${one.nextReport?.date}`)).toEqual([
      'Ta fram en plan för legitimerade lärare | 2026-03-31',
      'Följa upp effekterna av lovskolan | 2026-05-31',
    ]);
    expect(draft.plan).toMatchObject({ title: 'Uppdrag efter kvalitetsrapporten', documentDate: '2026-01-21' });
  });

  it('are read on after those present, with points that head a text of their own', async () => {
    const draft = await draftOf('a.txt', [
      'Minnesanteckningar rektorsgruppen 2026-10-06',
      '',
      'Närvarande: Ulla, Tor, Bashir',
      '',
      '* Lovskola vecka 44',
      '  Tor bokar lokal senast den 12 oktober.',
      '',
      '* Informationsblad',
      '  Ulla gör om bladet. Klart innan höstlovet.',
    ]);
    expect(told(draft)).toEqual(['Bokar lokal | Tor | 2026-10-12 | decided', 'Gör om bladet | Ulla | none | decided']);
    expect(draft.measures.map((one) => one.area)).toEqual(['Lovskola vecka 44', 'Informationsblad']);
  });
});

describe('notes whose paragraphs name what was decided', () => {
  it('give each to whoever is to do it, under what it was about', async () => {
    const draft = await draftOf('a.html', [
      '<h1>Protokoll ledningsgrupp 2026-04-20</h1><p>Närvarande: Ulla, Zoran, Ebba</p>',
      '<h3>1. Ekonomi</h3><p>Prognosen är svag. <b>Beslut:</b> Ebba tar fram förslag till 4 maj.</p>',
      '<h3>2. Rekrytering</h3><p>Tjänster är vakanta. <b>Åtgärd:</b> Zoran kontaktar lärosäten. <b>Klart:</b> 30 april.</p>',
      '<h3>3. Lokaler</h3><p>Ulla informerade om bygget. Inget beslut.</p>',
    ]);
    expect(told(draft)).toEqual([
      'Tar fram förslag | Ebba | 2026-05-04 | decided',
      'Kontaktar lärosäten | Zoran | 2026-04-30 | decided',
    ]);
  });
});

describe('what is said of a state', () => {
  it.each([
    ['klart, gjordes i augusti', 'completed'],
    ['Klart (infördes v. 34)', 'completed'],
    ['Färdigt sedan i maj', 'completed'],
    ['Klart innan höstlovet', 'unknown'],
    ['klar till nästa APT', 'unknown'],
    ['klart när lokalen är tom', 'unknown'],
    ['Klart till 80 %', 'in_progress'],
  ])('"%s" is %s', async (said, state) => {
    const draft = await draftOf('a.md', [
      '# Handlingsplan',
      'Uppdaterad 2025-09-08',
      '',
      '| Åtgärd | Ansvarig | Status |',
      '|---|---|---|',
      `| Ny rutin | Rektor | ${said} |`,
      '| Ny mall | Rektor | Pågår |',
    ]);
    expect(draft.measures[0]?.status).toBe(state);
  });
});

describe('lines under a measure’s name', () => {
  it('begin with how far it has come, and name who and when behind that', async () => {
    const draft = await draftOf('a.txt', [
      'Lägesrapport åtgärdsplan',
      'Datum: 2026-05-18',
      '',
      'Åtgärd 1: Prövning av alla tjänster',
      'Genomförs löpande. Ansvarig: HR-chef.',
      '',
      'Åtgärd 2: Färre vikarier',
      'Pågår. Nya rutiner på 5 av 9 skolor. Ansvarig: rektorerna. Klart',
      'senast 31 augusti 2026.',
      '',
      'Åtgärd 3: Flytt av paviljong',
      'Försenad. Bygglov saknas. Ansvarig: fastighetschef. Klart: 2026-12-31.',
    ]);
    expect(told(draft)).toEqual([
      'Prövning av alla tjänster | HR-chef |  | in_progress',
      'Färre vikarier | rektorerna | 2026-08-31 | in_progress',
      'Flytt av paviljong | fastighetschef | 2026-12-31 | in_progress',
    ]);
  });
});

describe('days of an export with slashes', () => {
  const rows = (...days: readonly string[]) => [
    'Uppgiftsnamn,Förlopp,Tilldelad till,Förfallodatum',
    ...days.map((day, at) => `Uppgift ${at + 1} om läsning,Pågår,Lena Fors,${day}`),
  ];

  it.each([
    [
      'the month first where another number is above twelve behind it',
      ['06/30/2026', '10/05/2026'],
      ['2026-06-30', '2026-10-05'],
    ],
    ['the day first where one before it is', ['30/06/2026', '05/10/2026'], ['2026-06-30', '2026-10-05']],
    [
      'the day first, as it is written here, where either may be the month',
      ['06/07/2026', '10/05/2026'],
      ['2026-07-06', '2026-05-10'],
    ],
  ])('have %s', async (_what, days, dates) => {
    const draft = await draftOf('a.csv', rows(...days));
    expect(draft.measures.map((one) => one.due[0]?.date)).toEqual(dates);
  });
});

describe('an answer to recommendations that only their look sets apart', () => {
  it.each([
    ['in italics in a quotation', (text: string) => `> *${text}*`],
    ['as paragraphs of their own', (text: string) => text],
  ])('reads them %s, and what is promised under each', async (_what, look) => {
    const draft = await draftOf('a.md', [
      '# Svar till revisorerna',
      '',
      'Revisorerna har granskat arbetet med frånvaro. Här lämnas svar på rekommendationerna.',
      'Datum 2026-03-03',
      '',
      look('Nämnden bör säkerställa att rutinen för frånvaro följs.'),
      '',
      'Alla rektorer går igenom rutinen under augusti 2026. Skolchefen kontrollerar detta i oktober 2026.',
      '',
      look('Nämnden bör utvärdera resursfördelningen.'),
      '',
      'Utredning har beställts och levereras i november 2026. Ansvarig är ekonomichef.',
    ]);
    expect(draft.recommendations.map((one) => one.text)).toEqual([
      'Nämnden bör säkerställa att rutinen för frånvaro följs.',
      'Nämnden bör utvärdera resursfördelningen.',
    ]);
    expect(
      draft.measures.map((one) => `${one.responsible.join()} | ${one.due[0]?.date} | ${one.nextReport?.date}`),
    ).toEqual(['alla rektorer | 2026-08-31 | 2026-10-31', 'ekonomichef | 2026-11-30 | undefined']);
  });
});
