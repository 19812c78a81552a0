import { putInPlace } from '../../../domain/reading/put-in-place';
import { capitalised } from '../../../domain/reading/swedish-text';
import { isBack } from '../sentence/back';
import { type Clause, clauseOf, type IsWho } from '../sentence/clause';
import { isHowThingsAre, isNobodys, isNoTask } from '../sentence/nobodys';
import { isPronoun } from '../sentence/somebody';
import { ALSO, MONTH, pattern } from '../sentence/words';
import type { Act } from './act';
import { IS_COMING } from './act-words';
import { byWhom, isDeed } from './done-told';
import { DEFINITE } from './same-matter';

/** What somebody has made, or put in place: it is there, and is what an answer answers with. */

/** What stands between "har" and the verb, and says only when or with whom. */
const BETWEEN = String.raw`(?:(?:nu|därefter|därför|också|även|dessutom|redan|omedelbart|tillsammans\s+med\s+\p{L}+(?:\s+och\s+\p{L}+)?|i\s+samråd\s+med\s+\p{L}+|enligt\s+\p{L}+|under\s+(?:\p{L}+\s+och\s+)?\p{L}+(?:\s+20\d{2})?|i\s+(?:${MONTH})(?:\s+20\d{2})?)\s+)*`;
/** Of the mind, of how it went, of the answer itself, or said of other people: no deed to answer with. */
const NO_DEED =
  '(?:enligt|varit|prövat|övervägt|anmält|sammanställt|avsatt|uppdragit|svårt|lätt|rätt|gott|ont|tillsett|försäkrat|kontaktat|analyserat|utrett|undersökt|remitterat|anslagit|antagit|fastställt|godkänt|yrkat|haft|f[åi]tt|blivit|funnits|känt|tyckt|ansett|bedömt|konstaterat|noterat|uppgett|uppgivit|påpekat|diskuterat|behandlat|resonerat|beslutat|bestämt|ökat|minskat|kommit|gått(?!\\s+igenom)|valt|saknat|brustit|försökt|kunnat|velat|skött|arbetat(?!\\s+(?:fram|om))|följt(?!\\s+upp)|deltagit|lämnat|svarat|yttrat|tagit(?!\\s+(?:fram|bort|in|ner|hand))|hållit|börjat|påbörjat|inlett|startat|prioriterat|upplevt|märkt|insett|förstått|lärt|lovat|åtagit|planerat|fortsatt|behövt|hunnit|räckt|fungerat|sjunkit|stigit|förändrat|sett(?!\\s+(?:till|över))|gjort(?!\\s+(?:en|ett|om|klart))|lagt|läst|hört|frågat|önskat|granskat|följt|beställt|gett|givit|begärt|ansökt|sökt|bett|visat|använt|erbjudit|haft|inte|skrivit(?!\\s+(?:om|ner|in))|skickat(?!\\s+ut)|varit|mött|träffat|pratat|talat|nått|klarat|rapporterat|redovisat|presenterat|berättat|informerat|uppmärksammat|rekommenderat|hänvisat|angett|uttalat|framfört|utgått|sagt|sänt|ställt)';
