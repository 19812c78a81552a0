import type { CardView } from '../../../cards/views';
import type { Binding, Conversation, MessageRef } from '../../domain/delivery';
import type { Channel, Place, Sender, Sent } from '../../ports/channel';
import type { Directory } from '../../ports/directory';
import type { Log } from '../../ports/log';
import type { Connector, ConnectorClient } from './connector';
import { verdictOf } from './errors';
import type { Pace } from './pace';
import { allowedServiceUrl } from './service-url';

/** Draws a view as an Adaptive Card, with the line a phone shows as a toast. */
export type Draw = (view: CardView) => { readonly card: object; readonly summary: string };

export interface OutboundParts {
  readonly connector: Connector;
  readonly draw: Draw;
  readonly log: Log;
  readonly pace: Pace;
  readonly anonymous: boolean;
  /** The bot's app id, for chats with somebody who never wrote; null when anonymous. */
  readonly appId: string | null;
  /** Called once for everything that was tried. */
  readonly onSent: (outcome: Sent['outcome']) => void;
}

export interface Outbound extends Channel, Directory {
  /** Answers in the place something was said, in its thread where it has one. */
  answer(place: Place, inReplyTo: string | null, view: CardView): Promise<Sent>;
  /** A message of Teams' own kind, in a personal chat: a file, or the question whether to take one. */
  send(place: Place, activity: object): Promise<Sent>;
  remove(place: Place, message: MessageRef): Promise<Sent>;
  /** Puts a card where the pressed one stands. */
  replace(place: Place, message: MessageRef, view: CardView): Promise<Sent>;
}

/** Where Teams' public cloud takes first messages; a tenant that has been heard of has an address of its own region. */
const PUBLIC_TEAMS = 'https://smba.trafficmanager.net/teams/';
const CARD = 'application/vnd.microsoft.card.adaptive';
/** Longer than Teams ever takes, shorter than the 15 seconds in which it wants our own answer. */
const TIMEOUT = { timeout: 10_000 } as const;

