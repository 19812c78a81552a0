import { isHealthWord, isSocialWord } from './find-circumstances';
import { isChildrensName } from './given-names';
import type { Sentence } from './tokens';
import { CAREGIVER, CARRIED, GOES_TO, HAS_CARE, SCHOOL_WORK, TALKS_TO } from './words-of-care';
import { EMPLOYED } from './words-of-pupils';

/** How far from the name the one who cares may stand, in words of the same sentence. */
const WITHIN = 10;

/**
 * "Kajsa har fått stöd av kuratorn", "Johan går hos skolpsykologen": somebody named by the given name alone who is the
 * one cared for. Not "Kajsa har fått stöd av kuratorn i arbetet med planen" or "Anna har kontaktat kuratorn", which those
 * say who work there. `at` is the name, `end` the token after it. Returns the end of what says so.
 */
export function caredFor(sentence: Sentence, at: number, end: number): number | null {
  if (isOfWork(sentence, end)) return null;
  const isChild = isChildrensName(sentence[at]?.text ?? '');
  for (let n = end + 1; n < Math.min(sentence.length, end + WITHIN); n += 1) {
    if (!CAREGIVER.test(sentence[n]?.low ?? '')) continue;
    const verbs = sentence.slice(end, n).map((one) => one.low);
    const goes = (verb: string) => GOES_TO.test(verb) || (isChild && TALKS_TO.test(verb));
    if (isGivenCare(sentence, n, end) || verbs.slice(0, 4).some(goes)) return n + 1;
  }
  return null;
}

/** "Kuratorn har haft samtal med Elin", "kuratorn träffar Alva". `at` is the name, `end` the token after it. Returns where what says so begins. */
export function caredForBy(sentence: Sentence, at: number, end: number): number | null {
  const meets = TALKS_TO.test(sentence[at - 1]?.low ?? '') && isChildrensName(sentence[at]?.text ?? '');
  const has = /^(?:med|till|åt)$/u.test(sentence[at - 1]?.low ?? '') && HAS_CARE.test(sentence[at - 2]?.low ?? '');
  if (!meets && !has) return null;
  if (isOfWork(sentence, end)) return null;
  const from = sentence.findIndex((one) => CAREGIVER.test(one.low));
  return from >= 0 && from < at ? from : null;
}

/** "Elsa träffar skolkuratorn": of a name that children have no work, though "träffar" is what those who work do too. */
export const meetsCaregiver = (sentence: Sentence, at: number, end: number): boolean =>
  isChildrensName(sentence[at]?.text ?? '') &&
  TALKS_TO.test(sentence[end]?.low ?? '') &&
  sentence.slice(end + 1, end + 4).some((one) => CAREGIVER.test(one.low)) &&
  !isOfWork(sentence, end);

/** "stöd av kuratorn", "samtal hos en psykolog"; not "kontakt med Eva på habiliteringen", where the name stands between. */
function isGivenCare(sentence: Sentence, caregiver: number, end: number): boolean {
  for (let n = caregiver - 1; n >= Math.max(end, caregiver - 3); n -= 1) {
    if (CARRIED.test(sentence[n]?.low ?? '')) return HAS_CARE.test(sentence[n - 1]?.low ?? '');
  }
  return false;
}

/** Said of work at school, and of nothing a child lives with. */
function isOfWork(sentence: Sentence, from: number): boolean {
  const rest = sentence.slice(from).map((one) => one.low);
  const isChilds = (low: string) => (isHealthWord(low) || isSocialWord(low)) && !CAREGIVER.test(low);
  return !rest.some(isChilds) && rest.some((low) => SCHOOL_WORK.test(low) || EMPLOYED.test(low));
}