const MADE = pattern`^${BETWEEN}(?:tagit\s+fram|arbetat\s+fram|upprättat|tecknat|anställt|rekryterat|infört|inrättat|slutfört|reviderat|ändrat|utökat|förstärkt|uppdaterat|delat\s+ut|skickat\s+ut|bytt\s+ut|satt\s+upp|skrivit\s+(?:om|ner)|tillsatt|köpt\s+in|installerat|utbildat|byggt\s+(?:om|upp)|delat\s+(?:in|upp)|arbetat\s+om|gjort\s+om|åtgärdat|ordnat\s+så\s+att|sett\s+till\s+att)\s+(?<what>(?:\p{L}+\s+){0,3}?\p{L}{4,}.*)$`;
/** Of one post or person whatever else was done with a thing: "Speciallärare Ida Ek har kartlagt behovet hos de nyanlända". */
const DID_TO_IT = pattern`^${BETWEEN}(?!${NO_DEED}(?!\p{L}))\p{Ll}{2,}t\s+(?:(?:fram|om|ut|upp|in|ner|över|bort|klart|igenom)\s+)?(?!(?:hur|vad|varför|om|att|sig|sin|sitt|sina|tid|intresse)(?!\p{L}))(?<what>(?:\p{L}+\s+){0,3}?\p{L}{4,}.*)$`;
/** Bodies that consider and give out, and those of whom there are many: what they have done they are held to by MADE alone. */
const NO_ONE =
  /^(?:(?:två|tre|fyra|fem|sex|flera|några|många|alla|samtliga|\d+)\s|\p{L}*(?:nämnden|styrelsen|kommunen|skolan|skolorna|huvudmannen|förvaltningen|personalen|föreningen|bolaget|utskottet|direktionen|stiftelsen)(?!\p{L}))/iu;

/** "avtal med ett bemanningsföretag", "nya ordningsregler": something of which there was none, or that is named in full. */
const NAMES_IT =
  /^(?!(?:det|den|detta|dessa|dem|sig|sin|sitt|sina|mycket|många|flera\s+gånger|\p{L}*(?:uppfattning|bedömning|inställning|karaktär))(?!\p{L}))\p{L}/iu;

/** "sedan 2023", "underlag till detta svar": long before what is answered, or for the answer itself. */
const LONG_AGO =
  /(?<!\p{L})(?:sedan\s+(?:\p{L}+\s+)?(?:19|20)\d{2}|tidigare|(?:underlag|material|uppgifter)\s+(?:till|för)\s+(?:detta|denna|svaret|redovisningen|yttrandet))(?!\p{L})/iu;

/** "omprogrammerad", "utbytta", "uppsatt": made otherwise than it was; "utsatt" and "omtyckt" are how it is. */
const REDONE =
  '(?!(?:uppdela|utsat|omtyck|uppskatta|upptag|insat|inställ|inrikta|utforma|avsed|upplag|uppdelad|inblanda|utslit|nedslit|utmärk|omstri)\\p{L}*(?!\\p{L}))(?:om|ut|in|upp|ned|ner|bort|ny|till|åter)\\p{Ll}{2,}(?:era[dt]|erade|a[dt]|ade|[bglnr](?:d|t|da)|[kps]t|[kps]ta|tt|tta|skriven|skrivet|skrivna|tagen|taget|tagna)';

/** "är framtagen", "är tecknat", "finns sedan i förra veckan på webben": there it is, and before it was not. */
const IS_THERE = pattern`^(?:är\s+${ALSO}(?:framtag(?:en|et|na)|upprätta(?:d|t|de)|teckna(?:d|t|de)|anställ(?:d|t|da)|rekrytera(?:d|t|de)|inför(?:d|t|da)|inrätta(?:d|t|de)|revidera(?:d|t|de)|upphandla(?:d|t|de)|överenskom(?:men|met|na)|tillsat(?:t|ta)|inköp(?:t|ta)|installera(?:d|t|de)|monterad?[et]?|utbilda(?:d|t|de)|åtgärda(?:d|t|de)|omskriv(?:en|et|na)|uppdatera(?:d|t|de)|laga(?:d|t|de)|utbyt(?:t|ta)|publicera(?:d|t|de)|utse(?:dd|tt|dda)|bilda(?:d|t|de)|${REDONE}|(?:beslutad?|antag(?:en|et)|fastställ[dt]|klart?)\s+och\s+(?:används|tillämpas|gäller)\s+(?:nu|sedan|redan))(?!\p{L})|finns\s+(?:nu|sedan\s+(?!tidigare|länge|lång|många|flera|gammalt)\p{L}+)\s(?:.*\s)?(?:på|i|hos|vid)\s)`;

/** One who answers for it: a body or a post, and no pronoun. */
const isOne = ({ who }: Clause): boolean => who !== null && !isPronoun(who) && !/(?:arna|erna|orna)$/iu.test(who);

