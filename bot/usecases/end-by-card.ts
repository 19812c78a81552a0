import { type CardView, FORM_INPUTS, type Press } from '../../cards/views';
import { type ClosingRefusal, faultOfClosing } from '../domain/plan-closing';
import { typedReason } from '../domain/reason';
import { noticeView } from '../views/notice-view';
import { type Hearing, statusFor } from './chat-answers';
import { closePlan, type Ending, endingOf, reopenPlan } from './close-plan';
import { keepReason, keptReason } from './reason-draft';
import { showReports } from './show-reports';
import { plansAsReadersSee } from './visible-plan-words';

type ClosingPress = Extract<Press, { act: 'plan_close_form' | 'plan_close' | 'plan_close_back' }>;
type PlanPress = ClosingPress | Extract<Press, { act: 'plan_reopen' }>;

/** A plan is ended, or taken up again, by an administrator: what happens and why is asked before it is ended. */
export async function pressPlan(
  hearing: Hearing,
  press: PlanPress,
  inputs: Readonly<Record<string, unknown>>,
): Promise<CardView> {
  const { plan } = press;
  const found = await endingOf(hearing.deps, plan);
  if (!found) return noticeView(hearing.base, 'plan_gone', {}, ['help']);
  if (press.act === 'plan_reopen') return reopen(hearing, found);
  if (found.closed && press.act !== 'plan_close') return closedAlready(hearing, found);
  const typed = inputs[FORM_INPUTS.reason];
  const kept = typed === undefined ? (await keptReason(hearing, reasonOf(plan))).reason : typedReason(typed);
  const { from = null } = press;
  switch (press.act) {
    case 'plan_close_form':
      return form(hearing, found, from, kept, null);
    case 'plan_close_back':
      return leave(hearing, found, from, kept);
    case 'plan_close':
      return close(hearing, found, from, kept);
  }
}

type From = Extract<CardView, { kind: 'close_plan' }>['from'];

const reasonOf = (plan: string) => ({ measure: plan, on: null, decided: 0, what: 'close_plan' }) as const;

async function close(hearing: Hearing, found: Ending, from: From, reason: string): Promise<CardView> {
  const { deps, base, person } = hearing;
  const { id } = found.plan;
  const done = await closePlan(deps, id, { by: person.id, reason });
  if (!done.ok) return form(hearing, found, from, reason, done.refusal);
  await keepReason(hearing, reasonOf(id));
  // Pressed again by whoever ended it, it says the same once more.
  const isMine = done.closed?.by === person.id && done.closed.reason === reason;
  if (done.already && !isMine) return closedAlready(hearing, done);
  return noticeView(base, 'plan_closed', { title: await titleOf(hearing, done), count: done.ending }, ['status']);
}

/** What may be about a child is asked to be written anew when it is sent, not when it is left. */
async function leave(hearing: Hearing, found: Ending, from: From, reason: string): Promise<CardView> {
  const fault = reason === '' ? null : faultOfClosing(reason);
  if (fault !== null && fault !== 'about_a_child') return form(hearing, found, from, reason, fault);
  await keepReason(hearing, reasonOf(found.plan.id), { reason });
  return from === null ? showReports(hearing, 0, null) : statusFor(hearing, from);
}

async function reopen(hearing: Hearing, { plan }: Ending): Promise<CardView> {
  const { deps, base, person } = hearing;
  const done = await reopenPlan(deps, plan.id, person.id);
  if (!done.ok) return noticeView(base, 'plan_gone', {}, ['help']);
  const title = await titleOf(hearing, done);
  const isMine = done.plan.closings?.at(-1)?.reopened?.by === person.id;
  if (done.already && !isMine) return noticeView(base, 'plan_open_already', { title }, ['status']);
  return noticeView(base, 'plan_reopened', { title, count: done.ending }, ['status']);
}

async function closedAlready(hearing: Hearing, ending: Ending): Promise<CardView> {
  const { deps, base } = hearing;
  const { closed } = ending;
  const by = closed && (await deps.store.read('person', deps.tenant, closed.by));
  const words = {
    title: await titleOf(hearing, ending),
    ...(closed ? { on: closed.on, reason: closed.reason } : {}),
    ...(by ? { name: by.doc.name } : {}),
  };
  return noticeView(base, 'plan_closed_already', words, ['status']);
}

async function titleOf({ deps, base }: Hearing, { plan }: Ending): Promise<string> {
  const [seen = plan] = await plansAsReadersSee(deps, [plan], base.locale);
  return seen.title;
}

async function form(
  hearing: Hearing,
  ending: Ending,
  from: From,
  value: string,
  error: ClosingRefusal | null,
): Promise<CardView> {
  const { base } = hearing;
  if (error === 'plan_gone') return noticeView(base, 'plan_gone', {}, ['help']);
  const { plan, measures, ending: open, asked } = ending;
  const title = await titleOf(hearing, ending);
  return { ...base, kind: 'close_plan', plan: plan.id, title, measures, ending: open, asked, from, value, error };
}
