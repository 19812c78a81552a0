import type { MeasureFacts } from './measure-facts';
import { paragraphsOf } from './written-parts';

export interface AnalysedArea {
  readonly area: string;
  /** How many analyses there are; each may have several paragraphs. */
  readonly count: number;
  readonly texts: readonly string[];
}

/**
 * The analyses that were given, by the area of their measure, in the plan's order: verbatim, with neither unit nor
 * person. Those of a measure nobody has answered for are the plan's own.
 */
export function analysesByArea(measures: readonly MeasureFacts[], noArea: string): readonly AnalysedArea[] {
  const areas = new Map<string, { count: number; texts: string[] }>();
  for (const { measure, answers } of measures) {
    const given = answers.map(({ answer }) => paragraphsOf(answer.analysis)).filter((texts) => texts.length > 0);
    const own = paragraphsOf(measure.imported.analysis);
    const all = given.length > 0 ? given : own.length > 0 ? [own] : [];
    if (all.length === 0) continue;
    const area = areas.get(measure.area ?? noArea) ?? { count: 0, texts: [] };
    area.count += all.length;
    area.texts.push(...all.flat());
    areas.set(measure.area ?? noArea, area);
  }
  return [...areas].map(([area, { count, texts }]) => ({ area, count, texts }));
}
