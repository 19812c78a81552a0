import { findSchedule, findState, mentionsDelay } from '../../../domain/plan-phrases';
import { tellsThePast } from '../../../domain/reading/date-roles';
import { capitalised } from '../../../domain/reading/swedish-text';
import { readStatement, type Statement } from '../prose/statements';
import { type Act, actOf, actOnIt } from '../running/act';
import { byWhom, doerOf, isDeed, isDoneDeed, partDone, standsStill } from '../running/done-told';
import { deedOfReply, putThere } from '../running/put-there';
import { PRONOUN, topicOf, withTopic } from '../running/same-matter';
import { bySaid, toBeSo } from '../running/to-do';
import { FRAGMENT_WHEN } from '../running/told';
import { pointsBack } from '../sentence/back';
import { type Clause, clauseOf, type Reading } from '../sentence/clause';
import { isHowThingsAre, isNobodys, isNoTask } from '../sentence/nobodys';
import { isPronoun } from '../sentence/somebody';
import { isTimeUnknown, namesTimeAhead } from '../sentence/times';
import { ACTS } from '../sentence/verbs';

/** What a sentence would be as a measure, and how likely it is to be one. */
export interface Deed {
  readonly act: Act;
  readonly weight: number;
  /** It tells of what the sentence before it names: the two are read together. */
  readonly ofBefore: boolean;
  /** It is over: its days are when that was, and none to be held to. */
  readonly isOver: boolean;
}

/** What stands around a sentence and makes it more or less likely. */
export interface Around {
  /** The paper tells how something went, or answers those who asked: what was done counts as what is to be done. */
  readonly tells: boolean;
  /** What the sentence right before it in its paragraph is about, where that became no measure and is not offered. */
  readonly topic: string | null;
  /** That sentence itself. */
  readonly before: string | null;
  readonly isPoint: boolean;
}

/** "Hej allihop", "Tack för besöket", "Vi ses": said to whoever reads it. */
const SAID_TO_READER =
  /^(?:hej|tack|tackar|välkom|god\s+(?:jul|morgon)|vi\s+(?:ses|hörs|träffades|önskar|hoppas|tror)|jag\s+(?:önskar|hoppas|tror)|med\s+(?:vänlig|vänliga|bästa)|hälsningar|trevlig|hör\s+av|säg\s+till|du|ni)(?!\p{L})/iu;
/** "Motionen har remitterats", "Besked har begärts": the way of the paper, and of no measure. */
const WAY_OF_PAPER =
  /^frågor\s+(?:om|kring|på)\s|^(?:(?:den|det|denna|detta|ett|en|kommunens|nämndens|vårt)\s+)?(?:\p{L}*(?:motion|granskning|rapport|yttrand|skrivelse|remiss|ärend|besked|underlag|förslagsställ|medborgarförslag|inspektionsmeddeland|föreläggand|protokoll|redovisning|redogörelse|svar|bilag|sammanträd|kopi|skäl|sid)(?:en|et|an|n|t|e|or|er|na|erna|orna|aren|arna)?)(?:\s(?:om|av|på|till|från)\s[^,.;]{2,60})?\s(?:har|är|bygger|utfördes|gjordes|gäller|besvaras|behandlades?|överlämnades?|omfattar|visar|konstaterar|framgår|inkom|lämnas|ska|skickas|uppdaterad|får)(?!\p{L})/iu;
/** "Nämnden behandlade redovisningen", "Bo yrkar att …": what somebody has done with papers, or thinks of them. */
const WITH_PAPERS =
  /^(?:\p{Lu}?[\p{L}()]+\s){1,4}?(?:(?:har|vill)\s+(?:\p{L}+\s+){0,2}?)?(?:behandlat|behandlade|mottagit|mottog|tagit\s+del|fått\s+er|överlämnat|överlämnade|överlämnar|begärt|begärde|väckte|väckt|yrkar|yrkade|ställer\s+yrkande\p{L}*|reserverar|delar\s+\p{L}+\s+(?:bedömning|uppfattning)|instämmer|konstaterar|konstaterade|noterar|godtar|bedömer|anser|redogör|redogjorde|beskriver|nämna|framhålla|påpeka|svarar|fattade|delar|medger|bestrider|beklagar|kommenterar|vidhåller|efterfrågar|säger|ombeds|håller\s+med)(?!\p{L})/iu;
