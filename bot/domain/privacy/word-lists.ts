/**
 * How the guard's lists of words are made into patterns. Lists are in lower case; compounds are matched by how they
 * begin or end, as Swedish makes them.
 */

const entriesOf = (text: string): readonly string[] => text.split(/\s+/).filter((entry) => entry !== '');

/** Who types on a foreign keyboard writes "angest" and "socialtjansten". Short words would become others: "gäng", "rån". */
const FOLDABLE = 6;
const FOLDS: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e' };
const folded = (entry: string) => entry.replace(/[åäöé]/gu, (letter) => FOLDS[letter] ?? letter);

/** The entries, and those that are long enough also without their dots and rings. */
function withFolded(text: string): readonly string[] {
  const entries = entriesOf(text);
  return [...entries, ...entries.filter((one) => one.length >= FOLDABLE && folded(one) !== one).map(folded)];
}

/** Whole words. */
export const words = (text: string): ReadonlySet<string> => new Set(withFolded(text));
/** Words that begin with an entry; `$` after one makes it the whole word. */
export const begins = (text: string): RegExp => new RegExp(`^(?:${withFolded(text).join('|')})`, 'u');
/** Words that end with an entry. */
export const ends = (text: string): RegExp => new RegExp(`(?:${withFolded(text).join('|')})$`, 'u');
/** Words with an entry anywhere in them: for stems so long that nothing else holds them. */
export const holds = (text: string): RegExp => new RegExp(`(?:${withFolded(text).join('|')})`, 'u');
