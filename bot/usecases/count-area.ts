import { type Circle, circleKey } from '../domain/circle';
import type { MeasureState } from '../domain/plan';
import { COUNTED_STATES } from '../domain/summary';
import { MOST_AMONG } from '../ports/store';
import type { TenantDeps } from './deps';
import { inParts } from './in-parts';
import { readAll } from './read-all';

/** The circles that somebody in `inside` is in, with others: what is read to find an area's measures. */
export async function circlesAround(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  inside: ReadonlySet<string>,
): Promise<readonly Circle[]> {
  const circles = await readAll(store, 'circle', tenant, {});
  return circles.filter((one) => one.people.some((id) => inside.has(id)));
}

/**
 * How many of the measures that concern somebody in `inside` are in each state that a summary counts; those of plans that
 * have been ended are in no circle and are not counted. The store counts them in its index, however many are done: what
 * is read is the circles, one for each group of people who share some.
 */
export async function statesInArea(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  inside: ReadonlySet<string>,
): Promise<Readonly<Partial<Record<MeasureState, number>>>> {
  const shared = await circlesAround({ store, tenant }, inside);
  const parts = [...inParts([...inside, ...shared.map((one) => one.id)], MOST_AMONG)];
  const counted = await Promise.all(
    COUNTED_STATES.map(async (state) => {
      const counts = await Promise.all(
        parts.map((ids) => {
          const values = ids.map((id) => circleKey(state, id));
          return store.count('measure', tenant, { among: { field: 'circleKey', values } });
        }),
      );
      return [state, counts.reduce((sum, one) => sum + one, 0)] as const;
    }),
  );
  return Object.fromEntries(counted);
}
