import { plusDays } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import type { ReportFacts, ReportFrame } from '../domain/report-facts';
import type { Run, WrittenBlock, WrittenDocument } from '../domain/written-document';
import { type AllReportTexts, reportTexts } from '../text/report-texts';
import { whyCarriedOver } from './carry-over';
import { stateCounts } from './counts-said';
import { dueCell, isMarked, partPoints } from './due-said';
import { type DatedAnswer, isShared, type MeasureFacts, measureFactsOf } from './measure-facts';
import { measureColumns, rowsOf } from './measure-rows';
import { daySaid } from './period-said';
import { planEndedSaid, signatureSaid } from './report-frame-said';
import { restsOn } from './rests-on';
import { endedSaid, movesSaid, planHead, responsibleSentence, stateSentence, type Telling, wishes } from './state-said';
import { heading, list, missing, paragraph, paragraphsOf, row, said } from './written-parts';

/**
 * The follow-up of a year's activities (Uppföljning av planerade aktiviteter): assignment, follow-up and analysis for
 * each, filled in from the answers of the twelve months that end on the report's day, and what goes on next year.
 */
export function yearlyFollowUp(facts: ReportFacts, frame: ReportFrame): WrittenDocument {
  const texts = reportTexts(frame.language);
  const { yearly, words } = texts;
  const telling: Telling = { facts, texts, saying: { words, language: frame.language, on: frame.on } };
  const from = yearBefore(frame.on);
  const whole = measureFactsOf(facts, frame);
  const measures = whole.map((one) => ({ ...one, answers: one.answers.filter((answer) => answer.on >= from) }));
  const isHeard = (ones: readonly MeasureFacts[]) => ones.some(({ answers }) => answers.length > 0);
  const about = [
    yearly.about(facts.plan.title),
    yearly.period(daySaid(from, words), daySaid(frame.on, words)),
    // States rest on earlier answers too.
    restsOn(facts, frame, whole, texts),
    ...(isHeard(whole) && !isHeard(measures) ? [yearly.noneInPeriod] : []),
  ];
  const data = measureColumns(telling, texts.data.followUp);
  return {
    kind: 'yearly-follow-up',
    language: frame.language,
    title: yearly.title,
    caseNumber: facts.plan.caseNumber,
    date: frame.on,
    signer: facts.plan.signer,
    version: frame.version,
    blocks: [
      paragraph(about.join(' ')),
      ...planEndedSaid(facts, texts),
      ...measures.flatMap((one) => activity(one, telling)),
      ...carriedOver(measures, telling),
      ...signatureSaid(facts, frame, texts),
    ],
    data: rowsOf(measures, [
      ...data,
      {
        title: texts.data.carried,
        of: (one) => (whyCarriedOver(one, telling) === null ? texts.data.no_ : texts.data.yes),
      },
      { title: texts.data.reason, of: (one) => whyCarriedOver(one, telling) ?? '' },
    ]),
  };
}

/** The day after the same day a year before: 2025-11-23 for 2026-11-22. */
function yearBefore(on: LocalDate): LocalDate {
  const [year, rest] = [Number(on.slice(0, 4)) - 1, on.slice(4)];
  return plusDays(rest === '-02-29' ? `${year}-02-28` : `${year}${rest}`, 1);
}

function activity(one: MeasureFacts, telling: Telling): readonly WrittenBlock[] {
  const { yearly } = telling.texts;
  const { measure } = one;
  return [
    heading(1, `${measure.no}. ${measure.title}`),
    ...assignment(one, telling),
    heading(2, yearly.followUp),
    ...endedSaid(one, telling).map(({ text }) => paragraph(textOf(text))),
    ...followUp(one, telling),
    heading(2, yearly.analysis),
    ...analysis(one, telling),
  ];
}

const textOf = (runs: readonly Run[]) => runs.map((run) => run.text).join('');

function assignment(one: MeasureFacts, telling: Telling): readonly WrittenBlock[] {
  const { texts } = telling;
  const { yearly } = texts;
  const { measure } = one;
  const points = partPoints(one, telling).map(({ text }) => textOf(text));
  const isDated = measure.due.length > 0 || one.parts.some((part) => part.due !== null) || measure.evaluation !== null;
  const times = dueCell(one, telling).map(({ text }) => textOf(text));
  const known = [
    ...(measure.area === null || measure.area === measure.title ? [] : [yearly.area(measure.area.replace(/\.$/, ''))]),
    isDated ? yearly.time(times.join(' ')) : yearly.noTime,
    responsibleSentence(one, telling),
    yearly.state(stateSentence(one, texts).replace(/\.$/, '')),
    one.overdueSince === null ? null : texts.cell.overdueSince(daySaid(one.overdueSince, texts.words)),
    ...movesSaid(one, telling),
    ...wishes(one, texts),
  ].filter((text) => text !== null);
  const listed = points.length > 0 && points.every(isMarked) ? points.map(paragraph) : [list(points)];
  // Words before the facts and no heading of their own: of two headings that follow each other LibreOffice leaves the
  // first alone at the foot of a page, and the title is a heading already.
  return [...dated(`${yearly.assignment}:`, [known.join(' ')]), ...(points.length > 0 ? listed : [])];
}