/** "Kommunen ska senast i juni redogöra för …", "Elevrådet har lämnat en skrivelse": what was asked for. */
const ASKED =
  /(?<!\p{L})ska(?:ll)?\s(?:[^,.;]{0,60}?\s)?(?:svara|redogöra|yttra\s+sig|inkomma|inkommit|redovisa\s+(?:vad|hur|vilka))(?!\p{L})|(?<!\p{L})lämna(?:t|de|s|ts)\s(?:\p{L}+\s){0,2}?(?:in\s)?(?:ett|en|sin|sitt)\s\p{L}*(?:förslag|motion|skrivelse|begäran|rapport|anmälan)(?!\p{L})/iu;
/** "Om provet visar …", "Visar provet att …": on a condition. */
const ON_CONDITION = /^(?:om|ifall|såvida|skulle)\s|^(?:kommer|blir|visar)\s\p{Ll}+(?:en|et|na|n)\s/iu;
/** "Rektorn har meddelat att kursen pågår": that it goes on is what is told. */
const TOLD_THAT =
  /^\p{L}[^,.;]{2,60}?\s(?:meddelat|meddelar|uppger|uppgett|upplyser|berättar|berättat|informerat\s+om|nämner)\s+att\s+/iu;
/** "Hela kostnaden ryms i årets ram": what it costs. */
const OF_MONEY =
  /^(?:\p{L}+\s){0,3}?\p{L}*(?:belopp|kostnad|budget|ram|anslag|finansiering)(?:en|et|n|er|erna)?(?:\s|$)/iu;
/** "Elevantalet har ökat", "Skolan har haft tre rektorer", "I rapporten sägs att …": how it has become, or is said to be. */
const BECAME =
  /(?<!\p{L})har\s+(?:[\p{L}\d]+\s+){0,5}?(?:haft|ökat|minskat|sjunkit|stigit|präglats|kostat|varit|uttalat|spelat)(?!\p{L})|(?<!\p{L})(?:sägs|påpekas|påtalades|påtalas|uppskattas)(?!\p{L})/iu;
/** "… är nu löst", "… blev ordnat": done, in words that no column of states has. */
const SOLVED =
  /(?<!\p{L})(?:är|blev)\s+(?:(?:nu|därmed|redan|i\s+och\s+med\s+det)\s+)*(?:löst|ordna[dt]|fixa[dt]|avhjälpt|åtgärda[dt]e?)(?!\p{L})/iu;
const TO_BE = /(?<!\p{L})(?:ska|skall|kommer\s+att|beräknas|väntas|planeras|lova[rt]|åtagit\s+sig)(?!\p{L})/iu;
/** "… är inköpta och delades ut den 3 maj": what was, behind what is. */
const THEN_WAS = /\soch\s\p{Ll}{2,}(?:ades|des|tes)(?!\p{L})/u;
/** The verb of a sentence that holds so much else that its clause is not found: "Utbildning i att leda samtal pågår". */
const HAS_VERB = /(?<!\p{L})(?:är|har|pågår|ska|blir|utgår|återstår|fortsätter)(?!\p{L})/iu;
/** "Ordföranden finner att …", "Beslutet skickas till …", "Bo anmäler jäv": what a board does at its table. */
const AT_THE_TABLE =
  /(?<!\p{L})(?:jäv|föredrog|föredrar|dagordning\p{L}*|tackar\s+för)(?!\p{L})|^(?:ordföranden|nämnden|utskottet|styrelsen)\s+finner(?!\p{L})|^(?:beslutet|protokollet|handlingarna|rekommendationerna|frågorna)\s+(?:skickas|sänds|expedieras|återges|besvaras)(?!\p{L})|(?<!\p{L})(?:återges|besvaras)\s+(?:i|var)(?!\p{L})|(?<!\p{L})beslutar?(?:\s+(?:därför|också|även))*(?:\s+att)?$/iu;
