import type { LocalDate } from '../../../domain/dates';
import { findRelations, findSchedule, findState, isVacant, mentionsDelay } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import {
  type CommitmentDates,
  commitmentDates,
  hasDates,
  merged,
  NO_DATES,
  namesTime,
  namesTimeAhead,
} from '../prose/commitment-dates';
import { isAbout, peopleOf } from '../prose/found-measure';
import { delivererIn } from '../prose/owners';
import { ACTS } from '../prose/statements';
import { ALSO_ACTS, ONE_OF, STATIVE } from './act';
import { type Clause, clauseOf, type IsWho, infinitiveOf } from './clause';
import { asReported, type Told } from './found';

/** What the sentences of a document are read against. */
export interface Reading {
  readonly reference: LocalDate;
  readonly isWho: IsWho;
}

/** "Ansvarig är HR-chefen", "Ansvariga: lärarna". */
const OWNER =
  /^(?:och\s+)?(?:huvud)?ansvarig(?:a)?(?:\s+för\s+[^.,]{3,60}?)?(?:\s+(?:är|blir)|\s*:)\s+(?<who>[^.;]{2,80})$/iu;
const AFTER_OWNER =
  /\s+(?:och\s+(?:det|arbetet|vi|uppföljning|utvärdering)|som|,\s*(?:klar|senast|start|införs|utvärder)).*$/iu;
const UNOWNED =
  /(?<!\p{L})(?:ansvarig(?:a)?(?:\s+person)?\s+(?:är\s+)?(?:saknas|(?:ännu\s+)?(?:inte|ej)\s+(?:ännu\s+)?(?:utsed|bestäm|klar))|(?:ingen|inte\s+någon)\s+(?:är\s+)?(?:ansvarig|utsedd)|vem\s+som\s+(?:ska|är|tar|gör)[^.]{0,40}?\s(?:inte|ej|oklart))/iu;
const UNTIMED =
  /^(?:(?:tid|tidpunkt|datum|tidplan|slutdatum)(?:en|et)?\s+(?:är\s+)?(?:ännu\s+)?(?:inte|ej|saknas|återstår)|när\s+(?:det|detta|den)\s.*(?:inte|oklart))/iu;
/** "Kökschefen ansvarar", "det är rektorerna som håller i utbildningen". */
const CARRIES =
  /^(?:ansvarar|är\s+ansvariga?|har\s+ansvaret|svarar|håller\s+(?:i|ihop)|leder|samordnar|sköter|driver|tar\s+hand\s+om|tar|ordnar|fixar|bokar|lägger|gör|genomför|verkställer|utför|ser\s+till|bygger|står)(?!\p{L})/iu;
const IT_IS = /(?<!\p{L})det\s+är\s+(?<who>\p{L}[^,.;]{2,60}?)\s+som\s+(?<does>\p{L}+r\s?[^,.;]{0,60})$/iu;
/** "Jag har gett Jonas Malm i uppdrag att ta hand om det" */
const GIVEN = /(?<!\p{L})(?:gett|givit|lämnat|ger)\s+(?<who>\p{L}.{2,60}?)\s+i\s+uppdrag(?!\p{L})/iu;
/** When it is ready, held, followed up: what is said of something that is known already. */
const WHEN =
  /(?<!\p{L})(?:klara?t?|färdiga?t?|på\s+plats|i\s*gång|i\s+(?:drift|bruk)|gjorda?|gjort|genomför\p{L}*|slutför\p{L}*|avsluta\p{L}*|inför(?:s|as|[dt]a?)|publicera\p{L}*|tillsat\p{L}*|tillsätt\p{L}*|fastställ\p{L}*|beslut(?:as|a[dt]e?)|anta(?:s|gen|get|gna)|utvärder\p{L}*|följ(?:s|as|er|a)\s+upp|stäms?\s+av|redovisa\p{L}*|rapportera\p{L}*|hålls|hållas|äger\s+rum|sker|ske|starta[rs]?|påbörja[srd]\p{L}*|inled\p{L}*|börja[r]?|lämnas?|presentera\p{L}*|leverera\p{L}*|behandla\p{L}*|pågå[r]?|gäller|upprepas|återkomm\p{L}*|tidpunkt\p{L}*|slutdatum\p{L}*|flytta\p{L}*|skjut\p{L}*|beräknas|väntas|planeras|skickas?|siktar|räknar|nå(?:tt|s|dd)|löper)(?!\p{L})/iu;
