import { readPlan } from '../../bot/documents/read/read-plan';
import type { Channel } from '../../bot/ports/channel';
import type { Log } from '../../bot/ports/log';
import type { Store } from '../../bot/ports/store';
import type { Deps } from '../../bot/usecases/deps';

/** A school day inside the point that {@link benchDeps} users open, with no reminder due: nothing else happens by itself. */
export const NOW = '2026-02-03T08:00:00.000Z';
export const TIME_ZONE = 'Europe/Stockholm';

export const SILENT: Log = { info() {}, warn() {}, error() {} };

/**
 * The use cases' world without a platform: a clock that stands still at {@link NOW}, and a channel that takes every
 * message at once and keeps none. For laying out what is measured, and for what is measured without a network.
 */
export function benchDeps(store: Store): Deps {
  let sent = 0;
  const take = (conversationId: string) => ({
    outcome: 'sent' as const,
    message: { conversationId, messageId: String(++sent) },
  });
  const teams: Channel = {
    name: 'teams',
    sendToPerson: async (_tenant, to) => take(to.conversationId),
    firstChat: () => null, // everybody has the bot installed
    sendToChannel: async (_tenant, to) => take(to.channelId),
    redraw: async (_tenant, _to, message) => ({ outcome: 'sent', message }),
  };
  return {
    store,
    clock: { now: () => NOW },
    log: SILENT,
    channels: { teams },
    directory: { emailOf: async () => null },
    readPlan,
    settings: { timeZone: TIME_ZONE, locale: 'sv', administrators: [], instance: 'bench' },
  };
}
