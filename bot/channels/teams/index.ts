import { createHash } from 'node:crypto';
import { once as happened } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CardBase } from '../../../cards/views';
import type { App } from '../../app';
import { dayOf } from '../../domain/calendar';
import type { Channel, Sent } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { Directory } from '../../ports/directory';
import type { Log } from '../../ports/log';
import { createAnswerActivity, type Reply } from './answer-activity';
import { createBackground } from './background';
import { type BotApp, createConnector } from './connector';
import { createInTime, REPLY_WITHIN_MS } from './in-time';
import { type Inbound, type InboundRules, readActivity } from './inbound';
import { createOnce } from './once';
import { createOutbound, type Draw } from './outbound';
import { createPace } from './pace';
import { createSleep } from './sleep';
import { createWaitOut } from './wait-out';

export interface TeamsParts {
  /** Null = no app id: nothing is verified, and only this machine is spoken to. */
  readonly botApp: BotApp | null;
  /** Empty only without an app id: then there is one tenant, `local`. */
  readonly allowedTenants: readonly string[];
  /** Messages a second and tenant that the bot sends of its own accord. */
  readonly sendRate: number;
  readonly timeZone: string;
  readonly locale: 'sv' | 'en';
  readonly draw: Draw;
  readonly log: Log;
  readonly clock: Clock;
  readonly meter: TeamsMeter;
  /** Set when the process is to end: what waits for its turn waits no longer. Left out = it never is. */
  readonly stopping?: AbortSignal;
  /** Milliseconds of a clock that only runs forward, for limits and pauses. */
  readonly uptime: () => number;
  /** Milliseconds within which a reply is out. Left out = well before Teams sends the activity again. */
  readonly replyWithinMs?: number;
}

/** What is counted; `http.ts` has the counters. */
export interface TeamsMeter {
  /** Once for each reply; `unread` = it was turned away before it was read. A fault of ours is 500, also where a card says so. */
  activity(kind: Inbound['kind'] | 'unread', status: number): void;
  sent(outcome: Sent['outcome']): void;
}

/** An HTTP handler of `POST /api/messages`. `body` is the parsed JSON, undefined where there was none. */
export type Route = (request: IncomingMessage & { body?: unknown }, response: ServerResponse) => Promise<void>;

export interface Teams {
  readonly channel: Channel;
  readonly directory: Directory;
  route(app: App): { readonly handle: Route; readonly settled: () => Promise<void> };
  close(): void;
}

