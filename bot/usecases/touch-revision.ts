import { withChange } from '../domain/changed-plans';
import { PROJECTION, REGISTRY } from '../domain/tenant';
import type { Deps } from './deps';

/**
 * Says that a plan and its assignments have changed, or (null) people or the wheel, so that openings are run again for
 * whoever came since. Registers the tenant the first time. Called after the change, also where a run found nothing
 * left to do: an earlier one may have stopped between its last write and this.
 */
export async function touchRevision(
  { store }: Pick<Deps, 'store'>,
  tenant: string,
  planId: string | null,
): Promise<void> {
  for (;;) {
    const known = await store.read('tenant', REGISTRY, tenant);
    const fresh = { id: tenant, revision: 1, serviceUrl: null, projection: PROJECTION };
    const written = known
      ? await store.replace('tenant', REGISTRY, withChange(known.doc, planId), known.version)
      : await store.create('tenant', REGISTRY, fresh);
    if (written !== 'changed' && written !== 'exists') return;
  }
}
