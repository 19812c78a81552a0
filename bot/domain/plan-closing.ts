import type { Assignment } from './assignment';
import type { Instant, LocalDate } from './dates';
import { isTerminal } from './is-open';
import type { Measure, Plan, PlanClosing } from './plan';
import { isPromptOpen, withProjections } from './prompts';
import { faultOfReason } from './reason';
import { rollup } from './rollup';

/** Why a plan is not ended. The reason is of the whole plan: it has no need of a single child. */
export type ClosingRefusal = 'required' | 'too_long' | 'personal_number' | 'about_a_child' | 'plan_gone';

/** What is wrong with a reason for ending a plan; null where nothing is. */
export function faultOfClosing(reason: string): ClosingRefusal | null {
  if (reason === '') return 'required';
  const fault = faultOfReason(reason, null);
  return fault && (fault.error ?? 'about_a_child');
}

/** The decision that a plan is ended by; null of one that is followed up. */
export const closingOf = ({ status, closings = [] }: Pick<Plan, 'status' | 'closings'>): PlanClosing | null =>
  status === 'closed' ? (closings.at(-1) ?? null) : null;

/** Whether a measure ends with its plan: what is done, or has ended before, stays as it is. */
export const endsWithPlan = ({ state, endedWithPlan }: Pick<Measure, 'state' | 'endedWithPlan'>): boolean =>
  endedWithPlan !== undefined || !isTerminal(state);

/**
 * The measure once its plan is ended: nothing that is not done looks done. What has been reported of it stays, so that it
 * goes on from there where the plan is taken up again.
 */
const endedBy = (measure: Measure, { at }: PlanClosing): Measure =>
  endsWithPlan(measure) && measure.endedWithPlan !== at ? { ...measure, endedWithPlan: at } : measure;

function takenUpAgain(measure: Measure): Measure {
  const { endedWithPlan: _ended, ...rest } = measure;
  return rest;
}

/**
 * The measure rolled up, and ended or not as its plan is: whoever writes it last makes it right. One that was done when
 * its plan was ended, and is then said to have been done by half, ends with the plan; it is not open in a plan that is
 * ended. One that was done stays so, and is not followed any more: no count has it while its plan is ended.
 */
export function rollupInPlan(
  measure: Measure,
  assignments: readonly Assignment[],
  plan: Pick<Plan, 'status' | 'closings'>,
): Measure {
  const closing = closingOf(plan);
  const followed = plan.status !== 'closed';
  const rolled = rollup({ ...(closing ? measure : takenUpAgain(measure)), followed }, assignments);
  const ended = closing ? endedBy(rolled, closing) : rolled;
  return ended === rolled ? rolled : rollup(ended, assignments);
}

/**
 * The plan as it was followed up, or not, when only what `wasBy` lets through had happened: ended on 4 May and taken up
 * on the 20th, it stood ended on the 10th, whatever has been decided of it since.
 */
export function planAsOf(plan: Plan, wasBy: (at: Instant) => boolean): Plan {
  if (!plan.closings) return plan;
  const closings = plan.closings
    .filter(({ at }) => wasBy(at))
    .map(({ reopened, ...one }): PlanClosing => (reopened && wasBy(reopened.at) ? { ...one, reopened } : one));
  const last = closings.at(-1);
  return { ...plan, status: last && !last.reopened ? 'closed' : 'active', closings };
}

/** Whether somebody is asked about it now and has not answered. */
export const isAskedNow = ({ active, prompts }: Assignment, today: LocalDate): boolean =>
  active && prompts.some((one) => one.answeredAt === null && one.closesOn >= today);

/** The assignment without what is asked and not answered: what was answered, or closed before, is history and stays. */
export const withNothingAsked = (assignment: Assignment, today: LocalDate): Assignment =>
  withProjections(
    {
      ...assignment,
      snoozedUntil: null,
      prompts: assignment.prompts.filter(
        (one) => one.answeredAt !== null || !(isPromptOpen(one, today) || one.opensOn > today),
      ),
    },
    today,
  );
