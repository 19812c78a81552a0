import type { CardView, Notice } from '../../cards/views';
import { weekOf } from '../domain/calendar';
import type { Said } from '../domain/delivery';
import { formDraftId, reminderDeliveryId } from '../domain/ids';
import type { Round, RoundItem } from '../views/round-view';
import { saidNotice } from '../views/said-notice';
import { type MeasurePress, type OnCard, type OwnPress, roundOfCard } from './own-press';
import { withOwnTexts } from './own-texts';
import { queueRedraw, queueRedrawOfPressed } from './queue-redraw';
import { changesMeasure, type Recorded } from './record-answer';
import { showRound } from './show-round';

/**
 * The card as it stands after an answer was recorded, with what happened in one line; and the messages that show the
 * same measure are to follow: the one pressed, the card it was first asked on, and the latest reminder of it.
 */
export async function cardAfterAnswer(
  own: OwnPress,
  press: MeasurePress,
  on: OnCard,
  recorded: Recorded,
  stored: 'stored_unchanged' | 'stored' | 'corrected',
): Promise<CardView> {
  const { deps, base, person } = own;
  const { title } = on.item.measure;
  // The list holds no fields, so a press there throws nothing typed away: only a form that is sent takes its draft.
  const draftKept = on.item.draftKept && (press.act === 'unchanged' || !(await forgetDraft(own, on)));
  const said: Said | null =
    recorded.outcome === 'stored' ? { code: stored, assignmentId: recorded.assignment.id } : null;
  await redrawCopies(own, press, recorded, said);
  const round = await roundNow();
  return showRound(base, round, { page: press.page, notice: await noticeOf() });

  /** An answer that changes nothing the measure is rolled up from changes its own row alone. */
  async function roundNow(): Promise<Round> {
    if (recorded.outcome !== 'stored' || changesMeasure(on.item.assignment, recorded.assignment))
      return roundOfCard(own, press.card);
    const texts = await withOwnTexts(deps, [recorded.assignment]);
    const [assignment = recorded.assignment] = texts.assignments;
    const withheld = texts.withheld.get(assignment.id) ?? null;
    const now = (item: RoundItem) =>
      item.assignment.id === assignment.id ? { ...item, assignment, draftKept, withheld } : item;
    return { ...on.round, items: on.round.items.map(now) };
  }

  async function noticeOf(): Promise<Notice | null> {
    if (recorded.outcome === 'stored') return saidNotice(said, round.items);
    const { at, by } = recorded.answer;
    if (recorded.outcome === 'already') return { code: 'already_stored', title, at };
    if (by === person.id) return { code: 'changed_since', title };
    const other = await deps.store.read('person', deps.tenant, by);
    return { code: 'answered_by_other', title, at, name: other?.doc.name ?? null };
  }
}

/**
 * Takes away the draft the form was opened with; false where what is kept was kept from another window after that: it is
 * not what has been sent.
 */
async function forgetDraft({ deps, person, message, client }: OwnPress, { item }: OnCard): Promise<boolean> {
  const id = formDraftId(item.assignment.id, person.id);
  const draft = await deps.store.read('formDraft', deps.tenant, id);
  const opened = message && (deps.openForms?.openedAt(message, client) ?? null);
  if (draft && opened !== null && draft.doc.at > opened) return false;
  if (draft) await deps.store.remove('formDraft', deps.tenant, id, draft.version);
  return true;
}

async function redrawCopies(own: OwnPress, press: MeasurePress, recorded: Recorded, said: Said | null): Promise<void> {
  const { deps, person, message } = own;
  const { card, page } = press;
  await queueRedrawOfPressed(own, { card, page, said });
  const { prompts, lastReminderOn } = recorded.assignment;
  const others = new Set(
    prompts.filter((prompt) => prompt.answerId === recorded.assignment.last?.id).map((prompt) => prompt.deliveryId),
  );
  if (lastReminderOn) {
    others.add(reminderDeliveryId(person.id, weekOf(lastReminderOn)));
    others.add(reminderDeliveryId(person.id, lastReminderOn));
  }
  others.delete(press.card);
  for (const { doc } of await deps.store.readMany('delivery', deps.tenant, [...others])) {
    if (doc.message && doc.message.messageId !== message?.messageId) {
      await queueRedraw(deps, person.id, { message: doc.message, card: doc.id, page: 0, said: null });
    }
  }
}
