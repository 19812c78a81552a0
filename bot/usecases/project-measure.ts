import { circleIn } from '../domain/circle';
import type { Measure } from '../domain/plan';
import { rollup } from '../domain/rollup';
import type { Deps } from './deps';
import { keepCircle } from './keep-circle';
import { readAll } from './read-all';

/**
 * Rolls a measure's assignments up into it, after `change` where something of the measure itself changes. The
 * assignments are read after the measure, so that whoever writes the measure has seen every assignment written before:
 * two colleagues answering at once cannot undo each other.
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
    const assignments = await readAll(store, 'assignment', tenant, { where: { measureId: id } });
    const next = rollup(change(known.doc), assignments);
    if (JSON.stringify(next) === JSON.stringify(known.doc)) return;
    if (circleIn(next.circleKey) !== circleIn(known.doc.circleKey)) await keepCircle(store, tenant, next, assignments);
    if ((await store.replace('measure', tenant, next, known.version)) !== 'changed') return;
  }
}
