import type {
  CellParagraph,
  GroupRow,
  Run,
  TableRow,
  WrittenBlock,
  WrittenDocument,
} from '../../bot/domain/written-document';

/** Documents to be written, such as reports make them. The municipality and all in it are invented. */

export const run = (text: string): readonly Run[] => [{ text }];
export const paragraph = (text: string, as?: 'quote' | 'note' | 'sign'): WrittenBlock => ({
  kind: 'paragraph',
  text: run(text),
  ...(as ? { as } : {}),
});
export const heading = (text: string, level: 1 | 2 | 3 = 1): WrittenBlock => ({ kind: 'heading', level, text });

/** "• " at the start of a paragraph makes it a point. */
const cell = (text: string): readonly CellParagraph[] =>
  text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => (one.startsWith('• ') ? { text: run(one.slice(2)), bullet: true } : { text: run(one) }));
export const row = (...cells: readonly string[]): TableRow => ({ kind: 'row', cells: cells.map(cell) });
export const group = (text: string): GroupRow => ({ kind: 'group', text });

export const aDocument = (changes: Partial<WrittenDocument> = {}): WrittenDocument => ({
  kind: 'back-report',
  language: 'sv',
  title: 'Åtgärdsplan med återrapport: elevhälsa och stöd i Lindvika skolor',
  caseNumber: 'BUN 2026/41',
  date: '2026-11-22',
  signer: 'Maj Ekelund, utvecklingsledare',
  version: null,
  blocks: [],
  data: { columns: [], rows: [] },
  ...changes,
});

type Line = readonly [area: string, measure: string, time: string, state: string];
const FIRST: readonly Line[] = [
  [
    'Rutiner för extra anpassningar',
    'En gemensam rutin tas fram och prövas på två skolor innan den införs på alla.',
    'Klart till mars 2026. Utvärderas oktober 2026.',
    'Genomförd. Rutinen används på samtliga skolor sedan april.',
  ],
  [
    'Elevhälsans tillgänglighet',
    '• Schemalagda besökstider på varje skola\n• Jourtelefon för rektorer\n• Gemensam vikariepool för skolsköterskor',
    'Besökstiderna klara augusti 2026.\nJourtelefon januari 2027.',
    'Pågår enligt tidsplan.\nBesökstiderna gäller från och med höstterminen. Vikariepoolen har inte kunnat bemannas.\nNy återrapport februari 2027.',
  ],
  [
    'Kunskapsuppföljning i de lägre årskurserna',
    'Resultaten i årskurs 1 och 3 följs upp två gånger per termin i en gemensam mall.',
    'Klart juni 2026 (ursprungligen december 2025).',
    'Pågår, försenad. Mallen är klar; två enheter har ännu inte börjat använda den.',
  ],
];
const SECOND: readonly Line[] = [
  [
    'Samverkan mellan förskoleklass och fritidshem',
    'Tider för gemensam planering läggs in i rektorernas verksamhetsplaner.',
    'Klart till hösten 2026.',
    'Ej påbörjad. Väntar på beslut om ny tjänstefördelning.',
  ],
  [
    'Kompetensutveckling för resurspersonal',
    'Fyra halvdagar per läsår om språkutvecklande arbetssätt.',
    'Löpande.',
    'Pågår.',
  ],
  [
    'Skolbiblioteksverksamhet',
    'En kartläggning av bemanning och bestånd genomförs av ett externt konsultföretag.',
    'Klart februari 2027.',
    'Ej rapporterad.',
  ],
  [
    'Dokumentationsstöd i lärplattformen',
    'Anpassningar dokumenteras på ett ställe i stället för tre.',
    'Klart december 2026.',
    'Pausad. Upphandlingen är överprövad.',
  ],
  [
    'Skolfrånvaro',
    'Frånvaroteamet arbetar uppsökande från tionde frånvarodagen.',
    'Klart april 2026.',
    'Avslutad i planen – arbetet fortsätter.',
  ],
  [
    'Lokaler för små undervisningsgrupper',
    'Behovet redovisas i lokalförsörjningsplanen.',
    'Ej fastställt.',
    'Beslutad. Tid saknas; en tidsplan ska lämnas till nämnden.',
  ],
];

