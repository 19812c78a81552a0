import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createStandInOneDrive, type StandInOneDrive } from './stand-in-one-drive';

/**
 * Teams' side of the wire: a real HTTP server with the routes of the Bot Connector, its limits and, when asked, its
 * faults. It keeps every chat as Teams would show it.
 *
 *     const teams = await startStandInConnector();
 *     ...the bot sends to teams.url...
 *     teams.messagesIn('a:anna')            // what stands in the chat now, oldest first
 *     teams.failNext({ conversation: 'a:anna' }, { status: 403, code: 'ConversationBlockedByUser' });
 *     await teams.arrived('a:anna', 2);     // resolves when two messages have come
 *     await teams.stop();
 */
export interface StandInConnector {
  /** The serviceUrl of its activities, on loopback. */
  readonly url: string;
  /** Messages that stand in a chat, oldest first; edits are applied, deleted ones are gone. */
  messagesIn(conversationId: string): readonly StandInMessage[];
  /** Messages in every thread of a channel, oldest first. */
  messagesInChannel(channelId: string): readonly StandInMessage[];
  /** Resolves with the chat's messages when there are at least `count`; rejects after two seconds without. */
  arrived(conversationId: string, count: number): Promise<readonly StandInMessage[]>;
  /** Resolves when `holds` does; it is looked at after each request. Rejects after two seconds. */
  until(holds: () => boolean): Promise<void>;
  /** Makes a chat known, as Teams does when the app is installed. Returns its id. */
  open(conversationId: string, members?: readonly StandInMember[]): string;
  /** A person that a chat can be opened with (`members: [{id}]`), by account id or Entra id. */
  hire(person: StandInMember): void;
  /** Lets the next request that fits fail so. Several may wait; each is used once, unless `times` says more. */
  failNext(which: Which, fault: StandInFault, times?: number): void;
  /** Forgets the faults that are still waiting. */
  calm(): void;
  /** Requests so far, in order: for counting attempts. */
  readonly requests: readonly StandInRequest[];
  /** Where files go that a person has agreed to take. */
  readonly oneDrive: StandInOneDrive;
  /** At most so many creating requests a conversation and second, then 429; null (default) = no limit. */
  limitRate(perSecond: number | null): void;
  stop(): Promise<void>;
}

export interface StandInMember {
  readonly id: string;
  readonly aadObjectId?: string;
  readonly name?: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  readonly userRole?: string;
}

export interface StandInMessage {
  readonly id: string;
  readonly conversationId: string;
  /** The channel a thread belongs to. */
  readonly channelId: string | null;
  /** The activity as it stands now, after edits. */
  readonly activity: Readonly<Record<string, unknown>>;
  /** Content of its Adaptive Card, null without one. */
  readonly card: Readonly<Record<string, unknown>> | null;
  readonly summary: string | null;
  readonly edits: number;
  /** The message it answers in its thread. */
  readonly replyTo: string | null;
}

export type Operation = 'create' | 'send' | 'update' | 'delete' | 'members' | 'upload';
export interface Which {
  readonly conversation?: string;
  readonly operation?: Operation;
}

/** `drop` closes the connection after the request was read; `dropAfter` after it was carried out. */
export type StandInFault =
  | {
      readonly status: number;
      readonly code?: string;
      readonly subCode?: string;
      readonly retryAfter?: string;
      readonly location?: string;
      /** It was carried out all the same. */
      readonly done?: true;
    }
  | 'drop'
  | 'dropAfter'
  | 'hang';

/** What befalls requests by itself, beside `failNext`. */
export interface Weather {
  /** Asked when a request has been read. The waits are in milliseconds: before it is carried out, and before the answer. */
  meets(request: StandInRequest): {
    readonly fault: StandInFault | null;
    readonly before: number;
    readonly after: number;
  };
  /** Told when a request has been carried out; its answer is not out yet. */
  carriedOut(request: StandInRequest): void;
  /** Told when it is over: the status that was answered, null where the connection was closed, by either side, instead. */
  over(request: StandInRequest, status: number | null): void;
}

export interface StandInRequest {
  readonly operation: Operation | 'unknown';
  readonly conversation: string | null;
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** Teams counts UTF-16, about 100 KB a message. */
const LARGEST_CHARS = 50_000;
const CARD = 'application/vnd.microsoft.card.adaptive';
const PATIENCE_MS = 2_000;

interface Chat {
  readonly members: StandInMember[];
  readonly messages: StandInMessage[];
  readonly channelId: string | null;
  sends: number[];
}

interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}
const refuse = (status: number, code: string, headers = {}): Answer => ({
  status,
  body: { error: { code, message: `stand-in: ${code}` } },
  headers,
});

