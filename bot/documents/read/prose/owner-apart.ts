import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { deliveryApart } from './delivery-apart';
import { inFullNames } from './full-name';

/** "Ansvarig för upphandlingen är elevhälsochefen och avtal ska finnas på plats i juni": who, and then what is to come of it. */
const OWNER_AND =
  /^(?<owner>(?:ansvariga?(?:\s+för\s+[^.,;]{3,60}?)?\s+är|ansvaret(?:\s+för\s+[^.,;]{3,60}?)?\s+ligger\s+(?:hos|på))\s+[^.,;]{3,60}?)(?:,)?\s+(?:och|som)\s+(?<rest>(?:(?:ett|en|det|den|allt)\s+)?[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?\s+(?:ska|beräknas|väntas|kommer\s+att|bedöms|planeras|blir|redovisas|följs|utvärderas|införs|påbörjas)(?!\p{L}).+)$/iu;

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
  return now && then && isOther ? [`${now}.`, `${then.charAt(0).toUpperCase()}${then.slice(1)}`] : [sentence];
}

/** "Skolan är bunden av ett avtal och ansluts till systemet i maj": how it is, and what becomes of it. */
const AND_BECOMES =
  /^(?<thing>\p{Lu}[^,.;]{3,60}?)\s+är\s+(?<now>[^;]{5,140}?)\s+och\s+(?<does>(?:ansluts|flyttas|överförs|kopplas|ersätts|läggs|förs|byggs|integreras|utrustas|kompletteras)\s+(?:till|över|in|om|ut|upp|med|av|från|i)\s.+)$/u;
function becomesApart(sentence: string): readonly string[] {
  const { thing, now, does } = AND_BECOMES.exec(sentence)?.groups ?? {};
  return thing && now && does ? [`${thing} är ${now}.`, `${thing} ${does}`] : [sentence];
}

/** A sentence as those it says at once: who answers for it and what is to come, what is done and what somebody outside delivers. */
const clausesOf = (sentence: string): readonly string[] =>
  ownerApart(sentence).flatMap(thereApart).flatMap(becomesApart).flatMap(deliveryApart);

/** The sentences of a paragraph, each of those it says at once; `isFirst` where nothing of its answer is promised yet. */
export function clausesIn(text: string, isFirst: boolean): readonly string[] {
  const said = sentences(text).map(({ start, end }) => normalise(text.slice(start, end)));
  return inFullNames(isFirst ? inFullNames(said) : said, 'done').flatMap(clausesOf);
}
