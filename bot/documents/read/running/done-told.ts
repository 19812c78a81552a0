import { capitalised } from '../../../domain/reading/swedish-text';
import { isHowThingsAre } from '../prose/how-things-are';
import { isPassive } from '../prose/main-clause';
import { clauseOf, type IsWho } from './clause';
import { isDoneByName } from './done-by-name';
import { isNobodys } from './nobodys';
import { isPronoun } from './who-in';

const THING =
  '(?:åtgärden|insatsen|punkten|bristen|frågan|rekommendationen|(?:det|den)\\s+(?:här\\s+)?(?:arbetet|biten|delen|punkten|frågan|bristen|saken|insatsen|åtgärden|satsningen|aktiviteten)|arbetet|projektet|uppdraget|det)';
const DONE =
  '(?:genomförd|genomfört|avslutad|avslutat|klart?|åtgärdat|åtgärdad|färdigt?|avhjälpt|avklarad|avklarat|slutförd|slutfört|verkställd|verkställt|löst|ordnad|ordnat|omhändertag(?:en|et)|tillgodosedd|uppfylld)';
/** "Åtgärden är därmed genomförd", "Den biten är alltså klar": what the paragraph has told is what was done. */
const IT_IS_DONE = new RegExp(
  `(?:^|\\soch\\s)${THING}\\s+är\\s+(?:(?:därmed|nu|alltså|således|därför|redan|helt)\\s+)*${DONE}(?:\\s+(?:inom\\s+budget|i\\s+tid|enligt\\s+plan|som\\s+planerat))?$`,
  'iu',
);
/** "Nämnden ser därmed punkten som åtgärdad", "Vi bedömer därför att bristen är avhjälpt". */
const HELD_DONE = new RegExp(
  `^(?:därmed\\s+|med\\s+detta\\s+)?(?:\\p{L}+\\s+){1,3}?(?:ser|anser|bedömer|betraktar|menar)\\s+(?:\\p{L}+\\s+){0,4}?(?:därmed\\s+|nu\\s+)?(?:att\\s+)?${THING}\\s+(?:(?:som|är|vara|har\\s+blivit)\\s+)?(?:nu\\s+|därmed\\s+)?${DONE}$`,
  'iu',
);
/** "Den åtgärden ser jag som avslutad" */
const SEEN_DONE = new RegExp(
  `^(?:${THING}|(?:den|det)\\s+(?:åtgärden|insatsen))\\s+(?:ser|betraktar|räknar|anser)\\s+(?:jag|vi)\\s+(?:nu\\s+|därmed\\s+)?(?:som|vara)\\s+${DONE}$`,
  'iu',
);
/** "Rutinen infördes i oktober och är därmed genomförd": of the routine that was told of before. */
const THING_IS_DONE = new RegExp(
  `^(?<thing>\\p{Lu}\\p{Ll}{3,}(?:en|et|na))\\s.{3,80}\\soch\\s+är\\s+(?:därmed|alltså|således|nu)\\s+${DONE}$`,
  'u',
);
/** "Skåpen är inköpta, det blev klart i maj": the day it was done. */
const CAME_READY =
  /^det\s+(?:blev|var|stod)\s+(?:klart|färdigt)\s+(?:redan\s+)?(?:i|under|den|före|innan|till|vid|lagom)\s[^,.;]{2,40}$/iu;
/** "…, så denna brist menar vi är åtgärdad": behind what has come of what was done. */
const THIS_IS_DONE = new RegExp(
  `(?:^|,\\s+(?:så|och|varför)\\s+)(?:denna|den|detta|det)\\s+(?:här\\s+)?(?:brist|punkt|fråg|del|anmärkning|synpunkt)(?:en|an)?\\s+(?:menar|anser|bedömer|ser|betraktar)\\s+(?:vi|jag|nämnden|styrelsen|huvudmannen)\\s+(?:därmed\\s+|nu\\s+|därför\\s+)?(?:(?:att\\s+den\\s+)?är|som|vara)\\s+(?:därmed\\s+|nu\\s+)?${DONE}$`,
  'iu',
);
/** "Frukost serveras numera. Det infördes i maj och uppskattas": when what is so now came to be. */
const CAME_TO_BE =
  /^det(?:ta)?\s+(?:infördes|startade|började|kom\s+igång|genomfördes)\s+(?:redan\s+)?(?:i|under|den|efter|vid|till)\s[^.;]{2,80}$/iu;
