import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { namesTimeAhead } from '../prose/commitment-dates';
import { isInfinitive } from '../prose/main-clause';
import { clauseOf } from './clause';
import type { Named } from './names';
import type { Reading } from './reading';

/** "Arbetet med att rekrytera två kuratorer pågår och leds av HR-chefen": what the work is, and how far it has come. */
const WORK =
  /^(?:(?:det|ett)\s+)?(?:arbetet|uppdraget|uppgiften|arbete)\s+(?:med\s+att|att)\s+(?<what>\p{Ll}+\s.{4,140}?)\s+(?<tells>(?:pågår|är|har|leds|görs|utförs|samordnas|ska|beräknas|väntas|fortsätter|kommer|påbörjas|startar|inleds|drivs|hanteras|återstår|blir|kunde|försenades|skjuts|har\s+skjutits)(?!\p{L}).*)$/iu;
/** "Vi skrev även att kartläggningen skulle vara klar i mars", "I februari lovade vi att timplanen skulle följas" */
const PROMISED =
  /^(?:(?:i|vid|den)\s[^,.;]{2,60}?\s)?(?:(?:vi|jag|\p{L}*nämnden|styrelsen|huvudmannen|förvaltningen|skolan)\s+)?(?:skrev|angav|lovade|uppgav|meddelade|redovisade|svarade|åtog)(?:\s+(?:vi|jag|nämnden|styrelsen|huvudmannen|förvaltningen|sig|oss))*(?:\s+(?:även|också|dessutom|vidare|då))*\s+att\s+(?<what>\p{Ll}[^,.;]{3,100}?)\s+skulle\s+(?<rest>\p{Ll}.+)$/iu;
/** "Nämnden åtog sig att utbilda fem lärare", "Kommunstyrelsen utlovade att rusta skolgården". */
const UNDERTOOK =
  /^(?:(?:i|vid|den)\s[^,.;]{2,60}?\s)?(?:vi|\p{L}*nämnden|(?:kommun)?styrelsen|huvudmannen|förvaltningen|kommunen|skolan)\s+(?:åtog\s+sig|förband\s+sig|utlovade)\s+(?:(?:då|också|även|därför|dessutom|samtidigt)\s+)*att\s+(?<what>\p{Ll}.{4,160})$/iu;
/** "Enligt svaret skulle rutinen vara klar i mars" */
const ACCORDING =
  /^(?:enligt|i)\s+(?:\p{L}+\s+){0,3}?\p{L}*(?:svar|svaret|plan|planen|åtagandet|yttrandet|beslutet)(?:\s[^,.;]{2,50}?)?\s+skulle\s+(?<what>(?:en|ett|den|det|nya?|\p{L}{4,}(?:en|et|na))\s?[^,.;]{3,100}?)\s+(?<rest>(?:vara|bli|ha)\s.+)$/iu;
/** "Däremot hann vi inte med den planerade kursen i teckenspråk: den är inte påbörjad": what nobody had the time for. */
const NOT_MANAGED =
  /^(?:(?:däremot|tyvärr|dock|dessvärre)\s+)?(?:hann\s+(?:vi|de)|(?:vi|de|skolan|skolorna|förskolorna)\s+hann)\s+(?:\p{L}+\s+)?(?:inte|aldrig)\s+(?:med\s+(?:att\s+)?|genomföra\s+|starta\s+)?(?<what>(?!(?:det|detta|allt|alla|mer|så|punkt|att|i|till)\s)\p{L}[^,.;:]{5,100})(?:[,:]\s+(?:och\s+)?(?<tells>(?:den|det|de)\s+är\s[^,;]{3,60})(?:,.*)?)?$/iu;
