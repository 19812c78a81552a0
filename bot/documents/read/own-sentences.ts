import { normalise, sentences } from '../../domain/reading/swedish-text';
import { reportSv } from '../../text/report-sv';
import type { Cell } from './neutral';

const { audit, backReport, cell, frame, words, yearly } = reportSv;
type Sentence = keyof typeof cell;

/** Arguments a sentence is made with to find its pattern: days and other words by a mark, numbers by their digits. */
const DAY = '¤dag';
const ANY = '¤ord';
const [SOME, ALL] = [7, 9];

const others = [cell.other(SOME, ANY), cell.otherNumber(SOME), cell.otherUnknown];
/** The first words of a text that say whose it is and of which day. */
const heads = {
  saidOn: [cell.saidOn(DAY)],
  saidInPlan: [cell.saidInPlan(DAY)],
  saidInUndatedPlan: [cell.saidInUndatedPlan],
};
const none: readonly string[] = [];

/**
 * What a back-report writes of a measure beside its state and the texts somebody typed: made by its writer, so that it
 * is written anew from the facts and is no text of the plan. A sentence that is added to the writer does not compile
 * until it stands here. `none` where the words tell what the reader takes from them or keeps: people, dates, who carries
 * it out, that it is the same as another measure.
 */
const OWN: Readonly<Record<Sentence, readonly string[]>> = {
  ...heads,
  overdueSince: [cell.overdueSince(DAY)],
  unitsDone: [cell.unitsDone(SOME, ALL)],
  peopleDone: [cell.peopleDone(SOME, ALL)],
  unitsAnswered: [cell.unitsAnswered(SOME, ALL)],
  peopleAnswered: [cell.peopleAnswered(SOME, ALL)],
  noAnswerSince: [cell.noAnswerSince(DAY)],
  noAnswer: [cell.noAnswer],
  unitSaidOn: none, // the unit is kept: see UNIT_HEAD
  moreTexts: [cell.moreTexts(1), cell.moreTexts(SOME)],
  hindrance: Object.values(words.hindrances).map(cell.hindrance),
  proposedDay: [cell.proposedDay(DAY)],
  toBeEvaluated: [cell.toBeEvaluated(DAY)],
  evaluationMissing: [cell.evaluationMissing(DAY)],
  evaluationNotReported: [cell.evaluationNotReported(ANY)],
  decisionNeeded: [cell.decisionNeeded],
  reasonMissing: [cell.reasonMissing],
  declinedOn: [cell.declinedOn(DAY, ANY)],
  acceptedOn: [cell.acceptedOn(DAY, ANY)],
  movedOn: [cell.movedOn(DAY, DAY, ANY)],
  endedWithPlan: [cell.endedWithPlan(DAY, ANY)],
  coveredBy: others.map(cell.coveredBy),
  supersededBy: others.map(cell.supersededBy),
  continuesIn: others.map(cell.continuesIn),
  reportMissed: [cell.reportMissed(ANY)],
  reportNotReported: [cell.reportNotReported(ANY)],
  duplicateOf: none,
  other: none,
  otherNumber: none,
  otherUnknown: none,
  executor: none,
  delivers: none,
  responsible: none,
  noResponsible: none,
  vacant: none,
  noDate: none,
  seeParts: none,
  cyclePoint: none,
  partDone: none,
  partDated: none,
};

const DAY_SAID = '\\d{1,2}\\s\\p{L}+\\s\\d{4}';
const patternOf = (made: string) =>
  normalise(made)
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/\d+/g, '\\d{1,5}')
    .replaceAll(DAY, DAY_SAID)
    .replaceAll(ANY, '.{1,160}?');
const parted = (text: string) => sentences(text).map(({ start, end }) => normalise(text.slice(start, end)));
const anyOf = (made: readonly string[]) => new RegExp(`^(?:${made.flatMap(parted).map(patternOf).join('|')})$`, 'u');

const IS_OWN = anyOf(Object.values(OWN).flat());
/** A plan may say so itself ("Pågår. 1 av 3 enheter klara."): the bot's where the cell ends as the bot ends it. */
const ANYBODYS = anyOf([...OWN.overdueSince, ...OWN.unitsDone, ...OWN.peopleDone]);
const OWN_END = /^(?:Ansvarig: .+|Saknar ansvarig)\.$/u;
const HEAD = new RegExp(`^(?:${Object.values(heads).flat().map(patternOf).join('|')})\\s*`, 'u');
/** "Granskolan, svar den 2 mars 2026:": what it says is kept with the unit, as "Granskolan:". */
const UNIT_HEAD = new RegExp(
  `^${patternOf(cell.unitSaidOn('¤enhet', DAY)).replace('¤enhet', '(?<unit>[^,:]{1,80})')}`,
  'u',
);
/** What reports of earlier versions say where the plan has no introduction: those are the files that were kept. */
const RETIRED = [
  `Planen är daterad den ${DAY}.`,
  'Planens datum är ej angivet.',
  'Någon bakgrund är inte nedtecknad i planen.',
];
const plans = [frame.planOf(DAY), frame.planReadOn(DAY), frame.planUndated];
const RESTS_ON = [
  ...plans.flatMap((plan) => [
    frame.restsOnPlan(plan),
    frame.restsOnAnswers(plan, 1, DAY),
    frame.restsOnAnswers(plan, SOME, DAY),
  ]),
  frame.restsOnAnswersAlone(1, DAY),
  frame.restsOnAnswersAlone(SOME, DAY),
  frame.planLater(DAY, DAY),
];
const BEFORE_PLAN = anyOf([...Object.values(words.origins), frame.backgroundMissing, ...RETIRED]);
const IS_RESTS_ON = anyOf(RESTS_ON);

