import type { LocalDate } from '../../../domain/dates';
import type { ShapeMeasure } from '../shapes/shape';
import { labelOf, partsOfLine } from './answer-labels';
import type { AnswerFacts } from './answer-measures';
import type { AnswerSection } from './answer-sections';
import { doneAsAsked } from './done-as-asked';
import { namedByAsked } from './named-by-asked';
import { asOne } from './one-of-answer';

/** The measures of an answer, and those each recommendation is answered with, by their places. */
export interface Answered {
  readonly measures: readonly ShapeMeasure[];
  readonly of: readonly (readonly number[])[];
}

/** A recommendation is answered, and no area of what is done about it. */
const inArea = (measure: ShapeMeasure, area: string | null): ShapeMeasure =>
  measure.title ? { ...measure, title: { ...measure.title, area } } : measure;

const hasFields = (text: string): boolean =>
  partsOfLine(text).some((part, at) => at > 0 && labelOf(part)?.kind === 'field') || labelOf(text)?.kind === 'field';

/** How many lines apart two places of one sentence may be counted. */
const NEAR = 3;

/** The days and people measures are said to have, each as one word. */
const factsOf = (measures: readonly ShapeMeasure[]): readonly string[] =>
  measures.flatMap(({ due = [], evaluation, nextReport, responsible = [], row, status }) => [
    ...due.flatMap((one) => (one.date ? [`due ${one.date}`] : [])),
    ...(evaluation?.date ? [`evaluation ${evaluation.date}`] : []),
    ...(nextReport?.date ? [`report ${nextReport.date}`] : []),
    ...responsible.map(() => 'somebody'),
    ...(row.cells.start ? ['start'] : []),
    ...((status?.raw ?? null) === null ? [] : ['state']),
  ]);

/** "Den omfattar numera alla skolor": what is told of something named before it. */
const isNameless = ({ title }: ShapeMeasure): boolean =>
  /^(?:den|det|de|detta|dessa|en\s+sådan|arbetet(?=\s+(?:har|är|pågår)))\s+(?!(?:ny|första|andra)\p{L}*\s)/iu.test(
    title?.title ?? '',
  );

/** Whether one reading has every day of another, of fewer measures or with more said of each: sentences joined that belong together. */
export function saysMore(said: readonly ShapeMeasure[], held: readonly ShapeMeasure[]): boolean {
  if (said.length === 0) return false;
  const [one, other] = [factsOf(said), factsOf(held)];
  const hasDays = other.every((fact) => fact === 'somebody' || fact === 'state' || one.includes(fact));
  const fewer = said.length < held.length && one.length >= new Set(other).size;
  const named = held.some(isNameless) && !said.some(isNameless) && one.length >= other.length;
  const days = (facts: readonly string[]) => facts.filter((fact) => fact !== 'somebody').length;
  return (
    hasDays && (fewer || days(one) > days(other) || named || (said.length === held.length && one.length > other.length))
  );
}

/** "En tjänst har inrättats; samtal har hållits": what has been done about one recommendation, told as one measure. */
const deedsIn = (held: readonly ShapeMeasure[]): number =>
  held.reduce(
    (sum, { title, status }) => sum + (status?.state === 'completed' ? (title?.title ?? '').split('; ').length : 1),
    0,
  );

/**
 * The measures of every recommendation, by its own sentences where these give more than the answer as a whole was found
 * to hold: `shaped` are those of `facts`, `told` those the running text gives. An answer that points at another's
 * measures goes on to do so. The last answer is over where `end` stands.
 */
export function fullerAnswers(
  sections: readonly AnswerSection[],
  facts: AnswerFacts,
  shaped: readonly ShapeMeasure[],
  told: readonly ShapeMeasure[],
  areaOf: (section: AnswerSection) => string | null,
  reference: LocalDate,
  end: number = Number.POSITIVE_INFINITY,
): Answered {
  const measures: ShapeMeasure[] = [];
  const placesOf = new Map<number, readonly number[]>();
  sections.forEach((section, at) => {
    const from = section.answer[0]?.line ?? Number.POSITIVE_INFINITY;
    const next = sections[at + 1]?.line ?? end;
    const own = facts.measures.flatMap((one, n) => (one.section === at ? [n] : []));
    const isIn = (line = -1) => line >= from && line < next;
    const said = told.filter(({ row }) => isIn(row.lines[0]));
    // A paragraph that is cut over lines may be counted from another of them.
    const isSaid = (line: number) => said.some(({ row }) => row.lines.some((one) => Math.abs(one - line) <= NEAR));
    const hasAll = own.every((n) => isSaid(facts.measures[n]?.line ?? -1));
    const held = own.flatMap((n) => shaped[n] ?? []);
    // Points and fields of their own part the measures as the document does.
    const isParted = section.answer.some((one) => one.bullet || one.number !== null || hasFields(one.text));
    const taken = hasAll && (said.length > deedsIn(held) || (!isParted && saysMore(said, held))) ? said : null;
    const first = measures.length;
    const all = asOne(taken?.map((one) => inArea(one, areaOf(section))) ?? held);
    const given = namedByAsked(doneAsAsked(all, section, at, reference), section);
    const isParallel = taken === null && given.length === held.length;
    measures.push(...given);
    const places = measures.slice(first).map((_, step) => first + step);
    for (const [step, n] of own.entries()) placesOf.set(n, isParallel ? places.slice(step, step + 1) : places);
    if (own.length === 0) placesOf.set(-1 - at, places);
  });
  const of = facts.sections.map((one, at) => {
    const places = [...one.measures.flatMap((n) => placesOf.get(n) ?? []), ...(placesOf.get(-1 - at) ?? [])];
    return [...new Set(places)].sort((a, b) => a - b);
  });
  return { measures, of };
}
