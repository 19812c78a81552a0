import type { LocalDate, PlanDate } from '../../../domain/dates';
import { type RoleDate, readDates } from '../../../domain/swedish-dates';

const plainDate = ({ date }: RoleDate): PlanDate => {
  const { label: _label, ...plain } = date;
  return plain;
};

/** When the words of the measure say that it is evaluated: "Ta fram en rutin. Utvärderas juni 2027." `reference` is the document's day. */
export function evaluationInWords(actions: readonly string[], reference: LocalDate): PlanDate | null {
  const found = actions
    .flatMap((text) => readDates(text, reference, null))
    .find(({ role, explicit, date }) => role === 'evaluation' && explicit && (date.date ?? '') >= reference);
  return found ? plainDate(found) : null;
}

/** The days a measure that else only goes on is to be done by: "Modul 1 klar januari 2027. Modul 2 klar juni 2027". */
export const endsInWords = (text: string, reference: LocalDate): readonly PlanDate[] =>
  readDates(text, reference, null)
    .filter(({ role, explicit, date }) => role === 'due' && explicit && (date.date ?? '') >= reference)
    .map(({ date }) => date);

/**
 * The only day the words of a measure without any time name: "Rektor informerar personalen den 12 december 2026". No
 * word says that it is the end, so it is assumed and asked about. Null where there are several days or none to come.
 */
export function dayInWords(text: string, reference: LocalDate): PlanDate | null {
  const [only, ...more] = readDates(text, reference, 'due');
  if (!only || more.length > 0 || only.role !== 'due' || only.explicit || only.standing) return null;
  const date = plainDate(only);
  return date.precision === 'day' && (date.date ?? '') >= reference ? { ...date, assumed: true } : null;
}

/** What stands in a bracket at the end of a point and is nothing but a time: "Trygghetsenkät (april 2027)". */
export function timeInBracket(text: string, reference: LocalDate): PlanDate | null {
  const said = /\(([^()]{3,30})\)\.?$/u.exec(text)?.[1];
  const [only, ...more] = said ? readDates(said, reference, 'due') : [];
  if (!only || more.length > 0 || only.date.raw !== said || only.date.date === null) return null;
  const isDue = readDates(text, reference, 'due').every(({ role }) => role === 'due');
  return isDue && only.role === 'due' ? plainDate(only) : null;
}

/** Whether a time that is put in another's place holds it already: "Flyttas till 2027" of a day in 2027. */
const holds = ({ start, date }: PlanDate, other: PlanDate): boolean =>
  start !== undefined && date !== null && other.date !== null && start <= other.date && other.date <= date;

/** "Klart före skolstart i augusti 2027, senast 2027-08-13": of one thing the day says when in that month it is. */
export function withoutWider(due: readonly PlanDate[]): readonly PlanDate[] {
  const last = due.find(({ precision, raw, label }) => precision === 'day' && !label && /^senast\s/iu.test(raw));
  return last && due.length === 2 ? due.filter((one) => one === last || one.label || !holds(one, last)) : due;
}

/**
 * The stated ends and those put in their place. "Flyttas till 2027" beside 2027-03-01 says too little to move it: the
 * stated day stays, assumed, so that it is asked about with both phrases.
 */
export function movesThatSay(ends: readonly RoleDate[], moved: readonly RoleDate[]): readonly RoleDate[] {
  const [end, ...others] = ends;
  const vague = end && others.length === 0 ? moved.find(({ date }) => holds(date, end.date)) : undefined;
  if (!end || !vague || end.date.precision !== 'day') return [...ends, ...moved];
  const raw = `${end.date.raw}. ${vague.date.raw}`;
  return [{ ...end, date: { ...end.date, raw, assumed: true } }, ...moved.filter((one) => one !== vague)];
}
