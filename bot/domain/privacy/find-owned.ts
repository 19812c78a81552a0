import { givenNameInGenitive, isChildrensName, isGivenName } from './given-names';
import type { Span } from './span';
import type { Sentence } from './tokens';
import { CHILDS_OWN, ENGLISH_CHILD, FAMILY, OWNED_IN_ENGLISH, PUPILS_OWN } from './words';
import { HAS, PUPIL_DOES, STILL } from './words-of-pupils';
import { CAPITALISED, couldBeName, isStaff, nameEnd } from './written-names';

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

/** What a school calls by capitals: "the student Council", "pupil Premium". */
const SCHOOLS_THING =
  /^(?:premium|council|health|welfare|wellbeing|protection|rights|act|support|services?|team|handbook|union|body|voice|register|records?|survey|house|centre|office|forum)$/u;

/** "our pupil Amina", "one girl, Maja", "student Xerxes refuses": a name in no list where it does what somebody does. */
export function besideEnglishNoun(sentence: Sentence, at: number): Span | null {
  if (!ENGLISH_CHILD.test(sentence[at]?.low ?? '')) return null;
  const isApart = /^[,:(]$/u.test(sentence[at + 1]?.text ?? '') || sentence[at + 1]?.low === 'called';
  const name = isApart ? at + 2 : at + 1;
  if (isGivenName(sentence[name]?.text ?? '')) return { from: at, to: name + 1 };
  const end = nameEnd(sentence, name);
  if (!couldBeName(sentence, name) || sentence.slice(name, end).some((one) => SCHOOLS_THING.test(one.low))) return null;
  const verb = STILL.test(sentence[end]?.low ?? '') ? end + 1 : end;
  const does = HAS.test(sentence[verb]?.low ?? '') || PUPIL_DOES.has(sentence[verb]?.low ?? '');
  return does ? { from: at, to: name + 1 } : null;
}
