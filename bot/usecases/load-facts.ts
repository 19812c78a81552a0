import type { Facts } from '../domain/facts';
import type { Store } from '../ports/store';
import { readAll } from './read-all';

/**
 * Everything a status or a summary is made from, each kind once, page after page. Bounded by what a municipality has:
 * 300 measures are usual, 30,000 are possible. Answers, which grow without end, are not read: what lists show of
 * them is projected into the assignments.
 */
export async function loadFacts(store: Store, tenant: string): Promise<Facts> {
  const [plans, units, people, measures, assignments, wheel, conversations, bindings, refused, uncertain] =
    await Promise.all([
      readAll(store, 'plan', tenant, {}),
      readAll(store, 'unit', tenant, {}),
      readAll(store, 'person', tenant, {}),
      readAll(store, 'measure', tenant, {}),
      readAll(store, 'assignment', tenant, {}),
      store.read('wheel', tenant, 'wheel'),
      readAll(store, 'conversation', tenant, {}),
      readAll(store, 'binding', tenant, {}),
      readAll(store, 'delivery', tenant, { where: { state: 'refused' } }),
      readAll(store, 'delivery', tenant, { where: { state: 'uncertain' } }),
    ]);
  return {
    plans,
    units,
    people,
    measures,
    assignments,
    wheel: wheel?.doc ?? null,
    conversations,
    bindings,
    deliveries: [...refused, ...uncertain],
  };
}
