import type { Locale } from '../../cards/views';
import type { Facts } from '../domain/facts';
import { visibleMeasures } from '../domain/privacy/visible-measures';
import { visiblePlan } from '../domain/privacy/visible-plan';
import type { Store } from '../ports/store';
import { withheldWords } from '../text/withheld';
import { readAll } from './read-all';

/**
 * Everything a status or a summary is made from, each kind once, page after page. Bounded by what a municipality has:
 * 300 measures are usual, 30,000 are possible. Answers, which grow without end, are not read: what lists show of
 * them is projected into the assignments. Words of a plan that are withheld are not among them: `locale` is the language
 * of what stands in their place.
 */
export async function loadFacts(store: Store, tenant: string, locale: Locale = 'sv'): Promise<Facts> {
  const [plans, units, people, measures, assignments, wheel, conversations, bindings, refused, uncertain, heldTexts] =
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
      readAll(store, 'heldText', tenant, {}),
    ]);
  return {
    plans: plans.map((one) => visiblePlan(one, heldTexts, withheldWords(locale))),
    units,
    people,
    measures: visibleMeasures(measures, heldTexts, withheldWords(locale), null, plans),
    assignments,
    wheel: wheel?.doc ?? null,
    conversations,
    bindings,
    deliveries: [...refused, ...uncertain],
  };
}
