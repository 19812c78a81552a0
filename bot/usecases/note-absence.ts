import { dayOf } from '../domain/calendar';
import { changeDocument } from './change-document';
import { showChannelFault } from './channel-faults';
import type { TenantDeps } from './deps';
import { readAll } from './read-all';

/**
 * The bot was removed: from somebody's chat, or from a team whose channel gets the summaries. It is shown as a delivery
 * fault the same day, and clears itself when they install the bot, or bind the channel, again, and when a message gets
 * through there.
 */
export async function noteAbsence(
  deps: TenantDeps,
  from: { readonly userId: string } | { readonly teamId: string },
): Promise<void> {
  const { store, tenant, clock, settings } = deps;
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
    const id = `removed:${binding.id}:${dayOf(since, settings.timeZone)}`;
    await showChannelFault(deps, { id, bindingId: binding.id, code: 'not_installed' });
  }
}
