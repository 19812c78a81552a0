import type { LocalDate } from '../../../domain/dates';
import { capitalised } from '../../../domain/reading/swedish-text';
import { isBack } from '../sentence/back';
import { type Clause, clauseOf, type IsWho, infinitiveOf, makesSeveral, type Reading } from '../sentence/clause';
import { isNobodys, isNoTask } from '../sentence/nobodys';
import { isPronoun } from '../sentence/somebody';
import { namesTimeAhead, namesTimeNotOver } from '../sentence/times';
import { isFinished, isPassive, toHaveDone } from '../sentence/verbs';
import { ALSO, pattern, STATIVE } from '../sentence/words';
import { OF_MEETING } from '../shapes/read-meeting-notes';
import { isTask } from '../shapes/takes-on';
import type { Act } from './act';

const IS_SO = pattern`^(?:${STATIVE}|veta|få|må|delta|stå|se\s+ut)(?!\p{L})`;
/** Whether an infinitive only says how something is to be: "bestå av", "få plats". */
export const saysHowItIs = (what: string): boolean => IS_SO.test(what);

/** "Dessa besök", "denna upphandling": which thing it is, where nobody has made it a measure before. */
const isNamed = (phrase: string): boolean =>
  /^(?:denna|detta|dessa)\s+(?!\p{L}*(?:arbete|åtgärd|insats|uppdrag|fråg|del|punkt|ärende|aktivitet|beslut|förslag|sak|bit|bitar)\p{Ll}{0,4}(?:\s|$))\p{L}{4,}/iu.test(
    phrase,
  );

/** What a clause says is to be done: "Rektorn ska besöka alla klasser", "Rutinen ska skrivas om"; null where it says only what is to be so. */
export function willDo({ who, subject, rest, word, opening }: Clause): Act | null {
  const found = infinitiveOf(rest);
  if (!found || /(?<!\p{L})(?:inte|ej|aldrig|inget|ingenting)(?!\p{L})/iu.test(found.between)) return null;
  const passive =
    isPassive(found.verb) || isFinished(found.what, `${opening} ${rest}`) || /^ses\s+över/iu.test(found.what);
  if (who !== null && /^(?:behöver|måste)$/iu.test(word)) return null;
  const act = { does: true, binds: true, state: null };
  // "En extern granskare ska gå igenom schemat": somebody who is still to be found, and answers for nothing.
  const isOutside = who !== null && /^(?:en|ett)\s+(?:extern|oberoende|utomstående)\p{L}*\s/iu.test(who);
  if (isOutside && !saysHowItIs(found.what)) return { ...act, title: capitalised(`${who} ${word} ${rest}`), who: null };
  // "Utvecklaren ska ha gjort översynen klar": whose it is to have it so.
  const isToHave = who !== null && passive && /^ha\s/iu.test(found.what);
  if (isToHave) return { ...act, title: capitalised(`${subject} ${word} ${rest}`), who };
  const isTaught =
    /^delta\s+i\s+(?:en\s+|ett\s+)?(?:\p{L}+\s+)?\p{L}*(?:bildning|kurs|handledning|projekt|nätverk|program|lyft)|^få\s+(?:tillgång\s+till\s+)?(?:en\s+|ett\s+)?(?:\p{L}+\s+)?\p{L}*(?:utbildning|kurs|workshop|handledning|fortbildning|stöd|nedsättning|återkoppling|introduktion|genomgång|studieplan|handlingsplan)/iu.test(
      found.what,
    );
  if (who !== null && !passive) {
    if (!saysHowItIs(found.what) || isTaught) return { ...act, title: capitalised(found.what), who };
    // "ska ha omprövat alla planer före maj" is to be done by then; "ska ha en plan" is how it is to be.
    const done = toHaveDone(found.what, `${opening} ${rest}`);
    return done === null ? null : { ...act, title: capitalised(done), who };
  }
  const thing = subject === '' ? found.between : subject;
  if (!passive || thing === '' || (isBack(thing) && !isNamed(thing))) return null;
  // "Samverkan behöver stärkas" is a need, and a measure where a day is set for it.
  const binds = !/^(?:behöver|måste)$/iu.test(word) || /^(?:för\s+det\s|slutligen)/iu.test(opening);
  return { ...act, binds, title: capitalised(`${thing} ${word} ${subject === '' ? found.what : rest}`), who: null };
}

/** "ska ske varje dag", "ska få två rum", "ska ha en mentor": how something is to be from now on, or by then. */
const TO_BE =
  /^(?:ske|få|ha|finnas|gälla|erbjudas|bestå\s+av|omfatta|innehålla|ingå|delta|börja|starta|pågå|bli)(?!\p{L})/iu;
