import { byItsName } from './by-gender';
import { clauseOf, type IsWho } from './clause';

/** "… och kommer att presentera den i juni", "… och ska nu skriva avtal": what is to be done, behind what has been. */
const THEN =
  /,?\s(?:och|men)\s+(?:(?:hon|han|de|vi|jag)\s+)?(?<does>(?:ska|skall|kommer\s+att|avser\s+att|planerar\s+att|räknar\s+med\s+att|lovar\s+att|har\s+lovat\s+att)\s.+)$/iu;

const ADVERB =
  '(?:därför|därmed|dessutom|också|även|nu|sedan|därefter|i\\s+stället|istället|samtidigt|gemensamt|alltså|således)';
/**
 * What somebody binds themselves to, behind what they think or have done: "… inser att det inte räcker och kommer därför
 * att införa", "… träffades i maj och är överens om att", "… delar kritiken och har gett rektorn i uppdrag att".
 */
const BINDS = new RegExp(
  `,?\\s(?:och|men|samt)\\s+(?:${ADVERB}\\s+)?(?<does>(?:(?:ska|skall|kommer|avser|planerar|ämnar|åtar\\s+sig|lovar)\\s+(?:${ADVERB}\\s+)*(?:att\\s+)?(?!inte|ej|också\\s+fortsätta)\\p{Ll}|(?:är|har\\s+(?:kommit|blivit|enats)|har)\\s+(?:${ADVERB}\\s+)*(?:överens(?:\\s+om)?|enats\\s+om|eniga?\\s+om|om|beslutat|bestämt|gett|givit|uppdragit|åtagit\\s+sig|lovat)\\s|(?:ger|uppdrar|beslutar|beslutade|gav|åtog\\s+sig|lovade)\\s)[^;]{8,})$`,
  'iu',
);
/** "Nämnden delar", "Styrelsen inser": what is thought of it, and no deed. */
const THINKS =
  /^(?:delar|inser|instämmer|konstaterar|noterar|ser|anser|menar|håller|beklagar|medger|tycker|bedömer|välkomnar|förstår|vet|känner|vill|kan|tar\s+(?:till\s+sig|kritiken|frågan|detta|det|rekommendationen)|har\s+(?:förståelse|inga|inget|ingen|samma))(?!\p{L})/iu;

/** "att registret har luckor": the thing it is about. */
const OF_THING =
  /(?:^|\s)att\s(?<thing>\p{Ll}{4,}(?:en|an|et|at|na))\s(?:är|har|inte|saknar|behöver|fungerar|blivit|kan)\s/u;

/**
 * What somebody is to do in a sentence that first tells what they have done, or what they think: "Dragan har skrivit en
 * rapport och kommer att presentera den" as "Dragan kommer att presentera den". Null where the sentence does not go on so.
 */
export function secondAct(sentence: string, isWho: IsWho): string | null {
  const clause = clauseOf(sentence, isWho);
  if (!clause?.who) return null;
  const { who, verb, word, rest } = clause;
  if (['has', 'past'].includes(verb)) {
    const does = THEN.exec(rest)?.groups?.['does'];
    if (does !== undefined) return `${who} ${does}`;
  }
  const isThought =
    THINKS.test(`${word} ${rest}`) ||
    (verb === 'is' && /^(?:enig|eniga|medveten|medvetna|positiv|positiva)\s/iu.test(rest));
  if (!(isThought || verb === 'past')) return null;
  const bound = BINDS.exec(rest)?.groups?.['does'];
  if (bound === undefined) return null;
  // "… att taxan är gammal och ska därför göra om den": of what the sentence has told of.
  const thing = OF_THING.exec(rest)?.groups?.['thing'];
  return `${who} ${thing === undefined ? bound : byItsName(bound, thing)}`;
}
