import type { CardView } from '../../cards/views';
import type { PromptRef } from '../domain/delivery';
import { currentDeliveryId } from '../domain/ids';
import { openPrompts } from '../domain/prompts';
import type { Place, Sender } from '../ports/channel';
import { cardBase } from './card-base';
import type { Deps, TenantDeps } from './deps';
import { findContact } from './find-contact';
import { identifySender } from './identify-sender';
import { keepConversation } from './keep-conversation';
import { newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';

/**
 * The bot was installed for a person, perhaps again: the welcome, once in a life, and the card that is open just now.
 * Somebody the register does not know is told whom to ask and nothing else; that is what is returned, to be said at once.
 */
export async function greetPerson(
  deps: Deps,
  sender: Sender,
  place: Place,
  event: string,
): Promise<readonly CardView[]> {
  const at: TenantDeps = { ...deps, tenant: sender.tenant };
  const known = await identifySender(deps, sender, place);
  if (!known) {
    return [{ ...cardBase(deps, null), kind: 'stranger', contact: await findContact(at) }];
  }
  const { person } = known;
  await keepConversation(deps, person.id, sender, place);
  const { today } = cardBase(deps, person.locale);
  const assignments = await readAll(deps.store, 'assignment', at.tenant, { where: { personId: person.id } });
  const prompts: PromptRef[] = assignments
    .filter((one) => one.active)
    .flatMap((one) => openPrompts(one, today).map((prompt) => ({ assignmentId: one.id, occasion: prompt.occasion })));
  if (prompts.length > 0) {
    await queueDelivery(
      at,
      newDelivery(at, { id: currentDeliveryId(person.id, event), kind: 'current', personId: person.id, prompts }),
    );
  }
  return [];
}
