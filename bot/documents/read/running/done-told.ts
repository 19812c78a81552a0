import { findSchedule, findState, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised } from '../../../domain/reading/swedish-text';
import { isBack } from '../sentence/back';
import { type Clause, clauseOf, type IsWho } from '../sentence/clause';
import { isHowThingsAre, isNobodys } from '../sentence/nobodys';
import { isPronoun } from '../sentence/somebody';
import { isPassive } from '../sentence/verbs';
import { ALSO, pattern, WE } from '../sentence/words';
import { isFirstName } from '../text/first-names';
import type { Act } from './act';
import { countsMany } from './names-in-sentences';
import { DEFINITE, isOf } from './same-matter';

/** By whom something is done, behind its verb; null where nobody is named, or only those who decide on it. */
export function byWhom(rest: string, isWho: IsWho): string | null {
  const { who, other } = DONE_BY.exec(rest)?.groups ?? {};
  if (who !== undefined && other !== undefined && isWho(who) && isWho(other)) return `${who} och ${other}`;
  // "av tekniska kontoret på alla skolor", "av vaktmästare Bo Ek på lovet": where or when, behind a body or a full name.
  const alone = who === undefined ? null : (IN_FULL.exec(who)?.[0] ?? null);
  if (alone !== null && isWho(alone)) return alone;
  return who !== undefined && (isWho(who) || BY_TRADE.test(who)) ? who : null;
}
const ENDS_WHO = String.raw`(?=\s+(?:under|senast|i|inför|till|från|före|den(?=\s+\d)|som|och|tillsammans|gemensamt|ihop)(?!\p{L})|[,.;]|$)`;
/** "… av rektor och skyddsombud tillsammans", "… av kansliet och beslutas i maj" */
const DONE_BY = new RegExp(
  String.raw`(?<!\p{L})(?<!(?:på\s+grund|var\s+och\s+en|någon|beslutas|fastställs|antas|godkänns|används|tillämpas|följs|nyttjas|uppskattas)\s)av\s+(?<who>\p{L}[^,.;]{2,50}?)${ENDS_WHO}(?:\s+och\s+(?<other>\p{L}[^,.;]{2,50}?)${ENDS_WHO})?`,
  'iu',
);
/** "av snickarna", "av företagshälsovården": right behind "av" what is done says that they are somebody, by their trade or their service. */
const BY_TRADE =
  /^(?:vår[at]?\s)?(?:\p{Ll}{3,}|(?=räddnings))(?:are|ar(?:e|n)?na|ikern?a?|ör(?:en|erna)|ist(?:en|erna)|(?:hälso|sjuk|tand|räddnings|fastighets|fordons|telefoni|räddnings|it-)\p{Ll}*(?:vården|skötseln|tjänsten|supporten)|firman|bolaget|entreprenaden|leverantör(?:en|erna))$/u;
const IN_FULL =
  /^(?:[\p{L} ]{0,40}(?:kontoret|förvaltningen|avdelningen|enheten|bolaget)|(?:\p{Ll}[\p{Ll}-]+\s){0,2}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{L}+(?:-\p{Lu}\p{Ll}+)?)(?=\s(?:på|vid|hos)\s)/u;

/** "Vid tillsynen", "När granskningen gjordes" */
const SEEN_THEN =
  /^(?:vid|under|i\s+samband\s+med)\s+(?:\p{L}+s\s+)?(?:tillsynen|tillsynsbesöket|granskningen|inspektionen|besöket|kontrollen|skyddsronden|mätningen|uppföljningen)(?!\p{L})/iu;

