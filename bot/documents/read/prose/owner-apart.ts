import { normalise, sentences } from '../../../domain/reading/swedish-text';
import { deliveryApart } from './delivery-apart';
import { inFullNames } from './full-name';

/** "Ansvarig för upphandlingen är elevhälsochefen och avtal ska finnas på plats i juni": who, and then what is to come of it. */
const OWNER_AND =
  /^(?<owner>(?:ansvariga?(?:\s+för\s+[^.,;]{3,60}?)?\s+är|ansvaret(?:\s+för\s+[^.,;]{3,60}?)?\s+ligger\s+(?:hos|på))\s+[^.,;]{3,60}?)(?:,)?\s+(?:och|som)\s+(?<rest>(?:(?:ett|en|det|den|allt)\s+)?[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?\s+(?:ska|beräknas|väntas|kommer\s+att|bedöms|planeras|blir|redovisas|följs|utvärderas|införs|påbörjas)(?!\p{L}).+)$/iu;

const IN_PLACE =
  /^[\p{L}-]+(?:\s+[\p{L}-]+){0,3}?\s+(?<then>(?:ska|beräknas|väntas|kommer\s+att|bedöms|planeras)\s+(?:vara|finnas|bli|kunna)\s.+)$/iu;

/** Such a sentence as the two it is; any other as it stands. */
function ownerApart(sentence: string): readonly string[] {
  const { owner, rest } = OWNER_AND.exec(sentence)?.groups ?? {};
  if (!owner || !rest) return [sentence];
  // What is to be in place then is what they answer for, whatever it is called there.
  const then = IN_PLACE.exec(rest)?.groups?.['then'];
  if (then !== undefined) return [`${owner}.`, `Det ${then}`];
  return [`${owner}.`, `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`];
}

/** A sentence as those it says at once: who answers for it and what is to come, what is done and what somebody outside delivers. */
const clausesOf = (sentence: string): readonly string[] => ownerApart(sentence).flatMap(deliveryApart);

/** The sentences of a paragraph, each of those it says at once; `isFirst` where nothing of its answer is promised yet. */
export function clausesIn(text: string, isFirst: boolean): readonly string[] {
  const said = sentences(text).map(({ start, end }) => normalise(text.slice(start, end)));
  return (isFirst ? inFullNames(said) : said).flatMap(clausesOf);
}
