import type { CardView } from '../../../cards/views';
import type { Binding, Conversation, MessageRef } from '../../domain/delivery';
import type { Channel, Place, Sender, Sent } from '../../ports/channel';
import { type Directory, DirectoryFault } from '../../ports/directory';
import type { Log } from '../../ports/log';
import type { Connector, ConnectorRequest } from './connector';
import { AFTER_MS, verdictOf } from './errors';
import type { Pace } from './pace';
import { allowedServiceUrl } from './service-url';

/** Draws a view as an Adaptive Card, with its JSON and the line a phone shows as a toast. */
export type Draw = (view: CardView) => { readonly card: object; readonly json: string; readonly summary: string };

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

/** A place, and the municipality it is in: what answers somebody there counts in the limits of both. */
export interface Here extends Place {
  readonly tenant: string;
}
export const here = ({ tenant }: Sender, place: Place): Here => ({ ...place, tenant });

export interface Outbound extends Channel, Directory {
  /** Answers where something was said, in its thread where it has one. What answers somebody never waits for its turn. */
  answer(at: Here, inReplyTo: string | null, view: CardView): Promise<Sent>;
  /** A message of Teams' own kind, in a personal chat: a file, or the question whether to take one. */
  send(at: Here, activity: object): Promise<Sent>;
  remove(at: Here, message: MessageRef): Promise<Sent>;
  /** Puts a card where the pressed one stands. */
  replace(at: Here, message: MessageRef, view: CardView): Promise<Sent>;
  /** The same, with a card that has been drawn already. */
  put(at: Here, message: MessageRef, activity: object): Promise<Sent>;
}

/** Where a request goes, and whose limits it counts in; no conversation = one that is still to be opened. */
interface Target {
  readonly serviceUrl: string;
  readonly tenant: string;
  readonly conversation: string | null;
  /** Somebody waits for it. */
  readonly answers?: true;
}
/** One request, given the conversation that the one before it may have opened, and where the message stands then. */
type Request = (conversationId: string) => ConnectorRequest & {
  messageOf(answer: Readonly<Record<string, unknown>>): MessageRef;
};

/** Somebody who has never been written to, and the request that opens the chat with them. */
interface First {
  readonly who: string;
  readonly opens: Request;
}

/** Where Teams' public cloud takes first messages; a tenant that has been heard of has an address of its own region. */
const PUBLIC_TEAMS = 'https://smba.trafficmanager.net/teams/';
const CARD = 'application/vnd.microsoft.card.adaptive';
const CONVERSATIONS = 'conversations';
const inChat = (conversationId: string) => `${CONVERSATIONS}/${encodeURIComponent(conversationId)}`;
const standsAt = (message: MessageRef) =>
  `${inChat(message.conversationId)}/activities/${encodeURIComponent(message.messageId)}`;
const idIn = (answer: Readonly<Record<string, unknown>>, name = 'id') => {
  const id = answer[name];
  return typeof id === 'string' ? id : '';
};

/** A new message; in the thread of another one where there is one. */
const post =
  (activity: string, thread: string | null = null): Request =>
  (conversationId) => ({
    method: 'POST',
    path: thread ? standsAt({ conversationId, messageId: thread }) : `${inChat(conversationId)}/activities`,
    body: activity,
    messageOf: (answer) => ({ conversationId, messageId: idIn(answer) }),
  });

const put =
  (message: MessageRef, activity: string): Request =>
  () => ({ method: 'PUT', path: standsAt(message), body: activity, messageOf: () => message });

const take =
  (message: MessageRef): Request =>
  () => ({ method: 'DELETE', path: standsAt(message), messageOf: () => message });

/** Opens the chat with a person who has never been written to. */
const openChat =
  (tenant: string, botId: string, userId: string): Request =>
  () => ({
    method: 'POST',
    path: CONVERSATIONS,
    body: JSON.stringify({
      isGroup: false,
      bot: { id: botId, name: '' },
      members: [{ id: userId, name: '' }],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    }),
    messageOf: (answer) => ({ conversationId: idIn(answer), messageId: '' }),
  });

/** Creating a conversation with a channel in it starts a new thread there, with the card as its first message. */
const openThread =
  (tenant: string, botId: string, channelId: string, activity: string): Request =>
  () => ({
    method: 'POST',
    path: CONVERSATIONS,
    body: JSON.stringify({
      isGroup: true,
      bot: { id: botId, name: '' },
      tenantId: tenant,
      channelData: { channel: { id: channelId }, tenant: { id: tenant } },
      activity: JSON.parse(activity),
    }),
    messageOf: (answer) => ({
      conversationId: idIn(answer),
      messageId: idIn(answer, 'activityId') || idIn(answer),
    }),
  });

