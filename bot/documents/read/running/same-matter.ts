import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { capitalised } from '../../../domain/reading/swedish-text';
import { isAbout, sharesRoot } from '../prose/found-measure';
import { isBack, pointsBack } from '../sentence/back';
import { clauseOf, type IsWho, type Reading } from '../sentence/clause';
import { isHowThingsAre, isNobodys, isOfOthers } from '../sentence/nobodys';
import { isPronoun } from '../sentence/somebody';
import { pattern } from '../sentence/words';
import type { Act } from './act';
import type { Walk } from './measure-of-act';
import type { Told } from './told';

export const PRONOUN =
  /^(?:det|den|de|detta|denna|dessa|hon|han|hen|vi|jag|resten|alltihop|allt|det\s+(?:hela|nya|arbetet|här)|den\s+nya\s+tidpunkten|nytt?\s+(?:slut)?datum|ny\s+(?:tid|tidpunkt|deadline)|målet|tanken|förhoppningen|siktet|avsikten|ambitionen)$/iu;

/** One word, or with adjectives before it, in its definite form: "Checklistan", "Det nya arbetssättet". */
export const DEFINITE = /^(?:den|det|de)?\s*(?:(?:\p{Ll}+(?:a|e)|nya|gemensamma)\s+){0,2}\p{L}{3,}(?:en|et|n|t|na)$/iu;

/** What comes of what is done, in one word: "Avtal beräknas vara tecknat i januari", "Svaren redovisas". */
const OUTCOME =
  /^(?:avtal(?:et)?|beslut(?:et)?|förslag(?:et)?|besked(?:et)?|underlag(?:et)?|resultat(?:et|en)?|svar(?:en|et)?|rapport(?:en)?)$/iu;

/** "Enkätsvaren" of an "enkät", "mätresultatet" of a "mätning", "analysrapporten" of a "behovsanalys": what comes of it, by its name. */
const ITS_OUTCOME = /^(?<of>\p{L}{3,}?)s?(?:svar(?:en)?|resultat(?:et|en)?|rapport(?:en)?|underlag(?:et)?)$/iu;
const isOutcomeOf = (subject: string, about: string): boolean => {
  const of = ITS_OUTCOME.exec(subject)?.groups?.['of']?.toLowerCase();
  return (
    of !== undefined &&
    [...about.toLowerCase().matchAll(/\p{L}{4,}/gu)].some(
      ([word]) => word.startsWith(of) || (of.length > 4 && word.endsWith(of)),
    )
  );
};

export const isOf = (
  { measure: { about } }: { readonly measure: Pick<Told['measure'], 'about'> },
  whole: string,
): boolean => {
  // "Utbildningen" is the one just told of; "Utbildningen i lågaffektivt bemötande" says itself which it is.
  const [subject = '', ...more] = whole.split(/\s(?:i|på|av|för|med|om|till|från|kring|vid|inom)\s/iu);
  if (STEP_OF.test(whole) || EFFECT_OF.test(whole)) return true;
  if (STARTED_ANEW.test(whole)) return true;
  // "Arbetet med planen" after "Lokalplanen"
  if (more.length > 0 && /^(?:arbetet|införandet|genomförandet)$/iu.test(subject))
    return more.some((one) => nameInTitle(one, about) || (one.length > 5 && endsWord(one, about)));
  if (more.length > 0) return nameInTitle(subject, about) && more.some((one) => nameInTitle(one, about));
  return (
    PRONOUN.test(subject) ||
    NTH_OF.test(whole) ||
    OUTCOME.test(subject) ||
    isOutcomeOf(subject, about) ||
    isAbout(subject, about) ||
    isCompoundOf(subject, about) ||
    nameInTitle(subject, about)
  );
};

