import { readFrame } from '../../../../bot/documents/read/frame/frame';
import type { PlanRows } from '../../../../bot/documents/read/tables/table-rows';

const rowsOf = (before: readonly string[], after: readonly string[] = [], title: string | null = null): PlanRows => ({
  rows: [],
  title: title === null ? null : { text: title, line: 1 },
  before: before.map((text, at) => ({ text, line: at + 2 })),
  after: after.map((text, at) => ({ text, line: at + 50 })),
  lines: [],
  pageDates: [],
  headerDates: [],
  headers: [],
  guessedAt: null,
  unreadTables: [],
  oddities: [],
});
const GIVEN = { fileName: 'plan.docx', title: undefined, documentDate: undefined };

test('sentences before the measures are the background; headings, dates and what leads over to a list are not', () => {
  const before = [
    'Dnr BUN 2026/14',
    'Nämndens ansvar',
    'Revisorerna granskade under hösten nämndens arbete med trygghet.',
    'Nämnden beslutade den 3 mars om en plan.',
    'Näsvik 2026-03-10',
    'Följande åtgärder ska enligt nämndens beslut genomföras:',
  ];
  expect(readFrame(rowsOf(before, [], 'Åtgärdsplan'), GIVEN)).toMatchObject({
    title: 'Åtgärdsplan',
    place: 'Näsvik',
    background: [before[2], before[3]],
  });
});

test('the place is where it was signed, with the day beside it', () => {
  const frame = readFrame(rowsOf([], ['Näsvik den 3 mars 2026', 'Rut Ekdal, skolchef'], 'Plan'), GIVEN);
  expect(frame).toMatchObject({ place: 'Näsvik', documentDate: '2026-03-03', signer: 'Rut Ekdal, skolchef' });
  expect(readFrame(rowsOf(['Uppdaterad 2026-03-03'], [], 'Plan'), GIVEN)).not.toHaveProperty('place');
  expect(readFrame(rowsOf(['Styrgrupp 2026-03-03', 'Rast']), GIVEN).title).toBe('Styrgrupp 2026-03-03');
});

test('a heading printed twice is read once', () => {
  const title = 'Svar till revisionen angående granskning av skolskjutsar angående granskning av skolskjutsar';
  expect(readFrame(rowsOf([], [], title), GIVEN).title).toBe(
    'Svar till revisionen angående granskning av skolskjutsar',
  );
  expect(readFrame(rowsOf([], [], 'Plan för skola och skola'), GIVEN).title).toBe('Plan för skola och skola');
});

test.each([
  ['Ordförande barn- och utbildningsnämnden', 'Eva Öst, Ordförande barn- och utbildningsnämnden'],
  ['ordförande i utbildningsnämnden', 'Eva Öst, ordförande i utbildningsnämnden'],
  ['Sekreterare', 'Eva Öst, Sekreterare'],
])('a name is the signer with the title on the line under it: %s', (title, signer) => {
  expect(readFrame(rowsOf([], ['Näsvik 2026-11-16', 'Eva Öst', title], 'Plan'), GIVEN).signer).toBe(signer);
});

test('what is written before a name on its own line is no part of it', () => {
  expect(readFrame(rowsOf([], ['gm Per Ekdal', 'skolchef'], 'Plan'), GIVEN).signer).toBe('Per Ekdal, skolchef');
});

test.each([
  [['Ulla-Karin Dahl', 'utbildningschef, Näsviks kommun'], 'Ulla-Karin Dahl, utbildningschef, Näsviks kommun'],
  [['Per Ekdal Siv Norr', 'ordförande nämndsekreterare'], 'Per Ekdal, ordförande'],
  [['Siv Norr', 'Rektor Ekskolan, Näsviks kommun'], 'Siv Norr, Rektor Ekskolan, Näsviks kommun'],
  [['Per Ekdal Förvaltningschef'], 'Per Ekdal Förvaltningschef'],
  [['SAMMANFATTNING AV ÄRENDET', 'Frånvaron har minskat.'], null],
  [['Ordförandes Signatur Justerandes Signatur'], null],
])('who signs is a name with what they are, and no heading: %j', (after, signer) => {
  expect(readFrame(rowsOf([], after, 'Plan'), GIVEN).signer).toBe(signer);
});

test('an office over the day is no place', () => {
  expect(readFrame(rowsOf(['Skolförvaltningen 2026-11-09'], [], 'Plan'), GIVEN)).not.toHaveProperty('place');
});

test('a label that says the heading once more is no part of the background', () => {
  const rows = rowsOf([], [], 'Åtgärdsplan');
  const before = ['Bakgrund: Revisorerna har granskat nämndens arbete med frånvaro.'].map((text) => ({
    text,
    line: 2,
    under: 'Bakgrund',
  }));
  expect(readFrame({ ...rows, before }, GIVEN).background).toEqual([
    'Revisorerna har granskat nämndens arbete med frånvaro.',
  ]);
});

