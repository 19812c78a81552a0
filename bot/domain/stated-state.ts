import type { Measure, MeasureState } from './plan';

/**
 * Where a measure stands before anybody has reported: as the plan says, and for what the plan only proposes as has been
 * decided since. A later version of the plan that says more than "föreslagen" has taken the decision in.
 */
export function statedState({ imported, decision }: Pick<Measure, 'imported' | 'decision'>): MeasureState {
  if (imported.state !== 'proposed' || !decision) return imported.state;
  return decision.kind === 'accept' ? 'decided' : 'cancelled';
}
