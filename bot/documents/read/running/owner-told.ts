import { isVacant } from '../../../domain/owner-phrases';
import { peopleOf } from '../prose/found-measure';
import { type Clause, infinitiveOf, type Reading } from '../sentence/clause';
import { namesTimeAhead } from '../sentence/times';
import { hasVerb } from '../sentence/verbs';
import { ALSO, pattern } from '../sentence/words';
import { SEES_TO_IT } from './act';
import { isNamedAgain, isOf, PRONOUN } from './same-matter';
import type { Told } from './told';

/** "Ansvarig är HR-chefen", "Ansvariga: lärarna". */
const OWNER =
  /^(?:och\s+)?(?:(?:huvud)?ansvarig(?:a)?|(?:kurs|projekt|process|cirkel|arbets)ledare|sammankallande|kontaktperson)(?:\s+för\s+[^.,]{3,60}?)?(?:\s+(?:är|blir)|\s*:)\s+(?<who>[^.;]{2,80})$|^(?:huvud)?ansvaret(?:\s+för\s+[^.,]{3,60}?)?\s+(?:ligger|vilar|bärs|har\s+lagts)\s+(?:på|hos|av)\s+(?<whose>[^.;,]{2,80})$/iu;

const AFTER_OWNER =
  /\s+(?:och\s+(?:det|hon|han|hen|de|arbetet|vi|uppföljning|utvärdering)|som|,\s*(?:klar|senast|start|införs|utvärder)).*$/iu;

const own = (who: string) => who.replace(AFTER_OWNER, '').replace(/,(?:\s*\p{Ll}.*)?$/u, '');

const UNOWNED =
  /(?<!\p{L})(?:ansvarig(?:a)?(?:\s+person)?\s+(?:är\s+)?(?:saknas|(?:ännu\s+)?(?:inte|ej)\s+(?:ännu\s+)?(?:utsed|bestäm|klar))|(?:ingen|inte\s+någon)\s+(?:är\s+)?(?:ansvarig|utsedd)|vem\s+som\s+(?:ska|är|tar|gör|leder|håller|blir|ansvarar|sköter|får)[^.]{0,40}?\s(?:inte|ej|oklart))/iu;

/** "Kökschefen ansvarar", "det är rektorerna som håller i utbildningen". */
const CARRIES =
  /^(?:ansvarar|är\s+ansvariga?|har\s+ansvaret|svarar|håller\s+(?:i|ihop|samman)|delar\s+på|leder|samordnar|sköter|driver|kör|tar\s+hand\s+om|tar|ordnar|fixar|bokar|lägger|gör|genomför|verkställer|utför|ser\s+till|bygger|står)(?!\p{L})/iu;

/** "IT-samordnaren (vakant) får uppdraget med sikte på hösten": given what was just told of. */
const GETS_IT = pattern`^(?<who>\p{L}[^,.;()]{2,60}?)(?:\s*\([^()]{3,60}\))?,?\s+(?:får|har\s+fått|tar|har|fick)\s+${ALSO}(?:uppdraget|ansvaret|uppgiften)(?:\s+för\s+(?:det|detta|den|arbetet))?(?!\s+(?:att|för)(?!\p{L}))`;

/** "Kanslisten har lovat det till mitten av maj": what was just told of. */
export const PROMISED_IT =
  /^(?<who>\p{Lu}[^,.;()]{2,60}?)\s+(?:har\s+)?(?:lovat|lovar|lovade|åtagit\s+sig|utlovat)\s+(?:det|detta|den|dem)(?=$|\s+(?:klar|till|senast|före|innan|i|under)(?!\p{L}))/iu;

const IT_IS =
  /(?<!\p{L})det\s+är\s+(?<who>\p{L}[^,.;]{2,60}?)(?:\s+som\s+(?:rektor|\p{L}*chef|ordförande|arbetsgivare|huvudman))?\s+som\s+(?<does>\p{L}+r\s?[^,.;]{0,60})(?=$|,\s+(?:tillsammans|i\s+samråd|med\s+stöd))/iu;
/** "Det är en sak för skolchefen" */
const IS_FOR =
  /^(?:det|detta)\s+är\s+en\s+(?:sak|uppgift|fråga)\s+för\s+(?<who>\p{L}[^,.;]{2,60}?)(?=$|,|\s+(?:att|som)\s)/iu;
/** "Den bedömningen ska specialpedagogen ha gjort före jul": what is known stands first. */
const FRONTED =
  /^(?:det|detta|den|de|resten|(?:de\s+)?(?:återstående|övriga)(?:\s+\p{Ll}+)?|(?:den|det|de)\s+\p{Ll}+(?:en|et|na|n|t))\s+(?:ska|skall|kommer|räknar|planerar|gör|tar|sköter|ordnar|ansvarar)\s+(?:vår\s+|vårt\s+|våra\s+)?(?<who>\p{L}[^,.;]{2,50}?)\s+(?:ha\s+gjort|göra|hand\s+om|för(?=$|\s(?:senast|före|till|under|i)\s)|med\s+att\s+(?:göra|bli|vara)|att\s+(?:göra|ordna|sköta)|ha\s+klart?)(?!\p{L})/iu;

