import { findState, findTick } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { findPeriods } from '../../../domain/reading/find-periods';
import { sentences } from '../../../domain/reading/swedish-text';
import { isPastVerb } from '../sentence/verbs';
import type { Column } from '../tables/columns';
import type { Field } from './all-fields';
import type { TextLine } from './lines';
import { readPoint } from './loose-fields';
import { isTimeAlone, isTimed, SOME_DAY } from './time-alone';
import { sentencesOf } from './told-status';

/** "Åtgärd 1 / Namn: Ny matsedel" */
export const NAMED = /^(?:namn|titel|rubrik|benämning|beskrivning|innehåll)\s*:\s*(?<name>\S.*)$/iu;

/** A ticked box is done; an empty one says only that it is not, and a sign what it stands for. */
export const tickOf = ({ ticked, sign }: TextLine): readonly Field[] =>
  sign !== null ? [{ column: 'status', text: sign }] : ticked === true ? [{ column: 'status', text: 'x' }] : [];

/** "Tertialrapport april 2027", "vid utvecklingsdialog i maj", "ny mätning v. 5": where or by what it is told of. */
function isOccasion(text: string): boolean {
  const [period, ...more] = findPeriods(text, SOME_DAY);
  if (!period || more.length > 0 || !/^[\s.)]*$/u.test(text.slice(period.end))) return false;
  const lead = text.slice(0, period.start).trim().split(/\s+/u);
  return lead.length <= 5 && findState(text) === null && !tellsThePast(text) && !lead.some(isPast);
}
const isPast = (word: string): boolean => isPastVerb(word) || /^\p{Ll}{3,}(?:ades?|des|tes|[aft]ts)$/iu.test(word);

/** "Klart: ja" says how far, and "Uppföljning: januari 2026" when it is followed up, not what was found. */
export function meant({ column, text }: Field): Column {
  if (column === 'due' && findTick(text) !== null) return 'status';
  const isToCome = text.split(' ').length <= 7 && (isTimeAlone(text) || isOccasion(text));
  return column === 'follow_up' && isToCome ? 'next_report' : column;
}

/** "Planerade åtgärder: Platser kartläggs i maj. Kamratstödjare utses i juni.": each sentence with its own time is one. */
export function severalIn(text: string): readonly string[] {
  const all = sentencesOf([text]);
  return all.every(isTimed) ? all : [];
}

/** "Målet följs upp i juni" under the last measure of a goal is said of every measure of it. */
export const OF_THEM_ALL =
  /^(?:målen?|målet|(?:samtliga\s+|alla\s+)?(?:insatserna|åtgärderna|aktiviteterna))\s+(?:ska\s+)?(?:följ|utvärder|stäm|redovis|återrapport)/iu;

/**
 * "Åtgärd 1" over "Nya ordlistor i alla ämnen. Ansvar: ämneslagen. Klart till jul.": the name, and who and when behind it
 * in sentences of their own. Null where it says nothing of that.
 */
export function namedWithMore(line: TextLine): readonly Field[] | null {
  const { lead, fields } = readPoint(line.text);
  if (line.bullet || fields.length === 0 || lead === '') return null;
  const [first] = sentences(lead);
  const rest = first ? lead.slice(first.end).trim() : '';
  const more: readonly Field[] = rest === '' ? [] : [{ column: 'comment', text: rest }];
  return [{ column: 'measure', text: rest === '' ? lead : lead.slice(0, first?.end).trim() }, ...more, ...fields];
}
