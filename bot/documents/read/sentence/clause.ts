import type { LocalDate } from '../../../domain/dates';
import { rememberedOf } from '../../../domain/reading/remembered';
import { capitalised } from '../../../domain/reading/swedish-text';
import { isFirstName } from '../text/first-names';
import { ACTS, isInfinitive, isPastVerb } from './verbs';
import { MONTH, pattern } from './words';

/**
 * A main clause by its parts. Swedish puts the finite verb second: what stands before it is the subject, or else a time
 * or a place, and then the subject follows ("Därefter skriver Ali rapporten").
 */
export interface Clause {
  /** Who does it, where somebody does: "Rektor på varje skola". */
  readonly who: string | null;
  /** What the clause is about: the same, or the thing that is done or told of. */
  readonly subject: string;
  readonly verb: Finite;
  /** The finite verb itself. */
  readonly word: string;
  /** What stands behind the verb, without a subject that follows it. */
  readonly rest: string;
  /** What stands before a verb that its subject follows: "Under våren 2027". */
  readonly opening: string;
  /** What it is done with, where the sentence begins with that: "Skolgården tar jag med fastighetskontoret". */
  readonly object?: string;
}

/** Of "ska", of "skulle", of "har", of "är", the present, the passive, and what is history, or only possible or wished ("vill", "kan"). */
type Finite = 'will' | 'would' | 'has' | 'is' | 'now' | 'passive' | 'past';

export type IsWho = (words: string) => boolean;

const MOST_WORDS = 16;
const WILL = /^(?:ska|skall|kommer|avser|planerar|ämnar|måste|behöver|åtar|lovar|tänker|siktar)$/iu;
const IS = /^(?:är|blir)$/iu;
const WAS =
  /^(?:var|blev|fick|hade|gick|kom|gav|tog|såg|höll|sa|stod|låg|gjorde|vill|kan|bör|borde|kunde|ville|får|brukar)$/iu;
const PRESENT = /^(?:\p{Ll}{2,}(?:ar|er|ör|år|yr)|ser|ber|ger|gör|kör|går|tar|får|slår|begär|skär)$/u;
const PAST = /^\p{Ll}{3,}(?:ade|ades|erade|erades|dde|ddes|tte|ttes|kte|pte|(?<![ae])nde|(?<![ae])ndes|gde)$/u;
/** Words that end as verbs do. */
const NO_VERB =
  /^(?:under|efter|över|eller|inför|utanför|framför|längs|därefter|däröver|åter|sommar|oktober|september|november|december|januari|februari|år|vår|varje|flera|fler|mer|tidigare|senare|bättre|större|mindre|vidare|snarare|däremot|där|här|när|innanför|dessutom|hos|tills|dess|minst|mest|annars|alls|oss|års|vars|\p{L}*(?:kurs|resurs|plats|process|klass|puls|bonus|campus|status|fokus|analys|kris|pris)|\p{L}{3,}(?:ningar|tioner|skaper|elser|iteter|heter)|gånger|brister|punkter|insatser|åtgärder|elever|chefer|platser|rutiner|kurser|resurser|enheter|rektorer|hur|var|per|för|endast|bara|snart|genast|mars|fritids|ansvar|(?:somr|höst|vår|vintr)as|(?:mån|tis|ons|tors|fre|lör|sön)dags)$/iu;
const PASSIVE = /^(?:tas|ses|ges|fås|nås|gås|\p{Ll}{2,}(?:as|[bdgjklmnprtv]s|[öåey]s))$/u;
const GENITIVE = /(?:ornas|arnas|ernas|ens|ets|ans|ers|ors|het[es]*s|ings|ions|kaps|ers|um[s])$/u;
/** What may follow a verb in the passive; a noun there makes the word before it a genitive. */
const AFTER_PASSIVE =
  /^(?:in|ut|upp|över|av|fram|om|till|under|senast|i|på|vid|med|för|varje|årligen|löpande|kontinuerligt|bort|igång|genom|samman|ihop|från|inom|inför|före|efter|den|hösten|våren|och|samt|inte|nu|också|även|därför|regelbundet|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|\d.*|v\.|vecka|som|när|så|snarast|omgående|successivt|vartannat|dessutom|vecko\p{L}*|månads\p{L}*|termins\p{L}*|gemensamt|hos|mellan|enligt|att|vara|bli|kunna|ha|klart?|färdigt?|ännu|redan|helt|just|sedan|första)$/iu;
