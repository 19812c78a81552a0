import { holdsPersonalNumber, withoutPersonalNumbers } from './personal-number';

/** Characters of a file's name that are kept: more than any system gives one. */
const LONGEST = 200;

/**
 * What a file that somebody sent or named is called from then on: without its folders, and without personal identity
 * numbers, since a file may be named after somebody. Empty where nothing is left.
 */
export function keptFileName(name: string): string {
  const last = name.replace(/^.*[\\/]/s, '').slice(0, LONGEST);
  const clean = withoutPersonalNumbers(last, '').trim();
  return holdsPersonalNumber(clean) ? '' : clean;
}