/** "Nämnden beslutar att fastställa dagordningen": what it decides may be of its papers alone. */
const DECIDES = /^(?:\p{L}[\p{L} -]{2,60}?\s)?beslutar?(?:\s+(?:därför|också|även))*\s+att\s+/iu;
/** "Kommunens revisorer har låtit granska …", "KPMG har på uppdrag av revisorerna …", "Redovisas till Skolinspektionen": of those who look. */
const OF_THOSE_WHO_LOOK =
  /(?:revisor|inspektion)\p{L}*\s+(?:(?:\p{L}+\s+){0,2}?(?:granskat|beslutat|påtalat|funnit|konstaterat|begärt)|har|gav|gett|lät|beslutade|förel\p{L}+|begär)(?!\p{L})|(?<!\p{L})på\s+uppdrag\s+av\s+[^.;]{0,40}revisor|(?<!\p{L})(?:redovis|återrapporter|lämna|överlämna)\p{L}*\s[^.;]{0,40}(?<!\p{L})till\s+(?:\p{L}+\s)?(?:skolinspektionen|revis\p{L}+|arbetsmiljöverket)|(?<!\p{L})lämna[rs]?\s+(?:\p{L}+\s)?(?:sitt|sina|ett|vårt)\s(?:svar|yttrande)(?!\p{L})/iu;
/** "Rektorn ansvarar för rekryteringen", "Siv leder kursen": whose it is that was told of before. */
const OF_WHOSE =
  /^(?:\p{L}+\s){1,4}(?:ansvarar\s+för|svarar\s+för|leder|driver|håller\s+i|samordnar|är\s+ansvariga?(?:\s+för)?)\s+\p{L}+(?:en|et|na)$/iu;
/** "K = aktiviteten pågår": what a sign stands for. */
const OF_SIGNS = /\s=\s/u;
/** "avstår från att bygga om", "kan vi inte lova": what is not done. */
const DECLINED =
  /(?<!\p{L})(?:avstår|avslås|avslår|avstyrk\p{L}*|avböj\p{L}*|(?:blir|vill|kan)\s+(?:vi|det|nämnden|jag|skolan)\s+(?:\p{L}+\s+)?(?:inte|ej)|går\s+(?:\p{L}+\s+)?(?:inte|ej)\s+att)(?!\p{L})/iu;
/** "40 elever", "12 procent", "90 tkr": how many there are, and what it costs. */
const COUNTS = /\d\s+(?:procent|kronor|kr|tkr|mnkr|tusen|miljoner|elever|barn|deltagare|platser)(?!\p{L})|\d\s*%/iu;
/** What is thought, known, found or wanted, and done by nobody. */
const OF_MIND =
  /^(?:är|var|blir|visar|visade|svarade|tycker|upplever|anser|menar|innebär|beror|saknar|saknas|behöver|finns|kan|vill|kostar|bedöms|omfattar|framgår|syftar|bygger|gäller|består|ryms|räknar|föreslår|ser|har)$/iu;
const NO_DEED = [SAID_TO_READER, WAY_OF_PAPER, WITH_PAPERS, ASKED, AT_THE_TABLE, OF_THOSE_WHO_LOOK, OF_WHOSE, OF_SIGNS];
const ENDS = /(?<![.;!])[.;!:]+$/u;
const [SHORTEST, LONGEST] = [3, 420];

const saysState = (said: string): boolean =>
  findState(said) !== null || findSchedule(said) !== null || mentionsDelay(said) || SOLVED.test(said);

