import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Where Teams keeps the files people send: each at an address of its own on loopback, given out once it is put there.
 *
 *     const files = await startFileServer();
 *     const url = files.put('plan.md', bytes);
 *     const endless = files.endless();       // sends and sends; `files.sent()` says how much was taken
 *     await files.stop();
 */
export interface FileServer {
  put(name: string, content: string | Uint8Array): string;
  /** An address that redirects to another. */
  redirect(to: string): string;
  /** An address that answers with this status and nothing else. */
  failing(status: number): string;
  /** A file without an end and without a stated length. */
  endless(): string;
  /** Bytes of endless files that were taken off our hands. */
  sent(): number;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

export async function startFileServer(): Promise<FileServer> {
  const answers = new Map<string, (response: ServerResponse) => void>();
  const asked: string[] = [];
  let taken = 0;
  let last = 0;

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers.get(path);
    if (answer) answer(response);
    else {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function at(name: string, answer: (response: ServerResponse) => void): string {
    last += 1;
    const path = `/download/${last}/${encodeURIComponent(name)}`;
    answers.set(path, answer);
    return `http://127.0.0.1:${port}${path}`;
  }
  function pour(response: ServerResponse): void {
    const piece = Buffer.alloc(256 * 1024, 'a');
    const more = () => {
      if (response.destroyed) return;
      taken += piece.length;
      if (response.write(piece)) setImmediate(more);
      else response.once('drain', more);
    };
    more();
  }

  return {
    put: (name, content) => at(name, (response) => response.end(content)),
    redirect: (to) =>
      at('elsewhere', (response) => {
        response.writeHead(302, { Location: to });
        response.end();
      }),
    failing: (status) =>
      at('failing', (response) => {
        response.writeHead(status);
        response.end();
      }),
    endless: () => at('endless', pour),
    sent: () => taken,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
