import type { CardView } from '../../../cards/views';
import type { MessageRef } from '../../domain/delivery';
import type { Place } from '../../ports/channel';
import type { Outbound } from './outbound';

/** Cards that are worked through in their own message, and come back as they were left when the chat is opened again. */
const FOLLOWED: readonly CardView['kind'][] = ['draft', 'draft_list', 'draft_done'];

const isFollowed = (view: CardView) =>
  FOLLOWED.includes(view.kind) || (view.kind === 'notice' && view.notice === 'draft_cancelled');

/**
 * The reply to a press shows the new card to whoever pressed; the message itself still holds the old one. What is
 * returned lets the message follow, to be called when the reply is out; null where it need not. A card that has been
 * pressed again meanwhile, or holds a form somebody is filling in, is left to its own reply.
 */
export function createStanding(outbound: Outbound) {
  const latest = new Map<string, CardView>();
  return (place: Place, message: MessageRef | null, view: CardView): (() => Promise<void>) | null => {
    if (message === null || place.kind !== 'personal') return null;
    const key = `${message.conversationId} ${message.messageId}`;
    if (latest.has(key)) latest.set(key, view);
    if (!isFollowed(view)) return null;
    latest.set(key, view);
    return async () => {
      if (latest.get(key) !== view) return;
      latest.delete(key);
      await outbound.replace(place, message, view);
    };
  };
}