/** Teams, both ways: what it sends comes in through `route`, what the bot says goes out through `channel`. */
export function createTeamsChannel(parts: TeamsParts): Teams {
  const { botApp, clock, log, meter, stopping } = parts;
  const anonymous = botApp === null;
  const rules: InboundRules = { anonymous, allowedTenants: parts.allowedTenants };
  const connector = createConnector(botApp);
  const sleep = createSleep(stopping);
  const outbound = createOutbound({
    connector,
    draw: parts.draw,
    log,
    pace: createPace({
      perSecond: parts.sendRate,
      uptime: parts.uptime,
      sleep,
      ...(stopping ? { stopping } : {}),
    }),
    anonymous,
    appId: botApp?.id ?? null,
    onSent: meter.sent,
  });

  function route(app: App) {
    const waitOut = createWaitOut({ log, sleep, ...(stopping ? { stopping } : {}) });
    const answerActivity = createAnswerActivity({ ...parts, app, outbound, anonymous, waitOut });
    const inTime = createInTime({
      app,
      outbound,
      draw: parts.draw,
      log,
      waitOut,
      withinMs: parts.replyWithinMs ?? REPLY_WITHIN_MS,
      notice: (code) => ({ ...base(parts), kind: 'notice', notice: code, words: {}, presses: [] }),
    });
    const once = createOnce<Reply>(clock, (reply) => reply.body?.length ?? 0);
    const background = createBackground(log);
    const stranger = createHourglass(clock, 60_000);

    /** What came in; a reply where it is turned away unread. */
    async function read(body: unknown, authorization: string): Promise<Inbound | Reply> {
      if (typeof body !== 'object' || body === null) return refusal(400, 'not_an_activity');
      if (!(anonymous || (await connector.isTeams(body, authorization)))) return refusal(401, 'not_authorised');
      return readActivity(body, rules);
    }

    async function replyTo(inbound: Inbound, body: object): Promise<Reply> {
      if (inbound.kind === 'nothing') return { status: 200, body: null };
      if (inbound.kind === 'other_invoke') return refusal(501, 'not_implemented');
      if (inbound.kind === 'bad') {
        log.warn('an activity was refused', { code: inbound.code });
        return refusal(400, inbound.code);
      }
      if (inbound.kind === 'unknown_tenant') {
        if (stranger()) log.warn('activities of a tenant that is not allowed are ignored', { tenant: inbound.tenant });
        return { status: 202, body: null };
      }
      const key = keyOf(body);
      const run = () => inTime(inbound, answerActivity(inbound, key ? activityId(body) : null));
      return key ? once(key, run) : run();
    }

    async function answer({ body, headers }: Parameters<Route>[0]): Promise<Reply> {
      let kind: Inbound['kind'] | 'unread' = 'unread';
      let reply: Reply;
      try {
        const inbound = await read(body, headers.authorization ?? '');
        if ('kind' in inbound) {
          kind = inbound.kind;
          reply = await replyTo(inbound, body as object);
        } else reply = inbound;
      } catch (fault) {
        log.error('an activity could not be answered', fault);
        reply = refusal(500, 'fault');
      }
      meter.activity(kind, reply.failed ? 500 : reply.status);
      return reply;
    }

    async function handle(request: Parameters<Route>[0], response: ServerResponse): Promise<void> {
      const reply = await answer(request);
      const { deliver, after } = reply;
      if (deliver?.when === 'quiet') app.follow(deliver.tenant);
      for (const work of [deliver?.when === 'now' ? () => app.deliver(deliver.tenant) : null, after])
        if (work)
          background.begin(async () => {
            // The reply is out, or whoever asked has hung up: what follows must not keep them waiting.
            if (!response.closed) await happened(response, 'close');
            await work();
          });
      const { status, body } = reply;
      // With its length, a reply is one piece on the wire; without, Node sends it in chunks.
      const length = { 'Content-Length': Buffer.byteLength(body ?? '') };
      response.writeHead(
        status,
        body === null ? length : { 'Content-Type': 'application/json; charset=utf-8', ...length },
      );
      response.end(body ?? undefined);
    }
    return { handle, settled: background.settled };
  }

  return { channel: outbound, directory: outbound, route, close: connector.close };
}

const base = ({ locale, clock, timeZone }: TeamsParts): CardBase => ({
  locale,
  today: dayOf(clock.now(), timeZone),
  timeZone,
});

const refusal = (status: number, code: string): Reply => ({ status, body: JSON.stringify({ error: { code } }) });

const textOf = (of: object, name: string): string | null => {
  const value = (of as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' && value !== '' ? value : null;
};
const activityId = (body: object) => textOf(body, 'id');

/**
 * What makes two requests the same activity. The content is part of it: an id that comes back with other content is
 * another activity (local clients write the id of their example activities by hand).
 */
function keyOf(body: object): string | null {
  const id = activityId(body);
  if (!id) return null;
  const { conversation, type, name, action, text, value, attachments } = body as Readonly<Record<string, unknown>>;
  const content = JSON.stringify([id, conversation, type, name, action, text, value, attachments]);
  return createHash('sha256').update(content).digest('base64');
}

/** True at most once in so many milliseconds: for log lines that somebody outside could otherwise write at will. */
function createHourglass(clock: Clock, everyMs: number): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = Date.parse(clock.now());
    if (now - last < everyMs) return false;
    last = now;
    return true;
  };
}
