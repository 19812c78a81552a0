import type { LocalDate, PlanDate } from '../../../domain/dates';
import { findState } from '../../../domain/plan-phrases';
import { readStatus } from '../measure/measure-status';
import { readResponsible } from '../measure/responsible';
import type { Field } from './answer-labels';
import { type CommitmentDates, commitmentDates, hasDates, merged } from './commitment-dates';
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

/** "Tidplan: Så snart kommunen har fattat beslut": a time, and no day. */
const WHEN_THAT =
  /^(?:så\s+(?:snart|fort)|när|efter(?:\s+det)?\s+att|sedan|i\s+samband\s+med|i\s+anslutning\s+till)(?!\p{L})/iu;

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
  } else if (field === 'due') {
    const dates = commitmentDates(rest, reference, null);
    const isLater = !hasDates(dates) && WHEN_THAT.test(rest);
    measure.dates = timed(
      measure.dates,
      isLater ? { ...dates, due: [{ raw: rest, date: null, precision: 'none' }] } : dates,
    );
    // "Tidplan: Genomförd i mars 2026" says that it is done as well as when.
    const told = readStatus({ paragraphs: [{ text: rest.replace(/[.;]+$/, ''), bullet: false }] }, reference);
    if (told.state === 'completed' && measure.raw === null) [measure.state, measure.raw] = ['completed', told.raw];
  } else {
    const dates = commitmentDates(rest, reference, null);
    const any = dates.due[0] ?? dates.nextReport ?? dates.evaluation ?? dates.start;
    const put = FIELD_DATES[field];
    if (any && put) measure.dates = put(any, measure.dates);
  }
}

const ONGOING = /^(?:löpande|fortlöpande|kontinuerligt|tills\s+vidare|årligen|varje\s+\p{L}+)(?![\p{L}])[^.]{0,60}$/iu;
const MOST_WORDS = 4;
/** "Påbörjas den 2 mars 2026", "Tillträde beräknas till april": when what stands before it begins. */
const BEGINS = /^(?:påbörjas|inleds|startar|börjar|tillträd(?:e|et|er|s))(?!\p{L})/iu;
/** "Genomgången blev klar den 12 december" behind what was done. */
const WAS_READY =
  /^\p{Lu}\p{Ll}+(?:en|et|an|na)\s+(?:blev|var|är|stod)\s+(?:klara?t?|färdiga?t?|genomför[dt]a?|avsluta[dt]e?|slutför[dt]a?)(?!\p{L})/u;

/**
 * A sentence right behind what is to be done, on its own line, that is nothing but how far it has come ("Genomfört.") or
 * how often ("Löpande från och med december 2025."), or when it begins. True where it is, and what it says is then in the measure.
 */
export function takeAfter(measure: FoundMeasure, sentence: string, reference: LocalDate): boolean {
  const said = sentence.replace(/[.;]+$/, '');
  if (ONGOING.test(said) && measure.dates.due.length === 0) {
    measure.dates = timed(measure.dates, commitmentDates(said, reference, null));
    return true;
  }
  if (measure.state === 'completed' && WAS_READY.test(said)) return true;
  if (BEGINS.test(said) && measure.state !== 'completed') {
    const dates = commitmentDates(said, reference, null);
    if (hasDates(dates)) {
      measure.dates = merged(measure.dates, dates);
      return true;
    }
  }
  const told = readStatus({ paragraphs: [{ text: said, bullet: false }] }, reference);
  if (said.split(' ').length > MOST_WORDS || told.state === 'unknown' || told.raw === null || !findState(said))
    return false;
  if (findState(said)?.start !== 0) return false;
  [measure.state, measure.raw, measure.told] = [told.state, said, told];
  return true;
}