/** "Ansvaret för att skriva rutiner låg på skolläkaren och det arbetet vilar": whose work it is, and how far it has come. */
const RESPONSIBILITY =
  /^(?:huvud)?ansvaret\s+för\s+att\s+(?<what>\p{Ll}[^,;]{5,100}?)\s+(?:ligger|låg|vilar|vilade)\s+(?:på|hos)\s+(?<who>\p{L}[^,;]{2,50}?)(?:,|\s+(?:och|men))\s+(?:det|detta)\s+(?:arbetet\s+)?(?<tells>(?:är|har|pågår|vilar|väntar|utgår|ska|återstår|blev)(?!\p{L}).*)$/iu;
/** "Arbetet med den pågår": with what the sentence before it told of. */
const WITH_IT =
  /^arbetet\s+med\s+(?:den|det|dem|detta|dessa|denna)\s+(?=(?:pågår|fortsätter|återstår|vilar|är\s+(?:påbörjat|försenat)|har\s+(?:påbörjats|startat|inletts))(?!\p{L}))/iu;

const READY = /^(?:vara|bli|ha)\s/iu;

/** "Beslutet var en dator per elev", "Ja, här var planen att bygga om förrådet": what was meant once. */
const MEANT_ONCE =
  /^(?:(?:ja|nej|jo|sen|sedan),?\s+)?(?:(?:här|där|då|i\s\p{L}+)\s+var\s+(?:planen|tanken|beslutet|uppdraget|löftet)\s+att\s+(?<do>\p{Ll}{2,}a\s.{4,120})|(?:planen|tanken|beslutet|uppdraget|löftet|åtagandet)\s+var\s+(?:att\s+(?<also>\p{Ll}{2,}a\s.{4,120})|(?<thing>(?:en|ett|nya?|nytt|två|tre|fyra|fem)\s.{4,120})))$/iu;

/** A measure named as the work with it, and what is told of it; null where nothing is told of how far or when. */
export function workOn(
  sentence: string,
  { reference, isWho }: Reading,
  before: string | null = null,
): (Omit<Named, 'tells'> & { readonly tells: string }) | null {
  const thing = before !== null && WITH_IT.test(sentence) ? clauseOf(before, isWho) : null;
  if (thing && thing.who === null && /\p{L}{4,}(?:en|et|na|n)(?:\s|$)/u.test(thing.subject))
    return { title: thing.subject, printed: null, who: null, tells: sentence.replace(WITH_IT, 'Arbetet ') };
  const missed = NOT_MANAGED.exec(sentence)?.groups;
  if (missed?.['what'])
    return {
      title: missed['what'].replace(/^(?:den|det|de)\s+(?:planerade|tänkta|beslutade)\s+/iu, ''),
      printed: null,
      who: null,
      tells: missed['tells'] ?? 'Det hanns inte med',
    };
  const whose = RESPONSIBILITY.exec(sentence)?.groups;
  if (whose?.['what'] && whose['who'] && isWho(whose['who']))
    return { title: whose['what'], printed: null, who: whose['who'], tells: `Arbetet ${whose['tells']}` };
  const { what, tells } = WORK.exec(sentence)?.groups ?? {};
  if (!what || !tells || !isInfinitive(what.split(' ')[0] ?? '')) return null;
  const isTold = findState(tells) !== null || mentionsDelay(tells) || namesTimeAhead(tells, reference);
  return isTold ? { title: what, printed: null, who: null, tells: `Arbetet ${tells}` } : null;
}

/** What somebody once promised would be done, by its name: "den pedagogiska kartläggningen av nya elever"; null where nobody did. */
export function promisedOnce(sentence: string): string | null {
  const undertaken = UNDERTOOK.exec(sentence)?.groups?.['what'];
  if (undertaken && isInfinitive(undertaken.split(' ')[0] ?? '')) return undertaken;
  const meant = MEANT_ONCE.exec(sentence)?.groups;
  const once = meant?.['do'] ?? meant?.['also'] ?? meant?.['thing'];
  if (once !== undefined) return once;
  const { what, rest } = (PROMISED.exec(sentence) ?? ACCORDING.exec(sentence))?.groups ?? {};
  if (!what || !rest) return null;
  return READY.test(rest) ? what : `${what} ska ${rest}`;
}
