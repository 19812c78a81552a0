import { dayOf, momentOf, plusDays } from '../domain/calendar';
import { DRAFT_DAYS } from '../domain/plan-draft';
import type { TenantDeps } from './deps';
import { readAll } from './read-all';

/** Forms, and reasons, that were left and not sent. */
const LEFT = ['formDraft', 'reasonDraft'] as const;

/**
 * Takes away forms that were left and not sent for as long as a plan's draft is kept: what nobody has been asked about
 * is not kept longer than it is of use. One that was typed in again since it was read is newer and stays.
 */
export async function forgetFormDrafts({ store, clock, tenant, settings }: TenantDeps): Promise<void> {
  const first = plusDays(dayOf(clock.now(), settings.timeZone), -DRAFT_DAYS);
  const before = momentOf(first, 0, settings.timeZone);
  for (const kind of LEFT) {
    const old = await readAll(store, kind, tenant, { range: { field: 'at', before } });
    for (const { id, at } of old) {
      const known = await store.read(kind, tenant, id);
      if (known?.doc.at === at) await store.remove(kind, tenant, id, known.version);
    }
  }
}