const ACTED =
  /^(?:vi|jag|skolan|styrelsen|nämnden|kommunen|huvudmannen|rektorn?)\s(?:(?!kunde|ville|hade)\p{Ll}{3,}(?:ade|dde|kte|lde|nde|rde|ste|tte)|köpte|tog|gav|skrev|bytte|byggde)\s/iu;
/** "Arbetet pågår.", "Här har vi inte kommit igång.": how far something has come that is named only after it. */
const OPENS_WITH_STATE =
  /^(?:vi\s+har\s+(?:ännu\s+|tyvärr\s+)*inte\s+(?:kommit\s+i\s*gång|börjat)|(?:det\s+)?(?:arbete(?:t)?|här|detta|det|åtgärden)\s+(?:arbetet\s+)?(?:pågår|fortsätter|är\s+påbörja(?:t|d)|har\s+(?:påbörjats|inletts|startat|kommit\s+igång)|(?:har\s+vi|är|har)\s+(?:ännu\s+|tyvärr\s+)*(?:inte|ej)\s+(?:ännu\s+)?(?:kommit\s+i\s*gång|påbörja(?:t|d|ts)|inletts|startat))(?:\s+(?:redan|nu|just\s+nu|för\s+närvarande|enligt\s+plan))?(?:\s+(?:tillsammans|i\s+samarbete|i\s+samråd|på|i|vid|hos|med(?!\s+(?:att|en|ett|den|det|nya?)(?!\p{L})))\s[^,.;]{3,80})?)$/iu;

/** "Detta är åtgärdat." over what was done about it. */
const OPENS_WITH_END = new RegExp(
  `^(?:detta|det|här|bristen|punkten)\\s+är\\s+(?:(?:nu|redan|numera|därmed)\\s+)*${DONE}(?:\\s+(?:nu|redan))?$`,
  'iu',
);

/** "Ordföranden driver frågan": whose matter it is that the paragraph has told of. */
const CARRIES_IT =
  /^(?:driver|håller\s+i|ansvarar\s+för|bevakar|arbetar\s+(?:vidare\s+)?med|har\s+hand\s+om)\s+(?:frågan|ärendet|saken|detta|det|den\s+(?:delen|frågan|punkten))(?!\p{L})/iu;

const PARTICIPLE =
  /(?:^|\s)(?:\p{Ll}{3,}(?:ats|ades|erats|tts|gts|its|ets|förts|dats|dd|ad|at|tt|gt|rt|st|it|ade|erade|[kp]ta|[lnrg]da)|(?:fram|bort|upp|in)tag(?:en|et|na)|gjorts|klar|klart|på\s+plats)(?=\s|$|,)/iu;

/** "anställt två värdar", "nu ändrat blanketten": right behind "har". */
const SUPINE = /^(?:(?:nu|också|även|därför|redan|dessutom|under\s[^,]{3,30})\s+)*(?!inte\s)\p{Ll}{3,}t(?=\s|$|,)/iu;

/** "lagt in en fråga i enkäten": what goes on behind "Vi har". */
export const isDoneBefore = (point: string): boolean => SUPINE.test(point.charAt(0).toLowerCase() + point.slice(1));

export const opensWithEnd = (sentence: string): boolean => OPENS_WITH_END.test(sentence);
export const opensWithState = (sentence: string): boolean => OPENS_WITH_STATE.test(sentence) || opensWithEnd(sentence);

/**
 * "Detta är redan ordnat. Sedan i maj är kanslichefen mottagare av alla ärenden.": how it has been since it was done, in the
 * order it would have by itself ("Kanslichefen är mottagare …"); null where nothing has been done, or says so.
 */
export function soSince(opening: string, sentence: string, isWho: IsWho): string | null {
  if (!opensWithEnd(opening) || !/^sedan\s+(?!tidigare|länge|lång|många|flera)\p{L}/iu.test(sentence)) return null;
  const clause = clauseOf(sentence, isWho);
  return clause && clause.subject !== '' ? capitalised(`${clause.subject} ${clause.word} ${clause.rest}`) : null;
}

