import type { LocalDate } from '../../../domain/dates';
import { findSchedule, findState, mentionsDelay } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { isReadyAhead } from '../measure/measure-status';
import { namesTime, namesTimeAhead } from '../prose/commitment-dates';
import type { Told } from './found';
import type { Reading } from './reading';
import { BEFORE, FRAGMENT_WHEN } from './times-told';

const TO_COME =
  /(?<!\p{L})(?:ska(?:ll)?|beräknas|väntas|planeras|kommer\s+att|blir|lovat|räknar\s+med|beräknar|genomförs|slutförs|färdigställs|avslutas)(?!\p{L})/iu;

const NOW =
  /(?<!\p{L})(?:pågår|påbörja|försena|igång|enligt\s+plan|halvvägs|utgår|blir\s+(?:\p{L}+\s+)?(?:inte|ej)\s+av(?=[.,;]|$)|avsluta|genomför[dt]|långsammare\s+än|(?:inte|ej)\s+(?:\p{L}+\s+)?(?:klar|färdig))/iu;

const BEGUN =
  /(?<!\p{L})(?:har|vi)\s+(?:\p{L}+\s+)?(?:börjat|startat|kommit\s+i\s*gång)(?!\p{L})|(?<!\p{L})håller\s+på\s+att(?!\p{L})/iu;

/** "… och är klar den 11 december": what is to come, behind what is. */
const TAIL =
  /(?:,|\s+(?:och|men))\s+(?:(?:det|den|de|\p{L}{3,}(?:en|et|na))\s+)?(?:är|blir|ska|skall|beräknas|väntas)\s.*$/iu;

/** "Kursen pågår och ska vara avslutad nästa år": the same, whenever that is. */
const TO_COME_TAIL =
  /(?:,|\s+(?:och|men))\s+(?:(?:det|den|de|\p{L}{3,}(?:en|et|na))\s+)?(?:ska|skall|beräknas|väntas|planeras)\s.*$/iu;

/** "Arbetet pågår till jul, då alla ska ha gjort ett besök": how it is to be in the end. */
const TO_BE_SO_THEN =
  /,\s+(?:då|när|där|så\s+att|varefter|vilket|som)\s[^;]{0,80}?\s(?:ska|skall|kommer\s+att|beräknas|väntas)\s[^;]*$/iu;

/** "Rektor ansvarar för att arbetssättet är infört senast i maj": what is to be so by then. */
const AIM = /(?<!\p{L})(?:ansvarar|ansvarig|svarar|ser\s+till)\s(?:[^.;]{0,40}?\s)?att\s/iu;

/** "Stödet varnar när en utredning inte har påbörjats", "vi börjar när lokalen är klar": of what is waited for. */
const ON_CONDITION =
  /\s(?:när|ifall|så\s+(?:fort|snart)|om(?=\s+(?:en|ett|någon|något|det|den|de|vi)\s+(?:\p{L}+\s+){0,3}?(?:inte|ej|är|har|blir)(?!\p{L})))\s[^,;]+$/iu;

const isItReadyAhead = (text: string): boolean => {
  const said = text.replace(/^(?:det|den|detta|de|arbetet)\s+(?=(?:är|blir)\s)/iu, '');
  return said !== text && isReadyAhead(said);
};

/** "Köket, löpande hela våren": when, of work that nobody says has begun. */
const ALWAYS = /^(?:[^,;]{2,60},\s+)?(?:fort)?löpande(?:\s+(?:hela|under|varje)\s[^,;]{2,40})?$/iu;

/** "Salen målas, klart före sportlovet": what stands behind the last comma is when. */
const lastOf = (sentence: string): string => sentence.slice(sentence.lastIndexOf(',') + 1).trim();

/** "är klart och stryks från listan": done, and therefore nobody's point any more. */
const OFF_THE_LIST =
  /(?<=(?:klar|färdig|genomför|avsluta|åtgärda|gjor|avklara)[^,.;]{0,20}?),?\s+(?:och|så)\s+(?:(?:det|den|punkten)\s+)?(?:stryks|kan\s+strykas|tas\s+bort|avförs|utgår|lyfts\s+bort)(?:\s+(?:därmed|alltså|nu))?(?:\s+(?:från|ur)\s+\p{L}+)?$/iu;

/** The words of a sentence that say how far it has come; null where it says nothing of that, or only what is to come. */
export function stateIn(whole: string, reference: LocalDate): string | null {
  const plain = whole
    .replace(BEFORE, '')
    .replace(OFF_THE_LIST, '')
    .replace(/\s+som\s+(?:det|den|de)\s+ska(?:ll)?(?=$|[.,;])/iu, ' enligt plan')
    .replace(/\([^()]*vakan[^()]*\)/iu, '')
    .replace(/[.;:]+$/u, '')
    .trim();
  if (isItReadyAhead(plain)) return null; // "Det är klart när schemat är lagt"
  const sentence = plain.replace(ON_CONDITION, '').replace(TO_BE_SO_THEN, '').trim();
  if ((ALWAYS.test(sentence) && !NOW.test(sentence)) || isReadyAhead(lastOf(sentence))) return null;
  // "… är klar och presenterades i september": that September is past.
  if (FRAGMENT_WHEN.test(sentence) && namesTime(sentence, reference) && !NOW.test(sentence)) return null; // "Klart senast 30 juni"
  const isDated = (text: string) => namesTimeAhead(text, reference) && !tellsThePast(text);
  const before = sentence.replace(TO_COME_TAIL, '');
  const said = isDated(sentence) ? sentence.replace(TAIL, '') : NOW.test(before) ? before : sentence;
  const isAim = AIM.test(said) && isDated(said) && !/(?<!\p{L})(?:pågår|påbörja|försena)/iu.test(said);
  if (isAim) return null;
  const isAhead = TO_COME.test(said) || (isDated(said) && /klar|färdig/iu.test(said));
  if (isAhead && !NOW.test(said.replace(/(?:ska(?:ll)?|beräknas|väntas)\s.*$/iu, ''))) return null;
  return findState(said) || findSchedule(said) || mentionsDelay(said) || BEGUN.test(said) ? said : null;
}

export function takeState(told: Told, sentence: string, { reference }: Reading): boolean {
  const said = stateIn(sentence, reference);
  if (said !== null) told.states.push(said);
  return said !== null;
}
