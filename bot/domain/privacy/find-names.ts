import { classAfter } from './classes';
import { caredFor, caredForBy, meetsCaregiver } from './find-cared-for';
import { isHealthWord, isSocialWord } from './find-circumstances';
import { givenNameInGenitive, isChildrensName, isGivenName, isWordToo } from './given-names';
import type { Span } from './span';
import type { Sentence } from './tokens';
import {
  A_CHILD,
  ABBREVIATION,
  CHILD_NAMED_BY_KIND,
  CHILDREN,
  DOCUMENT,
  FAMILY,
  NO_NAME,
  NO_NAME_ENDING,
  ONE_CHILD,
  PUPILS_OWN,
  ROLE,
  THE_CHILD,
  WORKS,
} from './words';
import {
  ABOUT,
  ANYBODY_DOES,
  EMPLOYED,
  GIVEN_TO,
  HAS,
  NOT,
  PLACE_OF_WORK,
  PLACED_WHERE,
  PUPIL_DOES,
  PUPIL_HAS,
  PUPIL_PAIR,
  PUPIL_PLACED,
  PUPILS_PLACE,
} from './words-of-pupils';

const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
const OPENING = /^[:,"”“'(–-]$/u;

/** Whether a word could be a name by how it is written, where the words around it say that one stands there. */
function couldBeName(sentence: Sentence, at: number): boolean {
  const text = sentence[at]?.text ?? '';
  const low = sentence[at]?.low ?? '';
  if (isGivenName(text)) return true;
  return CAPITALISED.test(text) && !NO_NAME.has(low) && !NO_NAME_ENDING.test(low) && !ABBREVIATION.has(low);
}

/** Children of one family, by whose surname they may be called: "bröderna Haddad". */
const OF_ONE_FAMILY = /^(?:bröderna|systrarna|syskonen|tvillingarna|familjen)$/u;

/** A noun for one child or several, by which a name may stand. */
const isChildNoun = (low: string) =>
  OF_ONE_FAMILY.test(low) ||
  CHILD_NAMED_BY_KIND.test(low) ||
  ONE_CHILD.test(low) ||
  THE_CHILD.test(low) ||
  A_CHILD.test(low) ||
  CHILDREN.test(low);

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
  if (!couldBeName(sentence, next) || isPartOfWord(sentence, next)) return null;
  // "Barn, Ungdom": after a comma or a colon only what is known as a name counts.
  if (next === at + 2 && OPENING.test(sentence[at + 1]?.text ?? '') && !isGivenName(sentence[next]?.text ?? ''))
    return null;
  return { from: at, to: next + 1 };
}

/** "Svensson-enkäten" */
const isPartOfWord = (sentence: Sentence, at: number) =>
  sentence[at + 1]?.text === '-' && !sentence[at + 1]?.spaced && !sentence[at + 2]?.spaced;

/** End of the name that begins at `at`: given name and surname. */
const nameEnd = (sentence: Sentence, at: number) =>
  CAPITALISED.test(sentence[at + 1]?.text ?? '') && sentence[at + 1]?.spaced ? at + 2 : at + 1;

/** A name with a class, an age, a family of its own, what is given to a pupil, or what is said of one. */
function nameAt(sentence: Sentence, at: number): Span | null {
  const token = sentence[at];
  if (!token) return null;
  const isKnown = isGivenName(token.text);
  if (!isKnown && !mayBeUnknownName(sentence, at)) return null;
  if (CAPITALISED.test(sentence[at - 1]?.text ?? '') && isGivenName(sentence[at - 1]?.text ?? '')) return null;
  if (isStaff(sentence, at) || isOtherWord(sentence, at)) return null;
  const end = nameEnd(sentence, at);
  const place = classAfter(sentence, end);
  if (place && sentence[end]?.low !== 'på') return { from: at, to: place.next };
  if (PUPIL_DOES.has(sentence[end]?.low ?? '') && !isAtWork(sentence, at, end)) return { from: at, to: end + 1 };
  if (!isKnown) return isGivenTo(sentence, at, end) && isNoPlace(token.low) ? { from: at - 2, to: end } : null;
  const to =
    ageAfter(sentence, end) ??
    familyAfter(sentence, end) ??
    saidOfPupil(sentence, end) ??
    (end === at + 1 ? caredFor(sentence, at, end) : null) ??
    (end === at + 1 ? placedAfter(sentence, end) : null);
  if (to !== null) return { from: at, to };
  const from = end === at + 1 ? caredForBy(sentence, at, end) : null;
  if (from !== null) return { from, to: end };
  if (isGivenTo(sentence, at, end)) return { from: at - 2, to: end };
  if (isAtSchool(sentence, at, end)) return { from: at, to: end + 2 };
  return isChildrensName(token.text) && isAlone(sentence, at, end) ? { from: at, to: end } : null;
}