/** "Ny tid sattes till 27 november": when it is to be done after all. */
const NEW_TIME =
  /^(?:tidigare\s+[^,]{5,60},\s+)?nu\s+(?:är\s+det|gäller|blir\s+det)(?=\s)|^(?:ny|nytt|den\s+nya|det\s+nya)\s+(?:tid(?:en|punkt|punkten)?|(?:slut)?datum(?:et)?|deadline(?:n)?)(?:\s+(?:sattes|sätts|är|blir|blev|ska\s+vara))?(?:\s+(?:satt\s+)?till)?(?=\s|:)/iu;
const FRAGMENT_WHEN =
  /^(?:klart?|klara|färdigt?|senast|slutdatum|start|införs|genomförs|utvärder\p{L}*|uppföljning|följs\s+upp|redovisas|påbörjas|börjar|tidplan|avstämning|nytt?\s+(?:slut)?datum|ny\s+(?:tid|tidpunkt|deadline)|deadline|återrapport\p{L}*)(?!\p{L})/iu;
const PRONOUN =
  /^(?:det|den|de|detta|denna|dessa|hon|han|hen|vi|jag|resten|alltihop|allt|det\s+(?:hela|nya|arbetet|här)|den\s+nya\s+tidpunkten|nytt?\s+(?:slut)?datum|ny\s+(?:tid|tidpunkt|deadline)|målet|tanken|avsikten|ambitionen)$/iu;
/** One word, or with adjectives before it, in its definite form: "Checklistan", "Det nya arbetssättet". */
const DEFINITE = /^(?:den|det|de)?\s*(?:(?:\p{Ll}+(?:a|e)|nya|gemensamma)\s+){0,2}\p{L}{3,}(?:en|et|n|t|na)$/iu;
/** "det", "detta", or a thing by its definite form, right behind the verb: what is done with what is known already. */
const BACK_OBJECT =
  /^(?:(?:hand\s+om|i|ihop|för|fram|in|upp|ut|över|med|till|på\s+sig|klart?|alltid|också|nu|själv)\s+)*(?:det|detta|den|denna|dem|dessa|ett\s+schema\s+för\s+det(?:ta)?|\p{L}{3,}(?:en|et|an|na|arna|erna|orna))(?:\s+(?:här|där))?(?=$|[,.]|\s+(?:senast|till|före|innan|under|i|inför|och|på\s+plats|klar|tillsammans|med|på|fram|vecka|v\.|hösten|våren|ut|nu|varje)(?!\p{L}))/iu;
const FOR_THIS = /(?<!\p{L})(?:för|av|med)\s+(?:detta|det|den)(?=$|[,.]|\s+(?:senast|till|före|under|i)\s)/iu;
/** The part that tells what was once meant, with its time: "Den skulle ha varit färdig i maj, men …". */
const ONCE =
  /^.*?(?<!\p{L})(?:skulle|var\s+tänkt|var\s+planerad)(?!\p{L})[^,;]{0,300}?(?:[,;]\s*(?=\p{L})|\s(?=men\s)|$)/iu;

/** "sedan september", "(tidigare 30 oktober)": times that tell of what was. */
const BEFORE =
  /(?<!\p{L})(?:redan\s+)?sedan\s+(?:den\s+)?(?:\d{1,2}\s+)?(?:i\s+)?\p{L}+(?:\s+20\d{2})?|\((?:tidigare|var|ursprungligen|förut|från\s+början)\s[^()]*\)/giu;

/** What comes of what is done, in one word: "Avtal beräknas vara tecknat i januari", "Svaren redovisas". */
const OUTCOME =
  /^(?:avtal(?:et)?|beslut(?:et)?|förslag(?:et)?|besked(?:et)?|underlag(?:et)?|resultat(?:et|en)?|svar(?:en|et)?|rapport(?:en)?)$/iu;

