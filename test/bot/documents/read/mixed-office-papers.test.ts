import { readFrame } from '../../../../bot/documents/read/frame/frame';
import { byCommas } from '../../../../bot/documents/read/running/measure-of-act';
import { isNobodys } from '../../../../bot/documents/read/sentence/nobodys';
import { whoIn } from '../../../../bot/documents/read/sentence/somebody';
import type { PlanRows } from '../../../../bot/documents/read/tables/table-rows';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

describe('crosses under states, beside a time plan whose names are states too', () => {
  const measures = [
    'Nytt larm i verkstan | Intendent | 2026-10-01–2027-01-29 | in_progress',
    'Ny rutin för nycklar | Vaktmästare | –2026-12-18 | not_started',
    'Brandövning på kvällstid | Rektor | –2026-11-13 | completed',
  ];
  const rows = (sum: string) => [
    'Nytt larm i verkstan;Intendent;2026-10-01;2027-01-29;;X;;halva huset',
    'Ny rutin för nycklar;Vaktmästare;;2026-12-18;X;;;',
    'Brandövning på kvällstid;Rektor;;2026-11-13;;;X;',
    sum,
  ];

  it.each([
    ['Tidplan', 'Påbörjas', 'Klart', 'Läge', ';Antal;;;1;1;1;'],
    ['Tid', 'Start', 'Färdigt', 'Status', 'Summa;;;;1;1;1;'],
    ['När', 'Från', 'Avslutas', 'Hur långt', ';;;;;;;'],
  ])('%s over %s and %s', async (over, from, to, state, sum) => {
    const lines = [
      `Åtgärd;Ansvarig;${over};;${state};;;Notering`,
      `;;${from};${to};Ej påbörjad;Pågår;Klar;`,
      ...rows(sum),
    ];
    expect(await planLines('a.csv', lines)).toEqual(measures);
  });

  it('also in a page whose heads span their columns', async () => {
    const cell = (said: string) => `<td>${said}</td>`;
    const html = `<table><tr><th rowspan="2">Åtgärd</th><th rowspan="2">Ansvarig</th><th colspan="2">Tidplan</th><th colspan="3">Läge</th><th rowspan="2">Notering</th></tr>
      <tr><th>Påbörjas</th><th>Klart</th><th>Ej påbörjad</th><th>Pågår</th><th>Klar</th></tr>
      ${rows(';Antal;;;1;1;1;')
        .map((row) => `<tr>${row.split(';').map(cell).join('')}</tr>`)
        .join('')}</table>`;
    expect(await planLines('a.html', html)).toEqual(measures);
  });
});

describe('the head of a page between the rows of a table in pasted text', () => {
  it.each([
    [
      'Nordviks kommun                                     Sida 2 av 3',
      'Kostenheten                                         2027-02-15',
    ],
    ['Barn och utbildning                                 Dnr 2027-18', 'Handlingsplan för kosten'],
    [
      'Kostenheten                                         Fastställd',
      '                                                    Sida 2',
    ],
  ])('is no row of it: %s', async (one, other) => {
    const names = 'Åtgärd                         Ansvarig          Klart           Läge';
    const lines = [
      one.replace('Sida 2', 'Sida 1'),
      other.replace('Sida 2', 'Sida 1'),
      '',
      'HANDLINGSPLAN FÖR KOSTEN',
      '',
      names,
      '',
      'Provsmakning med eleverna      Kostchef          2027-03-31      Pågår',
      '',
      'Ny meny på fritids             Dietist           2027-05-15      Ej påbörjad',
      '',
      one,
      other,
      '',
      names,
      '',
      'Byta spis i tillagningsköket   Fastighet         2027-01-30      Klar',
    ];
    expect(await planLines('a.txt', lines)).toEqual([
      'Provsmakning med eleverna | Kostchef | –2027-03-31 | in_progress',
      'Ny meny på fritids | Dietist | –2027-05-15 | not_started',
      'Byta spis i tillagningsköket | Fastighet | –2027-01-30 | completed',
    ]);
  });
});

