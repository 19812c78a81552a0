import { findRelations, findState, mentionsDelay } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { capitalised } from '../../../domain/reading/swedish-text';
import { isSoByThen, peopleOf } from '../prose/found-measure';
import { type Clause, clauseOf, infinitiveOf, type Reading } from '../sentence/clause';
import { isOfTheWhole, reportedTo } from '../sentence/follow-ups';
import { delivererIn, OF_POST, recruiterIn } from '../sentence/owners';
import { secondAct } from '../sentence/plain-sentence';
import { commitmentDates, namesTimeAhead } from '../sentence/times';
import { ACTS, ALSO_ACTS, isMadeReady, isPassive } from '../sentence/verbs';
import { ALSO, pattern, TO_COME, WE } from '../sentence/words';
import { byWhom } from './done-told';
import type { Named } from './names';
import { BACK_OBJECT, GIVEN, PROMISED_IT, takeOwner } from './owner-told';
import { DEFINITE, ENDED, isOf, PRONOUN } from './same-matter';
import { saysHowItIs, whoDoesIt } from './to-do';
import { begin, FRAGMENT_WHEN, NEW_TIME, type Told, takeState, takeTimes, takeWhen } from './told';

/** When it is ready, held, followed up: what is said of something that is known already. */
const WHEN =
  /(?<!\p{L})(?:klara?t?|färdiga?t?|på\s+plats|i\s*gång|i\s+(?:drift|bruk)|gjorda?|gjort|genomför\p{L}*|slutför\p{L}*|avsluta\p{L}*|inför(?:s|as|[dt]a?)|publicera\p{L}*|tillsat\p{L}*|tillsätt\p{L}*|fastställ\p{L}*|beslut(?:as|a[dt]e?)|godkänn(?:s|as)|underteckna(?:s|[dt]e?)|anta(?:s|gen|get|gna)|utvärder\p{L}*|följ(?:s|as|er|a)\s+upp|stäms?\s+av|(?:åter)?redovisa\p{L}*|(?:åter|av)?rapportera\p{L}*|hålls|hållas|håll(?:en|et|na)|(?:in)?boka(?:d|t|de)|äger\s+rum|sker|ske|starta[rst]?|påbörja[srdt]\p{L}*|inled\p{L}*|börja[rt]?|lämnas?|överlämnas|underställ(?:s|as)|förelägg(?:s|as)|tas\s+i\s+bruk|användas|börjar\s+användas|träd\p{L}*\s+i\s+kraft|presentera\p{L}*|vara\s+inne|invig(?:s|as)|kunna\s+(?:tas|börja|öppna|starta)s?|ska(?:ll)?\s+(?:in|ut|iväg|upp)(?=\s)|görs|utförs|leds|sköts|leverera\p{L}*|behandla\p{L}*|pågå[r]?|gås\s+igenom|göras(?!\s+om)|utföras|gäller|upprepas|återkomm\p{L}*|görs|tidpunkt\p{L}*|slutdatum\p{L}*|flytta\p{L}*|skjut\p{L}*|beräknas|väntas|planeras|skickas?|siktar|räknar|nå(?:tt|s|dd)|löper|öppna[rst]?|ges)(?!\p{L})/iu;

/** "Vi utvärderar i december", "i januari utvärderar vi den". */
const EVALUATES =
  /(?<!\p{L})(?:utvärdera[rs]?|följ(?:er|s|a|as)\s+upp|stäm(?:mer|s|mas)\s+av|(?:tittar|går\s+igenom|tar\s+upp|pratar\s+om|diskuterar|återkommer\s+till)(?=\s+(?:på\s+)?(?:(?:det|den|detta|dem)(?!\p{L})|hur\s+(?:det|den|de)\s+(?:fungerar|har\s+(?:fungerat|gått)|går)(?!\p{L}))))(?!\p{L})/iu;

/** "Det innebär att åtgärden är delvis genomförd" */
const MEANS_THAT = pattern`^(?:det|detta)\s+(?:innebär|betyder)\s+${ALSO}att\s+(?=(?:åtgärden|insatsen|arbetet|punkten)\s)`;

