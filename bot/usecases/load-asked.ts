import type { Assignment } from '../domain/assignment';
import { type AskedDue, askedDue } from '../domain/decided-due';
import type { Person } from '../domain/people';
import type { Measure } from '../domain/plan';
import { isDayOurs, isDueOurs } from '../domain/who-decides';
import type { TenantDeps } from './deps';
import { readAll } from './read-all';
import { readWithManagers } from './read-with-managers';

/** A measure with what its date is decided by. */
export interface Asked {
  readonly measure: Measure;
  readonly active: readonly Assignment[];
  /** Those who have it, and everybody above them. */
  readonly people: readonly Person[];
  /** Whether its date is ours to decide, and no authority's. */
  readonly isOurs: boolean;
  /** Whether a day may be set on it here. */
  readonly maySet: boolean;
  /** The new date that waits; null where none does, or the measure has ended. */
  readonly asked: AskedDue | null;
}

/** Null where there is no such measure. */
export async function loadAsked(deps: TenantDeps, measureId: string): Promise<Asked | null> {
  const { store, tenant } = deps;
  const measure = (await store.read('measure', tenant, measureId))?.doc;
  if (!measure) return null;
  const [assignments, plan] = await Promise.all([
    readAll(store, 'assignment', tenant, { where: { measureId } }),
    store.read('plan', tenant, measure.planId),
  ]);
  const active = assignments.filter((one) => one.active);
  const people = await readWithManagers(
    deps,
    active.map((one) => one.personId),
  );
  const asked = measure.open ? askedDue(measure, active) : null;
  const of = plan?.doc ?? null;
  return { measure, active, people, isOurs: isDueOurs(of), maySet: isDayOurs(of, measure), asked };
}
