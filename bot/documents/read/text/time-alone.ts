import { findPeriods } from '../../../domain/reading/find-periods';
import { findCycleCodes } from '../../../domain/swedish-dates';

/** Any day does to place phrases without a year: here it only matters that there is one. */
export const SOME_DAY = '2000-01-01';

/** Whether a text names any time. */
export const isTimed = (text: string) => findPeriods(text, SOME_DAY).length > 0 || findCycleCodes(text).length > 0;

/** A phrase of time and nothing else but its lead: "januari 2026", "i maj", "senast v. 12". */
export function isTimeAlone(text: string): boolean {
  const [period, ...more] = findPeriods(text, SOME_DAY);
  if (!period || more.length > 0) return false;
  const rest = `${text.slice(0, period.start)} ${text.slice(period.end)}`;
  return /^[\s.,()]*(?:(?:i|den|senast|till|under|sker|görs|v\.)[\s.,()]*){0,2}$/iu.test(rest);
}

const LONG = ['month', 'season', 'term', 'quarter', 'tertial', 'schoolyear', 'year', 'range', 'week'];

/** A phrase of time that a heading over points can be: "Höstterminen 2026", "Oktober–december"; a day heads no list. */
export function isPeriodAlone(text: string): boolean {
  const [found] = findPeriods(text, SOME_DAY);
  return isTimeAlone(text) && found !== undefined && LONG.includes(found.period.precision);
}

/** "Löpande under läsåret", "Hela vårterminen 2027", "15 januari": a point under a measure that says when, and nothing else. */
export const isTimeOfIt = (text: string): boolean =>
  isTimeAlone(
    text.replace(
      /[\s,]*(?:(?:under\s+)?(?:hela\s+)?(?:läsåret|året|terminen|verksamhetsåret)|hela|from|fr\.?o\.?m\.?|från(?:\s+och\s+med)?)(?=[\s.,]|$)(?!\s*\d)/giu,
      ' ',
    ),
  );
