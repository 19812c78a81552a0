import type { CardBase, CardView } from '../../cards/views';
import type { Instant } from '../domain/dates';
import type { RemindPlan } from '../domain/remind';

type RemindView = Extract<CardView, { kind: 'remind' }>;

/** Who will be reminded and who is left in peace, before anything is sent; `at` is when this was found. */
export function remindView(base: CardBase, filter: string, plan: RemindPlan, at: Instant): RemindView {
  return {
    ...base,
    kind: 'remind',
    filter: filter.trim(),
    at,
    to: plan.to.map((one) => ({
      name: one.person.name,
      unit: one.units.length > 0 ? one.units.join(', ') : null,
      measures: one.assignmentIds.length,
    })),
    leftOut: plan.leftOut.map((one) => ({ name: one.person.name, why: one.why, on: one.on })),
  };
}
