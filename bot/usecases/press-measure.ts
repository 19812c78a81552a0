import type { CardView, Notice } from '../../cards/views';
import { isPromptOpen, openPrompts } from '../domain/prompts';
import { noticeView } from '../views/notice-view';
import type { RoundItem } from '../views/round-view';
import { editText, leaveForm, openForm, submitForm } from './fill-form';
import { type MeasurePress, type OnCard, type OwnPress, roundOfCard } from './own-press';
import { loadRound, MINE, showRound } from './show-round';
import { standUnchanged } from './stand-unchanged';

/**
 * The presses about one measure. Whose measure it is, is asked of the store: an assignment that is somebody
 * else's, another tenant's, or was never made gets the same answer, so that nothing leaks.
 */
export async function pressMeasure(own: OwnPress, press: MeasurePress): Promise<CardView> {
  const { deps, base, person } = own;
  const stored = await deps.store.read('assignment', deps.tenant, press.assignment);
  if (stored?.doc.personId !== person.id) return noticeView(base, 'card_not_yours', {}, ['mine', 'help']);
  const round = await roundOfCard(own, press.card);
  const item = round.items.find((one) => one.assignment.id === stored.doc.id) ?? (await itemBeside(own, stored.doc.id));
  if (!item) return showRound(base, round, { page: press.page, notice: { code: 'not_yours' } });
  const refusal = refusalOf({ round, item }, base.today);
  if (refusal) return showRound(base, round, { page: press.page, notice: refusal });
  switch (press.act) {
    case 'unchanged':
      return standUnchanged(own, press, { round, item });
    case 'update':
      return openForm(own, press, { round, item });
    case 'back':
      return leaveForm(own, press, { round, item });
    case 'submit':
    case 'submit_anyway':
      return submitForm(own, press, { round, item });
    case 'edit_text':
      return editText(own, press, { round, item });
  }
}

/** The person's measure although it does not stand on the card pressed. */
async function itemBeside(own: OwnPress, assignment: string): Promise<RoundItem | null> {
  const mine = await loadRound(own.deps, own.person, MINE);
  return mine?.items.find((one) => one.assignment.id === assignment) ?? null;
}

/** Why nothing about this measure can be answered on this card any more; null where it can. */
function refusalOf({ round, item }: OnCard, today: string): Notice | null {
  const { assignment, measure, occasions } = item;
  const listed = assignment.prompts.filter((prompt) => occasions.includes(prompt.occasion));
  const last = [...listed].sort((a, b) => b.closesOn.localeCompare(a.closesOn))[0];
  if (round.card !== MINE && last && !listed.some((prompt) => isPromptOpen(prompt, today))) {
    return { code: 'closed', name: last.name, on: last.closesOn };
  }
  // What this person has just reported as completed may still be corrected while the point is open.
  const correctable = openPrompts(assignment, today).some((prompt) => prompt.answeredAt !== null);
  if (measure.open || (measure.state === 'completed' && correctable)) return null;
  return { code: 'no_longer_asked', title: measure.title };
}
