import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findState } from '../../../domain/plan-phrases';
import { readStatus } from '../measure-status';
import { readResponsible } from '../responsible';
import type { Field } from './answer-labels';
import { type CommitmentDates, commitmentDates } from './commitment-dates';
import type { FoundMeasure } from './found-measure';

const FIELD_DATES: Partial<Readonly<Record<Field, (date: PlanDate, now: CommitmentDates) => CommitmentDates>>> = {
  start: (date, now) => ({ ...now, start: date }),
  evaluation: (date, now) => ({ ...now, evaluation: date }),
  next_report: (date, now) => ({ ...now, nextReport: date }),
};

/** "Tidplan: påbörjas i mars, utvärderas i december": each for what it says itself; a day with no such word is the end. */
const timed = (now: CommitmentDates, said: CommitmentDates): CommitmentDates => ({
  start: now.start ?? said.start,
  due: said.due.length > 0 ? said.due : now.due,
  evaluation: said.evaluation ?? now.evaluation,
  nextReport: said.nextReport ?? now.nextReport,
});

/** What a line of its own says of a measure: "Ansvarig: rektor", "Klart: maj 2026", "Status: Pågår". */
export function putField(measure: FoundMeasure, field: Field, rest: string, reference: LocalDate): void {
  if (field === 'responsible') {
    const named = readResponsible([rest.replace(/[.;]+$/, '')]);
    measure.responsible = named.responsible;
    if (named.vacant) measure.vacant = rest;
  } else if (field === 'status') {
    const said = { text: rest.replace(/[.;]+$/, ''), bullet: false };
    const told = readStatus({ paragraphs: [said] }, reference);
    if (findState(rest)) [measure.state, measure.raw, measure.told] = [told.state, said.text, told];
  } else if (field === 'due') measure.dates = timed(measure.dates, commitmentDates(rest, reference, null));
  else {
    const dates = commitmentDates(rest, reference, null);
    const any = dates.due[0] ?? dates.nextReport ?? dates.evaluation ?? dates.start;
    const put = FIELD_DATES[field];
    if (any && put) measure.dates = put(any, measure.dates);
  }
}
