/**
 * Words by which a text is known to be about one child, as they come out on a telephone: a letter left out or two
 * swapped inside the word ("elevn", "elven", "socialtjäsnten"). Changed letters are left alone, as "elever" and
 * "eleven" differ by one.
 */
const KNOWN = `
  eleven elevens barnet barnets pojken flickan killen tjejen sonen dottern diagnos diagnosen medicin autism dyslexi
  epilepsi depression diabetes utredning habiliteringen socialtjänsten socialen orosanmälan orosanmälning familjehem
  placerad misshandlad självmord ångest`;
/** What the rule makes of a known word and is a word of its own. */
const OTHERS = new Set(['fickan', 'kilen', 'baret', 'barets', 'elevens', 'diagnosn', 'sonne', 'soen', 'snoen']);

const CORRECTED: ReadonlyMap<string, string> = new Map(
  KNOWN.split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => slipsOf(word).map((slip): [string, string] => [slip, word])),
);

/** A word without one of its inner letters, and with two neighbours swapped; its first letter stays. */
function slipsOf(word: string): readonly string[] {
  const slips: string[] = [];
  for (let at = 1; at < word.length - 1; at += 1) {
    slips.push(word.slice(0, at) + word.slice(at + 1));
    slips.push(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
  }
  return slips.filter((slip) => !OTHERS.has(slip) && slip !== word);
}

/** A word in lower case as it was meant; the same where it is no slip of a word the guard goes by. */
export function wellSpelt(low: string): string {
  return CORRECTED.get(low) ?? low;
}