const ADVERBIAL =
  /^(?:av|under|i|från|till|inför|senast|den\s\d|efter|hösten|våren|läsåret|därefter|nu|på|vid|med|sedan|för|utifrån|genom|innan|före|enligt|varje|löpande|framöver|här|där|då|däremot|dock|likaså|därmed|således|härutöver|avslutningsvis|utöver|inom|årligen|tillsammans|parallellt|samtidigt|därför|dessutom|vidare|också|slutligen|därtill|därutöver|härefter|fortsättningsvis|hädanefter|framledes|vecka|v\.|redan|först|som|trots|utan|mellan|omgående|omedelbart|direkt|strax|skyndsamt|gemensamt|successivt|inte|kort|utöver|själv|sen|snarast|hittills|ännu|tyvärr|numera|framgent)(?!\p{L})/iu;
const THING =
  /^(?:en|ett|den|det|de|dessa|denna|detta|ny|nya|nytt|fler|flera|alla|samtliga|våra|vår|vårt|några|två|tre|fyra|fem|varje|respektive|\p{Lu}[\p{L}\d-]*|\d+)(?:\s|$)/u;
const SUBORDINATE =
  /(?<!\p{L})(?:att|som|när|då|eftersom|för\s+att|vilket|vilka|därför\s+att|så\s+att|medan|trots\s+att)$/iu;
/** "Ebba Roth, vår skolbibliotekarie, reviderar": what somebody is stands between two commas. */
const APPOSITION =
  /(?<who>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){0,2}),\s(?!(?:och|men|så|samt)\s)\p{Ll}[^,.;:]{2,70},\s(?=\p{Ll})/u;