/** "gäller att alla har rätt till en pausvärd": a rule, by the day it is in force. */
const IN_FORCE = pattern`^(?:redan\s+)?från(?:\s+och\s+med)?\s[^,.;]{2,40}?\sgäller\s+${ALSO}att\s+(?<what>\p{Ll}.{8,})$`;
/** "Från och med höstterminen ska varje nyanställd ha en fadder": how it is for those it is promised, from a day on. */
const SO_SINCE =
  /^(?:från(?:\s+och\s+med)?|f\.?o\.?m\.?)\s[^,;]{3,40}?\s+(?<what>ska(?:ll)?\s+(?:alla|samtliga|varje|respektive)\s+(?!elev|barn|vårdnadshavar|föräld)(?:[\p{L}-]+\s+){1,5}?(?:ha|få|erbjudas|delta\s+i|gå)\s+(?:en|ett|två|tre|nya?|minst|egen|tillgång)(?!\p{L})[^.;]{3,})$/iu;
const NEGATED = /(?<!\p{L})(?:inte|ej|aldrig)(?!\p{L})/iu;

/** "Kanslisterna får tillgång till registret i mars": what those who work there are given, at a time to come. */
const getsThen = ({ who, word, rest }: Clause): boolean =>
  who !== null &&
  !isPronoun(who) &&
  /^får$/iu.test(word) &&
  !OF_CHILDREN.test(who) &&
  !/^(?:att|i\s|ett\s+nej|ansvar|uppdrag|uppgift|inte|ej|nu\s|(?:en|ett|den|det)\s+\p{L}*(?:fråga|svar|beslut|besked|rapport|redovisning|information|sammanställning))/iu.test(
    rest,
  ) &&
  !/^(?:\p{L}*nämnden|styrelsen|utskottet|fullmäktige)$/iu.test(who);

const OF_CHILDREN = /(?<!\p{L})(?:elev|barn|vårdnadshavar|föräld)\p{L}*(?:\s|$)/iu;

/**
 * What a sentence says is to be so, where the paper gives it out: "Läsning ska ske varje dag" under "Vad vi har beslutat".
 * Elsewhere in a plan or an answer a day ahead has to stand beside it. Null where a sentence says nothing of the kind.
 */
export function toBeSo(sentence: string, gives: boolean, { isWho, reference }: Reading): Act | null {
  if (isNobodys(sentence) || isNoTask(sentence) || NEGATED.test(sentence)) return null;
  const act = { who: null, does: true, binds: true, state: null } as const;
  const what = gives ? IN_FORCE.exec(sentence)?.groups?.['what'] : undefined;
  if (what !== undefined) return { ...act, title: what.charAt(0).toUpperCase() + what.slice(1), time: sentence };
  const since = SO_SINCE.exec(sentence)?.groups?.['what'];
  if (since !== undefined && !NEGATED.test(since))
    return { ...act, title: capitalised(since.replace(/^ska(?:ll)?\s+/iu, '')), time: sentence };
  const clause = clauseOf(sentence, isWho);
  if (clause && getsThen(clause)) {
    const { opening, subject, rest } = clause;
    if (opening === '' && namesTimeAhead(sentence, reference)) return { ...act, title: sentence };
    // "Under läsåret 2026/27 får lärarna en kurs": when stands before it, and in no name
    if (namesTimeNotOver(opening, reference))
      return { ...act, title: capitalised(`${subject} får ${rest}`), time: sentence };
  }
  if (clause?.verb === 'will' && /^kommer$/iu.test(clause.word)) return willBeThere(clause, sentence, gives, reference);
  if (clause?.verb !== 'will' || !/^ska(?:ll)?$/iu.test(clause.word)) return null;
  const { subject, rest, opening } = clause;
  if (opening !== '' && !namesTimeAhead(opening, reference)) return null;
  if (subject === '' || isBack(subject) || isPronoun(subject) || !TO_BE.test(rest)) return null;
  // "Alla elever ska ha en studieplan" is how it should be; what is given out says so of whomever it likes.
  if (!gives && OF_CHILDREN.test(subject)) return null;
  if (!(gives || namesTimeAhead(sentence, reference))) return null;
  // "Från årsskiftet ska varje lärare ha en mentor": since when stands before it, and in no name
  return { ...act, title: opening === '' ? sentence : capitalised(`${subject} ska ${rest}`), time: sentence };
}

