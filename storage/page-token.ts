import { StoreFault } from '../bot/ports/store';

/** Where a page ended: the last document's value in the order asked for, and its id. */
export interface Place {
  readonly value: string | number | boolean | null;
  readonly id: string;
}

/**
 * A page's `next`. It names a place in the order and not a number of documents, so a document stored between two
 * pages neither shows one twice nor hides one.
 */
export function tokenOf(place: Place): string {
  return Buffer.from(JSON.stringify([place.value, place.id])).toString('base64url');
}

export function placeOf(token: string): Place {
  try {
    const [value, id]: readonly unknown[] = JSON.parse(Buffer.from(token, 'base64url').toString());
    const scalar = value === null || ['string', 'number', 'boolean'].includes(typeof value);
    if (scalar && typeof id === 'string') return { value: value as Place['value'], id };
  } catch {
    // not JSON, or no list: told below like every other text that is no token
  }
  throw new StoreFault('the page asked for is not one this store has given');
}