export function createOutbound(parts: OutboundParts): Outbound {
  const { connector, draw, log, pace, onSent } = parts;
  /** Chats that were opened for a first message which Teams has had no time for yet, by `First.who`. */
  const opened = new Map<string, string>();

  /** A card alone: Teams splits text and card into two messages and then returns no id. */
  const activityOf = (view: CardView) => {
    const { json, summary } = draw(view);
    const content = `{"contentType":"${CARD}","content":${json}}`; // drawn and written once: most of a message is its card
    return `{"type":"message","summary":${JSON.stringify(summary)},"attachments":[${content}]}`;
  };

  /** One verdict. The card is drawn before, so a fault of ours is thrown and never taken for Teams'. */
  async function tried(to: Target, request: Request, first: First | null = null): Promise<Sent> {
    const address = allowedServiceUrl(to.serviceUrl, parts.anonymous);
    let sent: Sent = { outcome: 'refused', code: 'not_permitted' };
    if (!address) log.error('a stored service address is not allowed', null);
    else sent = await (first ? attemptFirst(address, to, first, request) : attempt(address, to, request));
    onSent(sent.outcome);
    return sent;
  }

  /** A chat that has been opened is used for as long as Teams has no time for what is said in it. */
  async function attemptFirst(address: string, to: Target, first: First, request: Request): Promise<Sent> {
    let conversation = opened.get(first.who);
    if (conversation === undefined) {
      const chat = await attempt(address, to, first.opens);
      // It shows nobody anything, so it may be asked for again.
      if (chat.outcome === 'uncertain') return { outcome: 'later', afterMs: AFTER_MS.unreachable };
      if (chat.outcome !== 'sent') return chat;
      conversation = chat.message.conversationId;
      opened.set(first.who, conversation);
    }
    const sent = await attempt(address, { ...to, conversation }, request);
    if (sent.outcome !== 'later') opened.delete(first.who);
    return sent;
  }

  async function attempt(address: string, to: Target, request: Request): Promise<Sent> {
    const wait = await pace.leave(to.tenant, to.conversation, to.answers);
    if (wait > 0) return { outcome: 'later', afterMs: Math.ceil(wait) };
    const { messageOf, ...asked } = request(to.conversation ?? '');
    const called = await connector.call(address, asked);
    if (called.ok) return { outcome: 'sent', message: messageOf(called.body) };
    const { fault, cause } = called;
    const verdict = verdictOf(fault);
    // Teams counts by tenant and by conversation and does not say which it was: everybody there keeps still.
    if (fault.status === 429 && verdict.outcome === 'later') pace.pause(to.tenant, verdict.afterMs);
    const fields = { outcome: verdict.outcome, status: fault.status, code: fault.codes.join(' ') || null };
    if (fault.status === null) log.error('Teams was not reached', cause, fields);
    else log.warn('Teams did not take a message', fields);
    return verdict;
  }

  const botIdOf = (to: Conversation | Binding) => to.botId || (parts.appId ? `28:${parts.appId}` : '');

  const answering = ({ serviceUrl, tenant, conversationId }: Here): Target => ({
    serviceUrl,
    tenant,
    conversation: conversationId,
    answers: true,
  });

  return {
    name: 'teams',
    turn: pace.turn,
    async sendToPerson(tenant, to, view) {
      const activity = activityOf(view);
      const { serviceUrl, conversationId } = to;
      if (conversationId !== '') return tried({ serviceUrl, tenant, conversation: conversationId }, post(activity));
      const first = { who: JSON.stringify([tenant, to.userId]), opens: openChat(tenant, botIdOf(to), to.userId) };
      return tried({ serviceUrl, tenant, conversation: null }, post(activity), first);
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
      const target = { serviceUrl: to.serviceUrl, tenant, conversation: to.channelId };
      return tried(target, openThread(tenant, botIdOf(to), to.channelId, activity));
    },
    async redraw(tenant, to, message, view) {
      const activity = activityOf(view);
      const target = { serviceUrl: to.serviceUrl, tenant, conversation: message.conversationId };
      return tried(target, put(message, activity));
    },
    async answer(at, inReplyTo, view) {
      const activity = activityOf(view);
      const thread = at.kind === 'personal' ? null : inReplyTo;
      return tried(answering(at), post(activity, thread));
    },
    async replace(at, message, view) {
      const activity = activityOf(view);
      return tried(answering(at), put(message, activity));
    },
    put: (at, message, activity) => tried(answering(at), put(message, JSON.stringify(activity))),
    send: (at, activity) => tried(answering(at), post(JSON.stringify(activity))),
    remove: (at, message) => tried(answering(at), take(message)),
    async emailOf(sender, place) {
      if (sender.guest) return null;
      return emailInRoster(parts, sender, place);
    },
  };
}

async function emailInRoster(parts: OutboundParts, sender: Sender, place: Place): Promise<string | null> {
  const address = allowedServiceUrl(place.serviceUrl, parts.anonymous);
  if (!address) throw new Error('the roster cannot be asked: its service address is not allowed');
  const roster = place.conversationId.split(';messageid=')[0] ?? place.conversationId;
  const path = `${inChat(roster)}/members/${encodeURIComponent(sender.userId)}`;
  const wait = Math.ceil(await parts.pace.leave(sender.tenant, null, true));
  if (wait > 0) throw new DirectoryFault('the roster was not asked: Teams has no time for it', { afterMs: wait });
  const found = await parts.connector.call(address, { method: 'GET', path });
  if (found.ok) return emailOfMember(found.body);
  const { status } = found.fault;
  const verdict = verdictOf(found.fault);
  // Nobody by that account, or no roster for the bot; that the bot's own token was not taken says neither.
  if (verdict.outcome === 'refused' && status !== 401) {
    parts.log.warn('the roster does not know an account', { status });
    return null;
  }
  const afterMs = verdict.outcome === 'later' ? verdict.afterMs : AFTER_MS.unreachable;
  if (status === 429) parts.pace.pause(sender.tenant, afterMs);
  throw new DirectoryFault(`the roster did not answer: ${status ?? 'no status'}`, { afterMs, cause: found.cause });
}

/** `#EXT#` marks a guest of another organisation, whose address here says nothing about who they are. */
function emailOfMember(member: unknown): string | null {
  const { email, userPrincipalName, userRole } = (member ?? {}) as Readonly<Record<string, unknown>>;
  const names = [email, userPrincipalName].filter((one): one is string => typeof one === 'string' && one.includes('@'));
  if (userRole === 'guest' || [email, userPrincipalName].some((one) => String(one).includes('#EXT#'))) return null;
  return names[0]?.toLowerCase() ?? null;
}
