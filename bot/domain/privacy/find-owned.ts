import { givenNameInGenitive, isChildrensName, isGivenName } from './given-names';
import type { Span } from './span';
import type { Sentence } from './tokens';
import { CHILDS_OWN, FAMILY, OWNED_IN_ENGLISH, PUPILS_OWN } from './words';
import { CAPITALISED, couldBeName, isStaff } from './written-names';

/** "Elsas mamma", "Ebbas frånvaro"; not "Karin Holms utredning", "Solrosens föräldrar" or "Mariaskolans föräldrar". */
export function genitiveAt(sentence: Sentence, at: number): Span | null {
  const token = sentence[at];
  const owned = sentence[at + 1];
  if (!token || !owned) return null;
  const isKnown = givenNameInGenitive(token.text) !== null;
  if (!isKnown && !CAPITALISED.test(token.text)) return null;
  const isFamily = FAMILY.test(owned.low);
  const isUnknown =
    !token.first && /[^aeo]s$/u.test(token.low) && couldBeName(sentence, at) && !/[ae][nt]s$/u.test(token.low);
  if (isFamily && (isKnown || isUnknown)) return { from: at, to: at + 2 };
  if (!isKnown || !isPupilsOwn(sentence, at) || isStaff(sentence, at)) return null;
  return CAPITALISED.test(sentence[at - 1]?.text ?? '') && !sentence[at - 1]?.first ? null : { from: at, to: at + 2 };
}

/** "Noels läsförmåga", "Lovas sena ankomster", "Tuvas plats"; not "Annas närvaro på mötet" or "Karins kunskaper om läsning". */
function isPupilsOwn(sentence: Sentence, at: number): boolean {
  const [low, next] = [sentence[at + 1]?.low ?? '', sentence[at + 2]?.low ?? ''];
  const after = sentence.slice(at + 2, at + 5);
  if (low === 'närvaro' && after.some((one) => /^(?:möte|konferens|kurs|apt|utbildning)/u.test(one.low))) return false;
  if (/^(?:kunskap|kunskaper|kunskaperna)$/u.test(low)) return next !== 'om';
  if (/^(?:skriftlig|muntlig|social|motorisk|språklig)a$/u.test(low)) return /^(?:förmåga|utveckl|kunskap)/u.test(next);
  if (low === 'sena' || low === 'många') return /^(?:sena|ankomst)/u.test(next);
  if (PUPILS_OWN.test(low)) return true;
  return CHILDS_OWN.test(low) && isChildrensName(givenNameInGenitive(sentence[at]?.text ?? '') ?? '');
}

/** "Emma's reading", "Noah’s mum". */
export function inEnglish(sentence: Sentence, at: number): Span | null {
  if (!isGivenName(sentence[at]?.text ?? '') || sentence[at + 2]?.low !== 's') return null;
  if (!/^['’]$/u.test(sentence[at + 1]?.text ?? '') || isStaff(sentence, at)) return null;
  const owned = sentence[at + 3]?.low ?? '';
  return FAMILY.test(owned) || OWNED_IN_ENGLISH.test(owned) ? { from: at, to: at + 4 } : null;
}

/** "mamman till Vincent", "vårdnadshavare till Elsa". */
export function ofSomebody(sentence: Sentence, at: number): Span | null {
  if (!FAMILY.test(sentence[at]?.low ?? '') || !/^(?:till|åt)$/u.test(sentence[at + 1]?.low ?? '')) return null;
  return couldBeName(sentence, at + 2) ? { from: at, to: at + 3 } : null;
}