/** Where a thing stands that the sentence names itself: "Översynen av schemat är inte påbörjad". */
export function standing({ who, subject, rest, opening, word }: Clause, sentence: string, isWho: IsWho): Act | null {
  const made = /^på\s+att\s+(?<how>\p{L}+s(?:\s+(?:fram|in|upp|över|om|ihop))?)(?!\p{L})/iu.exec(rest)?.groups?.['how'];
  // "Vid besöket var två salar avstängda": how it was when somebody looked
  if (/^var$/iu.test(word) && SEEN_THEN.test(opening)) return null;
  // "Intresset var lågt, och gruppen lades ned": what is told of it is how it was, and the rest of something else
  const told =
    /^var$/iu.test(word) && opening === ''
      ? (sentence.split(/,?\s(?:och|men|samt)\s(?=\p{Ll}{4,}(?:en|et|an|na)\s\p{Ll}{2,}(?:des?|tes?)\s)/u)[0] ?? '')
      : sentence;
  const isTold = findState(told) || findSchedule(told) === 'delayed' || mentionsDelay(told); // "släpar efter"
  if (!(isTold || made) || (who !== null && !isPronoun(who))) return null;
  const named =
    subject === '' && opening !== ''
      ? rest.slice(
          0,
          Math.max(
            0,
            rest.search(/\s(?:ännu|inte|ej|redan|nu|påbörja|genomför|klar|färdig|avsluta|försena|igång|på\s+gång)/iu),
          ),
        )
      : subject;
  if (
    named === '' ||
    isBack(named) ||
    /^(?:någon|något|några)\s+sådana?t?(?!\p{L})/iu.test(named) ||
    countsMany(named) ||
    countsMany(opening) ||
    /^(?:vi|jag|hon|han|alla|det\s+mesta)$/iu.test(named)
  )
    return null;
  const owner = /^(?<who>\p{Lu}\p{Ll}+?)s\s\p{Ll}/u.exec(named)?.groups?.['who']; // "Peters översyn av provscheman"
  // "En mall håller på att tas fram av utvecklaren"
  return {
    title: capitalised(made === undefined ? named : `${named} ${made}`),
    who: owner !== undefined && isFirstName(owner) ? owner : byWhom(rest, isWho),
    does: false,
    binds: false,
    state: subject === '' ? sentence : `${word} ${rest}`,
  };
}

/** "införde en rutin", "granskade alla öppna ärenden": what somebody did with something, by its verb. */
const DID =
  /^(?:införde|granskade|kartlade|inventerade|utredde|reviderade|upprättade|startade|inrättade|genomförde|utarbetade|såg|gick|tog|skrev|utbildade|anställde|rekryterade|byggde|köpte|installerade|ändrade|justerade|bildade|tillsatte|fastställde|kontrollerade|stämde)$/iu;
/** "har under våren stämt av listan": the same, as it is now. */
const HAS_DONE =
  /^(?:[^,.;]{2,40}\s)?(?:infört|granskat|kartlagt|inventerat|utrett|reviderat|upprättat|startat|inrättat|genomfört|utarbetat|sett|gått|tagit|skrivit|utbildat|byggt|ändrat|justerat|bildat|kontrollerat|stämt)\s/iu;
/** "är genomförd i alla arbetslag", "var klar den 13 december och visade …": over and done, wherever and whatever came of it. */
const OVER =
  /^(?:är|var|blev)\s+(?:(?:nu|därmed|redan|helt|sedan|i\s+sin\s+helhet)\s+)*(?:klara?t?|färdiga?t?|genomför[dt]a?|avsluta[dt]e?|slutför[dt]a?|inför[dt]a?|på\s+plats|i\s+(?:bruk|drift))(?!\p{L})(?!\s+(?:att|för\s+att|först|när|om)(?!\p{L}))/iu;

const isDid = (clause: Clause | null): boolean =>
  clause !== null &&
  clause.who !== null &&
  !isPronoun(clause.who) &&
  ((clause.verb === 'past' && DID.test(clause.word)) || (clause.verb === 'has' && HAS_DONE.test(clause.rest)));

/**
 * Whether a sentence says that it is done what somebody did in the one before it, by its name: "Juristen granskade alla
 * ärenden. Granskningen var klar den 13 december."
 */
function isDoneByName(sentence: string, before: string, isWho: IsWho): boolean {
  const clause = clauseOf(sentence, isWho);
  if (!clause || clause.who !== null || !DEFINITE.test(clause.subject)) return false;
  if (!OVER.test(`${clause.word} ${clause.rest}`) || isNobodys(before)) return false;
  return isDid(clauseOf(before, isWho)) && isOf({ measure: { about: before } }, clause.subject);
}