/** "Jag har gett Jonas Malm i uppdrag att ta hand om det" */
export const GIVEN = /(?<!\p{L})(?:gett|givit|lämnat|ger)\s+(?<who>\p{L}.{2,60}?)\s+i\s+uppdrag(?!\p{L})/iu;

/** "det", "detta", or a thing by its definite form, right behind the verb: what is done with what is known already. */
export const BACK_OBJECT =
  /^(?:(?:hand\s+om|i|ihop|för|fram|in|upp|ut|över|med|till|på(?:\s+sig)?|klart?|alltid|också|nu|själv)\s+)*(?:det|detta|den|denna|dem|dessa|ett\s+schema\s+för\s+det(?:ta)?|\p{L}{3,}(?:en|et|an|na|arna|erna|orna))(?:\s+(?:här|där))?(?=$|[,.]|\s+(?:senast|till|före|innan|under|i|vid|den\s+\d|inför|och|på\s+plats|klar|tillsammans|med|på|fram|vecka|v\.|hösten|våren|ut|nu|varje)(?!\p{L}))/iu;

const FOR_THIS =
  /(?<!\p{L})(?<!enlighet\s|samband\s|anledning\s)(?:för|av|med)\s+(?:detta|det|den)(?=$|[,.]|\s+(?:senast|till|före|under|i)\s)|^(?:förhandlar|samtalar|pratar|talar)\s+om\s+(?:detta|det)(?!\s+(?:som|att)(?!\p{L}))(?!\p{L})/iu;

/** "Moa Lindh räknar med att den är klar i mars": who does it, and when. */
const EXPECTS =
  /^(?:behöver\s+till(?=\s)|fortsätter\s+med\s+(?:det|den)|(?:beräknar|räknar\s+med|lovar|siktar\s+på|har\s+lovat|tror|bedömer)\s+att\s+(?:ha\s+\p{L}|det\s|avtal\s|beslut\s|besked\s|förslag\s|den\s|de\s|all(?:t|a|ting)\s|hela\s|vara\s+(?:klar|färdig)|arbetet\s|\p{L}+(?:en|et|na)\s))/iu;

/** "Olle ligger på firman", "Ida planerar och följer besöken": whose matter it is that has no owner yet. */
const HANDLES =
  /^(?:(?:trycker|driver|ligger)\s+på(?:\s+\p{L}+)?|jagar\s+\p{L}+|bevakar(?:\s+(?:det|frågan|ärendet))?)$|^(?:planerar|leder|samordnar|driver)\s+och\s+(?:följer|leder|samordnar|bevakar)(?!\p{L})/iu;

/** "Frånvaron följs upp varje månad. Lärarna lämnar uppgifterna": those the work rests on. */
const FEEDS =
  /^(?:lämnar|rapporterar|samlar\s+in|skickar\s+in|registrerar|sammanställer|fyller\s+i)\s+(?:in\s+)?(?:uppgifterna|underlaget|underlagen|svaren|siffrorna|statistiken)(?!\p{L})/iu;

/** "ett färdigt program", "en slutlig mall": what is left of it to do. */
const READY_THING =
  /^(?:en|ett|den|det)\s+(?:färdig|klar|slutlig|komplett|slutgiltig)[ta]?\s+(?<thing>\p{Ll}{4,})(?!\p{L})/iu;

