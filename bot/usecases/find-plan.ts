import type { PlanRefusal } from '../domain/assign-refusal';
import type { Plan } from '../domain/plan';
import type { Deps } from './deps';
import { readAll } from './read-all';
import { plansAsReadersSee } from './visible-plan-words';

export type FoundPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly refusal: PlanRefusal };

/** The plan somebody means: its id, its whole title, or a part of the title that only one plan has. Case is ignored. */
export async function findPlan({ store }: Pick<Deps, 'store'>, tenant: string, wanted: string): Promise<FoundPlan> {
  const plans = await readAll(store, 'plan', tenant, {});
  const text = plain(wanted);
  const exact = plans.filter((plan) => plan.id === wanted || plain(plan.title) === text);
  const found = exact.length > 0 || text === '' ? exact : plans.filter((plan) => plain(plan.title).includes(text));
  const [plan] = found;
  if (!plan) return { ok: false, refusal: { code: 'plan_not_found', wanted } };
  if (found.length > 1) {
    const seen = await plansAsReadersSee({ store, tenant }, found, 'sv');
    return { ok: false, refusal: { code: 'plan_ambiguous', wanted, titles: seen.map((one) => one.title) } };
  }
  return { ok: true, plan };
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
