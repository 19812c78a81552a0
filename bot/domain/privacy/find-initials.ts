import { classAfter } from './classes';
import { worksAsPupil } from './find-done-for';
import { saidOfPupil } from './said-of-pupil';
import type { Span } from './span';
import type { Sentence } from './tokens';
import {
  A_CHILD,
  ABBREVIATION,
  CHILD_NAMED_BY_KIND,
  CHILDREN,
  DOTTED,
  FAMILY,
  GRADED,
  PUPILS_OWN,
  ROLE,
  SURNAME,
  THE_CHILD,
  WORKS,
} from './words';
import { ABOUT, BECAUSE, GIVEN_TO, HAS, PUPIL_DOES, STILL } from './words-of-pupils';

const LETTER = /^\p{Lu}$/u;
const CAPITALS = /^\p{Lu}{1,3}$/u;

/** Initials that stand for a child: "K.P.", "eleven K", "elev k.p.", "KP i 5B", "KP:s mamma". */
export function initialsIn(sentence: Sentence): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const span =
      afterNoun(sentence, at) ??
      dotted(sentence, at) ??
      inClass(sentence, at) ??
      ofFamily(sentence, at) ??
      spokenOf(sentence, at);
    if (!span) continue;
    found.push(span);
    at = span.to - 1;
  }
  return found;
}

const isShort = (text: string) => CAPITALS.test(text) && !ABBREVIATION.has(text.toLowerCase());