/** "Karin (nämndsekreterare) håller i den": a post in brackets behind the name. */
const BRACKETS = /^(?<who>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)\s\([^()]{2,40}\)\s(?=\p{Ll})/u;
/** "Anna Ek som leder gruppen ser över": what else is known of somebody, without commas. */
const ONE_WHO =
  /^(?<who>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\ssom\s(?:har|är|\p{Ll}+(?:ar|er|ör|år))\s(?:(?:den|det|de|vår|vårt|våra|all|alla)\s(?:\p{Ll}+\s)?)?\p{Ll}{3,}(?:\s(?:för|på|i|vid)\s\p{L}{2,})?\s(?=(?:ska|skall|har|kommer|\p{Ll}+(?:ar|er|ör|år))\s)/u;
/** "De elever som saknar betyg erbjuds lovskola": which of them, before what is done. */
const THOSE_WHO =
  /^(?<what>(?:den|det|de|alla|samtliga|varje)\s(?:\p{Ll}+\s){0,2}\p{Ll}{3,})\ssom\s(?:[^,.;:]{2,60}?\s)?(?:har|är|saknar|behöver|får|går|börjar|arbetar|undervisar|väljer|söker)\s[^,.;:]{2,60}?\s(?=(?:ska|skall|får|kommer|\p{Ll}{4,}as|erbjuds|ges|utbildas)\s)/iu;
/** "Det nätverk som styrelsen beställde har inte startat": which of them, by what was done or found before. */
const THAT_WAS =
  /^(?<what>(?:den|det|de)\s(?:\p{Ll}+\s){0,2}\p{Ll}{3,}(?:\s(?:med|om|för|i|på|av|till)\s\p{L}{3,}){0,2})\ssom\s(?:\p{L}+\s){0,2}?(?:\p{Ll}{2,}(?:[adtnrlgkps][dt]e|ades|rdes)|låg|var|fanns|fick|gavs|togs?|kom|stod|gick)\s(?:[^,.;:\s]+\s){0,8}?(?=(?:är|har|ska|skall|pågår|utgår|blev|kommer|förnyas|förlängs|ersätts|återupptas|återinförs|avslutas|utökas)(?:\s|$))/iu;
/** "Testet som utskottet ville ha ströks": which of them, by who wanted it. */
const THAT_WAS_WANTED =
  /^(?<what>\p{Lu}\p{Ll}{3,}(?:en|et|na|n))\ssom\s(?:[\p{L}-]+\s){1,4}?(?:ville\sha|bad\som|önskade|efterfrågade|begärde|beställde|lovade|beslutade(?:\som)?)\s(?=(?:är|har|ska|skall|pågår|utgår|blev|kommer|\p{Ll}{3,}(?:ades|des|tes|ks|s))\s)/u;
/** "Vaccination av elever som kommit i årskurs 4 är påbörjad": which of those it is for. */
const OF_THOSE_WHO =
  /(?=\ssom\s)(?<=^\p{Lu}[^,.;:]{3,60}\s(?:av|för|till|med)\s\p{Ll}{4,})\ssom\s(?:(?:har|är|inte|redan|nyligen)\s)?\p{Ll}{3,}(?:\s[^,.;:\s]+){0,7}?\s(?=(?:är|har)\s(?:nu\s|ännu\s|redan\s|inte\s|ej\s|delvis\s){0,2}(?:påbörja|inle|genomför|avsluta|slutför|försena|klar|färdig))/u;
/** "De prov som avtalet ger rätt till har inte påbörjats": which of them, by a clause that ends in its preposition. */
const THAT_STRANDED =
  /^(?<what>(?:den|det|de)\s[^,.;:]{3,80}?)\ssom\s[^,.;:]{3,60}?\s(?:till|om|på|av|med|för|från)\s(?=(?:är|har|ska|skall|pågår)\s)/iu;
/** "Larm till de lärare som arbetar ensamma är inköpta": which of those it is for, as it is with them. */
const TO_THOSE_WHO =
  /(?=\ssom\s)(?<=^\p{Lu}[^,.;:]{2,60}\s(?:av|för|till|hos)\s(?:de|alla|samtliga)\s(?:\p{Ll}+\s)?\p{Ll}{4,})\ssom\s[^,.;:]{3,60}?\s(?=är\s(?:(?:nu|redan|också)\s)?\p{Ll}{3,}(?:ade|da|ta|na|ad|at|klara?)(?:\s|$|,))/u;
/** "Tjänsten som samordnare är tillsatt": what post it is. */
const AS_POST =
  /^(?<what>(?:den\s)?(?:tjänsten|rollen|uppdraget|befattningen|platsen))\ssom\s(?=(?:\p{Ll}+-\soch\s)?\p{Ll}+(?:\s(?:för|på|i|vid)\s\p{L}+)?\s(?:är|har|blev|tillsattes|utökas|tillsätts|utlyses|inrättas|annonseras|delas)\s)/iu;
/** "Läsprojektet, som vi beslutade om i våras, är avslutat": what else is known of a thing stands between two commas. */
const RELATIVE =
  /^(?<what>\p{L}[^,.;:]{2,80}),\s(?:som|vilken|vilket|vilka)\s[^,.;:]{3,90},\s(?=(?:är|har|ska|skall|pågår|utgår|kommer|blev|blir|går|återstår|fortsätter|väntar|skulle|\p{Ll}{3,}[ae]s|\p{Ll}{3,}ades?)(?!\p{L}))/u;
/** "är det klart": a pronoun behind the verb, and no article ("är det nya schemat infört"). */
const BACK_WORD = /^(?:det|den|de|detta|dessa)$/iu;
const BEHIND_PRONOUN =
  /^(?:klara?t?|färdiga?t?|inte|ej|ännu|nu|också|redan|helt|försena\p{L}*|på|i|under|till|senast|fortfarande|bara|igång|även|därför|genomför\p{L}*|utvärder\p{L}*|följ\p{L}*|redovis\p{L}*|vara|bli|ha)$/iu;

function finite(word: string, next: string | undefined): Finite | null {
  if (WILL.test(word)) return /^planerar$/iu.test(word) && next === 'in' ? 'now' : 'will'; // "planerar in två träffar"
  if (/^(?:skulle|planerade|avsåg|lovade|tänkte)$/iu.test(word)) return 'would';
  if (/^har$/iu.test(word)) return 'has';
  if (/^(?:finns|erbjuds)$/iu.test(word)) return 'passive';
  if (IS.test(word)) return 'is';
  if (WAS.test(word) || PAST.test(word) || isPastVerb(word)) return 'past';
  if (NO_VERB.test(word)) return /^inför$/u.test(word) && next !== undefined && !BEFORE_TIME.test(next) ? 'now' : null;
  if (PASSIVE.test(word) && !GENITIVE.test(word) && (next === undefined || AFTER_PASSIVE.test(next))) return 'passive';
  return PRESENT.test(word) ? 'now' : null;
}
/** "HR inför en ny rutin" introduces it; "Rektor inför läsåret" is before a time. */
const BEFORE_TIME = pattern`^(?:\d.*|kommande|nästa|läsår\p{L}*|termin\p{L}*|höst\p{L}*|vår(?:en|terminen)?|årets|starten|mötet|beslut\p{L}*|${MONTH})$`;
/** What a thing does by itself; of any other word behind a thing only its look is a verb's: "alla avdelningar". */
const OF_THING =
  /^(?:pågår|sker|utgår|fortsätter|löper|gäller|rullar|går|ligger|står|avvaktar|inväntar|avslutar|startar|börjar|saknar|träder|fungerar|väntar|vilar|kvarstår|återstår|upphör|ingår|kräver|släpar)$/iu;

/** "Köket mäter svinnet": a place does what those who work there do; "Köket målas om" is of the room. */
const PLACE =
  /^(?:\p{L}*köket|(?:\p{L}*s\s)?(?:skol|folk|stads|kommun|närd?)?biblioteket|expeditionen|receptionen|vaktmästeriet|lokalvården)$/iu;

/** "Klassråden", "frånvaron": behind a noun in its definite form no noun can follow, and what looks like a verb is one. */
const isKnownThing = (phrase: string): boolean =>
  /(?<!\p{L})(?:\p{L}{3,}(?:en|et|an|on|arna|erna|orna)|\p{L}*[Ss]chemat)$/u.test(phrase) &&
  !/(?<!\p{L})(?:nedan|ovan|sedan|redan|innan|medan|mellan|bland|utan|framöver|igen|ingen|någon|annan)$/iu.test(phrase);
/** "Frånvaron i årskurs 7": the noun it is about. */
const headOf = (phrase: string): string =>
  phrase.split(/\s(?:i|på|för|av|med|om|vid|till|från|inom|hos|mellan)\s/u)[0] ?? '';
/** What stands behind a verb and behind no noun: "sticker ut", "räcker inte". */
const AFTER_VERB = /^(?:ut|upp|in|ner|över|inte|ej|bra|sämre|bättre|sig|oss|att|fortfarande|ännu|redan|mycket|fint)$/iu;

/** "Därför startas en studieverkstad": what is done stands behind its verb. */
const isInverted = (before: string, word: string, next: string | undefined): boolean =>
  PASSIVE.test(word) &&
  !GENITIVE.test(word) &&
  ADVERBIAL.test(`${before} `) &&
  // "Från januari 2027 genomförs vandringar": what is made, of no number.
  (makesSeveral(word, next) ||
    // Behind a genitive no noun is definite, or a genitive itself: "Från hösten samlas uppgifterna", "Därefter utbildas
    // skolornas vikarier", and "inför skolornas möten".
    NEW_THING.test(next ?? '') ||
    /^\p{Ll}{3,}(?:erna|arna|orna|ningen|tionen|heten|iken|(?:ern|arn|orn)as|ens|ets)$/iu.test(next ?? ''));
const MAKES =
  /^(?:genomförs|införs|startas|anordnas|hålls|görs|erbjuds|ordnas|inrättas|upprättas|anställs|utses|köps|byggs|arrangeras|påbörjas|inleds)$/u;
const SEVERAL = /^\p{Ll}{3,}(?:ar|er|or|samtal|möten|pass|besök|arbeten|råd|lag|prov|studier)$/u;
export const makesSeveral = (word: string, next: string | undefined): boolean =>
  MAKES.test(word) && SEVERAL.test(next ?? '');
/** What is new stands without a definite form: "en kurs", "nya bord". */
const NEW_THING =
  /^(?:en|ett|nya?|nytt|fler|flera|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|samtliga|alla|gemensamma?|särskilda?|ytterligare)$/iu;
/** "Varje vår gås listan igenom", "Framöver stäms registret av": a known thing between a verb and its particle. */
const isParted = (before: string, word: string, next = '', then = ''): boolean =>
  PASSIVE.test(word) &&
  ADVERBIAL.test(`${before} `) &&
  /^\p{Ll}{4,}(?:en|et|an|na|ln|rn)$/u.test(next) &&
  /^(?:av|upp|över|igenom|in|ut|fram|om)$/u.test(then);
/** "Parallellt startar en kurs": what a thing does by itself, also before it. */
const STARTS = /^(?:startar|börjar)$/iu;

const bare = (word: string | undefined) => word?.replace(/(?<![,;:])[,;:]+$/u, '');

const PARTICLE = /^(?:ut|in|upp|ner|ned|fram|bort|igenom|ihop)$/u;

/** The subject that follows a verb: the fewest words that are somebody, or for a thing those before the verb goes on. */
function followingWho(words: readonly string[], isWho: IsWho): number {
  for (let count = 1; count <= Math.min(5, words.length); count += 1) {
    // "Till dess lånar musikskolan ut en lärare": behind a particle stands what is done, and no more of who does it
    if (count > 1 && PARTICLE.test(words[count - 1] ?? '')) break;
    const phrase = words.slice(0, count).join(' ').replace(/,$/u, '');
    const isGenitive = /s$/u.test(phrase) && count < words.length && !/^(?:alla|samtliga|respektive)$/iu.test(phrase);
    if (/^(?:alla|samtliga|varje|respektive|biträdande|ställföreträdande|tillförordnade?|vikarierande)$/iu.test(phrase))
      continue;
    if (isWho(phrase) && !(isGenitive && isWho(words.slice(0, count + 1).join(' ')))) {
      // "rektor Jonas Malm": the name goes with the post before it
      let to = count;
      while (to < words.length && to < count + 2 && /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(words[to] ?? ''))
        to += 1;
      return to;
    }
  }
  return 0;
}

/** "går därför igenom": an adverb between the verb and what belongs to it says nothing of the act. */
const plainRest = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(
      /^(?:(?:därför|nu|också|även|sedan(?!\s+(?:i\s+|den\s+)?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|hösten|våren|sommaren|årsskiftet|\d))|därefter|dessutom|alltså)\s+)+(?=\p{L})/iu,
      '',
    );

