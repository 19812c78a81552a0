import type { Child } from './find-children';
import type { Span } from './span';
import type { Sentence } from './tokens';
import { PRONOUN, SCHOOLS_OWN } from './words';
import { COUNTRY, SOCIAL, SOCIAL_ENDING, SOCIAL_PHRASES, SOCIAL_STEM } from './words-of-circumstances';
import { HEALTH, HEALTH_ENDING, HEALTH_PHRASES, HEALTH_STEM } from './words-of-health';

/** How far a word may stand from the child it is about, in words of the same sentence. */
const NEAR = 30;

interface Terms {
  readonly health: readonly Span[];
  readonly social: readonly Span[];
}

/** Words on health and on social circumstances in a sentence. */
export function termsIn(sentence: Sentence): Terms {
  const health: Span[] = [];
  const social: Span[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const low = sentence[at]?.low ?? '';
    if (isHealthWord(low) && !isSchoolWork(sentence, at)) health.push({ from: at, to: at + 1 });
    if (isSocialWord(low) || isOrigin(sentence, at)) social.push({ from: at, to: at + 1 });
    const healthEnd = phraseAt(sentence, at, HEALTH_PHRASES);
    if (healthEnd !== null) health.push({ from: at, to: healthEnd });
    const socialEnd = phraseAt(sentence, at, SOCIAL_PHRASES);
    if (socialEnd !== null) social.push({ from: at, to: socialEnd });
  }
  return { health, social };
}

/** A word on somebody's health. */
export const isHealthWord = (low: string) => HEALTH.test(low) || HEALTH_STEM.test(low) || HEALTH_ENDING.test(low);
/** A word on somebody's family, protection, crimes or flight. */
export const isSocialWord = (low: string) => SOCIAL.test(low) || SOCIAL_STEM.test(low) || SOCIAL_ENDING.test(low);

/** "från Syrien", "from Ukraine". */
const isOrigin = (sentence: Sentence, at: number) =>
  COUNTRY.has(sentence[at]?.low ?? '') && /^(?:från|from|till|to|ur)$/u.test(sentence[at - 1]?.low ?? '');

/** "pedagogisk utredning", "utredning av elevens behov", "behovet utreds". */
function isSchoolWork(sentence: Sentence, at: number): boolean {
  if (!/^utre[dt]/u.test(sentence[at]?.low ?? '')) return false;
  return sentence.slice(Math.max(0, at - 2), at + 5).some((one) => SCHOOLS_OWN.has(one.low));
}

function phraseAt(sentence: Sentence, at: number, phrases: readonly (readonly RegExp[])[]): number | null {
  for (const [first, ...rest] of phrases) {
    if (!first?.test(sentence[at]?.low ?? '')) continue;
    let end = at + 1;
    const isWhole = rest.every((word) => {
      const from = end;
      const found = [from, from + 1, from + 2].find((n) => word.test(sentence[n]?.low ?? ''));
      end = (found ?? from) + 1;
      return found !== undefined;
    });
    if (isWhole) return end;
  }
  return null;
}

/** The first child of the sentence that one of the words is about, from the one to the other; null where there is none. */
export function aboutChild(children: readonly Child[], terms: readonly Span[]): Span | null {
  if (terms.length === 0) return null;
  for (const child of children) {
    if (child.general) continue;
    const term = nearest(child, terms);
    if (term) return { from: Math.min(child.from, term.from), to: Math.max(child.to, term.to) };
  }
  return null;
}

/** "Eleven kom tillbaka efter jul. Han har fått medicin": he is the child of the sentence before. */
export function aboutPronoun(sentence: Sentence, terms: readonly Span[]): Span | null {
  const at = sentence.slice(0, 8).findIndex((one) => PRONOUN.has(one.low));
  const term = at < 0 ? undefined : terms.find((one) => one.from > at && one.from - at <= NEAR);
  return term ? { from: at, to: term.to } : null;
}

/** Grown-ups are ill and have children too, and what is told of somebody at work is most often that. */
const ANYBODYS = /^(?:sjuk|oper|utmatt|utbränd|gravid|rehab|läkar|dödsfall|sorg|begravning|covid|feber|brutit|flytta)/u;
/** What is told of somebody of whom only "han" or "hon" is said, where it is told of children: no illness of a grown-up. */
export const childrensOwn = (sentence: Sentence, terms: readonly Span[]): readonly Span[] =>
  terms.filter((one) => !ANYBODYS.test(sentence[one.from]?.low ?? ''));

function nearest(child: Child, terms: readonly Span[]): Span | null {
  let best: Span | null = null;
  let distance = NEAR + 1;
  for (const term of terms) {
    const apart = term.from >= child.to ? term.from - child.to : child.from - term.to;
    if (apart < distance) [best, distance] = [term, apart];
  }
  return best;
}