export async function startStandInConnector(weather: Weather | null = null): Promise<StandInConnector> {
  const chats = new Map<string, Chat>();
  const people: StandInMember[] = [];
  const requests: StandInRequest[] = [];
  const faults: { which: Which; fault: StandInFault; times: number }[] = [];
  const watchers = new Set<() => void>();
  const oneDrive = createStandInOneDrive(() => addressOf());
  let perSecond: number | null = null;
  let lastId = 0;

  const newId = () => String(1_700_000_000_000 + ++lastId);

  function chatOf(id: string): Chat | undefined {
    const [channelId] = id.split(';messageid=');
    // A channel is known as soon as somebody names one of its threads.
    if (!chats.has(id) && id.startsWith('19:')) open(id, [], channelId ?? null);
    return chats.get(id);
  }
  function open(id: string, members: readonly StandInMember[], channelId: string | null = null): Chat {
    const chat = chats.get(id) ?? { members: [], messages: [], channelId, sends: [] };
    chat.members.push(...members.filter((one) => !chat.members.some((known) => known.id === one.id)));
    chats.set(id, chat);
    return chat;
  }

  function messageOf(chat: Chat, conversationId: string, body: Record<string, unknown>, replyTo: string | null) {
    const attachments = Array.isArray(body.attachments) ? body.attachments : [];
    const card = attachments.find((one: { contentType?: unknown }) => one?.contentType === CARD)?.content ?? null;
    const summary = typeof body.summary === 'string' ? body.summary : null;
    return { id: newId(), conversationId, channelId: chat.channelId, activity: body, card, summary, edits: 0, replyTo };
  }

  function send(conversationId: string, body: Record<string, unknown>, replyTo: string | null): Answer {
    const chat = chatOf(conversationId);
    if (!chat) return refuse(404, 'ConversationNotFound');
    if (JSON.stringify(body).length > LARGEST_CHARS) return refuse(413, 'MessageSizeTooBig');
    const wrong = oneDrive.faultIn(conversationId, body);
    if (wrong) return refuse(400, wrong);
    const now = performance.now();
    chat.sends = chat.sends.filter((at) => now - at < 1_000);
    if (perSecond !== null && chat.sends.length >= perSecond) return refuse(429, 'Throttled', { 'Retry-After': '1' });
    chat.sends.push(now);
    const message = messageOf(chat, conversationId, body, replyTo);
    chat.messages.push(message);
    return { status: 201, body: { id: message.id } };
  }

  function create(body: Record<string, unknown>): Answer {
    const { isGroup, members, channelData, activity } = body as {
      isGroup?: boolean;
      members?: readonly { id?: string }[];
      channelData?: { channel?: { id?: string } };
      activity?: Record<string, unknown>;
    };
    const channelId = channelData?.channel?.id;
    if (isGroup && channelId) {
      if (!activity) return refuse(400, 'BadArgument');
      // The thread's id is the channel's with its first message's id behind it.
      const thread = `${channelId};messageid=${String(1_700_000_000_001 + lastId)}`;
      open(thread, [], channelId);
      const sent = send(thread, activity, null);
      const messageId = (sent.body as { id?: string }).id;
      return sent.status === 201 ? { status: 201, body: { id: thread, activityId: messageId } } : sent;
    }
    const person = people.find((one) => members?.some(({ id }) => id === one.id || id === one.aadObjectId));
    if (!person) return refuse(403, 'ForbiddenOperationException');
    const id = `a:${person.id}`;
    open(id, [person]);
    return { status: 201, body: { id } };
  }

  function update(conversationId: string, messageId: string, body: Record<string, unknown>): Answer {
    const messages = chatOf(conversationId)?.messages;
    const at = messages?.findIndex((one) => one.id === messageId) ?? -1;
    const old = messages?.[at];
    const chat = chats.get(conversationId);
    if (!messages || !chat || !old) return refuse(404, 'ActivityNotFoundInConversation');
    if (JSON.stringify(body).length > LARGEST_CHARS) return refuse(413, 'MessageSizeTooBig');
    const changed = messageOf(chat, conversationId, body, old.replyTo);
    messages[at] = { ...changed, id: old.id, edits: old.edits + 1 };
    return { status: 200, body: { id: old.id } };
  }

  function remove(conversationId: string, messageId: string): Answer {
    const messages = chatOf(conversationId)?.messages ?? [];
    const at = messages.findIndex((one) => one.id === messageId);
    if (at < 0) return refuse(404, 'ActivityNotFoundInConversation');
    messages.splice(at, 1);
    return { status: 200, body: {} };
  }

  function members(conversationId: string, tail: string | undefined): Answer {
    const chat = chatOf(conversationId);
    if (!chat) return refuse(404, 'ConversationNotFound');
    if (tail === undefined) return { status: 200, body: chat.members };
    const one = chat.members.find(({ id, aadObjectId }) => id === tail || aadObjectId === tail);
    return one ? { status: 200, body: one } : refuse(404, 'MemberNotFoundInConversation');
  }

  /** The request in words, and what carries it out. */
  function routeOf(method: string, path: string, body: Record<string, unknown>) {
    const [, conversation = null, what, id] =
      path.match(/^\/v3\/conversations(?:\/([^/]+)(?:\/(\w+)(?:\/(.+))?)?)?$/) ?? [];
    const at = conversation === null ? null : decodeURIComponent(conversation);
    const target = id === undefined ? undefined : decodeURIComponent(id);
    const known = <O extends Operation>(operation: O, run: () => Answer) => ({ operation, conversation: at, run });
    if (method === 'POST' && path === '/v3/conversations') return known('create', () => create(body));
    if (at === null) return null;
    if (what === 'activities' && method === 'POST') return known('send', () => send(at, body, target ?? null));
    if (what === 'activities' && method === 'PUT' && target) return known('update', () => update(at, target, body));
    if (what === 'activities' && method === 'DELETE' && target) return known('delete', () => remove(at, target));
    if (what === 'members' && method === 'GET') return known('members', () => members(at, target));
    if (what === 'pagedmembers' && method === 'GET')
      return known('members', () => ({ status: 200, body: { members: chatOf(at)?.members ?? [] } }));
    return null;
  }

  function takeFault(operation: Operation, conversation: string | null): StandInFault | null {
    const fits = ({ which }: { which: Which }) =>
      (which.conversation ?? conversation) === conversation && (which.operation ?? operation) === operation;
    const found = faults.find(fits);
    if (!found) return null;
    found.times -= 1;
    if (found.times === 0) faults.splice(faults.indexOf(found), 1);
    return found.fault;
  }

  async function takeUpload(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const bytes = await readBytes(request);
    const { authorization = null } = request.headers;
    requests.push({
      operation: 'upload',
      conversation: null,
      method: request.method ?? '',
      path,
      authorization,
      body: null,
    });
    const fault = takeFault('upload', null);
    if (fault === 'drop') return void request.socket.destroy();
    if (fault === 'hang') return;
    const kept = fault && fault !== 'dropAfter' ? null : oneDrive.put(path, request.headers, bytes);
    if (fault === 'dropAfter') return void request.socket.destroy();
    const answer = kept ?? faultAnswer(fault as Exclude<StandInFault, string>);
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body ?? {}));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const uploadPath = /^\/upload\/[^?]+/.exec(request.url ?? '')?.[0];
    if (uploadPath) return takeUpload(request, response, uploadPath);
    const body = await readJson(request);
    const method = request.method ?? '';
    // The local Playground has the same routes one folder down.
    const path =
      (request.url ?? '')
        .split('?')[0]
        ?.replace(/\/{2,}/g, '/')
        .replace(/^\/_connector(?=\/)/, '') ?? '';
    const route = routeOf(method, path, body ?? {});
    const { operation = 'unknown', conversation = null } = route ?? {};
    const asked: StandInRequest = {
      operation,
      conversation,
      method,
      path,
      authorization: request.headers.authorization ?? null,
      body,
    };
    requests.push(asked);
    const meets = weather?.meets(asked);
    if (meets) await sleep(meets.before);
    const fault = (route ? takeFault(route.operation, route.conversation) : null) ?? meets?.fault ?? null;
    const close = () => {
      weather?.over(asked, null);
      request.socket.destroy();
    };
    if (fault === 'drop') return close();
    if (fault === 'hang') return;
    const isDone = fault === null || fault === 'dropAfter' || fault.done === true;
    const done = isDone ? (route?.run() ?? refuse(404, 'NotFound')) : null;
    if (done && done.status < 300) weather?.carriedOut(asked);
    if (meets) await sleep(meets.after);
    if (fault === 'dropAfter') return close();
    const answer = fault ? faultAnswer(fault) : (done ?? refuse(404, 'NotFound'));
    weather?.over(asked, request.socket.destroyed ? null : answer.status);
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body ?? {}));
  }

  const server = createServer((request, response) => {
    handle(request, response)
      .catch(() => response.destroy())
      .finally(() => {
        for (const watcher of watchers) watcher();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        watchers.delete(look);
        reject(new Error('what was waited for did not happen in the stand-in connector'));
      }, PATIENCE_MS);
      const look = () => {
        if (!holds()) return;
        clearTimeout(timer);
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
    });
  }
  const addressOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const messagesIn = (id: string) => [...(chats.get(id)?.messages ?? [])];

  return {
    url: addressOf(),
    oneDrive,
    requests,
    messagesIn,
    messagesInChannel: (channelId) =>
      [...chats.values()].filter((chat) => chat.channelId === channelId).flatMap((chat) => chat.messages),
    async arrived(id, count) {
      await until(() => messagesIn(id).length >= count);
      return messagesIn(id);
    },
    until,
    open(id, with_ = []) {
      open(id, with_, id.startsWith('19:') ? (id.split(';messageid=')[0] ?? id) : null);
      return id;
    },
    hire: (person) => void people.push(person),
    failNext: (which, fault, times = 1) => void faults.push({ which, fault, times }),
    calm: () => void faults.splice(0),
    limitRate: (limit) => {
      perSecond = limit;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function faultAnswer(fault: Exclude<StandInFault, string>): Answer {
  const { status, code, subCode, retryAfter, location } = fault;
  const error = { ...(code ? { code } : {}), ...(subCode ? { subCode } : {}), message: 'stand-in' };
  const headers = {
    ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }),
    ...(location === undefined ? {} : { Location: location }),
  };
  return { status, body: { error }, headers };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  const text = (await readBytes(request)).toString('utf8');
  return text === '' ? null : (JSON.parse(text) as Record<string, unknown>);
}
