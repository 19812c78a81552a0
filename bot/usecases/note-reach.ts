import type { Binding, Conversation, Delivery, RefusalCode } from '../domain/delivery';
import { changeDocument } from './change-document';
import { endChannelFaults, showChannelFault } from './channel-faults';
import type { Address } from './delivery-address';
import type { TenantDeps } from './deps';
import { queueWelcome } from './keep-conversation';

/** Refusals that say something of the person's chat; the others are about one message, or about us. */
const ABOUT_THE_CHAT: readonly RefusalCode[] = ['not_installed', 'blocked', 'gone', 'disabled', 'unreachable'];

/**
 * What a message's fate says of the chat or channel it was for: shown to the administrator until a message gets
 * through there. `after` is the delivery as the attempt has left it.
 */
export async function noteReach(deps: TenantDeps, to: Address, after: Delivery): Promise<void> {
  if (after.kind === 'redraw') return;
  await (to.type === 'person' ? notePerson(deps, to.at, after) : noteChannel(deps, to.at, after));
}

/** A trouble that concerns the person and not the message is over when they write, too. */
async function notePerson(deps: TenantDeps, at: Conversation, after: Delivery): Promise<void> {
  const { store, tenant } = deps;
  const now = deps.clock.now();
  const sent = after.state === 'sent';
  if (at.conversationId === '') {
    if (!sent || !after.message) return; // who has no chat and is asked for an answer is shown as that
    await store.create('conversation', tenant, { ...at, conversationId: after.message.conversationId });
    await queueWelcome(deps, at.id);
    return;
  }
  const code = after.refusal;
  if (!sent && code !== null && ABOUT_THE_CHAT.includes(code)) {
    if (at.trouble?.code === code) return;
    // What was said last counts: its remedy is the right one. Where nothing was said for an hour, what was said before.
    await changeDocument(store, 'conversation', tenant, at.id, (one) =>
      one.trouble?.code === code || (one.trouble && code === 'unreachable')
        ? one
        : { ...one, trouble: { code, since: one.trouble?.since ?? now } },
    );
  } else if (sent && (at.trouble !== null || after.kind === 'welcome')) {
    const welcomed = after.kind === 'welcome' ? now : null;
    await changeDocument(store, 'conversation', tenant, at.id, (one) => ({
      ...one,
      trouble: null,
      welcomedAt: one.welcomedAt ?? welcomed,
    }));
  }
}

/** A summary that has waited for long is still queued, and shown by a fault of its own until one has left. */
async function noteChannel(deps: TenantDeps, { id: bindingId }: Binding, after: Delivery): Promise<void> {
  if (after.state === 'sent') await endChannelFaults(deps, bindingId);
  else if (after.state === 'queued' && after.refusal !== null)
    await showChannelFault(deps, { id: `late:${after.id}`, bindingId, code: after.refusal });
}
