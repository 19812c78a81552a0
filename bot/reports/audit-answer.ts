import type { Plan, Recommendation } from '../domain/plan';
import type { ReportFacts, ReportFrame } from '../domain/report-facts';
import type { CellParagraph, WrittenBlock, WrittenDocument } from '../domain/written-document';
import { reportTexts } from '../text/report-texts';
import { dueCell, partPoints } from './due-said';
import { type MeasureFacts, measureFactsOf } from './measure-facts';
import { measureColumns } from './measure-rows';
import { daySaid } from './period-said';
import { planEndedSaid, signatureSaid } from './report-frame-said';
import { restsOn } from './rests-on';
import { stateCell, type Telling } from './state-said';
import { heading, missing, paragraph, paragraphsOf, quote, row, said, verbatim } from './written-parts';

interface Answered {
  readonly recommendation: Recommendation;
  readonly measures: readonly MeasureFacts[];
}

/**
 * The answer to the auditors (Svar till revisionen): every recommendation verbatim, then what is answered, then the
 * measures with state and dates. What lacks an answer, a measure or a date is said to lack it.
 */
export function auditAnswer(facts: ReportFacts, frame: ReportFrame): WrittenDocument {
  const texts = reportTexts(frame.language);
  const { audit, data } = texts;
  const telling: Telling = { facts, texts, saying: { words: texts.words, language: frame.language, on: frame.on } };
  const measures = measureFactsOf(facts, frame);
  const answered = facts.plan.recommendations.map(
    (recommendation): Answered => ({
      recommendation,
      measures: measures.filter((one) => serves(one, recommendation)),
    }),
  );
  const rest = measures.filter((one) => !answered.some((other) => other.measures.includes(one)));
  const columns = measureColumns(telling);
  return {
    kind: 'audit-answer',
    ...(facts.plan.kind === 'inspection_order' ? { toInspectorate: true } : {}),
    language: frame.language,
    title: titleOf(facts, telling),
    caseNumber: facts.plan.caseNumber,
    date: frame.on,
    signer: facts.plan.signer,
    version: frame.version,
    blocks: [
      ...introduction(facts, frame, measures, telling),
      ...answered.flatMap((one) => recommendationBlocks(one, answered, telling)),
      ...others(rest, answered.length === 0, telling),
      ...signatureSaid(facts, frame, texts),
    ],
    data: {
      columns: [
        data.recommendationNo,
        data.recommendation,
        data.response,
        data.answer,
        ...columns.map((column) => column.title),
      ],
      rows: [
        ...answered.flatMap(({ recommendation, measures: own }) => {
          const said = [
            String(recommendation.no),
            recommendation.text,
            audit.responses[recommendation.response ?? 'unanswered'],
            (recommendation.answer ?? []).flatMap(paragraphsOf).join('\n'),
          ];
          const cells = own.map((one) => [...said, ...columns.map((column) => column.of(one))]);
          return cells.length > 0 ? cells : [[...said, ...columns.map(() => '')]];
        }),
        ...rest.map((one) => ['', '', '', '', ...columns.map((column) => column.of(one))]),
      ],
    },
  };
}

/** A measure serves the recommendations that name it; in a plan with a column of recommendations, the one it stands by. */
const serves = ({ measure }: MeasureFacts, { measureIds, text }: Recommendation): boolean =>
  (measureIds ?? []).includes(measure.id) || ((measureIds ?? []).length === 0 && measure.area?.trim() === text.trim());

const isAnswer = ({ title }: Pick<Plan, 'title'>) => /^(?:svar|yttrande|answer)(?!\p{L})/iu.test(title);

/**
 * An answer concerns what it answers, where its title names that, and never itself: Svar på ”Granskning av frånvaron”.
 * Of two names, or a quoted word inside a sentence, neither is the whole of it.
 */