export function createOutbound(parts: OutboundParts): Outbound {
  const { connector, draw, log, pace, onSent } = parts;

  /** A card alone: Teams splits text and card into two messages and then returns no id. */
  const activityOf = (view: CardView) => {
    const { card, summary } = draw(view);
    return { type: 'message', summary, attachments: [{ contentType: CARD, content: card }] };
  };

  /** One request, one verdict. The card is drawn before, so a fault of ours is thrown and never taken for Teams'. */
  async function tried(serviceUrl: string, request: (client: ConnectorClient) => Promise<MessageRef>): Promise<Sent> {
    const address = allowedServiceUrl(serviceUrl, parts.anonymous);
    const sent = address ? await attempt(address, request) : ({ outcome: 'refused', code: 'not_permitted' } as const);
    if (!address) log.error('a stored service address is not allowed', null);
    onSent(sent.outcome);
    return sent;
  }

  async function attempt(address: string, request: (client: ConnectorClient) => Promise<MessageRef>): Promise<Sent> {
    try {
      return { outcome: 'sent', message: await request(await connector.clientFor(address)) };
    } catch (error) {
      const fault = connector.readFault(error);
      const verdict = verdictOf(fault);
      const fields = { outcome: verdict.outcome, status: fault.status, code: fault.codes.join(' ') || null };
      if (fault.status === null) log.error('Teams was not reached', error, fields);
      else log.warn('Teams did not take a message', fields);
      return verdict;
    }
  }

  /** The id of the chat with a person; made when they have never been written to. */
  async function chatWith(client: ConnectorClient, tenant: string, to: Conversation): Promise<string> {
    if (to.conversationId !== '') return to.conversationId;
    const made = await client.conversations.createConversation(
      {
        isGroup: false,
        bot: { id: botIdOf(to), name: '' },
        members: [{ id: to.userId, name: '' }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      } as NewConversation,
      TIMEOUT,
    );
    return made.id;
  }

  async function post(client: ConnectorClient, conversationId: string, activity: object): Promise<MessageRef> {
    const answer = await client.conversations.sendToConversation(conversationId, activity, TIMEOUT);
    return { conversationId, messageId: answer.id };
  }

  const put = async (client: ConnectorClient, message: MessageRef, activity: object): Promise<MessageRef> => {
    await client.conversations.updateActivity(message.conversationId, message.messageId, activity, TIMEOUT);
    return message;
  };

  const botIdOf = (to: Conversation | Binding) => to.botId || (parts.appId ? `28:${parts.appId}` : '');

  return {
    name: 'teams',
    async sendToPerson(tenant, to, view) {
      const activity = activityOf(view);
      await pace(tenant);
      return tried(to.serviceUrl, async (client) => post(client, await chatWith(client, tenant, to), activity));
    },
    firstChat(person, serviceUrl) {
      // Without an app id there is no Teams to ask, only chats that have been opened on this machine.
      if (parts.anonymous || person.entraId === null) return null;
      return {
        id: person.id,
        channel: 'teams',
        conversationId: '',
        serviceUrl: serviceUrl ?? PUBLIC_TEAMS,
        userId: person.entraId,
        botId: '',
        welcomedAt: null,
        trouble: null,
      };
    },
    async sendToChannel(tenant, to, view) {
      const activity = activityOf(view);
      await pace(tenant);
      return tried(to.serviceUrl, async (client) => {
        // Creating a conversation with a channel in it starts a new thread there, with the card as its first message.
        const made = await client.conversations.createConversation(
          {
            isGroup: true,
            bot: { id: botIdOf(to), name: '' },
            tenantId: tenant,
            channelData: { channel: { id: to.channelId }, tenant: { id: tenant } },
            activity,
          } as NewConversation,
          TIMEOUT,
        );
        return { conversationId: made.id, messageId: made.activityId ?? made.id };
      });
    },
    async redraw(tenant, to, message, view) {
      const activity = activityOf(view);
      await pace(tenant);
      return tried(to.serviceUrl, (client) => put(client, message, activity));
    },
    async answer(place, inReplyTo, view) {
      const activity = activityOf(view);
      return tried(place.serviceUrl, async (client) => {
        if (place.kind === 'personal' || !inReplyTo) return post(client, place.conversationId, activity);
        const { conversationId } = place;
        const made = await client.conversations.replyToActivity(conversationId, inReplyTo, activity, TIMEOUT);
        return { conversationId, messageId: made.id };
      });
    },
    async replace(place, message, view) {
      const activity = activityOf(view);
      return tried(place.serviceUrl, (client) => put(client, message, activity));
    },
    send: (place, activity) => tried(place.serviceUrl, (client) => post(client, place.conversationId, activity)),
    remove: (place, message) =>
      tried(place.serviceUrl, async (client) => {
        await client.conversations.deleteActivity(message.conversationId, message.messageId, TIMEOUT);
        return message;
      }),
    async emailOf(sender, place) {
      if (sender.guest) return null;
      return emailInRoster(parts, sender, place);
    },
  };
}

type NewConversation = Parameters<ConnectorClient['conversations']['createConversation']>[0];

/** `#EXT#` marks a guest of another organisation, whose address here says nothing about who they are. */
async function emailInRoster(parts: OutboundParts, sender: Sender, place: Place): Promise<string | null> {
  const address = allowedServiceUrl(place.serviceUrl, parts.anonymous);
  if (!address) return null;
  try {
    const client = await parts.connector.clientFor(address);
    const roster = place.conversationId.split(';messageid=')[0] ?? place.conversationId;
    const found: unknown = await client.conversations.getConversationMember(roster, sender.userId, TIMEOUT);
    return emailOfMember(found);
  } catch (error) {
    const { status } = parts.connector.readFault(error);
    parts.log.warn('the roster did not answer', { status });
    return null;
  }
}

function emailOfMember(member: unknown): string | null {
  const { email, userPrincipalName, userRole } = (member ?? {}) as Readonly<Record<string, unknown>>;
  const names = [email, userPrincipalName].filter((one): one is string => typeof one === 'string' && one.includes('@'));
  if (userRole === 'guest' || [email, userPrincipalName].some((one) => String(one).includes('#EXT#'))) return null;
  return names[0]?.toLowerCase() ?? null;
}
