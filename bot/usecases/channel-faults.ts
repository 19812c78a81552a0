import type { Delivery, RefusalCode } from '../domain/delivery';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';

/**
 * Shows the administrator that messages do not reach a channel though no summary of its own says so: a delivery that
 * was refused. `id` is the trouble's own; it is shown again where it had been over, and stays since when it was.
 */
export async function showChannelFault(
  deps: TenantDeps,
  { id, bindingId, code }: { readonly id: string; readonly bindingId: string; readonly code: RefusalCode },
): Promise<void> {
  const fault: Delivery = {
    ...newDelivery(deps, { id, kind: 'summary', bindingId }),
    state: 'refused',
    refusal: code,
  };
  if (await queueDelivery(deps, fault)) return;
  await changeDocument(deps.store, 'delivery', deps.tenant, id, (known) => (known.state === 'refused' ? known : fault));
}

/**
 * The channel has been bound again, or a summary has got through: what was refused before is over. A refused summary
 * of this week becomes one that is queued again at the next look.
 */
export async function endChannelFaults({ store, tenant }: TenantDeps, bindingId: string): Promise<void> {
  for (const { id } of await readAll(store, 'delivery', tenant, { where: { bindingId, state: 'refused' } })) {
    await changeDocument(store, 'delivery', tenant, id, (known) =>
      known.state === 'refused' ? { ...known, state: 'dropped' } : known,
    );
  }
}
