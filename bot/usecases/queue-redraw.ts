import { plusMs } from '../domain/calendar';
import type { Delivery, MessageRef, Redraw } from '../domain/delivery';
import { redrawDeliveryId } from '../domain/ids';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import type { OwnPress } from './own-press';
import { newDelivery } from './queue-delivery';

/** A message follows when nobody has pressed on it for so long, ... */
export const REDRAW_QUIET_MS = 5_000;
/** ... and at the latest so long after the first press that it does not show. */
export const REDRAW_LATEST_MS = 20_000;

/**
 * The message that stands in the chat is to follow what was just done, so that a reload or another device shows the
 * same. One intent per message, queued again each time.
 *
 * Nobody waits for it: whoever pressed was answered with the card as it now stands. So it leaves when the message has
 * been left alone for some seconds: six measures answered in twenty seconds are one change of the message or two, not
 * six, and what is still being pressed goes first. The intent itself is stored before the press is answered.
 * Where a form stands on the message, on whichever device, it waits for that to be left.
 */
export async function queueRedraw(deps: TenantDeps, personId: string, redraw: Omit<Redraw, 'since'>): Promise<void> {
  const { store, tenant } = deps;
  const id = redrawDeliveryId(redraw.message.conversationId, redraw.message.messageId);
  for (;;) {
    const known = await store.read('delivery', tenant, id);
    if (known && known.doc.personId !== personId) return;
    const now = deps.clock.now();
    const since = waitingSince(known?.doc) ?? now;
    const soon = [plusMs(now, REDRAW_QUIET_MS), plusMs(since, REDRAW_LATEST_MS)].sort()[0] ?? now;
    const dueAt = deps.openForms?.until(redraw.message, now) ?? soon;
    const fresh = newDelivery(deps, { id, kind: 'redraw', personId, redraw: { ...redraw, since }, dueAt });
    const written = known
      ? await store.replace('delivery', tenant, fresh, known.version)
      : await store.create('delivery', tenant, fresh);
    if (written !== 'changed' && written !== 'exists') return;
  }
}

/** Since when a press has not been shown; null where the message shows them all, or is about to. */
const waitingSince = (known: Delivery | undefined) =>
  known?.state === 'queued' ? (known.redraw?.since ?? null) : null;

/** A form has been opened on the message: redrawing the list over it now would throw away what is being typed. */
export async function holdRedraw(deps: TenantDeps, message: MessageRef, client: string): Promise<void> {
  deps.openForms?.opened(message, client, deps.clock.now());
  const id = redrawDeliveryId(message.conversationId, message.messageId);
  await changeDocument(deps.store, 'delivery', deps.tenant, id, (known) =>
    known.state === 'queued' ? { ...known, state: 'dropped' } : known,
  );
}

/** The message pressed is to follow what the press did; the device pressed on shows that already, and no form any more. */
export async function queueRedrawOfPressed(own: OwnPress, redraw: Omit<Redraw, 'since' | 'message'>): Promise<void> {
  const { deps, person, message, client } = own;
  if (!message) return;
  deps.openForms?.left(message, client);
  await queueRedraw(deps, person.id, { message, ...redraw });
}
