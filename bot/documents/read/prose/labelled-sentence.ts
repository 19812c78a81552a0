import type { LocalDate } from '../../../domain/dates';
import { findState } from '../../../domain/plan-phrases';
import { isReadyAhead } from '../measure/measure-status';
import { readResponsible } from '../measure/responsible';
import { labelOf } from './answer-labels';
import { type CommitmentDates, commitmentDates, merged, NO_DATES } from './commitment-dates';
import type { FoundMeasure } from './found-measure';

/** "Klart", "Pågår enligt plan": a sentence of a few words that says how far it has come. */
const MOST_WORDS = 5;

/**
 * A sentence behind what is to be done that names its field itself: "Ansvarig: skolchefen.", "Påbörjas hösten 2026.",
 * "Klart." It tells of the last of `measures`. True where it does, and what it says is then in the measure.
 */
export function takeLabelled(sentence: string, measures: readonly FoundMeasure[], reference: LocalDate): boolean {
  const last = measures.at(-1);
  if (!last) return false;
  const label = labelOf(sentence);
  if (label?.kind === 'field' && label.field === 'responsible') {
    last.responsible = readResponsible([label.rest]).responsible;
    return true;
  }
  if (label?.kind === 'field' && label.field === 'status') {
    const found = findState(label.rest);
    if (found) [last.state, last.raw] = [found.state, label.rest];
    return true;
  }
  if (label?.kind === 'field' && label.field !== 'responsible' && label.field !== 'status') {
    const dates = commitmentDates(label.rest, reference, null);
    const any = dates.due[0] ?? dates.nextReport ?? dates.evaluation ?? dates.start;
    if (!any) return true;
    const own: CommitmentDates = {
      due: { ...NO_DATES, due: dates.due.length > 0 ? dates.due : [any] },
      start: { ...NO_DATES, start: any },
      next_report: { ...NO_DATES, nextReport: any },
      evaluation: { ...NO_DATES, evaluation: any },
    }[label.field];
    // "… till studiedagen den 18 mars. Klart: 30/1": the label says outright which of them it is.
    last.dates = merged(label.field === 'due' ? { ...last.dates, due: [] } : last.dates, own);
    return true;
  }
  if (/^(?:påbörjas|startar|inleds|börjar)(?!\p{L})/iu.test(sentence)) {
    const { start, due } = commitmentDates(sentence, reference, null);
    const begins = start ?? due[0];
    if (begins) last.dates = merged(last.dates, { ...NO_DATES, start: begins });
    return begins !== undefined;
  }
  if (isReadyAhead(sentence)) {
    last.dates = merged(last.dates, commitmentDates(sentence, reference, null));
    return true;
  }
  const found = sentence.split(' ').length <= MOST_WORDS ? findState(sentence) : null;
  if (!found || found.start > 2 || /\d/.test(sentence)) return false;
  [last.state, last.raw] = [found.state, sentence];
  return true;
}
