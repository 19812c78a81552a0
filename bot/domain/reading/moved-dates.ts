import type { PlanDate } from '../dates';
import type { DateRole } from './date-roles';

/** Whether a date holds no longer ("ursprungligen mars 2018") or takes another's place ("flyttad till juni"). */
export type Standing = 'formerly' | 'moved' | null;

/** "(ursprungligen mars 2018)", "tidigare datum: mars": the date that follows held before. */
const FORMERLY =
  /(?:ursprunglig(?:en|t|a)?|urspr\.?|tidigare|förut|från\s+början)\s*(?:datum|tidsplan|klart|satt\s+till|planera[dt]\s+till|bestämt\s+till)?\s*:?\s*(?:till\s+)?$/iu;
const SHIFT =
  '(?:(?:fram)?flytta(?:d|t|s|des|ts)|förläng(?:d|t|s|des)|senarel(?:agd|agt|äggs|ades)|uppskjut(?:en|et)|skju(?:ts|tits)\\s+(?:upp|fram)|ändra(?:d|t|s|des)|justera(?:d|t|s)|revidera(?:d|t|s))';
/** "flyttad till", "ny tid:": the date that follows holds from now on, whatever stood before it. */
const MOVED = new RegExp(
  `${SHIFT}\\s+(?:från\\s+.{3,40}?\\s+)?till\\s*$|(?:nytt\\s+(?:slut)?datum|ny\\s+(?:tids?plan|tid|deadline))\\s*(?:är|blir)?\\s*:?\\s*(?:till\\s+)?$`,
  'iu',
);
const SHIFTED_FROM = new RegExp(`${SHIFT}\\s+från\\s*$`, 'iu');

/** What the words around a date say of its standing: "(förlängt från mars)" tells what held before. */
export function standingOf(before: string, after = ''): Standing {
  if (FORMERLY.test(before) || (isShifted(before) && !/^\s*till\s/iu.test(after))) return 'formerly';
  return MOVED.test(before) ? 'moved' : null;
}

/** "flyttad från mars till juni" names two dates and no range. */
export const isShifted = (before: string): boolean => SHIFTED_FROM.test(before);

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
  for (const one of list) {
    const last = held.at(-1);
    if (one.standing === 'formerly') {
      if (last && last.role === one.role && !last.date.original) {
        held[held.length - 1] = { ...last, date: { ...last.date, original: one.date } };
      } else former = one;
      continue;
    }
    const replaces = one.standing === 'moved' && last?.role === one.role ? last : null;
    if (replaces) held.pop();
    const original = one.date.original ?? replaces?.date.original ?? replaces?.date ?? former?.date;
    held.push(original ? { ...one, date: { ...one.date, original } } : one);
    former = null;
  }
  return held;
}