/** "Skyltarna har kommunens gatuenhet satt upp", "Rampen har nu Bo lagat": a known thing, and the verb behind who has done it. */
function hasDoneIt(before: string, behind: readonly string[], isWho: IsWho): number {
  const to = isKnownThing(headOf(before)) ? followingWho(behind, isWho) : 0;
  return to > 0 && HAS_DONE.test(behind.slice(to).join(' ')) ? to : 0;
}
const HAS_DONE =
  /^(?:(?:nu|redan|också|därför|sedan|själva?|precis)\s+)*(?!(?:haft|fått|varit|gjort|sett|inte|rätt|fått|tänkt|sagt|behandlat|diskuterat)(?!\p{L}))\p{Ll}{3,}t(?:\s+(?:upp|in|ut|ner|bort|om|fram|klart?|ihop|igen))?(?=$|[,;]|\s(?:–|i|under|den|efter|och|på|till|med|före|vid|sedan)(?:\s|$))/u;

/** "Bänkar till gården har nämnden beslutat om": a body that decides, behind what it has decided on. */
const DECIDES = /^(?:\p{Ll}*nämnden|styrelsen|direktionen|utskottet|huvudmannen)$/u;

/** How many words name who does it, right behind "Skolgården tar": "jag", "vi" or a name, and no noun that could be given something. */
function behindObject(behind: readonly string[], isWho: IsWho): number {
  const [first = '', second = ''] = behind;
  const [, , third = ''] = behind;
  if (/^(?:jag|vi)$/u.test(first) && second === 'och' && (isFirstName(third) || isWho(third))) return 3;
  if (/^(?:jag|vi)$/u.test(first) || (DECIDES.test(first) && /^(?:beslutat|beställt|begärt)$/u.test(second))) return 1;
  if (!isFirstName(first) || !isWho(first)) return 0;
  return /^\p{Lu}\p{Ll}+$/u.test(second) ? 2 : 1;
}

