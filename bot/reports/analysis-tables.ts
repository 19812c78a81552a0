import { isTerminal } from '../domain/is-open';
import { SCHOOL_FORMS, type SchoolForm } from '../domain/people';
import { MEASURE_STATES } from '../domain/plan';
import { capitalised } from '../domain/reading/swedish-text';
import type { ReportFacts } from '../domain/report-facts';
import type { WrittenTable } from '../domain/written-document';
import type { ReportPatternTexts } from '../text/report-patterns-sv';
import type { AllReportTexts } from '../text/report-texts';
import { isOverdue, isSaidDelayed, type MeasureFacts } from './measure-facts';
import { row, said } from './written-parts';

/** Where the measures stand in numbers: by state, by area where there are several, by school form where that is known. */
export function stateTable(
  measures: readonly MeasureFacts[],
  facts: ReportFacts,
  texts: AllReportTexts,
): readonly WrittenTable[] {
  const { analysis, words } = texts;
  const { columns } = analysis;
  const states = MEASURE_STATES.flatMap((state): readonly (readonly [string, number])[] => {
    const n = measures.filter((one) => one.measure.state === state).length;
    return n === 0 ? [] : [[words.states[state], n]];
  });
  const areas = [...new Set(measures.map((one) => one.measure.area ?? analysis.noArea))];
  const forms = formsOf(measures, facts);
  return [
    // One state is said in the sentence before.
    ...(states.length > 1 ? [counted(analysis.stateCaption, columns.state, columns.count, states)] : []),
    ...(areas.length > 1 ? [areaTable(measures, areas, analysis)] : []),
    ...(forms.size > 0
      ? [
          counted(
            analysis.formCaption,
            columns.form,
            columns.count,
            SCHOOL_FORMS.flatMap((form): readonly (readonly [string, number])[] => {
              const n = forms.get(form) ?? 0;
              return n === 0 ? [] : [[capitalised(words.formOf(form)), n]];
            }),
          ),
        ]
      : []),
  ];
}

function counted(
  caption: string,
  first: string,
  second: string,
  rows: readonly (readonly [string, number])[],
): WrittenTable {
  return {
    kind: 'table',
    caption,
    captionShown: true,
    columns: [
      { title: first, share: 70 },
      { title: second, share: 30, right: true },
    ],
    rows: rows.map(([name, n]) => row([said(name)], [said(String(n))])),
  };
}

function areaTable(
  measures: readonly MeasureFacts[],
  areas: readonly string[],
  { areaCaption, columns, noArea }: ReportPatternTexts['analysis'],
): WrittenTable {
  return {
    kind: 'table',
    caption: areaCaption,
    captionShown: true,
    columns: [
      { title: columns.area, share: 30 },
      { title: columns.count, share: 10, right: true },
      { title: columns.ended, share: 15, right: true },
      { title: columns.overdue, share: 15, right: true },
      { title: columns.delayed, share: 15, right: true },
      { title: columns.unknown, share: 15, right: true },
    ],
    rows: areas.map((area) => {
      const own = measures.filter((one) => (one.measure.area ?? noArea) === area);
      const count = (test: (one: MeasureFacts) => boolean) => [said(String(own.filter(test).length))];
      return row(
        [said(area)],
        count(() => true),
        count(({ measure }) => isTerminal(measure.state) && measure.state !== 'not_completed'),
        count(isOverdue),
        count(isSaidDelayed),
        count(({ measure }) => measure.state === 'unknown'),
      );
    }),
  };
}

/** Measures per school form, by the units they were given to. A measure given in two forms counts in both. */
function formsOf(measures: readonly MeasureFacts[], { units }: ReportFacts): ReadonlyMap<SchoolForm, number> {
  const forms = new Map<SchoolForm, number>();
  for (const { assignments } of measures) {
    const own = new Set(assignments.flatMap(({ unitId }) => units.find((unit) => unit.id === unitId)?.forms ?? []));
    for (const form of own) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return forms;
}