/** "Krisgruppen har inrättats": a body is made as a thing is. */
const isBody = (who: string): boolean => /(?:team|grupp|råd|nätverk|kommitté|forum)(?:e[nt]|n)?$/iu.test(who);

/** A thing that is named, and there since it was asked for; "Den är framtagen" names none. */
function isThere({ who, subject, word, rest }: Clause, sentence: string): boolean {
  const isDoneTo = word === 'har' && /s(?:\s|$)/u.test(putInPlace(sentence)?.verb ?? ''); // "En kurator har anställts"
  const isNamed =
    (who === null || isBody(who) || isDoneTo) &&
    subject !== '' &&
    /^(?!(?:det|den|de|detta|dessa|allt|alla|båda)$)\p{L}.{5,}$/iu.test(subject);
  // "Nya stolar är inköpta och levereras i maj": on its way
  if (IS_COMING.test(rest)) return false;
  const isPut = (IS_THERE.test(`${word} ${rest}`) || isDoneTo) && !/^hittills\s.*\smen\s/iu.test(rest);
  return isNamed && isPut && !LONG_AGO.test(sentence) && !isNobodys(sentence);
}

/** "haft en genomgång av", "gått kursen i": what people were taught, by its name. */
const TAUGHT = pattern`^${ALSO}(?:haft|fått|gått|genomgått|deltagit\s+i|erbjudits)\s+(?:(?:en|ett|den|två|tre|\p{L}+dags)\s+)?(?:\p{L}+\s+){0,2}?\p{L}*(?:genomgång|utbildning|fortbildning|kurs|introduktion|handledning|övning|workshop)(?:en|ar|er)?\s+(?:i|av|om|för|kring|på|med|hos)\s+\p{L}`;

const MADE_BY_NOBODY = { who: null, does: true, binds: true, state: null, time: '' } as const;

/** "… och används sedan i maj i alla nya ärenden": what it is used for is no part of its name. */
const withoutUse = (sentence: string): string =>
  sentence.replace(/,?\s+och\s+(?:används|tillämpas|gäller|följs|ligger|finns|är\s+i\s+bruk)(?!\p{L}).*$/iu, '');

/** "Bänkar har satts upp på alla gårdar": what an account says has been put in place since, without what stands in its way elsewhere. */
export function putThere(sentence: string, isWho: IsWho): Act | null {
  const clause = clauseOf(sentence, isWho);
  const isPut = clause?.verb === 'has' && clause.who === null && clause.opening === '' && isThere(clause, sentence);
  // "Mallen har reviderats men används olika", "Gungorna har bytts ut": of what is known already it tells how things are.
  const isNew = isPut && !DEFINITE.test(clause.subject) && !/\smen\s/u.test(sentence);
  if (!isNew || /\d|^(?:andel|antal|två|tre|fyra|fem|några|flera|alla|ett\s|en\s)/iu.test(clause.subject)) return null;
  return { ...MADE_BY_NOBODY, title: sentence.replace(/,\s+(?:där|som|vilket|men|eftersom)\s.*$/u, '') };
}

/**
 * What somebody has put in place, as an answer to those who looked at how things are tells it: "Rektorn har tecknat avtal
 * med en skolläkare". "En mall är framtagen". Null for what has only been done with papers, or happened.
 */