/** "Arbetet har påbörjats och ska vara klart i maj", "… försenades men är klar i juni": what is to come, behind what was. */
const THEN =
  /^.*?\s(?:men|och(?=\s+(?:ska|skall|beräknas|väntas|planeras|är|blir|pågår|löper|lämnar|redovisar|återkommer)\s))\s/iu;

const WAS_MADE = pattern`^${ALSO}(?:gjor(?:d|t|da)|genomför(?:d|t|da)|hållna?|hållits|ordnade|testa(?:d|t|de)|prova(?:d|t|de)|besökta?|mätta?)(?!\p{L})`;
const THEN_TO_COME = pattern`,?\s(?:och|men)\s+(?:(?:de|den|det)\s+)?(?:${TO_COME})\s`;

/** "Arbetet pågår och förstelärarna ska lägga fram en slutlig version": whose work it is. */
const AND_THEN =
  /^(?:arbetet|det)\s+(?:pågår|är\s+påbörjat|fortsätter|har\s+påbörjats)\s+och\s+(?<who>\p{L}[^,.;]{2,50}?)\s+ska(?:ll)?\s+(?:lägga\s+fram|lämna|presentera|visa|skriva|ta\s+fram|redovisa)\s+(?:en|ett|den|det)\s/iu;

/** Whose the work is by the second clause of a sentence, where nobody has it yet. */
function takeNext({ measure }: Told, sentence: string, { isWho }: Reading): void {
  const who = AND_THEN.exec(sentence)?.groups?.['who'] ?? whoDoesIt(sentence);
  if (who && measure.responsible.length === 0 && isWho(who) && !PRONOUN.test(who)) measure.responsible = peopleOf(who);
}

/** "Rensningen sköts av förvaltaren och görs löpande" */
const CARRIED = /^(?:sköts|leds|drivs|samordnas|görs|utförs|genomförs|hanteras|hålls)$/u;

/**
 * Takes in a sentence that tells more of a measure that is known: who does it, when it is done, how far it has come.
 * False where it tells of something else, and nothing has been taken.
 */
export function tellMore(told: Told, whole: string, reading: Reading): boolean {
  const sentence = capitalised(
    (secondAct(whole, reading.isWho) ?? whole)
      .replace(MEANS_THAT, '')
      .replace(/\s(?:i\s?stället(?!\s+för)|i\s+och\s+för\s+sig|nog)(?=\s)/giu, ''),
  );
  const clause = clauseOf(sentence, reading.isWho);
  const took = ofIt(told, sentence, clause, reading);
  if (!took) return false;
  takeNext(told, sentence, reading);
  told.measure.about += ` ${sentence}`;
  if (findRelations(sentence).length > 0)
    told.measure.refers = told.measure.refers === undefined ? sentence : `${told.measure.refers}\n${sentence}`;
  return true;
}

/** "På grund av pandemin har träffarna pausats": what it is about stands behind its verb. */
const THING_FOLLOWS = /^(?:nu\s+|därför\s+|även\s+|också\s+)?(?<thing>\p{Ll}{3,}(?:en|et|an|arna|erna|orna))\s\p{Ll}/u;

/** "Facket ska lämna synpunkter först": a step on the way to what was told of. */
const IS_HEARD =
  /\s(?:ska|skall|får|kommer\s+att|har\s+fått)\s+(?:först\s+|också\s+|även\s+|dessförinnan\s+)*(?:lämna\s+(?:sina\s+)?synpunkter|yttra\s+sig|tycka\s+till|säga\s+sitt|ta\s+ställning)(?:\s+(?:först|innan|dessförinnan|om\s+(?:det|detta|den)|på\s+\p{L}+(?:en|et|na)))?$/iu;

/** "när den har varit i bruk ett år", "om det har gjort nytta": what has been by then, and not yet. */
const withoutHas = (sentence: string): string =>
  sentence.replace(/(?<=\s(?:om|hur|huruvida|när)\s[^,.;]{2,40})\shar(?=\s)/giu, '');

/** "Lotta gör en enkät för att utvärdera den": done to look back on what was just told of. */
const TO_EVALUATE =
  /\sför\s+att\s+(?:utvärdera|följa\s+upp)\s+(?:det|den|detta|\p{Ll}{4,}(?:en|et|an))(?=$|[,.]|\s+(?:i|under|senast|den|efter)\s)/iu;

