import { byMeasure } from './by-measure';
import { matchMeasures, type Titled } from './match-measures';
import type { Measure } from './plan';

/** What of a newly read measure tells which stored one it is. */
export type Recognisable = Titled;

/** A measure that may be a stored one under another title; somebody who knows the plan is asked. */
export interface Doubtful {
  readonly no: number;
  readonly title: string;
  /** The stored measure's title and id. */
  readonly was: string;
  readonly wasId: string;
}

export interface Recognised {
  /** The stored measure each measure of the document is, by its place there. */
  readonly known: readonly (Measure | null)[];
  readonly doubtful: readonly Doubtful[];
}

/** So much of the shorter title stands in the other one as well: "Rastvärdar" in "Rastvärdar på båda gårdarna". */
const SIMILAR = 0.6;

/**
 * Which stored measure each measure of a new version is, also where its title was changed. The same number with a
 * similar title, or with the same area, day and responsible that no other measure has, is the same measure. What
 * agrees in less is in doubt: it counts as what was `said` of it, by its number, and as another measure while nothing
 * was; better one too many, which is seen, than one measure's history under another's name.
 */
export function matchUpdated(
  drafted: readonly Recognisable[],
  before: readonly Measure[],
  said: ReadonlyMap<number, boolean>,
): Recognised {
  if (before.length === 0) return { known: drafted.map(() => null), doubtful: [] };
  const known = [...matchMeasures(drafted, before)];
  const taken = new Set(known.filter((one) => one !== null));
  const doubtful: Doubtful[] = [];
  const numbered = byMeasure(before, (one) => String(one.no));
  const alone = { drafted: countFacts(drafted), before: countFacts(before) };
  for (const [at, draft] of drafted.entries()) {
    if (known[at]) continue;
    const named = (numbered.get(String(draft.no)) ?? []).filter((one) => !taken.has(one));
    const [only] = named;
    if (!only || named.length > 1) continue;
    const judged = judge(draft, only, alone);
    if (judged === 'doubtful') doubtful.push({ no: draft.no, title: draft.title, was: only.title, wasId: only.id });
    if (judged === 'another' || (judged === 'doubtful' && said.get(draft.no) !== true)) continue;
    known[at] = only;
    taken.add(only);
  }
  return { known, doubtful };
}

function judge(
  draft: Recognisable,
  stored: Measure,
  alone: { readonly drafted: ReadonlyMap<string, number>; readonly before: ReadonlyMap<string, number> },
): 'same' | 'doubtful' | 'another' {
  const agreeing = agreement(draft, stored);
  const fits = agreeing > 0 || !disagrees(draft, stored);
  const alike = likeness(draft.title, stored.title);
  // "Mentorstider i åk 7" may be what "Mentorstider" was, or the first of several.
  if (alike >= SIMILAR) return fits && figures(draft.title) === figures(stored.title) ? 'same' : 'doubtful';
  const isOnlyOne = alone.drafted.get(factsKey(stored)) === 1 && alone.before.get(factsKey(draft)) === 1;
  if (agreeing === FACTS && isOnlyOne) return 'same';
  return agreeing >= 2 || (alike > 0 && fits) ? 'doubtful' : 'another';
}

const FACTS = 3;

/** How many of area, days and responsible are given and the same. */
function agreement(one: Recognisable, other: Recognisable): number {
  const others = factsOf(other);
  return factsOf(one).filter((fact, at) => fact !== '' && fact === others[at]).length;
}

/** Whether one of them is given in both and another. */
function disagrees(one: Recognisable, other: Recognisable): boolean {
  const others = factsOf(other);
  return factsOf(one).some((fact, at) => fact !== '' && others[at] !== '' && fact !== others[at]);
}

const factsOf = ({ area, due, responsible }: Recognisable): readonly string[] => [
  area?.trim().toLowerCase() ?? '',
  due.flatMap(({ date }) => date ?? []).join(),
  responsible.map((who) => JSON.stringify(who).toLowerCase()).join(),
];

/** How many have the same area, days and responsible, where all three are given. */
function countFacts(of: readonly Recognisable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of of) {
    if (factsOf(one).includes('')) continue;
    counts.set(factsKey(one), (counts.get(factsKey(one)) ?? 0) + 1);
  }
  return counts;
}

const factsKey = (one: Recognisable) => JSON.stringify(factsOf(one));

/** The share of the shorter title's words that the other has; 0 where both have figures, and others: "Kurs 3", "Kurs 4". */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (figures(one) !== figures(other) && figures(one) !== '' && figures(other) !== '') return 0;
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  return shorter.size === 0 ? 0 : [...shorter].filter((word) => longer.has(word)).length / shorter.size;
}

/** Whether most of what one says is in the other, with the same figures: it is put in other words. */
export const isReworded = (one: string, other: string): boolean =>
  likeness(one, other) >= SIMILAR && figures(one) === figures(other);

/** Words of two letters tell nothing; neither do these. */
const LITTLE = new Set(['och', 'för', 'vid', 'med', 'som', 'till', 'den', 'det', 'att', 'från', 'the', 'and', 'for']);
const wordsOf = (title: string) =>
  new Set((title.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !LITTLE.has(word)));
const figures = (title: string) => (title.match(/\d+/g) ?? []).join();
