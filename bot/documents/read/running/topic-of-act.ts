import { capitalised } from '../../../domain/reading/swedish-text';
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

/** "Införandet", "Ombyggnaden": work by one word, that does not say with what. */
const WORK = /^(?<root>\p{Lu}\p{Ll}{2,}?)(?:andet|endet|n?ingen|naden|tionen)$/u;

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
  const thing = act.does ? null : namedInFull(act.title, before);
  if (thing !== null) return { ...act, title: capitalised(thing) };
  const root = WORK.exec(act.title)?.groups?.['root']?.toLowerCase();
  if (root === undefined) return act;
  const deed = new RegExp(
    `(?<!\\p{L})${root}\\p{Ll}{0,3}\\s(?<what>(?:en|ett|nya?|nytt|två|tre|fyra|fler)\\s[^,.;]{3,80})`,
    'iu',
  );
  const what = before.flatMap((one) => deed.exec(one)?.groups?.['what'] ?? []).at(-1);
  return what === undefined ? act : { ...act, title: `${act.title} av ${what}` };
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
