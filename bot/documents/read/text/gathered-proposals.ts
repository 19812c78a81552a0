import type { TextLine } from './lines';

/** What many people said could be done: "Förslag efter dialogdagen", "Inkomna idéer från elevråden". */
const GATHERED =
  /^(?:(?:alla|samtliga|samlade|insamlade|inkomna|inlämnade|sammanställda|(?:\p{L}+s))\s+)?(?:\p{Ll}*förslag(?:en)?|idéer(?:na)?|önskemål(?:en)?|uppslag)\s+(?:(?:som\s+)?(?:kom|lämnades|framkom|väcktes)\s+(?:in\s+|fram\s+|upp\s+)?)?(?:efter|från|vid|ur|av|under)\s+\p{L}/iu;
/** "Förslag från revisorerna" is answered, and "Förslag till beslut" is the board's to take. */
const OF_OTHERS = /revis|granskning|inspektion|nämnd|styrelse|fullmäktige|\sbeslut/iu;
const MOST_OVER = 3;

/** The line that names a paper of gathered proposals, each point of which is one; null where none of its first does. */
export function gatheredTitle(lines: readonly TextLine[]): TextLine | null {
  const isTitle = ({ text, bullet, number }: TextLine) =>
    !bullet &&
    number === null &&
    text.length <= 120 &&
    !/[.:;]$/.test(text) &&
    GATHERED.test(text) &&
    !OF_OTHERS.test(text);
  return lines.slice(0, MOST_OVER).find(isTitle) ?? null;
}

/** "Kommentar: två skolor har redan en egen." under a point of it. */
export const remarkOn = ({ text }: TextLine): string | null =>
  /^(?:kommentar|anmärkning|anm|not|notering)\s*:\s*(?<said>\S.*)$/iu.exec(text)?.groups?.['said'] ?? null;
