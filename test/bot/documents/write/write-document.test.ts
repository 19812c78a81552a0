import fc from 'fast-check';
import { readPlan } from '../../../../bot/documents/read/read-plan';
import { writeDocument } from '../../../../bot/documents/write/write-document';
import { REPORT_FORMATS, type ReportFormat, type WrittenDocument } from '../../../../bot/domain/written-document';
import {
  aBackReport,
  aDocument,
  group,
  heading,
  paragraph,
  row,
  run,
  sampleDocuments,
} from '../../../support/written-documents';
import { officeParts } from '../../../support/xml-parts';

/** Texts as nobody should send them: control characters, halves of surrogate pairs, anything at all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('\u0000', '\u000b', '\ud83d', '\ufffe'),
);
const aStrangeDocument = fc.tuple(anyText, anyText, anyText).map(
  ([a, b, c]): WrittenDocument =>
    aDocument({
      title: a,
      caseNumber: b,
      signer: c,
      blocks: [
        heading(b),
        { kind: 'paragraph', text: [{ text: a }, { text: b, bold: true }, { text: c, italic: true }] },
        paragraph(c, 'quote'),
        { kind: 'list', ordered: true, items: [run(a), run(c)] },
        {
          kind: 'table',
          caption: a,
          captionShown: true,
          columns: [
            { title: b, share: 0 },
            { title: c, share: Number.MAX_SAFE_INTEGER },
          ],
          rows: [group(c), row(a, b), row(c)],
        },
        { kind: 'table', caption: '', captionShown: true, columns: [], rows: [row('borta')] },
        paragraph(b, 'sign'),
      ],
      data: { columns: [a, b], rows: [[c], [a, b, c]] },
    }),
);

/** The plan a written back-report is read back as: per measure what a follow-up needs. */
async function readBack(document: WrittenDocument, format: ReportFormat) {
  const file = { name: `plan.${format}`, bytes: await writeDocument(document, format) };
  const read = await readPlan(file, { today: '2026-11-22', documentDate: '2026-11-22' });
  if (!read.ok) throw new Error(`${format}: ${JSON.stringify(read.refusal)}`);
  return read.draft;
}

describe('writeDocument', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each(REPORT_FORMATS)('writes the same %s of the same document, whatever the clock says', async (format) => {
    const at = async (now: string) => {
      jest.useFakeTimers({
        now: new Date(now),
        doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'setTimeout'],
      });
      return Buffer.from(await writeDocument(aBackReport(9), format));
    };
    expect((await at('2027-06-01T23:59:58Z')).equals(await at('2026-11-22T08:00:00Z'))).toBe(true);
  });

  it.each(REPORT_FORMATS)('writes another %s of another document', async (format) => {
    const [one, other] = await Promise.all([aBackReport(9), aBackReport(8)].map((each) => writeDocument(each, format)));
    expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(false);
  });

  it('writes any text in every format, and Word files that are well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(aStrangeDocument, async (document) => {
        officeParts(await writeDocument(document, 'docx'));
        for (const format of ['md', 'html', 'csv'] as const) {
          const text = new TextDecoder('utf-8', { fatal: true }).decode(await writeDocument(document, format));
          expect([...text].filter((char) => char < ' ' && !'\t\r\n'.includes(char))).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  }, 20_000);

  it.each(REPORT_FORMATS)('leaves no word of its own program in a %s', async (format) => {
    for (const document of Object.values(sampleDocuments())) {
      const text = Buffer.from(await writeDocument(document, format)).toString('latin1');
      expect(text).not.toMatch(/Un-named|undefined|\[object|NaN/);
    }
  });
});

describe('a back-report that is written and read again', () => {
  const EXPECTED: readonly (readonly [
    string,
    readonly (string | null)[],
    string | null,
    string | null,
    string,
    string | null,
  ])[] = [
    ['Rutiner för extra anpassningar', ['2026-03-31'], '2026-10-31', null, 'completed', null],
    ['Elevhälsans tillgänglighet', ['2026-08-31', '2027-01-31'], null, '2027-02-28', 'in_progress', 'on_plan'],
    ['Kunskapsuppföljning i de lägre årskurserna', ['2026-06-30'], null, null, 'in_progress', 'delayed'],
    ['Samverkan mellan förskoleklass och fritidshem', ['2026-12-31'], null, null, 'not_started', null],
    ['Kompetensutveckling för resurspersonal', [null], null, null, 'in_progress', null],
    ['Skolbiblioteksverksamhet', ['2027-02-28'], null, null, 'unknown', null],
    ['Dokumentationsstöd i lärplattformen', ['2026-12-31'], null, null, 'paused', null],
    ['Skolfrånvaro', ['2026-04-30'], null, null, 'closed_continues', null],
    ['Lokaler för små undervisningsgrupper', [null], null, null, 'decided', null],
  ];

  it.each(REPORT_FORMATS)('has its measures, dates and states again from %s', async (format) => {
    const { measures } = await readBack(aBackReport(9), format);
    expect(
      measures.map((one) => [
        one.area,
        one.due.map((due) => due.date),
        one.evaluation?.date ?? null,
        one.nextReport?.date ?? null,
        one.status,
        one.schedule,
      ]),
    ).toEqual(EXPECTED);
    expect(measures.map((one) => one.group)).toEqual([
      ...Array(3).fill('Granskningens rekommendationer'),
      ...Array(6).fill('Möjliga utvecklingsområden som granskningen pekar på'),
    ]);
    expect(measures[1]?.actions).toHaveLength(3);
  });

  it.each(['docx', 'html', 'csv'] as const)(
    'is the same measures from %s as from Markdown, also when there are 120',
    async (format) => {
      const [one, other] = await Promise.all([readBack(aBackReport(120), format), readBack(aBackReport(120), 'md')]);
      expect(one.measures).toHaveLength(120);
      expect(one.measures).toEqual(other.measures);
    },
  );

  it.each(['docx', 'html', 'md'] as const)(
    'says its title, case number, day and place again from %s',
    async (format) => {
      const { plan } = await readBack(aBackReport(3), format);
      expect(plan).toMatchObject({
        title: aDocument().title,
        caseNumber: 'BUN 2026/41',
        documentDate: '2026-11-22',
        place: 'Lindvika',
      });
    },
  );
});
