import { readStatus } from '../../../../bot/documents/read/measure/measure-status';
import { extendedCommission } from '../../../../bot/documents/read/shapes/commission-kinds';
import { ownColumnOf } from '../../../../bot/documents/read/text/own-label-words';
import { planLines } from '../../../support/plan-lines';
import { draftOf } from '../../../support/read-text';

describe('labels of somebody’s own making', () => {
  it.each([
    ['vad vi lovade', 'measure'],
    ['det vi sa att vi skulle göra', 'measure'],
    ['vad ni lovade', 'measure'],
    ['planen var', 'measure'],
    ['vad gör vi åt det', 'measure'],
    ['så här blev det', 'follow_up'],
    ['hur har det gått', 'follow_up'],
    ['vår bedömning nu', 'follow_up'],
    ['i verkligheten', 'follow_up'],
    ['det tar vi med oss', 'analysis'],
    ['vad har vi lärt oss', 'analysis'],
    ['varför blev det så', 'analysis'],
    ['så går vi vidare', 'comment'],
    ['vad händer nu', 'comment'],
    ['på vems bord', 'responsible'],
    ['vem håller i det', 'responsible'],
    ['i mål när', 'due'],
    ['nytt slutdatum', 'due'],
    ['när tittar vi på det igen', 'next_report'],
    ['telefon', null],
    ['vad som gäller', null],
  ])('knows %s', (words, column) => {
    expect(ownColumnOf(words)).toBe(column);
  });

  it('reads the measures that stand under them, with what became of each', async () => {
    const lines = [
      'Tillbakablick på planen, Alskolan 2026-10-02',
      '',
      'Det här lovade vi: Läsombud i varje klass',
      'Så blev det: Klart. Alla klasser har ett ombud.',
      'Det tar vi med oss: Ombuden behöver tid.',
      '',
      'Det här lovade vi: Ny rutin vid hämtning',
      'Så blev det: Pågår. Ett utkast är skrivet.',
      'Det tar vi med oss: Börja tidigare. Ska vara klar senast 15 december 2026.',
      '',
      'Det här lovade vi: Staket mot vägen',
      'Så blev det: Blev inte av.',
      'Det tar vi med oss: Pengarna räckte inte.',
    ];
    expect(await planLines('tillbaka.txt', lines.join('\n'))).toEqual([
      'Läsombud i varje klass |  | – | completed',
      'Ny rutin vid hämtning |  | –2026-12-15 | in_progress',
      'Staket mot vägen |  | – | not_completed',
    ]);
  });

  it('takes them on lines of their own, and a heading over each round for its area', async () => {
    const lines = [
      'LÄSNING',
      'Vad var tänkt?',
      'Högläsning varje dag.',
      'Hur gick det?',
      'Genomfört.',
      'På vems bord?',
      'Biträdande rektor',
      '',
      'TRYGGHET',
      'Vad var tänkt?',
      'Vuxna ute på rasten.',
      'Hur gick det?',
      'Inte påbörjat.',
      'På vems bord?',
      'Fritidspersonalen',
    ];
    expect(await planLines('dialog.txt', lines.join('\n'))).toEqual([
      'Högläsning varje dag. | Biträdande rektor | – | completed | area LÄSNING',
      'Vuxna ute på rasten. | Fritidspersonalen | – | not_started | area TRYGGHET',
    ]);
  });

  it('takes what a round begins with for what its measure is about', async () => {
    const lines = [
      'Kontrollmoment: Registerutdrag',
      'Utfall: Brister i tre fall',
      'Vad gör vi åt det: Checklista vid anställning',
      'Vem tar bollen: HR-partner',
      'När är det fixat: 31 december 2026',
      '',
      'Kontrollmoment: Delegation',
      'Utfall: Anmäls sent',
      'Vad gör vi åt det: Påminnelse till rektorerna',
      'Vem tar bollen: Nämndsekreteraren',
      'När är det fixat: 15 november 2026',
    ];
    expect(await planLines('kontroll.txt', lines.join('\n'))).toEqual([
      'Checklista vid anställning | HR-partner | –2026-12-31 | decided | area Registerutdrag',
      'Påminnelse till rektorerna | Nämndsekreteraren | –2026-11-15 | decided | area Delegation',
    ]);
  });

  it('makes no measures of a list of people, nor of questions with their answers', async () => {
    const people = [
      'Namn: Eva Lind',
      'Roll: Rektor',
      'Når du på: 0123',
      '',
      'Namn: Per Ek',
      'Roll: Kurator',
      'Når du på: 0124',
    ];
    const asked = [
      'Fråga: När börjar skolan?',
      'Svar: Den 18 augusti.',
      '',
      'Fråga: Är matsalen klar?',
      'Svar: Ja, den är klar.',
    ];
    expect(await planLines('kontakt.txt', people.join('\n'))).toEqual([]);
    expect(await planLines('svar.txt', asked.join('\n'))).toEqual([]);
  });

  it.each([
    [
      'a letter to the homes',
      'Veckobrev v. 45',
      '',
      'Matematik',
      'Klart med bråken. Provet gick bra.',
      '',
      'Idrott',
      'Avslutat för i år.',
    ],
    ['news', 'Byggen i kommunen', '', 'Simhallen', 'Pågår. Invigs 2027.', '', 'Sporthallen', 'Klar. Invigd i maj.'],
    [
      'a programme',
      'Studiedag 4 januari',
      'Tid: 09.00',
      'Vad: Föreläsning',
      'Vem: Per Ek',
      '',
      'Tid: 12.00',
      'Vad: Lunch',
      'Vem: Alla',
    ],
    [
      'what has happened',
      'Situation: Trångt i kön.',
      'Så gick det: Avslutat.',
      '',
      'Situation: Halt golv.',
      'Så gick det: Klart.',
    ],
  ])('makes no measures of %s', async (_what, ...lines) => {
    expect(await planLines('annat.txt', lines.join('\n'))).toEqual([]);
  });
});

