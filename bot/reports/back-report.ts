import type { ReportFacts, ReportFrame } from '../domain/report-facts';
import type { CellParagraph, WrittenBlock, WrittenDocument, WrittenTable } from '../domain/written-document';
import { reportTexts } from '../text/report-texts';
import { countsSaid } from './counts-said';
import { dueCell, partPoints } from './due-said';
import { inPlanOn, type MeasureFacts, measureFactsOf } from './measure-facts';
import { measureColumns, rowsOf } from './measure-rows';
import { daySaid, promisedSaid } from './period-said';
import { type PlanLayout, planLayout } from './plan-layout';
import { backgroundSaid, planEndedSaid, signatureSaid } from './report-frame-said';
import { restsOn } from './rests-on';
import { latestSaid, stateCell, type Telling } from './state-said';
import { changesState } from './texts-apart';
import { heading, paragraph, row, said } from './written-parts';

/**
 * The plan with its back-report (Åtgärdsplan med återrapport): the plan as it was adopted and where every measure stands
 * on the report's day. Imported again, it is the same measures with the same dates and states.
 */
export function backReport(facts: ReportFacts, frame: ReportFrame): WrittenDocument {
  const texts = reportTexts(frame.language);
  const telling: Telling = { facts, texts, saying: { words: texts.words, language: frame.language, on: frame.on } };
  const measures = measureFactsOf(facts, frame);
  const { backReport: own } = texts;
  const blocks: readonly WrittenBlock[] = [
    heading(1, own.background),
    ...backgroundSaid(facts, texts),
    heading(1, own.heading),
    ...planEndedSaid(facts, texts),
    paragraph(introduction(measures, frame, telling)),
    ...(measures.length === 0 ? [paragraph(own.noMeasures)] : [planTable(measures, telling)]),
    ...(measures.some((one) => one.live) ? [paragraph(nextReportOfPlan(measures, telling))] : []),
    ...signatureSaid(facts, frame, texts),
  ];
  return {
    kind: 'back-report',
    language: frame.language,
    title: facts.plan.title,
    caseNumber: facts.plan.caseNumber,
    date: frame.on,
    signer: facts.plan.signer,
    version: frame.version,
    blocks,
    data: rowsOf(measures, measureColumns(telling)),
  };
}

function introduction(measures: readonly MeasureFacts[], frame: ReportFrame, { facts, texts }: Telling): string {
  const { on } = frame;
  const { backReport: own, words } = texts;
  const unheard = measures.filter(({ live, answers, measure }) => {
    const said = inPlanOn(measure);
    return live && answers.length === 0 && measure.state !== 'unknown' && said !== null && said < on;
  }).length;
  return [
    own.stateOn(daySaid(on, words)),
    ...countsSaid(measures, texts),
    ...(unheard > 0 ? [own.planState(unheard)] : []),
    restsOn(facts, frame, measures, texts),
  ].join(' ');
}

/** The report to the board that comes next: the earliest that any measure promises. */
function nextReportOfPlan(measures: readonly MeasureFacts[], { texts: { backReport: own, words } }: Telling): string {
  const ahead = measures.flatMap(({ measure, nextReport }) =>
    nextReport === 'ahead' && measure.nextReport?.date ? [measure.nextReport] : [],
  );
  const first = [...ahead].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))[0];
  return first === undefined ? own.noNextReport : own.nextReport(promisedSaid(first, words));
}

function planTable(measures: readonly MeasureFacts[], telling: Telling): WrittenTable {
  const { texts, facts } = telling;
  const { columns: title, caption, otherGroup } = texts.backReport;
  const layout: Layout = {
    ...planLayout(measures.map((one) => one.measure)),
    textsApart: telling.saying.language === 'sv' && measures.some((one) => textChangesState(one, telling)),
  };
  const rows: WrittenTable['rows'][number][] = [];
  // Headings that named the areas in the plan stand in the column of areas, and are not said twice.
  const isGrouped = measures.some(({ measure }) => measure.group !== null && measure.group !== measure.area);
  let group: string | null = null;
  for (const one of measures) {
    const own: string | null = isGrouped ? (one.measure.group ?? (group === null ? null : otherGroup)) : null;
    // In a table without areas a heading is told from a measure by its colon alone.
    if (own !== null && own !== group) rows.push({ kind: 'group', text: layout.hasAreas ? own : `${own}:` });
    group = own;
    rows.push(measureRow(one, layout, telling));
  }
  return {
    kind: 'table',
    caption: caption(facts.plan.title),
    captionShown: false,
    columns: [
      ...(layout.hasAreas ? [{ title: title.area, share: 19 }] : []),
      { title: title.measure, share: layout.ownParts ? 17 : 28 },
      ...(layout.ownParts ? [{ title: title.parts, share: 18 }] : []),
      { title: title.due, share: 18 },
      { title: title.state, share: layout.textsApart ? 20 : 34 },
      ...(layout.textsApart ? [{ title: title.followUp, share: 22 }] : []),
    ],
    rows,
  };
}

interface Layout extends PlanLayout {
  /** Texts of answers stand in a column of their own, where one would be taken for a state. */
  readonly textsApart: boolean;
}

function textChangesState(one: MeasureFacts, telling: Telling): boolean {
  const { state, schedule } = one.measure;
  return latestSaid(one, telling).some(({ text }) =>
    changesState(text.map((run) => run.text).join(''), state, schedule),
  );
}

function measureRow(one: MeasureFacts, layout: Layout, telling: Telling): WrittenTable['rows'][number] {
  const { measure } = one;
  const { words } = telling.texts;
  const points = partPoints(one, telling);
  const texts = latestSaid(one, telling);
  const title = said(layout.numbered ? `${measure.no}. ${measure.title}` : measure.title);
  const none: readonly CellParagraph[] = [said(words.missing)];
  const named = layout.named === 'title' || points.length === 0 ? [title] : [];
  const cells = [
    ...(layout.hasAreas ? [measure.area === null ? none : [said(measure.area)]] : []),
    layout.ownParts ? named : [...named, ...points],
    ...(layout.ownParts ? [points.length > 0 ? points : none] : []),
    dueCell(one, telling),
    stateCell(one, telling, layout.textsApart),
    ...(layout.textsApart ? [texts.length > 0 ? texts : [said(words.notReported)]] : []),
  ];
  return row(...cells);
}