export function takeOwner(told: Told, sentence: string, clause: Clause | null, reading: Reading): boolean {
  const { measure } = told;
  if (UNOWNED.test(sentence)) {
    // "Vem som ska leda den är inte bestämt": it is to be done all the same.
    told.listed = true;
    return true;
  }
  const owned = OWNER.exec(sentence)?.groups;
  const who = owned?.['who'] ?? owned?.['whose'];
  if (who !== undefined) {
    if (isVacant(who)) told.measure.vacant = who;
    else if (told.measure.responsible.length === 0 || !told.named) told.measure.responsible = peopleOf(own(who));
    return true;
  }
  const gets = (GETS_IT.exec(sentence) ?? PROMISED_IT.exec(sentence))?.groups?.['who'];
  if (gets !== undefined && reading.isWho(gets)) {
    if (isVacant(sentence)) measure.vacant = `${gets} (vakant)`;
    else measure.responsible = peopleOf(gets);
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
  if (somebody !== '' && !hasVerb(somebody) && reading.isWho(somebody) && !PRONOUN.test(somebody)) {
    measure.responsible = peopleOf(somebody); // "Osman, klart senast 31 januari"
    return true;
  }
  const isFor = (IS_FOR.exec(sentence) ?? FRONTED.exec(sentence))?.groups?.['who'];
  if (isFor && reading.isWho(isFor) && !PRONOUN.test(isFor)) {
    measure.responsible = peopleOf(isFor);
    return true;
  }
  const isIt = IT_IS.exec(sentence)?.groups;
  if (isIt?.['who'] && reading.isWho(isIt['who']) && CARRIES.test(isIt['does'] ?? '')) {
    told.measure.responsible = peopleOf(isIt['who'].replace(/^jag$/iu, (said) => reading.writer ?? said));
    return true;
  }
  if (!clause?.who) return false;
  // "Det gör jag", "Jag och Siv gör det": whoever writes.
  const isOnIt = clause.object !== undefined && PRONOUN.test(clause.object);
  const name = clause.who.replace(/^jag(?=$|\s+och\s)/iu, (said) => reading.writer ?? said);
  if (isOnIt && clause.verb !== 'has' && !PRONOUN.test(name)) {
    if (measure.responsible.length === 0) measure.responsible = peopleOf(name);
    return true;
  }
  if (PRONOUN.test(clause.who) || clause.verb === 'would') return false;
  const inf = clause.verb === 'will' ? infinitiveOf(clause.rest) : null;
  const rest = inf ? inf.what.split(' ').slice(1).join(' ') : clause.rest;
  const said = (inf ? inf.what : `${clause.word} ${clause.rest}`).trim().replace(/^är\s+den\s+som\s+/iu, '');
  const carries = ['now', 'is'].includes(clause.verb) && CARRIES.test(said);
  const alone =
    carries &&
    /^(?:ansvarar|är\s+ansvariga?|svarar|har\s+ansvaret|håller\s+(?:i|ihop|samman)|(?:leder|samordnar|håller\s+(?:i|ihop|samman)|driver)\s+(?:arbetet|insatsen|projektet|införandet|satsningen|det))(?:$|,|\s+(?:och|tillsammans|för\s+(?!att\s+(?:en|ett|nya?|nytt|fler|två|tre)\s)[^,.]{3,40}$))/iu.test(
      said,
    );
  // "Rektorn planerar att införa elevledda samtal" where nobody has begun with them yet
  const isAgain = inf !== null && !told.named && told.states.length > 0 && isNamedAgain(rest, measure.about);
  // "lämnar ett färdigt program i maj", where "Introduktionsprogrammet är försenat"
  const ready = READY_THING.exec(rest)?.groups?.['thing'];
  const isReady = ready !== undefined && measure.about.toLowerCase().includes(ready.toLowerCase());
  const isBack = isAgain || isReady || BACK_OBJECT.test(rest) || FOR_THIS.test(said);
  const object =
    /^(?:(?:i|ihop|om|för|över|in|upp|ut|fram|ner)\s+)?(?<noun>\p{L}{4,})/iu.exec(rest)?.groups?.['noun'] ?? '';
  const isItsOwn =
    /^(?:det|detta|den|dem|denna|dessa)/iu.test(
      rest.replace(/^(?:(?:hand\s+om|i|ihop|för|fram|med|till|klart?)\s+)+/iu, ''),
    ) ||
    isOf(told, object) ||
    FEEDS.test(said) ||
    isAgain ||
    isReady ||
    carries ||
    FOR_THIS.test(said);
  // "Rektorerna bedömer att samtalen har blivit längre" is what they think of it.
  const isThought = /^(?:bedömer|tror)$/iu.test(clause.word) && !namesTimeAhead(sentence, reading.reference);
  const expects = EXPECTS.test(`${clause.word} ${clause.rest}`) && !isThought;
  // "Avdelningsledarna ser till att det blir av"
  if (SEES_TO_IT.test(said)) {
    if (measure.responsible.length === 0) measure.responsible = peopleOf(name);
    return true;
  }
  if (HANDLES.test(said) && measure.responsible.length === 0) {
    measure.responsible = peopleOf(name);
    return true;
  }
  // Under a heading that names the measure, whatever somebody is to see to is of it.
  const sees =
    /^(?:ansvarar|är\s+ansvarig)\s+för\s+att\s+(?:allt|det|detta|alla|de|\p{L}+(?:en|et|na))\s/iu.test(said) ||
    (told.named && /^(?:ansvarar|svarar|är\s+ansvarig)\s+för\s+att\s/iu.test(said));
  // "Tove lyfter frågan med näringslivet under december" is hers to do, where Ola's own matter is told of already.
  const isOther =
    measure.responsible.length > 0 && measure.dates.due.length > 0 && namesTimeAhead(sentence, reading.reference);
  if (isOther && !(alone || expects)) return false;
  if (!(alone || expects || sees || (isBack && isItsOwn))) return false;
  if (measure.responsible.length === 0 || alone || sees || isAgain) measure.responsible = peopleOf(name);
  if (isVacant(sentence)) measure.vacant = `${clause.who} (vakant)`;
  return true;
}