const PLACES = ['Björkskolan', 'Strandskolan', 'Kvarnskolan', 'Åsens förskola', 'Lindvika gymnasium'];

/** As many measures as wanted: the nine above, then more of the same kind, unit by unit. */
function linesOf(count: number): { readonly first: readonly Line[]; readonly second: readonly Line[] } {
  const all = [...FIRST, ...SECOND];
  const more = Array.from({ length: Math.max(0, count - all.length) }, (_, at): Line => {
    const like = all[(at * 4) % all.length] ?? FIRST[0]!;
    const place = `${PLACES[at % PLACES.length]} ${Math.floor(at / PLACES.length) + 1}`;
    return [`${like[0]}, ${place}`, like[1], like[2], like[3]];
  });
  return { first: FIRST.slice(0, count), second: [...SECOND.slice(0, Math.max(0, count - 3)), ...more] };
}

const COLUMNS = ['Utvecklingsområde', 'Åtgärd', 'Tidsplan', 'Processläge'] as const;
const GROUPS = ['Granskningens rekommendationer:', 'Möjliga utvecklingsområden som granskningen pekar på:'] as const;

/** An action plan with its back-report: the four columns, two groups, a background and a signature. */
export function aBackReport(count: number, changes: Partial<WrittenDocument> = {}): WrittenDocument {
  const { first, second } = linesOf(count);
  const rows = [
    group(GROUPS[0]),
    ...first.map((line) => row(...line)),
    ...(second.length > 0 ? [group(GROUPS[1]), ...second.map((line) => row(...line))] : []),
  ];
  return aDocument({
    blocks: [
      heading('Bakgrund'),
      paragraph(
        'Kommunens revisorer har låtit granska hur elever i behov av stöd uppmärksammas och följs upp. Granskningen lämnade tre rekommendationer och pekade på ytterligare områden där arbetet kan utvecklas.',
      ),
      paragraph(
        'Barn- och utbildningsnämnden beslutade den 14 januari 2026 att anta planen nedan. Här återrapporteras även nuvarande läge.',
      ),
      heading('Åtgärder och nuvarande läge'),
      {
        kind: 'table',
        caption: 'Åtgärder per utvecklingsområde med tidsplan och processläge',
        captionShown: false,
        columns: [
          { title: COLUMNS[0], share: 22 },
          { title: COLUMNS[1], share: 30 },
          { title: COLUMNS[2], share: 20 },
          { title: COLUMNS[3], share: 28 },
        ],
        rows,
      },
      paragraph('Nästa återrapport lämnas till nämnden i februari 2027.'),
      paragraph('Lindvika 2026-11-22', 'sign'),
      paragraph('Maj Ekelund', 'sign'),
      paragraph('Utvecklingsledare', 'sign'),
    ],
    data: {
      columns: COLUMNS,
      rows: [
        [GROUPS[0], '', '', ''],
        ...first.map((line) => [...line]),
        ...(second.length > 0 ? [[GROUPS[1], '', '', ''], ...second.map((line) => [...line])] : []),
      ],
    },
    ...changes,
  });
}

