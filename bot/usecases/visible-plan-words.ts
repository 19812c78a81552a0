import type { Locale } from '../../cards/views';
import type { Measure, Plan } from '../domain/plan';
import { heldIdsOf } from '../domain/privacy/due-reasons';
import { heldMeasureId, heldPlanId } from '../domain/privacy/held-of-measure';
import { isWithheld, type Withheld } from '../domain/privacy/visible-answers';
import { visibleMeasures } from '../domain/privacy/visible-measures';
import { visiblePlan } from '../domain/privacy/visible-plan';
import { withheldWords } from '../text/withheld';
import type { TenantDeps } from './deps';

/**
 * The measures as they may stand on somebody's card: where a plan's words about a single child are withheld, a sentence
 * in the reader's language stands in their place. What `reader` wrote themselves is no news to them. Only what is drawn
 * comes from here; what is stored is never made of it.
 */
export async function asReadersSee(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  measures: readonly Measure[],
  locale: Locale,
  reader: string | null = null,
): Promise<readonly Measure[]> {
  const held = await store.readMany('heldText', tenant, measures.flatMap(heldIdsOf));
  const texts = held.map(({ doc }) => doc);
  const withheld = texts.filter(isWithheld);
  if (withheld.length === 0) return visibleMeasures(measures, texts, withheldWords(locale), reader);
  // Only of those with words that are withheld is it asked what their plans are called.
  const of = new Set(withheld.map((one) => one.measureId));
  const planIds = [...new Set(measures.flatMap((one) => (of.has(one.id) ? [one.planId] : [])))];
  const [plans, ofPlans] = await Promise.all([
    store.readMany('plan', tenant, planIds),
    store.readMany('heldText', tenant, planIds.map(heldPlanId)),
  ]);
  const all = [...texts, ...ofPlans.map(({ doc }) => doc)];
  return visibleMeasures(
    measures,
    all,
    withheldWords(locale),
    reader,
    plans.map(({ doc }) => doc),
  );
}

/**
 * Whose titles are withheld, by measure, and for how long; `seen` are the same measures as {@link asReadersSee} gives
 * them. Nothing is read where every title is shown.
 */
export async function titlesWithheld(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  stored: readonly Measure[],
  seen: readonly Measure[],
): Promise<ReadonlyMap<string, Withheld>> {
  const titles = new Map(stored.map((one) => [one.id, one.title]));
  const unread = seen.filter((one) => one.title !== titles.get(one.id));
  if (unread.length === 0) return new Map();
  const held = await store.readMany(
    'heldText',
    tenant,
    unread.map((one) => heldMeasureId(one.id)),
  );
  const keptOut = new Set(held.flatMap(({ doc }) => (isWithheld(doc) && !doc.open ? [doc.id] : [])));
  return new Map(
    unread.map((one) => [one.id, keptOut.has(heldMeasureId(one.id)) ? 'for_good' : 'until_looked_at'] as const),
  );
}

/** The plans as they may stand on somebody's card: see {@link asReadersSee}. */
export async function plansAsReadersSee(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  plans: readonly Plan[],
  locale: Locale,
): Promise<readonly Plan[]> {
  const held = await store.readMany(
    'heldText',
    tenant,
    plans.map((one) => heldPlanId(one.id)),
  );
  const texts = held.map(({ doc }) => doc);
  return plans.map((one) => visiblePlan(one, texts, withheldWords(locale)));
}
