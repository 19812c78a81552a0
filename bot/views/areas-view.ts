import type { CardBase, CardView } from '../../cards/views';
import type { AreaCounts } from '../domain/summary';

type AreasView = Extract<CardView, { kind: 'areas' }>;

/** Areas on one card; with seven counts each, more would not fit a phone. */
const SHOWN = 12;

/** The summary's counts for each area. `week` is `2026-W07`. */
export function areasView(base: CardBase, week: string, areas: readonly AreaCounts[]): AreasView {
  const shown = areas.slice(0, SHOWN);
  return { ...base, kind: 'areas', week, areas: shown, more: areas.length - shown.length };
}
