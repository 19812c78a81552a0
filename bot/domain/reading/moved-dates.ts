import type { PlanDate } from '../dates';
import type { DateRole } from './date-roles';

/**
 * Whether a date holds no longer ("ursprungligen mars 2018"), takes another's place ("flyttad till juni"), may do so
 * ("förlängt 2025-09-30": the new day, or the day that was decided on), or is the day of a decision and of no measure.
 * What has lapsed ("skulle varit klart i mars") is still what was due where nothing takes its place.
 */
export type Standing = 'formerly' | 'lapsed' | 'moved' | 'shifted' | 'told' | null;

/** "(ursprungligen mars 2018)", "tidigare datum: mars", "i stället för mars": the date that follows held before. */
const FORMERLY =
  /(?:(?:ursprunglig(?:en|t|a)?|urspr\.?|tidigare|föregående|förra|gammal(?:t)?|gamla|förut|först|från\s+början|i\s?stället\s+för|f\.?d\.?)\s*(?:(?:slut|klar)?datum|tids?plan|klart|tid|deadline|satt\s+till|planera[dt](?:\s+till)?|bestämt\s+till|beslutat|var)?|(?:var|inte))\s*:?\s*(?:till\s+|i\s+)?$/iu;
const LAPSED =
  /(?<!\p{L})skulle\s+(?:ha\s+|egentligen\s+)?(?:varit|vara|blivit|bli)\s+(?:klara?|klart|färdigt?|färdiga|avslutat|genomfört)\s*:?\s*(?:(?:senast|till|i|den|under|redan)\s+)*$/iu;
/** "… 31 januari, blev klart 7 februari": when it was done, and never when it was to be. */
const CAME_TRUE =
  /(?<!\p{L})blev\s+(?:(?:i\s+stället|först|slutligen|faktiskt)\s+)?(?:klara?|klart|färdig\p{L}*|avslutad\p{L}*|genomför[dt]\p{L}*)\s*(?:(?:först|den|i|under)\s+)*$/iu;
const SHIFT =
  '(?:(?:fram)?flytta(?:d|t|s|des|ts)?|framskju(?:ten|tet|tits)|förskju(?:ten|tet|tits|ts)|förläng(?:d|t|s|des|ts|ning(?:en)?)|senarel(?:agd|agt|äggs|ades)|tidigarel(?:agd|agt|äggs|ades)|uppskju(?:ten|tet|ts)|skju(?:ts|tits|tet)(?:\\s+(?:upp|fram))?|sköts(?:\\s+(?:upp|fram))?|ändra(?:d|t|s|des|ts)|ändring|justera(?:d|t|s|des)|revidera(?:d|t|s|des)|omplanera(?:d|t|s)|ombokad|ombokat|utsträck(?:t|s)|försena(?:d|t|s|des|ts)|anstånd|uppskov)';
