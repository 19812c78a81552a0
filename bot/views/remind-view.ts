import type { CardBase, RemindView } from '../../cards/views';
import type { RemindPlan } from '../domain/remind';

/** Who will be reminded and who is left in peace, before anything is sent. */
export function remindView(base: CardBase, filter: string, plan: RemindPlan): RemindView {
  return {
    ...base,
    kind: 'remind',
    filter: filter.trim(),
    to: plan.to.map((one) => ({
      name: one.person.name,
      unit: one.units.length > 0 ? one.units.join(', ') : null,
      measures: one.assignmentIds.length,
    })),
    leftOut: plan.leftOut.map((one) => ({ name: one.person.name, why: one.why, on: one.on })),
  };
}
