import { findState, mentionsDelay } from '../../../domain/plan-phrases';
import { isHowThingsAre } from '../prose/how-things-are';
import { clauseOf } from './clause';
import { isNobodys } from './nobodys';
import type { Reading } from './reading';
import { isPronoun } from './who-in';
import { isBack } from './will-do';

/** No name of a measure is longer, and a paragraph that goes on longer tells a story. */
const MOST_OF_TOPIC = 7;
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
    topic.split(' ').length <= MOST_OF_TOPIC &&
    /^\p{Lu}\p{L}{2,}/u.test(topic) &&
    !(NO_WORK.test(topic) || isBack(topic) || isPronoun(topic)) &&
    (clause.who === null || /^(?:är|har)\s+(?:vi|jag)\s/u.test(`${clause.word} ${clause.rest}`));
  const isTold = said.some((one) => TOLD.test(one) || findState(one) !== null || mentionsDelay(one));
  return isThing && isTold ? topic : null;
}
