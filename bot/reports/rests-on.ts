import { dayOf } from '../domain/calendar';
import type { ReportFacts, ReportFrame } from '../domain/report-facts';
import type { AllReportTexts } from '../text/report-texts';
import type { MeasureFacts } from './measure-facts';
import { daySaid } from './period-said';

/**
 * What a report rests on, with days: the plan by its own date, or by the day it was read in where it has none, and the
 * answers by the latest of them. Without it nobody who reads the report later can tell how old what it says is.
 */
export function restsOn(
  { plan }: ReportFacts,
  { on, timeZone }: ReportFrame,
  measures: readonly MeasureFacts[],
  { frame, words }: AllReportTexts,
): string {
  const readOn = dayOf(plan.importedAt, timeZone);
  const from =
    plan.documentDate !== null
      ? frame.planOf(daySaid(plan.documentDate, words))
      : readOn <= on
        ? frame.planReadOn(daySaid(readOn, words))
        : frame.planUndated;
  const days = measures.flatMap(({ answers }) => answers.map((answer) => answer.on)).sort();
  const latest = days.at(-1);
  return latest === undefined
    ? frame.restsOnPlan(from)
    : frame.restsOnAnswers(from, days.length, daySaid(latest, words));
}
