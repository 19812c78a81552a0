import type { CardView } from '../../../cards/views';
import type { MessageRef } from '../../domain/delivery';
import type { Here, Outbound } from './outbound';
import type { WaitOut } from './wait-out';

/** Cards that are worked through in their own message, and come back as they were left when the chat is opened again. */
const FOLLOWED: readonly CardView['kind'][] = ['draft', 'draft_list', 'draft_offers', 'draft_done'];

const isFollowed = (view: CardView) =>
  FOLLOWED.includes(view.kind) || (view.kind === 'notice' && view.notice === 'draft_cancelled');

/** A message that is about to follow: which press was the last on it, and how many of them are still to be looked at. */
export interface Standing {
  last: number;
  pending: number;
}

/**
 * The reply to a press shows the new card to whoever pressed; the message itself still holds the old one. What is
 * returned lets the message follow, to be called once, when the reply is out; null where it need not. A card that has
 * been pressed again meanwhile, also while Teams had no time for it, or holds a form somebody is filling in, is left to
 * its own reply. `standing` holds the messages some press is still to be looked at for, and no other.
 */
export function createStanding(
  outbound: Pick<Outbound, 'replace'>,
  waitOut: WaitOut,
  standing: Map<string, Standing> = new Map<string, Standing>(),
) {
  let presses = 0;
  return (place: Here, message: MessageRef | null, view: CardView): (() => Promise<void>) | null => {
    if (message === null || place.kind !== 'personal') return null;
    presses += 1;
    const press = presses;
    const key = `${message.conversationId} ${message.messageId}`;
    const known = standing.get(key);
    if (known) known.last = press;
    if (!isFollowed(view)) return null;
    const one = known ?? { last: press, pending: 0 };
    one.pending += 1;
    standing.set(key, one);
    const isOvertaken = () => one.last !== press;
    return async () => {
      try {
        await waitOut(() => outbound.replace(place, message, view), { harmless: true, isOver: isOvertaken });
      } finally {
        one.pending -= 1;
        if (one.pending === 0) standing.delete(key);
      }
    };
  };
}
