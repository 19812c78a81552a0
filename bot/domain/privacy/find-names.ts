import { classAfter } from './classes';
import { givenNameInGenitive, isGivenName } from './given-names';
import type { Sentence } from './tokens';
import {
  A_CHILD,
  ABBREVIATION,
  CHILD_NAMED_BY_KIND,
  CHILDREN,
  DOCUMENT,
  FAMILY,
  HEALTH,
  NO_NAME,
  NO_NAME_ENDING,
  ONE_CHILD,
  PUPILS_OWN,
  ROLE,
  SOCIAL,
  THE_CHILD,
  WORKS,
} from './words';

/** Token indices of what was found: the first, and the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
const OPENING = /^[:,"”“'(–-]$/u;

/** Whether a word could be a name by how it is written, where the words around it say that one stands there. */
function couldBeName(sentence: Sentence, at: number): boolean {
  const text = sentence[at]?.text ?? '';
  const low = sentence[at]?.low ?? '';
  if (isGivenName(text)) return true;
  return CAPITALISED.test(text) && !NO_NAME.has(low) && !NO_NAME_ENDING.test(low) && !ABBREVIATION.has(low);
}

/** A noun for one child or several, by which a name may stand. */
const isChildNoun = (low: string) =>
  CHILD_NAMED_BY_KIND.has(low) || ONE_CHILD.has(low) || THE_CHILD.test(low) || A_CHILD.test(low) || CHILDREN.test(low);

/** Names of children in the sentence, each with the words that say so. */
export function namedChildrenIn(sentence: Sentence): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const span =
      besideNoun(sentence, at) ?? nameAt(sentence, at) ?? genitiveAt(sentence, at) ?? ofSomebody(sentence, at);
    if (span) found.push(span);
  }
  return found;
}

/** "eleven Kalle", "elev: Tuva", "eleven heter Wilma", "eleverna Leo och Hugo". */
function besideNoun(sentence: Sentence, at: number): Span | null {
  const low = sentence[at]?.low ?? '';
  if (!isChildNoun(low) || low.endsWith('s')) return null;
  let next = at + 1;
  if (/^(?:heter|hette|kallas|kallad)$/u.test(sentence[next]?.low ?? '')) next += 1;
  else if (sentence[next]?.low === 'som' && sentence[next + 1]?.low === 'heter') next += 2;
  else if (OPENING.test(sentence[next]?.text ?? '') && sentence[next]?.text !== '-') next += 1;
  if (!couldBeName(sentence, next)) return null;
  // "Barn, Ungdom": after a comma or a colon only what is known as a name counts.
  if (next === at + 2 && OPENING.test(sentence[at + 1]?.text ?? '') && !isGivenName(sentence[next]?.text ?? ''))
    return null;
  return { from: at, to: next + 1 };
}

/** End of the name that begins at `at`: given name and surname. */
const nameEnd = (sentence: Sentence, at: number) =>
  CAPITALISED.test(sentence[at + 1]?.text ?? '') && sentence[at + 1]?.spaced ? at + 2 : at + 1;

/** A name with a class, an age, a family of its own, or what is said of a pupil. */
function nameAt(sentence: Sentence, at: number): Span | null {
  const token = sentence[at];
  if (!token || !(isGivenName(token.text) || (!token.first && couldBeName(sentence, at)))) return null;
  if (CAPITALISED.test(sentence[at - 1]?.text ?? '') && isGivenName(sentence[at - 1]?.text ?? '')) return null;
  if (isStaff(sentence, at)) return null;
  const end = nameEnd(sentence, at);
  const place = classAfter(sentence, end);
  if (place && sentence[end]?.low !== 'på') return { from: at, to: place.next };
  if (!isGivenName(token.text)) return null;
  const age = ageAfter(sentence, end);
  if (age !== null) return { from: at, to: age };
  const family = familyAfter(sentence, end);
  if (family !== null) return { from: at, to: family };
  const said = end === at + 1 ? saidOfPupil(sentence, at) : null;
  return said === null ? null : { from: at, to: said };
}

