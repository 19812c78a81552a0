import { datedOn, dayInFileName } from '../../../../bot/documents/read/frame/document-date';
import { readShapes } from '../../../../bot/documents/read/shapes/read-shapes';

const TODAY = '2026-11-22';
const on = (
  before: readonly string[],
  after: readonly string[] = [],
  more: Partial<Parameters<typeof datedOn>[0]> = {},
) =>
  datedOn({
    before: before.map((text, at) => ({ text, line: at + 1 })),
    after: after.map((text, at) => ({ text, line: at + 50 })),
    pageDates: [],
    headerDates: [],
    today: TODAY,
    ...more,
  });

describe('the day of a document', () => {
  it('is the one a page’s head begins with, where a line under it tells of another', () => {
    expect(on(['2026-03-04 Rond i lokalerna', 'Ronden gjord 2026-02-26 av vaktmästare'])).toBe('2026-03-04');
    expect(on(['Ronden i mars, 2026-03-04 i lokalerna', 'Ronden gjord 2026-02-26 av vaktmästare'])).toBeNull();
  });

  it('is no day on which the opening sentence tells that something happened', () => {
    expect(on(['Granskningen rapporterades den 18 november 2025. Svar ska ges i februari.'])).toBeNull();
    expect(on(['Norrhults kommun den 18 november 2025. Svar ska ges i februari.'])).toBe('2025-11-18');
  });

  it.each([
    ['Upprättad av Eva Norr, rektor, 2025-08-28', '2025-08-28'],
    ['Styrelsemöte nr 3, 2025-11-04 kl. 18.30, biblioteket', '2025-11-04'],
    ['APT-möte tisdag den 4 november 2025', '2025-11-04'],
    ['Sammanställd 2025-09-29 av kvalitetsavdelningen', '2025-09-29'],
    ['Version 2, 2025-10-01', '2025-10-01'],
    ['Rev. 2025-05-12', '2025-05-12'],
    ['Läget per den 31 oktober 2025', '2025-10-31'],
    ['Sammanträdesdatum 2025-10-06', '2025-10-06'],
    ['Datum: onsdag 8 oktober 2025 kl. 9.00–10.30', '2025-10-08'],
    ['Protokoll fört vid sammanträde den 14 oktober 2025', '2025-10-14'],
    ['Förskolenämnden 2026-02-18 kl. 14.00', '2026-02-18'],
    ['Lillnäs kommun · 2026-02-03', '2026-02-03'],
    ['Lägesdatum: 2026-02-03', '2026-02-03'],
    ['Antagna av föräldrarådet den 3 februari 2026.', '2026-02-03'],
    ['Redovisning till barn- och skolnämnden 2024-12-12', '2024-12-12'],
    ['Lägesrapport oktober 2025', '2025-10-31'],
    ['Avser läget v. 45 2025', '2025-11-07'],
    ['Utskriftsdatum: 2025-10-20', '2025-10-20'],
    ['Senast ändrad av Mia Sand 3 mars', '2026-03-03'],
    ['Uppdaterad den 1 december', '2025-12-01'],
    ['Alnäs kommun. Avläst vid ledningsgruppsmöte 2025-10-14.', '2025-10-14'],
    ['Läge per 2026-02-10. Nästa avstämning i ledningsgruppen den 12 maj 2026.', '2026-02-10'],
  ])('%s: %s', (text, day) => {
    expect(on([text])).toBe(day);
  });

  it.each([
    ['Planen antogs i mars. Detta är andra uppföljningen, den 12 oktober 2026.', '2026-10-12'],
    ['Så här ser det ut den 3 november 2026, efter en termins arbete.', '2026-11-03'],
    ['Den här sammanställningen är gjord den 2 september 2026 av rektor.', '2026-09-02'],
    ['Nedan visas läget den 9 november 2026.', '2026-11-09'],
  ])('%s: a sentence on the paper it stands in dates it', (text, day) => {
    expect(on([text])).toBe(day);
  });

  it.each([
    ['Denna redovisning ska lämnas senast den 3 oktober 2026.'],
    ['Planen gäller hela året. Den här uppföljningen behandlas i nämnden den 3 oktober 2026.'],
    ['Detta är första uppföljningen. Nästa är den 3 oktober 2026.'],
    ['Nedan visas läget. Enkäten gjordes den 3 oktober 2026.'],
  ])('%s: a day somebody waits for, or of another sentence, does not', (text) => {
    expect(on([text])).toBeNull();
  });

  it.each([
    ['Svarsdatum: 2026-01-15'],
    ['Slutdatum: 2026-01-15'],
    ['Nästa möte 2025-12-09'],
    ['Planen är daterad den 12 mars 2026.'],
    ['Handlingarna skickas ut senast 7 januari 2026'],
    ['Lägesrapport lämnas i december 2027'],
  ])('"%s" is of something else', (text) => {
    expect(on([text])).toBeNull();
  });

  it('is the newest that is stated: a plan decided in March and revised in October shows October', () => {
    expect(on(['Fastställd av nämnden 2025-03-12', 'Reviderad 2025-10-01'])).toBe('2025-10-01');
    expect(on(['Uppdaterad: 2025-10-02 Utskriftsdatum: 2025-10-20'])).toBe('2025-10-02');
  });

  it('is not that of an enclosure', () => {
    expect(on([], ['Bilagor', 'Inventering 2024-12-01', 'Vallby 2025-10-15', 'Siv Norén'])).toBe('2025-10-15');
    expect(on([], ['Bilagor', 'Inventering 2024-12-01'])).toBeNull();
  });

  it("is the mail's or the file's where the document says nothing", () => {
    expect(on([], [], { sentOn: '2025-11-04' })).toBe('2025-11-04');
    expect(on([], [], { fileName: 'Handlingsplan 2025-10-14.docx' })).toBe('2025-10-14');
  });
});

test.each([
  ['20251014_atgarder.xlsx', '2025-10-14'],
  ['Plan 251014.docx', '2025-10-14'],
  ['Plan 2026-12-24.docx', null],
  ['Rapport 123456.docx', null],
  ['ärende 20251014123.docx', null],
])('the day in the name %s is %s', (name, day) => {
  expect(dayInFileName(name, TODAY)).toBe(day);
});

test('a letter is of the day that stands alone in the table of its head', () => {
  const cell = (...texts: readonly string[]) => ({ paragraphs: texts.map((text) => ({ text, bullet: false })) });
  const said = ['Rektorerna ordnar nya bänkar senast i maj 2026.', 'Fritidschefen köper bollar till april 2026.'];
  const read = readShapes(
    [
      {
        kind: 'table',
        rows: [
          {
            line: 1,
            cells: [cell('Till styrelsen', 'Kopia till samtliga rektorer och revisorer'), cell('2025-10-08')],
          },
        ],
      },
      ...said.map((text, at) => ({ kind: 'paragraph', text, line: at + 2 }) as const),
    ],
    TODAY,
  );
  expect(read?.measures).toHaveLength(2);
  expect(read?.pageDates).toEqual(['2025-10-08']);
});
