import { readDecisions } from '../../../../bot/documents/read/shapes/read-decisions';
import { linesOfText } from '../../../../bot/documents/read/text/lines';

const read = (...lines: readonly string[]) => {
  const text = linesOfText(lines.map((line, at) => ({ kind: 'paragraph', text: line, line: at + 1 })));
  return (readDecisions(text, '2025-10-14')?.measures ?? []).map((one) => ({
    title: one.title?.title,
    who: one.responsible,
    due: one.due?.map((date) => date.date),
    report: one.nextReport?.date ?? null,
  }));
};
const mall = { title: 'Ta fram en mall', who: ['förvaltningen'], due: ['2026-01-31'], report: null };

test.each([
  ['Nämnden beslutar att ge förvaltningen i uppdrag att ta fram en mall senast den 31 januari 2026.'],
  ['Nämnden beslutar att uppdra åt förvaltningen att senast den 31 januari 2026 ta fram en mall.'],
  ['Nämnden ger förvaltningen i uppdrag att ta fram en mall senast den 31 januari 2026.'],
  ['Förvaltningen får i uppdrag att ta fram en mall senast den 31 januari 2026.'],
  ['Förvaltningen uppdras att ta fram en mall. Uppdraget ska vara klart senast den 31 januari 2026.'],
  ['Nämnden beslutar att förvaltningen ska ta fram en mall senast den 31 januari 2026.'],
])('%s commits once', (text) => {
  expect(read('Beslut', text)).toEqual([mall]);
});

test('each commission of a decision is a measure, and what is approved, noted or granted is none', () => {
  const line =
    'Nämnden beslutar att godkänna rapporten, att ge förvaltningen i uppdrag att ta fram en mall senast den 31 januari 2026, samt att uppdra åt skolchefen att redovisa läget för nämnden i mars.';
  expect(read(line)).toEqual([
    mall,
    { title: 'Redovisa läget för nämnden', who: ['skolchefen'], due: [], report: '2026-03-31' },
  ]);
});

test('what was proposed, told or decided long ago is no commission', () => {
  expect(read('Förslag till beslut', 'Nämnden uppdrar åt förvaltningen att ta fram en mall.')).toEqual([]);
  expect(read('Ärendet', 'Nämnden gav förvaltningen i uppdrag att ta fram en mall.')).toEqual([]);
  expect(read('Lena Ek yrkar att förvaltningen ges i uppdrag att ta fram en mall.')).toEqual([]);
  expect(read('Nämnden beslutar att lägga rapporten till handlingarna.')).toEqual([]);
});

test('a report on everything decided is no date of a single commission', () => {
  const points = ['att ge rektor i uppdrag att skriva en plan', 'att uppdra åt skolchefen att utse en samordnare'];
  const reports = read('Nämnden beslutar', ...points, 'att återrapport ska lämnas till nämnden i april 2026');
  expect(reports.map((one) => one.report)).toEqual([null, null]);
});

test('a numbered point under "Nämndens beslut" gives what it says that somebody shall do, whenever it says when', () => {
  expect(
    read(
      'Nämndens beslut',
      '1. Skolchefen får i uppdrag att ta fram en mall senast den 31 januari 2026.',
      '2. Rektorerna ska från och med 2027 redovisa antalet tillbud för nämnden varje termin.',
      '3. Nämnden överlämnar yttrandet till fullmäktige.',
    ).map(({ title, who }) => ({ title, who })),
  ).toEqual([
    { title: 'Ta fram en mall', who: ['skolchefen'] },
    { title: 'Redovisa antalet tillbud för nämnden varje termin', who: ['rektorerna'] },
  ]);
});

test.each([
  'Barn- och utbildningsnämndens beslut',
  'Kultur- och fritidsnämndens beslut',
  'Barn- och ungdomsutskottets beslut',
  'Utbildningsnämndens arbetsutskotts beslut',
  'Förskole-nämndens beslut:',
])('under "%s" it is decided, whatever was told before it', (heading) => {
  const told = ['Ärendebeskrivning', 'Förvaltningen har besökt nio skolor.'];
  expect(
    read(...told, heading, 'Nämnden uppdrar åt förvaltningen', 'att ta fram en mall senast den 31 januari 2026.'),
  ).toEqual([mall]);
});

test('what the administration of a board with a long name proposed is no decision', () => {
  const given = 'att ge rektor i uppdrag att skriva en plan senast i mars 2026.';
  expect(read('Beslut', 'Barn- och skolförvaltningens förslag', given)).toEqual([]);
  expect(read('Beslut', 'Barn- och skolnämndens förslag till beslut', given)).toEqual([]);
});

test.each([
  'redovisa hur många skolor som saknar skolbibliotek, senast den 10 december 2025',
  'rapportera vilka skolor som saknar skolbibliotek senast den 10 december 2025',
  'återkomma med kostnaderna för skolbibliotek senast den 10 december 2025',
])('"att %s" asks for facts and is no report on the point above', (asked) => {
  const points = ['att ta fram en mall för skolbibliotek senast den 31 januari 2026,', `att ${asked}.`];
  const measures = read('Beslut', 'Nämnden uppdrar åt förvaltningen', ...points);
  expect(measures.map((one) => [...(one.due ?? []), one.report])).toEqual([
    ['2026-01-31', null],
    expect.arrayContaining(['2025-12-10']),
  ]);
});

test.each([
  ['§ 94   Lovskolan i fjällen          Dnr BUN 2026.188', 'Lovskolan i fjällen'],
  ['§ 12 Skolskjutsar dnr 2026/118', 'Skolskjutsar'],
  ['§ 7 Läget för årskurs 7', 'Läget för årskurs 7'],
])('%s is called without its number', (paragraph, title) => {
  const lines = [paragraph, 'Beslut', 'Nämnden ger rektor i uppdrag att skriva en plan i mars 2026.'];
  const text = linesOfText(lines.map((line, at) => ({ kind: 'paragraph', text: line, line: at + 1 })));
  expect(readDecisions(text, '2025-10-14')?.title?.text).toBe(title);
});