export function deedOfReply(sentence: string, isWho: IsWho): Act | null {
  const inUse = isNobodys(sentence) ? null : (IN_USE_SINCE.exec(sentence)?.groups?.['what'] ?? null);
  if (inUse !== null && !LONG_AGO.test(sentence)) return { ...MADE_BY_NOBODY, title: inUse };
  const [is, was] = [IS_SINCE.exec(sentence), WAS_DONE_THEN.exec(sentence)].map((one) => one?.groups?.['what']);
  const there = LONG_AGO.test(sentence) || isNobodys(sentence) || isHowThingsAre(sentence) ? undefined : (is ?? was);
  if (there !== undefined) return { ...MADE_BY_NOBODY, title: there };
  const often = isNobodys(sentence) || LONG_AGO.test(sentence) ? undefined : OFTEN_NOW.exec(sentence)?.groups;
  if (often?.['what'] && often['often'])
    return {
      ...MADE_BY_NOBODY,
      title: `${often['what']} ${often['often']}`,
      who: byWhom(often['rest'] ?? '', isWho),
      time: often['often'],
    };
  const clause = clauseOf(sentence, isWho);
  if (clause && isDoneOnce(clause, sentence)) {
    const rest = clause.rest.replace(/,\s+(?:och|så|vilket|som)\s.*$/u, '');
    return { ...MADE_BY_NOBODY, title: capitalised(`${clause.subject} ${clause.word} ${rest}`), who: clause.who };
  }
  // "Skyltarna har kommunens gatuenhet nu satt upp": what is done stands first.
  if (clause?.object !== undefined && clause.verb === 'has' && isOne(clause) && !isNobodys(sentence))
    return isBack(clause.object) || NO_DEED_FIRST.test(clause.rest)
      ? null
      : {
          ...MADE_BY_NOBODY,
          title: capitalised(`${clause.object}: ${clause.rest.split(/\s[–-]\s|,\s/u)[0]}`),
          who: clause.who,
        };
  if (clause && isThere(clause, sentence)) return { ...MADE_BY_NOBODY, title: withoutUse(sentence) };
  // "Personalen har haft genomgång av reglerna", "Kockarna har fått utbildning i allergier": what was done is that they were taught.
  const isTaught = clause?.verb === 'has' && clause.who !== null && !isPronoun(clause.who) && TAUGHT.test(clause.rest);
  if (clause && isTaught && !LONG_AGO.test(sentence) && !isNobodys(sentence))
    return {
      ...MADE_BY_NOBODY,
      title: clause.opening === '' ? sentence : `${capitalised(clause.subject)} har ${clause.rest}`,
    };
  if (clause?.verb !== 'has' || !isOne(clause) || isNobodys(sentence) || isNoTask(sentence)) return null;
  if (/^under\s+(?:den|denna|hela)\s+(?:tid|period|åren)/iu.test(clause.opening)) return null; // what those who asked looked at
  const made = MADE.exec(clause.rest) ?? (NO_ONE.test(clause.who ?? '') ? null : DID_TO_IT.exec(clause.rest));
  const what = made?.groups?.['what'];
  if (what === undefined || LONG_AGO.test(what) || !NAMES_IT.test(what) || !isDeed(sentence, isWho)) return null;
  const title = clause.opening === '' ? sentence : capitalised(`${clause.subject} ${clause.word} ${clause.rest}`);
  // "Chefen har bjudit in till fasta möten, som ska hållas varje månad": what it is for is still to come.
  const then = TO_BE_HELD.exec(title);
  const act = { who: clause.who, does: true, binds: true, state: null };
  return then === null
    ? { ...act, title, time: '' }
    : { ...act, title: title.slice(0, then.index), time: then.groups?.['then'] ?? '' };
}
/** "Stickprov görs numera varje månad av controllern": how often, as it was not before. */
const OFTEN_NOW =
  /^(?<what>\p{Lu}[^,.;]{3,80}?\s(?:görs|hålls|genomförs|sker|kontrolleras|skickas|lämnas))\s+(?:nu|numera)\s+(?<often>(?:varje|varannan|vartannat)\s+\p{L}+|(?:en\s+gång|två\s+gånger|tre\s+gånger|fyra\s+gånger)\s+(?:i|per|om)\s+\p{L}+)(?<rest>(?:\s[^,.;]{2,80})?)$/iu;
