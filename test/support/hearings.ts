import type { Person } from '../../bot/domain/people';
import { cardBase } from '../../bot/usecases/card-base';
import type { Hearing } from '../../bot/usecases/chat-answers';
import type { TenantDeps } from '../../bot/usecases/deps';
import { aChat, aPerson, aSender } from './builders';

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