describe('headings that say of what kind their measures are', () => {
  const plan = (one: string, other: string) => [
    '# Plan för trygghet 2027',
    '',
    `## ${one}`,
    '',
    '- **Temadag om respekt**',
    '  Ansvarig: trygghetsteamet',
    '  Klart: 12 mars 2027',
    '',
    `## ${other}`,
    '',
    '- **Vuxna i kapprummet**',
    '  Ansvarig: idrottslärarna',
    '  Klart: v. 4 2027',
  ];
  const areas = async (one: string, other: string) =>
    (await draftOf('a.md', plan(one, other))).measures.map(({ area }) => area);

  it.each([
    ['Främjande insatser', 'Förebyggande insatser'],
    ['Hälsofrämjande åtgärder', 'Åtgärdande insatser'],
    ['Organisatoriska åtgärder', 'Pedagogiska åtgärder'],
  ])('%s, %s', async (one, other) => {
    expect(await areas(one, other)).toEqual([one, other]);
  });

  it.each([
    ['Pågående insatser', 'Planerade insatser'],
    ['Kommande åtgärder', 'Övriga åtgärder'],
  ])('and no area where they say how far or which: %s, %s', async (one, other) => {
    expect(await areas(one, other)).toEqual([null, null]);
  });
});

describe('a mail with points', () => {
  const mail = (often: string, said: string) => [
    'Från: Tora Vik',
    'Skickat: den 19 januari 2027 14:22',
    'Till: Rektorer F-9',
    'Ämne: Det vi kom överens om',
    '',
    'Hej! Här är punkterna:',
    '',
    '- Boka badet för extra pass (Tora, klart 5 februari)',
    `- Ordna flytvästar att låna ut (idrottslärarna, ${often})`,
    '- Utvärdera simskolan (Tora, sept 2027)',
    '',
    'Den sista punkten är inte påbörjad.',
    '',
    said,
    '',
    'Hälsningar',
    'Tora',
  ];
  it.each([
    ['löpande', 'Simhallen håller stängt för rengöring den 8–9 mars, så boka inget då.'],
    ['varje termin', 'Badhuset är stängt under april.'],
    ['en gång per termin', 'Biblioteket har bara öppet på förmiddagen vecka 9.'],
  ])('gives who and how often of each, and nobody what is closed: %s, %s', async (often, said) => {
    const { measures } = await draftOf('mejl.txt', mail(often, said));
    expect(measures.map(({ title, responsible }) => [title, responsible])).toEqual([
      ['Boka badet för extra pass', ['Tora']],
      ['Ordna flytvästar att låna ut', ['idrottslärarna']],
      ['Utvärdera simskolan', ['Tora']],
    ]);
  });
});

describe('a sentence alone', () => {
  const reading = { reference: '2027-01-19', isWho: whoIn([]), writer: null };
  it.each(['löpande', 'varje termin', 'årligen', 'klart i maj'])('gives who in brackets without when: %s', (often) => {
    expect(byCommas(`Ordna flytvästar att låna ut (idrottslärarna, ${often})`, reading)).toEqual({
      title: 'Ordna flytvästar att låna ut',
      who: 'idrottslärarna',
    });
  });

  it.each([
    ['Simhallen håller stängt för rengöring den 8–9 mars', true],
    ['Köket har stängt på fredag', true],
    ['Matsalen är stängd vecka 9', true],
    ['Biblioteket har bara öppet på förmiddagen', true],
    ['Skolan har stängt två av ingångarna', false],
    ['Kontona är stängda', false],
  ])('tells when a place is open, and of no measure: %s, %s', (said, isNone) => {
    expect(isNobodys(said)).toBe(isNone);
  });
});

