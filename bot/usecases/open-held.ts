import type { Answer } from '../domain/assignment';
import type { HeldText } from '../domain/held-text';
import type { Measure } from '../domain/plan';
import { heldMeasureId } from '../domain/privacy/held-of-measure';
import type { TenantDeps } from './deps';
import { readAll } from './read-all';

/** A text that waits to be looked at, with what it is read from. */
export interface OpenHeld {
  readonly held: HeldText;
  readonly measure: Measure;
  /** Null where it came with the plan. */
  readonly answer: Answer | null;
}

/**
 * The texts that wait to be looked at, the oldest first. One whose answer was never stored (the process was killed in
 * between) has nothing to look at and is left out.
 */
export async function openHeld({ store, tenant }: TenantDeps): Promise<readonly OpenHeld[]> {
  const open = await readAll(store, 'heldText', tenant, { where: { open: true } });
  if (open.length === 0) return [];
  const [measures, answers] = await Promise.all([
    store.readMany('measure', tenant, [...new Set(open.map((one) => one.measureId))]),
    store.readMany(
      'answer',
      tenant,
      open.filter((one) => one.id !== heldMeasureId(one.measureId)).map((one) => one.id),
    ),
  ]);
  const measureById = new Map(measures.map(({ doc }) => [doc.id, doc]));
  const answerById = new Map(answers.map(({ doc }) => [doc.id, doc]));
  return open
    .flatMap((held): readonly OpenHeld[] => {
      const measure = measureById.get(held.measureId);
      const answer = answerById.get(held.id) ?? null;
      if (!measure || (answer === null && held.id !== heldMeasureId(measure.id))) return [];
      return [{ held, measure, answer }];
    })
    .sort((a, b) => a.held.at.localeCompare(b.held.at) || a.held.id.localeCompare(b.held.id));
}
