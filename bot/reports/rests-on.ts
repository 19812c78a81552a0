import { dayOf } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import type { ReportFacts, ReportFrame } from '../domain/report-facts';
import type { AllReportTexts } from '../text/report-texts';
import type { MeasureFacts } from './measure-facts';
import { daySaid } from './period-said';

/**
 * Whether the plan was written after the report's day, so that nothing of what it says was taken in (see `factsOnDay`).
 * A report of today has what its plan says, also of one that is dated ahead: it is known.
 */
export const isWrittenLater = ({ plan, measures }: ReportFacts, on: LocalDate): boolean =>
  plan.documentDate !== null &&
  plan.documentDate > on &&
  !measures.some(({ imported }) => imported.on !== null && imported.on > on);

/**
 * What a report rests on, with days: the plan by its own date, or by the day it was read in where it has none, and the
 * answers by the latest of them. Without it nobody who reads the report later can tell how old what it says is.
 */
export function restsOn(
  facts: ReportFacts,
  { on, timeZone }: ReportFrame,
  measures: readonly MeasureFacts[],
  { frame, words }: AllReportTexts,
): string {
  const { plan } = facts;
  const days = measures.flatMap(({ answers }) => answers.map((answer) => answer.on)).sort();
  const latest = days.at(-1);
  if (plan.documentDate !== null && isWrittenLater(facts, on)) {
    const heard =
      latest === undefined ? frame.noAnswers : frame.restsOnAnswersAlone(days.length, daySaid(latest, words));
    return `${heard} ${frame.planLater(daySaid(plan.documentDate, words), daySaid(on, words))}`;
  }
  const readOn = dayOf(plan.importedAt, timeZone);
  const from =
    plan.documentDate !== null
      ? frame.planOf(daySaid(plan.documentDate, words))
      : readOn <= on
        ? frame.planReadOn(daySaid(readOn, words))
        : frame.planUndated;
  return latest === undefined
    ? `${frame.restsOnPlan(from)} ${frame.noAnswers}`
    : frame.restsOnAnswers(from, days.length, daySaid(latest, words));
}
