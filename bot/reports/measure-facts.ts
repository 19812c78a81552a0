import type { Answer, Assignment } from '../domain/assignment';
import { byMeasure } from '../domain/by-measure';
import { dayOf, plusDays } from '../domain/calendar';
import { correctedAmong } from '../domain/corrected-answers';
import type { LocalDate } from '../domain/dates';
import type { Measure, Part, RelationType } from '../domain/plan';
import type { ReportFacts, ReportFrame } from '../domain/report-facts';

/** An answer that counts: not corrected since, and given on the report's day or before. */
export interface DatedAnswer {
  readonly answer: Answer;
  /** The day it was given, in the municipality's calendar. */
  readonly on: LocalDate;
  /** The unit it speaks for; null where it speaks for none. */
  readonly unit: string | null;
}

export interface RelatedMeasure {
  readonly type: RelationType;
  /** Null where the measure it points at is not in the report. */
  readonly to: { readonly no: number; readonly title: string } | null;
}

/** One measure with everything a report says of it. */
export interface MeasureFacts {
  readonly measure: Measure;
  /** Whether it is followed up: open, in a plan that is not closed. */
  readonly live: boolean;
  /** Active assignments. */
  readonly assignments: readonly Assignment[];
  /** Oldest first. */
  readonly answers: readonly DatedAnswer[];
  /** The last day it should have been done by, where that day has passed. */
  readonly overdueSince: LocalDate | null;
  readonly parts: readonly (Part & { readonly isDone: boolean })[];
  readonly relations: readonly RelatedMeasure[];
  /** The day it was decided on, of a proposal that was, in the municipality's calendar. */
  readonly decidedOn: LocalDate | null;
  /** Whether the report the plan promises is to come, was given, or was not given in time. */
  readonly nextReport: 'none' | 'ahead' | 'given' | 'missed';
}

/** A report counts as given from the day its prompt opens: 28 days before, as for a period longer than a month. */
const REPORT_WINDOW_DAYS = 28;

/** Every measure of the plan with its answers, in the plan's own order. */
export function measureFactsOf(facts: ReportFacts, frame: ReportFrame): readonly MeasureFacts[] {
  const answers = byMeasure(answersThatCount(facts, frame), ({ answer }) => answer.measureId);
  const active = byMeasure(
    facts.assignments.filter((one) => one.active),
    (one) => one.measureId,
  );
  const titles = new Map(facts.measures.map((one) => [one.id, { no: one.no, title: one.title }]));
  return facts.measures.map((measure): MeasureFacts => {
    const assignments = active.get(measure.id) ?? [];
    const own = answers.get(measure.id) ?? [];
    const live = measure.open && facts.plan.status !== 'closed';
    const late = live && measure.nextDue !== null && measure.nextDue < frame.on;
    return {
      measure,
      live,
      assignments,
      answers: own,
      overdueSince: late ? measure.nextDue : null,
      parts: measure.parts.map((part) => ({ ...part, isDone: isDone(part, assignments) })),
      relations: measure.relations.map(({ type, measureId }) => ({ type, to: titles.get(measureId) ?? null })),
      decidedOn: measure.decision ? dayOf(measure.decision.at, frame.timeZone) : null,
      nextReport: nextReportOf(measure, own, frame.on),
    };
  });
}

/** The day of the plan that says where it stands; null where no plan does: somebody wrote the measure in the chat. */
export const inPlanOn = ({ added, imported }: Measure): LocalDate | null =>
  added?.offer === null ? null : imported.on;

/** Whether it is "försenad", as in status and the summary: its last day has passed and it is not done. */
export const isOverdue = ({ overdueSince }: MeasureFacts): boolean => overdueSince !== null;

/** Whether it "uppges försenad": its day has not passed, and whoever reports says that it is late all the same. */
export const isSaidDelayed = ({ live, measure, overdueSince }: MeasureFacts): boolean =>
  overdueSince === null && live && measure.schedule === 'delayed';

function isDone(part: Part, assignments: readonly Assignment[]): boolean {
  return part.done || (assignments.length > 0 && assignments.every((one) => one.doneParts.includes(part.id)));
}

function answersThatCount(facts: ReportFacts, { on, timeZone }: ReportFrame): readonly DatedAnswer[] {
  const corrected = correctedAmong(facts.answers);
  const assignments = new Map(facts.assignments.map((one) => [one.id, one]));
  return facts.answers
    .filter((one) => !corrected.has(one.id))
    .map((answer) => ({
      answer,
      on: dayOf(answer.at, timeZone),
      unit: unitOf(assignments.get(answer.assignmentId), facts),
    }))
    .filter((one) => one.on <= on);
}

/** The unit an assignment is for; where it names none, the only unit of its person. */
function unitOf(assignment: Assignment | undefined, { people, units }: ReportFacts): string | null {
  if (!assignment) return null;
  const own = people.find((one) => one.id === assignment.personId)?.unitIds ?? [];
  const id = assignment.unitId ?? (own.length === 1 ? own[0] : undefined);
  return units.find((one) => one.id === id)?.name ?? null;
}

function nextReportOf(measure: Measure, answers: readonly DatedAnswer[], on: LocalDate): MeasureFacts['nextReport'] {
  const wanted = measure.nextReport;
  if (wanted === null || !(measure.open || measure.state === 'proposed')) return 'none';
  const { date } = wanted;
  if (date === null || date >= on) return 'ahead';
  return answers.some((one) => one.on >= plusDays(date, -REPORT_WINDOW_DAYS)) ? 'given' : 'missed';
}

/** Whether several people or units report on the measure, so that it has to be said which. */
export const isShared = ({ assignments }: MeasureFacts): boolean => assignments.length > 1;

/** The last answer of each assignment that has any, oldest first. */
export function latestAnswers(answers: readonly DatedAnswer[]): readonly DatedAnswer[] {
  const last = new Map(answers.map((one) => [one.answer.assignmentId, one]));
  return answers.filter((one) => last.get(one.answer.assignmentId) === one);
}