/** A follow-up without any table: numbered activities with what was done and what it led to. */
export function aYearlyFollowUp(): WrittenDocument {
  const activities: readonly (readonly [string, string, string | null])[] = [
    [
      'Gemensamma ämnesdagar för lärare i matematik',
      'Tre ämnesdagar har hållits, i september, januari och maj. I genomsnitt deltog 46 av 60 lärare.',
      'Lärarna beskriver att de planerar mer tillsammans än tidigare. Resultaten på de nationella proven är i stort sett oförändrade, vilket är väntat efter ett år.',
    ],
    [
      'Kartläggning av studiehandledning på modersmål',
      'Ej genomförd. Tjänsten som samordnare har varit vakant sedan mars.',
      null,
    ],
    [
      'Utemiljön på förskolorna',
      'Fyra av sju gårdar har rustats upp. Arbetet är påbörjat och kommer att pågå ytterligare några år.',
      'Personalen ser fler och längre lekar i blandade grupper. De tre gårdar som återstår är de minsta, där behovet bedöms vara störst.',
    ],
  ];
  return aDocument({
    kind: 'yearly-follow-up',
    title: 'Uppföljning av 2025 års planerade aktiviteter',
    caseNumber: 'BUN/2026:118',
    version: 2,
    blocks: [
      paragraph('Antagen av barn- och utbildningsnämnden 2025-09-10.'),
      ...activities.flatMap(([activity, followUp, analysis], at) => [
        heading(`${at + 1}. ${activity}`),
        heading('Uppföljning', 2),
        paragraph(followUp),
        heading('Analys', 2),
        paragraph(analysis ?? 'Ej rapporterad.'),
      ]),
      heading('Detta följer med till nästa år'),
      {
        kind: 'list' as const,
        ordered: false,
        items: [run('Kartläggning av studiehandledning på modersmål'), run('Utemiljön på förskolorna')],
      },
      heading('Beslut som behövs'),
      {
        kind: 'list' as const,
        ordered: true,
        items: [
          run('Om kartläggningen ska genomföras, skjutas upp eller utgå.'),
          run('Vem som ansvarar för den medan samordnaren saknas.'),
        ],
      },
      paragraph('Uppgifterna bygger på enheternas egna lägesrapporter.', 'note'),
      paragraph('Lindvika 2026-11-22', 'sign'),
      paragraph('Maj Ekelund', 'sign'),
      paragraph('Utvecklingsledare', 'sign'),
    ],
  });
}

/** An answer to auditors: their words as a quotation, then the answer, then the measures in a small table. */
export function anAuditAnswer(): WrittenDocument {
  const recommendations = [
    'Att nämnden säkerställer att uppföljningen av skolornas systematiska kvalitetsarbete leder till åtgärder på huvudmannanivå.*',
    'Att nämnden tydliggör ansvarsfördelningen mellan förvaltningen och rektorerna, eventuellt genom en reviderad delegationsordning.*',
  ];
  return aDocument({
    kind: 'audit-answer',
    title: 'Svar till revisionen: granskning av huvudmannens kvalitetsarbete',
    blocks: [
      paragraph(
        'Revisorerna i Lindvika kommun önskar svar senast 2026-12-18 på de rekommendationer som lämnas i granskningsrapporten.',
      ),
      ...recommendations.flatMap((text, at): readonly WrittenBlock[] => [
        heading(`Rekommendation ${at + 1}`),
        paragraph(text, 'quote'),
        {
          kind: 'paragraph',
          text: [
            { text: 'Svar: ', bold: true },
            { text: 'Nämnden delar revisorernas bedömning. ' },
            { text: 'Arbetet har påbörjats', italic: true },
            { text: ' och redovisas i årsredovisningen 2026.' },
          ],
        },
        {
          kind: 'table',
          caption: `Åtgärder som svarar mot rekommendation ${at + 1}`,
          captionShown: true,
          columns: [
            { title: 'Åtgärd', share: 50 },
            { title: 'Klart senast', share: 20 },
            { title: 'Läge', share: 30 },
          ],
          rows: [
            row('Gemensam mall för huvudmannens analys', '2027-01-31', 'Pågår enligt plan'),
            row('Åtaganden i budgetdialogen', '', 'Datum saknas i åtagandet'),
          ],
        },
        paragraph('Nämnden följer frågan vid varje delårsrapport.'),
      ]),
      paragraph('Lindvika 2026-11-22', 'sign'),
      paragraph('Ordförande i barn- och utbildningsnämnden', 'sign'),
    ],
  });
}

