import type { Person } from '../../bot/domain/people';
import { cardBase } from '../../bot/usecases/card-base';
import type { Hearing } from '../../bot/usecases/chat-answers';
import type { TenantDeps } from '../../bot/usecases/deps';
import { aChat, aConversation, aMeasure, anAssignment, aPerson, aPrompt, aSender } from './builders';

/** An administrator who is known to the bot, in a chat of their own: what the use cases behind a chat work on. */
export async function anAdministrator(deps: TenantDeps): Promise<Hearing> {
  const person: Person = aPerson({
    id: 'p-karin',
    name: 'Karin Holm',
    roles: ['administrator'],
    entraId: 'entra-karin',
  });
  if ((await deps.store.create('person', deps.tenant, person)) === 'exists') throw new Error('there is one already');
  const { entraId, name, email } = person;
  const sender = aSender({ tenant: deps.tenant, entraId, name, email });
  return { person, roles: person.roles, deps, base: cardBase(deps, 'sv'), sender, place: aChat() };
}

/** Rut, in her own chat with the bot, as a message from her there tells it. */
export const rut = {
  sender: aSender({ userId: '29:rut', entraId: 'entra-rut', name: 'Rut' }),
  place: aChat({ conversationId: 'a:rut' }),
} as const;

/** She has been welcomed, and is asked about one measure at a point that is open all the year. */
export async function rutIsAsked({ store, tenant }: TenantDeps): Promise<void> {
  await store.create('person', tenant, aPerson({ entraId: 'entra-rut' }));
  await store.create('conversation', tenant, aConversation({ welcomedAt: '2026-01-10T08:00:00.000Z' }));
  await store.create('measure', tenant, aMeasure({ nextDue: '2026-12-31' }));
  const prompt = aPrompt({ closesOn: '2026-12-31', deliveryId: 'card:p-rut:2026-W03' });
  await store.create('assignment', tenant, anAssignment({ prompts: [prompt] }));
}
