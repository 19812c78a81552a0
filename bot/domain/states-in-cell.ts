import type { DraftMeasure } from './draft';
import type { MeasureState } from './plan';
import { findState } from './plan-phrases';
import { sentences } from './reading/swedish-text';

/** The states a cell speaks of; with fewer than two to be seen, the ones that are mixed up most. */
export function statesIn(measure: DraftMeasure): readonly MeasureState[] {
  const text = [measure.statusRaw, measure.followUp].filter((one) => one !== null).join('. ');
  const found = sentences(text).flatMap(({ start, end }) => findState(text.slice(start, end))?.state ?? []);
  const states = [...new Set([measure.status, ...found])].filter((one) => one !== 'unknown');
  if (states.length > 1) return states.slice(0, 3);
  return [...new Set<MeasureState>([...states, 'in_progress', 'completed'])].slice(0, 3);
}
