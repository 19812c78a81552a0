import type { Assignment } from '../domain/assignment';
import { circleOf } from '../domain/circle';
import type { Measure } from '../domain/plan';
import type { Store } from '../ports/store';

/**
 * Stores whom a measure concerns, where they are several and it is counted by them. Before the measure itself is written: a process that stops in
 * between leaves a circle that nothing is counted by, never a measure that no area is found to have.
 */
export async function keepCircle(
  store: Store,
  tenant: string,
  measure: Measure,
  assignments: readonly Assignment[],
): Promise<void> {
  if (measure.circleKey === null) return;
  const active = assignments.filter((one) => one.active && one.measureId === measure.id);
  const circle = circleOf(measure, active);
  if (circle !== null && circle.people.length > 1) await store.create('circle', tenant, circle);
}
