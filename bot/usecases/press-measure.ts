import type { CardView, Notice } from '../../cards/views';
import type { Assignment } from '../domain/assignment';
import { isPromptOpen, openPrompts } from '../domain/prompts';
import { noticeView } from '../views/notice-view';
import type { RoundItem } from '../views/round-view';
import { keepTyped, leaveForm, openForm, showTyped, submitForm } from './fill-form';
import { type MeasurePress, type OnCard, type OwnPress, roundOfCard } from './own-press';
import { loadRound, MINE, showRound } from './show-round';
import { standUnchanged } from './stand-unchanged';
import { asReadersSee } from './visible-plan-words';

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
  const refusal = refusalOf({ round, item }, base.today);
  if (refusal) return refuse(own, press, { round, item }, refusal);
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
      return showTyped(own, press, { round, item }, null);
  }
}

/** The person's measure although it does not stand on the card pressed, or on any: closed since, or given to another. */
async function itemBeside({ deps, base, person }: OwnPress, assignment: Assignment): Promise<RoundItem> {
  const mine = await loadRound(deps, person, MINE);
  const listed = mine?.items.find((one) => one.assignment.id === assignment.id);
  if (listed) return listed;
  const stored = await deps.store.read('measure', deps.tenant, assignment.measureId);
  const [measure] = await asReadersSee(deps, stored ? [stored.doc] : [], base.locale);
  if (!measure) throw new Error('a measure that is assigned cannot be read');
  return { assignment, measure, occasions: [], draftKept: false, askedOfAuthority: false, withheld: null };
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
