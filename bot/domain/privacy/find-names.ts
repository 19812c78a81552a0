import { classAfter } from './classes';
import { caredFor, caredForBy } from './find-cared-for';
import { doneFor, unknownDoneFor, worksAsPupil } from './find-done-for';
import { besideEnglishNoun, genitiveAt, inEnglish, ofSomebody } from './find-owned';
import { isCapitalToo, isChildrensName, isGivenName, isWordToo } from './given-names';
import { isEmployed, OFTEN_PUPILS, SAID_WITHIN, saidOfPupil } from './said-of-pupil';
import type { Span } from './span';
import type { Sentence } from './tokens';
import { A_CHILD, CHILD_NAMED_BY_KIND, CHILDREN, DOCUMENT, FAMILY, ONE_CHILD, ROLE, THE_CHILD, WORKS } from './words';
import { CAREGIVER } from './words-of-care';
import {
  ABOUT,
  ANYBODY_DOES,
  EMPLOYED,
  GIVEN_TO,
  PLACE_OF_WORK,
  PLACED_WHERE,
  PUPIL_DOES,
  PUPIL_PLACED,
  PUPILS_PLACE,
  STILL,
} from './words-of-pupils';
import { CAPITALISED, couldBeName, isNameInSmallLetters, isPartOfWord, isStaff, nameEnd } from './written-names';

const OPENING = /^[:,"”“'(–-]$/u;

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
      besideNoun(sentence, at) ??
      besideEnglishNoun(sentence, at) ??
      nameAt(sentence, at) ??
      genitiveAt(sentence, at) ??
      inEnglish(sentence, at) ??
      ofSomebody(sentence, at);
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

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A name with a class, an age, a family of its own, what is given to a pupil, or what is said of one. */
function nameAt(sentence: Sentence, at: number): Span | null {
  const token = sentence[at];
  if (!token) return null;
  const isKnown = isGivenName(token.text) || isNameInSmallLetters(sentence, at);
  if (!isKnown && !mayBeUnknownName(sentence, at)) return null;
  if (CAPITALISED.test(sentence[at - 1]?.text ?? '') && isGivenName(sentence[at - 1]?.text ?? '')) return null;
  if (isStaff(sentence, at) || isOtherWord(sentence, at)) return null;
  // "Enligt Malin når vi målen", "Magnus ersätter Christina i 3B"
  if (/^(?:enligt|enl|via|ersätter|ersatte|ersätta)$/u.test(sentence[at - 1]?.low ?? '')) return null;
  const end = nameEnd(sentence, at);
  const place = classAfter(sentence, end);
  if (place && sentence[end]?.low !== 'på') return { from: at, to: place.next };
  const verb = STILL.test(sentence[end]?.low ?? '') ? end + 1 : end;
  if (PUPIL_DOES.has(sentence[verb]?.low ?? '') && !isAtWork(sentence, at, verb)) return { from: at, to: verb + 1 };
  if (!isKnown) {
    const isGiven = isGivenTo(sentence, at, end) && isNoPlace(token.low);
    return isGiven ? { from: at - 2, to: end } : unknownDoneFor(sentence, at, end);
  }
  const isLone = end === at + 1 || /^\p{L}$/u.test(sentence[at + 1]?.text ?? '');
  const to =
    ageAfter(sentence, end) ??
    familyAfter(sentence, end) ??
    saidOfPupil(sentence, end) ??
    worksAsPupil(sentence, end) ??
    (isLone ? caredFor(sentence, at, end) : null) ??
    (isLone ? placedAfter(sentence, end) : null);
  if (to !== null) return { from: at, to };
  const from = isLone ? caredForBy(sentence, at, end) : null;
  if (from !== null) return { from, to: end };
  const done = doneFor(sentence, at, end);
  if (done) return done;
  if (isGivenTo(sentence, at, end)) return { from: at - 2, to: end };
  if (isAtSchool(sentence, at, end)) return { from: at, to: end + 2 };
  // "saga b": in small letters a word, by the letter after it a name.
  const isChilds = isChildrensName(token.text) || (end > at + 1 && isChildrensName(capital(token.text)));
  return isLone && isChilds && isAlone(sentence, at, end) ? { from: at, to: end } : null;
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
  const { text = '', first = false } = sentence[at] ?? {};
  if (isPartOfWord(sentence, at) || NAMED_PLACE.test(sentence[end]?.low ?? '')) return false;
  if (isWordToo(text) && end === at + 1 && (first || isCapitalToo(text) || text !== capital(text))) return false;
  const before = sentence[at - 1];
  // "Översyn av schemat (Tuva H), klart v. 10" says who does it.
  if (before?.text === '(' && sentence[end]?.text === ')') return false;
  if (
    before &&
    (/^(?:från|enligt|via|tackar?|sankt|avdelning|avdelningen|på|hos|enl|fr)$/u.test(before.low) || before.text === '-')
  )
    return false;
  if (
    before &&
    (NAMED_THING.test(before.low) || NAMED_PLACE.test(before.low) || (/^\p{Lu}/u.test(before.text) && !before.first))
  )
    return false;
  const around = sentence.slice(Math.max(0, at - 8), end + 8).map((one) => one.low);
  if (around.some((low) => (ROLE.test(low) && !OFTEN_PUPILS.test(low)) || PLACE_OF_WORK.has(low))) return false;
  // "vi jobbar med …" is about others than those who do it.
  const after = sentence.slice(end, end + 8).map((one) => one.low);
  // "har tagit över schemat"
  if (
    after.some(
      (low, n) => low === 'tagit' && /^(?:över|fram|upp|hand|kontakt|initiativ|del)$/u.test(after[n + 1] ?? ''),
    )
  )
    return false;
  return !after.some((low, n) => WORKS.test(low) || isEmployed(sentence, end + n) || DOCUMENT.test(low));
}

/** "Alma förskola", "Saga gymnasium": a name that is a school's. */
const NAMED_PLACE =
  /^(?:(?:för|fri|grund)?skol(?:a|an|as|ans|or)|gymnasi\p{L}*|fritidshem\p{L}*|avdelning\p{L}*|bibliotek\p{L}*)$/u;

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
    return FAMILY.test(sentence[n + 1]?.low ?? '') || /^(?:klass)?(?:komp|kamrat)/u.test(sentence[n + 1]?.low ?? '')
      ? n + 2
      : null;
  }
  return null;
}