const isOf = ({ measure: { about } }: Told, whole: string): boolean => {
  // "Utbildningen" is the one just told of; "Utbildningen i lågaffektivt bemötande" says itself which it is.
  const [subject = '', ...more] = whole.split(/\s(?:i|på|av|för|med|om|till|från|kring|vid|inom)\s/iu);
  if (more.length > 0) return nameInTitle(subject, about) && more.some((one) => nameInTitle(one, about));
  return PRONOUN.test(subject) || OUTCOME.test(subject) || isAbout(subject, about) || nameInTitle(subject, about);
};

const ROOT = 5;
/** "Genomgången" after "går igenom", "Handledningen" after "handledare": one root, as it is said in another form. */
function nameInTitle(subject: string, about: string): boolean {
  const last = (/(?<!\p{L})\p{L}+$/u.exec(subject)?.[0] ?? '').toLowerCase();
  if (last.length < ROOT) return false;
  const words = about.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const stem = last.replace(/(?:ningen|ingen|arna|erna|orna|andet|endet|en|et|na|n|t)$/u, '');
  const particle = /^(?<part>genom|över|in|ut|upp|av|på|sam|fram|om|till)(?<verb>\p{L}{2,})/u.exec(last)?.groups;
  const parted = particle ? words.some((one) => one.startsWith((particle['verb'] ?? '').slice(0, 3))) : false;
  return (
    (stem.length >= 4 &&
      words.some((one) => one.endsWith(stem) || one.startsWith(stem.slice(0, Math.max(ROOT, stem.length - 2))))) ||
    (parted && new RegExp(`(?<!\\p{L})i?${particle?.['part']}`, 'iu').test(about))
  );
}

/** What a sentence says of when, without the times that tell of what was. */
export function timesIn(sentence: string, reference: LocalDate, year?: string): CommitmentDates {
  const plain = sentence
    .replace(ONCE, '')
    .replace(BEFORE, '')
    .replace(/\sförst\s(?=(?:i|under|till|den|vecka|v\.)\s)/iu, ' ')
    .replace(
      /(?<!\p{L})(?:pågår|löper|gäller)\s+(?=(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|fram\s+till)\s)/giu,
      'klart ',
    )
    .replace(/(?<=(?:vara|är)\s)i\s?gång(?=\s)/iu, 'klart') // "ska vara igång senast i januari" is when it is done
    .replace(/(?<=\p{L}\s)samma\s+år(?!\p{L})/iu, year ?? 'samma år');
  return commitmentDates(asReported(plain), reference, null);
}

/** Nobody promises one thing for so many days; comparing each with all would take minutes. */
const MOST_DAYS = 50;

function takeTimes(
  { measure }: Told,
  sentence: string,
  { reference }: Reading,
  role: 'evaluation' | 'nextReport' | null = null,
): boolean {
  const dates = timesIn(sentence, reference, measure.dates.due.at(-1)?.date?.slice(0, 4));
  if (!hasDates(dates)) return false;
  if (measure.dates.due.length > MOST_DAYS) return true;
  const isOfRole = role !== null && dates[role] === null;
  measure.dates = merged(measure.dates, isOfRole ? { ...NO_DATES, [role]: dates.due[0] ?? dates.nextReport } : dates);
  return true;
}

const TO_COME =
  /(?<!\p{L})(?:ska(?:ll)?|beräknas|väntas|planeras|kommer\s+att|blir|lovat|räknar\s+med|beräknar)(?!\p{L})/iu;
const NOW =
  /(?<!\p{L})(?:pågår|påbörja|försena|igång|enligt\s+plan|halvvägs|utgår|avsluta|genomför[dt]|(?:inte|ej)\s+(?:\p{L}+\s+)?(?:klar|färdig))/iu;

const BEGUN = /(?<!\p{L})(?:har|vi)\s+(?:\p{L}+\s+)?(?:börjat|startat|kommit\s+i\s*gång)(?!\p{L})/iu;

/** "… och är klar den 11 december": what is to come, behind what is. */
const TAIL = /(?:,|\s+(?:och|men))\s+(?:(?:det|den)\s+)?(?:är|blir|ska|skall|beräknas|väntas)\s.*$/iu;