/** "Framöver gås listan igenom varje termin": what is done from now on, behind what has been done once. */
const HENCEFORTH = /^(?:fortsättningsvis|framöver|framgent|framledes|hädanefter|i\s+fortsättningen)(?!\p{L})/iu;

/** "Gruppen ska börja i februari" of "Leda en trygghetsgrupp": a body that the measure makes. */
const OF_GROUP = /^\p{L}*(?:gruppen|rådet|nätverket|teamet|kommittén|forumet)$/iu;

/** "Pengarna räckte inte och styrelsen beslutade att insatsen utgår": the measure is called by what it is. */
const GIVEN_UP = pattern`\s(?:att|så|därför)\s+(?<state>(?:hela\s+)?(?:åtgärden|insatsen|aktiviteten|punkten|uppdraget)\s+${ALSO}(?:utgår|stryks|pausas|vilar|avslutas|ställs\s+in|läggs\s+ned|läggs\s+ner))(?!\p{L})`;

/** One word, no pronoun and not what any measure has: its effect, its outcome, how far it is. */
const ANOTHER =
  /^(?!(?:arbetet|åtgärden|åtgärderna|insatsen|insatserna|uppdraget|effekten|effekterna|resultatet|resultaten|utfallet|utvecklingen|genomförandet|läget|planen|beslutet|frågan|ärendet|avtalet|följsamheten|efterlevnaden|användningen)(?!\p{L}))\p{Ll}{4,}(?:en|et|an|na)\s+varje\s/iu;

/** "följer upp att träffarna blir av" */
const THAT_IT_IS =
  /^att\s+(?<thing>\p{Ll}{4,}(?:en|et|an|na))\s+(?:blir|hålls|fungerar|görs|sker|genomförs|följs|används|tillämpas|är)(?!\p{L})/iu;

/** What was told of, once more: the number of times, and nothing else that is new. */
const ANEW = pattern`^(?:ordnar|håller|gör|anordnar|planerar|erbjuder|bokar|ger)\s+${ALSO}(?:en\s+ny|ett\s+nytt)\s+(?:omgång|tillfälle|försök|kurstillfälle|start|datum)(?!\p{L})`;

const RATED = pattern`^(?:${WE})\s+(?:betecknar|bedömer|klassar|markerar|anger|redovisar|ser)\s+${ALSO}(?:det(?:ta)?|den|arbetet|punkten|åtgärden|insatsen)\s+som\s+(?<state>[^.;]{4,60})$`;
/** "Ett utkast tas upp på nästa möte": shown on the way, and not the day it is done. */
const DRAFT_SHOWN =
  /^(?:(?:ett|det)\s+)?(?:första\s+)?utkast(?:et)?\s+(?:ska\s+)?(?:tas\s+upp|tas|visas|presenteras|diskuteras|gås\s+igenom|läggs\s+fram)(?!\p{L})/iu;
/** "Hon vill ha ett förslag färdigt i slutet av mars", "De hoppas vara klara till jul": when what was just told of is to be ready. */
const WANTS_READY =
  /^\p{Lu}[^,.;:]{0,50}?\s(?:vill|hoppas|siktar\s+på\s+att|räknar\s+med\s+att|tänker|tror\s+sig|önskar)\s+(?:kunna\s+)?(?:ha|få|vara|bli|lämna|visa)\s+(?:[\p{L}-]+\s+){0,5}?(?:färdig|klar)[ta]?a?\s+(?<when>[^,;]+)/iu;
/** "Firman har lovat att de är uppsatta senast i maj": when what was just told of is there, by those who bring it. */
const READY_BY_OTHERS =
  /^\p{Lu}[^,.;:]{1,60}?\s(?:(?:har\s+)?(?:lovat|utlovat|meddelat|bekräftat|garanterat)|lovar|räknar\s+med|uppger|meddelar|bedömer|beräknar|garanterar)\s+att\s+(?<thing>(?:(?:den|det)\s+nya\s+)?[\p{L}-]{2,30})\s+(?:är|blir|finns|står|ska(?:ll)?\s+(?:vara|stå|finnas)|kan\s+(?:vara|stå|tas))\s+(?:[\p{L}-]+\s+){0,3}?(?<when>(?:senast|under|i|före|innan|till|inför|vecka|v\.|den)\s[^,;]+)$/iu;
