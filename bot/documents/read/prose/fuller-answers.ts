import type { ShapeMeasure } from '../shapes/shape';
import type { AnswerFacts } from './answer-measures';
import type { AnswerSection } from './answer-sections';

/** The measures of an answer, and those each recommendation is answered with, by their places. */
export interface Answered {
  readonly measures: readonly ShapeMeasure[];
  readonly of: readonly (readonly number[])[];
}

/** A recommendation is answered, and no area of what is done about it. */
const inArea = (measure: ShapeMeasure, area: string | null): ShapeMeasure =>
  measure.title ? { ...measure, title: { ...measure.title, area } } : measure;

/** How many lines apart two places of one sentence may be counted. */
const NEAR = 3;

/**
 * The measures of every recommendation, by its own sentences where these give more than the answer as a whole was found
 * to hold: `shaped` are those of `facts`, `told` those the running text gives. An answer that points at another's
 * measures goes on to do so.
 */
export function fullerAnswers(
  sections: readonly AnswerSection[],
  facts: AnswerFacts,
  shaped: readonly ShapeMeasure[],
  told: readonly ShapeMeasure[],
  areaOf: (section: AnswerSection) => string | null,
): Answered {
  const measures: ShapeMeasure[] = [];
  const placesOf = new Map<number, readonly number[]>();
  sections.forEach((section, at) => {
    const from = section.answer[0]?.line ?? Number.POSITIVE_INFINITY;
    const next = sections[at + 1]?.line ?? Number.POSITIVE_INFINITY;
    const own = facts.measures.flatMap((one, n) => (one.section === at ? [n] : []));
    const isIn = (line = -1) => line >= from && line < next;
    const said = told.filter(({ row }) => isIn(row.lines[0]));
    // A paragraph that is cut over lines may be counted from another of them.
    const isSaid = (line: number) => said.some(({ row }) => row.lines.some((one) => Math.abs(one - line) <= NEAR));
    const hasAll = own.every((n) => isSaid(facts.measures[n]?.line ?? -1));
    const taken = said.length > own.length && hasAll ? said : null;
    const first = measures.length;
    measures.push(...(taken?.map((one) => inArea(one, areaOf(section))) ?? own.flatMap((n) => shaped[n] ?? [])));
    const places = measures.slice(first).map((_, step) => first + step);
    for (const [step, n] of own.entries()) placesOf.set(n, taken ? places : places.slice(step, step + 1));
    if (own.length === 0) placesOf.set(-1 - at, places);
  });
  const of = facts.sections.map((one, at) => {
    const places = [...one.measures.flatMap((n) => placesOf.get(n) ?? []), ...(placesOf.get(-1 - at) ?? [])];
    return [...new Set(places)].sort((a, b) => a - b);
  });
  return { measures, of };
}