/** "planen" after "lokalplanen" */
const endsWord = (word: string, about: string): boolean =>
  (about.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((one) => one.endsWith(word.toLowerCase()));
/** "Betygsmodulen" after "Modulen för betyg": two words for it, written as one. */
const isCompoundOf = (subject: string, about: string): boolean => {
  const whole = subject.toLowerCase();
  const words = (about.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((one) => one.length < whole.length - 3);
  return words.some((one) => whole.startsWith(one)) && words.some((one) => whole.endsWith(one));
};
/** "En tredje utlysning", "En ny annons": what was told of, tried once more. */
const STARTED_ANEW =
  /^(?:en|ett)\s+(?:ny|nytt|andra|tredje|fjärde|sista)\s+(?:utlysning|annons(?:ering)?|omgång|upphandling|försök|tillfälle|rekrytering(?:somgång)?|ansökan)$/iu;

/** "En pilot på två skolor", "Bred utrullning": a step of what was just told of. */
const STEP_OF =
  /^(?:(?:en|ett|den|bred|full|fullskalig)\s+)?(?:pilot(?:en|omgång(?:en)?)?|utrullning(?:en)?|breddinförande(?:t)?|driftsättning(?:en)?|testperiod(?:en)?)(?:\s(?:med|på|i|till|hos)\s[^,.;]{2,50})?$/iu;

/** "Effekten på sjuktalen", "Erfarenheterna": what comes of what was just told of, wherever it is looked for. */
const EFFECT_OF = /^(?:effekt(?:en|erna)|utfallet|erfarenheterna|nyttan)(?:\s(?:på|av|för|i)\s[^,.;]{2,60})?$/iu;

/** "Den första omgången", "nästa träff": of the series just told of. */
const NTH_OF =
  /^(?:den\s+)?(?:första|andra|sista|nästa)\s+(?:omgången?|gruppen|klassen|skolan|samtalet|träffen?|tillfället?|delen|etappen|versionen|gången|dialogen|utgåvan)$/iu;

const TWO_WORDS = /^(?:(?:en|ett|de|den|det)\s)?(?<one>\p{Ll}{5,})\s(?<other>\p{Ll}{5,})(?=$|[\s,])/u;
/** "elevledda samtal" after "prova elevledda utvecklingssamtal": what is done with, in the same two words or the end of them. */
export function isNamedAgain(what: string, about: string): boolean {
  const { one, other } = TWO_WORDS.exec(what)?.groups ?? {};
  const words: readonly string[] = about.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return one !== undefined && other !== undefined && words.includes(one) && words.some((word) => word.endsWith(other));
}

/** "träffarna" after "nätverksträffar". */
const ENDS_IN = ['', 'ar', 'er', 'or'];
const ROOT = 5;
const ITS_ENDING = /^(?:en|et|n|t|na|an|arna|erna|orna)$/u;

/** "Genomgången" after "går igenom", "Handledningen" after "handledare": one root, as it is said in another form. */
function nameInTitle(subject: string, about: string): boolean {
  const last = (/(?<!\p{L})\p{L}+$/u.exec(subject)?.[0] ?? '').toLowerCase();
  if (last.length < ROOT) return false;
  const words = about.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const stem = last.replace(/(?:ationen|ningen|ingen|arna|erna|orna|andet|endet|en|et|na|n|t)$/u, '');
  const particle = /^(?<part>genom|över|in|ut|upp|av|på|sam|fram|om|till)(?<verb>\p{L}{2,})/u.exec(last)?.groups;
  const isGone = /^gång/u.test(particle?.['verb'] ?? '') && /(?<!\p{L})gå(?:r|tt)?(?!\p{L})/iu.test(about); // "går igenom"
  const parted = particle ? words.some((one) => one.startsWith((particle['verb'] ?? '').slice(0, 3))) || isGone : false;
  // "Rådet" after "ett fritidsråd": so short a word only as the end of a longer one.
  const isEnd = stem.length === 3 && words.some((one) => one.length > stem.length + 3 && one.endsWith(stem));
  // "Mätningen" after "den mätning som krävs": the word itself
  const isSame = words.some((one) => last.startsWith(one) && ITS_ENDING.test(last.slice(one.length)));
  return (
    isEnd ||
    isSame ||
    (stem.length >= 4 &&
      words.some(
        (one) =>
          ENDS_IN.some((end) => one.endsWith(`${stem}${end}`)) ||
          one.startsWith(stem.slice(0, Math.max(ROOT, stem.length - 2))),
      )) ||
    (parted && pattern`(?<!\p{L})i?${particle?.['part'] ?? ''}`.test(about))
  );
}

/** A paragraph that goes on with what the one before it was about. */
const GOES_ON =
  /^(?:resten|övriga|de\s+(?:återstående|övriga|sista|resterande)|det|den|de|detta|dessa|hon|han|arbetet|åtgärden|insatsen|ansvarig|klart?|senast|uppföljning|utvärdering|status|tid|\p{Lu}\p{Ll}+(?:en|et|na|n)\s+(?:ska|beräknas|är|har|utvärderas|följs|hålls|genomförs))(?!\p{L})/iu;
/** "Nämnden har dessutom upphandlat …" at the head of a paragraph of an answer: what somebody did is of another matter. */
const isOfSomebody = (text: string, { paper, reading }: Walk): boolean => {
  const who = /^(?<who>\p{Lu}\p{Ll}+)\s+(?:har|ska|är)\s+(?!ansvar)/u.exec(text)?.groups?.['who'];
  return paper.isReply && who !== undefined && reading.isWho(who);
};

/** "Elevenkäten är klar" in a letter, where the paragraph before it told of something else by its name. */
function isOfOther(current: Told, text: string, { paper }: Walk): boolean {
  // "Den nya rutinen används" names a thing, as "Elevenkäten" does; "Den används" names none.
  const thing = /^(?:(?:den|det|de)\s+\p{Ll}+[ae]\s+)?(?<noun>\p{L}{3,}(?:en|et|na|n))(?=\s)/iu.exec(text)?.groups?.[
    'noun'
  ];
  return paper.isAccount && thing !== undefined && !isOf(current, thing);
}

/** Whether a paragraph goes on with what the one before it was about. */
export const goesOn = (current: Told, text: string, walk: Walk): boolean =>
  GOES_ON.test(text) && !(isOfOthers(text) || isOfSomebody(text, walk) || isOfOther(current, text, walk));

const DOES_ELSE = /^(?:låter|anlitar|beställer|köper|bjuder|skickar|hyr|bygger|anställer|startar|inför|tar\s+in)\s/iu;

/** How what is over and done with stands. */
export const ENDED: readonly string[] = ['completed', 'closed', 'evaluated', 'cancelled'];

/**
 * What a sentence of a letter that tells how far things have come is to the thing its paragraph began with: a letter
 * takes one thing a paragraph. `more` tells of it, `aside` what is done besides with what is done already ("Elevenkäten
 * är klar. Vi går igenom resultatet med klasserna i april."); null where it is of its own.
 */
export function ofParagraph(own: Told | null, at: number, act: Act | null, isAhead: boolean): 'more' | 'aside' | null {
  if (own === null || own.does || own.at !== at) return null;
  if (act !== null && (!act.does || act.binds || act.proposed)) return null;
  const isTheirs = act === null || (act.who !== null && isPronoun(act.who));
  if (!isTheirs) return null;
  // "Lagningen pågår. Därefter låter vi en firma mäta luften i april.": something else, at a time of its own
  const object = /^\p{L}+\s(?<object>.+)$/u.exec(act?.title ?? '')?.groups?.['object'] ?? '';
  const isOther = isAhead && act !== null && DOES_ELSE.test(act.title) && !sharesRoot(object, own.measure.about);
  if (isOther) return null;
  const isEnded = own.states.some((one) => ENDED.includes(findState(one)?.state ?? ''));
  return isEnded ? 'aside' : 'more';
}

/** "Förslag till nya mål läggs fram för nämnden i maj": what comes of a measure, by the name of what it is of. */
const HANDED =
  /^(?:(?:ett|färdigt|första)\s+)*(?:förslag(?:et)?|utkast(?:et)?|underlag(?:et)?)\s+(?:till|på|om|för)\s+(?<what>[^,.;]{3,80}?)\s+(?:ska\s+|väntas\s+|beräknas\s+)?(?:lämnas|läggas?\s+fram|läggs\s+fram|presenteras|redovisas|tas\s+upp|föreläggs)(?!\p{L})/iu;
/** "Parkchefen redovisar läget för lekplatsen till nämnden i maj": how far one of them has come. */
const TOLD_OF =
  /\s(?:(?:åter|av)?(?:rapporterar|redovisar)|(?:åter|av)?(?:rapporteras|redovisas))\s+(?:läget|status(?:en)?|hur\s+det\s+går)\s+(?:för|med|i|kring)\s+(?<what>[^,.;]{3,60}?)\s+(?:till|för|i)\s+(?:\p{L}+\s)?\p{L}*(?:nämnd|styrelse|utskott|presidi|ledningsgrupp|direktion)/iu;
const NO_NAME = /^(?:nya?|nytt|och|samt|den|det|för|till|med|hur|reviderad\p{L}*|gemensam\p{L}*|uppdaterad\p{L}*)$/u;

/** Which of the measures of a paragraph a sentence says that something is handed over of; null where it says that of none. */
export function handedOver(sentence: string, told: readonly Told[]): Told | null {
  const what = (HANDED.exec(sentence) ?? TOLD_OF.exec(sentence))?.groups?.['what']?.toLowerCase() ?? '';
  const words = what.split(' ').filter((word) => word.length > 2 && !NO_NAME.test(word));
  const isNamed = ({ measure }: Told) =>
    measure.title
      .toLowerCase()
      .split(' ')
      .some((word) => words.some((one) => word.startsWith(one) && word.length <= one.length + 4));
  return told.findLast(isNamed) ?? null;
}

const MOST_OF_TOPIC = 12;
const MOST_OF_FRAGMENT = 6;

/**
 * What a sentence is about, for one behind it that only says what is done: "Låset till förrådet är trasigt." is about
 * "Låset till förrådet", "Trasigt staket." about itself, and "Elevrådet vill ha fler bänkar." about all it says. Null
 * where it points at something before it, or says too much.
 */
export function topicOf(sentence: string, isWho: IsWho): string | null {
  const clause = clauseOf(sentence, isWho);
  const length = sentence.split(' ').length;
  if (!clause)
    return length <= MOST_OF_FRAGMENT && /^\p{Lu}[^,\d]+$/u.test(sentence) && !pointsBack(sentence) ? sentence : null;
  if (/^(?:vi|jag|alla|hon|han)$/iu.test(clause.subject)) return null;
  // "Rutinen vid brand" says which.
  if (pointsBack(clause.subject) && !/^\p{L}{4,}\s(?:vid|för|mot|kring|om)\s\p{L}{3,}/u.test(clause.subject))
    return null;
  if (clause.who !== null) return length <= MOST_OF_TOPIC ? sentence : null;
  return clause.subject === '' || MEANS.test(clause.subject) ? null : clause.subject;
}
/** "Bygglov är sökt": what is needed for what was named before. */
const MEANS = /^(?:bygglov|marklov|tillstånd|medel|pengar|anbud|offert|upphandling)(?:et|en|er)?$/iu;

/** "Ombyggnaden kräver bygglov": the thing a sentence is about, also where an answer's question has named it before. */
export function thingOf(sentence: string, isWho: IsWho): string | null {
  const clause = clauseOf(sentence, isWho);
  return clause && clause.who === null && /^\p{Lu}\p{Ll}{4,}(?:en|et|an|na)$/u.test(clause.subject)
    ? clause.subject
    : null;
}

/** "Införandet", "Ombyggnaden": work by one word, that does not say with what. */
const WORK = /^(?<root>\p{Lu}\p{Ll}{2,}?)(?:andet|endet|n?ingen|naden|tionen)$/u;

/** "Satsningen pågår", "Försöket avslutas i maj": by a word that any measure has, of what was told right before. */
const ANY_WORK =
  /^(?:(?:den\s+|det\s+)(?:här\s+)?)?(?:satsningen|försöket|försöksverksamheten|insatsen|åtgärden|projektet|piloten|lösningen|arbetssättet|modellen|förändringen|omläggningen|verksamheten)$/iu;

/** "Bygget", "Listan": one word that says which only together with what was told before it. */
const ONE_WORD = /^(?<stem>\p{Lu}\p{Ll}{2,}?)(?:en|et|an|n)$/u;

/**
 * A thing by its full name, where a sentence before has told of it as new: "Kommunen har beställt en tillbyggnad av köket.
 * … Bygget är försenat" is of "Tillbyggnad av köket". Null where none has.
 */
function namedInFull(title: string, before: readonly string[]): string | null {
  const stem = ONE_WORD.exec(title)?.groups?.['stem']?.toLowerCase();
  if (stem === undefined || stem.length < 4) return null;
  const named = new RegExp(
    `(?<!\\p{L})(?:en|ett)\\s(?<what>(?:ny|nytt|gemensam|gemensamt)?\\s?\\p{Ll}{2,}${stem.replace(/(.)\1$/u, '$1$1?')}\\p{Ll}{0,4}(?:\\s(?:av|för|till|på|i)\\s[^,.;]{3,80})?)`,
    'u',
  );
  return before.flatMap((one) => named.exec(one)?.groups?.['what'] ?? []).at(-1) ?? null;
}

/**
 * Such work by what a sentence before it says was done or begun: "Skolan har infört en bokningstavla. … Införandet pågår"
 * is "Införandet av en bokningstavla".
 */
export function ofWhatWas(act: Act, before: readonly string[]): Act {
  const told = ANY_WORK.test(act.title) && !act.does ? before.at(-1) : undefined;
  if (told !== undefined && !isNobodys(told)) return { ...act, title: told };
  const thing = act.does ? null : namedInFull(act.title, before);
  if (thing !== null) return { ...act, title: capitalised(thing) };
  const root = WORK.exec(act.title)?.groups?.['root']?.toLowerCase();
  if (root === undefined) return act;
  const deed = pattern`(?<!\p{L})${root}\p{Ll}{0,3}\s(?<what>(?:en|ett|nya?|nytt|två|tre|fyra|fler)\s[^,.;]{3,80})`;
  const what = before.flatMap((one) => deed.exec(one)?.groups?.['what'] ?? []).at(-1);
  return what === undefined ? act : { ...act, title: `${act.title} av ${what}` };
}

/** An act that does not say with what ("rekryterar", "fixar det"), with the topic of the sentence before it. */
export const withTopic = (act: Act, topic: string | null): Act => {
  const isBare = /^\p{L}+$/u.test(act.title.trim()) && act.who !== null;
  // "Avvaktar domarna": what cannot go on until then
  const isWaiting = act.state !== null && /^(?:avvaktar|inväntar)(?!\p{L})/iu.test(act.title);
  // "Gungan är trasig. En ny är beställd."
  const isAnother = /^(?:en|ett)\s+(?:ny|nytt|annan|annat)$/iu.test(act.title);
  // "Taket är ritat. Projektledaren räknar med byggstart i maj."
  const isStart = /^räknar\s+med\s+(?:en\s+)?\p{L}*(?:start|leverans|inflyttning|montering)(?!\p{L})/iu.test(act.title);
  return (isBare || isWaiting || isAnother || isStart) && topic !== null ? ofTopic(act, topic) : act;
};

export const ofTopic = (act: Act, topic: string): Act => ({
  ...act,
  title: `${topic}: ${act.title.charAt(0).toLowerCase()}${act.title.slice(1)}`.trim(),
});

/** No name of a measure is longer, and a paragraph that goes on longer tells a story. */
const MOST_OF_NAME = 7;
const MOST_SENTENCES = 6;
/** "Andelen", "Resultatet", "Enkäten visade": what was counted or asked, and nothing anybody did. */
const NO_WORK =
  /^(?:\p{L}*(?:andel|antal|resultat|siffr|statistik|enkät|frånvaro|närvaro|betyg|trygghet|trivsel|stämning|läsår|termin|år|personal|elev|barn|ekonomi|budget|brist|problem|analys|slutsats|sammanfatt|rapport|redogör|plan)\p{L}*|det|den|de|vi|jag|alla|något|ingen)(?!\p{L})/iu;
/** "ställdes in", "blev inte av", "är vi mitt uppe i": how it went, in words that no table has. */
const TOLD =
  /(?<!\p{L})(?:ställdes\s+in|blev\s+(?:aldrig|inte)\s+av|mitt\s+uppe\s+i|gick\s+om\s+intet|rann\s+ut\s+i\s+sanden|är\s+(?:nu\s+)?(?:gjor[dt]a?|hållna?))(?!\p{L})/iu;

/**
 * What a paragraph of an account is about, where it tells how that went and gives nobody anything else to do: the thing
 * its first sentence begins with. "Simskolan är vi mitt uppe i. Arbetet pågår till jul." is about "Simskolan".
 */
export function topicOfParagraph(said: readonly string[], { isWho }: Reading): string | null {
  const [first = ''] = said;
  if (said.length < 2 || said.length > MOST_SENTENCES || isNobodys(first) || isHowThingsAre(first)) return null;
  const clause = clauseOf(first, isWho);
  const topic = (clause?.object ?? clause?.subject ?? '').replace(/\s+(?:däremot|dock|i\s?stället|sist)$/iu, '');
  const isThing =
    clause !== null &&
    first.startsWith(topic) &&
    topic.split(' ').length <= MOST_OF_NAME &&
    /^\p{Lu}\p{L}{2,}/u.test(topic) &&
    !(NO_WORK.test(topic) || isBack(topic) || isPronoun(topic)) &&
    (clause.who === null || /^(?:är|har)\s+(?:vi|jag)\s/u.test(`${clause.word} ${clause.rest}`));
  const isTold = said.some((one) => TOLD.test(one) || findState(one) !== null || mentionsDelay(one));
  return isThing && isTold ? topic : null;
}
