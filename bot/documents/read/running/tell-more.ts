import { findRelations, findState, mentionsDelay } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { capitalised } from '../../../domain/reading/swedish-text';
import { commitmentDates } from '../prose/commitment-dates';
import { peopleOf } from '../prose/found-measure';
import { delivererIn } from '../prose/owners';
import { ACTS } from '../prose/statements';
import { ALSO_ACTS, STATIVE } from './act';
import { type Clause, clauseOf, infinitiveOf } from './clause';
import type { Told } from './found';
import { ONE_OF } from './given-out';
import { BACK_OBJECT, GIVEN, takeOwner } from './owner-told';
import type { Reading } from './reading';
import { DEFINITE, isOf, PRONOUN } from './same-matter';
import { takeState } from './state-told';
import { FRAGMENT_WHEN, NEW_TIME, takeTimes } from './times-told';

const UNTIMED =
  /^(?:(?:tid|tidpunkt|datum|tidplan|slutdatum)(?:en|et)?\s+(?:är\s+)?(?:ännu\s+)?(?:inte|ej|saknas|återstår)|när\s+(?:det|detta|den)\s.*(?:inte|oklart))/iu;

/** When it is ready, held, followed up: what is said of something that is known already. */
const WHEN =
  /(?<!\p{L})(?:klara?t?|färdiga?t?|på\s+plats|i\s*gång|i\s+(?:drift|bruk)|gjorda?|gjort|genomför\p{L}*|slutför\p{L}*|avsluta\p{L}*|inför(?:s|as|[dt]a?)|publicera\p{L}*|tillsat\p{L}*|tillsätt\p{L}*|fastställ\p{L}*|beslut(?:as|a[dt]e?)|anta(?:s|gen|get|gna)|utvärder\p{L}*|följ(?:s|as|er|a)\s+upp|stäms?\s+av|redovisa\p{L}*|rapportera\p{L}*|hålls|hållas|äger\s+rum|sker|ske|starta[rs]?|påbörja[srd]\p{L}*|inled\p{L}*|börja[r]?|lämnas?|presentera\p{L}*|leverera\p{L}*|behandla\p{L}*|pågå[r]?|gäller|upprepas|återkomm\p{L}*|tidpunkt\p{L}*|slutdatum\p{L}*|flytta\p{L}*|skjut\p{L}*|beräknas|väntas|planeras|skickas?|siktar|räknar|nå(?:tt|s|dd)|löper)(?!\p{L})/iu;

/** "Vi utvärderar i december", "i januari utvärderar vi den". */
const EVALUATES = /(?<!\p{L})(?:utvärdera[rs]?|följ(?:er|s|a|as)\s+upp|stäm(?:mer|s|mas)\s+av)(?!\p{L})/iu;

/** "Vi har enats om att han i stället är klar i maj": what was agreed is what counts. */
const AGREED =
  /^(?:vi|jag|alla)\s+(?:har\s+)?(?:enats\s+om|kommit\s+överens\s+om|kom\s+överens\s+om|bestämt|beslutat)\s+att\s+/iu;

/** "…, men Nils Törn, biträdande rektor, har haft fullt upp": whose it is. */
const BUSY = /(?<!\p{L})men\s+(?<who>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?),?\s/u;

/**
 * Takes in a sentence that tells more of a measure that is known: who does it, when it is done, how far it has come.
 * False where it tells of something else, and nothing has been taken.
 */
export function tellMore(told: Told, whole: string, reading: Reading): boolean {
  const sentence = capitalised(
    whole.replace(AGREED, '').replace(/\s(?:i\s?stället|i\s+och\s+för\s+sig|nog)(?=\s)/giu, ''),
  );
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
