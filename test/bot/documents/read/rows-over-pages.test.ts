import { planLines } from '../../../support/plan-lines';

const NAMES = ['Område', 'Åtgärd', 'Ansvarig', 'Tidplan', 'Läge'];
const FIRST = ['Läsning', 'Högläsning varje dag', 'Rektorerna', 'Klart mars 2027', 'Pågår enligt plan.'];
const LAST = ['Språk', 'Kurs i språkutvecklande arbete', 'Utvecklingsledaren', 'Hösten 2027', 'Planeras.'];
const CUT = ['Bibliotek', 'Nytt avtal om skolbibliotek som gäller', 'Bibliotekschefen', 'Klart juni', 'Ej'];

const pasted = (...lines: readonly (readonly string[] | string)[]) =>
  ['Handlingsplan för läsning', 'Sörvallens kommun, utbildningskontoret', '2026-09-15', '']
    .concat(lines.map((one) => (typeof one === 'string' ? one : one.join('\t'))))
    .join('\n');

const READ = [
  'Högläsning varje dag | Rektorerna | –2027-03-31 | in_progress on_plan | area Läsning',
  'Nytt avtal om skolbibliotek som gäller alla skolor | Bibliotekschefen | –2027-06-30 | not_started | area Bibliotek',
  'Kurs i språkutvecklande arbete | Utvecklingsledaren | –2027-12-31 | not_started | area Språk',
];

test.each([
  ['a page number', ['', '2', '']],
  ['a page number between dashes', ['', '- 2 -', '']],
  ['the head of the next page', ['', 'Sörvallens kommun', '2026-09-15', 'Sida 2 (3)', '']],
  ['a head that nothing else says', ['sid. 1 av 2', '', 'Kultur- och utbildningsförvaltningen', '']],
  ['the names of the columns again', ['2026-09-15 Sida 2 av 2', NAMES.join('\t')]],
  ['two ends of a head that say what stands over the table', ['— 1 —', '', 'Handlingsplan\tSörvallens kommun', '']],
  ['such a head in three parts', ['2 (4)', 'utbildningskontoret\tHandlingsplan för läsning\t2026-09-15']],
  ['its head before its number', ['', 'Sörvallens kommun\t\t2026-09-15', '- 2 -', '']],
  ['tags left of the page', ['</table>', '<hr>', 'Sida 2', '<table>']],
])('a row of pasted rows goes on after %s', async (_, page) => {
  const rest = ['', 'alla skolor', '', '2027', 'påbörjat.'];
  expect(await planLines('plan.txt', pasted(NAMES, FIRST, CUT, ...page, rest, LAST))).toEqual(READ);
});

test('a row that a page has torn within a cell is one, and so is one whose last word stands alone after the page', async () => {
  const torn = ['Bibliotek', 'Nytt avtal om skolbibliotek som gäller'];
  const rest = ['alla skolor', 'Bibliotekschefen', 'Klart juni 2027', 'Ej påbörjat.'];
  expect(await planLines('plan.txt', pasted(NAMES, FIRST, torn, '', 'Sida 2', '', rest, LAST))).toEqual(READ);
  const whole = [
    'Bibliotek',
    'Nytt avtal om skolbibliotek som gäller alla skolor',
    'Bibliotekschefen',
    'Klart juni 2027',
  ];
  const alone = pasted(NAMES, FIRST, [...whole, 'Ej'], '', 'Sida 2', '', 'påbörjat.', LAST);
  expect(await planLines('plan.txt', alone)).toEqual(READ);
});

test('an area that a page says again is the one before it', async () => {
  const again = pasted(
    NAMES,
    FIRST,
    CUT,
    'Sida 2',
    ['Bibliotek (forts.)', 'alla skolor', '', '2027', 'påbörjat.'],
    LAST,
  );
  expect(await planLines('plan.txt', again)).toEqual(READ);
  const unmarked = pasted(NAMES, FIRST, CUT, 'Sida 2', ['Bibliotek', 'alla skolor', '', '2027', 'påbörjat.'], LAST);
  expect(await planLines('plan.txt', unmarked)).toEqual(READ);
});

/** The titles of what was read, each with the group it stands in. */
const groups = async (...lines: readonly (readonly string[] | string)[]) =>
  (await planLines('plan.txt', pasted(...lines))).map((line) => {
    const [title, ...fields] = line.split(' | ');
    return [title, ...fields.filter((one) => one.startsWith('group'))].join(' | ');
  });

