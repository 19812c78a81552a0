import { type ClassFound, classAfter, classAt, departmentAfter, programmeAfter } from './classes';
import type { Sentence, Token } from './tokens';
import {
  A_CHILD,
  A_PARENT,
  BARE_CHILD,
  CHILD_NAMED_BY_KIND,
  CHILDREN,
  DOCUMENT,
  ENGLISH_ANY,
  ENGLISH_CHILD,
  ENGLISH_ONE,
  EVERY_CHILDS,
  FAMILY,
  HAPPENED,
  KIN_OF,
  MEANT,
  MODAL,
  NO_NUMBER_OF_ONE,
  NOT_ONE,
  OF_AN_AGE,
  ONE_CHILD,
  PARENT,
  ROLE,
  RULE_WORDS,
  THE_CHILD,
  WHENEVER,
  WORKS,
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
  /** The sentence is a rule for any such child rather than about this one. */
  readonly general: boolean;
}

const ARTICLE = /^(?:en|ett|denna|denne|detta|vår|vårt|min|mitt|din|deras|hans|hennes|annan|1|nån)$/u;
const AGE = /^åring(?:en|ens)?$/u;

/** What of a sentence says whether it is a rule, read once. */
interface Rule {
  readonly words: boolean;
  readonly document: boolean;
  readonly modal: boolean;
  readonly duty: boolean;
  /** "Vårdnadshavare anmäler barnets allergier": said of any parent. */
  readonly anyParent: boolean;
  /** "Vid oro kallas eleven till samtal". */
  readonly whenever: boolean;
}

function ruleOf(sentence: Sentence): Rule {
  const some = (isOne: (low: string) => boolean) => sentence.some((one) => isOne(one.low));
  const isPast = some((low) => HAPPENED.has(low) || low === 'har' || low === 'has');
  return {
    words: some((low) => RULE_WORDS.has(low)),
    document: some((low) => DOCUMENT.test(low)),
    modal: some((low) => MODAL.has(low)),
    duty: some((low) => /^(?:bör|måste|must|should|shall)$/u.test(low)),
    anyParent: some((low) => low === 'vårdnadshavare'),
    whenever: !isPast && /^(?:vid|efter|inför)$/u.test(sentence[0]?.low ?? ''),
  };
}

/** Every mention of one child in the sentence: "pojken", "en flicka", "eleven", "en av eleverna", "9-åringen", "mamman". */
export function childrenIn(sentence: Sentence): readonly Child[] {
  const children: Child[] = [];
  const rule = ruleOf(sentence);
  for (let at = 0; at < sentence.length; at += 1) {
    const mention = childAt(sentence, at);
    if (mention) children.push({ ...mention, general: isGeneral(sentence, mention, rule) });
  }
  return children;
}

type Mention = Omit<Child, 'general'>;

function childAt(sentence: Sentence, at: number): Mention | null {
  const token = sentence[at];
  if (!token) return null;
  const { low } = token;
  const found = (certain: boolean, indefinite: boolean, from = at): Mention => {
    // "niondeklassaren" says the year by itself.
    const ownYear = /klassarens?$/u.test(low) ? { next: at + 1, small: false } : null;
    const place = placeAfter(sentence, at + 1, low) ?? ownYear;
    return { from, to: place?.next ?? at + 1, class: place, certain, indefinite };
  };
  const numbered = numberedEnd(sentence, at);
  if (numbered !== null) {
    const place = placeAfter(sentence, numbered, low);
    return { from: at, to: place?.next ?? numbered, class: place, certain: true, indefinite: false };
  }
  const spokenOf = pronounOfClass(sentence, at);
  if (spokenOf) return { from: at, to: spokenOf.next, class: spokenOf, certain: true, indefinite: false };
  const ofSomebody = KIN_OF.test(low) && /s$/u.test(sentence[at - 1]?.low ?? '') ? found(true, false, at - 1) : null;
  // "kollegans son är sjuk" is of a child who may go to no school of ours.
  if (ofSomebody?.class) return ofSomebody;
  if (CHILD_NAMED_BY_KIND.test(low) || OF_AN_AGE.test(low)) return found(true, false);
  if (AGE.test(low) && sentence[at - 1]?.text === '-') return found(true, low === 'åring', Math.max(0, at - 2));
  if (/^(?:av|of)$/u.test(low) && /^(?:en|ett|one)$/u.test(sentence[at - 1]?.low ?? '')) return oneOf(sentence, at);
  if (PARENT.test(low)) return /^[-/]$/u.test(sentence[at + 1]?.text ?? '') ? null : found(true, false);
  if (THE_CHILD.test(low)) {
    if (isEveryChilds(sentence, at)) return null;
    return found(MEANT.has(sentence[at - 1]?.low ?? ''), false);
  }
  return ENGLISH_CHILD.test(low) ? inEnglish(sentence, at, found) : anyAt(sentence, at, low, found);
}

