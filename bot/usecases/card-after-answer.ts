import type { CardView, Notice } from '../../cards/views';
import { weekOf } from '../domain/calendar';
import { formDraftId, reminderDeliveryId } from '../domain/ids';
import { type MeasurePress, type OnCard, type OwnPress, roundOfCard } from './own-press';
import { queueRedraw } from './queue-redraw';
import type { Recorded } from './record-answer';
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
  stored: Notice,
): Promise<CardView> {
  const { deps, base, person } = own;
  const { title } = on.item.measure;
  await forgetDraft(own, on);
  await redrawCopies(own, press, recorded);
  return showRound(base, await roundOfCard(own, press.card), { page: press.page, notice: await noticeOf() });

  async function noticeOf(): Promise<Notice> {
    if (recorded.outcome === 'stored') return stored;
    const { at, by } = recorded.answer;
    if (recorded.outcome === 'already') return { code: 'already_stored', title, at };
    const other = by === person.id ? null : await deps.store.read('person', deps.tenant, by);
    return { code: 'answered_by_other', title, at, name: other?.doc.name ?? null };
  }
}

async function forgetDraft({ deps, person }: OwnPress, { item }: OnCard): Promise<void> {
  if (!item.draftKept) return;
  const id = formDraftId(item.assignment.id, person.id);
  const draft = await deps.store.read('formDraft', deps.tenant, id);
  if (draft) await deps.store.remove('formDraft', deps.tenant, id, draft.version);
}

async function redrawCopies(
  { deps, person, message }: OwnPress,
  press: MeasurePress,
  recorded: Recorded,
): Promise<void> {
  if (message) await queueRedraw(deps, person.id, message, press.card);
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
    if (doc.message && doc.message.messageId !== message?.messageId)
      await queueRedraw(deps, person.id, doc.message, doc.id);
  }
}
