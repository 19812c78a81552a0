import { eventId } from '../domain/ids';
import type { Event } from '../domain/tenant';
import type { Deps } from './deps';

/** Adds one line to the tenant's log: who did what, to what, now. `detail` holds ids, names of files and counts. */
export async function recordEvent(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  tenant: string,
  event: Omit<Event, 'id' | 'at'>,
): Promise<void> {
  const at = clock.now();
  const id = eventId(at, event.by, event.what, event.subject, JSON.stringify(event.detail));
  await store.create('event', tenant, { id, at, ...event }); // `exists`: the same thing by the same person, this instant
}