/** "eleven K", "elev A.B.", "pojken J", "eleven \"S\"", "elev k.p.". */
function afterNoun(sentence: Sentence, at: number): Span | null {
  const low = sentence[at]?.low ?? '';
  const isNoun = CHILD_NAMED_BY_KIND.test(low) || THE_CHILD.test(low) || A_CHILD.test(low) || CHILDREN.test(low);
  if (!isNoun || low.endsWith('s')) return null;
  const next = /^["”“'(:]$/u.test(sentence[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const token = sentence[next];
  if (!token) return null;
  const end = dottedEnd(sentence, next);
  if (end !== null) return { from: at, to: end };
  // Straight after "eleven" or "pojken" no subject and no programme stands: "Eleven AB", "flickan EK".
  const isOneChild = CHILD_NAMED_BY_KIND.test(low) || /(?:eleven|barnet)$/u.test(low);
  // "elev HB har …", "elev SVA" no more.
  const isSubject = /^\p{Lu}{2}$/u.test(token.text) && HAS.test(sentence[next + 1]?.low ?? '');
  if (!(isOneChild || isSubject ? CAPITALS.test(token.text) : isShort(token.text))) return null;
  const after = sentence[next + 1];
  // "barn i A-laget" has a preposition; "elev A-kurs" a word joined to the letter.
  return after?.text === '-' && !after.spaced ? null : { from: at, to: next + 1 };
}

/** End of "K.P", "K.P." or "k.p." that begins at `at`; null where none does. */
function dottedEnd(sentence: Sentence, at: number): number | null {
  let letters = 0;
  let next = at;
  while (/^\p{L}$/u.test(sentence[next]?.text ?? '') && (letters === 0 || isJoined(sentence, next))) {
    letters += 1;
    next += 1;
    if (sentence[next]?.text !== '.' || sentence[next]?.spaced) break;
    next += 1;
  }
  return letters >= 2 && letters <= 4 ? next : null;
}

/** "K.P." in one piece, and "K. P." as some write it. */
const isJoined = (sentence: Sentence, at: number) =>
  !sentence[at]?.spaced || (LETTER.test(sentence[at]?.text ?? '') && sentence[at + 1]?.text === '.');

/** Initials with full stops that are neither an abbreviation, nor somebody's who works there, nor before a surname. */
function dotted(sentence: Sentence, at: number): Span | null {
  const first = sentence[at];
  if (!first || !/^\p{L}$/u.test(first.text) || sentence[at + 1]?.text !== '.') return null;
  if (/^[.-]$/u.test(sentence[at - 1]?.text ?? '') && !first.spaced) return null;
  const end = dottedEnd(sentence, at);
  if (end === null) return null;
  const letters = sentence.slice(at, end).filter((one) => one.text !== '.');
  if (DOTTED.has(letters.map((one) => one.low).join('.'))) return null;
  // "k.p. har missat tre prov": small letters only where a pupil is spoken of.
  const isSubject = first.first && saidOfPupil(sentence, end) !== null;
  if (!isSubject && !letters.every((one) => LETTER.test(one.text))) return null;
  const next = sentence[end];
  if (next?.text === '-' && !next.spaced) return null;
  if (next && SURNAME.test(next.text)) return null;
  const before = sentence.slice(Math.max(0, at - 3), at);
  if (before.some((one) => ROLE.test(one.low)) || isSignature(sentence, at, end)) return null;
  // "E.L. arbetar med rutinen" and "E.L. arbetar i egen takt"
  const last = /^(?:och|,|&)$/u.test(next?.low ?? '') ? (dottedEnd(sentence, end + 1) ?? end) : end;
  const hasDone = /^(?:har|hade)$/u.test(sentence[last]?.low ?? '') && sentence[last + 1]?.low !== 'gått';
  const verb = hasDone ? last + 1 : last;
  if (WORKS.test(sentence[verb]?.low ?? '') && worksAsPupil(sentence, last) === null) return null;
  const isRole = /^(?:är|blir)$/u.test(sentence[last]?.low ?? '');
  if (isRole && sentence.slice(last + 1, last + 3).some((one) => ROLE.test(one.low))) return null;
  return { from: at, to: end };
}

/** "Godkänt av M.L.", "J.S. har skrivit protokoll", "M.L., rektor": initials that stand for who works there. */
function isSignature(sentence: Sentence, at: number, end: number): boolean {
  const [before, by] = [sentence[at - 2]?.low ?? '', sentence[at - 1]?.low ?? ''];
  if (by === 'av' && /^(?:fört|godkän|beslut|skriv|uppdatera|justera|signera|upprätta|sammanställ)/u.test(before))
    return true;
  const after = sentence.slice(end, end + 5);
  if (/^[,(]$/u.test(after[0]?.text ?? '') && ROLE.test(after[1]?.low ?? '')) return true;
  if (after.some((one, n) => one.low === 'som' && ROLE.test(after[n + 1]?.low ?? ''))) return true;
  return after.some((one) => /^(?:mötes)?protokoll/u.test(one.low));
}

/** "KP i 5B", "E i 6A"; not "NO i 7A", "betyget E i 6A". */
function inClass(sentence: Sentence, at: number): Span | null {
  const token = sentence[at];
  if (!token || !isShort(token.text) || GRADED.test(sentence[at - 1]?.low ?? '')) return null;
  const joint = sentence[at + 1]?.text === '.' && token.text.length === 1 ? at + 2 : at + 1; // "S. i 4B"
  if (!/^(?:i|från|ur|,|[(])$/u.test(sentence[joint]?.low ?? '') || ROLE.test(sentence[at - 1]?.low ?? '')) return null;
  if (sentence[at - 1]?.text === '-' && !token.spaced) return null;
  const place = classAfter(sentence, joint);
  return place && /[a-h]$/iu.test(sentence[place.next - 1]?.text ?? '') ? { from: at, to: place.next } : null;
}

/** "KP:s mamma", "K:s frånvaro"; not "BUP:s utredning". */
function ofFamily(sentence: Sentence, at: number): Span | null {
  const token = sentence[at];
  if (!token || !isShort(token.text) || sentence[at + 1]?.text !== ':' || sentence[at + 2]?.low !== 's') return null;
  const owned = sentence[at + 3]?.low ?? '';
  return FAMILY.test(owned) || PUPILS_OWN.test(owned) ? { from: at, to: at + 4 } : null;
}

/** "stöd till LN", "LN vägrar": two capitals where a pupil is spoken of. */
function spokenOf(sentence: Sentence, at: number): Span | null {
  const token = sentence[at];
  if (!token || !/^\p{Lu}{2}$/u.test(token.text) || !isShort(token.text)) return null;
  const verb = STILL.test(sentence[at + 1]?.low ?? '') ? at + 2 : at + 1;
  if (PUPIL_DOES.has(sentence[verb]?.low ?? '')) return { from: at, to: verb + 1 };
  const said = saidOfPupil(sentence, at + 1) ?? worksAsPupil(sentence, at + 1) ?? thenSaid(sentence, at);
  if (said !== null) return { from: at, to: said };
  const isTo = /^(?:till|för|åt|kring|runt|gällande|ang|angående|rörande|avseende)$/u.test(sentence[at - 1]?.low ?? '');
  if (isTo && GIVEN_TO.test(sentence[at - 2]?.low ?? '')) return { from: at - 2, to: at + 1 };
  const isOm = sentence[at - 1]?.low === 'om';
  const meeting = [at - 2, at - 3].find((n) => MEETING_OF_ONE.test(sentence[n]?.low ?? ''));
  return isOm && meeting !== undefined ? { from: meeting, to: at + 1 } : null;
}

/** What is held or written about one pupil: "möte om IP" is about a system. */
const MEETING_OF_ONE = /^(?:elevhälso(?:samtal|möte|konferens)\p{L}*|ehm|eht|nätverksmöte\p{L}*|orosanmäl\p{L}*|sip)$/u;

/** "möte om LK, hon ska få egen resurs", "mötet gällde DL, hennes frånvaro ökar". Returns the end of what says so. */
function thenSaid(sentence: Sentence, at: number): number | null {
  // "ang. LK"
  const before = sentence[sentence[at - 1]?.text === '.' ? at - 2 : at - 1]?.low ?? '';
  if (!ABOUT.test(before) && !/^(?:gäll(?:er|de|t)|diskutera(?:de|r|t)|lyft(?:e|er)?)$/u.test(before)) return null;
  for (let n = at + 2; n <= at + 7; n += 1) {
    if (!BECAUSE.test(sentence[n - 1]?.low ?? '')) continue;
    const low = sentence[n]?.low ?? '';
    if (/^(?:hans|hennes|hens)$/u.test(low)) {
      const owned = sentence[n + 1]?.low ?? '';
      return FAMILY.test(owned) || PUPILS_OWN.test(owned) ? n + 2 : null;
    }
    if (/^(?:han|hon|hen)$/u.test(low)) return saidOfPupil(sentence, n + 1);
  }
  return null;
}
