import { pointsBack } from '../prose/found-measure';
import type { Act } from './act';
import { clauseOf, type IsWho } from './clause';

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
  if (/^(?:vi|jag|alla|hon|han)$/iu.test(clause.subject) || pointsBack(clause.subject)) return null;
  if (clause.who !== null) return length <= MOST_OF_TOPIC ? sentence : null;
  return clause.subject === '' ? null : clause.subject;
}

/** An act that does not say with what ("rekryterar", "fixar det"), with the topic of the sentence before it. */
export const withTopic = (act: Act, topic: string | null): Act => {
  const isBare = /^\p{L}+$/u.test(act.title.trim()) && act.who !== null;
  return isBare && topic !== null ? ofTopic(act, topic) : act;
};

export const ofTopic = (act: Act, topic: string): Act => ({
  ...act,
  title: `${topic}: ${act.title.charAt(0).toLowerCase()}${act.title.slice(1)}`.trim(),
});
