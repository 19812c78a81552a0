import type { FromStatus } from './overview-views';
import type { CardBase } from './views';

/** What is said about a plan that is ended or taken up again. */
export const PLAN_NOTICES = [
  /** words: title, count (of measures that are cancelled with it) */
  'plan_closed',
  /** words: title, on, name, reason */
  'plan_closed_already',
  /** words: title, count (of measures that are not done) */
  'plan_reopened',
  /** words: title */
  'plan_open_already',
  'plan_gone',
] as const;

export type PlanPress =
  /** [Avsluta planen]: why is asked first. */
  | OnClosing<'plan_close_form'>
  | OnClosing<'plan_close'>
  /** [Tillbaka]: what was typed is kept. */
  | OnClosing<'plan_close_back'>
  | { readonly act: 'plan_reopen'; readonly plan: string };

interface OnClosing<Act> {
  readonly act: Act;
  readonly plan: string;
  /** The list of /status it was pressed in; left out in the list of reports. */
  readonly from?: FromStatus | undefined;
}

/** A plan that has been ended, to whoever was asked about measures of it. */
export interface EndedPlan {
  readonly plan: string;
  readonly title: string;
  readonly reason: string;
  /** Their measures that ended with it. */
  readonly measures: number;
}

/** A plan is ended: what happens then, and why it is. */
export interface ClosePlanView extends CardBase {
  readonly kind: 'close_plan';
  readonly plan: string;
  readonly title: string;
  readonly measures: number;
  /** Those that are not done, and are cancelled with it. */
  readonly ending: number;
  /** People who are asked about some of them now. */
  readonly asked: number;
  readonly from: FromStatus | null;
  readonly value: string;
  readonly error: 'required' | 'too_long' | 'personal_number' | 'about_a_child' | null;
}
