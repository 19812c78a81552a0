import { isTerminal } from '../domain/is-open';
import type { WrittenBlock } from '../domain/written-document';
import type { AllReportTexts } from '../text/report-texts';
import { countSaid } from './distribution';
import type { MeasureFacts } from './measure-facts';
import { type ShownCount, shownCounts } from './small-counts';
import { missing, paragraph, row, said } from './written-parts';

/** Which column an assignment is counted in. */
function columnOf({ measure: { state } }: MeasureFacts): number {
  if (state === 'unknown') return 3;
  if (isTerminal(state)) return 2;
  return state === 'in_progress' || state === 'paused' ? 1 : 0;
}

/**
 * How many assignments there are in each area and where they stand; never whose. One assignment is one principal's and
 * weighs on their pay, so that its numbers are kept as the judgements' are.
 */
export function assignmentsSaid(measures: readonly MeasureFacts[], texts: AllReportTexts): readonly WrittenBlock[] {
  const { dialogues: own } = texts;
  if (measures.length === 0) return [missing(own.noAssignments)];
  const areas = [...new Set(measures.map((one) => one.measure.area ?? own.noArea))];
  const counts = areas.map((area) => {
    const inArea = measures.filter((one) => (one.measure.area ?? own.noArea) === area);
    return [0, 1, 2, 3].map((column) => inArea.filter((one) => columnOf(one) === column).length);
  });
  const totals = shownCounts(counts.map((row) => row.reduce((sum, count) => sum + count, 0)));
  const { area, all, waiting, running, ended, unknown } = own.assignmentColumns;
  return [
    paragraph(own.assignmentsAbout),
    {
      kind: 'table',
      caption: own.assignmentsCaption,
      captionShown: false,
      columns: [
        { title: area, share: 30 },
        ...[all, waiting, running, ended, unknown].map((title) => ({ title, share: 14, right: true })),
      ],
      rows: areas.map((name, at) => {
        const total = totals[at] ?? 'hidden';
        // Where the total is not told, its parts would tell it.
        const parts: readonly ShownCount[] =
          typeof total === 'number' ? shownCounts(counts[at] ?? []) : (counts[at] ?? []).map(() => total);
        return row([said(name)], ...[total, ...parts].map((count) => [said(countSaid(count, texts))]));
      }),
    },
  ];
}
