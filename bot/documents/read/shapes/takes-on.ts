import { isInfinitive } from '../sentence/verbs';
import { isFirstName } from '../text/first-names';

/** What a sentence in the present tense says somebody does: "Skolchefen utser en handledare på varje skola". */
export interface TakesOn {
  readonly who: string;
  readonly verb: string;
  /** What is done: "sammanställer frånvaron", and "dialoger" of "genomför dialoger". */
  readonly what: string;
}

/** Verbs of those who act that tell what they think, have or go on with, and promise nothing. */
const NO_ACT =
  /^(?:är|har|får|kommer|kan|vill|bör|ska|skall|måste|behöver|avser|anser|delar|instämmer|bedömer|bejakar|konstaterar|menar|noterar|välkomnar|ansvarar|saknar|tror|känner|arbetar|följer|finns|visar|uppger|beskriver|lyfter|framför|påpekar|understryker|vidhåller|betonar|ställer|tackar|hänvisar|upplever|förstår|innebär|omfattar|innehåller|består|håller|ser|gäller|ligger|leder|bidrar|möter|deltar|pågår|fortsätter|saknas|fungerar|använder|vet|uppfattar|tycker|prioriterar|utgår|svarar|yttrar|meddelar|önskar|upplyser|redogör|rapporterar|redovisar|återkommer|föreslår|rekommenderar|planerar|ämnar|åtar|beräknas|brukar|erbjuder|tillämpar|tillhandahåller|genomgår|för|undervisar|tjänstgör|tillhör|utgör|rymmer)$/iu;
/** "ser över" and "gör en kartläggning" do what "ser" and "gör bedömningen" do not. */
const ACT_OF_TWO =
  /^(?:ser\s+(?:över|till\s+att)|(?:an)?svarar\s+för\s+att|bedömer\s+(?:de|samtliga|alla|varje|övriga|resterande|återstående|\d+)(?=\s+(?!som\s)\p{Ll})|leder\s+(?:en|ett|två|tre|fyra)(?!\s+(?:\p{L}+\s+)?(?:arbetslag|skola|enhet|grupp|avdelning)(?!\p{L}))|håller\s+(?:i|en|ett|två|tre|fyra|\d)|ställer\s+om|kommer\s+överens\s+om|följer\s+upp|för\s+in|lyfter\s+in|leder\s+in)(?!\p{L})/iu;
const THINKS =
  /^(?:ansluter\s+sig|ställer\s+sig|biträder|tillstyrker|avstyrker|tillstår|vitsordar|tillbakavisar|bestrider|medger|godtar)(?!\p{L})|^(?:gör|tar)\s+(?:samma\s+|den\s+)?(?:bedömning|gällande|del\s+av|avstånd|till\s+sig|synpunkt)/iu;
/** "enas" ends like a passive, and is what people do together. */
const VERB = /^(?:\p{Ll}+(?:ar|er|ör|år|yr)|begär|skär|enas)$/u;
/** A time before the verb turns the order round: "Under hösten tar förvaltningen fram …". */
const TIME_FIRST = /^(?:under|i|från|till|inför|senast|den|efter|hösten|våren|läsåret|därefter|nu)(?![\p{L}])/iu;
/** Verbs that say nothing of what is done: "genomför dialoger" is "dialoger". */
const CARRIES_OUT = /^(?:genomför|anordnar|arrangerar|håller)$/u;
const MOST_WORDS = 8;

/** Words that only look like verbs in the present. */
const NO_VERB =
  /^(?:under|efter|över|eller|inför|år|vår|utanför|framför|därefter|däröver|åter|sommar|oktober|september|november|december|januari|februari)$/iu;
/** "HR-enheten inför den nya rutinen" introduces it; "Rektorn inför läsåret" is before a time. */
const INTRODUCES =
  /^inför\s+(?:(?:nu|därför|också|även|dessutom)\s+)*(?:den|det|de|en|ett|nya?|gemensam\p{L}*|digital\p{L}*|mentor\p{L}*|två|tre|fasta?|obligatorisk\p{L}*)\s+(?!\d|kommande|nästa|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|läsår\p{L}*|termin\p{L}*|höst\p{L}*|vår(?:en|terminen)?(?!\p{L}))|^inför\s+(?:(?:nu|därför|också|även|dessutom)\s+)*(?!(?:nu|därför|också|även|dessutom)\s)(?!\p{Ll}+(?:en|et|an|na|n)(?!\p{L}))(?!(?:varje|kommande|nästa|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|läsår|termin|höst|vår|sommar|jul|påsk|skolstart|beslut|val|årets|detta|dessa|sitt|sina)(?:s|en|et|ar|er)?(?!\p{L}))[\p{Ll}-]{5,}\s/iu;
const MODAL = /^(?:ska|skulle|vill)$/iu;

const isVerb = (word: string) => (VERB.test(word) && !NO_VERB.test(word)) || MODAL.test(word);
export const isAct = (said: string, verb: string): boolean =>
  (ACT_OF_TWO.test(said) || !(NO_ACT.test(verb) || MODAL.test(verb))) && !THINKS.test(said);

/**
 * Somebody right before a verb in the present; a thing of theirs ("förvaltningens rutiner") does nothing. `isDoer` says
 * who counts as somebody.
 */