/** "En vaktmästare delas sedan i maj med grannskolan": what there has been since a day of late. */
const IS_SINCE =
  /^(?<what>(?:en|ett|nya?|nytt|två|tre|fler)\s(?:(?!\s(?:är|har|och)\s)[^,.;]){3,60}?\s(?:delas|används|finns|bemannas|hyrs|tillämpas|tjänstgör|arbetar)\ssedan\s(?:i\s|den\s\d|förra)(?:(?!\s(?:vilket|som|och)\s)[^,.;]){3,60})/iu;
/** "Öppet till klockan sex infördes i maj 2026 på alla enheter": a thing without its definite form was not there before. */
const WAS_DONE_THEN = pattern`^(?<what>(?!(?:det|den|de|detta|allt|som|när|sedan|därefter)\s)(?:\p{L}*öppet|\p{L}{5,}(?<!en|et|na|an))(?:\s(?:för|till|på|i|av|med)\s(?:[^,.;]|\.(?=\d)){3,50}?)?\s(?:infördes|inrättades|startades|installerades|monterades|köptes\s+in|byttes\s+ut|anställdes|målades|byggdes|sattes\s+upp))(?:\s(?:i|på|vid|till)\s(?!(?:${MONTH})(?!\p{L}))[\p{L} ]{3,40}?)?\s(?:(?:den\s+\d{1,2}\s+|i\s+|under\s+)(?:${MONTH})(?!\s+20[01]\d|\s+202[0-4])|(?:under|efter|före)\s+(?:\p{L}*lovet|sommaren|våren|hösten)(?!\s+20[01]\d|\s+202[0-4])|i\s+(?:våras|höstas|somras))(?!\p{L})`;
const TO_BE_HELD =
  /,\s+(?:som|vilka|vilket)\s+(?<then>(?:ska|skall|kommer\s+att)\s+(?:hållas|genomföras|ske|göras|starta|börja|delas\s+ut|skickas\s+ut|besökas|användas)(?!\p{L})[^.;]{3,})$/iu;

/** "En ny rutin antogs i maj och tillämpas sedan augusti i alla skolor": made, and in use since. */
const IN_USE_SINCE =
  /^(?<what>(?:en|ett|nya?|nytt|gemensamma?)\s[^.;]{3,140}?\s(?:antogs|infördes|fastställdes|beslutades|upprättades|togs\s+fram|arbetades\s+fram|skrevs|reviderades|startades|inrättades|tecknades|köptes\s+in))\s[^.;]{2,140}?\s(?:och|som)\s+(?:tillämpas|används|gäller|följs|är\s+i\s+(?:bruk|drift)|finns)\s+(?:(?:nu|numera|redan)\s+)?(?:sedan|av\s+alla|på\s+(?:alla|samtliga)|i\s+(?:alla|samtliga|hela))(?!\p{L})/iu;

/** "Den 3 maj tecknade chefen ett avtal om …": what somebody did at a time that is told, since it was asked for. */
const isDoneOnce = (clause: Clause, sentence: string): boolean =>
  clause.verb === 'past' &&
  ONCE_DONE.test(`${clause.word} ${clause.rest}`) &&
  isOne(clause) &&
  WHEN_DONE.test(sentence) &&
  !/(?<!\p{L})(?:inte|ej|aldrig)(?!\p{L})/iu.test(sentence) &&
  !(LONG_AGO.test(sentence) || isNobodys(sentence) || isHowThingsAre(sentence));
const ONCE_DONE =
  /^(?:tecknade|anställde|rekryterade|införde|inrättade|upprättade|tillsatte|installerade|hyrde|köpte|byggde|satte|delade|bytte)\s/iu;
const WHEN_DONE = pattern`(?<!\p{L})(?:den\s+\d{1,2}\s+(?:${MONTH})|i\s+(?:${MONTH})|i\s+(?:våras|höstas|somras|vintras|fredags|måndags)|förra\s+(?:veckan|månaden)|vecka\s+\d)(?!\p{L})(?!\s+20[01]\d|\s+202[0-3])`;
const NO_DEED_FIRST = pattern`^${BETWEEN}${NO_DEED}(?!\p{L})`;
