import type { Concern } from '../held-text';
import { type Found, findPersonalNumbers } from '../personal-number';
import { classAt } from './classes';
import { type Child, childrenIn } from './find-children';
import { aboutChild, aboutPronoun, termsIn } from './find-circumstances';
import { initialsIn } from './find-initials';
import { namedChildrenIn } from './find-names';
import { namesSomebody, spokenOfOnly } from './find-spoken-of';
import { plainText } from './plain-text';
import type { Span } from './span';
import { type Sentence, sentencesOf } from './tokens';
import { ONE_CHILD } from './words';

/** Why a text may be about a single child, and where: offsets into the text, end exclusive. */
export interface Seen {
  readonly concern: Concern;
  readonly at: Found;
}

export interface Judgement {
  /** These stop: they may not be stored at all. */
  readonly personalNumbers: readonly Found[];
  /** About these the one who writes is asked. In the order they stand; one of each kind in a sentence. */
  readonly concerns: readonly Seen[];
}

/**
 * What in a text may be about a single child (domain.md 3.5). Swedish; children in general, staff, schools and classes
 * by themselves are nothing to ask about. Reads each word a bounded number of times, so a long text takes no longer
 * a word than a short one.
 */
export function judgeText(text: string): Judgement {
  const concerns: Seen[] = [];
  let spokenOf: SpokenOf = 'nobody';
  for (const sentence of sentencesOf(plainText(text))) {
    const children = childrenIn(sentence);
    concerns.push(...concernsIn(sentence, children, spokenOf));
    if (children.some((child) => !child.general)) spokenOf = 'child';
    else if (children.length > 0 || namesSomebody(sentence)) spokenOf = 'somebody';
  }
  return { personalNumbers: findPersonalNumbers(text), concerns };
}

/** Whom "han" or "hon" may be: the child of the sentence before, somebody else named there, or nobody that was named. */
type SpokenOf = 'child' | 'somebody' | 'nobody';

function concernsIn(sentence: Sentence, children: readonly Child[], spokenOf: SpokenOf): readonly Seen[] {
  const terms = termsIn(sentence);
  const he = (spans: readonly Span[]) => {
    if (spokenOf === 'child') return aboutPronoun(sentence, spans);
    // "han har börjat på bup": who answers about a school and names nobody writes about a pupil.
    return children.length > 0 ? null : spokenOfOnly(sentence, spans, spokenOf === 'somebody');
  };
  const about = (spans: readonly Span[]) => aboutChild(children, spans) ?? he(spans);
  const spans: readonly (readonly [Concern, Span | null])[] = [
    ['pupil_named', namedChildrenIn(sentence)[0] ?? null],
    ['pupil_initials', initialsIn(sentence)[0] ?? null],
    ['class_and_person', childOfClass(sentence, children)],
    ['health_of_child', about(terms.health) ?? fewWith(sentence, terms.health)],
    ['social_of_child', about(terms.social) ?? fewWith(sentence, terms.social)],
  ];
  return spans
    .flatMap(([concern, span]) => {
      const [first, last] = span ? [sentence[span.from], sentence[span.to - 1]] : [];
      return first && last ? [{ concern, at: { start: first.start, end: last.end } }] : [];
    })
    .sort((a, b) => a.at.start - b.at.start);
}

/** "pojken i 3A", "I 5B finns en pojke", "två pojkar i 6B", "7B-eleven". */
function childOfClass(sentence: Sentence, children: readonly Child[]): Span | null {
  const child = children.find((one) => one.class !== null && !one.general);
  if (child) return child;
  for (let at = 0; at < sentence.length; at += 1) {
    const found = classAt(sentence, at);
    if (!found?.small) continue;
    if (sentence[found.next]?.text === '-' && /^elevens?$/u.test(sentence[found.next + 1]?.low ?? ''))
      return { from: at, to: found.next + 2 };
    const within = children.find((one) => one.from >= found.next && one.from - found.next <= 6);
    const opens = sentence[at - 1]?.low === 'i' || sentence[at - 2]?.low === 'i';
    if (opens && within && !within.general) return { from: at, to: within.to };
    // "pojken har börjat i 5B", "sonen går i 2A"
    const before = children.find((one) => one.certain && at >= one.to && at - one.to <= 5);
    if (before && !before.general) return { from: before.from, to: found.next };
    const few = fewBefore(sentence, at);
    if (few !== null) return { from: few, to: found.next };
  }
  return null;
}

const FEW = /^(?:två|tre|2|3)$/u;
/** "två pojkar i 6B": so few that everybody in the class knows whom it is about. */
function fewBefore(sentence: Sentence, at: number): number | null {
  const noun = sentence[at - 2]?.low ?? '';
  const isBoysOrGirls =
    /^(?:pojkar|flickor|killar|tjejer|syskon|bröder|systrar|tvillingar)$/u.test(noun) || ONE_CHILD.test(noun);
  return isBoysOrGirls && sentence[at - 1]?.low === 'i' && FEW.test(sentence[at - 3]?.low ?? '') ? at - 3 : null;
}

const YEAR = /^(?:år|åk|årskurs|årskursen|klass|klassen)$/u;
const FEW_OF = /^(?:elever|barn|pojkar|flickor|killar|tjejer|ungdomar)$/u;
/** "två elever med diabetes i år 2": so few in a year that it says who they are. */
function fewWith(sentence: Sentence, terms: readonly Span[]): Span | null {
  const of = sentence.findIndex((one, at) => FEW_OF.test(one.low) && FEW.test(sentence[at - 1]?.low ?? ''));
  const term = of < 0 ? undefined : terms.find((one) => one.from > of && one.from - of <= 6);
  if (!term) return null;
  const isOfYear = sentence.some(
    (one, at) =>
      (YEAR.test(one.low) && /^[1-9]$/u.test(sentence[at + 1]?.text ?? '')) || (classAt(sentence, at)?.small ?? false),
  );
  return isOfYear ? { from: of - 1, to: term.to } : null;
}
