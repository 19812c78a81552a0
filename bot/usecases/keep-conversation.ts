import type { Conversation } from '../domain/delivery';
import { welcomeDeliveryId } from '../domain/ids';
import { REGISTRY } from '../domain/tenant';
import type { Place, Sender } from '../ports/channel';
import { changeDocument } from './change-document';
import type { Deps, TenantDeps } from './deps';
import { madeAgain, newDelivery, queueDelivery } from './queue-delivery';

/**
 * The welcome: once in a person's life, whenever they are first met. That they had it stands in their conversation,
 * also when the delivery has been forgotten.
 */
export async function queueWelcome(deps: TenantDeps, personId: string): Promise<void> {
  const chat = await deps.store.read('conversation', deps.tenant, personId);
  if (chat?.doc.welcomedAt) return;
  const fresh = newDelivery(deps, { id: welcomeDeliveryId(personId), kind: 'welcome', personId });
  if (await queueDelivery(deps, fresh)) return;
  // One that Teams refused was never read.
  await changeDocument(deps.store, 'delivery', deps.tenant, fresh.id, (known) =>
    known.state === 'refused' ? madeAgain(known, fresh) : known,
  );
}

/**
 * Keeps where a person is reached: the latest chat and service address they wrote from. A delivery trouble clears
 * itself here, because a person who writes has the bot. Somebody who is
 * met for the first time is welcomed. Returns the conversation as it now is.
 */
export async function keepConversation(
  deps: Deps,
  personId: string,
  sender: Sender,
  place: Place,
): Promise<Conversation> {
  const { store } = deps;
  const { tenant } = sender;
  for (;;) {
    const known = await store.read('conversation', tenant, personId);
    const current: Conversation = {
      id: personId,
      channel: sender.channel,
      conversationId: place.conversationId,
      serviceUrl: place.serviceUrl,
      userId: sender.userId,
      botId: place.botId,
      welcomedAt: known?.doc.welcomedAt ?? null,
      trouble: null,
      ...(known?.doc.planAwaitedSince === undefined ? {} : { planAwaitedSince: known.doc.planAwaitedSince }),
    };
    if (known && sameConversation(known.doc, current)) return known.doc;
    const written = known
      ? await store.replace('conversation', tenant, current, known.version)
      : await store.create('conversation', tenant, current);
    if (written === 'changed' || written === 'exists') continue;
    await changeDocument(store, 'tenant', REGISTRY, tenant, (one) =>
      one.serviceUrl === place.serviceUrl ? one : { ...one, serviceUrl: place.serviceUrl },
    );
    if (!known) await queueWelcome({ ...deps, tenant }, personId);
    return written.doc;
  }
}

function sameConversation(a: Conversation, b: Conversation): boolean {
  return (
    a.channel === b.channel &&
    a.conversationId === b.conversationId &&
    a.serviceUrl === b.serviceUrl &&
    a.userId === b.userId &&
    a.botId === b.botId &&
    a.trouble === null
  );
}
