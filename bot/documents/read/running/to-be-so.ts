import { namesTimeAhead } from '../prose/commitment-dates';
import type { Act } from './act';
import { clauseOf } from './clause';
import { isNobodys, isNoTask } from './nobodys';
import type { Reading } from './reading';
import { isPronoun } from './who-in';
import { isBack } from './will-do';

/** "ska ske varje dag", "ska få två rum", "ska ha en mentor": how something is to be from now on, or by then. */
const TO_BE =
  /^(?:ske|få|ha|finnas|gälla|erbjudas|bestå\s+av|omfatta|innehålla|ingå|delta|börja|starta|pågå|bli)(?!\p{L})/iu;
/** "gäller att alla har rätt till en pausvärd": a rule, by the day it is in force. */
const IN_FORCE =
  /^(?:redan\s+)?från(?:\s+och\s+med)?\s[^,.;]{2,40}?\sgäller\s+(?:därför\s+|nu\s+)?att\s+(?<what>\p{Ll}.{8,})$/iu;
const NEGATED = /(?<!\p{L})(?:inte|ej|aldrig)(?!\p{L})/iu;

const OF_CHILDREN = /(?<!\p{L})(?:elev|barn|vårdnadshavar|föräld)\p{L}*(?:\s|$)/iu;

/**
 * What a sentence says is to be so, where the paper gives it out: "Läsning ska ske varje dag" under "Vad vi har beslutat".
 * Elsewhere in a plan or an answer a day ahead has to stand beside it. Null where a sentence says nothing of the kind.
 */
export function toBeSo(sentence: string, gives: boolean, { isWho, reference }: Reading): Act | null {
  if (isNobodys(sentence) || isNoTask(sentence) || NEGATED.test(sentence)) return null;
  const act = { who: null, does: true, binds: true, state: null } as const;
  const what = gives ? IN_FORCE.exec(sentence)?.groups?.['what'] : undefined;
  if (what !== undefined) return { ...act, title: what.charAt(0).toUpperCase() + what.slice(1), time: sentence };
  const clause = clauseOf(sentence, isWho);
  if (clause?.verb !== 'will' || !/^ska(?:ll)?$/iu.test(clause.word) || clause.opening !== '') return null;
  const { subject, rest } = clause;
  if (subject === '' || isBack(subject) || isPronoun(subject) || !TO_BE.test(rest)) return null;
  // "Alla elever ska ha en studieplan" is how it should be; what is given out says so of whomever it likes.
  if (!gives && OF_CHILDREN.test(subject)) return null;
  return gives || namesTimeAhead(sentence, reference) ? { ...act, title: sentence } : null;
}

/** "Beslut: Siv ber köket om en ny meny": whatever somebody does behind such a word is given to them. */
export function bySaid(sentence: string, { isWho }: Reading): Act | null {
  if (isNobodys(sentence) || isNoTask(sentence) || NEGATED.test(sentence)) return null;
  const clause = clauseOf(sentence, isWho);
  if (clause?.verb !== 'now' || clause.who === null || isPronoun(clause.who) || OF_MIND.test(clause.word)) return null;
  const title = `${clause.word} ${clause.rest}`;
  return {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    who: clause.who,
    does: true,
    binds: true,
    state: null,
  };
}
const OF_MIND =
  /^(?:tycker|anser|menar|tror|hoppas|undrar|önskar|säger|frågar|uppger|vet|ser|får|har|instämmer|ställer|godkänner|noterar)$/iu;
