import { findTick } from '../../../domain/plan-phrases';
import type { Column } from '../tables/columns';
import type { Field } from './all-fields';
import type { TextLine } from './lines';
import { isTimeAlone, isTimed } from './time-alone';
import { sentencesOf } from './told-status';

/** "Åtgärd 1 / Namn: Ny matsedel" */
export const NAMED = /^(?:namn|titel|rubrik|benämning|beskrivning|innehåll)\s*:\s*(?<name>\S.*)$/iu;

/** A ticked box is done; an empty one says only that it is not, and a sign what it stands for. */
export const tickOf = ({ ticked, sign }: TextLine): readonly Field[] =>
  sign !== null ? [{ column: 'status', text: sign }] : ticked === true ? [{ column: 'status', text: 'x' }] : [];

/** "Tertialrapport april 2027", "vid utvecklingsdialog i maj": where it is told of. */
const OCCASION = /^(?:(?:i|vid|på|till)\s+)?\p{L}*(?:rapport|bokslut|möte|avstämning|dialog|apt|nämnd)\p{L}*\s/iu;

/** "Klart: ja" says how far, and "Uppföljning: januari 2026" when it is followed up, not what was found. */
export function meant({ column, text }: Field): Column {
  if (column === 'due' && findTick(text) !== null) return 'status';
  const isToCome = text.split(' ').length <= 5 && (isTimeAlone(text) || (OCCASION.test(text) && isTimed(text)));
  return column === 'follow_up' && isToCome ? 'next_report' : column;
}

/** "Planerade åtgärder: Platser kartläggs i maj. Kamratstödjare utses i juni.": each sentence with its own time is one. */
export function severalIn(text: string): readonly string[] {
  const all = sentencesOf([text]);
  return all.every(isTimed) ? all : [];
}