/** "Kursen i tecken som stöd för lärare har …": what it is used as, and no clause of its own. */
function isRole(before: string, [role = '', ...behind]: readonly string[]): boolean {
  const isNoun = /\ssom$/u.test(before) && /^\p{Ll}{4,}$/u.test(role) && finite(role, behind[0]) === null;
  return (
    isNoun &&
    !/^(?:inte|redan|även|också|hittills|alltid|ännu|tidigare|själv|själva|eleverna|barnen|lärarna|rektor|nämnden|styrelsen)$/u.test(
      role,
    ) &&
    /^(?:(?:för|i|på|av|till|vid|hos)\s(?:\S+\s){1,3})?(?:har|är|ska|skall|pågår|kommer)(?:\s|$)/u.test(
      behind.join(' '),
    )
  );
}

/** The main clause of a sentence; null where its verb is not found. */
export const clauseOf = rememberedOf((sentence, isWho: IsWho): Clause | null => {
  const said = sentence
    .replace(APPOSITION, '$<who> ')
    .replace(RELATIVE, '$<what> ')
    .replace(BRACKETS, '$<who> ')
    .replace(ONE_WHO, '$<who> ')
    .replace(THOSE_WHO, '$<what> ')
    .replace(THAT_WAS, (_, what: string) => `${capitalised(what.replace(/^(?:den|det)\s/iu, ''))} `)
    .replace(THAT_WAS_WANTED, '$<what> ')
    .replace(THAT_STRANDED, (_, what: string) => `${capitalised(what.replace(/^(?:den|det|de)\s/iu, ''))} `)
    .replace(OF_THOSE_WHO, ' ')
    .replace(TO_THOSE_WHO, ' ')
    .replace(AS_POST, '$<what> för ')
    .replace(/(?<![.;:!])[.;:!]+$/u, '');
  // "Eftersom flera frågor hänger ihop lämnas svaret samlat": its first verb is of the clause that it begins with.
  if (/^(?:eftersom|medan|trots\s+att|även\s+om|såvida|ifall)\s[^,]+$/iu.test(said)) return null;
  const words = said.split(' ');
  let isInside = false;
  for (let at = 1; at <= Math.min(MOST_WORDS, words.length - 1); at += 1) {
    const before = words.slice(0, at).join(' ');
    // "En rutin för att stänga konton när någon slutar ska tas fram": what it is for is a part of its name
    if (at > 3 && /\sför\satt$/u.test(before) && isInfinitive(bare(words[at]) ?? '')) {
      const then = words.findIndex((one, place) => place > at + 1 && /^(?:ska|skall|skulle|har|är)$/u.test(one));
      if (then < 0 || then > MOST_WORDS) return null;
      at = then - 1;
      continue;
    }
    if (SUBORDINATE.test(before) && at > 1) {
      if (isRole(before, words.slice(at))) continue;
      return null;
    }
    // "Projektet avslutas, eftersom stödet upphört": behind a comma stands nothing that the word could be a genitive of.
    const next = /,$/u.test(words[at] ?? '') ? undefined : bare(words[at + 1]);
    const word = bare(words[at]) ?? '';
    const parted = isParted(before, word, next, bare(words[at + 2]));
    const verb =
      (parted ? 'passive' : finite(word, next)) ??
      (isInverted(before, word, next) || (PASSIVE.test(word) && !NO_VERB.test(word) && isKnownThing(before))
        ? 'passive'
        : null);
    // "varje lärares samlade tid": behind whose it is an adjective, and no verb
    // "Validering av outbildade barnskötare påbörjades": behind a preposition it says of what kind they are.
    if (verb === 'past' && PAST.test(word) && /\s(?:av|för|till|med|mellan|från|hos|åt)$/u.test(before)) continue;
    if (verb === null || (PAST.test(word) && /\p{Ll}{3,}s$/u.test(before) && !isWho(before))) continue;
    // "Den reviderade planen ska", "Sex av de förlorade timmarna har": which they are.
    if (PAST.test(word) && /(?:^|\s)(?:den|det|de)$/iu.test(before) && /\p{L}{2,}(?:en|et|an|na|n)$/u.test(next ?? ''))
      continue;
    // "Nya regler där det står tas fram": the first verb is of the clause inside the name.
    if (!isInside && /\S\s(?:där|dit)\s/u.test(before)) {
      isInside = true;
      continue;
    }
    const behind = words.slice(at + 1);
    if (parted) {
      const [subject = '', ...rest] = behind;
      return { who: null, subject, verb, word, rest: rest.join(' '), opening: before };
    }
    const isAll = /^(?:alla|samtliga|respektive|berörda|våra|varje|de|den|det)$/iu.test(before);
    if (isAll && verb === 'now' && isWho(`${before} ${word}`)) continue; // "alla rektorer går", "varje lärare gör"
    const isWhoBefore = isWho(before) && !/[,;:]$/u.test(before);
    if (isWhoBefore) {
      if (isGenitive(before) && !['will', 'has', 'is'].includes(verb)) continue;
      return { who: before, subject: before, verb, word, rest: plainRest(behind), opening: '' };
    }
    if (ADVERBIAL.test(`${before} `)) {
      // "Tills vidare lånar stadsbiblioteket ut en lärare"
      const isPlace = PLACE.test(behind[0] ?? '') && PARTICLE.test(behind[1] ?? '');
      const to = followingWho(behind, isWho) || (isPlace ? 1 : 0);
      if (to > 0)
        return {
          who: behind.slice(0, to).join(' ').replace(/,$/u, ''),
          subject: behind.slice(0, to).join(' '),
          verb,
          word,
          rest: plainRest(behind.slice(to)),
          opening: before,
        };
      if (verb === 'now' && !(STARTS.test(word) && NEW_THING.test(next ?? ''))) continue;
      const [back = '', after] = behind;
      if (BACK_WORD.test(back) && (after === undefined || BEHIND_PRONOUN.test(bare(after) ?? '')))
        return { who: null, subject: back, verb, word, rest: plainRest(behind.slice(1)), opening: before };
      return { who: null, subject: '', verb, word, rest: behind.join(' '), opening: before };
    }
    if (THING.test(`${before} `) && !/:\s/u.test(before)) {
      const to =
        /,$|^(?:så|nu|då|sen|här|där)$/iu.test(before) || !['now', 'will', 'has'].includes(verb)
          ? 0
          : behindObject(behind, isWho) || (verb === 'has' ? hasDoneIt(before, behind, isWho) : 0);
      if (to > 0) {
        const who = behind.slice(0, to).join(' ');
        return { who, subject: who, verb, word, rest: plainRest(behind.slice(to)), opening: '', object: before };
      }
      if (
        verb === 'now' &&
        PLACE.test(before) &&
        (ACTS.test(word) || /^(?:mäter|väger|räknar|provar|lagar)$/u.test(word))
      )
        return { who: before, subject: before, verb, word, rest: plainRest(behind), opening: '' };
      const isVerb =
        /^(?:det|detta)$/iu.test(before) || // "Det sker"
        OF_THING.test(word) ||
        (word === 'håller' && next === 'på') ||
        (word === 'äger' && next === 'rum') ||
        isKnownThing(before) ||
        (AFTER_VERB.test(next ?? '') && isKnownThing(headOf(before)));
      if (/,$/u.test(before) || (verb === 'now' && !isVerb)) continue;
      return { who: null, subject: before, verb, word, rest: behind.join(' '), opening: '' };
    }
  }
  return null;
});

