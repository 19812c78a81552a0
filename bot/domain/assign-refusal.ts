import type { TargetRefusal } from './assign-target';

/** Why no plan was meant by what was written. */
export type PlanRefusal =
  | { readonly code: 'plan_not_found'; readonly wanted: string }
  | { readonly code: 'plan_ambiguous'; readonly wanted: string; readonly titles: readonly string[] };

/** Why nothing was assigned. */
export type AssignRefusal =
  | PlanRefusal
  | TargetRefusal
  | { readonly code: 'measure_not_found'; readonly no: number; readonly plan: string; readonly highest: number }
  | { readonly code: 'measure_ambiguous'; readonly no: number; readonly titles: readonly string[] }
  | { readonly code: 'measure_ended'; readonly no: number; readonly title: string }
  | { readonly code: 'nothing_open'; readonly plan: string }
  | { readonly code: 'person_not_found'; readonly wanted: string }
  | { readonly code: 'person_left'; readonly name: string }
  | { readonly code: 'nobody_with_role'; readonly role: string; readonly form: string | null };
