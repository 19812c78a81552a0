import type { CardView, Press } from '../../cards/views';
import { isLocalDate } from '../domain/calendar';
import { snoozeWindow, unansweredPrompts, withProjections } from '../domain/prompts';
import { snoozeProposal } from '../views/round-view';
import { changeDocument } from './change-document';
import { keepTyped, openForm } from './fill-form';
import { type OwnPress, roundOfCard } from './own-press';
import { pressMeasure } from './press-measure';
import { queueRedrawOfPressed } from './queue-redraw';
import { showRound } from './show-round';

/**
 * "Påminn mig": one measure, or all that is left on the card, is put off to a later day, and that is noted. The day is
 * the one chosen in the form, else the one the card offers; the last possible day is the one before the point closes.
 */
export async function snoozeMeasures(own: OwnPress, press: Extract<Press, { act: 'snooze' }>): Promise<CardView> {
  const { deps, base, inputs } = own;
  const { today } = base;
  const round = await roundOfCard(own, press.card);
  const formOf = round.items.find((item) => item.assignment.id === press.assignment);
  if (press.assignment !== null && formOf) {
    const unkept = await keepTyped(own, { ...press, assignment: press.assignment }, { round, item: formOf });
    if (unkept) return unkept;
  }
  // Its form stands there still, though nothing is asked any more: what is typed in it is not thrown away.
  if (press.assignment !== null && !formOf)
    return pressMeasure(own, { ...press, act: 'back', assignment: press.assignment, n: 0 });
  const left = round.items
    .map((item) => item.assignment)
    .filter(
      (one) => (press.assignment === null || one.id === press.assignment) && unansweredPrompts(one, today).length > 0,
    );
  const window = snoozeWindow(left, today);
  if (!window)
    return showRound(base, round, {
      page: press.page,
      notice: left.length > 0 ? { code: 'snooze_too_late', last: today } : null,
    });
  const chosen = press.assignment !== null && typeof inputs.snoozeUntil === 'string' ? inputs.snoozeUntil.trim() : '';
  const until = chosen === '' ? snoozeProposal(today, window) : chosen;
  if (!isLocalDate(until) || until < window.earliest || until > window.latest) {
    const notice = { code: 'snooze_too_late', last: window.latest } as const;
    if (press.assignment !== null && formOf) {
      return openForm(own, { ...press, assignment: press.assignment }, { round, item: formOf }, notice);
    }
    return showRound(base, round, { page: press.page, notice });
  }
  for (const { id } of left) {
    await changeDocument(deps.store, 'assignment', deps.tenant, id, (one) =>
      unansweredPrompts(one, today).length === 0 ? one : withProjections({ ...one, snoozedUntil: until }, today),
    );
  }
  const { card, page } = press;
  const notice = { code: 'snoozed', count: left.length, until } as const;
  await queueRedrawOfPressed(own, { card, page, said: notice });
  return showRound(base, await roundOfCard(own, card), { page, notice });
}