/** "Johanna mår bra och är tillbaka från semestern": what anybody does, of somebody who may work there and of work. */
function isAtWork(sentence: Sentence, at: number, end: number): boolean {
  if (!ANYBODY_DOES.has(sentence[end]?.low ?? '') || isChildrensName(sentence[at]?.text ?? '')) return false;
  return sentence
    .slice(end, end + SAID_WITHIN)
    .some(
      ({ low }) => EMPLOYED.test(low) || WORKS.test(low) || PLACE_OF_WORK.has(low) || /^(?:skolor|enheter)/u.test(low),
    );
}

/** "sitter ensam på rasten", "flyttas till parallellklassen"; not "sitter i styrgruppen" or "flyttas till ny tjänst". */
function placedAfter(sentence: Sentence, at: number): number | null {
  if (!PUPIL_PLACED.test(sentence[at]?.low ?? '')) return null;
  for (let n = at + 1; n <= at + 3; n += 1) {
    const low = sentence[n]?.low ?? '';
    if (ROLE.test(low) || EMPLOYED.test(low) || WORKS.test(low)) return null;
    if (PLACED_WHERE.test(low)) return n + 1;
  }
  return null;
}

/** "stöd till Solrosen", "resurs till Norrby": a department or a place. */
const isNoPlace = (low: string) =>
  !/(?:en|et|an|on|köping|stad|borg|by|sund|vik|ås|lund|berga|skog|dal|torp)$/u.test(low);

/** A name that stands by itself, where nothing says that it is somebody's who works there, or a thing's. */
function isAlone(sentence: Sentence, at: number, end: number): boolean {
  if (end > at + 1 || isPartOfWord(sentence, at) || isWordToo(sentence[at]?.text ?? '')) return false;
  const before = sentence[at - 1];
  if (
    before &&
    (/^(?:från|enligt|via|sankt|avdelning|avdelningen|på|hos|enl|fr)$/u.test(before.low) || before.text === '-')
  )
    return false;
  if (before && (NAMED_THING.test(before.low) || (/^\p{Lu}/u.test(before.text) && !before.first))) return false;
  const around = sentence.slice(Math.max(0, at - 8), end + 8).map((one) => one.low);
  if (around.some((low) => (ROLE.test(low) && !OFTEN_PUPILS.test(low)) || PLACE_OF_WORK.has(low))) return false;
  // "vi jobbar med …" is about others than those who do it.
  const after = sentence.slice(end, end + 8).map((one) => one.low);
  return !after.some((low) => WORKS.test(low) || EMPLOYED.test(low) || DOCUMENT.test(low));
}

/** Roles of those who are there for one pupil, and verbs beside them. */
const OFTEN_PUPILS = /assistent(?:en)?$|^kontakt$/u;

/** What is followed by a name that is nobody's: "projektet Läslust i 5B". */
const NAMED_THING =
  /(?:projekt|metod|modell|program|material|läromedl|app|bok|satsning|tema|kurs|verktyg|system|tjänst|film|tidning|serie|test|prov)(?:et|en|n|t|)$/u;

/** A name that is in no list, known by its capital inside a sentence: after a mark a heading may begin. */
function mayBeUnknownName(sentence: Sentence, at: number): boolean {
  const before = sentence[at - 1];
  if (!before || !/^\p{Ll}+$/u.test(before.text) || NAMED_THING.test(before.low)) return false;
  return couldBeName(sentence, at) && !isChildNoun(sentence[at]?.low ?? '');
}