/** "Bolaget räknar med att sätta upp den i maj": who does it with what was just told of, and when. */
const DOES_IT_BY =
  /^(?<who>\p{Lu}[^,.;:]{1,60}?)\s(?:räknar\s+med|planerar|siktar\s+på|hoppas(?:\s+på)?|avser|ska(?:ll)?|kommer)\s+(?:att\s+)?(?:kunna\s+)?(?:ha\s+)?\p{Ll}{2,}\s+(?:(?:upp|in|ut|fram|om|ner|bort|klart?)\s+)?(?:den|det|dem|detta|dessa)\s+(?:klart?\s+)?(?<when>(?:senast|under|i|före|innan|till|inför|vecka|v\.|nästa)\s[^,;]+)$/iu;
/** "De är beställda och monteras i maj": what is done with it then, behind how it is. */
const AND_THEN_DONE = /\soch\s+\p{Ll}{3,}s\s+(?:(?:in|upp|ut|fram)\s+)?(?:under|i|den|senast|före|till|vecka|v\.)\s/iu;

const DOES_NEW =
  /^(?:starta|införa|inrätta|anställa|köpa\s+in|ta\s+fram|ordna|bygga|erbjuda)\s+(?:en|ett|två|tre|fyra|fem|fler|nya?|nytt|ytterligare)\s/iu;

const DID_IT = /^(?:gjorde|genomförde|utförde|ordnade|lagade|fixade|bytte|skötte)\s+(?:det|detta|den|dem)(?!\p{L})/iu;
/** "Resten får sina senast i maj": when all of what was told of is done. */
const OF_THE_REST =
  /^(?:resten|(?:de\s+)?(?:övriga|återstående|resterande|sista)(?:\s+\p{Ll}+)?)\s+(?:får|ska|skall|blir|kommer)(?!\p{L})/iu;

/** "Annonsen ligger ute sedan i fredags" */
const IS_ADVERTISED =
  /^(?:annons(?:en|erna|eringen)|utlysningen|ansökningstiden)\s(?:är|ligger|har|går|löper|pågår|gick)(?!\p{L})/iu;
/** "… och tjänsten ska vara tillsatt i maj" */
const AND_FILLED = /(?<=\soch\s)\p{Ll}{3,}(?:en|et|na)\s(?:ska|beräknas|väntas)\s.+$/iu;
/** All that answer: who of them does it may be said behind it. */
const OF_ALL = /^(?:arbetsgivaren|kommunen|huvudmannen|\p{L}*nämnden|styrelsen|förvaltningen|skolan)$/iu;
const LEFT_OVER = /^(?:de\s+)?(?:\p{Ll}+\s+)?(?:återstående|resterande|kvarvarande|övriga)\s+\p{Ll}{4,}/iu;

