import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';

/**
 * The bot was removed: from somebody's chat, or from a team whose channel gets the summaries. It is shown as a delivery
 * fault the same day, and clears itself when they install the bot, or bind the channel, again.
 */
export async function noteAbsence(
  deps: TenantDeps,
  from: { readonly userId: string } | { readonly teamId: string },
): Promise<void> {
  const { store, tenant, clock } = deps;
  const since = clock.now();
  if ('userId' in from) {
    for (const { id } of await readAll(store, 'conversation', tenant, { where: { userId: from.userId } })) {
      await changeDocument(store, 'conversation', tenant, id, (one) => ({
        ...one,
        trouble: { code: 'not_installed', since },
      }));
    }
    return;
  }
  for (const binding of await readAll(store, 'binding', tenant, {})) {
    if (!binding.active || binding.teamId !== from.teamId) continue;
    const fault = newDelivery(deps, {
      id: `removed:${binding.id}:${since.slice(0, 10)}`,
      kind: 'summary',
      bindingId: binding.id,
    });
    await queueDelivery(deps, { ...fault, state: 'refused', refusal: 'not_installed' });
  }
}
