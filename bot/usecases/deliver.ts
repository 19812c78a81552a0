import type { CardView } from '../../cards/views';
import { afterSending, type SendingOutcome } from '../domain/after-sending';
import { dayOf, hourOf } from '../domain/calendar';
import { type Binding, type Conversation, type Delivery, type RefusalCode, SEND_FROM_HOUR } from '../domain/delivery';
import { REGISTRY } from '../domain/tenant';
import type { Channel, Sent } from '../ports/channel';
import type { Stored } from '../ports/store';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { drawDelivery } from './draw-delivery';
import { queueWelcome } from './keep-conversation';
import { queueRedraw } from './queue-redraw';
import { readAll } from './read-all';

export interface Delivered {
  readonly sent: number;
  readonly refused: number;
  readonly uncertain: number;
  readonly waiting: number;
}

/** How long one instance may take over one message: well above the channel's own time limit of 10 s. */
const LEASE_MS = 60_000;
/** How long to wait before a message whose fate is unknown is sent once more. */
const UNCERTAIN_MS = 30_000;
/** Messages under way at once. One person's go one after the other, so that the welcome comes before the card. */
const AT_ONCE = 8;

/**
 * Sends what is queued and due. A delivery is claimed under a lease by a conditional write, drawn as things are now,
 * sent, and marked; so any number of instances may run this at the same time and each message leaves once. One whose
 * sender died is taken up when its lease has run out, as uncertain.
 */