interface Found {
  readonly act: Act;
  readonly ofBefore: boolean;
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What it says is to be done, by the questions the reader itself asks, whatever paper it stands in. */
function actIn(said: string, reading: Reading, { topic }: Around): Found | null {
  const { isWho } = reading;
  const act = actOf(said, isWho) ?? toBeSo(said, true, reading) ?? bySaid(said, reading) ?? putThere(said, isWho);
  const isBack = topic !== null && ENDS_BACK.test(said); // "Kuratorn skriver om den"
  if (act && !(isBack || BEHIND_VERB.test(said))) return { act: withTopic(act, topic), ofBefore: false };
  const onIt = isBack && act !== null ? act : topic === null ? null : actOnIt(said, isWho);
  if (onIt && topic !== null) return { act: { ...onIt, title: `${topic}: ${lowered(onIt.title)}` }, ofBefore: true };
  const made = deedOfReply(said, isWho);
  return made && { act: made, ofBefore: false };
}

/**
 * "Matsalen var för trång. Den byggs ut i maj.": what is told of the thing before it, by its name. "… Den punkten är klar":
 * of all that the sentence before says.
 */
function ofTopic(said: string, clause: Clause | null, reading: Reading, { topic, before }: Around): Found | null {
  if (before === null || clause === null || !isOfBefore(clause, said)) return null;
  const state = saysState(said) ? said : null;
  if (state === null && !(namesTimeAhead(said, reading.reference) || BEHIND_VERB.test(said))) return null;
  const told = BEHIND_VERB.test(said) ? lowered(said) : `${clause.word} ${clause.rest}`;
  const title = OF_POINT.test(said) ? before : topic && `${topic}: ${told}`;
  if (title === null) return null;
  return { act: { title, who: clause.who, does: state === null, binds: false, state, time: said }, ofBefore: true };
}
/** "Sedan i höstas provas de varje vecka": how it is since then, with what was named before it behind the verb. */
const BEHIND_VERB = /^sedan\s[^,.;]{2,30}?\s\p{Ll}{3,}s\s(?:den|det|de)\s/iu;
const OF_POINT = /^(?:den|det)\s(?:punkten|frågan|delen|biten)(?!\p{L})/iu;

/** What a sentence tells that none of those questions know, by its verb alone. */
function toldIn(said: string, clause: Clause | null, statement: Statement, { isWho, reference }: Reading): Act | null {
  const does = { title: said, who: doerOf(said, isWho), does: true, binds: true, state: null };
  if (statement.kind === 'does' && statement.state === 'decided') return { ...does, who: statement.who ?? does.who };
  const isToCome =
    namesTimeAhead(said, reference) && (TO_DO.test(said) || said.split(' ').some((one) => ACTS.test(one)));
  if (isToCome && !saysState(said)) return does;
  const isTold = saysState(said) || statement.kind === 'does' || statement.kind === 'done';
  const isSaid = clause !== null || HAS_VERB.test(said);
  if (isSaid && (isTold || isDeed(said, isWho) || standsStill(said) !== null))
    return { ...does, who: doneBy(said, clause, isWho), does: false, state: said, isState: true };
  return clause !== null && acts(clause) ? does : null;
}
/** "… har lovat att låna ut fioler": what is done stands behind "att" or "ska", whatever stands around it. */
const TO_DO = /(?<!\p{L})(?:att|ska|skall)\s+(?:(?:även|också|nu|då)\s+)?\p{Ll}{2,}as?(?!\p{L})/u;
/** "Hyllorna har dammats av lånarna": who did it, behind what was done. */
const doneBy = (said: string, clause: Clause | null, isWho: Reading['isWho']): string | null =>
  clause !== null && /\p{Ll}{3}ts(?!\p{L})/u.test(clause.rest)
    ? somebody(byWhom(clause.rest, isWho), isWho)
    : doerOf(said, isWho);
const somebody = (who: string | null, isWho: Reading['isWho']) => (who !== null && isWho(who) ? who : null);
const acts = ({ verb, who, word }: Clause): boolean =>
  (verb === 'now' || verb === 'will' || verb === 'passive') && who !== null && !OF_MIND.test(word);

/**
 * What a sentence that became no measure would be as one; null where it says of nothing that it is, was or shall be done.
 * Asked with a looser gate than the reader's own: whoever reads the list says which are measures.
 */
export function deedOf(sentence: string, reading: Reading, around: Around): Deed | null {
  const said = capitalised(sentence.replace(ENDS, '').replace(TOLD_THAT, ''));
  if (said.split(' ').length < SHORTEST || said.length > LONGEST || /[?:]$/u.test(sentence)) return null;
  if (NO_DEED.some((one) => one.test(said)) || FRAGMENT_WHEN.test(said)) return null;
  if (isNobodys(said) || isNoTask(said) || isNoTask(said.replace(DECIDES, ''))) return null;
  const isAhead = namesTimeAhead(said, reading.reference);
  const isOpen = isTimeUnknown(said);
  if (DECLINED.test(said) && !isOpen) return null;
  const clause = clauseOf(said, reading.isWho);
  const found = actIn(said, reading, around) ?? ofTopic(said, clause, reading, around);
  if (!found?.ofBefore && ((clause !== null && isOfBefore(clause, said)) || ENDS_BACK.test(said))) return null;
  const statement = readStatement(said, true, isAhead);
  if (statement.kind === 'declines') return null;
  const read = found?.act ?? toldIn(said, clause, statement, reading);
  if (read === null || isNoTask(read.title)) return null;
  const isPast = (clause?.verb === 'past' || THEN_WAS.test(said)) && !TO_BE.test(said);
  const goesOn = mentionsDelay(said) || !['completed', undefined].includes(findState(said)?.state);
  const isOver = !goesOn && (isPast || (!isAhead && (clause?.verb === 'has' || isDoneDeed(said, reading.isWho))));
  // "Golvet" of "Golvet oljades i maj": one word is what it is about, and not what was done.
  const act = read.title.includes(' ') ? read : { ...read, title: said };
  const weight =
    (found === null ? 1 : 2) +
    (act.binds || statement.kind === 'does' ? 1 : 0) +
    ((isAhead && !isOver) || isOpen ? 2 : 0) +
    (saysState(said) ? 1 : 0) +
    (act.who !== null && !isPronoun(act.who) ? 1 : 0) +
    (around.tells ? 1 : tellsThePast(said) && !isAhead && !goesOn ? -2 : 0) +
    (around.isPoint ? 1 : 0) +
    (partDone(said) === null ? 0 : 1) -
    (isHowThingsAre(said) ? (around.tells ? 1 : 2) : 0) -
    ((COUNTS.test(said) && clause?.verb !== 'passive') || OF_MONEY.test(said) ? 2 : 0) -
    (ON_CONDITION.test(said) || BECAME.test(said) ? 2 : 0);
  return { act, weight, ofBefore: found?.ofBefore ?? false, isOver };
}

/** "Fritidsledaren skriver om den": of what was named before it. */
const ENDS_BACK = /\s(?:i|om|på|med|av|till|för|upp|över)?\s?(?:den|det|dem|detta)$/iu;

/** "Den öppnas då", "Båda har fått nycklar", "Resultatet redovisas": of what was named before it. */
const isOfBefore = ({ subject, who }: Clause, said: string): boolean =>
  (subject !== '' && PRONOUN.test(subject) && !(who !== null && /^(?:vi|jag)$/iu.test(subject))) ||
  /^(?:båda|samtliga|alla|resten)\s(?:har|ska|är|fick|får|började)(?!\p{L})/iu.test(said) ||
  OF_POINT.test(said) ||
  BEHIND_VERB.test(said) ||
  (pointsBack(subject) && !subject.includes(' '));

/** What the next sentence may tell of without naming it. */
export function topicFor(sentence: string, { isWho }: Reading): string | null {
  const said = sentence.replace(ENDS, '');
  if (SAID_TO_READER.test(said)) return null;
  const clause = clauseOf(said, isWho);
  const subject = clause?.who === null ? (clause.object ?? clause.subject) : '';
  const isNamed =
    subject.includes(' ') || (/^\p{Lu}\p{Ll}{3,}(?:en|et|an|na|n)$/u.test(subject) && !pointsBack(subject));
  return isNamed && !PRONOUN.test(subject) ? subject : topicOf(said, isWho);
}
