import type { Answer, Assignment, LastAnswer } from './assignment';
import { byMeasure } from './by-measure';
import { dayOf } from './calendar';
import { correctedAmong } from './corrected-answers';
import type { Instant, LocalDate } from './dates';
import { beforeDecisions } from './decided-due';
import { isTerminal } from './is-open';
import type { Measure, MeasureState, Schedule } from './plan';
import { closingOf, planAsOf, rollupInPlan } from './plan-closing';
import type { ReportFacts } from './report-facts';
import { statedState } from './stated-state';

/**
 * The facts as they were at the end of a day that is over, for a report of that day. Where each measure stood is made
 * anew: from the answers given by then, decisions taken by then, and what the plan says where its document was written
 * by then (an undated document counts from the day it was read). What nobody had said by then is `unknown`: today's
 * state is never given for another day's. Titles, dates and who answers for what keep no history and are today's.
 * `timeZone` decides which day an instant was.
 */
export function factsOnDay(facts: ReportFacts, on: LocalDate, timeZone: string): ReportFacts {
  const wasBy = (at: Instant) => dayOf(at, timeZone) <= on;
  const writtenBy = (written: LocalDate | null) => (written === null ? wasBy(facts.plan.importedAt) : written <= on);
  const answers = facts.answers.filter((one) => wasBy(one.at));
  const plan = planAsOf(facts.plan, wasBy);
  const endedAt = closingOf(plan)?.at;
  const measures = new Map(
    facts.measures.map((one) => [one.id, measureOn(one, writtenBy(one.imported.on), endedAt, wasBy)] as const),
  );
  const corrected = correctedAmong(answers);
  const latest = new Map<string, Answer>();
  for (const one of answers) if (!corrected.has(one.id)) latest.set(one.assignmentId, one);

  const assignments = facts.assignments
    .filter((one) => wasBy(one.from) || latest.has(one.id))
    .map((one): Assignment => ({ ...one, active: one.to === null ? one.active : !wasBy(one.to) }));
  const then: Then = { assignments: byMeasure(assignments, (one) => one.measureId), latest, measures, timeZone };
  const stood = assignments.map((one) => assignmentOn(one, then));
  const own = byMeasure(stood, (one) => one.measureId);
  return {
    ...facts,
    plan,
    measures: [...measures.values()].map((one) => rollupInPlan(one, own.get(one.id) ?? [], plan)),
    assignments: stood,
    answers,
    ratings: writtenBy(facts.plan.documentDate) ? facts.ratings : [],
  };
}

/** `endedAt`: when its plan was ended that stood ended on that day. */
function measureOn(
  measure: Measure,
  isWritten: boolean,
  endedAt: Instant | undefined,
  wasBy: (at: Instant) => boolean,
): Measure {
  const { decision, endedWithPlan, ...going } = measure;
  const undecided = endedWithPlan !== undefined && endedWithPlan === endedAt ? { ...going, endedWithPlan } : going;
  const decided = beforeDecisions(
    decision && wasBy(decision.at) ? { ...undecided, decision } : undecided,
    // Of one that a later document has overtaken, the days it had are no longer those of the plan.
    (one) => wasBy(one.at) || (measure.imported.on !== null && measure.imported.on > one.on),
  );
  if (isWritten) return decided;
  return {
    ...decided,
    parts: decided.parts.map((part) => ({ ...part, done: false })),
    imported: { state: 'unknown', schedule: null, raw: null, followUp: null, analysis: null, on: null },
  };
}

interface Then {
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  /** The last answer of each assignment that was not corrected by the day. */
  readonly latest: ReadonlyMap<string, Answer>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly timeZone: string;
}

/** Where one person's part stood: as they last said, unless the document is newer; else as the plan says. */
function assignmentOn(one: Assignment, then: Then): Assignment {
  const measure = then.measures.get(one.measureId);
  const answer = then.latest.get(one.id) ?? handedOver(one, then);
  const of = (state: MeasureState, schedule: Schedule | null, doneParts: readonly string[]): Assignment => ({
    ...one,
    state,
    schedule,
    doneParts,
    answers: answer ? answer.n : 0,
    last: answer ? lastOf(answer) : null,
  });
  const planned = measure?.parts.filter((part) => part.done).map((part) => part.id) ?? [];
  if (!measure) return answer ? of(answer.state, answer.schedule, answer.doneParts) : one;
  const { on, state, schedule } = measure.imported;
  const isNewer = answer && on !== null && state !== 'unknown' && on > dayOf(answer.at, then.timeZone);
  if (!answer || isNewer) return of(statedState(measure), schedule, answer?.doneParts ?? planned);
  return of(answer.state, answer.schedule, answer.doneParts);
}

/**
 * Whoever took over at the instant another's assignment ended went on from what that one had last said, where it was
 * not finished: the same unit's, or the only one that ended then (see `give-measure`).
 */
function handedOver(one: Assignment, then: Then): Answer | undefined {
  const of = then.assignments.get(one.measureId) ?? [];
  const ended = of.filter((other) => other.to === one.from && other.from < one.from);
  const before = ended.find((other) => other.unitId === one.unitId) ?? (ended.length === 1 ? ended[0] : undefined);
  if (!before) return undefined;
  const answer = then.latest.get(before.id) ?? handedOver(before, then);
  return answer && !isTerminal(answer.state) ? answer : undefined;
}

const lastOf = ({ id, at, by, state, schedule, unchangedFrom, newDueProposed }: Answer): LastAnswer => ({
  id,
  at,
  by,
  state,
  schedule,
  excerpt: null,
  unchanged: unchangedFrom !== null,
  newDueProposed,
});