/** Whether a sentence tells of what somebody has done, or has been done, and not how things are. */
export function isDeed(sentence: string, isWho: IsWho): boolean {
  const clause = clauseOf(sentence, isWho);
  if (
    !clause ||
    isNobodys(sentence) ||
    isHowThingsAre(sentence) ||
    /(?<!\p{L})(?:inte|ej|aldrig)(?!\p{L})/iu.test(sentence.split(/\smen\s/u)[0] ?? '')
  )
    return false;
  const { verb, word, rest, subject } = clause;
  if (isPronoun(subject) && !/^(?:vi|jag)$/iu.test(subject)) return false;
  if (/^(?:det|den|de|detta|dessa|ni|man|hon|han)$/iu.test(subject)) return false;
  if (verb === 'has')
    return (
      (PARTICIPLE.test(rest) || SUPINE.test(rest)) &&
      !/^(?:\p{L}+\s+)?(?:varit|haft|funnits|fått|blivit)(?!\p{L})/iu.test(rest)
    );
  if (verb === 'is') return PARTICIPLE.test(rest) && clause.who === null;
  return verb === 'passive' || (verb === 'past' && isPassive(word));
}

/** Whether it has been done: "Hyllorna har lagats", where "Hyllorna lagas genom ett avtal" goes on or is to come. */
export const isDoneDeed = (sentence: string, isWho: IsWho): boolean =>
  clauseOf(sentence, isWho)?.verb !== 'passive' && isDeed(sentence, isWho);

/** "Styrelsen sade nej till pengarna och insatsen utgår": what the paragraph has told of is given up. */
const IT_IS_OFF =
  /(?:^|\s(?:och|så|därför|därmed)\s)(?<said>(?:(?:den|hela)\s+)?(?:insatsen|åtgärden|satsningen|punkten|aktiviteten)\s+(?:(?:därför|därmed|nu|alltså)\s+)?(?:utgår|stryks|ställs\s+in|läggs\s+ner|läggs\s+ned))(?!\p{L})/iu;

/** "…, så här är inget påbörjat", "… men har ingen tid bokad": the paragraph ends with nothing done about what it tells of. */
const NOTHING_YET =
  /(?:^|,\s+(?:så|och|men)\s+)(?:här|där)\s+är\s+(?:alltså\s+|ännu\s+|tyvärr\s+)?(?:inget|ingenting)\s+(?:påbörjat|gjort|klart)(?!\p{L})|\s(?:men|och)\s+(?:jag\s+|vi\s+)?har\s+(?:ännu\s+)?(?:ingen\s+tid|inget\s+datum)\s+(?:bokad|bokat|satt|bestämt)(?:\s+(?:än|ännu))?$/iu;
export const nothingYet = (sentence: string): boolean => NOTHING_YET.test(sentence);

/** The words of a sentence that say that what was told of before is given up; null where none do. */
export const givesUp = (sentence: string): string | null => IT_IS_OFF.exec(sentence)?.groups?.['said'] ?? null;

/**
 * The sentence of a paragraph that tells what was done, where `sentence` closes it with "Åtgärden är genomförd": the last
 * that tells of a deed. Null where it closes nothing.
 */
export function whatIsDone(sentence: string, before: readonly string[], isWho: IsWho): string | null {
  const deed = before.findLast((one) => isDeed(one, isWho)) ?? null;
  if (CAME_READY.test(sentence)) return deed;
  // "Vi tecknade ett avtal. …, så denna brist menar vi är åtgärdad"
  if (THIS_IS_DONE.test(sentence)) return deed ?? before.findLast((one) => ACTED.test(one)) ?? null;
  if ([IT_IS_DONE, HELD_DONE, SEEN_DONE].some((one) => one.test(sentence))) return deed ?? before.at(-1) ?? null;
  const last = before.at(-1);
  if (last !== undefined && CAME_TO_BE.test(sentence) && /\snumera(?!\p{L})/iu.test(last)) return last;
  if (last !== undefined && isDoneByName(sentence, last, isWho)) return last;
  const thing = THING_IS_DONE.exec(sentence)?.groups?.['thing'];
  if (thing === undefined || deed === null) return null;
  const root = thing.toLowerCase().replace(/(?:en|et|na)$/u, '');
  return deed.toLowerCase().includes(root) ? deed : null;
}

/** Who carries what was told of before; null where a sentence says nothing of that. */
export function carrierOf(sentence: string, isWho: IsWho): string | null {
  const clause = clauseOf(sentence, isWho);
  const carries = clause?.verb === 'now' && CARRIES_IT.test(`${clause.word} ${clause.rest}`);
  return carries ? doerOf(sentence, isWho) : null;
}

/** Who did what a sentence tells of; null where nobody is named. */
export function doerOf(sentence: string, isWho: IsWho): string | null {
  const { who = null, verb, word = '' } = clauseOf(sentence, isWho) ?? {};
  const isDoneTo = verb === 'passive' || (verb === 'past' && isPassive(word));
  return who === null || isPronoun(who) || isDoneTo ? null : who;
}
