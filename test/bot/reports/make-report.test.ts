import type { ReportFacts } from '../../../bot/domain/report-facts';
import { REPORT_KINDS, type WrittenBlock, type WrittenDocument } from '../../../bot/domain/written-document';
import { makeReport, reportsWithContent } from '../../../bot/reports/make-report';
import { anAnswer, aPlan } from '../../support/builders';
import {
  activityPlanFacts,
  aFrame,
  auditAnswerFacts,
  auditPlanFacts,
  dialogueFacts,
  measureOf,
  proposalFacts,
  ratingsOf,
  sharedFacts,
  someReportFacts,
} from '../../support/report-samples';

const SAMPLES: readonly (readonly [string, () => ReportFacts])[] = [
  ['nothing at all', () => someReportFacts()],
  ['a plan of an audit', auditPlanFacts],
  ['a plan of activities', activityPlanFacts],
  ['a measure of many units', sharedFacts],
  ['recommendations', auditAnswerFacts],
  ['proposals', proposalFacts],
  ['dialogues', dialogueFacts],
];
const CASES = SAMPLES.flatMap(([name, facts]) => REPORT_KINDS.map((kind) => [kind, name, facts] as const));

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const one of Object.values(value)) freeze(one);
  }
  return value;
};

const runs = (text: readonly { readonly text: string }[]) => text.map((run) => run.text).join('');

/** Every text of a document, with those of its table cells and rows left out that may be empty. */
function textsOf({ title, blocks }: WrittenDocument): readonly string[] {
  return [title, ...blocks.flatMap(textsOfBlock)];
}

function textsOfBlock(block: WrittenBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [runs(block.text)];
    case 'list':
      return block.items.map(runs);
    case 'table':
      return [
        block.caption,
        ...block.columns.map((column) => column.title),
        ...block.rows.flatMap((row) =>
          row.kind === 'group' ? [row.text] : row.cells.flatMap((cell) => cell.map(({ text }) => runs(text))),
        ),
      ];
  }
}

describe('makeReport', () => {
  it.each(CASES)(
    'makes %s of %s: nothing empty, nothing undefined, every row as wide as its head',
    (kind, _name, facts) => {
      for (const language of ['sv', 'en'] as const) {
        const document = makeReport(kind, facts(), aFrame({ language, version: 2 }));
        expect(document).toMatchObject({ kind, language, date: '2026-06-15', version: 2 });
        const wrong = textsOf(document).filter(
          (text) => text.trim() === '' || text !== text.trim() || /undefined|null|NaN|\[object|\.\.(?!\.)|!/.test(text),
        );
        expect(wrong).toEqual([]);
        for (const block of document.blocks) {
          if (block.kind !== 'table') continue;
          const widths = block.rows.flatMap((row) => (row.kind === 'row' ? [row.cells.length] : []));
          expect(new Set([block.columns.length, ...widths]).size).toBe(1);
        }
        expect(new Set([document.data.columns.length, ...document.data.rows.map((row) => row.length)]).size).toBe(1);
        expect(new Set(document.data.columns).size).toBe(document.data.columns.length);
      }
    },
  );

  it.each(CASES)('makes the same %s of the same facts on %s, and changes none of them', (kind, _name, facts) => {
    const given = freeze(facts());
    expect(makeReport(kind, given, aFrame())).toEqual(makeReport(kind, given, aFrame()));
  });

  it('begins every document with headings of the highest level and skips none', () => {
    for (const [, facts] of SAMPLES) {
      for (const kind of REPORT_KINDS) {
        const levels = makeReport(kind, facts(), aFrame()).blocks.flatMap((one) =>
          one.kind === 'heading' ? [one.level] : [],
        );
        levels.forEach((level, at) => {
          expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
        });
      }
    }
  });

  it('says nothing in Swedish of its own in English', () => {
    for (const kind of REPORT_KINDS) {
      const document = makeReport(
        kind,
        someReportFacts({ measures: [measureOf(1, { title: 'Plain' })] }),
        aFrame({ language: 'en' }),
      );
      const own = textsOf(document).filter((text) => !text.includes('Åtgärder efter granskningen'));
      expect(own.filter((text) => /[åäöÅÄÖ]/.test(text.replace(/KUL|IOA\/ÖSO|DELÅR|ÅR/g, '')))).toEqual(
        kind === 'dialogues' ? expect.arrayContaining([expect.stringContaining('Uppföljning av resultat')]) : [],
      );
    }
  });
});

describe('reportsWithContent', () => {
  const activity = aPlan({ kind: 'activity_plan' });
  it.each([
    ['a plan of activities', activityPlanFacts(), ['back-report']],
    ['a plan with answers', sharedFacts(), ['back-report', 'yearly-follow-up']],
    ['a plan of an audit', someReportFacts({ measures: [measureOf(1)] }), ['back-report', 'audit-answer']],
    ['proposals', proposalFacts(), ['back-report', 'yearly-follow-up', 'analysis']],
    ['dialogues', dialogueFacts(), ['back-report', 'dialogues']],
    [
      'judgements alone',
      someReportFacts({ plan: activity, ratings: ratingsOf('Närvaro', 'grundskola', [3]) }),
      ['dialogues'],
    ],
    ['answers without measures', someReportFacts({ plan: activity, answers: [anAnswer()] }), ['yearly-follow-up']],
    ['nothing', someReportFacts({ plan: activity }), []],
  ])('offers of %s what there is something to say of', (_name, facts, kinds) => {
    expect(reportsWithContent(facts)).toEqual(kinds);
  });
});
