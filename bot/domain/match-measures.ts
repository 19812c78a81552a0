import { byMeasure } from './by-measure';
import type { LocalDate } from './dates';
import { wordsHash } from './ids';
import type { Measure, Responsible } from './plan';

/** What of a newly read measure tells which of those with its title it is. */
export interface Titled {
  readonly no: number;
  readonly title: string;
  readonly area: string | null;
  readonly due: readonly { readonly date: LocalDate | null }[];
  readonly responsible: readonly Responsible[];
}

/** A title as it is compared: case, spaces and the full stop at the end are how it was typed, not what it says. */
export const sameTitle = (one: string, other: string) => comparable(one) === comparable(other);

/** By what measures with the same title are found, whatever plan they are of. */
export const titleKey = (title: string) => wordsHash([comparable(title)]);

const comparable = (title: string) =>
  title
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:]+$/, '')
    .toLowerCase();

/**
 * Which stored measure each measure of a newly read plan is, by its place in `drafted`: one with its title. Where several
 * have that title, who answers for them and their days tell them apart, and only where those do not, number and order: a
 * new first row gives every measure below it the number of the one above. A title that was changed is left to
 * `matchUpdated`.
 */
export function matchMeasures(drafted: readonly Titled[], before: readonly Measure[]): readonly (Measure | null)[] {
  const matched = new Map<Titled, Measure>();
  const titled = byMeasure(before, (one) => comparable(one.title));
  for (const [title, named] of byMeasure(drafted, (one) => comparable(one.title))) {
    for (const [one, found] of matchNamesakes(named, titled.get(title) ?? [])) matched.set(one, found);
  }
  return drafted.map((one) => matched.get(one) ?? null);
}

/** What two measures agree in; null where nothing is given that they could agree in. */
type Fact = (one: Titled) => string | null;

const who: Fact = ({ responsible }) => responsible.map((one) => JSON.stringify(one).toLowerCase()).join() || null;
const when: Fact = ({ due }) => due.flatMap(({ date }) => date ?? []).join() || null;
const where: Fact = ({ area }) => area?.trim().toLowerCase() || null;
const number: Fact = ({ no }) => String(no);
const all =
  (...facts: readonly Fact[]): Fact =>
  (one) => {
    const given = facts.map((fact) => fact(one));
    return given.includes(null) ? null : JSON.stringify(given);
  };

/** Nobody has been given it: then who answers for it is still what the document said. */
const isAsRead = (one: Measure) => one.assigned === 0;

/** What tells namesakes apart, what tells most first. `of`: the stored measures whose word is good for it. */
const TELLING: readonly { readonly fact: Fact; readonly of?: (one: Measure) => boolean }[] = [
  { fact: all(who, when) },
  { fact: who, of: isAsRead },
  // Somebody else may have been given it since: Anna's and Bo's have changed hands, the days of both are as they were.
  { fact: all(number, when) },
  { fact: all(number, who) },
  { fact: when },
  { fact: who },
  { fact: () => '' },
];

/** Pairs of measures with one title. */
function matchNamesakes(drafted: readonly Titled[], before: readonly Measure[]): ReadonlyMap<Titled, Measure> {
  const pairs = new Map<Titled, Measure>();
  const taken = new Set<Measure>();
  const pairUp = (fact: Fact, of: (one: Measure) => boolean, rule: typeof inOrder) => {
    const groups = byMeasure(
      before.filter((one) => !taken.has(one) && fact(one) !== null && of(one)),
      (one) => fact(one) ?? '',
    );
    const left = drafted.filter((one) => !pairs.has(one) && fact(one) !== null);
    for (const [key, ones] of byMeasure(left, (one) => fact(one) ?? '')) {
      for (const [one, found] of rule(ones, groups.get(key) ?? [])) {
        pairs.set(one, found);
        taken.add(found);
      }
    }
  };
  const everything: Fact = (one) => JSON.stringify([who(one), when(one), where(one)]);
  pairUp(everything, () => true, inOrder);
  for (const { fact, of = () => true } of TELLING) pairUp(fact, of, whereClear);
  return pairs;
}

/** Those that nothing tells apart: by number where that leaves nobody over, else in their order. */
function inOrder(drafted: readonly Titled[], before: readonly Measure[]): readonly (readonly [Titled, Measure])[] {
  const numbered = sameNumber(drafted, before);
  if (numbered.length === Math.min(drafted.length, before.length)) return numbered;
  const stored = [...before].sort((one, other) => one.no - other.no);
  return drafted.slice(0, stored.length).flatMap((one, at) => (stored[at] ? [[one, stored[at]] as const] : []));
}

/** As {@link inOrder} where as many are left on each side; else those with the same number, and no guess. */
const whereClear: typeof inOrder = (drafted, before) =>
  drafted.length === before.length ? inOrder(drafted, before) : sameNumber(drafted, before);

function sameNumber(drafted: readonly Titled[], before: readonly Measure[]): readonly (readonly [Titled, Measure])[] {
  const numbered = new Map(before.map((one) => [one.no, one]));
  return drafted.flatMap((one) => {
    const found = numbered.get(one.no);
    numbered.delete(one.no);
    return found ? [[one, found] as const] : [];
  });
}
