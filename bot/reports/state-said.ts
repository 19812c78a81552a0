import type { Answer, Hindrance } from '../domain/assignment';
import { COMMAND_LINE } from '../domain/command-line';
import type { LocalDate, PlanDate } from '../domain/dates';
import { isTerminal } from '../domain/is-open';
import type { PlanClosing } from '../domain/plan';
import type { ReportFacts } from '../domain/report-facts';
import type { CellParagraph } from '../domain/written-document';
import type { AllReportTexts } from '../text/report-texts';
import type { ReportWords } from '../text/report-words-sv';
import { dateSaid, type Saying } from './date-said';
import {
  type DatedAnswer,
  inPlanOn,
  isShared,
  latestAnswers,
  type MeasureFacts,
  type RelatedMeasure,
} from './measure-facts';
import { daySaid, periodSaid, promisedSaid } from './period-said';
import { responsibleSaid } from './responsible-said';
import { aside, paragraphsOf, said, sentence } from './written-parts';

/** Texts of units shown in one cell; of the rest it is said how many there are. */
const MOST_TEXTS = 3;
/** Who decides on proposals (the table of rights in the README): named by role, never by name. */
export const DECIDES = 'administrator';
/** Longer titles are cut where one measure points at another. */
const LONGEST_TITLE = 80;

/** What a report on measures is made with, beside the measure itself. */
export interface Telling {
  readonly facts: ReportFacts;
  readonly texts: AllReportTexts;
  readonly saying: Saying;
}

