import { distance } from 'fastest-levenshtein';
import { type Wanted, wordsOf } from './status-words';

/**
 * Those whose name somebody may have meant who typed `filter`, the nearest first: a name that is nearly all that was
 * typed ("maja lindqvst"), or has a word that is nearly one of those that stand nowhere ("lindqvst"). Only near ones: who
 * typed something else altogether is helped by no guess.
 */
export function nearNames<T extends { readonly name: string }>(
  filter: string,
  unknown: readonly Wanted[],
  among: readonly T[],
): readonly T[] {
  const typed = wordsOf(filter).join(' ');
  const unknownWords = unknown.flatMap((one) => one.words);
  return among
    .flatMap((one) => {
      const words = wordsOf(one.name);
      const whole = words.join(' ');
      const mistakes = Math.min(fewest([typed], [whole]), fewest(unknownWords, words));
      return mistakes === Number.POSITIVE_INFINITY ? [] : [{ one, mistakes, apart: distance(typed, whole) }];
    })
    .sort((a, b) => a.mistakes - b.mistakes || a.apart - b.apart)
    .map(({ one }) => one);
}

/** The fewest mistakes that make one of these of one of those; without end where each is too far from all of them. */
const fewest = (typed: readonly string[], meant: readonly string[]): number =>
  Math.min(...typed.flatMap((one) => meant.map((other) => mistakesIn(one, other))));

/** How many slips of the fingers make one word of another; without end where it is another word. */
export function mistakesIn(typed: string, meant: string): number {
  const shortest = Math.min(typed.length, meant.length);
  if (shortest < 3 || Math.abs(typed.length - meant.length) > MOST) return Number.POSITIVE_INFINITY;
  const letters = distance(typed, meant);
  // Two that have changed places, "bokskoaln", are one slip of the fingers.
  const mistakes = letters === 2 && sorted(typed) === sorted(meant) ? 1 : letters;
  return mistakes <= Math.min(MOST, Math.max(1, Math.floor(shortest / 4))) ? mistakes : Number.POSITIVE_INFINITY;
}

/** However long a name is: more is another name. */
const MOST = 3;

const sorted = (text: string) => [...text].sort().join('');
