import { type Child, isGeneral } from './find-children';
import type { Span } from './find-names';
import type { Sentence } from './tokens';
import { HEALTH, HEALTH_ENDING, HEALTH_PHRASES, PRONOUN, SCHOOLS_OWN, SOCIAL, SOCIAL_PHRASES } from './words';

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
    if ((HEALTH.test(low) || HEALTH_ENDING.test(low)) && !isSchoolWork(sentence, at))
      health.push({ from: at, to: at + 1 });
    if (SOCIAL.test(low)) social.push({ from: at, to: at + 1 });
    const healthEnd = phraseAt(sentence, at, HEALTH_PHRASES);
    if (healthEnd !== null) health.push({ from: at, to: healthEnd });
    const socialEnd = phraseAt(sentence, at, SOCIAL_PHRASES);
    if (socialEnd !== null) social.push({ from: at, to: socialEnd });
  }
  return { health, social };
}

/** "pedagogisk utredning", "utredning av elevens behov", "behovet utreds". */
function isSchoolWork(sentence: Sentence, at: number): boolean {
  if (!/^utred/u.test(sentence[at]?.low ?? '')) return false;
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
export function aboutChild(sentence: Sentence, children: readonly Child[], terms: readonly Span[]): Span | null {
  if (terms.length === 0) return null;
  for (const child of children) {
    if (isGeneral(sentence, child)) continue;
    const term = nearest(child, terms);
    if (term) return { from: Math.min(child.from, term.from), to: Math.max(child.to, term.to) };
  }
  return null;
}

/** "Eleven kom tillbaka efter jul. Han har fått medicin": he is the child of the sentence before. */
export function aboutPronoun(sentence: Sentence, terms: readonly Span[]): Span | null {
  const at = sentence.slice(0, 4).findIndex((one) => PRONOUN.has(one.low));
  const term = at < 0 ? undefined : terms.find((one) => one.from > at && one.from - at <= NEAR);
  return term ? { from: at, to: term.to } : null;
}

function nearest(child: Child, terms: readonly Span[]): Span | null {
  let best: Span | null = null;
  let distance = NEAR + 1;
  for (const term of terms) {
    const apart = term.from >= child.to ? term.from - child.to : child.from - term.to;
    if (apart < distance) [best, distance] = [term, apart];
  }
  return best;
}
