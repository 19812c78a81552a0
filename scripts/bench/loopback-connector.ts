import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Teams' side of the wire, as small as it can be: it takes every message and change, and counts them. */
export interface LoopbackConnector {
  /** The serviceUrl of activities. */
  readonly url: string;
  /** Changes to messages that stand in a chat, so far. */
  changes(): number;
  stop(): Promise<void>;
}

export async function startLoopbackConnector(): Promise<LoopbackConnector> {
  let changes = 0;
  let messages = 0;
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      if (request.method === 'PUT') changes += 1;
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(`{"id":"${++messages}"}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    changes: () => changes,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
