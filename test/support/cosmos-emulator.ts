import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer, createHttpsServer } from '@vercel/cosmosdb-server';

/** What becomes of a request instead of its being carried out and answered. */
export type Trouble =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly message?: string;
      /** Instead of Cosmos DB's JSON. */
      readonly body?: string;
    }
  /** The connection breaks before the request is carried out. */
  | 'cut_before'
  /** It is carried out, and the connection breaks before the answer is there. */
  | 'cut_after'
  /** Nobody ever answers. */
  | 'silence';

/** A request on its way: `POST`, `/dbs/a/colls/documents/docs`. Queries are `QUERY`, as their method is POST too. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

export interface CosmosEmulator {
  readonly endpoint: string;
  readonly key: string;
  /** Lets `trouble` decide about each request from now on; null = it is carried out. */
  meddle(trouble: (asked: Asked) => Trouble | null): void;
  stop(): Promise<void>;
}

/** Any text will do: the emulator does not look at signatures. */
const KEY = Buffer.from('no secret').toString('base64');

/** What the account says of itself: consistent, and where it is. The emulator's own answer names https and Session. */
function account(endpoint: string, level: string, several: boolean): string {
  const locations = [{ name: 'Sweden Central', databaseAccountEndpoint: endpoint }];
  return JSON.stringify({
    id: 'emulator',
    writableLocations: locations,
    readableLocations: locations,
    enableMultipleWriteLocations: several,
    userConsistencyPolicy: { defaultConsistencyLevel: level },
  });
}

/**
 * Cosmos DB on this machine, in memory: the real SDK talks to it over HTTP. It knows etags, 409 and 412; not TTL,
 * request units, the limit of 2 MB or who may do what, which tests bring in through `meddle`.
 */
export async function startCosmosEmulator(
  options: {
    readonly port?: number;
    readonly level?: string;
    readonly severalWrite?: boolean;
    /** Over TLS, with a certificate that nobody trusts. */
    readonly secure?: boolean;
  } = {},
): Promise<CosmosEmulator> {
  const server: Server = options.secure
    ? createHttpsServer({ keepAlive: true })
    : createHttpServer({ keepAlive: true });
  const [carryOut] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  if (!carryOut) throw new Error('the emulator takes no requests');
  let decide: (asked: Asked) => Trouble | null = () => null;
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const asked = askedIn(request);
    const trouble = decide(asked);
    if (trouble !== null) return cause(trouble, request, response, carryOut);
    if (asked.path === '/') {
      return answer(response, 200, account(endpoint, options.level ?? 'Strong', options.severalWrite ?? false));
    }
    request.headers['x-ms-documentdb-query-enablecrosspartition'] = 'true'; // else it parses each query twice
    // the SDK asks for a plan beside each query and uses it across partitions alone; the emulator would run the query
    if (request.headers['x-ms-cosmos-is-query-plan-request'])
      return answer(response, 400, JSON.stringify({ message: 'no plans here' }));
    carryOut(request, response);
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `${options.secure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    endpoint,
    key: KEY,
    meddle(trouble) {
      decide = trouble;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function askedIn({ method = '', url = '', headers }: IncomingMessage): Asked {
  const path = decodeURIComponent(url).replace(/\/{2,}/g, '/');
  return { method: headers['x-ms-documentdb-isquery'] ? 'QUERY' : method, path, headers };
}

function answer(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }); // gives nothing where restify is loaded
  response.end(body);
}

function cause(
  trouble: Trouble,
  request: IncomingMessage,
  response: ServerResponse,
  carryOut: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  if (trouble === 'silence') return;
  if (trouble === 'cut_before') {
    request.socket.destroy();
    return;
  }
  if (trouble === 'cut_after') {
    response.end = () => {
      request.socket.destroy();
      return response;
    };
    carryOut(request, response);
    return;
  }
  request.resume();
  const { status, headers, message = `trouble ${status}`, body = JSON.stringify({ message }) } = trouble;
  answer(response, status, body, headers);
}