/** The words of a sentence that say how far it has come; null where it says nothing of that, or only what is to come. */
export function stateIn(whole: string, reference: LocalDate): string | null {
  const sentence = whole.replace(BEFORE, '').trim();
  // "… är klar och presenterades i september": that September is past.
  if (FRAGMENT_WHEN.test(sentence) && namesTime(sentence, reference) && !NOW.test(sentence)) return null; // "Klart senast 30 juni"
  const isDated = (text: string) => namesTimeAhead(text, reference) && !tellsThePast(text);
  const said = isDated(sentence) ? sentence.replace(TAIL, '') : sentence;
  const isAhead = TO_COME.test(said) || (isDated(said) && /klar|färdig/iu.test(said));
  if (isAhead && !NOW.test(said.replace(/(?:ska(?:ll)?|beräknas|väntas)\s.*$/iu, ''))) return null;
  return findState(said) || findSchedule(said) || mentionsDelay(said) || BEGUN.test(said) ? said : null;
}

function takeState(told: Told, sentence: string, { reference }: Reading): boolean {
  const said = stateIn(sentence, reference);
  if (said !== null) told.states.push(said);
  return said !== null;
}

const own = (who: string) => who.replace(AFTER_OWNER, '').replace(/,\s*\p{Ll}.*$/u, '');

/** "Moa Lindh räknar med att den är klar i mars": who does it, and when. */
const EXPECTS =
  /^(?:behöver\s+till(?=\s)|fortsätter\s+med\s+(?:det|den)|(?:beräknar|räknar\s+med|lovar|siktar\s+på|har\s+lovat|tror|bedömer)\s+att\s+(?:det|den|de|arbetet|\p{L}+(?:en|et|na))\s)/iu;

function takeOwner(told: Told, sentence: string, clause: Clause | null, reading: Reading): boolean {
  const { measure } = told;
  if (UNOWNED.test(sentence)) return true;
  const who = OWNER.exec(sentence)?.groups?.['who'];
  if (who !== undefined) {
    if (isVacant(who)) told.measure.vacant = who;
    else if (told.measure.responsible.length === 0 || !told.named) told.measure.responsible = peopleOf(own(who));
    return true;
  }
  const given = GIVEN.exec(sentence)?.groups?.['who'];
  if (
    given !== undefined &&
    /i\s+uppdrag\s+att\s+(?:ta\s+hand\s+om|göra|ordna|sköta|lösa|titta\s+på|hålla\s+i)\s+(?:det|detta|den)/iu.test(
      sentence,
    )
  ) {
    told.measure.responsible = peopleOf(given);
    return true;
  }
  const [somebody = ''] = clause ? [] : sentence.split(/,\s+/u);
  if (somebody !== '' && reading.isWho(somebody) && !PRONOUN.test(somebody)) {
    measure.responsible = peopleOf(somebody); // "Osman, klart senast 31 januari"
    return true;
  }
  const isIt = IT_IS.exec(sentence)?.groups;
  if (isIt?.['who'] && reading.isWho(isIt['who']) && CARRIES.test(isIt['does'] ?? '')) {
    told.measure.responsible = peopleOf(isIt['who']);
    return true;
  }
  if (!clause?.who || PRONOUN.test(clause.who) || clause.verb === 'would') return false;
  const inf = clause.verb === 'will' ? infinitiveOf(clause.rest) : null;
  const rest = inf ? inf.what.split(' ').slice(1).join(' ') : clause.rest;
  const said = (inf ? inf.what : `${clause.word} ${clause.rest}`).trim();
  const carries = ['now', 'is'].includes(clause.verb) && CARRIES.test(said);
  const alone =
    carries &&
    /^(?:ansvarar|är\s+ansvariga?|svarar|har\s+ansvaret|håller\s+(?:i|ihop)|(?:leder|samordnar|håller\s+i|driver)\s+(?:arbetet|insatsen|projektet|det))(?:$|,|\s+(?:och|tillsammans|för\s+[^,.]{3,40}$))/iu.test(
      said,
    );
  const isBack = BACK_OBJECT.test(rest) || FOR_THIS.test(said);
  const object =
    /^(?:(?:i|ihop|om|för|över|in|upp|ut|fram|ner)\s+)?(?<noun>\p{L}{4,})/iu.exec(rest)?.groups?.['noun'] ?? '';
  const isItsOwn =
    /^(?:det|detta|den|dem|denna|dessa)/iu.test(
      rest.replace(/^(?:(?:hand\s+om|i|ihop|för|fram|med|till|klart?)\s+)+/iu, ''),
    ) ||
    isOf(told, object) ||
    carries ||
    FOR_THIS.test(said);
  const expects = EXPECTS.test(`${clause.word} ${clause.rest}`);
  const sees = /^(?:ansvarar|är\s+ansvarig)\s+för\s+att\s+(?:allt|det|detta|alla|de|\p{L}+(?:en|et|na))\s/iu.test(said);
  // "Tove lyfter frågan med näringslivet under december" is hers to do, where Ola's own matter is told of already.
  const isOther =
    measure.responsible.length > 0 && measure.dates.due.length > 0 && namesTimeAhead(sentence, reading.reference);
  if (isOther && !(alone || expects)) return false;
  if (!(alone || expects || sees || (isBack && isItsOwn))) return false;
  if (measure.responsible.length === 0 || alone || sees) measure.responsible = peopleOf(clause.who);
  if (isVacant(sentence)) measure.vacant = `${clause.who} (vakant)`;
  return true;
}