/** The words before a text: the day in bold, and the unit where several report. */
function entry(answer: DatedAnswer, shared: boolean, telling: Telling): string {
  const { yearly, words } = telling.texts;
  const { state, schedule, unchangedFrom, followUp } = answer.answer;
  const stands = words.state(state, schedule);
  const what = unchangedFrom !== null && followUp === null ? yearly.unchanged(stands) : stands;
  const day = daySaid(answer.on, words);
  return shared && answer.unit !== null ? yearly.unitSaid(answer.unit, day, what) : yearly.said(day, what);
}

/** A dated text: its first paragraph follows the day, the others stand under it. */
function dated(head: string, texts: readonly string[]): readonly WrittenBlock[] {
  const [first, ...rest] = texts;
  const lead: WrittenBlock = {
    kind: 'paragraph',
    text: [{ text: head, bold: true }, ...(first === undefined ? [] : [{ text: ` ${first}` }])],
  };
  return [lead, ...rest.map(paragraph)];
}

/** The plan's own text, with which plan it is out of. */
function ofPlan(one: MeasureFacts, own: readonly string[], telling: Telling): readonly WrittenBlock[] {
  const head = planHead(one, telling);
  return head === null ? own.map(paragraph) : dated(head, own);
}

function followUp(one: MeasureFacts, telling: Telling): readonly WrittenBlock[] {
  const { yearly } = telling.texts;
  const answers = one.answers.flatMap((answer) =>
    dated(entry(answer, isShared(one), telling), paragraphsOf(answer.answer.followUp)),
  );
  // "Oförändrat" says nothing new: what the plan tells stands until somebody tells more, as in the back-report.
  if (one.answers.some(({ answer }) => paragraphsOf(answer.followUp).length > 0)) return answers;
  const own = paragraphsOf(one.measure.imported.followUp);
  if (own.length === 0) return answers.length > 0 ? answers : [missing(yearly.noFollowUp)];
  return [...ofPlan(one, own, telling), ...answers];
}

function analysis(one: MeasureFacts, telling: Telling): readonly WrittenBlock[] {
  const { yearly, words } = telling.texts;
  const given = one.answers.filter(({ answer }) => paragraphsOf(answer.analysis).length > 0);
  if (given.length > 0) {
    return given.flatMap((answer) => {
      const day = daySaid(answer.on, words);
      const head = isShared(one) && answer.unit !== null ? `${answer.unit}, ${day}:` : `${day}:`;
      return dated(head, paragraphsOf(answer.answer.analysis));
    });
  }
  const own = paragraphsOf(one.measure.imported.analysis);
  return own.length === 0 || one.answers.length > 0 ? [missing(yearly.noAnalysis)] : ofPlan(one, own, telling);
}

/** Where those that have come to an end stand: what is cancelled, or goes on elsewhere, is not called closed. */
function statesSaid(measures: readonly MeasureFacts[], texts: AllReportTexts): string {
  const states = stateCounts(measures, texts);
  const [only] = states;
  return states.length === 1 && only !== undefined
    ? texts.yearly.allOf(measures.length, only)
    : texts.words.listed(states);
}

function carriedOver(measures: readonly MeasureFacts[], telling: Telling): readonly WrittenBlock[] {
  const { yearly, words } = telling.texts;
  const carried = measures.flatMap((one) => {
    const why = whyCarriedOver(one, telling);
    return why === null ? [] : [{ one, why }];
  });
  const ended = measures.filter((one) => !carried.some((other) => other.one === one));
  const states = statesSaid(ended, telling.texts);
  const { no, measure, state, reason } = yearly.carriedColumns;
  return [
    heading(1, yearly.carriedHeading),
    ...(measures.length === 0
      ? [paragraph(yearly.noMeasures)]
      : [
          paragraph(
            carried.length === 0
              ? yearly.nothingCarried(measures.length, states)
              : yearly.carried(carried.length, measures.length),
          ),
        ]),
    ...(carried.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: yearly.carriedCaption,
            captionShown: false,
            columns: [
              { title: no, share: 6, right: true },
              { title: measure, share: 40 },
              { title: state, share: 20 },
              { title: reason, share: 34 },
            ],
            rows: carried.map(({ one, why }) =>
              row(
                [said(String(one.measure.no))],
                [said(one.measure.title)],
                [said(words.state(one.measure.state, one.measure.schedule))],
                [said(why)],
              ),
            ),
          },
        ]),
    ...(ended.length > 0 && carried.length > 0 ? [paragraph(yearly.ended(ended.length, states))] : []),
  ];
}