/** A distribution on a scale: figures in six columns. */
export function aDialoguesReport(): WrittenDocument {
  const areas = ['Normer och värden', 'Utveckling och lärande', 'Inflytande och delaktighet', 'Hemmets samverkan'];
  return aDocument({
    kind: 'dialogues',
    title: 'Huvudmannens uppföljning och återkoppling 2026',
    blocks: [
      heading('Bakgrund'),
      paragraph('Huvudmannen har under hösten fört dialog med samtliga rektorer.'),
      heading('Bedömning'),
      heading('Förskola', 2),
      {
        kind: 'table',
        caption: 'Antal enheter per område och bedömning, förskola',
        captionShown: true,
        columns: [
          { title: 'Område', share: 35 },
          ...['Helt', 'Till stor del', 'Till viss del', 'Inte alls', 'Ej bedömt'].map((title) => ({
            title,
            share: 13,
            right: true,
          })),
        ],
        rows: areas.map((area, at) => row(area, String(4 + at), '7', 'färre än 3', '0', String(at))),
      },
      paragraph('Celler med färre än tre enheter redovisas inte med antal.', 'note'),
    ],
  });
}

const LONG =
  'Förvaltningens kvalitetsuppföljningssamtal med rektorerna visar att verksamhetsutvecklingsinsatserna behöver samordnas bättre mellan grundskoleverksamheten och fritidshemsverksamheten. ';

/** What strains a table: cells of a page and more, the longest words, cells without a text. */
export function aStrainedReport(): WrittenDocument {
  return aBackReport(3, {
    title:
      'Åtgärdsplan med återrapport: uppföljning av kommunrevisionens granskning av förskoleverksamhetens och grundskoleverksamhetens systematiska kvalitetsarbete i Lindvika kommun',
    blocks: [
      {
        kind: 'table',
        caption: 'Åtgärder med långa texter',
        captionShown: true,
        columns: COLUMNS.map((title) => ({ title, share: 25 })),
        rows: [
          group('En rubrik som är så lång att den fyller mer än en rad över alla kolumner i tabellen, vilket händer'),
          row(
            'Kvalitetsuppföljningssamtalsdokumentation i förskoleverksamhetsutvecklingsarbetet',
            LONG.repeat(4),
            '',
            '',
          ),
          row('Kort', LONG.repeat(30), 'Klart mars 2027.', `Pågår.\n• ${LONG}\n• ${LONG}`),
          row('', 'Åtgärden hör till området ovan', '-', 'Ej rapporterad.'),
        ],
      },
      paragraph('Lindvika 2026-11-22', 'sign'),
      paragraph('Maj Ekelund', 'sign'),
    ],
  });
}

/** More columns than an upright page has room for. */
export function aWideReport(): WrittenDocument {
  const columns = ['Utvecklingsområde', 'Åtgärd', 'Ansvarig', 'Tidsplan', 'Processläge', 'Uppföljning', 'Analys'];
  const followUp = 'Förvaltningen har genomfört kvalitetsuppföljningssamtal med samtliga rektorer under hösten.';
  return aBackReport(3, {
    blocks: [
      paragraph('Planen omfattar verksamhetsåret 2026 och redovisas för nämnden i december.'),
      {
        kind: 'table',
        caption: 'Åtgärder med ansvarig, uppföljning och analys',
        captionShown: false,
        columns: columns.map((title) => ({ title, share: 14 })),
        rows: [...FIRST, ...SECOND].map(([area, measure, time, state]) =>
          row(area, measure, 'Verksamhetschef förskola', time, state, followUp, 'Ej rapporterad.'),
        ),
      },
    ],
  });
}

/** By name: what a look at the pages should cover. */
export const sampleDocuments = (): Readonly<Record<string, WrittenDocument>> => ({
  'one-page': aBackReport(2),
  'nine-measures': aBackReport(9, { version: 1 }),
  'many-measures': aBackReport(120),
  'no-measures': aYearlyFollowUp(),
  'audit-answer': anAuditAnswer(),
  dialogues: aDialoguesReport(),
  strained: aStrainedReport(),
  wide: aWideReport(),
  english: aBackReport(4, { language: 'en', title: 'Action plan with back-report', caseNumber: null, version: 3 }),
});
