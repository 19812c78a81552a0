import { type ClassFound, classAfter } from './classes';
import type { Sentence, Token } from './tokens';
import {
  A_CHILD,
  CHILD_NAMED_BY_KIND,
  CHILDREN,
  DOCUMENT,
  EVERY_CHILDS,
  FAMILY,
  HAPPENED,
  MEANT,
  MODAL,
  OF_AN_AGE,
  ONE_CHILD,
  RULE_WORDS,
  THE_CHILD,
  WHENEVER,
} from './words';

/** Words about one child, in a sentence. */
export interface Child {
  /** Token indices: first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** A class, a department or an age stands with it. */
  readonly class: ClassFound | null;
  /** The words alone cannot be about children in general. */
  readonly certain: boolean;
  /** "en elev", "ett barn". */
  readonly indefinite: boolean;
}

const ARTICLE = /^(?:en|ett|denna|denne|detta|vår|vårt|min|mitt|din|deras|hans|hennes|annan)$/u;
const AGE = /^åring(?:en|ens)?$/u;

/** Every mention of one child in the sentence: "pojken", "en flicka", "eleven", "en av eleverna", "9-åringen". */
export function childrenIn(sentence: Sentence): readonly Child[] {
  const children: Child[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const child = childAt(sentence, at);
    if (child) children.push(child);
  }
  return children;
}

function childAt(sentence: Sentence, at: number): Child | null {
  const token = sentence[at];
  if (!token) return null;
  const { low } = token;
  const found = (certain: boolean, indefinite: boolean, from = at): Child => {
    const place = classAfter(sentence, at + 1);
    return { from, to: place?.next ?? at + 1, class: place, certain, indefinite };
  };
  if (CHILD_NAMED_BY_KIND.has(low) || OF_AN_AGE.test(low)) return found(true, false);
  if (AGE.test(low) && sentence[at - 1]?.text === '-') return found(true, low === 'åring', Math.max(0, at - 2));
  if (low === 'av' && /^e(?:n|tt)$/u.test(sentence[at - 1]?.low ?? '')) return oneOf(sentence, at);
  if (THE_CHILD.test(low)) {
    if (isEveryChilds(sentence, at)) return null;
    return found(MEANT.has(sentence[at - 1]?.low ?? ''), false);
  }
  const article = articleBefore(sentence, at);
  if (ONE_CHILD.has(low) || /åring$/u.test(low)) return article === null ? null : found(true, true, article);
  if (!A_CHILD.test(low) || article === null || isAnyone(sentence, at)) return null;
  const meant = sentence.slice(article, at).some((one) => MEANT.has(one.low));
  return found(meant, !meant, article);
}

/** "en av eleverna i 9C", "ett av barnen", "en av våra elever". */
function oneOf(sentence: Sentence, at: number): Child | null {
  for (let n = at + 1; n <= at + 3; n += 1) {
    const low = sentence[n]?.low ?? '';
    if (!CHILDREN.test(low) && !/^(?:elever|barn|pojkar|flickor)$/u.test(low)) continue;
    const place = classAfter(sentence, n + 1);
    return { from: at - 1, to: place?.next ?? n + 1, class: place, certain: true, indefinite: false };
  }
  return null;
}

/** Where the article of the noun at `at` stands, at most three words before; null where there is none. */
function articleBefore(sentence: Sentence, at: number): number | null {
  for (let n = at - 1; n >= Math.max(0, at - 4); n -= 1) {
    const low = sentence[n]?.low ?? '';
    if (ARTICLE.test(low)) return n;
    if (!/^\p{L}{2,}$/u.test(low)) return null;
  }
  return null;
}

/** "elevens rätt till stöd", "barnets bästa": said of every child. */
function isEveryChilds(sentence: Sentence, at: number): boolean {
  return /s$/u.test(sentence[at]?.low ?? '') && EVERY_CHILDS.has(sentence[at + 1]?.low ?? '');
}

/** "en elev i varje klass", "en elev i taget", "en elev per grupp". */
function isAnyone(sentence: Sentence, at: number): boolean {
  const [next, after] = [sentence[at + 1]?.low ?? '', sentence[at + 2]?.low ?? ''];
  return next === 'per' || ((next === 'i' || next === 'från') && /^(?:varje|taget|alla|respektive)$/u.test(after));
}

/** Whether the sentence is a rule for any such child rather than about this one. */
export function isGeneral(sentence: Sentence, child: Child): boolean {
  if (child.certain || child.class?.small) return false;
  const after = sentence.slice(child.to, child.to + 3).map((one) => one.low);
  if (after.some((low) => HAPPENED.has(low))) return false;
  if (isConditional(sentence, child.from)) return true;
  if (sentence.some((one) => RULE_WORDS.has(one.low))) return true;
  const isDocument = sentence.some((one) => DOCUMENT.test(one.low));
  // "elevens föräldrar" are one child's; "elevens studieplan ska …" is every pupil's.
  const isGenitive = /s$/u.test(sentence[child.to - 1]?.low ?? '') && !FAMILY.test(sentence[child.to]?.low ?? '');
  const modal = (token: Token | undefined) => token !== undefined && MODAL.has(token.low);
  if (child.indefinite) return isDocument || modal(sentence[child.to]) || modal(sentence[child.from - 1]);
  const byAnyParent = sentence.some((one) => one.low === 'vårdnadshavare'); // "Vårdnadshavare anmäler barnets allergier"
  return isGenitive && (isDocument || byAnyParent || sentence.some(modal));
}

/** "när eleven …", "om ett barn …"; not "orosanmälan om eleven". */
function isConditional(sentence: Sentence, at: number): boolean {
  for (let n = at - 1; n >= Math.max(0, at - 4); n -= 1) {
    const low = sentence[n]?.low ?? '';
    if (!WHENEVER.has(low)) continue;
    if (low !== 'om') return true;
    const before = sentence[n - 1]?.low ?? ',';
    if (sentence[n]?.first || /^(?:,|att|för|och|även|oavsett|hur|vad)$/u.test(before)) return true;
  }
  return false;
}