const THING =
  '(?:åtgärden|insatsen|punkten|bristen|frågan|rekommendationen|kravet|anmärkningen|påpekandet|felet|(?:det|den)\\s+(?:här\\s+)?(?:arbetet|biten|delen|punkten|frågan|bristen|saken|insatsen|åtgärden|satsningen|aktiviteten)|arbetet|projektet|uppdraget|det)';
const DONE =
  '(?:genomförd|genomfört|avslutad|avslutat|klart?|åtgärdat|åtgärdad|färdigt?|avhjälpt|avklarad|avklarat|slutförd|slutfört|verkställd|verkställt|löst|ordnad|ordnat|omhändertag(?:en|et)|tillgodose(?:dd|tt)|uppfyll[dt])';
/** "Åtgärden är därmed genomförd", "Den biten är alltså klar": what the paragraph has told is what was done. */
const IT_IS_DONE = pattern`(?:^|\soch\s)${THING}\s+är\s+(?:(?:därmed|nu|alltså|således|därför|redan|helt)\s+)*${DONE}(?:\s+(?:inom\s+budget|i\s+tid|enligt\s+plan|som\s+planerat))?$`;
/** "Nämnden ser därmed punkten som åtgärdad", "Vi bedömer därför att bristen är avhjälpt". */
const HELD_DONE = pattern`^(?:därmed\s+|med\s+detta\s+)?(?:\p{L}+\s+){1,3}?(?:ser|anser|bedömer|betraktar|menar)\s+(?:\p{L}+\s+){0,4}?${ALSO}(?:att\s+)?${THING}\s+(?:(?:som|är|vara|har\s+blivit)\s+)?${ALSO}${DONE}$`;
/** "Den åtgärden ser jag som avslutad" */
const SEEN_DONE = pattern`^(?:${THING}|(?:den|det)\s+(?:åtgärden|insatsen))\s+(?:ser|betraktar|räknar|anser)\s+(?:jag|vi)\s+${ALSO}(?:som|vara)\s+${DONE}$`;
/** "Skåpen är inköpta, det blev klart i maj": the day it was done. */
const CAME_READY =
  /^det\s+(?:blev|var|stod)\s+(?:klart|färdigt)\s+(?:redan\s+)?(?:i|under|den|före|innan|till|vid|lagom|förra|häromdagen|nyligen)(?:\s[^,.;]{2,40})?$/iu;
export const saysItCameReady = (sentence: string): boolean => CAME_READY.test(sentence);
/** "…, så denna brist menar vi är åtgärdad": behind what has come of what was done. */
const THIS_IS_DONE = pattern`(?:^|,\s+(?:så|och|varför)\s+)(?:denna|den|detta|det)\s+(?:här\s+)?(?:brist|punkt|fråg|del|anmärkning|synpunkt)(?:en|an)?\s+(?:menar|anser|bedömer|ser|betraktar)\s+(?:${WE})\s+${ALSO}(?:(?:att\s+den\s+)?är|som|vara)\s+${ALSO}${DONE}$`;
/** "Frukost serveras numera. Det infördes i maj och uppskattas": when what is so now came to be. */
const CAME_TO_BE =
  /^det(?:ta)?\s+(?:infördes|startade|började|kom\s+igång|genomfördes)\s+(?:redan\s+)?(?:i|under|den|efter|vid|till)\s[^.;]{2,80}$/iu;
const ACTED =
  /^(?:vi|jag|skolan|styrelsen|nämnden|kommunen|huvudmannen|rektorn?)\s(?:(?!kunde|ville|hade)\p{Ll}{3,}(?:ade|dde|kte|lde|nde|rde|ste|tte)|köpte|tog|gav|skrev|bytte|byggde)\s/iu;
