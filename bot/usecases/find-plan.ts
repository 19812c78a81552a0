import type { PlanRefusal } from '../domain/assign-refusal';
import type { Plan } from '../domain/plan';
import { toldApart } from '../domain/told-apart';
import type { Deps } from './deps';
import { readAll } from './read-all';
import { plansAsReadersSee } from './visible-plan-words';

export type FoundPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly refusal: PlanRefusal };

/**
 * The plan somebody means: its id, its case number, its whole title, the name that tells it from others of its title, or
 * a part of the title that only one plan has. Case is ignored.
 */
export async function findPlan({ store }: Pick<Deps, 'store'>, tenant: string, wanted: string): Promise<FoundPlan> {
  const plans = await readAll(store, 'plan', tenant, {});
  const text = plain(wanted);
  const names = toldApart(plans);
  const titled = plans.filter((plan, at) => [plan.title, names[at] ?? ''].some((name) => plain(name) === text));
  const marked = plans.filter((plan) => plan.id === wanted || plain(plan.caseNumber ?? '') === text);
  const exact = titled.length > 0 ? titled : marked;
  const found = exact.length > 0 || text === '' ? exact : plans.filter((plan) => plain(plan.title).includes(text));
  const [plan] = found;
  if (!plan) return { ok: false, refusal: { code: 'plan_not_found', wanted } };
  if (found.length > 1) {
    const seen = await plansAsReadersSee({ store, tenant }, found, 'sv');
    return { ok: false, refusal: { code: 'plan_ambiguous', wanted, titles: toldApart(seen) } };
  }
  return { ok: true, plan };
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
