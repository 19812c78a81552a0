import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Teams' side of the wire for measuring what is sent, in a process of its own: it holds each tenant to 50 requests a
 * second and each conversation to seven, over sliding windows, and counts. A tenant's serviceUrl is `/<tenant>/`.
 * Says what it has counted when it is asked over its channel with `counts`, and forgets it.
 */
export interface Counts {
  readonly messages: number;
  readonly throttled: number;
  /** Milliseconds between the first message and the last. */
  readonly ms: number;
  /** The same of the tenant that took longest. */
  readonly slowestMs: number;
  /** Mean size of a message's body. */
  readonly bytes: number;
}

interface Window {
  first: number;
  last: number;
  readonly moments: number[];
}

const LIMITS = { tenant: 50, conversation: 7, ms: 1_000 } as const;

const tenants = new Map<string, Window>();
const conversations = new Map<string, Window>();
let messages = 0;
let throttled = 0;
let bytes = 0;

function takes(windows: Map<string, Window>, key: string, now: number, limit: number): boolean {
  const window = windows.get(key) ?? { first: now, last: now, moments: [] };
  windows.set(key, window);
  while ((window.moments[0] ?? now) <= now - LIMITS.ms) window.moments.shift();
  if (window.moments.length >= limit) return false;
  window.moments.push(now);
  window.last = now;
  return true;
}

const server = createServer((request, response) => {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
  });
  request.once('end', () => {
    const [, tenant = '', , , conversation = ''] = (request.url ?? '').split('/');
    const now = performance.now();
    const fits =
      takes(tenants, tenant, now, LIMITS.tenant) &&
      takes(conversations, `${tenant} ${conversation}`, now, LIMITS.conversation);
    if (fits) {
      messages += 1;
      bytes += size;
    } else throttled += 1;
    response.writeHead(fits ? 201 : 429, {
      'Content-Type': 'application/json',
      ...(fits ? {} : { 'Retry-After': '1' }),
    });
    response.end(fits ? `{"id":"${messages}"}` : '{"error":{"code":"Throttled"}}');
  });
});

function counted(): Counts {
  const spans = [...tenants.values()].filter((one) => one.moments.length > 0);
  const first = Math.min(...spans.map((one) => one.first));
  const last = Math.max(...spans.map((one) => one.last));
  return {
    messages,
    throttled,
    ms: last - first,
    slowestMs: Math.max(0, ...spans.map((one) => one.last - one.first)),
    bytes: messages === 0 ? 0 : Math.round(bytes / messages),
  };
}

process.on('message', (asked) => {
  if (asked === 'counts') process.send?.(counted());
  if (asked === 'forget') {
    for (const one of [tenants, conversations]) one.clear();
    messages = 0;
    throttled = 0;
    bytes = 0;
    process.send?.(counted());
  }
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.stderr.write(`${JSON.stringify({ msg: 'listening', port: (server.address() as AddressInfo).port })}\n`);
});
process.once('SIGTERM', () => process.exit());
