import type { ReportFacts, ReportFrame } from '../domain/report-facts';
import type { WrittenBlock, WrittenDocument } from '../domain/written-document';
import { reportTexts } from '../text/report-texts';
import { analysesByArea } from './analyses-by-area';
import { stateTable } from './analysis-tables';
import { conclusionsSaid } from './conclusions';
import { countsSaid, withoutProposals } from './counts-said';
import { type MeasureFacts, measureFactsOf } from './measure-facts';
import { measureColumns, rowsOf } from './measure-rows';
import { daySaid } from './period-said';
import { proposalsOf, proposalsSaid } from './proposals';
import { planEndedSaid, signatureSaid } from './report-frame-said';
import { isWrittenLater, restsOn } from './rests-on';
import type { Telling } from './state-said';
import { heading, list, missing, paragraph } from './written-parts';

/**
 * The analysis report (Analysrapport) with its covering letter: what is proposed for decision, where things stand, the
 * analyses that were given, what is proposed to be developed, and what follows from it. All of it is counted or quoted;
 * nothing is concluded that no fact says.
 */
export function analysisReport(facts: ReportFacts, frame: ReportFrame): WrittenDocument {
  const texts = reportTexts(frame.language);
  const { analysis } = texts;
  const telling: Telling = { facts, texts, saying: { words: texts.words, language: frame.language, on: frame.on } };
  const measures = measureFactsOf(facts, frame);
  const proposals = proposalsOf(measures);
  const sections = analysesByArea(measures, analysis.noArea);
  return {
    kind: 'analysis',
    language: frame.language,
    title: facts.plan.title.toLowerCase().startsWith(analysis.report.toLowerCase())
      ? facts.plan.title
      : analysis.title(facts.plan.title),
    caseNumber: facts.plan.caseNumber,
    date: frame.on,
    signer: facts.plan.signer,
    version: frame.version,
    blocks: [
      ...coveringLetter(measures, facts, frame),
      heading(1, analysis.report),
      heading(2, analysis.current),
      ...(measures.length === 0
        ? [missing(analysis.noMeasures)]
        : [paragraph(countsSaid(measures, texts).join(' ')), ...stateTable(withoutProposals(measures), facts, texts)]),
      heading(2, analysis.analysisHeading),
      ...(sections.length === 0 ? [missing(analysis.noAnalysis)] : [paragraph(analysis.verbatim)]),
      ...sections.flatMap(({ area, texts: given }) => [heading(3, area), ...given.map(paragraph)]),
      heading(2, analysis.development),
      ...proposalsSaid(proposals, telling),
      heading(2, analysis.conclusions),
      ...conclusionsSaid(measures, telling),
    ],
    data: rowsOf(measures, measureColumns(telling)),
  };
}

function coveringLetter(
  measures: readonly MeasureFacts[],
  facts: ReportFacts,
  frame: ReportFrame,
): readonly WrittenBlock[] {
  const texts = reportTexts(frame.language);
  const { analysis, words } = texts;
  const { open } = proposalsOf(measures);
  const sections = analysesByArea(measures, analysis.noArea);
  const given = sections.reduce((sum, section) => sum + section.count, 0);
  const areas = sections.filter(({ area }) => area !== analysis.noArea).length;
  const day = daySaid(frame.on, words);
  const summary = [
    analysis.about(facts.plan.title, day),
    restsOn(facts, frame, measures, texts),
    ...(measures.length === 0 ? [analysis.noMeasures] : countsSaid(measures, texts)),
    given === 0 ? analysis.noAnalyses : analysis.analyses(given, areas),
  ];
  const { title, documentDate } = facts.plan;
  return [
    heading(1, analysis.letter),
    heading(2, analysis.recipient),
    missing(analysis.recipientMissing),
    heading(2, analysis.proposal),
    list([analysis.approve, ...(open.length > 0 ? [analysis.decideOn(open.length)] : [])]),
    heading(2, analysis.summary),
    paragraph(summary.join(' ')),
    ...planEndedSaid(facts, texts),
    heading(2, analysis.documents),
    list([
      analysis.thisReport(day),
      ...(documentDate === null
        ? [analysis.planUndated(title)]
        : isWrittenLater(facts, frame.on)
          ? []
          : [analysis.plan(title, daySaid(documentDate, words))]),
    ]),
    ...signatureSaid(facts, frame, texts),
  ];
}