/** "en extra vuxen", "två resurser", "fler datorer": what was not there before. */
const NOT_YET_THERE = /^(?:en|ett|två|tre|fyra|fler|extra|ytterligare|nya?|nytt|dubbla)\s/iu;
/** "Därutöver kommer en extra vuxen att finnas i matsalen till och med maj": who or what is put there, until or from a day ahead. */
function willBeThere(
  { subject, rest, opening }: Clause,
  sentence: string,
  gives: boolean,
  reference: LocalDate,
): Act | null {
  const found = infinitiveOf(rest);
  const thing = subject === '' ? (found?.between ?? '') : subject;
  const isThere = found !== null && /^finnas\s/iu.test(found.what) && NOT_YET_THERE.test(thing);
  const isPlain = opening === '' || OVER_AND_ABOVE.test(opening) || namesTimeAhead(opening, reference);
  if (!isThere || !isPlain || OF_CHILDREN.test(thing) || !(gives || namesTimeAhead(sentence, reference))) return null;
  const title = capitalised(`${thing} kommer att ${found.what}`);
  return { title, who: null, does: true, binds: true, state: null, time: sentence };
}
const OVER_AND_ABOVE = /^(?:därutöver|dessutom|utöver\s+det(?:ta)?|vidare|också|även|samtidigt|i\s+tillägg)$/iu;

/** "Från januari 2027 genomförs vandringar": what is made from then on; "Under året hålls samtal" is how things are. */
export const isMadeFrom = ({ opening, word, rest }: Clause): boolean =>
  /^(?:från|fr\.?\s?o\.?\s?m|med\s+start|med\s+början)(?!\p{L})|20\d{2}/iu.test(opening) &&
  makesSeveral(word, rest.split(' ')[0]);

/** "Beslut: Siv ber köket om en ny meny": whatever somebody does behind such a word is given to them. */
export function bySaid(sentence: string, { isWho }: Reading): Act | null {
  if (isNobodys(sentence) || isNoTask(sentence) || NEGATED.test(sentence)) return null;
  const clause = clauseOf(sentence, isWho);
  if (clause?.verb !== 'now' || clause.who === null || isPronoun(clause.who) || OF_MIND.test(clause.word)) return null;
  const title = `${clause.word} ${clause.rest}`;
  return {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    who: clause.who,
    does: true,
    binds: true,
    state: null,
  };
}
const OF_MIND =
  /^(?:tycker|anser|menar|tror|hoppas|undrar|önskar|säger|frågar|uppger|vet|ser|får|har|instämmer|ställer|godkänner|noterar)$/iu;

/** "Vi enades om två saker:", "Nämnden beslutar att": the points under it are what is done. */
const LEADS_ON =
  /(?:bestämt|bestämde|beslutar?(?:de)?|enades\s+om|överens\s+om|åtgärder|följande|saker|insatser|uppdrag|att|(?:fram\s+till|landade?t?\s+i)(?!\p{L}))\s*[^.]{0,40}(?::|(?<=\satt))$|(?<!\p{L})(?:beslut(?:et|en)?|att\s+göra|nästa\s+steg)\s*:$/iu;
export const leadsOn = (text: string): boolean => LEADS_ON.test(text);
/** "Öppet kök den 3 maj. Ansvarig: kocken": a point that says whose it is, is to be done. */
const SAYS_OWNER = /^ansvariga?(?:\s*:|\s+är)\s/iu;
export const saysOwner = (sentence: string): boolean => SAYS_OWNER.test(sentence);

/** "Olle kollar upp hyran": what is taken on at a meeting, also without a day. */
export function isTaken({ who, title }: Act, sentence: string): boolean {
  const [verb = '', ...what] = title.split(' ');
  const taken = { who: who ?? '', verb: verb.toLowerCase(), what: what.join(' ') };
  return (
    who !== null &&
    !/^(?:vi$|flera\s|många\s|några\s|vissa\s|de\s+flesta|en\s+del)/iu.test(who) &&
    isTask(taken) &&
    !OF_MEETING.test(sentence)
  );
}

/** "Rektorerna bör dessutom få en egen handbok", "En egen enkät bör göras" */
const SHOULD_HAVE = /^(?<what>\p{Lu}[^,.;]{2,60}?\s(?:bör|behöver|ska)\s+[^,.;]{5,100})$/u;
/** What it was said that somebody should have, where the next sentence says that nobody knows when: "Den har ännu ingen tidplan". */
export const wishedFor = (before: string): string | null => SHOULD_HAVE.exec(before)?.[0] ?? null;

/** "Firman arbetar med felet": at what the sentence before told of. */
const FIXES =
  /^\p{Lu}[^,.;]{1,50}?\s(?:arbetar|jobbar|håller\s+på)\s+(?:nu\s+|just\s+nu\s+|redan\s+)?med\s+(?:felet|felen|problemet|problemen|bristen|saken|en\s+lösning|att\s+(?:lösa|rätta(?:\s+till)?|åtgärda|avhjälpa)\s+(?:det|detta|dem|felet|problemet|bristen))(?=$|,)/iu;
/** Whether a sentence says that somebody mends what was told of right before. */
export const fixesIt = (sentence: string): boolean => FIXES.test(sentence);