function ofIt(told: Told, sentence: string, clause: Clause | null, reading: Reading): boolean {
  if (HENCEFORTH.test(sentence) && told.states.length > 0) return false;
  if (IS_HEARD.test(sentence)) return true;
  if (OF_THE_REST.test(sentence) && told.states.length > 0 && namesTimeAhead(sentence, reading.reference))
    return takeTimes(told, sentence, reading);
  if (clause?.verb === 'will' && told.measure.dates.due.length === 0 && isSoByThen(sentence, told.measure.about))
    return takeTimes(told, sentence, reading);
  if (NEW_TIME.test(sentence)) return takeTimes(told, sentence.replace(NEW_TIME, 'Klart'), reading) || true;
  if (takeWhen(told, sentence, reading)) return true;
  const moved = (MOVED_AGAIN.exec(sentence) ?? MOVED.exec(sentence) ?? NOW_TO.exec(sentence))?.groups?.['to'];
  if (moved !== undefined && namesTimeAhead(moved, reading.reference)) {
    takeState(told, sentence, reading);
    return takeTimes(told, `senast ${moved}`, reading);
  }
  // "Vi betecknar det som pågående men försenat": how it is judged by those who answer.
  const rated = RATED.exec(sentence)?.groups?.['state'];
  if (rated !== undefined && findState(rated) !== null) {
    told.states.push(`Arbetet är ${rated}`);
    return true;
  }
  if (DRAFT_SHOWN.test(sentence)) return takeTimes(told, sentence, reading, 'nextReport') || true;
  // "Hon vill ha ett utkast färdigt i mars"
  const wanted = WANTS_READY.exec(sentence)?.groups?.['when'];
  if (wanted !== undefined && namesTimeAhead(wanted, reading.reference))
    return takeTimes(told, `klart ${wanted}`, reading);
  const given = GIVEN_UP.exec(sentence)?.groups?.['state'];
  if (given !== undefined) return takeState(told, given, reading);
  const outside = delivererIn(sentence);
  if (outside !== null) {
    told.measure.executor = { name: outside, said: sentence };
    return true;
  }
  const reported = reportedTo(sentence);
  if (reported !== null) {
    takeTimes(told, reported.said, reading, reported.role);
    return true;
  }
  if (TO_EVALUATE.test(sentence) && namesTimeAhead(sentence, reading.reference))
    return takeTimes(told, sentence, reading, 'evaluation');
  // "Kuratorn ordnar en ny omgång under hösten" behind "hann vi inte med kursen"
  const isAnew =
    told.states.length > 0 && clause?.who && clause.verb === 'now' && ANEW.test(`${clause.word} ${clause.rest}`);
  if (isAnew && clause?.who) {
    if (told.measure.responsible.length === 0 && !PRONOUN.test(clause.who))
      told.measure.responsible = peopleOf(clause.who);
    return takeTimes(told, sentence, reading) || true;
  }
  if (takeOwner(told, sentence, clause, reading)) {
    // "Kanslichefen fastställde mallen i februari": when that was, and no day to come.
    // "Driftteknikern gjorde det den 3 januari" names no year, and is no January to come.
    const isAhead = namesTimeAhead(sentence, reading.reference) && !DID_IT.test(`${clause?.word} ${clause?.rest}`);
    const isOver = clause?.verb === 'past' && !isAhead;
    if (!isOver) takeTimes(told, sentence.replace(PROMISED_IT, 'Klart'), reading);
    takeState(told, sentence, reading);
    return true;
  }
  // "Rekryteringen pågår. Skolchefen annonserar på nytt i maj och tjänsten ska vara tillsatt i juni."
  const recruits = OF_POST.test(told.measure.about) ? recruiterIn(sentence) : null;
  if (recruits !== null && reading.isWho(recruits.who)) {
    if (told.measure.responsible.length === 0) told.measure.responsible = peopleOf(recruits.who);
    if (recruits.after !== null) takeTimes(told, recruits.after, reading);
    return true;
  }
  if (IS_ADVERTISED.test(sentence) && OF_POST.test(told.measure.about)) {
    takeState(told, sentence, reading);
    takeTimes(told, AND_FILLED.exec(sentence)?.[0] ?? '', reading);
    return true;
  }
  const promised = READY_BY_OTHERS.exec(sentence)?.groups;
  if (promised?.['when'] && promised['thing'] && isOf(told, promised['thing']))
    return takeTimes(told, `klart ${promised['when']}`, reading);
  const done = DOES_IT_BY.exec(sentence)?.groups;
  if (done?.['when'] && done['who'] && namesTimeAhead(done['when'], reading.reference)) {
    if (told.measure.responsible.length === 0 && reading.isWho(done['who']) && !PRONOUN.test(done['who']))
      told.measure.responsible = peopleOf(done['who']);
    return takeTimes(told, `klart ${done['when']}`, reading);
  }
  if (!clause || NOT_YET_BUT.test(sentence) || STATE_FIRST.test(sentence)) return fragment(told, sentence, reading);
  const { who, verb, rest, word } = clause;
  const subject = clause.subject === '' ? (THING_FOLLOWS.exec(rest)?.groups?.['thing'] ?? '') : clause.subject;
  const said = `${word} ${rest}`;
  const follows = EVALUATES.exec(said);
  const object = follows ? said.slice(follows.index + follows[0].length).trim() : '';
  // "Chefen följer upp väntetiderna varje månad" behind "inför en gräns för svar": another thing, and hers to do.
  const ofOther = who !== null && !PRONOUN.test(who) && ANOTHER.test(object) && !isOf(told, object.split(' ')[0] ?? '');
  const isBackObject =
    object === '' ||
    (BACK_OBJECT.test(object) && !ofOther) ||
    isOf(told, THAT_IT_IS.exec(object)?.groups?.['thing'] ?? '-') ||
    /^(?:i|under|senast|till|efter|vi|den\s|v|av|på|varje|tillsammans|med)(?!\p{L})/iu.test(object);
  const isFollowing = follows !== null && (follows.index < 3 || verb === 'will' || word === 'bör');
  if (isFollowing && (isBackObject || isOf(told, subject)))
    return (
      takeTimes(told, withoutHas(sentence), reading, /utvärder/iu.test(follows[0]) ? 'evaluation' : 'nextReport') ||
      told.named
    );
  const isThing = who === null || PRONOUN.test(who) || (OF_GROUP.test(who) && isOf(told, who));
  if (!(isThing && (isOf(told, subject) || DEFINITE.test(subject)))) return false;
  const isKnown = isOf(told, subject);
  // "De är gjorda i maj och i juni, och ska nu göras varje termin": when they were done is past.
  const isDoneAndMore = verb === 'is' && WAS_MADE.test(rest) && THEN_TO_COME.test(sentence);
  const isPast = (verb !== 'will' && tellsThePast(sentence)) || verb === 'past' || isDoneAndMore;
  // "Läxhjälpen är inte påbörjad" after "Ordningsreglerna är klara": each is told of in its own sentence.
  if (!isKnown && !told.does && !told.named && findState(sentence) !== null) return false;
  // "Fönstren är tvättade. Ventilen ska rengöras i maj": what is done already has no day to come from another thing.
  const isOver = told.states.some((one) => ENDED.includes(findState(one)?.state ?? ''));
  if (!isKnown && isOver && who === null && (verb === 'will' || verb === 'passive')) return false;
  // "En rutin är beslutad. De två återstående ärendena avslutas av Ida i maj.": what is left, of what is not done
  if (isOver && LEFT_OVER.test(subject) && namesTimeAhead(sentence, reading.reference)) return false;
  const isMade = verb === 'will' && isMadeReady(infinitiveOf(rest)?.what ?? '', sentence);
  const tells =
    isMade ||
    (verb === 'is' && AND_THEN_DONE.test(sentence)) ||
    WHEN.test(sentence) ||
    findState(sentence) !== null ||
    mentionsDelay(sentence);
  if (!(tells && (isKnown || told.measure.dates.due.length === 0))) return false;
  // "Hon tar också fram en checklista" is another thing, whoever she is.
  if (
    /^(?:hon|han|vi|jag|de)$/iu.test(subject) &&
    verb === 'now' &&
    !/^(?:räknar|beräknar|lovar|siktar|tror|hoppas|väntar|blir|är)$/iu.test(word)
  )
    return false;
  // "Vi kommer också att starta två läsgrupper": another thing, whoever does it
  if (verb === 'will' && PRONOUN.test(subject) && DOES_NEW.test(infinitiveOf(rest)?.what ?? '')) return false;
  // "De sista besöken görs av controllern i maj"
  const isDoneTo = verb === 'passive' || (verb === 'will' && isPassive(infinitiveOf(rest)?.verb ?? ''));
  const by = isDoneTo && isKnown ? byWhom(rest, reading.isWho) : null;
  const isOutside = /^(?:(?:en|ett)\s|extern)/iu.test(by ?? ''); // and answers for nothing
  // "De sämsta bänkarna lagas eller slängs av parkgruppen till maj", where Eva counts them to April: theirs to do.
  const isOthers = by !== null && told.measure.responsible.length > 0 && told.measure.dates.due.length > 0;
  if (isOthers && !PRONOUN.test(subject) && namesTimeAhead(sentence, reading.reference)) return false;
  // "Lärarna ska få en kurs. Kursen hålls av juristen": those who are taught do not hold it
  const isTaught = /^få\s/iu.test(told.measure.title) && /^(?:hålls|ges|leds|genomförs)$/iu.test(word);
  // "Arbetsgivaren har inte påbörjat kartläggningen. Den ska göras av rektorn"
  const isOfAll = told.measure.responsible.length === 1 && OF_ALL.test(told.measure.responsible[0] ?? '');
  if (by !== null && !isOutside && (told.measure.responsible.length === 0 || isTaught || isOfAll))
    told.measure.responsible = peopleOf(by);
  const took = takeState(told, sentence, reading);
  if (verb === 'would') {
    const isStart = /(?<!\p{L})(?:startat|startas?|påbörja[ts]\p{L}*|inle(?:tts|das)|börjat?)(?!\p{L})/iu.test(
      sentence,
    );
    if (!isStart)
      told.once.push(...commitmentDates(sentence.replace(/,?\s+men\s.*$/iu, ''), reading.reference, null).due);
    takeTimes(told, sentence, reading);
    return true;
  }
  return (
    (isPast
      ? THEN.test(sentence) && takeTimes(told, sentence.replace(THEN, ''), reading)
      : takeTimes(told, sentence, reading)) ||
    took ||
    isKnown
  );
}

