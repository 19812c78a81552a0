import type { MessageRef, Redraw } from '../domain/delivery';
import { redrawDeliveryId } from '../domain/ids';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { newDelivery, queueDelivery } from './queue-delivery';

/**
 * The message that stands in the chat is to follow what was just done, so that a reload or another device shows the
 * same. One intent per message, queued again each time.
 */
export async function queueRedraw(deps: TenantDeps, personId: string, redraw: Redraw): Promise<void> {
  const id = redrawDeliveryId(redraw.message.conversationId, redraw.message.messageId);
  const fresh = newDelivery(deps, { id, kind: 'redraw', personId, redraw });
  if (await queueDelivery(deps, fresh)) return;
  await changeDocument(deps.store, 'delivery', deps.tenant, id, (known) =>
    known.personId === personId ? fresh : known,
  );
}

/** A form has been opened on the message: redrawing the list over it now would throw away what is being typed. */
export async function holdRedraw(deps: TenantDeps, message: MessageRef): Promise<void> {
  const id = redrawDeliveryId(message.conversationId, message.messageId);
  await changeDocument(deps.store, 'delivery', deps.tenant, id, (known) =>
    known.state === 'queued' ? { ...known, state: 'dropped' } : known,
  );
}
