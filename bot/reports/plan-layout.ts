import type { Measure } from '../domain/plan';

/** How a plan's own table is laid out, so that the report looks like the plan it reports on. */
export interface PlanLayout {
  /** `area`: the area names the measure and the measure's cell lists its parts. `title`: the measure's cell names it. */
  readonly named: 'area' | 'title';
  /** Parts stand in a column of their own. */
  readonly ownParts: boolean;
  /** The plan has areas at all. */
  readonly hasAreas: boolean;
  /** A number stands before each title. */
  readonly numbered: boolean;
}

const withoutEnd = (text: string) => text.replace(/[.;,:]+$/, '').trim();
const isOrdinary = (measures: readonly Measure[]) => measures.every((one, at) => one.no === at + 1);

/**
 * The layout in which the report reads back as the same measures. A plan with one area a row and lists of parts beside
 * it is held to name its measures by their areas; so where the areas are that but the measures have names of their own,
 * the parts get a column of their own.
 */
export function planLayout(measures: readonly Measure[]): PlanLayout {
  const hasAreas = measures.some((one) => one.area !== null);
  // A missing area is said to be missing, and is a text like any other to who reads the table.
  const areas = measures.map((one) => one.area ?? '');
  const oneEach = hasAreas && new Set(areas).size === areas.length;
  const hasParts = measures.some((one) => one.parts.length > 0);
  const inWords = areas.filter((area) => area.split(' ').length > 2).length * 2 >= areas.length;
  const areaNames = measures.every((one) => one.area !== null && withoutEnd(one.area) === one.title);
  const named = oneEach && hasParts && inWords && areaNames && isOrdinary(measures) ? 'area' : 'title';
  return {
    named,
    ownParts: named === 'title' && oneEach && hasParts,
    hasAreas,
    // A number before a title that begins with a digit or a mark would be taken for a part of it.
    numbered: named === 'title' && measures.every((one) => /^\p{L}/u.test(one.title)),
  };
}