/** "Per elev", "Max 18 barn", "Juni: 5A redovisar": at the beginning a name may be the word it also is. */
function isOtherWord(sentence: Sentence, at: number): boolean {
  const token = sentence[at];
  if (!token?.first || !isWordToo(token.text)) return false;
  const next = sentence[at + 1]?.low ?? '';
  return /^(?:\d|klass|åk|årskurs|elev|barn|grupp|avd|enhet|skol|[:./-]|och|månad|vecka|läsår|termin)/u.test(next);
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

/** How far what is said of somebody may stand from the name. */
const SAID_WITHIN = 9;

/**
 * "Kalle har adhd", "Tuva saknar betyg", "Oliver mår bättre sen han fick …"; not "Anna har hållit en utbildning om adhd"
 * or "Karin slutar i juni". `at` is the token after the name. Returns the end of what says so.
 */
export function saidOfPupil(sentence: Sentence, at: number): number | null {
  const verbs = sentence.slice(at, at + 3).map((one) => one.low);
  const isTaken = /^(?:tar|tog)$/u.test(verbs[0] ?? '');
  if (verbs.slice(isTaken ? 1 : 0).some((low) => WORKS.test(low))) return null;
  if (!verbs.slice(0, 2).some((low) => HAS.test(low)) && !isTaken) return null;
  let told: number | null = null;
  for (let n = at; n < Math.min(sentence.length, at + SAID_WITHIN); n += 1) {
    const low = sentence[n]?.low ?? '';
    if (ROLE.test(low) && !OFTEN_PUPILS.test(low)) return null;
    if (DOCUMENT.test(low) || EMPLOYED.test(low)) return null;
    if (told === null && isSaidOfPupil(sentence, n, at, isTaken)) told = n + 1;
  }
  return told;
}

function isSaidOfPupil(sentence: Sentence, n: number, at: number, isTaken: boolean): boolean {
  const low = sentence[n]?.low ?? '';
  if (isHealthWord(low) || isSocialWord(low)) return true;
  if (isTaken) return false;
  const before = sentence[n - 1]?.low ?? '';
  // "Milo kommer inte", "Elsa klarar inte"
  if (NOT.test(low) && n <= at + 2) return /^(?:kommer|klarar|når|orkar|vill|har|kan)$/u.test(before);
  if (/^(?:komma|gå|rymma)$/u.test(low)) return /^(?:slutat|börjat|vägrat|vägra|sluta|börja)$/u.test(before);
  if (n > at + 1 && /^(?:han|hon|hen|honom|henne|him|her|he|she|hans|hennes)$/u.test(low)) return true;
  const next = sentence[n + 1]?.low ?? '';
  if (PUPIL_PAIR.some(([one, other]) => one.test(low) && other.test(next))) return true;
  return n > at && PUPIL_HAS.test(low);
}

/** "för Signe i klassrummet", "med Milo på rasten". */
function isAtSchool(sentence: Sentence, at: number, end: number): boolean {
  const isAbout = ABOUT.test(sentence[at - 1]?.low ?? '') && /^(?:i|på|under)$/u.test(sentence[end]?.low ?? '');
  return isAbout && PUPILS_PLACE.test(sentence[end + 1]?.low ?? '');
}

/** "stöd till Mohammed", "möte kring Elton"; not "stöd till Anna på ekonomi". */
function isGivenTo(sentence: Sentence, at: number, end: number): boolean {
  // "vi oroar oss för Nathalie" has a word between.
  const given = [sentence[at - 2]?.low ?? '', sentence[at - 3]?.low ?? ''];
  if (!ABOUT.test(sentence[at - 1]?.low ?? '') || !given.some((low) => GIVEN_TO.test(low))) return false;
  const after = sentence.slice(end, end + 3);
  return !after.some((one) => PLACE_OF_WORK.has(one.low) || ROLE.test(one.low) || WORKS.test(one.low));
}

/** "Elsas mamma", "Ebbas frånvaro"; not "Karin Holms utredning", "Solrosens föräldrar" or "Mariaskolans föräldrar". */
function genitiveAt(sentence: Sentence, at: number): Span | null {
  const token = sentence[at];
  const owned = sentence[at + 1];
  if (!token || !owned) return null;
  const isKnown = givenNameInGenitive(token.text) !== null;
  if (!isKnown && !CAPITALISED.test(token.text)) return null;
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
  return WORKS.test(joint.low) && !meetsCaregiver(sentence, at, end);
}