/** "Nämndens controller bygger": whose controller it is, and no "nämnden" that does it. */
const isGenitive = (before: string): boolean =>
  /(?:ens|ets|ans|nas|ers|ors|s)$/u.test(before) &&
  !isFirstName(before) &&
  !isFirstName(before.split(' ')[0] ?? '') &&
  !/(?:\p{Lu}{2,}|vi|s\s\p{Lu}\p{Ll}+s|\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+s|hus|campus|Jens)$/u.test(before);

/** "att varje månad rapportera": between "att" and its verb only how often or with whom. */
const isRightBehind = (words: readonly string[], att: number, place: number): boolean =>
  place === att + 1 ||
  (place > att &&
    place <= att + 6 &&
    /^(?:varje\s+\p{L}+|minst\s+.*|en\s+gång\s+.*|två\s+gånger\s+.*|\p{L}+(?:ligen|vis)|löpande|gemensamt|tillsammans\s+med\s+.*|under\s+.*|senast\s+.*|även|också)$/iu.test(
      words.slice(att + 1, place).join(' '),
    ));

/** The infinitive behind "ska" or "har i uppdrag att", and all from it; null where there is none nearby. */
export function infinitiveOf(
  rest: string,
): { readonly between: string; readonly what: string; readonly verb: string } | null {
  const words = rest.split(' ');
  // "ska få nedsättning för att hålla öppet": what it is for is not what is done.
  const att = words.findIndex((one, at) => /^att$/iu.test(one) && !/^för$/iu.test(words[at - 1] ?? ''));
  const at = words.findIndex(
    (one, place) =>
      isInfinitive(bare(one) ?? '') && (att < 0 || place === 0 || isRightBehind(words, att, place) || att > 8),
  );
  if (at < 0 || at > 12) return null;
  return {
    between: words
      .slice(0, at)
      .join(' ')
      .replace(/\s*att$/iu, ''),
    what: words.slice(at).join(' '),
    verb: bare(words[at]) ?? '',
  };
}

/** What the sentences of a document are read against. */
export interface Reading {
  readonly reference: LocalDate;
  readonly isWho: IsWho;
  /** Who writes, and is "jag" in it; null where the document does not say. */
  readonly writer?: string | null;
}
