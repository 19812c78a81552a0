import type { Assignment } from '../domain/assignment';
import { weekOf } from '../domain/calendar';
import type { MessageRef } from '../domain/delivery';
import { reminderDeliveryId } from '../domain/ids';
import type { TenantDeps } from './deps';
import { queueRedraw } from './queue-redraw';

/**
 * The cards on which somebody's latest answer stands, and the reminders of them, are to show it as it is now. `but` is
 * the card that was pressed, which does already.
 */
export async function redrawCopies(
  deps: TenantDeps,
  { personId, prompts, last, lastReminderOn }: Assignment,
  but: { readonly card: string | null; readonly message: MessageRef | null } = { card: null, message: null },
): Promise<void> {
  const cards = new Set(prompts.filter((prompt) => prompt.answerId === last?.id).map((prompt) => prompt.deliveryId));
  if (lastReminderOn) {
    cards.add(reminderDeliveryId(personId, weekOf(lastReminderOn)));
    cards.add(reminderDeliveryId(personId, lastReminderOn));
  }
  if (but.card !== null) cards.delete(but.card);
  for (const { doc } of await deps.store.readMany('delivery', deps.tenant, [...cards])) {
    if (doc.message && doc.message.messageId !== but.message?.messageId) {
      await queueRedraw(deps, personId, { message: doc.message, card: doc.id, page: 0, said: null });
    }
  }
}