describe('points that are named, and told of in a sentence or two', () => {
  it('reads how each goes from what stands under its name', async () => {
    const lines = [
      'Hej Siv! Så här ligger vi till med punkterna från tillsynen, 2026-11-03.',
      '',
      '1) Skolbibliotek',
      'Klart! Invigdes den 21 augusti.',
      '',
      '2) Studiehandledning',
      'Pågår men försenat. Skulle ha varit klart 30 september 2026, ny tid är 31 januari 2027. Ansvarig: Bo Alm',
      '',
      '3) Grupprum',
      'Vi väntar på ritningar.',
      '',
      '4) Information till hemmen',
      'Ingår numera i punkt 2.',
    ];
    expect(await planLines('mejl.txt', lines.join('\n'))).toEqual([
      'Skolbibliotek |  | – | completed',
      'Studiehandledning | Bo Alm | –2027-01-31 | in_progress delayed',
      'Grupprum |  | – | paused',
      'Information till hemmen |  | – | unknown',
    ]);
  });

  it('reads it from what stands behind the name on the same line', async () => {
    const lines = [
      'Läget 2026-10-08',
      '1. Extra anpassningar – klart. Alla har gått kursen.',
      '2. Kartläggning – pågår, Ola (kurator) håller i det.',
      '3. Rastvakter. Ej löst, vi saknar personal.',
      '4. Klagomål. Blanketten ligger på hemsidan. Klart.',
    ];
    expect(await planLines('läget.txt', lines.join('\n'))).toEqual([
      'Extra anpassningar |  | – | completed',
      'Kartläggning | Ola (kurator) | – | in_progress',
      'Rastvakter |  | – | not_completed',
      'Klagomål |  | – | completed',
    ]);
  });
});