/** "Vi utvärderar i december", "i januari utvärderar vi den". */
const EVALUATES = /(?<!\p{L})(?:utvärdera[rs]?|följ(?:er|s|a|as)\s+upp|stäm(?:mer|s|mas)\s+av)(?!\p{L})/iu;

/** "Vi har enats om att han i stället är klar i maj": what was agreed is what counts. */
const AGREED =
  /^(?:vi|jag|alla)\s+(?:har\s+)?(?:enats\s+om|kommit\s+överens\s+om|kom\s+överens\s+om|bestämt|beslutat)\s+att\s+/iu;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** "…, men Nils Törn, biträdande rektor, har haft fullt upp": whose it is. */
const BUSY = /(?<!\p{L})men\s+(?<who>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?),?\s/u;

/**
 * Takes in a sentence that tells more of a measure that is known: who does it, when it is done, how far it has come.
 * False where it tells of something else, and nothing has been taken.
 */
export function tellMore(told: Told, whole: string, reading: Reading): boolean {
  const sentence = capital(whole.replace(AGREED, '').replace(/\s(?:i\s?stället|i\s+och\s+för\s+sig|nog)(?=\s)/giu, ''));
  const clause = clauseOf(sentence, reading.isWho);
  const took = ofIt(told, sentence, clause, reading);
  if (!took) return false;
  told.measure.about += ` ${sentence}`;
  if (findRelations(sentence).length > 0)
    told.measure.refers = told.measure.refers === undefined ? sentence : `${told.measure.refers}\n${sentence}`;
  return true;
}

