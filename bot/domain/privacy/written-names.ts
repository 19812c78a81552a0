import { meetsCaregiver } from './find-cared-for';
import { worksAsPupil } from './find-done-for';
import { isGivenName, isNameBeforeInitial, isSeldomWord } from './given-names';
import type { Sentence } from './tokens';
import { ABBREVIATION, NO_NAME, NO_NAME_ENDING, ROLE, WORKS } from './words';
import { ABOUT, HAS, PUPIL_DOES } from './words-of-pupils';

/** A word written as a name is. */
export const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;

/** Whether a word could be a name by how it is written, where the words around it say that one stands there. */
export function couldBeName(sentence: Sentence, at: number): boolean {
  const text = sentence[at]?.text ?? '';
  const low = sentence[at]?.low ?? '';
  if (isGivenName(text)) return true;
  return CAPITALISED.test(text) && !NO_NAME.has(low) && !NO_NAME_ENDING.test(low) && !ABBREVIATION.has(low);
}

/** "Svensson-enkäten" */
export const isPartOfWord = (sentence: Sentence, at: number) =>
  sentence[at + 1]?.text === '-' && !sentence[at + 1]?.spaced && !sentence[at + 2]?.spaced;

/** End of the name that begins at `at`: given name, and surname or its first letter. */
export const nameEnd = (sentence: Sentence, at: number) =>
  CAPITALISED.test(sentence[at + 1]?.text ?? '') && sentence[at + 1]?.spaced
    ? at + 2
    : (initialEnd(sentence, at + 1) ?? at + 1);

/** "Tuva L", "Emil B.", "saga b har": the first letter of a surname; in small letters only before a verb of a pupil. */
function initialEnd(sentence: Sentence, at: number): number | null {
  const [letter, next] = [sentence[at], sentence[at + 1]];
  if (!letter?.spaced || !/^\p{L}$/u.test(letter.text)) return null;
  if (letter.text === letter.low) {
    const isVerb = HAS.test(next?.low ?? '') || PUPIL_DOES.has(next?.low ?? '');
    return isVerb && !/^[ioåö]$/u.test(letter.text) ? at + 1 : null;
  }
  if (next?.spaced === false && /^[-:\d/]/u.test(next.text)) return null;
  return next?.text === '.' && sentence[at + 2] !== undefined ? at + 2 : at + 1;
}

/** "saga b har missat", "axel vägrar", "möte om lova och hennes mamma": names that are words in small letters. */
export function isNameInSmallLetters(sentence: Sentence, at: number): boolean {
  const { text = '', low = '', first = false } = sentence[at] ?? {};
  if (text !== low) return false;
  if (isNameBeforeInitial(low) && initialEnd(sentence, at + 1) !== null) return true;
  // "arbeta med saga i klassrummet" is about tales.
  return isSeldomWord(low) && (first || (low !== 'saga' && ABOUT.test(sentence[at - 1]?.low ?? '')));
}

/** Whether the name at `at` is somebody's who works there: "rektor Karin Holm", "Per Ek, mentor", "Maria är ny mentor". */
export function isStaff(sentence: Sentence, at: number): boolean {
  for (let n = at - 1; n >= Math.max(0, at - 6); n -= 1) {
    const token = sentence[n];
    if (!token) break;
    if (ROLE.test(token.low)) return true;
    if (!CAPITALISED.test(token.text) && !/^(?:och|,|:|är|av|utom|förutom|\.|–|-)$/u.test(token.low)) break;
  }
  const end = nameEnd(sentence, at);
  const joint = sentence[end];
  if (!joint) return false;
  if (/^[,(]$/u.test(joint.text)) return sentence.slice(end + 1, end + 4).some((one) => ROLE.test(one.low));
  if (/^(?:är|blir|som)$/u.test(joint.low)) return sentence.slice(end + 1, end + 5).some((one) => ROLE.test(one.low));
  return WORKS.test(joint.low) && !meetsCaregiver(sentence, at, end) && worksAsPupil(sentence, end) === null;
}
