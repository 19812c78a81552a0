import { personId } from '../../bot/domain/ids';
import type { Assembled } from '../../bot/main';
import type { Place, Sender } from '../../bot/ports/channel';
import type { SamplePerson } from '../sample/sample-people';
import type { WindowUser } from './playground-window';

/** The window whose connector keeps the chats of those who have no window of their own. */
export interface Host {
  /** Address of the window's page. */
  readonly url: string;
  readonly bot: { readonly id: string };
}

export const accountOf = (person: SamplePerson): WindowUser => ({
  id: `29:${person.email.split('@')[0]}`,
  name: person.name,
  email: person.email,
  entraId: person.entraId,
});

/**
 * Gives people without a window a chat with the bot, as their Teams would when the app is installed for them. The
 * Playground forgets its chats when it stops, so this is done at each start.
 */
export async function installFor(
  people: readonly SamplePerson[],
  { app }: Pick<Assembled, 'app'>,
  tenant: string,
  host: Host,
): Promise<void> {
  for (const person of people) {
    const place = await chatOf(accountOf(person), host);
    await app.installed(senderOf(person, tenant), place);
  }
  await app.deliver(tenant);
}

/** Lets people press [Oförändrat] on everything they are asked about, as far as it is offered to them. */
export async function answerFor(
  people: readonly SamplePerson[],
  { app, deps }: Pick<Assembled, 'app' | 'deps'>,
  tenant: string,
  host: Host,
): Promise<void> {
  for (const person of people) {
    const where = { personId: personId(tenant, person.email) };
    const { items } = await deps.store.find('assignment', tenant, { where });
    for (const { doc } of items.filter((one) => one.doc.awaiting)) {
      const card = doc.prompts.find((one) => one.answeredAt === null)?.deliveryId ?? '';
      const press = { act: 'unchanged', card, assignment: doc.id, n: doc.answers, page: 0 } as const;
      await app.pressed(senderOf(person, tenant), await chatOf(accountOf(person), host), press, {}, null);
    }
  }
  await app.deliver(tenant);
}

function senderOf(person: SamplePerson, tenant: string): Sender {
  const { id, name, email, entraId } = accountOf(person);
  return { channel: 'teams', tenant, userId: id, entraId, slackId: null, name, email, guest: false };
}

async function chatOf(account: WindowUser, { url, bot }: Host): Promise<Place> {
  const serviceUrl = `${url}/_connector/`;
  const response = await fetch(`${serviceUrl}v3/conversations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ bot, members: [{ id: account.id }], isGroup: false }),
  });
  if (!response.ok) throw new Error(`the Playground made no chat: ${response.status}`);
  const { id } = (await response.json()) as { readonly id: string };
  return {
    kind: 'personal',
    conversationId: id,
    serviceUrl,
    botId: bot.id,
    channelId: null,
    teamId: null,
    locale: null,
  };
}
