import type { MeasureState, Schedule } from '../domain/plan';
import { findSchedule, findState, statesTheMeasure } from '../domain/plan-phrases';
import { normalise, sentences } from '../domain/reading/swedish-text';

/** A sentence this short that names a schedule says the measure's: "Enligt plan." */
const SHORT = 4;
/** In a cell that keeps its history the latest dated sentence counts. */
const DATED = /^\(?\d{4}-\d{2}/;

const sentencesOf = (text: string) => sentences(text).map(({ start, end }) => normalise(text.slice(start, end)));

/**
 * Whether a text somebody wrote, printed after the state, would be taken for another state or schedule when the report
 * is read again: "Uppdraget är avslutat hos oss" under "Pågår", or anything that tells where work stands under "Ej
 * rapporterad". Such texts want a column of their own.
 */
export function changesState(text: string, state: MeasureState, schedule: Schedule | null): boolean {
  return sentencesOf(text).some((sentence) => {
    const bare = sentence.replace(/^\(?[\d-]{6,10}\)?\s*[:–—-]?\s*/, '');
    const found = findState(bare);
    const states = found !== null && statesTheMeasure(bare, found);
    const short = sentence.split(' ').length <= SHORT && findSchedule(sentence) !== null;
    if (state === 'unknown') return short || states || (found !== null && !found.ends);
    if (short && schedule === null) return true;
    if (!states || found === null) return false;
    const closes = found.state === 'closed' || found.state === 'closed_continues';
    const goesOn = state === 'closed' && found.state === 'in_progress';
    return DATED.test(sentence) || goesOn || (closes && found.state !== state);
  });
}