/** "Arbetet pågår.", "Här har vi inte kommit igång.": how far something has come that is named only after it. */
const OPENS_WITH_STATE =
  /^(?:vi\s+har\s+(?:ännu\s+|tyvärr\s+)*inte\s+(?:kommit\s+i\s*gång|börjat)|(?:det\s+)?(?:arbete(?:t)?|här|detta|det|åtgärden)\s+(?:arbetet\s+)?(?:pågår|fortsätter|är\s+påbörja(?:t|d)|har\s+(?:påbörjats|inletts|startat|kommit\s+igång)|(?:har\s+vi|är|har)\s+(?:ännu\s+|tyvärr\s+)*(?:inte|ej)\s+(?:ännu\s+)?(?:kommit\s+i\s*gång|påbörja(?:t|d|ts)|inletts|startat))(?:\s+(?:redan|nu|just\s+nu|för\s+närvarande|enligt\s+plan))?(?:\s+(?:tillsammans|i\s+samarbete|i\s+samråd|på|i|vid|hos|med(?!\s+(?:att|en|ett|den|det|nya?)(?!\p{L})))\s[^,.;]{3,80})?)$/iu;

/** "Detta är åtgärdat." over what was done about it. */
const OPENS_WITH_END = pattern`^(?:detta|det|här|bristen|punkten)\s+är\s+${ALSO}${DONE}(?:\s+(?:nu|redan))?$`;

/** "Ordföranden driver frågan": whose matter it is that the paragraph has told of. */
const CARRIES_IT =
  /^(?:driver|håller\s+i|ansvarar\s+för|bevakar|arbetar\s+(?:vidare\s+)?med|har\s+hand\s+om)\s+(?:frågan|ärendet|saken|detta|det|den\s+(?:delen|frågan|punkten))(?!\p{L})/iu;

const PARTICIPLE =
  /(?:^|\s)(?:\p{Ll}{3,}(?:ats|ades|erats|tts|gts|its|ets|förts|dats|dd|ad|at|tt|gt|rt|st|it|ade|erade|[kp]ta|[lnrg]da)|(?:fram|bort|upp|in)tag(?:en|et|na)|gjorts|bytts|satts|lagts|köpts|setts|klar|klart|på\s+plats)(?=\s|$|,)/iu;

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
  if (verb === 'has' && /^hittills\s/iu.test(rest) && /,?\s+men\s/u.test(rest)) return false; // how it was
  if (isPronoun(subject) && !/^(?:vi|jag)$/iu.test(subject)) return false;
  if (/^(?:det|den|de|detta|dessa|ni|man|hon|han|arbetet)$/iu.test(subject)) return false; // of what was done before
  if (verb === 'has')
    return (
      (PARTICIPLE.test(rest) || SUPINE.test(rest)) &&
      !/^(?:\p{L}+\s+)?(?:varit|haft|funnits|fått(?!\s+(?:nya?|nytt|en\s+ny|ett\s+nytt)\s)|blivit)(?!\p{L})/iu.test(
        rest,
      )
    );
  if (verb === 'is') return PARTICIPLE.test(rest) && clause.who === null;
  return verb === 'passive' || (verb === 'past' && isPassive(word));
}

/** Whether it has been done: "Hyllorna har lagats", where "Hyllorna lagas genom ett avtal" goes on or is to come. */
export const isDoneDeed = (sentence: string, isWho: IsWho): boolean =>
  clauseOf(sentence, isWho)?.verb !== 'passive' && isDeed(sentence, isWho);

/** "Styrelsen sade nej till pengarna och insatsen utgår": what the paragraph has told of is given up. */
const IT_IS_OFF = pattern`(?:^|\s(?:och|så|därför|därmed)\s)(?<said>(?:(?:den|hela)\s+)?(?:insatsen|åtgärden|satsningen|punkten|aktiviteten)\s+${ALSO}(?:utgår|stryks|ställs\s+in|läggs\s+ner|läggs\s+ned))(?!\p{L})`;

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
  if (last !== undefined && isInUse(sentence, last)) return last;
  if (last !== undefined && CAME_TO_BE.test(sentence) && /\snumera(?!\p{L})/iu.test(last)) return last;
  return last !== undefined && isDoneByName(sentence, last, isWho) ? last : null;
}

