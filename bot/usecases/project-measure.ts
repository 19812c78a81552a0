import { circleIn } from '../domain/circle';
import type { Measure } from '../domain/plan';
import { rollupInPlan } from '../domain/plan-closing';
import type { Deps } from './deps';
import { keepCircle } from './keep-circle';
import { readAll } from './read-all';

/** A measure is stored after its plan. */
export const NOT_STORED = { status: 'active' } as const;

/**
 * Rolls a measure's assignments up into it, after `change` where something of the measure itself changes; whether it is
 * ended with its plan follows from the plan. Both are read after the measure, so that whoever writes the measure has seen
 * every assignment written before, and the plan as it was: two colleagues answering at once cannot undo each other, nor
 * can who ends the plan and who takes it up again meanwhile.
 */
export async function projectMeasure(
  { store }: Pick<Deps, 'store'>,
  tenant: string,
  id: string,
  change: (measure: Measure) => Measure = (measure) => measure,
): Promise<void> {
  for (;;) {
    const known = await store.read('measure', tenant, id);
    if (!known) return;
    const [assignments, plan] = await Promise.all([
      readAll(store, 'assignment', tenant, { where: { measureId: id } }),
      store.read('plan', tenant, known.doc.planId),
    ]);
    const next = rollupInPlan(change(known.doc), assignments, plan?.doc ?? NOT_STORED);
    if (JSON.stringify(next) === JSON.stringify(known.doc)) return;
    if (circleIn(next.circleKey) !== circleIn(known.doc.circleKey)) await keepCircle(store, tenant, next, assignments);
    if ((await store.replace('measure', tenant, next, known.version)) !== 'changed') return;
  }
}