export const cutTitle = (title: string): string =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()} …` : title;

/** "åtgärd 4 (Ny rutin för frånvaro)"; a title that holds sentences of its own is left out. */
function otherSaid({ to }: RelatedMeasure, { cell }: AllReportTexts): string {
  if (to === null) return cell.otherUnknown;
  const title = cutTitle(to.title);
  return /[.;!?()]/.test(title) ? cell.otherNumber(to.no) : cell.other(to.no, title);
}

/** How one measure points at another, as a sentence: "Ingår i åtgärd 4 (…)." */
export function relationSaid(one: RelatedMeasure, texts: AllReportTexts): string {
  const other = otherSaid(one, texts);
  switch (one.type) {
    case 'covered_by':
      return texts.cell.coveredBy(other);
    case 'superseded_by':
      return texts.cell.supersededBy(other);
    case 'continues_in':
      return texts.cell.continuesIn(other);
    case 'duplicate_of':
      return texts.cell.duplicateOf(other);
  }
}

/** The state and schedule as plans write them, the first thing in the cell: "Pågår enligt plan." */
export function stateSentence({ measure, relations }: MeasureFacts, texts: AllReportTexts): string {
  const successor = relations.find((one) => one.type === 'superseded_by');
  if (measure.state === 'superseded' && successor) return relationSaid(successor, texts);
  return `${texts.words.state(measure.state, measure.schedule)}.`;
}

/** The texts of the latest answers, or the plan's own where nobody has answered since; first why it has ended. */
export function latestSaid(one: MeasureFacts, telling: Telling): readonly CellParagraph[] {
  return [...endedSaid(one, telling), ...declinedSaid(one, telling), ...answersSaid(one, telling)];
}

/** Why the whole plan was ended, at a measure that was not done by then. */
export function endedSaid({ measure }: MeasureFacts, { facts, texts }: Telling): readonly CellParagraph[] {
  const closing = facts.plan.closings?.find((one) => one.at === measure.endedWithPlan);
  if (!closing) return [];
  const { words, cell } = texts;
  const by = closedBy(closing, words);
  return [aside(cell.endedWithPlan(daySaid(closing.on, words), by)), ...paragraphsOf(closing.reason).map(said)];
}

/** Who ended a plan, by role. */
export const closedBy = ({ by }: PlanClosing, words: ReportWords): string =>
  by === COMMAND_LINE ? words.atCommandLine : words.roleOf(DECIDES, null);

/** The words before a text of the plan's own: which plan it is out of. None on the plan's own day, or in the chat. */
export function planHead({ measure }: MeasureFacts, { texts: { cell, words }, saying }: Telling): string | null {
  const { on } = measure.imported;
  if (measure.added?.offer === null || (on !== null && on >= saying.on)) return null;
  return on === null ? cell.saidInUndatedPlan : cell.saidInPlan(daySaid(on, words));
}

function declinedSaid(
  { measure: { decision, state }, decidedOn }: MeasureFacts,
  { texts: { cell, words } }: Telling,
): readonly CellParagraph[] {
  if (decision?.kind !== 'cancel' || decidedOn === null || state !== 'cancelled') return [];
  const reason = paragraphsOf(decision.reason);
  if (reason.length === 0) return [];
  return [aside(cell.declinedOn(daySaid(decidedOn, words), words.roleOf(DECIDES, null))), ...reason.map(said)];
}

/** That a proposal was accepted, while it is no more than decided: what has been reported since says more. */
function acceptedSaid(
  { measure: { decision, state }, decidedOn }: MeasureFacts,
  { texts: { cell, words } }: Telling,
): readonly string[] {
  if (decision?.kind !== 'accept' || decidedOn === null || state !== 'decided') return [];
  return [cell.acceptedOn(daySaid(decidedOn, words), words.roleOf(DECIDES, null))];
}

/** By whom and when its date was moved; the days themselves stand in the time plan, the original one beside. */
export function movesSaid(
  { measure }: MeasureFacts,
  { facts, texts: { cell, words }, saying }: Telling,
): readonly string[] {
  return (measure.dueDecisions ?? []).flatMap(({ on, by, to }) => {
    if (to === null || on > saying.on) return [];
    const isHead = facts.people.find((one) => one.id === by)?.roles.includes('head_of_area') ?? false;
    const role = words.roleOf(isHead ? 'head_of_area' : DECIDES, null);
    return [cell.movedOn(daySaid(to, words), daySaid(on, words), role)];
  });
}

function answersSaid(one: MeasureFacts, telling: Telling): readonly CellParagraph[] {
  const { cell, words } = telling.texts;
  const day = (on: string) => daySaid(on, words);
  const withText = one.answers.filter(({ answer }) => paragraphsOf(answer.followUp).length > 0);
  const latest = isShared(one) ? latestAnswers(withText) : withText.slice(-1);
  const { imported } = one.measure;
  if (latest.length === 0) {
    const texts = paragraphsOf(imported.followUp);
    const head = texts.length > 0 ? planHead(one, telling) : null;
    return [...(head === null ? [] : [aside(head)]), ...texts.map(said)];
  }
  const head = ({ unit, on }: DatedAnswer) =>
    isShared(one) && unit !== null ? cell.unitSaidOn(unit, day(on)) : cell.saidOn(day(on));
  const shown = latest.slice(-MOST_TEXTS);
  const more = latest.length - shown.length;
  return [
    ...shown.flatMap((answer) => [aside(head(answer)), ...paragraphsOf(answer.answer.followUp).map(said)]),
    ...(more > 0 ? [said(cell.moreTexts(more))] : []),
  ];
}

/**
 * How many of those who have the measure are done, and how many have answered at all. That nobody has is said by itself,
 * and no number says it again.
 */
function counts(one: MeasureFacts, telling: Telling): readonly string[] {
  const { assignments, answers } = one;
  const { cell } = telling.texts;
  const all = assignments.length;
  if (all < 2 || (!one.live && answers.length === 0)) return [];
  const byUnit = assignments.every((one) => one.unitId !== null);
  const done = assignments.filter((one) => isTerminal(one.state)).length;
  const heard = new Set(answers.map(({ answer }) => answer.assignmentId));
  const answered = assignments.filter((one) => heard.has(one.id)).length;
  const isSilent = silence(one, telling).length > 0;
  if (isSilent && done === 0) return [];
  return [
    byUnit ? cell.unitsDone(done, all) : cell.peopleDone(done, all),
    ...(answered === all || isSilent
      ? []
      : [byUnit ? cell.unitsAnswered(answered, all) : cell.peopleAnswered(answered, all)]),
  ];
}

/** Said where people were asked and none has answered: the state above is the plan's. */
function silence({ assignments, answers, measure, live }: MeasureFacts, { texts, saying }: Telling): readonly string[] {
  if (!live || assignments.length === 0 || answers.length > 0) return [];
  const on = inPlanOn(measure);
  if (on === null || measure.state === 'unknown') return [texts.cell.noAnswer];
  return on < saying.on ? [texts.cell.noAnswerSince(daySaid(on, texts.words))] : [];
}

/**
 * What is wanted or in the way, by the answer that counts of each who has the measure: one school that answers the day
 * after has said nothing of the date another asks for. Of several days the latest is what waits, as in /status.
 */
export function wishes(one: MeasureFacts, { cell, words }: AllReportTexts): readonly string[] {
  const { answers, live, measure } = one;
  if (!live) return [];
  const counting = countingAnswers(one);
  const inTheWay = new Set(counting.flatMap((answer) => hindranceOf(answer, answers) ?? []));
  const decided = new Set((measure.dueDecisions ?? []).flatMap((decision) => decision.answers));
  const asked = counting.flatMap(({ id, newDueProposed }) => (decided.has(id) ? [] : (newDueProposed ?? [])));
  const day = asked.sort().at(-1);
  const isAsked = day !== undefined && (measure.nextDue === null || day > measure.nextDue);
  return [
    ...[...inTheWay].map((what) => cell.hindrance(words.hindrances[what])),
    ...(isAsked ? [cell.proposedDay(daySaid(day, words))] : []),
  ];
}

/** The last answer of each who has the measure, or the one they took over with it; where nobody has it, the last of all. */
function countingAnswers({ answers, assignments }: MeasureFacts): readonly Answer[] {
  const all = answers.map(({ answer }) => answer);
  if (assignments.length === 0) return all.slice(-1);
  return assignments.flatMap(
    ({ id, last }) => all.findLast((one) => one.assignmentId === id) ?? all.find((one) => one.id === last?.id) ?? [],
  );
}

/** An "Oförändrat" of an earlier version did not repeat what was in the way: it stands in the answer it goes on with. */
function hindranceOf({ hindrance, unchangedFrom }: Answer, answers: readonly DatedAnswer[]): Hindrance | null {
  const from =
    hindrance === null && unchangedFrom !== null && answers.find(({ answer }) => answer.id === unchangedFrom);
  return from ? hindranceOf(from.answer, answers) : hindrance;
}

/** The day of the evaluation stands under the time plan: said again only where it has passed, or where no text says it. */
function evaluationSaid({ measure }: MeasureFacts, { texts, saying }: Telling, above: string): readonly string[] {
  const { cell, words } = texts;
  const day = measure.evaluation?.date ?? null;
  if (measure.state !== 'completed' || measure.evaluation === null || day === null) return [];
  if (day >= saying.on && above.includes(measure.evaluation.raw.replace(/[.;,:]+$/, ''))) return [];
  if (day < saying.on) return [evaluationMissed(measure.evaluation, day, texts)];
  // An occasion stands under the time plan in the plan's own words: its day is nobody's.
  return measure.evaluation.precision === 'event' ? [] : [cell.toBeEvaluated(daySaid(day, words))];
}

/** That an evaluation should be over and is not reported: of an occasion without the day it is counted from. */
export const evaluationMissed = (evaluation: PlanDate, day: LocalDate, { cell, words }: AllReportTexts): string =>
  evaluation.precision === 'event'
    ? cell.evaluationNotReported(promisedSaid(evaluation, words))
    : cell.evaluationMissing(daySaid(day, words));

/** Why it ended: the relations that say it; else the texts above; else that nobody has said. */
function endSaid(one: MeasureFacts, { cell }: AllReportTexts, hasText: boolean): readonly string[] {
  const { state } = one.measure;
  if (state === 'not_completed') return [cell.decisionNeeded];
  const ended = ['closed', 'cancelled', 'superseded', 'closed_continues'].includes(state);
  return ended && !hasText && one.relations.length === 0 ? [cell.reasonMissing] : [];
}

function executorSaid(
  { measure: { executor } }: MeasureFacts,
  { texts: { cell, words } }: Telling,
  above: string,
): readonly string[] {
  if (executor === null) return [];
  const when = executor.deliversOn;
  const period = when === null ? null : periodSaid(when, words);
  // A report that was read again tells it in the report's words, and not in those the plan had.
  const ways = when === null ? [] : [when.raw, ...(period === null ? [] : [cell.delivers(period)])];
  const isSaid = ways.some((way) => above.includes(way));
  const named = above.toLowerCase().includes(executor.name.toLowerCase());
  return [
    ...(named ? [] : [cell.executor(executor.name)]),
    ...(period === null || isSaid ? [] : [cell.delivers(period)]),
  ];
}

/** Who answers for the measure: "Ansvarig: rektor i grundskola." Nothing where it has ended without anybody named. */
export function responsibleSentence(one: MeasureFacts, { facts, texts: { cell, words } }: Telling): string | null {
  const { names, vacant } = responsibleSaid(one, facts, words);
  if (names.length > 0) return cell.responsible(words.listed(names));
  if (!one.live) return null;
  return vacant ? cell.vacant : cell.noResponsible;
}

/** A date that names no last day, or comes again and again. */
export const isRepeated = ({ date, precision }: PlanDate): boolean => date === null || precision === 'recurring';

/**
 * When the next back-report is due, or that the one that was due has not been given. One that comes again and again
 * stands under the time plan: "löpande" beside a state would be taken for one.
 */
function nextReportSentence({ measure, nextReport }: MeasureFacts, { texts, saying }: Telling): string | null {
  if (measure.nextReport === null || nextReport === 'none' || nextReport === 'given') return null;
  if (isRepeated(measure.nextReport)) return null;
  if (nextReport === 'ahead') return sentence(dateSaid(measure.nextReport, 'next_report', null, saying));
  const { cell, words } = texts;
  const when = promisedSaid(measure.nextReport, words);
  return measure.nextReport.precision === 'event' ? cell.reportNotReported(when) : cell.reportMissed(when);
}

/**
 * Everything the column for where a measure stands says of it, in one order: the state, what is late, how many are
 * done, the latest texts (where they have no column of their own), relations, who answers for it and the next
 * back-report. Whoever answered is a unit or nobody: never a person's name.
 */
export function stateCell(one: MeasureFacts, telling: Telling, textsApart = false): readonly CellParagraph[] {
  const { texts } = telling;
  const first = stateSentence(one, texts);
  const texted = latestSaid(one, telling);
  const above = texted.flatMap(({ text }) => text.map((run) => run.text)).join('\n');
  const relations = one.relations
    .map((relation) => relationSaid(relation, texts))
    .filter((relation) => relation !== first);
  const last = [responsibleSentence(one, telling), nextReportSentence(one, telling)].filter((text) => text !== null);
  return [
    said(first),
    ...(one.overdueSince === null ? [] : [said(texts.cell.overdueSince(daySaid(one.overdueSince, texts.words)))]),
    ...acceptedSaid(one, telling).map(said),
    ...movesSaid(one, telling).map(said),
    ...counts(one, telling).map(said),
    ...silence(one, telling).map(said),
    ...(textsApart ? [] : texted),
    ...wishes(one, texts).map(said),
    ...evaluationSaid(one, telling, above).map(said),
    ...endSaid(one, texts, texted.length > 0).map(said),
    ...relations.map(said),
    ...executorSaid(one, telling, above).map(said),
    ...last.map(said),
  ];
}
