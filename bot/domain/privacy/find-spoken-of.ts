import { aboutPronoun, childrensOwn } from './find-circumstances';
import { isGivenName } from './given-names';
import type { Span } from './span';
import type { Sentence } from './tokens';
import { DOCUMENT, PRONOUN, ROLE } from './words';
import {
  ANYBODYS_TOO,
  CHILDS_CARE,
  CHILDS_STATE,
  COLLEAGUES,
  LIVES_WITH,
  OF_OFFICE,
  WHERE_PLACED,
} from './words-of-care';

/** How far what is told may stand from "han", "hon" or "honom" where somebody who works there is named as well. */
const CLOSE = 6;

/** Whether somebody is named whom "han" or "hon" may be: by a role or by a name. */
export const namesSomebody = (sentence: Sentence): boolean =>
  sentence.some((one) => ROLE.test(one.low) || isGivenName(one.text));

/**
 * A child of whom only "han" or "hon" is said, in a sentence without a word for a child. `terms` are words on health or
 * on circumstances; `isAfterSomebody`, that the sentence before names somebody who may be meant. "Han har slutat ta sin
 * medicin och mentorn ser det" is about no mentor, as the mentor comes after; of whoever is named before him only what
 * nobody employed there has counts: "rektor har gjort en orosanmälan om honom".
 */
export function spokenOfOnly(sentence: Sentence, terms: readonly Span[], isAfterSomebody: boolean): Span | null {
  const told = terms.filter((term) => !isOffice(sentence, term));
  const ofChild = isChilds(sentence, told);
  if (ofChild || isAfterSomebody) return ofChild;
  const at = sentence.slice(0, 8).findIndex((one) => PRONOUN.has(one.low));
  if (at < 0 || namesSomebody(sentence.slice(0, at)) || isOfRole(sentence, at)) return null;
  // "Hon är sjukskriven och rektor söker vikarie": a colleague, whatever else is told.
  if (sentence.some((one) => COLLEAGUES.test(one.low))) return null;
  return aboutPronoun(
    sentence,
    childrensOwn(sentence, told).filter((term) => !isWork(sentence, at, term)),
  );
}

/** "hennes socialsekreterare", "orosanmälan om honom", "hon bor i familjehem". */
function isChilds(sentence: Sentence, terms: readonly Span[]): Span | null {
  for (const term of terms) {
    const low = sentence[term.from]?.low ?? '';
    for (let at = Math.max(0, term.from - CLOSE); at <= Math.min(sentence.length - 1, term.to + CLOSE); at += 1) {
      if (!isOf(sentence, at, term, low)) continue;
      const [from, to] = [Math.min(at, term.from), Math.max(at + 1, term.to)];
      if (!isWork(sentence, from, { from: to - 1, to })) return { from, to };
    }
  }
  return null;
}

function isOf(sentence: Sentence, at: number, term: Span, low: string): boolean {
  const pronoun = sentence[at]?.low ?? '';
  if (/^(?:hans|hennes|hens|his)$/u.test(pronoun)) {
    return CHILDS_CARE.test(low) && term.from > at && term.from - at <= 2;
  }
  if (isWhom(pronoun)) return CHILDS_STATE.test(low);
  if (!/^(?:han|hon|hen|he|she)$/u.test(pronoun) || term.from < at || !CHILDS_STATE.test(low)) return false;
  if (isOfRole(sentence, at)) return false;
  // "Rektor är tillbaka, han har fått medicin" is of himself; "mentorn ser att han har fått medicin" is not.
  if (ANYBODYS_TOO.test(low) && !/^(?:att|that)$/u.test(sentence[at - 1]?.low ?? '')) return false;
  return sentence.slice(at + 1, at + 4).some((one) => LIVES_WITH.test(one.low));
}

/** "BUP-utbildningen", "orosanmälningar", "placerad på expeditionen": of work, whoever it is. */
function isOffice(sentence: Sentence, term: Span): boolean {
  const [low, next] = [sentence[term.from]?.low ?? '', sentence[term.to]];
  const joined = next?.text === '-' && !next.spaced ? (sentence[term.to + 1]?.low ?? '') : low;
  if (OF_OFFICE.test(joined) || DOCUMENT.test(joined)) return true;
  // "Hon har placerat om grupperna", "han kommer från habiliteringen"
  const before = sentence[term.from - 1]?.low ?? '';
  if (low === 'placerat' && /^(?:har|hade)$/u.test(before)) return !isWhom(next?.low ?? '');
  if (before === 'från' && /^(?:kommer|är)$/u.test(sentence[term.from - 2]?.low ?? '')) return true;
  if (!/^placera/u.test(low) || !/^(?:i|på|hos|vid)$/u.test(next?.low ?? '')) return false;
  return WHERE_PLACED.test(sentence[term.to + 1]?.low ?? '');
}

const isWhom = (low: string) => /^(?:honom|henne|him)$/u.test(low);

/** "Hon är socialsekreterare", "han är vår kontaktperson på socialtjänsten"; not "hon är i kontakt med BUP". */
const isOfRole = (sentence: Sentence, at: number): boolean =>
  /^(?:är|blir|var)$/u.test(sentence[at + 1]?.low ?? '') &&
  sentence
    .slice(at + 2, at + 5)
    .some(({ low }, n) => (ROLE.test(low) || /^kontaktperson/u.test(low)) && sentence[at + 1 + n]?.low !== 'i');

/** "ansvarar för kontakten med BUP", "rutinen för medicin": work stands between the one and what is told. */
const isWork = (sentence: Sentence, at: number, term: Span): boolean =>
  sentence.slice(at + 1, term.from).some(({ low }) => OF_OFFICE.test(low) || DOCUMENT.test(low) || ROLE.test(low));
