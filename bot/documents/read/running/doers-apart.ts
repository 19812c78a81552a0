import { capitalised } from '../../../domain/reading/swedish-text';
import { clauseOf, type IsWho } from './clause';
import { isPronoun } from './who-in';

const JOIN = /,\s+(?:och|samt|men|medan)\s+(?=\p{L})/gu;
/** A clause that another one holds up goes on with that one: "ser till att Ida bokar salen, och Olle ringer". */
const INSIDE = /(?:^|\s)(?:att|som|när|om|eftersom|där|då|innan|varför)(?=\s|$)/iu;

/** "HR kontrollerar numera detta": how it has become. */
const AS_IT_IS = /(?<!\p{L})(?:numera|redan)(?!\p{L})/iu;

/**
 * A sentence in which one does this and another that, as the two it says: "Vi inför samtal med alla som slutar, och ekonomen
 * sammanställer svaren". One that only says it of one, or holds one clause within another, stays as it is.
 */
export function doersApart(sentence: string, isWho: IsWho): readonly string[] {
  for (const { index, 0: join } of sentence.matchAll(JOIN)) {
    const [one, other] = [sentence.slice(0, index), capitalised(sentence.slice(index + join.length))];
    if (INSIDE.test(one) || AS_IT_IS.test(other)) continue;
    const then = clauseOf(other, isWho);
    const isTheirs = then?.who && !isPronoun(then.who) && !/[,;:]/u.test(then.who) && then.opening === '';
    if (isTheirs && ['now', 'will'].includes(then.verb) && clauseOf(one, isWho) !== null) return [one, other];
  }
  return [sentence];
}