describe('auditors who look again', () => {
  const lines = [
    'Revisorerna i Alby kommun',
    '2026-09-14',
    'Uppföljning av granskning av elevhälsan',
    '',
    'Rekommendation 1',
    'Ta fram en riskanalys.',
    'Åtgärd: Riskanalys görs varje höst.',
    'Ansvarig: Skolchefen',
    'Tidplan: senast december 2025',
    'Bedömning: Åtgärden är genomförd.',
    '',
    'Rekommendation 2',
    'Dokumentera kontrollerna.',
    'Åtgärd: En mall tas fram.',
    'Ansvarig: Uppgift saknas',
    'Status enligt granskningen: Ej påbörjad. Vi ser allvarligt på det.',
    '',
    'Revisorerna önskar nämndens svar senast 2027-01-15.',
  ];

  it('gives each measure the verdict under it, and no recommendation any of its lines', async () => {
    const { plan, recommendations } = await draftOf('uppföljning.txt', lines);
    expect(plan.answerDueOn).toBe('2027-01-15');
    expect(recommendations.map((one) => one.text)).toEqual(['Ta fram en riskanalys.', 'Dokumentera kontrollerna.']);
    expect(await planLines('uppföljning.txt', lines)).toEqual([
      'Riskanalys görs varje höst | Skolchefen | –2025-12-31 | completed',
      'En mall tas fram |  | – | not_started',
    ]);
  });

  it('makes no measure of a line for who or when in other words', async () => {
    const answer = [
      'Svar på revisionens granskning av frånvaro, 2026-04-21',
      'Rekommendation 1',
      'Se över rutinen.',
      'Åtgärd: Rutinen arbetas om.',
      'Vem: Rektor Alskolan',
      'När: Klart till höstterminens start, den 17 augusti 2026. Utvärderas i januari 2027.',
    ];
    expect(await planLines('svar.txt', answer.join('\n'))).toEqual([
      'Rutinen arbetas om | Rektor Alskolan | –2026-08-17 | decided | evaluation 2027-01-31',
    ]);
  });
});

it.each([
  [
    'Uppdraget att se över köket får nytt slutdatum 31 oktober 2026 (tidigare 31 maj 2026)',
    'Klart 31 oktober 2026',
    null,
  ],
  [
    'Uppdraget att se över köket ska vara klart den 15 december 2026 i stället för den 1 september 2026, ansvarig är kostchefen',
    'Klart den 15 december 2026',
    'kostchefen',
  ],
  [
    'Uppdraget till rektorerna att se över köket förlängs till den 1 mars 2027',
    'Klart senast den 1 mars 2027',
    'rektorerna',
  ],
])('a commission is extended to its new day, never its old: %s', (sentence, time, who) => {
  expect(extendedCommission(sentence)).toEqual({ what: 'se över köket', time, who });
});

it.each([
  ['Klar, antogs av nämnden i oktober', 'completed'],
  ['Klart, lokalen invigdes i maj', 'completed'],
  ['Avslutas i planen, arbetet fortsätter i ordinarie verksamhet', 'closed_continues'],
  ['Avslutas i juni 2027', 'in_progress'],
  ['Blev inte av', 'not_completed'],
])('%s is %s', (text, state) => {
  expect(readStatus({ paragraphs: [{ text, bullet: false }] }, '2026-11-11').state).toBe(state);
});

it('finds what a board decides behind what was told to it, and nothing it decided at another meeting', async () => {
  const lines = [
    'PROTOKOLL',
    'Utbildningsutskottet 2026-09-29',
    '',
    '§ 3 Skolgården',
    'Enhetschefen berättade om planerna. Utskottet beslutade att skolchefen ska ta fram ett förslag senast 1 november 2026.',
    'Frågan är gammal. Utskottet beslutade den 3 mars 2024 att förvaltningen ska utreda den.',
  ];
  expect(await planLines('protokoll.txt', lines.join('\n'))).toEqual([
    'Ta fram ett förslag | skolchefen | –2026-11-01 | decided',
  ]);
});