/** "De tre sista skjuts till vårterminen", "De andra har fått förlängt till den 27 februari" */
const MOVED =
  /(?<!\p{L})(?:skjuts|skjutits|flyttas|flyttats|flyttat|senareläggs|senarelagts|förlängs|förlängts|(?:fått|får|fick)\s+(?:förlängt|förlängd\s+tid|anstånd|uppskov))\s+(?:(?:upp|fram)\s+)?(?:med\s+\p{L}+\s+)?(?:från\s+[^,.;]{3,25}?\s+)?till\s+(?:och\s+med\s+)?(?<to>.+)$/iu;

/** "Invigningen, som skulle ske i maj, beräknas nu till oktober": the day it is held to now. */
const NOW_TO =
  /(?<!\p{L})(?:beräknas|väntas|planeras|siktar\s+vi)\s+nu\s+(?:i\s?stället\s+)?(?:till|på|(?:ske|bli\s+\p{L}+|vara\s+\p{L}+)\s+(?:i|under|till|den))\s+(?<to>[^,;]+)$/iu;

/** "Utbildningen har skjutits upp två gånger, först till våren och nu till v. 40 2025": the last of the days. */
const MOVED_AGAIN =
  /(?<!\p{L})(?:skjutits|flyttats|flyttat|senarelagts)(?!\p{L})[^.]{0,120}?\s(?:nu|nu\s+senast|senast|sist|därefter|sedan)\s+till\s+(?<to>(?:(?!\still\s).)+)$/iu;

