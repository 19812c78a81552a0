import { capitalised, normalise, sentences } from '../../../domain/reading/swedish-text';
import { type Clause, clauseOf } from '../running/clause';
import { withoutCommas } from '../running/plain-sentence';
import { isPronoun } from '../running/who-in';
import { takesOn } from '../shapes/takes-on';
import { deliveryApart } from './delivery-apart';
import { inFullNames } from './full-name';
import { isActor } from './main-clause';
import { isTimeUnknown } from './time-apart';

/** "Ansvarig för upphandlingen är elevhälsochefen och avtal ska finnas på plats i juni": who, and then what is to come of it. */
const OWNER_AND =
  /^(?<owner>(?:ansvariga?(?:\s+för\s+[^.,;]{3,60}?)?\s+är|ansvaret(?:\s+för\s+[^.,;]{3,60}?)?\s+ligger\s+(?:hos|på))\s+[^.,;]{3,60}?|[^.,;:]{3,60}?\s(?:ansvarar|är\s+ansvariga?))(?:,)?\s+(?:och|som)\s+(?<rest>(?:(?:ett|en|det|den|allt)\s+)?[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?\s+(?:ska|beräknas|väntas|kommer\s+att|bedöms|planeras|blir|redovisas|följs|utvärderas|införs|påbörjas)(?!\p{L}).+)$/iu;

const IN_PLACE =
  /^[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?\s+(?<then>(?:ska|beräknas|väntas|kommer\s+att|bedöms|planeras)\s+(?:vara|finnas|bli|kunna)\s.+)$/iu;

/** "Mallen blir klar i januari och ansvarig är skolchefen": what is to come, and then who. */
const AND_OWNER =
  /^(?<what>[^;]{10,200}?),?\s+(?:och|där)\s+(?<owner>ansvariga?\s+(?:för\s+\p{L}+\s+)?är\s+[^.,;]{3,60})\.?$/iu;

/** Such a sentence as the two it is; any other as it stands. */
function ownerApart(sentence: string): readonly string[] {
  const { owner, rest } = OWNER_AND.exec(sentence)?.groups ?? {};
  if (!owner || !rest) {
    const said = AND_OWNER.exec(sentence)?.groups;
    return said?.['what'] && said['owner'] ? [`${said['what']}.`, `A${said['owner'].slice(1)}.`] : [sentence];
  }
  // What is to be in place then is what they answer for, whatever it is called there.
  const then = IN_PLACE.exec(rest)?.groups?.['then'];
  if (then !== undefined) return [`${owner}.`, `Det ${then}`];
  return [`${owner}.`, `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`];
}

/** "Annonsen är ute och tjänsten beräknas vara tillsatt i mars": how it goes, and when it is there. */
const AND_THERE =
  /^(?<now>[^,;]{5,120}?),?\s+och\s+(?<then>(?:tjänsten|tjänsterna|arbetet|avtalet|systemet|rutinen|planen|lokalen|lokalerna|den|det|de)\s+(?:beräknas|väntas|planeras|ska|bedöms|förväntas)\s+(?:kunna\s+)?(?:vara|finnas|bli)\s.+)$/iu;
function thereApart(sentence: string): readonly string[] {
  const { now, then } = AND_THERE.exec(sentence)?.groups ?? {};
  const isOther = now !== undefined && /^\p{L}{4,}(?:en|et|an)\s+(?:ligger|är|har)(?!\p{L})/iu.test(now);
  // "Chefen tar fram en plan, och den ska vara klar i maj": by whom, and then when.
  const isBack = now !== undefined && /^(?:den|det|de)\s/iu.test(then ?? '') && doesSomething(now);
  return now && then && (isOther || isBack)
    ? [`${now}.`, `${then.charAt(0).toUpperCase()}${then.slice(1)}`]
    : [sentence];
}

/** "Skolan är bunden av ett avtal och ansluts till systemet i maj": how it is, and what becomes of it. */
const AND_BECOMES =
  /^(?<thing>\p{Lu}[^,.;]{3,60}?)\s+är\s+(?<now>[^;]{5,140}?)\s+och\s+(?<does>(?:ansluts|flyttas|överförs|kopplas|ersätts|läggs|förs|byggs|integreras|utrustas|kompletteras)\s+(?:till|över|in|om|ut|upp|med|av|från|i)\s.+)$/u;
function becomesApart(sentence: string): readonly string[] {
  const { thing, now, does } = AND_BECOMES.exec(sentence)?.groups ?? {};
  return thing && now && does ? [`${thing} är ${now}.`, `${thing} ${does}`] : [sentence];
}

const JOINS = [/;\s+(?:(?:men|och)\s+)?(?=\p{L})/gu, /,?\s+(?:och|men|så)\s+(?=\p{L})/gu] as const;
/** A clause that another one holds up: what follows it goes on with that one. */
const INSIDE = /(?:^|\s)(?:att|som|när|om|eftersom|där|då|medan|innan|ska|kommer)(?=\s|$)/iu;
const isTelling = (clause: Clause | null): boolean =>
  clause !== null &&
  (['is', 'has', 'past'].includes(clause.verb) ||
    /^(?:upplevs|uppskattas|saknas|saknar|finns|pågår|återstår|kvarstår)$/iu.test(clause.word));
/** What somebody does or is to do, and not what they hope or reckon with. */
function doesSomething(said: string): boolean {
  const clause = clauseOf(said, isActor);
  const who = clause?.opening === '' ? (clause.who ?? 'vi') : 'vi';
  if (!clause || isPronoun(who) || /[,;:]/u.test(who)) return false;
  return (
    clause.verb === 'will' ||
    (takesOn(said, isActor) !== null && !/^(?:räknar|siktar|hoppas|lovar)$/iu.test(clause.word))
  );
}
/** "arbetet med att beta av kön pågår", "arbetet fortsätter" */
const WORK_GOES_ON = /^arbetet\s+(?:med\s+[^,.;]{4,100}\s)?(?:pågår|fortsätter|är\s+påbörjat)(?!\p{L})/iu;

/**
 * "Tjänsten är tillsatt och ekonom Ida Ek går igenom avtalen i maj", "Mallar saknas; kanslichefen ska …": how it is, and
 * then somebody else who does something.
 */
function doerApart(sentence: string): readonly string[] {
  for (const { index, 0: join } of JOINS.flatMap((one) => [...sentence.matchAll(one)])) {
    const [now, then] = [sentence.slice(0, index), sentence.slice(index + join.length)];
    if (join.startsWith(';') && isTimeUnknown(then)) return [`${now}.`, capitalised(then)];
    if (INSIDE.test(now)) continue;
    // "Vi inför samtal med alla som slutar, och ekonomen sammanställer svaren"; "…; satsningen fortsätter till maj"
    const isWhole = join.startsWith(';')
      ? clauseOf(capitalised(then), isActor) !== null
      : /^,/u.test(join) && doesSomething(then) && !/(?<!\p{L})(?:numera|redan|sedan)(?!\p{L})/iu.test(then);
    const before = isWhole ? clauseOf(now, isActor) : null;
    if (before && (join.startsWith(';') || before.verb !== 'past')) return [`${now}.`, capitalised(then)];
    const isOther = WORK_GOES_ON.test(then) || doesSomething(then);
    if (isOther && isTelling(clauseOf(now, isActor))) return [`${now}.`, capitalised(then)];
  }
  return [sentence];
}

/** "Det är ett gott råd som vi följer: it-chefen byter alla lösenord i maj": what is thought, and then who does what. */
const COLON = /^(?<lead>[^:;\d]{15,160}):\s+(?<then>\p{L}[^:]{10,})$/u;
function colonApart(sentence: string): readonly string[] {
  const { lead, then } = COLON.exec(sentence)?.groups ?? {};
  const isSaid = lead && then && clauseOf(lead, isActor) !== null && doesSomething(then);
  return isSaid ? [`${lead}.`, `${then.charAt(0).toUpperCase()}${then.slice(1)}`] : [sentence];
}

/** "Samordnaren ansvarar för flytten, som ska vara klar i maj": what is to come of it, and then whose it is. */
const THING_WHICH =
  /^(?<owner>[^,;:]{3,60}?\s(?:an)?svarar\s+för\s+(?<thing>\p{Ll}{4,}(?:en|et|an|na))),?\s+som\s+(?<then>(?:ska|beräknas|väntas|planeras)\s.+)$/iu;
function whichApart(sentence: string): readonly string[] {
  const { owner, thing, then } = THING_WHICH.exec(sentence)?.groups ?? {};
  return owner && thing && then ? [`${capitalised(thing)} ${then.replace(/[.]$/u, '')}.`, `${owner}.`] : [sentence];
}

/** A sentence as those it says at once: who answers for it and what is to come, what is done and what somebody outside delivers. */
const clausesOf = (sentence: string): readonly string[] =>
  colonApart(sentence)
    .flatMap(ownerApart)
    .flatMap(whichApart)
    .flatMap(thereApart)
    .flatMap(becomesApart)
    .flatMap(doerApart)
    .flatMap(deliveryApart);

/** The sentences of a paragraph, each of those it says at once; `isFirst` where nothing of its answer is promised yet. */
export function clausesIn(text: string, isFirst: boolean): readonly string[] {
  const said = sentences(text).map(({ start, end }) => withoutCommas(normalise(text.slice(start, end))));
  return inFullNames(isFirst ? inFullNames(said) : said, 'done').flatMap(clausesOf);
}
