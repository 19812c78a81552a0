import type { Delivery } from './delivery';

/**
 * Whether a document was of use to the bot alone, and is no longer: a delivery that is over. What a person has written,
 * a plan, a report and the log are nobody's to forget but the municipality's, which decides on its archive.
 *
 * A card whose delivery is forgotten can still be pressed: it is then the person's own list (`roundOfCard`). Who was
 * welcomed stands in their conversation.
 */
export function mayBeForgotten(kind: string, doc: object): boolean {
  if (kind !== 'delivery') return false;
  const { state } = doc as Delivery;
  return state !== 'queued' && state !== 'sending';
}
