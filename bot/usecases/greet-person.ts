import type { CardView } from '../../cards/views';
import { weekOf } from '../domain/calendar';
import type { Instant } from '../domain/dates';
import type { PromptRef } from '../domain/delivery';
import { cardDeliveryId, currentDeliveryId } from '../domain/ids';
import { openPrompts } from '../domain/prompts';
import type { Place, Sender } from '../ports/channel';
import { cardBase } from './card-base';
import { changeDocument } from './change-document';
import type { Deps, TenantDeps } from './deps';
import { findContact } from './find-contact';
import { identifySender } from './identify-sender';
import { keepConversation, queueWelcome } from './keep-conversation';
import { madeAgain, newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';

/**
 * The bot was installed for a person, perhaps again: the welcome, once in a life, and the card that is open just now.
 * Somebody the register does not know is told whom to ask and nothing else; that is what is returned, to be said at once.
 * `happened` is when the platform says that it was.
 */
export async function greetPerson(
  deps: Deps,
  sender: Sender,
  place: Place,
  happened: Instant,
): Promise<readonly CardView[]> {
  const at: TenantDeps = { ...deps, tenant: sender.tenant };
  const known = await identifySender(deps, sender, place);
  if (!known) {
    return [{ ...cardBase(deps, null), kind: 'stranger', contact: await findContact(at, null) }];
  }
  const { person } = known;
  await keepConversation(deps, person.id, sender, place);
  await queueWelcome(at, person.id);
  const { today } = cardBase(deps, person.locale);
  const assignments = await readAll(deps.store, 'assignment', at.tenant, { where: { personId: person.id } });
  const open = assignments
    .filter((one) => one.active)
    .flatMap((one) => openPrompts(one, today).map((prompt) => ({ one, prompt })));
  const cards = await hurryCards(at, cardOfWeek(person.id, weekOf(today)), [
    ...new Set(open.map(({ prompt }) => prompt.deliveryId)),
  ]);
  // What stands on a card that has not left yet comes with that card: somebody who installs the bot while a point is
  // being opened gets one card, not two.
  const prompts: PromptRef[] = open
    .filter(({ prompt }) => cards.has(prompt.deliveryId))
    .map(({ one, prompt }) => ({ assignmentId: one.id, occasion: prompt.occasion }));
  if (prompts.length > 0) await queueCurrent(at, person.id, { place, happened }, prompts);
  return [];
}

/** Longer than between the two activities that tell of one installation; two spans are less than a chat takes to load. */
const TOGETHER_MS = 400;

/**
 * Teams tells of one installation twice, under two ids and perhaps to two instances, so neither the id nor the memory of
 * a process says that it is one: what happened in one span of time, or the one before, by Teams' own clock, is one card.
 * 12:00:00.3 and 12:00:00.5 are two spans, which is why the one before counts. An activity that comes again has its first
 * time. One that Teams refused is made again: the bot may have been removed and put back between.
 */
async function queueCurrent(
  at: TenantDeps,
  personId: string,
  { place, happened }: { readonly place: Place; readonly happened: Instant },
  prompts: readonly PromptRef[],
): Promise<void> {
  const span = Math.floor(Date.parse(happened) / TOGETHER_MS);
  const idOf = (one: number) => currentDeliveryId(personId, place.conversationId, one);
  const before = await at.store.read('delivery', at.tenant, idOf(span - 1));
  if (before && before.doc.state !== 'refused') return;
  const fresh = newDelivery(at, { id: idOf(span), kind: 'current', personId, prompts });
  if (await queueDelivery(at, fresh)) return;
  await changeDocument(at.store, 'delivery', at.tenant, fresh.id, (known) =>
    known.state === 'refused' ? madeAgain(known, fresh) : known,
  );
}

/** Whether an id is of a card of this person and week: the first, or one after it. */
function cardOfWeek(personId: string, week: string): (id: string) => boolean {
  const first = cardDeliveryId(personId, week, 1);
  return (id) => id === first || id.startsWith(`${first}:`);
}

/**
 * Lets cards that wait for the morning leave now, to somebody who is there; gives those that have left already, which
 * those have too that are so old that they are forgotten. One of this week that is not stored is just being made: its
 * prompts are put on assignments one by one before it is.
 */
async function hurryCards(
  at: TenantDeps,
  isOfThisWeek: (id: string) => boolean,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const now = at.clock.now();
  const left = new Set(ids.filter((id) => !isOfThisWeek(id)));
  for (const { doc } of await at.store.readMany('delivery', at.tenant, ids)) {
    if (doc.state === 'queued' || doc.state === 'sending') left.delete(doc.id);
    else left.add(doc.id);
    await changeDocument(at.store, 'delivery', at.tenant, doc.id, (card) =>
      card.state === 'queued' && card.attempts === 0 && card.dueAt > now ? { ...card, dueAt: now } : card,
    );
  }
  return left;
}
