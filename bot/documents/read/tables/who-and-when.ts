import { findRoleWords } from '../../../domain/reading/date-roles';
import { findPeriods } from '../../../domain/reading/find-periods';
import { findCycleCodes } from '../../../domain/swedish-dates';
import type { Cell } from '../neutral';
import { isDoer } from '../text/somebody';

/** Any day: only whether a text holds a time is asked for, not which. */
const SOME_DAY = '2000-01-01';

/** A time that only those who were there can place: "denna vecka", "på fredag", "nästa APT", "asap". */
const LOOSE =
  /^(?:(?:klart?|senast|till|före|under|i|på|inom)\s+)*(?:(?:denna|nästa|den\s+här|kommande)\s+(?:vecka|månad|termin|möte|apt|träff|år)\p{L}*|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|i?\s?dag|i?\s?morgon|veckan|nu|nu\s+direkt|direkt|genast|asap|omg\.?|omgående|snarast|klart?|när\s+det\s+går|två\s+veckor|en\s+(?:vecka|månad))\.?$/iu;
const namesTime = (text: string) =>
  LOOSE.test(text) || findPeriods(text, SOME_DAY).length > 0 || findCycleCodes(text).length > 0;

/** "Kurator senast 30 april" is two, told apart where the words for the time begin. */
function apart(text: string): readonly string[] {
  const [period] = findPeriods(text, SOME_DAY);
  const word = findRoleWords(text)[0];
  const from = Math.min(period?.start ?? 0, word?.start ?? text.length);
  const who = text
    .slice(0, from)
    .replace(/(?:^|\s)(?:till|i|den|under|före|inför|från)\s*$/iu, '')
    .replace(/[\s:.]+$/u, '');
  return who !== '' && isDoer(who) ? [who, text.slice(who.length).trim()] : [text];
}

/** A cell that names who and when ("Områdeschef Nord, mars 2026") as the two cells other plans write. */
export function whoAndWhen(cell: Cell): { readonly who: Cell; readonly when: Cell } {
  const parts = cell.paragraphs.flatMap(({ text }) =>
    text
      .split(/\s*(?:[,;()|]|\s[/–—-]\s)\s*/u)
      .filter((one) => one !== '')
      .flatMap(apart),
  );
  const cellOf = (texts: readonly string[]): Cell => ({ paragraphs: texts.map((text) => ({ text, bullet: false })) });
  return {
    who: cellOf(parts.filter((text) => !namesTime(text))),
    when: cellOf(parts.filter(namesTime)),
  };
}