/** "Rektorn beslutade i maj om en ny rutin. Rutinen tillämpas sedan dess.": by one word, what was new when it was decided. */
const IN_USE =
  /^(?<thing>\p{Lu}\p{Ll}{3,}(?:en|et|an|na)|den|det|de)\s+(?:tillämpas|används|gäller|följs|är\s+i\s+bruk)\s+(?:nu(?:mera)?|redan|sedan\s|i\s+dag|på\s+(?:alla|samtliga|hela)|av\s+(?:alla|samtliga|hela))/iu;
const MADE_NEW =
  /(?<!\p{L})(?:beslut(?:ade|at|ades|ats)|fastställ(?:de|t|des|ts)|anto(?:g|gs)|antagits?|införde|upprättade|skrev)\s[^.;]{0,60}?(?:en|ett|nya?|nytt|gemensamma?)\s\p{L}/iu;
const isInUse = (sentence: string, last: string): boolean => {
  const thing = IN_USE.exec(sentence)?.groups?.['thing'];
  return thing !== undefined && MADE_NEW.test(last) && !isNobodys(last) && isOf({ measure: { about: last } }, thing);
};

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

const COUNT = String.raw`(?:\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\p{Ll}*(?:ton|tio\p{Ll}*)|hälften|flertalet|merparten)`;
const REST = '(?:sista|återstående|resterande|kvarvarande|övriga)';
/** "Fyra av de tolv salarna har målats, de återstående åtta målas i juli": a part is done, and when the rest is. */
const PART_DONE = pattern`^(?<done>${COUNT}\s+av\s+(?:(?:de|våra|skolans|kommunens)\s+)?(?<thing>\p{L}[^,.;]{3,60}?)\s+(?:har|är)\s+[^,.;]{3,60}?)(?:[,;]\s+(?:och\s+|men\s+|medan\s+)?|\s+(?:och|men|medan)\s+)(?:de\s+)?(?:${REST}(?:\s+${COUNT})?|${COUNT}\s+${REST})\s+(?<rest>\p{Ll}[^.;]{3,100})$`;
/** What a sentence says is done of several, and when the rest of them is; null for any other. */
export function partDone(
  sentence: string,
): { readonly thing: string; readonly done: string; readonly rest: string } | null {
  const { thing, done, rest } = PART_DONE.exec(sentence)?.groups ?? {};
  return thing && done && rest && !isNobodys(sentence) ? { thing, done, rest } : null;
}

/** "Staketet lagades i februari. Klart." */
const DONE_ALONE = /^(?:nu\s+|helt\s+)?(?:klart?|åtgärdat|genomfört|avklarat|fixat|gjort|färdigt)$/iu;
const WAS_DONE = /(?<!\p{L})\p{Ll}{2,}(?:ades?|des|tes|ats|itts|tts)(?!\p{L})/u;
/** Whether a word behind what happened says that it is done: "Staketet lagades i februari. Klart." */
export const doneAlone = (sentence: string, before: string): boolean =>
  DONE_ALONE.test(sentence) && WAS_DONE.test(before);

/** "Ärendet är pausat", "Frågan ligger på is": where something stands that was named right before. */
const STANDS_STILL =
  /^(?:ärendet|frågan|saken|det|den|projektet)\s+(?:är|ligger|har)\s+(?:(?:nu|just\s+nu|för\s+närvarande|tills\s+vidare)\s+)*(?:pausa[dt]|pausats|vilande|på\s+is|bordlag[dt]|bordlagts|uppskjut(?:en|et)|skjutits\s+upp)(?!\p{L})/iu;
const COMES_BACK = /(?<!\p{L})(?:återkommer|tar\s+upp)\s[^.;]{5,100}/iu;
/** Whether a sentence says that what was named right before stands still, and the words of when it is taken up again. */
export const standsStill = (sentence: string): { readonly again: string | null } | null =>
  STANDS_STILL.test(sentence) ? { again: COMES_BACK.exec(sentence)?.[0] ?? null } : null;
