import type { Conversation } from '../domain/delivery';
import type { Place, Sender } from '../ports/channel';
import type { Deps } from './deps';

/**
 * Keeps where a person is reached: the latest chat and service address they wrote from. A delivery trouble clears
 * itself here, because a person who writes has the bot. Returns the conversation as it now is.
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
    };
    if (known && sameConversation(known.doc, current)) return known.doc;
    const written = known
      ? await store.replace('conversation', tenant, current, known.version)
      : await store.create('conversation', tenant, current);
    if (written !== 'changed' && written !== 'exists') return written.doc;
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