test.each([
  ['Klippans friskola AB', 'Kompletterande redovisning efter besöket i mars'],
  ['Stiftelsen Lövdungen', 'Redovisning till tillsynsmyndigheten'],
  ['Box 12', 'Svar på frågor om skolskjuts'],
  ['761 90 Rimbo', 'Yttrande om lokaler, ert dnr 2024:118'],
  ['SKOLFÖRVALTNINGEN I MOSSBY', 'Så gick det med uppdragen 2026'],
  ['Plan 26-27', 'Plan mot kränkningar på fritidshemmet'],
  ['Start / Kommunen / Svar på granskningar', 'Redovisning av granskningen'],
])('%s over the letter is no name of it, and %s is', (head, title) => {
  expect(readFrame(rowsOf([title], [], head), GIVEN).title).toBe(title);
});

test('a paper that says when it was taken up is of that day', () => {
  expect(readFrame(rowsOf(['Skolnämnden. SN 2024/31. Behandlad 2024-05-15.'], [], 'Svar'), GIVEN)).toMatchObject({
    documentDate: '2024-05-15',
  });
});

test('a line of a table of contents is no title, and the head of a page says it shorter than the title', () => {
  const head = ['Plan för läsning', 'Plan för läsning 2024–2026'];
  expect(readFrame(rowsOf([...head, '3 Åtgärder ........ 4']), GIVEN).title).toBe('Plan för läsning 2024–2026');
  expect(readFrame(rowsOf(['Kartläggning av rastmiljön', '3 Åtgärdsplan ........ 4']), GIVEN).title).toBe(
    'Kartläggning av rastmiljön',
  );
});

test.each([
  [['BORGA KOMMUN, KOST OCH LOKALVÅRD', 'Luften i Ekhallen']],
  [['Antagen som styrelsens yttrande 2026-05-12, § 9', 'Luften i Ekhallen']],
  [['Svar lämnat 3 mars 2026', 'Luften i Ekhallen']],
  [['Till skyddsombuden vid skolan', 'Luften i Ekhallen']],
  [['BORGA KOMMUN, KOST', 'Till kommunens revisorer', 'Luften i Ekhallen']],
  [['Bilaga 2 till kvalitetsredovisning, Skolnämnden i Borga', 'Luften i Ekhallen']],
  [['ÅKERBY FÖRSKOLA', 'Luften i Ekhallen', 'Det som är åtgärdat']],
  [['SAMMANTRÄDESPROTOKOLL', '§ 14 Luften i Ekhallen (Dnr BSN 2026.318)', 'Skolnämndens beslut']],
  [['§ 14 Luften i Ekhallen', 'Sammanfattning av ärendet', 'Kommunstyrelsens svar']],
  [['BORGA KOMMUN', 'Skolutskottet', '§ 14', 'Luften i Ekhallen', 'Dnr SU 2026:12', 'SKOLUTSKOTTETS BESLUT']],
  [['Lärande- och kulturutskottet', '§ 9 a', 'Luften i Ekhallen', 'Svar från förvaltningen']],
])('whose paper it is, what was done with it and a part of any matter are no title: %j', ([first = '', ...more]) => {
  expect(readFrame(rowsOf(more, [], first), GIVEN).title).toBe('Luften i Ekhallen');
  expect(readFrame(rowsOf([first, ...more]), GIVEN).title).toBe('Luften i Ekhallen');
});

test.each([
  [['§ 1 Mötets öppnande', '§ 2 Lokaler', '§ 3 Luften'], 'Protokoll mars'],
  [['§ 1 Mötets öppnande'], 'Protokoll mars'],
])('whole minutes are not called by one of their matters: %j', (before, title) => {
  expect(readFrame(rowsOf(before, [], title), GIVEN).title).toBe(title);
});

test('a municipality before the name of a paper, and a school beside nothing else, are titles', () => {
  const only = (text: string) => readFrame(rowsOf([], [], text), GIVEN).title;
  expect(only('Borga kommun, handlingsplan för luften')).toBe('Borga kommun, handlingsplan för luften');
  expect(readFrame(rowsOf(['Mat och miljö'], [], 'Skyddsrond Ekskolan'), GIVEN).title).toBe('Skyddsrond Ekskolan');
  expect(only('ÅKERBY FÖRSKOLA')).toBe('ÅKERBY FÖRSKOLA');
  expect(readFrame(rowsOf(['Mat och miljö'], [], 'Inneklimatet i Ekskolan'), GIVEN).title).toBe(
    'Inneklimatet i Ekskolan',
  );
});

test.each([
  ['Kvalitetsplan inför revision', 'activity_plan'],
  ['Kvalitetsplan inför nästa revision', 'activity_plan'],
  ['Åtgärder efter revisionen av skolskjutsen', 'audit_plan'],
] as const)('%s is %s: what is done before an audit does not come of it', (title, kind) => {
  expect(readFrame(rowsOf([], [], title), GIVEN)).toMatchObject({ kind });
});