function ofIt(told: Told, sentence: string, clause: Clause | null, reading: Reading): boolean {
  if (ONE_OF.test(sentence)) return false;
  if (NEW_TIME.test(sentence)) return takeTimes(told, sentence.replace(NEW_TIME, 'Klart'), reading) || true;
  if (UNTIMED.test(sentence)) return true;
  const outside = delivererIn(sentence);
  if (outside !== null) {
    told.measure.executor = { name: outside, said: sentence };
    return true;
  }
  if (takeOwner(told, sentence, clause, reading)) {
    takeTimes(told, sentence, reading);
    takeState(told, sentence, reading);
    return true;
  }
  if (!clause) return fragment(told, sentence, reading);
  const { subject, who, verb, rest, word } = clause;
  const said = `${word} ${rest}`;
  const follows = EVALUATES.exec(said);
  const object = follows ? said.slice(follows.index + follows[0].length).trim() : '';
  const isBackObject =
    object === '' ||
    BACK_OBJECT.test(object) ||
    /^(?:i|under|senast|till|efter|vi|den\s|v|av|på|varje|tillsammans|med)(?!\p{L})/iu.test(object);
  const isFollowing = follows !== null && (follows.index < 3 || verb === 'will');
  if (isFollowing && (isBackObject || isOf(told, subject)))
    return (
      takeTimes(told, sentence, reading, /utvärder/iu.test(follows[0]) ? 'evaluation' : 'nextReport') || told.named
    );
  const isThing = who === null || PRONOUN.test(who);
  if (!(isThing && (isOf(told, subject) || DEFINITE.test(subject)))) return false;
  const isKnown = isOf(told, subject);
  const isPast = (verb !== 'will' && tellsThePast(sentence)) || verb === 'past';
  // "Läxhjälpen är inte påbörjad" after "Ordningsreglerna är klara": each is told of in its own sentence.
  if (!isKnown && !told.does && !told.named && findState(sentence) !== null) return false;
  const tells = WHEN.test(sentence) || findState(sentence) !== null || mentionsDelay(sentence);
  if (!(tells && (isKnown || told.measure.dates.due.length === 0))) return false;
  // "Hon tar också fram en checklista" is another thing, whoever she is.
  if (
    /^(?:hon|han|vi|jag|de)$/iu.test(subject) &&
    verb === 'now' &&
    !/^(?:räknar|beräknar|lovar|siktar|tror|hoppas|väntar|blir|är)$/iu.test(word)
  )
    return false;
  const took = takeState(told, sentence, reading);
  if (verb === 'would') {
    const busy = BUSY.exec(sentence)?.groups?.['who'];
    if (busy && reading.isWho(busy) && told.measure.responsible.length === 0) told.measure.responsible = peopleOf(busy);
    told.once.push(...commitmentDates(sentence.replace(/,?\s+men\s.*$/iu, ''), reading.reference, null).due);
    takeTimes(told, sentence, reading);
    return true;
  }
  return (
    (isPast
      ? /\smen\s/iu.test(sentence) && takeTimes(told, sentence.replace(/^.*?\smen\s/iu, ''), reading)
      : takeTimes(told, sentence, reading)) ||
    took ||
    isKnown
  );
}

/** "Klart senast 30 september", "Pågår enligt plan", "Ej påbörjad": no whole sentence, and of what it stands behind. */
function fragment(told: Told, sentence: string, reading: Reading): boolean {
  const isShort = sentence.split(' ').length <= 6;
  const isTime = FRAGMENT_WHEN.test(sentence);
  const state = findState(sentence) !== null || mentionsDelay(sentence);
  if (!(isTime || (isShort && state))) return false;
  const took = takeState(told, sentence, reading);
  return (!tellsThePast(sentence) && takeTimes(told, sentence, reading)) || took || isTime;
}

/** Whether somebody does or is to do something: "Personalen är enig" and "Elevrådet har fått pengar" tell of other things. */
function doesIt({ verb, rest, word }: Clause): boolean {
  if (verb === 'will') return !STATIVE.test(infinitiveOf(rest)?.what ?? 'vara');
  if (verb === 'now') return ACTS.test(word) || ALSO_ACTS.test(`${word} ${rest}`);
  return (
    verb === 'has' && /^(?:\p{L}+\s+)?(?:påbörjat|börjat|inlett|startat|åtagit|lovat|fått\s+i\s+uppdrag)/iu.test(rest)
  );
}

/** Everything a sentence says, of a measure whose name stands over it: it begins no other. */
export function tellOfNamed(told: Told, sentence: string, reading: Reading): void {
  if (tellMore(told, sentence, reading)) return;
  const { measure } = told;
  measure.about += ` ${sentence}`;
  if (findRelations(sentence).length > 0)
    measure.refers = measure.refers === undefined ? sentence : `${measure.refers}\n${sentence}`;
  const clause = clauseOf(sentence, reading.isWho);
  const given = GIVEN.exec(sentence)?.groups?.['who'];
  if (given) measure.responsible = peopleOf(given);
  else if (clause?.who && !PRONOUN.test(clause.who) && measure.responsible.length === 0 && doesIt(clause))
    measure.responsible = peopleOf(clause.who);
  takeState(told, sentence, reading);
  const isPast = tellsThePast(sentence) || clause?.verb === 'past';
  const isMoved = /(?<!\p{L})(?:flytta\p{L}*|skjut\p{L}*|senarelag\p{L}*|förläng\p{L}*)(?!\p{L})/iu.test(sentence);
  if (!isPast || given || isMoved) takeTimes(told, sentence, reading);
}