/** "Maja (9 år)", "Maja, 9 år". */
function ageAfter(sentence: Sentence, at: number): number | null {
  const from = /^[(,]$/u.test(sentence[at]?.text ?? '') ? at + 1 : at;
  return /^\d{1,2}$/.test(sentence[from]?.text ?? '') && sentence[from + 1]?.low === 'år' ? from + 2 : null;
}

/** "Hampus och hans föräldrar", "Wilhelm har utökats eftersom hans mamma …". */
function familyAfter(sentence: Sentence, at: number): number | null {
  for (let n = at; n < at + 6; n += 1) {
    if (!/^(?:hans|hennes|hens)$/u.test(sentence[n]?.low ?? '')) continue;
    return FAMILY.test(sentence[n + 1]?.low ?? '') ? n + 2 : null;
  }
  return null;
}

const STATE =
  /^(?:har|hade|får|fick|lider|utreds|medicineras|äter|är|blev|går|bor|mår|behöver|väntar|placerades|kom|saknar|når|stannar|vägrar)$/u;

/** "Kalle har adhd", "Maja har 45 procents frånvaro"; not "Anna har hållit en utbildning om adhd". */
function saidOfPupil(sentence: Sentence, at: number): number | null {
  if (!STATE.test(sentence[at + 1]?.low ?? '')) return null;
  if (sentence.some((one) => ROLE.test(one.low) || DOCUMENT.test(one.low) || WORKS.test(one.low))) return null;
  for (let n = at + 1; n < Math.min(sentence.length, at + 8); n += 1) {
    const [low, next] = [sentence[n]?.low ?? '', sentence[n + 1]?.low ?? ''];
    if (HEALTH.test(low) || SOCIAL.test(low)) return n + 1;
    if (low === 'frånvaro' || low === 'åtgärdsprogram' || low === 'resurs') return n + 1;
    if (low === 'når' && next === 'inte') return n + 2;
    if ((low === 'stannar' || low === 'stannat') && next === 'hemma') return n + 2;
    if ((low === 'särskilt' || low === 'extra') && next === 'stöd') return n + 2;
  }
  return null;
}

/** "Elsas mamma", "Ebbas frånvaro"; not "Karin Holms utredning", "Solrosens föräldrar" or "Mariaskolans föräldrar". */
function genitiveAt(sentence: Sentence, at: number): Span | null {
  const token = sentence[at];
  const owned = sentence[at + 1];
  if (!token || !owned || !CAPITALISED.test(token.text)) return null;
  const isKnown = givenNameInGenitive(token.text) !== null;
  const isFamily = FAMILY.test(owned.low);
  const isUnknown =
    !token.first && /[^aeo]s$/u.test(token.low) && couldBeName(sentence, at) && !/[ae][nt]s$/u.test(token.low);
  if (isFamily && (isKnown || isUnknown)) return { from: at, to: at + 2 };
  if (!isKnown || !PUPILS_OWN.test(owned.low) || isStaff(sentence, at)) return null;
  return CAPITALISED.test(sentence[at - 1]?.text ?? '') && !sentence[at - 1]?.first ? null : { from: at, to: at + 2 };
}

/** "mamman till Vincent", "vårdnadshavare till Elsa". */
function ofSomebody(sentence: Sentence, at: number): Span | null {
  if (!FAMILY.test(sentence[at]?.low ?? '') || !/^(?:till|åt)$/u.test(sentence[at + 1]?.low ?? '')) return null;
  return couldBeName(sentence, at + 2) ? { from: at, to: at + 3 } : null;
}

/** Whether the name at `at` is somebody's who works there: "rektor Karin Holm", "Per Ek, mentor", "Maria är ny mentor". */
export function isStaff(sentence: Sentence, at: number): boolean {
  for (let n = at - 1; n >= Math.max(0, at - 6); n -= 1) {
    const token = sentence[n];
    if (!token) break;
    if (ROLE.test(token.low)) return true;
    if (!CAPITALISED.test(token.text) && !/^(?:och|,|:|är|av|\.|–|-)$/u.test(token.low)) break;
  }
  const end = nameEnd(sentence, at);
  const joint = sentence[end];
  if (!joint) return false;
  if (/^[,(]$/u.test(joint.text)) return sentence.slice(end + 1, end + 4).some((one) => ROLE.test(one.low));
  if (/^(?:är|blir|som)$/u.test(joint.low)) return sentence.slice(end + 1, end + 5).some((one) => ROLE.test(one.low));
  return WORKS.test(joint.low);
}
