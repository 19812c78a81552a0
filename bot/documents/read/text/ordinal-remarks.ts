import type { LocalDate } from '../../../domain/dates';
import { findState, statesTheMeasure } from '../../../domain/plan-phrases';
import { type MeasureStatus, readStatus } from '../measure/measure-status';
import type { Line } from '../tables/table-rows';
import { sentencesOf } from './told-status';

const ORDER = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde', 'nionde', 'tionde'];
const POINT = '(?:punkten|åtgärden|insatsen|aktiviteten|uppgiften|saken)';
const REMARK = new RegExp(
  `^(?:(?:den|det)\\s+(?<nth>${ORDER.join('|')}|(?:näst\\s+)?sista)\\s+${POINT}|(?:punkt|åtgärd|insats|nr)\\s+(?<no>\\d{1,2}))\\s+(?<told>(?:är|har|pågår|utgår|vilar)(?!\\p{L})[^.]{0,120})`,
  'iu',
);

/**
 * What sentences under a list say of one of its points by its place: "Den sista punkten är inte påbörjad", "Punkt 2 är
 * klar". `numbers` are the printed ones, a point each; the answer holds places in the list, none of a place it has not.
 */
export function statesByPlace(
  lines: readonly Line[],
  numbers: readonly (string | null)[],
  reference: LocalDate,
): ReadonlyMap<number, MeasureStatus> {
  const states = new Map<number, MeasureStatus>();
  const placeOf = (nth = '', no?: string): number => {
    if (no !== undefined) return numbers.every((one) => one === null) ? Number(no) - 1 : numbers.indexOf(no);
    const fromEnd = /^näst/iu.test(nth) ? 2 : 1;
    return /sista$/iu.test(nth) ? numbers.length - fromEnd : ORDER.indexOf(nth.toLowerCase());
  };
  for (const sentence of sentencesOf(lines.map((one) => one.text))) {
    const { nth, no, told = '' } = REMARK.exec(sentence)?.groups ?? {};
    const said = told.replace(/^(?:är|har)\s+(?:(?:redan|nu|helt|också|tyvärr)\s+)*/iu, '');
    const found = findState(said);
    const place = placeOf(nth, no);
    if (!found || !statesTheMeasure(said, found) || numbers[place] === undefined) continue;
    const status = readStatus({ paragraphs: [{ text: said, bullet: false }] }, reference);
    if (status.state !== 'unknown') states.set(place, status);
  }
  return states;
}
