import { dayOf, momentOf, plusDays } from '../domain/calendar';
import type { Delivery } from '../domain/delivery';
import { mayBeForgotten } from '../domain/retention';
import type { Page, Query } from '../ports/store';
import type { TenantDeps } from './deps';

/** Taken away by one tick at most: a municipality that first sets a retention has years of them, and others wait. */
const MOST = 200;

/**
 * Takes away deliveries that are over and fell due longer ago than the municipality keeps them; nothing where it keeps
 * everything. A store that forgets by itself has left little to do here: what was written before the setting, or
 * under a longer one. One that somebody has queued again since it was read is newer and stays.
 */
export async function forgetDeliveries({ store, clock, tenant, settings }: TenantDeps): Promise<void> {
  const { retentionDays, timeZone } = settings;
  if (!retentionDays) return;
  const before = momentOf(plusDays(dayOf(clock.now(), timeZone), -retentionDays), 0, timeZone);
  const query = { range: { field: 'dueAt', before }, orderBy: 'dueAt' } as const;
  let after: string | null = null;
  let left = MOST;
  do {
    const from: Query<'delivery'> = after === null ? query : { ...query, after };
    const page: Page<Delivery> = await store.find('delivery', tenant, { ...from, limit: MOST });
    const over = page.items.filter((one) => mayBeForgotten('delivery', one.doc)).slice(0, left);
    for (const { doc, version } of over) await store.remove('delivery', tenant, doc.id, version);
    left -= over.length;
    after = page.next;
  } while (after !== null && left > 0);
}
