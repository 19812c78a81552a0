import type { Assignment } from './assignment';
import { circleId } from './ids';
import type { Measure, MeasureState } from './plan';

/**
 * People whom one or several measures concern together. Stored once for each such group of two or more, so that the
 * measures of an area can be counted without reading them: three principals share fifty measures, and that is one circle.
 */
export interface Circle {
  readonly id: string;
  /** Ids, in order. */
  readonly people: readonly string[];
}

/**
 * Whom a measure concerns, as `concerns` in scope.ts has it: those it is assigned to and those who are named as
 * responsible. Of one person alone the circle goes by their own id. Null where it concerns nobody.
 */
export function circleOf(
  { responsible }: Pick<Measure, 'responsible'>,
  active: readonly Pick<Assignment, 'personId'>[],
): Circle | null {
  const named = responsible.flatMap((one) => (one.type === 'person' ? [one.personId] : []));
  const people = [...new Set([...named, ...active.map((one) => one.personId)])].sort();
  const [first] = people;
  if (first === undefined) return null;
  return { id: people.length === 1 ? first : circleId(people), people };
}

/** By what the measures of a circle that are in one state are counted. */
export const circleKey = (state: MeasureState, circle: string) => `${state}:${circle}`;

/** The circle's id in such a key: whom a measure concerns is the same whatever state it is in. */
export const circleIn = (key: string | null): string | null => key?.slice(key.indexOf(':') + 1) ?? null;