const UNTIL = '(?:till(?:\\s+och\\s+med)?|t\\.?\\s?o\\.?\\s?m\\.?|tom|fram\\s+till|in\\s+i|över)';
/** "X -> Y": an arrow from one day to the next. */
const ARROW = '(?<=[\\p{L}\\d)]\\s{0,2})(?:[-–—=]{1,2}>|→|⇒|⟶|➔|➜|➝|>{1,2})';
/** "flyttad till", "ny tid:": the date that follows holds from now on, whatever stood before it. */
const MOVED = new RegExp(
  `(?<!(?:ej|inte)\\s+)${SHIFT}\\s*[,;:–-]?\\s+(?:(?:nu|men|planeras|beräknas|väntas|bedöms|blir|bli|vara|klara?|klart|färdig\\p{L}*)\\s+){1,4}(?:(?:till|i|under|senast|den)\\s+){0,2}$|(?<!(?:ej|inte)\\s+)${SHIFT}\\s+(?:\\p{L}+\\s+){0,2}?(?:från\\s+.{3,40}?\\s+)?${UNTIL}\\s*$|(?:nytt\\s+(?:(?:slut|klar|mål)?datum|klart)|ny\\s+(?:tids?plan|tid|tidsram|sluttid|deadline|frist))\\s*(?:är|blir|beslutad|beslutat|fastställd|fastställt|satt)?\\s*:?\\s*(?:(?:klart?|klara|färdigt?)\\s+)?(?:(?:till|senast|under|i)\\s+)?$|[\\d\\p{L}]\\s*[,;/(]?\\s*(?<!\\p{L})(?:nytt?\\s*:|numera|nu)\\s*$|${ARROW}\\s*(?:till\\s+)?$`,
  'iu',
);
/** "förlängt 2025-09-30", "(ändrad 2025-01-15)". */
const SHIFTED = new RegExp(`${SHIFT}\\s*:?\\s*(?:den\\s+)?$`, 'iu');
const SHIFTED_FROM = new RegExp(`${SHIFT}\\s+från\\s*$`, 'iu');
/** "enligt beslut 2025-01-30", "(nämnden 2025-03-12)", "beslutat 12/3 2025": when somebody decided it. */
const DECIDED =
  /(?:(?:enligt|efter|genom|per|i|vid|av)\s+(?:\p{L}+\s+)?beslut(?:et)?(?:\s+(?:av|i)\s+[\p{L}-]+)?|(?:enligt|efter|genom|per)\s+(?:\p{L}+\s+)?beslut(?:et)?\s+(?:i|under|från)|(?:^|[,;(])\s*(?:nytt\s+)?beslut(?:a[dt])?(?:\s+(?:av|i)\s+[\p{L}-]+)?|^\s*(?:antag(?:en|et)|fastställ[dt])(?:\s+(?:av|i)\s+[\p{L}-]+)?|[,;(]\s*(?:enl\.?\s+|av\s+|i\s+)?[\p{L}-]*(?:nämnden|utskottet|styrelsen|fullmäktige)|\((?:BUN|UN|KS|KF|AU|BN|UBN|GN)|[,;(]\s*(?:senast\s+)?(?:uppdatera[dt]|kontrollera[dt]))\s*(?:den\s+)?$/iu;
/** "2025-01-30 om förlängning", "2025-01-30 § 7": what stands after the day of a decision. */
const OF_DECISION = /^\s*(?:om\s+(?:förläng|ny\s+tid|nytt\s+datum|ändra|senare|uppskov|anstånd)|§)/iu;
/** "(i svar till inspektionen 20 december: 31 mars 2025)": an aside on what another paper said. */
const ASIDE = /\(([^()]*)$/u;
const OTHER_PAPER =
  /(?<!\p{L})(?:(?:i|enligt|enl\.?)\s+(?:\p{L}+\s+)?(?:svar|plan|beslut|redovisning|protokoll|rapport|skrivelse|version|uppföljning|handlingsplan|åtgärdsplan)\p{L}*|(?:förra|föregående|tidigare|ursprunglig)\p{L}*\s+(?:svar|plan|beslut|redovisning|protokoll|rapport|version|uppföljning)\p{L}*)/iu;

/** Letters around a date in which its words stand: a sentence may go on for thousands. */
const NEAR = 160;
const EARLIER_PLAN = /^\s*(?:enligt|enl\.?|i)\s+(?:förra|föregående|tidigare|ursprunglig\p{L}*)(?!\p{L})/iu;

/** What the words around a date say of its standing: "(förlängt från mars)" tells what held before. */
export function standingOf(whole: string, rest = ''): Standing {
  const [before, after] = [whole.slice(-NEAR), rest.slice(0, NEAR)];
  if (OF_DECISION.test(after) || DECIDED.test(before) || CAME_TRUE.test(before)) return 'told';
  const aside = ASIDE.exec(before)?.[1] ?? '';
  if (OTHER_PAPER.test(aside) && !MOVED.test(before)) return /^\s*[:)]?\s*:/u.test(after) ? 'told' : 'formerly';
  if (FORMERLY.test(before) || EARLIER_PLAN.test(after) || (isShifted(before) && !/^\s*till\s/iu.test(after)))
    return 'formerly';
  if (MOVED.test(before)) return 'moved';
  if (LAPSED.test(before)) return 'lapsed';
  if (!SHIFTED.test(before)) return null;
  return /^\s*från\s/iu.test(after) ? 'told' : 'shifted'; // "flyttat 2025-02-01 från mars till juni"
}

/** "flyttad från mars till juni" names two dates and no range. */
export const isShifted = (before: string): boolean => SHIFTED_FROM.test(before.slice(-NEAR));

interface Standings {
  readonly role: DateRole;
  readonly date: PlanDate;
  readonly standing?: Standing;
}

/**
 * The dates that hold, those that held before kept with the one in their place: of "mars 2026, flyttad till juni 2026"
 * June is due, and March is its original. A former date with nothing in its place is left out.
 */
export function withMoves<T extends Standings>(list: readonly T[]): readonly T[] {
  const held: T[] = [];
  let former: T | null = null;
  let lapsed: T | null = null;
  for (const one of list) {
    const last = held.at(-1);
    if (one.standing === 'told' && list.some((other) => other !== one && other.standing !== 'told')) continue;
    if (one.standing === 'lapsed') lapsed = one;
    if (one.standing === 'formerly' || one.standing === 'lapsed') {
      if (last && last.role === one.role && !last.date.original) {
        held[held.length - 1] = { ...last, date: { ...last.date, original: one.date } };
      } else former = one;
      continue;
    }
    const beside = last?.role === one.role ? last : null;
    const isLater = (one.date.date ?? '') > (beside?.date.date ?? '');
    if (one.standing === 'shifted' && beside && !isLater) continue; // the day it was changed on, and not to
    const replaces = one.standing === 'moved' || one.standing === 'shifted' ? beside : null;
    if (replaces) held.pop();
    const original = one.date.original ?? replaces?.date.original ?? replaces?.date ?? former?.date;
    held.push(original ? { ...one, date: { ...one.date, original } } : one);
    former = null;
  }
  return lapsed !== null && held.every(({ role }) => role !== lapsed?.role) ? [...held, lapsed] : held;
}
