import { findEntry, findSchedule, findState, isBlank } from '../../../domain/plan-phrases';
import { findCycleCodes, readDates } from '../../../domain/swedish-dates';
import { type Cell, cellText } from '../neutral';

/** What the cells of a column look like, where its heading says nothing or several things. */

/** The part of the filled cells that pass; 0 where none is filled. */
export function shareOf(cells: readonly (Cell | undefined)[], test: (text: string) => boolean): number {
  const filled = cells.map(cellText).filter((text) => text.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

const SHORT = 60;

/** A time as columns of time hold it. Where a year is missing does not matter here. */
export const isShortDate = (text: string): boolean =>
  text.length <= SHORT && (readDates(text, '2000-01-01', 'due').length > 0 || findCycleCodes(text).length > 0);

/** "Utvärderas i mars", "Redovisas för nämnden i juni": a day that says itself what is told on it. */
export const tellsReport = (text: string): boolean =>
  readDates(text, '2000-01-01', null).some(({ role }) => role === 'evaluation' || role === 'next_report');

/** "Pågår", "Ja, klart", "Ej påbörjad (väntar på beslut)". */
export const isShortState = (text: string): boolean =>
  text.length <= SHORT &&
  (findState(text) !== null || findEntry(text) !== null || (text.length <= 30 && findSchedule(text) !== null));

/** A state and nothing of a time: "Genomfört", and not "Klart i maj". */
export const isStateAlone = (text: string): boolean => {
  const found = text.length <= 30 && !isBlank(text) ? findState(text) : null;
  return found !== null && found.start === 0 && !/\d/.test(text) && !isShortDate(text);
};

export const words = (text: string): number => text.split(' ').length;
/** Running words and no short entry. */
export const isText = (text: string): boolean => words(text) > 2;

export const isNumber = (text: string): boolean => /^\d{1,3}(?:\.\d{1,2})*[.)]?$/.test(text);

/** Amounts, counts and shares: "31 200", "12,5", "-4 %". */
export const isAmount = (text: string): boolean => /^[-–−+]?\s*\d[\d\s.,]*\s*(?:%|kr|tkr|mkr|st|h|tim)?$/u.test(text);

export const isClock = (text: string): boolean =>
  /^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?$/u.test(text);

/** "070-123 45 67", "anna@skola.se", "Storgatan 4". */
export const isContact = (text: string): boolean =>
  /^\+?[\d\s()/-]{6,}$/.test(text) ? !isShortDate(text) : /\S@\S+\.\S|https?:|www\./u.test(text);

const NAME = /^\p{Lu}[\p{L}.'-]*(?:\s+(?:von\s+|af\s+|de\s+)?\p{Lu}[\p{L}'-]+){1,3}$/u;
/** The post comes first: "Rekrytera lärare" is a measure. */
const ROLE =
  /^(?:(?:alla|samtliga|respektive|resp\.?|bitr\.?|biträdande|tf\.?|vice|vik\.?|extern|kommunens|skolans|varje)\s+)*[\p{L}\d-]*(?:chef(?:er)?|rektor(?:er)?|direktör|lärare|ledare|ledning|samordnare|pedagog(?:er)?|psykolog|kurator|sköterska|strateg|specialist|tekniker|controller|sekreterare|registrator|handläggare|vaktmästare|värd|intendent|administratör|bibliotekarie|utvecklare|förvaltare|ombud|ekonom|jurist|arkivarie|kommunikatör|koordinator|konsulent|utredare|planerare|mentor(?:er)?|assistent|ordförande|(?:förvaltning|nämnd|enhet|avdelning|kontor|team|lag|råd)(?:en|et)?)(?:e?n|e?r?na|arna)?(?:,?\s+[\p{L}\d–-]{1,14}){0,3}$/iu;

/** A person or a post as columns of names hold them: "Anna Berg", "Bitr. rektor", "Elevhälsoteamet". */
export const isSomebody = (text: string): boolean =>
  text.length <= SHORT && text.split(/[,/&]|\soch\s/u).every((one) => NAME.test(one.trim()) || ROLE.test(one.trim()));
