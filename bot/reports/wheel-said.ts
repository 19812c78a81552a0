import type { LocalDate, PlanDate } from '../domain/dates';
import { DEFAULT_POINTS } from '../domain/default-wheel';
import type { ReportFacts } from '../domain/report-facts';
import type { Wheel } from '../domain/wheel';
import { occurrencesAround } from '../domain/wheel-occurrence';
import type { WrittenBlock } from '../domain/written-document';
import type { AllReportTexts } from '../text/report-texts';
import type { MeasureFacts } from './measure-facts';
import { daySaid, promisedSaid, wheelDaySaid } from './period-said';
import { paragraph, row, said } from './written-parts';

const pointsOf = ({ wheel }: ReportFacts) => wheel?.points ?? DEFAULT_POINTS;

/** The annual wheel as a table; the template's points where the municipality has given none of its own. */
export function wheelSaid(facts: ReportFacts, { dialogues: own, words }: AllReportTexts): readonly WrittenBlock[] {
  const { code, name, open } = own.wheelColumns;
  return [
    ...(facts.wheel === null ? [paragraph(own.wheelDefault)] : []),
    {
      kind: 'table',
      caption: own.wheelCaption,
      captionShown: false,
      columns: [
        { title: code, share: 15 },
        { title: name, share: 50 },
        { title: open, share: 35 },
      ],
      rows: pointsOf(facts).map((point) =>
        row(
          [said(point.code)],
          [said(point.name)],
          [said(own.window(wheelDaySaid(point.opens, words), wheelDaySaid(point.closes, words)))],
        ),
      ),
    },
  ];
}

/** What comes after the report's day: the point that is open or next, and the first back-report that is promised. */
export function nextSteps(
  measures: readonly MeasureFacts[],
  facts: ReportFacts,
  on: LocalDate,
  { dialogues: own, words }: AllReportTexts,
): readonly WrittenBlock[] {
  const wheel: Wheel = facts.wheel ?? { id: 'wheel', points: DEFAULT_POINTS, changedAt: '', changedBy: '' };
  const turns = occurrencesAround(wheel, on).filter((turn) => turn.closesOn >= on);
  const open = turns.filter((turn) => turn.opensOn <= on);
  const next = turns.find((turn) => turn.opensOn > on);
  const reports = measures
    .flatMap(({ measure, nextReport }): readonly PlanDate[] =>
      nextReport === 'ahead' && measure.nextReport?.date ? [measure.nextReport] : [],
    )
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const [report] = reports;
  return [
    ...open.map(({ point, closesOn }) => paragraph(own.openPoint(point.code, point.name, daySaid(closesOn, words)))),
    paragraph(
      next === undefined
        ? own.noNextPoint
        : own.nextPoint(next.point.code, next.point.name, daySaid(next.opensOn, words), daySaid(next.closesOn, words)),
    ),
    ...(report === undefined ? [] : [paragraph(own.nextReport(promisedSaid(report, words)))]),
  ];
}