/** "för Signe i klassrummet", "med Milo på rasten". */
function isAtSchool(sentence: Sentence, at: number, end: number): boolean {
  const isAbout = ABOUT.test(sentence[at - 1]?.low ?? '') && /^(?:i|på|under)$/u.test(sentence[end]?.low ?? '');
  const place = sentence[end + 1]?.low ?? '';
  // Many work at the leisure centre: "möte med Anna på fritids".
  return isAbout && PUPILS_PLACE.test(place) && (place !== 'fritids' || isChildrensName(sentence[at]?.text ?? ''));
}

/** "stöd till Mohammed", "möte kring Elton"; not "stöd till Anna på ekonomi". */
function isGivenTo(sentence: Sentence, at: number, end: number): boolean {
  // "vi oroar oss för Nathalie" has a word between.
  const given = [sentence[at - 2]?.low ?? '', sentence[at - 3]?.low ?? ''];
  // "Vi kopplar in logoped för Samuel"; "mejl från kuratorn till Anna" is between colleagues.
  const isFor = /^(?:för|åt)$/u.test(sentence[at - 1]?.low ?? '') && CAREGIVER.test(given[0] ?? '');
  if (!isFor && (!ABOUT.test(sentence[at - 1]?.low ?? '') || !given.some((low) => GIVEN_TO.test(low)))) return false;
  // "Ett schema för Karin", "en plan med Karin": those who teach have theirs.
  const isTimetable = given.some(
    (low) => /^schema/u.test(low) || (/^(?:plan|läxhjälp|studiehandl)/u.test(low) && sentence[at - 1]?.low === 'med'),
  );
  if (isTimetable && !isChildrensName(sentence[at]?.text ?? '')) return false;
  const after = sentence.slice(end, end + 3);
  return !after.some((one) => PLACE_OF_WORK.has(one.low) || ROLE.test(one.low) || WORKS.test(one.low));
}