function aboutSaid({ plan }: ReportFacts, { texts: { audit } }: Telling): readonly string[] {
  if (!isAnswer(plan)) return [audit.about(plan.title)];
  const [, answered] = /^[^”“"„]*[”“"„]([^”“"„]+)[”“"]\.?\s*$/u.exec(plan.title) ?? [];
  return answered === undefined ? [] : [audit.about(answered)];
}

/** A plan that is itself an answer keeps its title. */
function titleOf({ plan }: ReportFacts, { texts: { audit } }: Telling): string {
  if (isAnswer(plan)) return plan.title;
  return plan.kind === 'inspection_order' ? audit.titleInspection(plan.title) : audit.title(plan.title);
}

function introduction(
  facts: ReportFacts,
  frame: ReportFrame,
  measures: readonly MeasureFacts[],
  telling: Telling,
): readonly WrittenBlock[] {
  const { plan } = facts;
  const { audit, words } = telling.texts;
  const asked =
    plan.kind === 'inspection_order'
      ? audit.askedByInspectorate
      : plan.kind === 'audit_plan'
        ? audit.askedByAuditors
        : audit.askedUnknown;
  const about = [
    asked,
    ...aboutSaid(facts, telling),
    plan.answerDueOn === null
      ? audit.noBy
      : (plan.answerDueOn < frame.on ? audit.byPassed : audit.by)(daySaid(plan.answerDueOn, words)),
  ];
  return [
    paragraph(about.join(' ')),
    ...planEndedSaid(facts, telling.texts),
    ...(plan.background ?? []).flatMap(paragraphsOf).map(paragraph),
    paragraph(
      `${plan.recommendations.length > 0 ? audit.order : audit.noRecommendations} ${audit.stateOn(daySaid(frame.on, words))} ${restsOn(facts, frame, measures, telling.texts)}`,
    ),
  ];
}

function recommendationBlocks(
  { recommendation, measures }: Answered,
  all: readonly Answered[],
  telling: Telling,
): readonly WrittenBlock[] {
  const { audit } = telling.texts;
  const answer = (recommendation.answer ?? []).flatMap(paragraphsOf);
  const { response } = recommendation;
  const isAnswered = response !== undefined && response !== 'unanswered';
  const said =
    answer.length > 0
      ? answer.map(paragraph)
      : isAnswered
        ? [paragraph(audit.responses[response])]
        : [missing(measures.length > 0 ? audit.noAnswer : audit.unanswered)];
  return [
    heading(1, audit.recommendation(recommendation.no)),
    ...verbatim(recommendation.text).map(quote),
    heading(2, audit.answerHeading),
    ...said,
    ...(measures.length > 0
      ? [
          heading(2, audit.measuresHeading),
          table(measures, audit.caption(recommendation.no), recommendation, all, telling),
        ]
      : answer.length > 0 || isAnswered
        ? [missing(audit.noMeasure)]
        : []),
  ];
}

function others(rest: readonly MeasureFacts[], alone: boolean, telling: Telling): readonly WrittenBlock[] {
  const { audit } = telling.texts;
  if (rest.length === 0) return [];
  return [
    heading(1, alone ? audit.onlyHeading : audit.otherHeading),
    table(rest, audit.captionOther, null, [], telling),
  ];
}

function table(
  measures: readonly MeasureFacts[],
  caption: string,
  under: Recommendation | null,
  all: readonly Answered[],
  telling: Telling,
): WrittenBlock {
  const { audit } = telling.texts;
  const { measure, due, state } = audit.columns;
  return {
    kind: 'table',
    caption,
    captionShown: false,
    columns: [
      { title: measure, share: 42 },
      { title: due, share: 22 },
      { title: state, share: 36 },
    ],
    rows: measures.map((one) =>
      row(
        [
          said(`${one.measure.no}. ${one.measure.title}`),
          ...partPoints(one, telling),
          ...alsoFor(one, under, all, telling),
        ],
        times(one, telling),
        stateCell(one, telling),
      ),
    ),
  };
}

/** A commitment without a day is said to lack one; what goes on without an end has none to lack. */
function times(one: MeasureFacts, telling: Telling): readonly CellParagraph[] {
  const dates = [...one.measure.due, ...one.parts.flatMap((part) => part.due ?? [])];
  const isDated = dates.some((date) => date.date !== null || date.precision === 'recurring');
  const isPoint = one.measure.flags.some((flag) => flag.startsWith('cycle_point:'));
  if (isDated || isPoint) return dueCell(one, telling);
  const stated = one.measure.due.length > 0 || one.measure.evaluation !== null || one.measure.start !== null;
  const rest = stated
    ? dueCell(one, telling).filter(({ text }) => !text[0]?.text.startsWith(telling.texts.cell.noDate))
    : [];
  return one.live ? [said(telling.texts.audit.noTime), ...rest] : rest.length > 0 ? rest : dueCell(one, telling);
}

function alsoFor(
  one: MeasureFacts,
  under: Recommendation | null,
  all: readonly Answered[],
  { texts: { audit, words } }: Telling,
): readonly CellParagraph[] {
  const others = all.filter((other) => other.recommendation !== under && other.measures.includes(one));
  if (others.length === 0) return [];
  return [said(audit.alsoFor(words.listed(others.map((other) => String(other.recommendation.no)))))];
}
