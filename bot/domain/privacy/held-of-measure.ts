import type { Instant } from '../dates';
import { CONCERNS, type Concern, type HeldText } from '../held-text';
import type { Measure } from '../plan';
import { judgeText } from './judge-text';

/** Id of the held text of a measure: what came with the plan, however often it is read. */
export const heldMeasureId = (measureId: string) => `measure:${measureId}`;

/** What of a measure's words may be about a single child: title, parts, and what the plan reports on it. */
export function concernsOfMeasure(measure: Pick<Measure, 'title' | 'area' | 'parts' | 'imported'>): readonly Concern[] {
  return concernsOf([
    measure.area ?? '',
    measure.title,
    ...measure.parts.map((part) => part.text),
    measure.imported.raw ?? '',
    measure.imported.followUp ?? '',
    measure.imported.analysis ?? '',
  ]);
}

/** The kinds of concern in some texts, each once, in the order they are declared. */
export function concernsOf(texts: readonly string[]): readonly Concern[] {
  const found = new Set(texts.flatMap((text) => judgeText(text).concerns.map((one) => one.concern)));
  return CONCERNS.filter((one) => found.has(one));
}

/** The held text of a measure that came with a plan; null where its words are about no single child. */
export function heldOfMeasure(measure: Measure, at: Instant, by: string): HeldText | null {
  const concerns = concernsOfMeasure(measure);
  if (concerns.length === 0) return null;
  const { id, planId } = measure;
  return { id: heldMeasureId(id), planId, measureId: id, concerns, at, by, open: true, looked: null };
}
