import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NOW } from './bench-deps';
import { median } from './median';
import { type Child, type Runtime, startListening } from './start-child';

export interface StartSize {
  readonly starts: number;
  /** How long a started bot is left alone before its memory is read again. */
  readonly idleMs: number;
}

/** Medians over the starts. */
export interface StartFigures {
  readonly starts: number;
  /** From starting the process to the first 200 of /readyz. */
  readonly readyMs: number;
  /** Memory held by the process (resident set), in bytes: then, and after the idle time. */
  readonly rssReady: number;
  readonly rssIdle: number;
  readonly idleMs: number;
}

/**
 * Time and memory of a cold `serve` on a store that does not exist yet: the program is loaded, the database made, and
 * the first look for what is due begun. Started one after the other; what runs idle meanwhile is left running.
 */
export async function measureStart(
  runtime: Runtime,
  folder: string,
  size: StartSize,
  tell: (line: string) => void,
): Promise<StartFigures> {
  const children: Child[] = [];
  const idling: Promise<number>[] = [];
  const readyMs: number[] = [];
  const rssReady: number[] = [];
  try {
    tell(`start: ${size.starts} starts`);
    for (let at = 0; at < size.starts; at += 1) {
      const env = { PORT: '0', STORE: `sqlite:${join(folder, `start-${at}.db`)}`, FOLLOW_UP_NOW: NOW };
      const began = performance.now();
      const child = await startListening(runtime, { script: 'scripts/follow-up', args: ['serve'], env, folder });
      children.push(child);
      const reply = await fetch(`http://127.0.0.1:${child.port}/readyz`);
      if (!reply.ok) throw new Error(`serve listens and is not ready: ${reply.status}`);
      readyMs.push(performance.now() - began);
      rssReady.push((await child.usage()).rss);
      idling.push(sleep(size.idleMs).then(async () => (await child.usage()).rss));
    }
    return {
      starts: size.starts,
      readyMs: median(readyMs),
      rssReady: median(rssReady),
      rssIdle: median(await Promise.all(idling)),
      idleMs: size.idleMs,
    };
  } finally {
    await Promise.all(children.map((one) => one.stop()));
  }
}