export function takesOn(sentence: string, isDoer: (words: string) => boolean): TakesOn | null {
  const words = sentence.split(' ');
  for (let at = 1; at <= Math.min(MOST_WORDS, words.length - 2); at += 1) {
    const before = words.slice(0, at).join(' ');
    if (/[,;:]$/.test(before) || /(?<!\p{L})(?:att|som|när|om|då|eftersom|för)$/iu.test(before)) return null;
    const isAll = /^(?:alla|samtliga|respektive|berörda|våra)$/iu.test(before);
    // "alla ser över planen", where the noun of "alla avdelningar lämnar in" only looks like a verb
    const isOwnVerb = /^alla$/iu.test(before) && TASK.test(words[at] ?? '') && !isVerb(words[at + 1] ?? '');
    if (isAll && !isOwnVerb) continue;
    const verb = words[at] ?? '';
    const introduces = INTRODUCES.test(words.slice(at).join(' ')) && isDoer(before);
    if (!(isVerb(verb) || introduces) || isDoer(verb)) continue; // "alla rektorer genomför"
    if (!isAct(words.slice(at).join(' '), verb)) return null;
    if (TIME_FIRST.test(before) && !isDoer(before)) {
      const to = [1, 2, 3].find((count) => isDoer(words.slice(at + 1, at + 1 + count).join(' ')));
      const who = to === undefined ? '' : words.slice(at + 1, at + 1 + to).join(' ');
      const rest = words.slice(at + 1 + (to ?? 0)).join(' ');
      const what = CARRIES_OUT.test(verb) ? rest : `${verb} ${rest}`;
      return to === undefined || /s$/u.test(who) || rest === '' ? null : { who, verb, what };
    }
    if (/s$/u.test(words[at - 1] ?? '') && !isFirstName(before) && !/^(?:vi|HR|\p{Lu}+S)$/u.test(before)) return null;
    return isDoer(before) ? { who: before, verb, what: words.slice(at + 1).join(' ') } : null;
  }
  return null;
}

const UNDERTAKES =
  /^(?<who>[^.,;:]{2,60}?)\s+(?:ska(?:ll)?|skulle|kommer\s+att|åtar\s+sig\s+att|åtog\s+sig\s+att|tar\s+på\s+sig\s+att|tog\s+på\s+sig\s+att|lovade\s+att|lovar\s+att|(?:får|fick)\s+i\s+(?:uppdrag|uppgift)\s+att|har\s+i\s+(?:uppdrag|uppgift)\s+att|ansvarar\s+för\s+att|är\s+ansvarig\s+för\s+att)\s+(?:(?:även|också|därför|nu|tillsammans\s+med\s+\p{L}+)\s+)*(?<what>\p{L}.+)$/iu;

/** "Förvaltningen ska under våren 2026 ta fram …": the time stands between the two parts of the verb. */
const TIME_INSIDE =
  /^(?<lead>[^.,;:]{2,60}?\s(?:ska(?:ll)?|kommer\s+att))(?<time>\s+(?:under|i|till|senast|före)\s+(?:den\s+)?(?:\d{1,2}\s+)?[\p{L}\d/-]+(?:\s+\d{4})?)(?<rest>\s\p{Ll}[^.;]*)/iu;

/** Somebody who is to do something: "Rektor ska se över rutinen", "Karin åtar sig att boka lokal". `isDoer` as above. */
export function undertakes(
  sentence: string,
  isDoer: (words: string) => boolean,
): { readonly who: string; readonly what: string } | null {
  const { who, what } = UNDERTAKES.exec(sentence.replace(TIME_INSIDE, '$<lead>$<rest>$<time>'))?.groups ?? {};
  return who && what && isInfinitive(what.split(' ')[0] ?? '') && isDoer(who) ? { who, what } : null;
}

/** What somebody at a meeting takes on also where no day is named. */
const TASK =
  /^(?:tar|kontaktar|bokar|beställer|mejlar|mailar|sammanställer|skickar|ringer|undersöker|kollar|felanmäler|uppdaterar|skriver|bjuder|ordnar|ser|anmäler|utreder|kartlägger|inventerar|köper|fixar|delar|lägger|begär|hör|stämmer|planerar|förbereder|inför|upprättar|reviderar)$/iu;

/** And where a day is named; "Petra slutar i november" is news, and no task. */
const DATED_TASK =
  /^(?:genomför|redovisar|lämnar|presenterar|återkommer|följer|håller|anordnar|arrangerar|utvärderar|utbildar|rekryterar|anställer|färdigställer|levererar|analyserar|testar|provar|startar|inleder|påbörjar|organiserar|samordnar|kallar|återrapporterar|tittar|gör|sätter|byter|installerar|monterar|ansvarar|leder|går|träffar|intervjuar|besöker|granskar|avslutar|pratar|talar|frågar|ber|hämtar|visar|ser|lånar|anpassar|justerar|stänger|öppnar|publicerar|informerar|påminner|samlar)$/iu;

/** "gör om bladet", "gör ett schema": what is made, and not how something goes. */
const MAKES = /^(?:om|klart?|iordning|upp|en|ett|nya?)\s+\p{L}/iu;

/** Whether somebody takes that on at a meeting, by its verb alone. */
export const isTask = ({ verb, what }: TakesOn): boolean => (verb === 'gör' ? MAKES.test(what) : TASK.test(verb));

/** Whether somebody does where a day ahead is named beside it. */
export const isDatedTask = ({ verb }: TakesOn): boolean => DATED_TASK.test(verb);