const numbered = (say: (n: number) => string) => [1, 2, SOME].map(say);
const states = Object.values(backReport.stateCount);
/** What leads over to the measures of a report, beside what it rests on: any plan may say one of these, and not all. */
const INTRODUCTION = [
  frame.noAnswers,
  yearly.noneInPeriod,
  backReport.stateOn(DAY),
  ...[1, SOME].map((n) => backReport.counts(n, ANY)),
  ...states.flatMap((state) => numbered((n) => backReport.alike(n, state(n)))),
  backReport.proposals(SOME, ANY),
  ...Object.values(backReport.proposalParts).flatMap((part) => numbered((n) => backReport.proposalsAlike(part(n)))),
  ...[backReport.overdue, backReport.delayed, backReport.planState].flatMap(numbered),
  backReport.nextReport(ANY),
  backReport.noNextReport,
  backReport.noMeasures,
  yearly.about(ANY),
  yearly.period(DAY, DAY),
  yearly.carried(SOME, ALL),
  ...numbered((n) => yearly.carried(n, n)),
  ...[1, SOME].flatMap((n) => [yearly.nothingCarried(n, ANY), yearly.ended(n, ANY)]),
  audit.askedByAuditors,
  audit.askedByInspectorate,
  audit.askedUnknown,
  audit.about(ANY),
  audit.by(DAY),
  audit.byPassed(DAY),
  audit.noBy,
  audit.order,
  audit.noRecommendations,
  audit.stateOn(DAY),
];
const IS_INTRODUCTION = anyOf(INTRODUCTION);
/** A paragraph that is the report's from its first words on, whatever follows: of a measure, or why its plan was ended. */
const OWN_PARAGRAPH = new RegExp(
  `^(?:${[
    ...heads.saidInPlan,
    ...heads.saidInUndatedPlan,
    `${yearly.assignment}:`,
    ...Object.values(words.states).map((state) => yearly.said(DAY, state).replace(/\.$/, '')),
    ...[words.atCommandLine, words.roleOf('administrator', null)].map((by) => frame.ended(DAY, by, '')),
  ]
    .map((made) => patternOf(made).trim())
    .join('|')})`,
  'u',
);

/**
 * A cell without what a back-report writes of its own, so that a report read again does not take it for somebody's
 * words. The first sentence of a cell of states is the state and stays, whatever it is.
 */
export function withoutOwnSentences(given: Cell | undefined, isState = false): Cell | undefined {
  if (!given) return given;
  const isOurs = given.paragraphs.some(({ text }) => parted(text).some((one) => OWN_END.test(one)));
  let first = isState;
  const paragraphs = given.paragraphs.flatMap((paragraph) => {
    const bare = paragraph.text.replace(HEAD, '').replace(UNIT_HEAD, '$<unit>:');
    const said = parted(bare);
    const kept = said.filter((one) => {
      const stays = first || !IS_OWN.test(one) || (ANYBODYS.test(one) && !isOurs);
      first = false;
      return stays;
    });
    if (kept.length === said.length && bare === paragraph.text) return [paragraph];
    return kept.length === 0 ? [] : [{ ...paragraph, text: kept.join(' ') }];
  });
  return { ...given, paragraphs };
}

/** Whether a sentence is one that a report leads over to its measures with, and so tells of none itself. */
export const isOwnIntroduction = (sentence: string): boolean =>
  BEFORE_PLAN.test(sentence) || IS_RESTS_ON.test(sentence) || IS_INTRODUCTION.test(sentence);

/** A paragraph of a plan's introduction without what a report says of its own there. */
export function withoutOwnBackground(text: string): string {
  const said = parted(text);
  if (OWN_PARAGRAPH.test(normalise(text)) || said.every(isOwnIntroduction)) return '';
  // "Läget är det som gällde den 3 mars" may be a plan's own, unless its paragraph says what a report rests on.
  const isOwn = said.some((one) => IS_RESTS_ON.test(one)) ? isOwnIntroduction : (one: string) => BEFORE_PLAN.test(one);
  const kept = said.filter((one) => !isOwn(one));
  return kept.length === said.length ? text : kept.join(' ');
}
