import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { namesTimeAhead } from '../prose/commitment-dates';
import { isInfinitive } from '../prose/main-clause';
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
const READY = /^(?:vara|bli|ha)\s/iu;

/** A measure named as the work with it, and what is told of it; null where nothing is told of how far or when. */
export function workOn(
  sentence: string,
  { reference }: Reading,
): (Omit<Named, 'tells'> & { readonly tells: string }) | null {
  const { what, tells } = WORK.exec(sentence)?.groups ?? {};
  if (!what || !tells || !isInfinitive(what.split(' ')[0] ?? '')) return null;
  const isTold = findState(tells) !== null || mentionsDelay(tells) || namesTimeAhead(tells, reference);
  return isTold ? { title: what, printed: null, who: null, tells: `Arbetet ${tells}` } : null;
}

/** What somebody once promised would be done, by its name: "den pedagogiska kartläggningen av nya elever"; null where nobody did. */
export function promisedOnce(sentence: string): string | null {
  const undertaken = UNDERTOOK.exec(sentence)?.groups?.['what'];
  if (undertaken && isInfinitive(undertaken.split(' ')[0] ?? '')) return undertaken;
  const { what, rest } = (PROMISED.exec(sentence) ?? ACCORDING.exec(sentence))?.groups ?? {};
  if (!what || !rest) return null;
  return READY.test(rest) ? what : `${what} ska ${rest}`;
}