describe('what is said of a point by its place, under the list', () => {
  const states = async (mark: (no: number) => string, said: string) => {
    const points = ['Boka badet (Tora, 5 februari)', 'Köpa västar (Alva, 1 mars)', 'Samla listor (Bo, 2 april)'];
    const lines = [
      'Hej! Här är vad vi bestämde:',
      '',
      ...points.map((one, at) => `${mark(at + 1)} ${one}`),
      '',
      said,
      '',
    ];
    return (await draftOf('mejl.txt', [...lines, 'Hälsningar', 'Tora'])).measures.map(({ status }) => status);
  };
  it.each([
    ['Den sista punkten är inte påbörjad av naturliga skäl :)', ['decided', 'decided', 'not_started']],
    ['Den första åtgärden är redan klar.', ['completed', 'decided', 'decided']],
    ['Den näst sista punkten pågår.', ['decided', 'in_progress', 'decided']],
    ['Den fjärde punkten är klar.', ['decided', 'decided', 'decided']],
    ['Den första punkten är redan fixad. Den andra punkten har inte börjat.', ['completed', 'not_started', 'decided']],
  ])('%s', async (said, read) => {
    expect(await states(() => '-', said)).toEqual(read);
  });

  it('goes by the numbers that are printed, and makes nothing to do of it', async () => {
    const numbered = (said: string) => states((no) => `${no + 3}.`, said);
    expect(await numbered('Punkt 5 är klar. Punkt 2 är pausad.')).toEqual(['decided', 'completed', 'decided']);
    expect(await numbered('Punkt 4 är redan fixad. Punkt 6 har inte börjat.')).toEqual([
      'completed',
      'decided',
      'not_started',
    ]);
  });
});

describe('a thing that is made to look back with', () => {
  it.each(['avstämningslista', 'avstämningsmall', 'utvärderingsblankett'])(
    'is done when it is there: %s',
    async (thing) => {
      const { measures } = await draftOf('svar.txt', [
        'Till kommunens revisorer',
        '',
        'Yttrande över granskningen av skolplikten',
        '',
        'Rekommendation 1: Att nämnden fastställer en rutin.',
        '',
        'Nämnden delar bedömningen. Förvaltningschefen får i uppdrag att ta fram en rutin. Rutinen ska vara klar den 30 april 2027.',
        '',
        'Rekommendation 2: Att kontrollen stärks.',
        '',
        `Handläggaren ansvarar för att en ${thing} upprättas senast den 15 juni 2027.`,
      ]);
      expect(measures.at(-1)).toMatchObject({
        responsible: ['Handläggaren'],
        due: [expect.objectContaining({ date: '2027-06-15' })],
        nextReport: null,
      });
    },
  );
});

describe('who answers for it that something is done', () => {
  it.each(['ansvarar', 'svarar', 'har ansvar', 'har fått ansvaret'])(
    'has it as a measure of its own beside another’s: %s för att',
    async (answers) => {
      const lines = [
        'Yttrande över revisionens granskning',
        '',
        'Rekommendation 1: Att rutinen skrivs ner.',
        '',
        'Nämnden instämmer. Skolchefen ges i uppdrag att skriva en rutin. Den ska vara färdig den 28 maj 2027.',
        '',
        'Rekommendation 2: Att lokalerna ses över.',
        '',
        `Lokalstrategen ansvarar för att en inventering görs senast den 1 mars 2027. Elevhälsochefen ${answers} för att en handbok tas fram till hösten 2027.`,
      ];
      expect((await planLines('svar.txt', lines)).slice(1)).toEqual([
        'En inventering görs | Lokalstrategen | –2027-03-01 | decided',
        'En handbok tas fram | elevhälsochefen | –2027-12-31 | decided',
      ]);
    },
  );
});

describe('who signs at the end of a paper', () => {
  const signer = (...after: readonly string[]) => {
    const lines = after.map((text, at) => ({ text, line: at + 9 }));
    const rows: PlanRows = {
      rows: [],
      title: { text: 'Plan', line: 1 },
      before: [],
      after: lines,
      lines,
      pageDates: [],
      headerDates: [],
      headers: [],
      guessedAt: null,
      unreadTables: [],
      oddities: [],
    };
    return readFrame(rows, { fileName: 'a.txt', title: undefined, documentDate: undefined }).signer;
  };
  it.each([
    ['Ordföranden', 'Rolf Dahl', 'Rolf Dahl, ordföranden'],
    ['Skolchef', 'Ida Ek', 'Ida Ek, skolchef'],
    ['Bitr. rektor', 'Mo Lind', 'Mo Lind, bitr. rektor'],
  ])('has the title over the name: %s', (title, name, who) => {
    expect(signer('Nämnden bedömer att bristen är avhjälpt.', title, name)).toBe(who);
  });

  it('is nobody where what stands over a name is no title', () => {
    expect(signer('Nämnden bedömer att bristen är avhjälpt.', 'Kontakt', 'Rolf Dahl')).toBeNull();
  });
});