/** "Inte påbörjat än, men ska vara klart till jul": no subject, and of what it stands behind. */
const NOT_YET_BUT =
  /^(?:ännu\s+)?(?:inte|ej)\s+(?:påbörja|klar|färdig|genomför|inle|starta|gjor)\p{L}*(?:\s+(?:än|ännu))?,?\s+men\s/iu;

/** "Pågår, fyra av sex lag är klara och resten träffas i maj": the state first, and then all that is told of it. */
const STATE_FIRST = /^(?:pågår|påbörjat|påbörjad|(?:inte|ej)\s+påbörja[dt]|försena[dt]|delvis\s+genomför[dt]),\s/iu;

/** "Klart senast 30 september", "Pågår enligt plan", "Ej påbörjad": no whole sentence, and of what it stands behind. */
function fragment(told: Told, sentence: string, reading: Reading): boolean {
  const isShort = sentence.split(' ').length <= 6;
  const isTime = FRAGMENT_WHEN.test(sentence) || NOT_YET_BUT.test(sentence) || STATE_FIRST.test(sentence);
  const state = findState(sentence) !== null || mentionsDelay(sentence);
  if (!(isTime || (isShort && state))) return false;
  const took = takeState(told, sentence, reading);
  const isPast = tellsThePast(sentence.replace(STATE_FIRST, '')) && !NOT_YET_BUT.test(sentence); // "Påbörjat, klart i juni"
  return (!isPast && takeTimes(told, sentence.replace(NOT_YET_BUT, ''), reading)) || took || isTime;
}

const BEGINS = /^(?:\p{L}+\s+)?(?:påbörjat|börjat|inlett|startat|åtagit|lovat|fått\s+i\s+uppdrag)/iu;
const MAKES =
  /^(?:(?:under|i|tillsammans\s+med|med|också|nu|redan)\s[^,.]{0,60}?)?(?<!\p{L})(?:tagit\s+fram|skrivit|utarbetat|sammanställt|infört|lett|hållit\s+i|samordnat|genomfört|kartlagt|inventerat|reviderat|byggt\s+upp|arbetat\s+fram|arbetat\s+med|(?:ordnat\s+så|sett\s+till)\s+att)(?!\p{L})/iu;

