import type { CardView } from '../../cards/views';
import { afterSending, type SendingOutcome } from '../domain/after-sending';
import { plusMs } from '../domain/calendar';
import type { Delivery } from '../domain/delivery';
import type { Channel, Sent } from '../ports/channel';
import type { Stored } from '../ports/store';
import type { Beat } from './beat';
import { changeDocument } from './change-document';
import { type Address, addressesOf } from './delivery-address';
import type { TenantDeps } from './deps';
import { type Drawn, drawDelivery } from './draw-delivery';
import type { Due } from './due-deliveries';
import { noteReach } from './note-reach';
import { queueRedraw } from './queue-redraw';

/** How long one instance may take over one message, counted from before it is claimed: a store may take 20 s for a call. */
const LEASE_MS = 90_000;
/** What a message takes at most from when it leaves: two requests of ten seconds each, a moment before them, and the mark. */
const LEAVING_MS = 45_000;
/**
 * Pauses before the outcome is written once more where the store has failed, in ms: it is known here alone, and forgotten
 * it would be one more card in somebody's chat. A process that is to end makes the first few of them.
 */
const PAUSES_MS = [50, 200, 500, 1_000, 3_000, 5_000, 5_000, 5_000];
const PAUSES_WHEN_STOPPING = 3;
/** How long to wait before a message whose fate is unknown is sent once more. */
const UNCERTAIN_MS = 30_000;
/** After a fault of ours nothing has left, and the next try may meet the same. */
const FAULT_MS = 30_000;

/**
 * One delivery: claimed under a lease by a conditional write, drawn as things are now, sent, and marked; so any number
 * of instances may try this at the same time and the message leaves once. Gives it as it now stands; null where somebody
 * else has it. Where the process is to end before the message has left, it goes back as it was. `leaves` is called when
 * it has been drawn, and what remains is the platform's to do; `together` is when the store is written to.
 */
export async function sendDelivery(
  deps: TenantDeps,
  due: Due,
  { leaves, together }: { readonly leaves: () => void; readonly together: Beat },
): Promise<Delivery | null> {
  await together();
  const claimed = await claim(deps, due.stored);
  if (!claimed) return null;
  const drawn = await drawOrFault(due.with, claimed.doc);
  if (deps.stopping?.aborted || !isMineFor(deps, claimed.doc, LEAVING_MS)) {
    await deps.store.replace('delivery', deps.tenant, due.stored.doc, claimed.version);
    return due.stored.doc;
  }
  leaves();
  const { outcome, snapshot } =
    drawn === 'fault'
      ? { outcome: { ...later(deps, FAULT_MS), outcome: 'fault' as const }, snapshot: claimed.doc.snapshot }
      : await send(deps, claimed.doc, due.to, drawn);
  await together();
  const next = await markFirmly(deps, claimed, outcome, snapshot);
  if (outcome.outcome !== 'fault') await noteOfReach(deps, due.to, afterSending(claimed.doc, outcome));
  if (next && next.state !== 'dropped') {
    const { id, kind, state, refusal } = next;
    deps.log.info('delivery', { tenant: deps.tenant, delivery: id, kind, state, refusal });
  }
  return next;
}

/** Whether nobody else may take it up for so many milliseconds more: its drawing may have waited long for the store. */
const isMineFor = ({ clock }: TenantDeps, { lease }: Delivery, ms: number) =>
  lease !== null && Date.parse(lease.until) - Date.parse(clock.now()) >= ms;

async function claim(deps: TenantDeps, known: Stored<Delivery>): Promise<Stored<Delivery> | null> {
  const now = deps.clock.now();
  const leased: Delivery = {
    ...known.doc,
    state: 'sending',
    attempts: known.doc.attempts + 1,
    lease: { by: deps.settings.instance, until: plusMs(now, LEASE_MS) },
    takenAt: now,
  };
  const { store, tenant } = deps;
  try {
    const written = await store.replace('delivery', tenant, leased, known.version);
    return written === 'changed' ? null : written;
  } catch (fault) {
    // It may have been written and its answer lost. Left alone it would count as an attempt that nobody made.
    const stands = await store.read('delivery', tenant, known.doc.id);
    if (stands?.doc.lease?.by === leased.lease?.by && stands?.doc.lease?.until === leased.lease?.until) return stands;
    throw fault;
  }
}

/** What is not noted now is noted with the next message there; what became of this one stands. */
async function noteOfReach(deps: TenantDeps, to: Address | null, after: Delivery): Promise<void> {
  if (!to) return;
  try {
    await noteReach(deps, to, after);
  } catch (fault) {
    deps.log.error('how somebody is reached could not be noted', fault, { tenant: deps.tenant, delivery: after.id });
  }
}

