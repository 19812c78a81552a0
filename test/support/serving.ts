import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { startTypescript } from './start-typescript';

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** `follow-up serve` in a process of its own, which is the caller's to end; `ready` gives its address once it answers. */
export async function startServing(env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const child: ChildProcess = startTypescript('scripts/follow-up.ts', ['serve'], { ...env, PORT: String(port) });
  const url = `http://127.0.0.1:${port}`;
  async function ready(): Promise<string> {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`serve ended with ${child.exitCode}`);
      const answer = await fetch(`${url}/readyz`).catch(() => null);
      if (answer?.ok) return url;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return { process: child, ready };
}