export async function deliver(deps: TenantDeps): Promise<Delivered> {
  const { store, tenant, clock } = deps;
  await freeAbandoned(deps);
  const due = await readAll(store, 'delivery', tenant, {
    where: { state: 'queued' },
    range: { field: 'dueAt', before: justAfter(clock.now()) },
    orderBy: 'dueAt',
  });
  const queues = new Map<string, string[]>();
  for (const one of due.filter((delivery) => !waitsForMorning(deps, delivery))) {
    const to = one.personId ?? one.bindingId ?? one.id;
    queues.set(to, [...(queues.get(to) ?? []), one.id]);
  }
  const counts = { sent: 0, refused: 0, uncertain: 0, waiting: 0 };
  const waiting = [...queues.values()];
  const worker = async () => {
    for (let ids = waiting.shift(); ids; ids = waiting.shift()) {
      for (const id of ids) {
        if (deps.stopping?.aborted) return; // what is left stays queued for the next start
        const state = await deliverOne(deps, id).catch((fault: unknown) => {
          // A fault of ours in one message must not keep the others back. It stays claimed, and is taken up as
          // uncertain when its lease has run out.
          deps.log.error('delivery failed', fault, { tenant, delivery: id });
          return null;
        });
        if (state === 'sent' || state === 'refused' || state === 'uncertain') counts[state] += 1;
        else if (state === 'queued') counts.waiting += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, worker));
  return counts;
}

/** Made up for at night after an outage, a card of an earlier day waits for the morning like any other. */
function waitsForMorning({ clock, settings }: TenantDeps, { kind, dueAt }: Delivery): boolean {
  if (kind !== 'card' && kind !== 'reminder') return false;
  const now = clock.now();
  const { timeZone } = settings;
  return hourOf(now, timeZone) < SEND_FROM_HOUR && dayOf(dueAt, timeZone) < dayOf(now, timeZone);
}

/** What became of it; null where somebody else has it. */
async function deliverOne(deps: TenantDeps, id: string): Promise<Delivery['state'] | null> {
  const claimed = await claim(deps, id);
  if (!claimed) return null;
  const { outcome, snapshot } = await send(deps, claimed.doc);
  // More may have been put on the card while it was on its way; that it has left is noted all the same. A redraw that
  // was queued anew meanwhile is no longer this attempt's, and neither is a card whose lease ran out.
  let extended = false;
  const next = await changeDocument(deps.store, 'delivery', deps.tenant, id, (known) => {
    if (
      known.state !== 'sending' ||
      known.lease?.until !== claimed.doc.lease?.until ||
      known.attempts !== claimed.doc.attempts
    )
      return known;
    extended = known.prompts.length > claimed.doc.prompts.length;
    return { ...afterSending(known, outcome), snapshot };
  });
  if (!next) return null;
  if (extended && next.message && next.personId !== null) {
    await queueRedraw(deps, next.personId, { message: next.message, card: id, page: 0, said: null });
  }
  if (next.state !== 'dropped') {
    const { kind, state, refusal } = next;
    deps.log.info('delivery', { tenant: deps.tenant, delivery: id, kind, state, refusal });
  }
  return next.state;
}

async function claim(deps: TenantDeps, id: string): Promise<Stored<Delivery> | null> {
  const known = await deps.store.read('delivery', deps.tenant, id);
  const now = deps.clock.now();
  if (known?.doc.state !== 'queued' || known.doc.dueAt > now) return null;
  const until = plusMs(now, LEASE_MS);
  const leased: Delivery = {
    ...known.doc,
    state: 'sending',
    attempts: known.doc.attempts + 1,
    lease: { by: deps.settings.instance, until },
  };
  const written = await deps.store.replace('delivery', deps.tenant, leased, known.version);
  return written === 'changed' ? null : written;
}

/** Those whose sender never came back: the message may or may not stand there. */
async function freeAbandoned(deps: TenantDeps): Promise<void> {
  const now = deps.clock.now();
  const sending = await deps.store.find('delivery', deps.tenant, { where: { state: 'sending' } });
  for (const { doc, version } of sending.items) {
    if (doc.lease && doc.lease.until > now) continue;
    deps.log.warn('delivery abandoned by its sender', { tenant: deps.tenant, delivery: doc.id, kind: doc.kind });
    await deps.store.replace('delivery', deps.tenant, afterSending(doc, { outcome: 'uncertain', at: now }), version);
  }
}

async function send(
  deps: TenantDeps,
  delivery: Delivery,
): Promise<{ outcome: SendingOutcome; snapshot: Delivery['snapshot'] }> {
  const drawn = await drawDelivery(deps, delivery);
  if (drawn === null) return { outcome: { outcome: 'nothing_to_say' }, snapshot: delivery.snapshot };
  const to = await addressOf(deps, delivery);
  const channel = to ? deps.channels[to.at.channel] : undefined;
  if (!to || !channel) {
    // Who installs the bot this very moment is reached at the next look.
    const outcome: SendingOutcome = (await addressOf(deps, delivery))
      ? { outcome: 'later', at: deps.clock.now() }
      : { outcome: 'refused', code: 'not_installed' };
    return { outcome, snapshot: null };
  }
  const sent = await through(channel, deps.tenant, delivery, to, drawn.view);
  await noteReach(deps, delivery, to, sent);
  return { outcome: outcomeOf(deps, sent), snapshot: drawn.snapshot };
}

type Address =
  | { readonly type: 'person'; readonly at: Conversation }
  | { readonly type: 'channel'; readonly at: Binding };

async function addressOf(deps: TenantDeps, delivery: Delivery): Promise<Address | null> {
  const { store, tenant } = deps;
  if (delivery.bindingId !== null) {
    const binding = await store.read('binding', tenant, delivery.bindingId);
    return binding?.doc.active ? { type: 'channel', at: binding.doc } : null;
  }
  if (delivery.personId === null) return null;
  const known = await store.read('conversation', tenant, delivery.personId);
  const at = known?.doc ?? (await firstChatOf(deps, delivery.personId));
  return at ? { type: 'person', at } : null;
}

/** Somebody who had the app before the register knew them has never been heard of: the message opens the chat. */
async function firstChatOf(deps: TenantDeps, personId: string): Promise<Conversation | null> {
  const person = await deps.store.read('person', deps.tenant, personId);
  if (!person) return null;
  const serviceUrl = (await deps.store.read('tenant', REGISTRY, deps.tenant))?.doc.serviceUrl ?? null;
  for (const channel of Object.values(deps.channels)) {
    const chat = channel.firstChat(person.doc, serviceUrl);
    if (chat) return chat;
  }
  return null;
}

function through(channel: Channel, tenant: string, delivery: Delivery, to: Address, view: CardView): Promise<Sent> {
  if (to.type === 'channel') return channel.sendToChannel(tenant, to.at, view);
  if (delivery.redraw) return channel.redraw(tenant, to.at, delivery.redraw.message, view);
  return channel.sendToPerson(tenant, to.at, view);
}

function outcomeOf(deps: TenantDeps, sent: Sent): SendingOutcome {
  const now = deps.clock.now();
  switch (sent.outcome) {
    case 'sent':
      return { ...sent, at: now };
    case 'refused':
      return sent;
    case 'later':
      return { outcome: 'later', at: plusMs(now, sent.afterMs) };
    case 'uncertain':
      return { outcome: 'uncertain', at: plusMs(now, UNCERTAIN_MS) };
  }
}

/** A refusal that concerns the person and not the message is shown until a message gets through, or they write. */
async function noteReach(deps: TenantDeps, delivery: Delivery, to: Address, sent: Sent): Promise<void> {
  if (to.type !== 'person' || delivery.kind === 'redraw') return;
  if (to.at.conversationId === '') {
    if (sent.outcome !== 'sent') return; // who has no chat and is asked for an answer is shown as that
    await deps.store.create('conversation', deps.tenant, { ...to.at, conversationId: sent.message.conversationId });
    await queueWelcome(deps, to.at.id);
    return;
  }
  const now = deps.clock.now();
  if (sent.outcome === 'refused' && ABOUT_THE_CHAT.includes(sent.code)) {
    const { code } = sent;
    await changeDocument(deps.store, 'conversation', deps.tenant, to.at.id, (one) =>
      one.trouble ? one : { ...one, trouble: { code, since: now } },
    );
  } else if (sent.outcome === 'sent' && (to.at.trouble !== null || delivery.kind === 'welcome')) {
    const welcomed = delivery.kind === 'welcome' ? now : null;
    await changeDocument(deps.store, 'conversation', deps.tenant, to.at.id, (one) => ({
      ...one,
      trouble: null,
      welcomedAt: one.welcomedAt ?? welcomed,
    }));
  }
}

/** Refusals that say something of the person's chat; the others are about one message, or about us. */
const ABOUT_THE_CHAT: readonly RefusalCode[] = ['not_installed', 'blocked', 'gone', 'disabled'];

const plusMs = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();

/** Ranges leave their end out: one millisecond on takes in what is due exactly now. */
const justAfter = (at: string) => plusMs(at, 1);