/** A fault of ours before anything has left: the message is tried again, and it keeps no other back. */
async function drawOrFault(deps: TenantDeps, delivery: Delivery): Promise<Drawn | null | 'fault'> {
  try {
    return await drawDelivery(deps, delivery);
  } catch (fault) {
    deps.log.error('a delivery could not be drawn', fault, { tenant: deps.tenant, delivery: delivery.id });
    return 'fault';
  }
}

interface Tried {
  readonly outcome: SendingOutcome;
  readonly snapshot: Delivery['snapshot'];
}

async function send(deps: TenantDeps, delivery: Delivery, to: Address | null, drawn: Drawn | null): Promise<Tried> {
  if (drawn === null) return { outcome: { outcome: 'nothing_to_say' }, snapshot: delivery.snapshot };
  const channel = to ? deps.channels[to.at.channel] : undefined;
  if (!to || !channel) {
    // Who installs the bot this very moment is reached at the next look.
    const since = await (await addressesOf(deps, [delivery]))(delivery);
    const reached = since !== null && deps.channels[since.at.channel] !== undefined;
    return { outcome: reached ? later(deps, 0) : { outcome: 'refused', code: 'not_installed' }, snapshot: null };
  }
  const sent = await through(channel, deps.tenant, delivery, to, drawn.view);
  return { outcome: outcomeOf(deps, sent), snapshot: drawn.snapshot };
}

function through(channel: Channel, tenant: string, delivery: Delivery, to: Address, view: CardView): Promise<Sent> {
  if (to.type === 'channel') return channel.sendToChannel(tenant, to.at, view);
  if (delivery.redraw) return channel.redraw(tenant, to.at, delivery.redraw.message, view);
  return channel.sendToPerson(tenant, to.at, view);
}

function outcomeOf(deps: TenantDeps, sent: Sent): SendingOutcome {
  const at = deps.clock.now();
  switch (sent.outcome) {
    case 'sent':
      return { ...sent, at };
    case 'refused':
      return sent;
    case 'later':
      return later(deps, sent.afterMs);
    case 'uncertain':
      return { outcome: 'uncertain', at: plusMs(at, UNCERTAIN_MS) };
  }
}

const later = (deps: TenantDeps, afterMs: number) => ({
  outcome: 'later' as const,
  at: deps.clock.now(),
  afterMs,
  chance: deps.chance?.() ?? 0,
});

/** Marks it again where the store fails, for as long as nobody else may take it up. */
async function markFirmly(
  deps: TenantDeps,
  claimed: Stored<Delivery>,
  ...outcome: [SendingOutcome, Delivery['snapshot']]
) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await mark(deps, claimed, ...outcome);
    } catch (fault) {
      const pause = PAUSES_MS[tries];
      const mayWait = pause !== undefined && isMineFor(deps, claimed.doc, pause);
      if (!mayWait || (deps.stopping?.aborted && tries >= PAUSES_WHEN_STOPPING)) throw fault;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** More may have been put on the card while it was on its way; that it has left is noted all the same. */
async function mark(
  deps: TenantDeps,
  claimed: Stored<Delivery>,
  outcome: SendingOutcome,
  snapshot: Delivery['snapshot'],
): Promise<Delivery | null> {
  const { store, tenant } = deps;
  const { id, lease, attempts, prompts } = claimed.doc;
  const done = { ...afterSending(claimed.doc, outcome), snapshot };
  const written = await store.replace('delivery', tenant, done, claimed.version);
  if (written !== 'changed') return written.doc;
  return changeDocument(
    store,
    'delivery',
    tenant,
    id,
    (known) => {
      // A redraw that was queued anew meanwhile is no longer this attempt's, and neither is a card somebody else has
      // taken up since; one that was only freed, as its lease had run out, is: its outcome is known after all.
      const isFreed = known.lease === null && (known.state === 'queued' || known.state === 'uncertain');
      const isMine = known.state === 'sending' && known.lease?.until === lease?.until;
      if (known.attempts !== attempts || !(isMine || isFreed)) return known;
      const after = { ...afterSending(known, outcome), snapshot };
      const isForMore = (known.about?.length ?? 0) > (claimed.doc.about?.length ?? 0);
      return after.state === 'dropped' && isForMore ? { ...after, state: 'queued' } : after;
    },
    async ({ message, personId, prompts: now }) => {
      if (now.length > prompts.length && message && personId !== null)
        await queueRedraw(deps, personId, { message, card: id, page: 0, said: null });
    },
  );
}

/** Those whose sender never came back: the message may or may not stand there. */
export async function freeAbandoned(deps: TenantDeps): Promise<void> {
  const now = deps.clock.now();
  const sending = await deps.store.find('delivery', deps.tenant, { where: { state: 'sending' } });
  for (const { doc, version } of sending.items) {
    if (doc.lease && doc.lease.until > now) continue;
    deps.log.warn('delivery abandoned by its sender', { tenant: deps.tenant, delivery: doc.id, kind: doc.kind });
    await deps.store.replace('delivery', deps.tenant, afterSending(doc, { outcome: 'uncertain', at: now }), version);
  }
}
