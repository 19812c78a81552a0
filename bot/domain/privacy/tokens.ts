import type { PlainText } from './plain-text';
import { wellSpelt } from './spelling';

/** A word, a number, a class ("5B") or a mark of punctuation. */
export interface Token {
  readonly text: string;
  /** In lower case, and as it was meant where it is a slip of a word the guard goes by. */
  readonly low: string;
  /** Offsets into the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Something stands between it and the token before: a space or a line break. */
  readonly spaced: boolean;
  /** The first word of its sentence, which has its capital from there. */
  readonly first: boolean;
}

export type Sentence = readonly Token[];

/** A full stop after these does not end a sentence ("kl. 13", "bl.a. Anna"). */
const ABBREVIATED = new Set(
  'bl kl ca ex nr dnr st kap resp åk ev mm osv dvs tex fr mfl inkl exkl max min tel mob enl jfr sid ang obs sk sö'.split(
    ' ',
  ),
);
/** No sentence is longer; a text without a full stop is cut, so that each word is read a bounded number of times. */
const LONGEST = 200;
const WORDS = /[\p{L}\p{M}\p{Nd}]+|[^\s\p{L}\p{M}\p{Nd}]/gu;

/** The text as sentences of words. A line break ends a sentence as a full stop does: lists have none. */
export function sentencesOf({ plain, at }: PlainText): readonly Sentence[] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  let lastEnd = 0;
  for (const match of plain.matchAll(WORDS)) {
    const gap = plain.slice(lastEnd, match.index);
    lastEnd = match.index + match[0].length;
    const ends = /[\r\n]/u.test(gap) || sentence.length >= LONGEST || endsBefore(sentence, match[0], gap !== '');
    if (sentence.length > 0 && ends) {
      sentences.push(sentence);
      sentence = [];
    }
    const isWord = /^[\p{L}\p{Nd}]/u.test(match[0]);
    sentence.push({
      text: match[0],
      low: wellSpelt(match[0].toLowerCase()),
      start: at[match.index] ?? 0,
      end: (at[lastEnd - 1] ?? 0) + 1,
      spaced: gap !== '',
      first: isWord && sentence.every((one) => !/^[\p{L}\p{Nd}]/u.test(one.text)),
    });
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

function endsBefore(sentence: readonly Token[], next: string, spaced: boolean): boolean {
  const last = sentence.at(-1);
  if (!last || !spaced) return false;
  if (last.text === '!' || last.text === '?') return true;
  if (last.text !== '.' || !/^[\p{Lu}\p{Nd}"”“]/u.test(next)) return false;
  const before = sentence.at(-2);
  if (before === undefined) return true;
  // "S. Bergström" and "K. P." go on; "eleven K. Han har …" goes on as well, which does no harm.
  return !ABBREVIATED.has(before.low) && !/^\p{Lu}$/u.test(before.text);
}