test('a heading alone on its line is over the rows under it, also the first of a page', async () => {
  expect(await groups(NAMES, 'Beslutade åtgärder:', FIRST, '', 'Egna förbättringar', '', LAST)).toEqual([
    'Högläsning varje dag | group Beslutade åtgärder',
    'Kurs i språkutvecklande arbete | group Egna förbättringar',
  ]);
  expect(await groups(NAMES, 'Första målet', FIRST, '', 'Sida 2', '', 'Andra målet', LAST)).toEqual([
    'Högläsning varje dag | group Första målet',
    'Kurs i språkutvecklande arbete | group Andra målet',
  ]);
});

test('a remark between rows parts no table', async () => {
  expect(await groups(NAMES, FIRST, 'Kommentar: rektorn återkommer. Se bilagan.', LAST)).toHaveLength(2);
});

test.each([
  ['people who took part', ['Deltagare vid samrådet', 'Namn\tRoll', 'Anna Berg\tRektor']],
  ['figures', ['Budget', 'Post\t2026\t2027\t2028\tNot', 'Personal\t100\t120\t130\t']],
  ['a sentence and other rows', ['Följande har ingått i gruppen.', 'Anna\tBerg\tRektor\tEkskolan\tx']],
])('%s under the plan are no measures', async (_, lines) => {
  expect(await groups(NAMES, FIRST, '', ...lines)).toHaveLength(1);
});

test.each(['Sida 2 av 3', 'Dnr 2026-88 Sida 2 av 3', 'Dnr 2026-88   Sida 2 av 3   2026-11-03'])(
  'the head of a page that says "%s" parts no table and is no heading in it',
  async (head) => {
    expect(await groups(NAMES, FIRST, '', head, '', LAST)).toEqual([
      'Högläsning varje dag',
      'Kurs i språkutvecklande arbete',
    ]);
  },
);

test('a day and whose it is between the rows more than once is the foot of a page, and a drawn line is no row', async () => {
  const foot = ['', '2026-09-15          Hagsjö kommun', ''];
  const [rest, drawn] = [
    ['', 'alla skolor', '', '2027', 'påbörjat.'],
    ['--', '---', '---', '---', '---'],
  ];
  const more = ['Skrivande', 'Loggbok i alla ämnen', 'Lärarna', 'Våren 2027', 'Planeras.'];
  const pages = pasted(NAMES, FIRST, CUT, ...foot, rest, drawn, LAST, ...foot, more);
  expect(await planLines('plan.txt', pages)).toEqual([
    ...READ,
    'Loggbok i alla ämnen | Lärarna | –2027-06-30 | not_started | area Skrivande',
  ]);
});

test('a new report on how far it has come is the next one', async () => {
  const told = [...LAST.slice(0, 4), 'Pågår. Ny lägesrapport maj 2027.'];
  expect(await planLines('plan.txt', pasted(NAMES, FIRST, told))).toContainEqual(
    expect.stringContaining('| next 2027-05-31 |'),
  );
});

/** A web page with a table a page, as programs make them of paper. */
const pages = (...tables: readonly (readonly (readonly string[])[])[]) =>
  [
    '<h1>Handlingsplan för läsning 2026-09-15</h1>',
    ...tables.map(
      (rows) =>
        `<table>${rows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table>`,
    ),
  ].join('\n');

test.each([
  [['', 'alla skolor', '', '2027', 'påbörjat.']],
  [['', 'alla skolor', '', '2027', '']],
  [['', '', '', '2027', '']],
])('a page that holds nothing but the rest of a row is that, also where the rest is a year: %j', async (rest) => {
  const [, second = ''] = await planLines('plan.html', pages([NAMES, FIRST, CUT], [rest]));
  expect(second).toContain('–2027-06-30');
  expect(second).toMatch(rest[1] === '' ? /^Nytt avtal/ : /^Nytt avtal om skolbibliotek som gäller alla skolor/);
});

test('a year under names that count is no rest of a time', async () => {
  const counted = ['Ekskolan', 'Antal elever', 'Skolkansliet', '2027', '212'];
  const read = await planLines('plan.html', pages([NAMES, FIRST], [counted]));
  expect(read).toEqual(READ.slice(0, 1));
});
