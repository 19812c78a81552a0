import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startTypescript } from './start-typescript';
import { aFolder } from './store-on-disk';

/** An empty store for one journey, by the settings that a bot is started with. */
export interface JourneyStore {
  readonly settings: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

interface Account {
  readonly COSMOS_ENDPOINT: string;
  readonly COSMOS_KEY: string;
}

/** The account the journeys of this test file run over; null = they run over SQLite. */
const chosen: { account: Account | null } = { account: null };

/**
 * Has every journey of this test file run over Cosmos DB, through the real SDK and an emulator on this machine. The
 * journeys themselves are the same: they are loaded into the file that says this.
 */
export function overCosmos(): void {
  let emulator: ChildProcess | null = null;
  // A process of its own: restify, which the bot brings into this one, changes every HTTP response there is.
  beforeAll(async () => {
    const started = startTypescript('test/support/run-cosmos-emulator.ts');
    emulator = started;
    started.stderr?.pipe(process.stderr);
    if (!started.stdout) throw new Error('the emulator has no output to say where it is');
    const [line] = await once(createInterface(started.stdout), 'line');
    chosen.account = JSON.parse(line) as Account;
  }, 60_000);
  afterAll(async () => {
    if (!emulator) return;
    const ended = once(emulator, 'exit');
    emulator.kill();
    await ended;
  });
}

/** A store for a journey. `where` is for SQLite alone: processes beside each other need a file to share. */
export async function aJourneyStore(where: 'in memory' | 'on disk'): Promise<JourneyStore> {
  if (chosen.account) {
    const settings = { STORE: 'cosmos', ...chosen.account, COSMOS_DATABASE: `journey-${randomUUID()}` };
    return { settings, remove: async () => undefined }; // the emulator forgets it with all else
  }
  if (where === 'in memory') return { settings: { STORE: 'sqlite::memory:' }, remove: async () => undefined };
  const folder = await aFolder();
  return { settings: { STORE: `sqlite:${join(folder.path, 'follow-up.db')}` }, remove: folder.remove };
}
