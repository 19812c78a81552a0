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

/** "Ombyggnaden kräver bygglov": the thing a sentence is about, also where an answer's question has named it before. */
export function thingOf(sentence: string, isWho: IsWho): string | null {
  const clause = clauseOf(sentence, isWho);
  return clause && clause.who === null && /^\p{Lu}\p{Ll}{4,}(?:en|et|an|na)$/u.test(clause.subject)
    ? clause.subject
    : null;
}

/** An act that does not say with what ("rekryterar", "fixar det"), with the topic of the sentence before it. */
export const withTopic = (act: Act, topic: string | null): Act => {
  const isBare = /^\p{L}+$/u.test(act.title.trim()) && act.who !== null;
  // "Avvaktar domarna": what cannot go on until then
  const isWaiting = act.state !== null && /^(?:avvaktar|inväntar)(?!\p{L})/iu.test(act.title);
  return (isBare || isWaiting) && topic !== null ? ofTopic(act, topic) : act;
};

export const ofTopic = (act: Act, topic: string): Act => ({
  ...act,
  title: `${topic}: ${act.title.charAt(0).toLowerCase()}${act.title.slice(1)}`.trim(),
});
