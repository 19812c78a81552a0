import type { LocalDate } from '../../../domain/dates';
import { readDate } from '../../../domain/swedish-dates';
import type { Line } from '../tables/table-rows';

/** What lines around the measures look like: shared by the readings of a document's date, title, place and signer. */

/** A full date as documents write it. */
export const TEXT_DAY = '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s+\\p{L}+\\s+\\d{4}|\\d{1,2}\\/\\d{1,2}[ -]\\d{2,4}';
export const DAY = `${TEXT_DAY}|\\d{8}`;

/** A name and nothing else. */
export const NAME = /^\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){1,3}$/u;
/** What somebody is, on the line under their name. */
export const TITLE =
  /^(?:tf\.?\s+|bitr\.?\s+)?(?:\p{L}[\p{L}\s/-]*)?(?:chef|direktör|rektor|ordförande|controller|strateg|ledare|sekreterare|utvecklare|samordnare|handläggare|lärare)(?:e?n)?(?:,?\s[\p{L}\s/,-]{2,50})?$/iu;
/** "Näsvik 2018-01-10", "Näsvik den 10 januari 2018"; "Sidan skrevs ut 2018-01-10" tells what was done then. */
export const PLACE_DATE =
  /^(?!\p{L}+\s(?:\p{Ll}+\s)?(?:skrevs|togs|trycktes|gjordes|lästes|\p{Ll}+(?:ades|erad|erats?))\s|(?:Utskri|Exporter|Hämta|Tryckt|Spara|Ändra|Publicer|Generer|Skapa|Sammanställ|Framtag)\p{L}*\s|(?:Nästa|Senaste?|Föregående|Kommande)\s)(?<place>\p{Lu}[\p{L}-]+(?:\s\p{Lu}?[\p{L}-]+){0,2}),?\s+(?:den\s+)?(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}+\s+\d{4})$/u;
/** "Kontorets tjänsteskrivelse 2026-03-11" names a paper with its day and no place. */
export const DOCUMENT =
  /skrivelse|rapport|protokoll|beslut|remiss|yttrande|svar(?!\p{L})|utdrag|plan(?!\p{Ll}{3})|lista|uppföljning|möte|träff|rond(?!\p{Ll}{3})|(?:lednings|rektors|arbets|chefs|styr)grupp|(?<!\p{L})apt(?!\p{L})|anteckning|fastställd|antagen|godkänd|beslutad|upprättad|reviderad|inkom|enkät|inventering|kartläggning|justera[dt]|analys|statistik|underlag|bilaga|budget|skiss|version|datum|uppdaterad|redovisning/iu;

/** "Start / Skola och förskola / Kvalitet": the way to a page, and no name of it. */
export const isTrail = (text: string): boolean => /^(?:start|startsida(?:n)?|hem)\s*[/>›»|]\s*\p{L}/iu.test(text);

export function dayOf(text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  const read = readDate(text, '2000-01-01');
  return read?.precision === 'day' && read.assumed !== true ? read.date : null;
}

/** The first day that `pattern` names as its group `date`. */
export function firstDay(lines: readonly Pick<Line, 'text'>[], pattern: RegExp): LocalDate | null {
  for (const { text } of lines) {
    const day = dayOf(pattern.exec(text)?.groups?.['date']);
    if (day) return day;
  }
  return null;
}

/** "§ 31 Svar på granskningen av skolskjutsen": an extract of minutes is called by its matter. */
export const PARAGRAPH = /^§\s*\d{1,4}\s*[a-z]?[.:]?\s+(?=\p{Lu})/u;
