import type { PlanRefusal } from '../domain/assign-refusal';
import type { Plan } from '../domain/plan';
import { EVERYTHING } from '../domain/scope';
import { toldApart } from '../domain/told-apart';
import type { ReportKind } from '../domain/written-document';
import { reportsWithContent } from '../reports/make-report';
import type { TenantDeps } from './deps';
import { findPlan } from './find-plan';
import { loadReportFacts, readShared } from './load-report-facts';
import { readAll } from './read-all';
import { plansAsReadersSee } from './visible-plan-words';

export type ChosenPlan =
  /** `content` false: every heading would stand over what is missing. */
  | { readonly ok: true; readonly plan: Plan; readonly content: boolean }
  | { readonly ok: false; readonly refusal: PlanRefusal | NoChoice };

export type NoChoice =
  | { readonly code: 'no_plans' }
  | { readonly code: 'no_content' }
  /** Several plans could be meant. */
  | { readonly code: 'which_plan'; readonly titles: readonly string[] };

/** The plan a report is about: the one named, or else the only one that has something for this kind of report. */
export async function choosePlan(deps: TenantDeps, wanted: string | null, kind: ReportKind): Promise<ChosenPlan> {
  const { store, tenant } = deps;
  const shared = await readShared(store, tenant);
  const hasContent = async (plan: Plan) =>
    reportsWithContent(await loadReportFacts(store, tenant, plan, EVERYTHING, 'sv', shared)).includes(kind);
  if (wanted !== null) {
    const found = await findPlan(deps, tenant, wanted);
    return found.ok ? { ok: true, plan: found.plan, content: await hasContent(found.plan) } : found;
  }
  const plans = await readAll(store, 'plan', tenant, {});
  const fit: Plan[] = [];
  for (const plan of plans) if (await hasContent(plan)) fit.push(plan);
  const [only] = fit;
  if (only && fit.length === 1) return { ok: true, plan: only, content: true };
  if (only) {
    const seen = await plansAsReadersSee(deps, fit, deps.settings.locale);
    return { ok: false, refusal: { code: 'which_plan', titles: toldApart(seen) } };
  }
  return { ok: false, refusal: { code: plans.length === 0 ? 'no_plans' : 'no_content' } };
}
