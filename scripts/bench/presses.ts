import type { Assignment } from '../../bot/domain/assignment';
import type { Store } from '../../bot/ports/store';
import { readAll } from '../../bot/usecases/read-all';
import type { Press } from '../../cards/views';

/** One press of [Oförändrat], as Teams sends it. */
export interface UnchangedPress {
  /** The assignment it answers: no two presses share one, so every press is an answer of its own. */
  readonly assignment: string;
  readonly body: string;
}

/**
 * Every press of [Oförändrat] that can be made in a municipality in which nothing is answered: all principals' first
 * measure, then all their second, as a round goes when many press at the same time.
 */
export async function pressesOf(store: Store, tenant: string, serviceUrl: string): Promise<readonly UnchangedPress[]> {
  const chats = new Map((await readAll(store, 'conversation', tenant, {})).map((one) => [one.id, one]));
  const cards = new Map((await readAll(store, 'delivery', tenant, {})).map((one) => [one.id, one]));
  const people = new Map((await readAll(store, 'person', tenant, {})).map((one) => [one.id, one]));
  const nth = new Map<string, number>();
  const turns: UnchangedPress[][] = [];
  for (const assignment of await readAll(store, 'assignment', tenant, { where: { awaiting: true } })) {
    const chat = chats.get(assignment.personId);
    const person = people.get(assignment.personId);
    const message = cards.get(assignment.prompts[0]?.deliveryId ?? '')?.message;
    if (!chat || !person || !message) throw new Error(`${assignment.id} stands on no card`);
    const turn = nth.get(person.id) ?? 0;
    nth.set(person.id, turn + 1);
    const activity = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `f:${tenant}:${assignment.id}`,
      channelId: 'msteams',
      serviceUrl,
      from: { id: chat.userId, name: person.name, aadObjectId: person.entraId },
      recipient: { id: chat.botId, name: 'Uppföljning' },
      conversation: { conversationType: 'personal', tenantId: tenant, id: chat.conversationId },
      channelData: { tenant: { id: tenant } },
      entities: [{ type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'iOS', timezone: 'Europe/Stockholm' }],
      locale: 'sv-SE',
      localTimezone: 'Europe/Stockholm',
      replyToId: message.messageId,
      value: {
        action: { type: 'Action.Execute', title: 'Oförändrat', verb: 'unchanged', data: unchanged(assignment) },
        trigger: 'manual',
      },
    };
    if (!turns[turn]) turns[turn] = [];
    turns[turn]?.push({ assignment: assignment.id, body: JSON.stringify(activity) });
  }
  return turns.flat();
}

const unchanged = (assignment: Assignment): Press => ({
  act: 'unchanged',
  card: assignment.prompts[0]?.deliveryId ?? '',
  assignment: assignment.id,
  n: assignment.answers,
  page: 0,
});
