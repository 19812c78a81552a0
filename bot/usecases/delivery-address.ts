import type { Binding, Conversation, Delivery } from '../domain/delivery';
import { REGISTRY } from '../domain/tenant';
import type { TenantDeps } from './deps';

/** Where a delivery goes. */
export type Address =
  | { readonly type: 'person'; readonly at: Conversation }
  | { readonly type: 'channel'; readonly at: Binding };

/** A delivery's address; null where there is none. */
export type AddressBook = (delivery: Delivery) => Promise<Address | null>;

/** The addresses of several deliveries, read together. */
export async function addressesOf(deps: TenantDeps, deliveries: readonly Delivery[]): Promise<AddressBook> {
  const { store, tenant } = deps;
  const idsOf = (id: (one: Delivery) => string | null) => [...new Set(deliveries.flatMap((one) => id(one) ?? []))];
  const [chats, bindings] = await Promise.all([
    store.readMany(
      'conversation',
      tenant,
      idsOf((one) => (one.bindingId === null ? one.personId : null)),
    ),
    store.readMany(
      'binding',
      tenant,
      idsOf((one) => one.bindingId),
    ),
  ]);
  const chatOf = new Map(chats.map(({ doc }) => [doc.id, doc]));
  const bindingOf = new Map(bindings.map(({ doc }) => [doc.id, doc]));
  return async ({ personId, bindingId }) => {
    if (bindingId !== null) {
      const binding = bindingOf.get(bindingId);
      return binding?.active ? { type: 'channel', at: binding } : null;
    }
    if (personId === null) return null;
    const at = chatOf.get(personId) ?? (await firstChatOf(deps, personId));
    return at ? { type: 'person', at } : null;
  };
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
