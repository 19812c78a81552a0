import { REGISTRY } from '../domain/tenant';
import type { Deps } from './deps';

/**
 * Says that people, assignments, plans or the wheel of a tenant have changed, so that openings are run again for
 * whoever came since. Registers the tenant the first time. Called after the change, also where a run found nothing
 * left to do: an earlier one may have stopped between its last write and this.
 */
export async function touchRevision({ store }: Pick<Deps, 'store'>, tenant: string): Promise<void> {
  for (;;) {
    const known = await store.read('tenant', REGISTRY, tenant);
    const written = known
      ? await store.replace('tenant', REGISTRY, { ...known.doc, revision: known.doc.revision + 1 }, known.version)
      : await store.create('tenant', REGISTRY, { id: tenant, revision: 1, serviceUrl: null });
    if (written !== 'changed' && written !== 'exists') return;
  }
}
