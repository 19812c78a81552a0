import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Counter, Histogram, Registry } from 'prom-client';
import { createServer, type Next, plugins, type Request, type Response } from 'restify';
import { contentDisposition, type FileName } from './domain/report-name';
import type { Log } from './ports/log';
import { LINK_IS_BUSY, LINK_IS_OVER } from './text/file-link';

/** Handles one request; `body` is the parsed JSON. Writes the response itself. */
export type Handler = (request: IncomingMessage & { body?: unknown }, response: ServerResponse) => Promise<void>;

export interface HttpParts {
  readonly teams: Handler;
  /** The file behind a link of ours; null where there is none, or no longer; `busy` where it is to be asked again. */
  readonly fileOf: (link: string) => Promise<Download | 'busy' | null>;
  /** Resolves when the store can be reached; throws where it cannot. */
  readonly ready: () => Promise<void>;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Milliseconds within which `/readyz` answers, whatever the store does. Left out = two seconds. */
  readonly readyWithinMs?: number;
  /** Milliseconds for which what arrives is still taken when it is closed: a request that is on its way was not told. Left out = 0. */
  readonly lingerMs?: number;
}

export interface Download {
  readonly name: FileName;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Http {
  /** Resolves with the port that is listened on: the one given, or a free one for 0. */
  listen(host: string, port: number): Promise<number>;
  /** Takes no new requests, lets the running ones finish. */
  close(): Promise<void>;
}

/** Counters for Prometheus. Labels are kinds and outcomes, never ids or names. */
export interface Metrics {
  activity(kind: string, status: number): void;
  sent(outcome: string): void;
  ticked(seconds: number): void;
  text(): Promise<string>;
}

/** No card and no message of Teams comes near this; what is larger is not read to its end. */
const LARGEST_BODY = 256 * 1024;
/** Whoever asks whether the bot is ready gives up after some seconds. */
const READY_WITHIN_MS = 2_000;

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const activities = new Counter({
    name: 'followup_activities_total',
    help: 'Activities received, by kind and HTTP status of the reply; 500 also where it is a card that says so.',
    labelNames: ['kind', 'status'],
    registers,
  });
  const sends = new Counter({
    name: 'followup_sends_total',
    help: 'Messages sent or changed in chats, by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const ticks = new Histogram({
    name: 'followup_tick_seconds',
    help: 'How long a look for what is due took.',
    buckets: [0.01, 0.1, 1, 10, 60],
    registers,
  });
  return {
    activity: (kind, status) => activities.inc({ kind, status }),
    sent: (outcome) => sends.inc({ outcome }),
    ticked: (seconds) => ticks.observe(seconds),
    text: () => registry.metrics(),
  };
}

/** The routes and nothing else. Every error is a short JSON with a code; no message of ours or of a library leaves. */
export function createHttp(parts: HttpParts): Http {
  const { teams, fileOf, ready, metrics, log } = parts;
  const server = createServer({ name: '', ignoreTrailingSlash: true });
  server.server.requestTimeout = 30_000;

  let closing = false;
  server.pre((_request: Request, response: Response, next: Next) => {
    if (closing) response.setHeader('Connection', 'close'); // and nobody sends another one on it
    next();
  });
  server.use(refusePacked);
  server.use(plugins.bodyReader({ maxBodySize: LARGEST_BODY }));
  server.use(parseBody);
  server.post('/api/messages', guarded(teams));
  server.get(
    '/healthz',
    guarded(async (_request, response) => json(response, 200, { status: 'ok' })),
  );
  server.get(
    '/readyz',
    guarded(async (_request, response) => {
      const late = new AbortController();
      const fault = await Promise.race([
        ready().then(
          () => null,
          (cause: unknown) => cause ?? 'unknown',
        ),
        sleep(parts.readyWithinMs ?? READY_WITHIN_MS, 'it has not answered yet', { signal: late.signal }).catch(
          () => null,
        ),
      ]);
      late.abort();
      if (fault === null) return json(response, 200, { status: 'ok' });
      log.error('the store cannot be reached', fault);
      json(response, 503, { error: { code: 'store_unreachable' } });
    }),
  );
  server.get(
    '/files/*', // longer than what restify takes for a parameter
    guarded(async (request, response) => {
      const file = await fileOf((request.url ?? '').replace(/^\/files\/|[?#].*$/g, ''));
      const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
      if (file === 'busy') {
        response.writeHead(503, { ...plain, 'Retry-After': '30' });
        response.end(LINK_IS_BUSY);
      } else if (file) download(response, file);
      else {
        response.writeHead(404, plain);
        response.end(LINK_IS_OVER);
      }
    }),
  );
  server.get(
    '/metrics',
    guarded(async (_request, response) => {
      const text = await metrics.text();
      response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(text);
    }),
  );

  // What restify itself refuses: an unknown path, another method, a body that is too large. It is answered by restify's
  // own `send`, because restify sends its own words, and fails on headers already sent, where it has not been used.
  server.on('restifyError', (_request: Request, response: Response, fault: unknown, done: () => void) => {
    const status = statusOf(fault);
    if (status >= 500) log.error('a request failed', fault);
    response.send(status, { error: { code: CODES[status] ?? 'refused' } });
    done();
  });
  server.on('after', () => {
    if (closing) setImmediate(() => server.server.closeIdleConnections());
  });

  /** A handler that cannot fail: restify would otherwise put the error's own message into the reply. */
  function guarded(handler: Handler) {
    return async (request: Request, response: Response): Promise<void> => {
      try {
        await handler(request, response);
      } catch (fault) {
        log.error('a request failed', fault);
        if (!response.headersSent) json(response, 500, { error: { code: 'fault' } });
      }
    };
  }

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
      }),
    close: () =>
      new Promise((resolve) => {
        const end = () => {
          server.close(() => resolve());
          server.server.closeIdleConnections(); // kept open for a next request they would keep the process for seconds
        };
        closing = true;
        if (parts.lingerMs) setTimeout(end, parts.lingerMs);
        else end();
      }),
  };
}

const CODES: Readonly<Record<number, string>> = {
  400: 'bad_request',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_media_type',
  500: 'fault',
};

function statusOf(fault: unknown): number {
  const status = (fault as { readonly statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** To be saved and not shown: no browser takes it for a page of ours, and none keeps it. */
function download(response: ServerResponse, { name, mediaType, bytes }: Download): void {
  response.writeHead(200, {
    'Content-Type': mediaType,
    'Content-Length': bytes.length,
    'Content-Disposition': contentDisposition(name),
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(bytes);
}

/** The limit counts bytes as they arrive; a packed body of that size can be a thousand times as large. */
function refusePacked(request: Request, response: Response, next: Next): void {
  const encoding = request.headers['content-encoding'];
  const plain = encoding === undefined || encoding === 'identity';
  if (!plain) json(response, 415, { error: { code: 'unsupported_media_type' } });
  next(plain ? undefined : false);
}

/** What is no JSON has no body. */
function parseBody(request: Request, _response: Response, next: Next): void {
  const raw: unknown = request.body;
  const text = typeof raw === 'string' ? raw : Buffer.isBuffer(raw) ? raw.toString('utf8') : '';
  Object.assign(request, { body: jsonOf(text) });
  next();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // each route says what it makes of a request without a body
  }
}