/** "han i 8C som …", "henne i trean", "hon som går i 4B"; not "hon i 7B undervisar också i 8A". */
function pronounOfClass(sentence: Sentence, at: number): ClassFound | null {
  const { low = '' } = sentence[at] ?? {};
  if (!/^(?:han|hon|hen|hans|honom|henne|he|she|him|den)$/u.test(low)) return null;
  const goes = sentence[at + 1]?.low === 'som' && GOES_IN_CLASS.test(sentence[at + 2]?.low ?? '');
  const joint = goes ? at + 3 : at + 1;
  if (!/^(?:i|från|ur|in|from|[(])$/u.test(sentence[joint]?.low ?? '')) return null;
  const place = classAt(sentence, joint + 1);
  if (!place?.small || (low === 'den' && sentence[place.next]?.low !== 'som')) return null;
  const after = sentence.slice(place.next, place.next + 3);
  return after.some((one) => WORKS.test(one.low) || ROLE.test(one.low)) ? null : place;
}

/** What a pupil does in a class; "hon som har matten i 7B" teaches. */
const GOES_IN_CLASS =
  /^(?:går|gick|börja[rt]?|började|kom|sitter|flytta[rt]|flyttade|byt(?:er|t|te)|slutat?|slutade|goes)$/u;

type Find = (certain: boolean, indefinite: boolean, from?: number) => Mention;

/** "en pojke", "en ny elev", "1 elev", and "elev utreds" as notes are written. */
function anyAt(sentence: Sentence, at: number, low: string, found: Find): Mention | null {
  const article = articleBefore(sentence, at);
  if (article !== null && (ONE_CHILD.test(low) || /åring$/u.test(low))) return found(true, true, article);
  if (article !== null && A_PARENT.test(low)) return found(false, true, article);
  if (article !== null && A_CHILD.test(low) && !isAnyone(sentence, at)) {
    const meant = sentence.slice(article, at).some((one) => MEANT.has(one.low));
    return found(meant, !meant, article);
  }
  if (article !== null || !BARE_CHILD.test(low) || isAnyone(sentence, at)) return null;
  const isJoined = /^[-/]$/u.test(sentence[at + 1]?.text ?? '') || NOT_ONE.has(sentence[at - 1]?.low ?? '');
  return isJoined ? null : found(false, true);
}

/** "one boy", "the pupil", "our student"; without an article at the beginning of a note. */
function inEnglish(sentence: Sentence, at: number, found: Find): Mention | null {
  const before = [sentence[at - 1]?.low ?? '', sentence[at - 2]?.low ?? ''];
  if (before.some((low) => /^(?:every|each|no|any|per)$/u.test(low))) return null;
  const isSwedish = before.some((low) => low === 'en');
  if (isSwedish || before.some((low) => ENGLISH_ONE.has(low))) return found(true, false);
  if (before.some((low) => ENGLISH_ANY.has(low)) || (sentence[at]?.first ?? false)) return found(false, true);
  return null;
}

/** The class, programme or department that stands after a child. Only small children's departments go by name alone. */
function placeAfter(sentence: Sentence, at: number, low: string): ClassFound | null {
  const place = classAfter(sentence, at) ?? programmeAfter(sentence, at);
  return place ?? (low.includes('elev') ? null : departmentAfter(sentence, at));
}

/** "en av eleverna i 9C", "ett av barnen", "en av våra elever". */
function oneOf(sentence: Sentence, at: number): Mention | null {
  for (let n = at + 1; n <= at + 3; n += 1) {
    const low = sentence[n]?.low ?? '';
    if (
      !CHILDREN.test(low) &&
      !/^(?:elever|barn|pojkar|flickor|killar|tjejer|pupils|students|children|kids|boys|girls)$/u.test(low)
    )
      continue;
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
    // "vår NPF-elev" is one word in three parts.
    if (!/^\p{L}{2,}$/u.test(low) && !isHyphen(sentence, n)) return null;
  }
  return null;
}

const isHyphen = (sentence: Sentence, at: number) =>
  sentence[at]?.text === '-' && !sentence[at]?.spaced && !(sentence[at + 1]?.spaced ?? true);

/** "elev 14 har fått …", "barn nr 3 på …": one who is kept apart by a number; not "barn 1–5 år" or "barn 24 per grupp". */
function numberedEnd(sentence: Sentence, at: number): number | null {
  if (!/^(?:elev|barn)$/u.test(sentence[at]?.low ?? '')) return null;
  const from = /^(?:nr|nummer)$/u.test(sentence[at + 1]?.low ?? '') ? at + 2 : at + 1;
  const dot = sentence[from]?.text === '.' ? from + 1 : from;
  if (!/^\d{1,3}$/u.test(sentence[dot]?.text ?? '')) return null;
  const next = sentence[dot + 1];
  const isMore = next !== undefined && (!/^\p{L}/u.test(next.text) || NO_NUMBER_OF_ONE.has(next.low));
  return isMore && next.text !== ',' ? null : dot + 1;
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
function isGeneral(sentence: Sentence, child: Mention, rule: Rule): boolean {
  if (child.certain || child.class?.small) return false;
  const after = sentence.slice(child.to, child.to + 3).map((one) => one.low);
  if (after.some((low) => HAPPENED.has(low))) return false;
  if (isConditional(sentence, child.from) || rule.words || rule.whenever) return true;
  // "elevens föräldrar" are one child's; "elevens studieplan ska …" is every pupil's.
  const isGenitive = /s$/u.test(sentence[child.to - 1]?.low ?? '') && !FAMILY.test(sentence[child.to]?.low ?? '');
  const modal = (token: Token | undefined) => token !== undefined && MODAL.has(token.low);
  if (child.indefinite && (rule.document || rule.duty || modal(sentence[child.from - 1]))) return true;
  // "En elev ska …", "Ett barn med diabetes ska …"
  const isWith = /^(?:med|with)$/u.test(sentence[child.to]?.low ?? '');
  if (child.indefinite) return modal(sentence[child.to]) || (isWith && modal(sentence[child.to + 2]));
  if (/^(?:familj|vårdnad)/u.test(sentence[child.from]?.low ?? '')) return rule.document || rule.modal;
  return isGenitive && (rule.document || rule.anyParent || rule.modal);
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
