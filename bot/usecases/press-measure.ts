import type { CardView, Notice } from '../../cards/views';
import type { Assignment } from '../domain/assignment';
import { formDraftId } from '../domain/ids';
import { closingOf } from '../domain/plan-closing';
import { isPromptOpen, openPrompts } from '../domain/prompts';
import { noticeView } from '../views/notice-view';
import type { RoundItem } from '../views/round-view';
import { keepTyped, leaveForm, openForm, showTyped, submitForm } from './fill-form';
import { type MeasurePress, type OnCard, type OwnPress, roundOfCard } from './own-press';
import { queueRedrawOfPressed } from './queue-redraw';
import { loadRound, MINE, showRound } from './show-round';
import { standUnchanged } from './stand-unchanged';
import { asReadersSee, plansAsReadersSee, titlesWithheld } from './visible-plan-words';

/**
 * The presses about one measure. Whose measure it is, is asked of the store: an assignment that is somebody
 * else's, another tenant's, or was never made gets the same answer, so that nothing leaks.
 */
export async function pressMeasure(own: OwnPress, press: MeasurePress): Promise<CardView> {
  const { deps, base, person } = own;
  const stored = await deps.store.read('assignment', deps.tenant, press.assignment);
  if (stored?.doc.personId !== person.id) return noticeView(base, 'card_not_yours', {}, ['mine', 'help']);
  const round = await roundOfCard(own, press.card);
  const item = round.items.find((one) => one.assignment.id === stored.doc.id) ?? (await itemBeside(own, stored.doc));
  const on = { round, item };
  const ended = await planEnded(own, item);
  if (ended) return tellEnded(own, press, on, ended);
  const refusal = refusalOf(on, base.today);
  if (refusal) return refuse(own, press, on, refusal);
  switch (press.act) {
    case 'unchanged':
      return standUnchanged(own, press, on);
    case 'update':
      return openForm(own, press, on);
    case 'back':
      return leaveForm(own, press, on);
    case 'submit':
    case 'submit_anyway':
      return submitForm(own, press, on);
    case 'edit_text':
      return showTyped(own, press, on, null);
  }
}

/** The person's measure although it does not stand on the card pressed, or on any: closed since, or given to another. */
async function itemBeside({ deps, base, person }: OwnPress, assignment: Assignment): Promise<RoundItem> {
  const mine = await loadRound(deps, person, MINE);
  const listed = mine?.items.find((one) => one.assignment.id === assignment.id);
  if (listed) return listed;
  const stored = await deps.store.read('measure', deps.tenant, assignment.measureId);
  const [measure] = await asReadersSee(deps, stored ? [stored.doc] : [], base.locale);
  if (!stored || !measure) throw new Error('a measure that is assigned cannot be read');
  const titleWithheld = (await titlesWithheld(deps, [stored.doc], [measure])).get(measure.id) ?? null;
  const nothingMore = { occasions: [], draftKept: false, askedOfAuthority: false, withheld: null };
  return { assignment, measure, titleWithheld, ...nothingMore };
}

/**
 * The card with the reason why nothing was stored. What stood in a form is not thrown away: where the point has closed it
 * is kept as a draft, which the person's own list still takes; where nothing is asked any more it stands to be copied.
 */
async function refuse(own: OwnPress, press: MeasurePress, on: OnCard, notice: Notice): Promise<CardView> {
  const { page } = press;
  if (press.act === 'unchanged' || press.act === 'update') return showRound(own.base, on.round, { page, notice });
  if (notice.code !== 'closed')
    return press.act === 'back' ? showRound(own.base, on.round, { page, notice }) : showTyped(own, press, on, notice);
  const unkept = await keepTyped(own, press, on);
  if (unkept) return unkept;
  const round = await roundOfCard(own, press.card);
  const kept = round.items.some((one) => one.assignment.id === press.assignment && one.draftKept);
  return showRound(own.base, round, { page, notice: { ...notice, kept } });
}

type PlanEnded = Extract<Notice, { code: 'plan_ended' }>;

/** That the plan of a measure the person has was ended before it was done; null of any other. */
async function planEnded(
  { deps, base }: OwnPress,
  { assignment, measure }: RoundItem,
): Promise<Omit<PlanEnded, 'typed'> | null> {
  if (!assignment.active || measure.endedWithPlan === undefined) return null;
  const plan = (await deps.store.read('plan', deps.tenant, measure.planId))?.doc;
  const closing = plan && closingOf(plan);
  if (!closing) return null;
  const [seen = plan] = await plansAsReadersSee(deps, [plan], base.locale);
  return { code: 'plan_ended', title: measure.title, plan: seen.title, planId: plan.id, reason: closing.reason };
}

/**
 * That the plan is ended, and why. What stood in a form is kept as a draft, which is there again where the plan is taken
 * up in time; until the form is left it stands to be copied. Then what the person still has is shown.
 */
async function tellEnded(
  own: OwnPress,
  press: MeasurePress,
  on: OnCard,
  ended: Omit<PlanEnded, 'typed'>,
): Promise<CardView> {
  const { deps, person } = own;
  if (press.act === 'unchanged' || press.act === 'update') return showLeft(own, press, on, { ...ended, typed: 'none' });
  const unkept = await keepTyped(own, press, on, { ...ended, typed: 'in_form' });
  if (unkept) return unkept;
  const draft = await deps.store.read('formDraft', deps.tenant, formDraftId(press.assignment, person.id));
  if (draft && press.act !== 'back') return showTyped(own, press, on, { ...ended, typed: 'in_form' });
  await queueRedrawOfPressed(own, { card: press.card, page: press.page, said: null });
  return showLeft(own, press, on, { ...ended, typed: draft ? 'kept' : 'none' });
}

/** The card pressed; where nothing is left on it, the person's own list. */
async function showLeft(own: OwnPress, { page }: MeasurePress, { round }: OnCard, notice: Notice): Promise<CardView> {
  const left = round.items.length > 0 ? round : await loadRound(own.deps, own.person, MINE);
  return showRound(own.base, left ?? round, { page, notice });
}

/** Why nothing about this measure can be answered on this card any more; null where it can. */
function refusalOf({ round, item }: OnCard, today: string): Notice | null {
  const { assignment, measure, occasions } = item;
  if (!assignment.active) return { code: 'not_yours' };
  const listed = assignment.prompts.filter((prompt) => occasions.includes(prompt.occasion));
  const last = [...listed].sort((a, b) => b.closesOn.localeCompare(a.closesOn))[0];
  if (round.card !== MINE && last && !listed.some((prompt) => isPromptOpen(prompt, today))) {
    return { code: 'closed', name: last.name, on: last.closesOn, kept: false };
  }
  // What this person has just reported as completed may still be corrected while the point is open.
  const correctable = openPrompts(assignment, today).some((prompt) => prompt.answeredAt !== null);
  if (measure.open || (measure.state === 'completed' && correctable)) return null;
  return { code: 'no_longer_asked', title: measure.title };
}
