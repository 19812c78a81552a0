import { isTerminal } from '../domain/is-open';
import type { AllReportTexts } from '../text/report-texts';
import type { MeasureFacts } from './measure-facts';
import { daySaid, promisedSaid } from './period-said';
import { responsibleSaid } from './responsible-said';
import { evaluationMissed, relationSaid, type Telling } from './state-said';

/**
 * Why a measure goes on into next year; null where it has come to an end. What was not carried out goes on until
 * somebody decides, and what is done goes on until it has been evaluated, where the plan has a day for that.
 */
export function whyCarriedOver(one: MeasureFacts, { facts, texts, saying }: Telling): string | null {
  const { measure, overdueSince } = one;
  const { reasons } = texts.yearly;
  const { words } = texts;
  const { evaluation } = measure;
  if (measure.state === 'not_completed') return reasons.decision;
  if (measure.state === 'completed' && evaluation?.date) {
    return evaluation.date >= saying.on
      ? reasons.evaluation(promisedSaid(evaluation, words))
      : evaluationMissed(evaluation, evaluation.date, texts);
  }
  if (isTerminal(measure.state)) return null;
  if (measure.state === 'proposed') return reasons.proposed;

  const noOwner = responsibleSaid(one, facts, words).names.length === 0 ? [reasons.noResponsible] : [];
  const late =
    measure.state === 'paused' && overdueSince !== null ? [reasons.overdue(daySaid(overdueSince, words))] : [];
  const relations = one.relations.map((relation) => relationSaid(relation, texts));
  return [whyOpen(one, texts), ...late, ...noOwner, ...relations].join(' ');
}

/** The one thing that keeps an open measure open: that it stands still, that nobody knows, that it is late, or its time. */
function whyOpen({ measure, overdueSince, answers }: MeasureFacts, { words, yearly }: AllReportTexts): string {
  const { reasons } = yearly;
  const hindrance = answers.at(-1)?.answer.hindrance ?? null;
  if (measure.state === 'paused' && hindrance !== null) return reasons.pausedBy(words.hindrances[hindrance]);
  if (measure.state === 'paused') return reasons.paused;
  if (measure.state === 'unknown') return reasons.notReported;
  if (overdueSince !== null) return reasons.overdue(daySaid(overdueSince, words));
  if (measure.nextDue !== null) {
    const next = measure.due.find((due) => due.date === measure.nextDue);
    if (next?.precision === 'recurring')
      return `${reasons.recurring} ${reasons.dueAhead(daySaid(measure.nextDue, words))}`;
    return reasons.dueAhead(next ? promisedSaid(next, words) : daySaid(measure.nextDue, words));
  }
  return measure.due.some((due) => due.precision === 'recurring') ? reasons.recurring : reasons.noDate;
}