/** "Vi för sedan i maj samtal med Vallby om en gemensam jour": on its way to what the talks are about. */
const TALKS =
  /^(?<who>[^,.;:]{2,60}?)\sför\s+(?:(?:nu|redan|därför|också|även|dessutom|just\s+nu|för\s+närvarande|sedan\s[^,.;]{3,30}?)\s+)?(?:samtal|diskussioner|förhandlingar|överläggningar|en\s+(?:dialog|diskussion))\s+(?:med\s+[^,.;]{2,60}?\s+)?om\s+(?<what>(?:en|ett|nya?|nytt|gemensamma?)\s[^,;]{4,100})$/iu;
/** What somebody talks with others about, as the sentence names it; null where it tells of no talks. */
export function talkedAbout(sentence: string, isWho: IsWho): Pick<Act, 'title' | 'who'> | null {
  const { who = '', what } = TALKS.exec(sentence)?.groups ?? {};
  return what === undefined ? null : { title: capitalised(what), who: isWho(who) && !isPronoun(who) ? who : null };
}

/** "Sedan i maj har vi fler vuxna ute", "Skolan har sedan augusti en ny rutin": what there is now, and was not before. */
const HAVE_SINCE =
  /^(?=[^,.;]{0,30}(?<!\p{L})sedan\s(?!tidigare|länge|lång|många|flera))(?:sedan\s[^,.;]{3,30}?\shar\s(?<who>vi|skolan|skolorna|förskolan|fritidshemmet)|(?<whose>vi|\p{L}*(?:skolan|skolorna|förskolan|hemmet|kommunen|förvaltningen|enheten))\shar\s(?:nu\s)?sedan\s[^,.;]{3,30}?)\s(?:nu\s|också\s)?(?<what>(?:fler|en\s+extra|ett\s+extra|nya?|nytt|ytterligare|dubbla|dubbelt|(?:en|ett)\s+(?:ny|nytt|egen|eget|fast))\s\p{Ll}{4,}[^,.;]{0,60}?)(?=$|,|\s(?:och|så\s+att|som)\s)/iu;
/** What a sentence says there has been since a time of late, as it would be said by itself; null where it says nothing of the kind. */
export function hadSince(sentence: string): string | null {
  const { who, whose = who, what } = HAVE_SINCE.exec(sentence)?.groups ?? {};
  return whose === undefined || what === undefined ? null : capitalised(`${whose} har ${what}`);
}

/** "Tio larm är beställda och rektor Ida Ek delar ut dem i maj", "… och Ida Ek ansvarar för det": by whom what was just told of is done. */
const AND_DOES_IT =
  /\soch\s+(?<who>\p{L}[^,.;]{2,60}?)\s+(?!för|över|under|efter)\p{Ll}{2,}r\s+(?:(?:för|i|ihop|ut|upp|in|fram)\s+)?(?:dem|den|dessa|det|detta)(?=$|[.,;]|\s(?:till|senast|före|innan|under|i|vid|på|från|efter|inför|vecka|hösten|våren)(?!\p{L}))/u;
/** "Det sker den 14 januari och leds av Ida Ek" */
const AND_DONE_BY =
  /\soch\s+(?:leds|drivs|samordnas|sköts|görs|utförs|genomförs|hålls|hanteras)\s+av\s+(?<who>\p{L}[^,.;]{2,60}?)(?=$|[.,;]|\s(?:som|och|tillsammans|med\s+stöd|i\s+samråd)(?!\p{L}))/u;
export const whoDoesIt = (sentence: string): string | null =>
  (AND_DOES_IT.exec(sentence) ?? AND_DONE_BY.exec(sentence))?.groups?.['who'] ?? null;

const FROM_DAY = /^från(?:\s+och\s+med)?\s/iu;
/** "en stående genomgång", "fasta tider": what is held again and again. */
const HELD =
  /^(?:nu\s+)?(?:(?:en|ett)\s+)?(?:stående|fast|fasta|regelbund(?:en|et|na)|gemensam(?:t|ma)?|återkommande|schemalag(?:d|t|da))\s+\p{L}/iu;
/** "får skolchefen en rapport i månaden" */
const GETS = /^(?:en|ett|nya?|nytt)\s+\p{L}/iu;

/** "Från och med mars har varje lag en fast mötestid", "… får nämnden en rapport per termin": what is so from a day on is new. */
export const isHeldFromNowOn = ({ who, word, rest, opening }: Clause): boolean =>
  who !== null && FROM_DAY.test(opening) && (/^får$/iu.test(word) ? GETS : HELD).test(rest);

/** "Från och med mars håller kuratorn samtal i alla klasser": what goes on is new where a day says since when. */
export const isFromNowOn = (said: string, sentence: string): boolean =>
  /^(?:håller|leder)\s/iu.test(said) && /(?<!\p{L})från\s+(?:och\s+med|den)\s/iu.test(sentence);