/** "Tre förskolor har kartlagt sina inköp": how far it has come, and nobody whose work it is. */
const SEVERAL = /^(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+|flera|många|några|hälften|flertalet|de\s+flesta)\s/iu;

/** Whether somebody does or is to do something: "Personalen är enig" and "Elevrådet har fått pengar" tell of other things. */
function doesIt({ verb, rest, word, who }: Clause): boolean {
  if (verb === 'will')
    return !saysHowItIs(infinitiveOf(rest)?.what ?? 'vara') && !/(?<!\p{L})ta\s+ställning(?!\p{L})/iu.test(rest);
  if (verb === 'now')
    return (
      ACTS.test(word) ||
      ALSO_ACTS.test(`${word} ${rest}`) ||
      /^\p{Ll}*(?:bedömer|rättar|testar)(?!\s+att(?!\p{L}))/u.test(`${word} ${rest}`)
    );
  if (verb !== 'has') return false;
  // "Rektor Siv Lind har tillsammans med en grupp tagit fram en modell"; all the teachers that do so only work with it.
  const isOne = who !== null && !SEVERAL.test(who) && !/(?:na|(?<!t)or|ar|er|lag)$/u.test(who.split(' ')[0] ?? '');
  return BEGINS.test(rest) || (isOne && MAKES.test(rest));
}

/** "Rektorn ansvarar för att alla har gått kursen senast i maj": what is to have been done by then. */
const AIM =
  /(?<!\p{L})(?:ansvarar?|ansvarig|svarar|ser|räknar|siktar|lovar|målet|ambitionen|avsikten|tanken)\s(?:[^.;]{0,40}?\s)?att\s/iu;

/** Everything a sentence says, of a measure whose name stands over it: it begins no other. */
export function tellOfNamed(told: Told, sentence: string, reading: Reading): void {
  if (isOfTheWhole(sentence) || tellMore(told, sentence, reading)) return;
  const { measure } = told;
  measure.about += ` ${sentence}`;
  if (findRelations(sentence).length > 0)
    measure.refers = measure.refers === undefined ? sentence : `${measure.refers}\n${sentence}`;
  const clause = clauseOf(sentence, reading.isWho);
  const given = GIVEN.exec(sentence)?.groups?.['who'];
  if (given) measure.responsible = peopleOf(given);
  else if (clause?.who && !PRONOUN.test(clause.who) && measure.responsible.length === 0 && doesIt(clause))
    measure.responsible = peopleOf(clause.who);
  else if (clause && CARRIED.test(clause.word) && measure.responsible.length === 0) {
    const by = byWhom(clause.rest, reading.isWho);
    if (by !== null) measure.responsible = peopleOf(by);
  }
  takeNext(told, sentence, reading);
  takeState(told, sentence, reading);
  const isAim = AIM.test(sentence) && namesTimeAhead(sentence, reading.reference);
  const isPast =
    (tellsThePast(sentence) && !isAim) ||
    (clause?.verb === 'is' && SEVERAL.test(clause.subject) && !WHEN.test(sentence)) || // "Sex vikarier är med i vår"
    /(?<!\p{L})numera(?!\p{L})/iu.test(sentence) || // "De träffas numera varje vecka" is how it is
    clause?.verb === 'past';
  const isMoved = /(?<!\p{L})(?:flytta\p{L}*|skjut\p{L}*|senarelag\p{L}*|förläng\p{L}*)(?!\p{L})/iu.test(sentence);
  if (!isPast || given || isMoved) takeTimes(told, sentence, reading);
}

/** The measure that a line calls by a name, with all that is told of it. */
export function ofName(
  { title, printed, who, tells }: Named,
  place: Parameters<typeof begin>[1],
  reading: Reading,
): Told {
  const told = begin({ title: capitalised(title), who, named: true, does: false }, place, reading.reference);
  if (printed !== null) told.measure.printed = printed;
  for (const one of tells) tellOfNamed(told, one, reading);
  return told;
}
