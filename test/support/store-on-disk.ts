import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../bot/ports/store';
import { openSqliteStore } from '../../storage/sqlite';
import type { Opened } from '../contracts/store/promise';

/** A folder of its own for one test, removed with all that is in it. */
export async function aFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'follow-up-store-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

type OnDisk = Opened & { readonly path: string };

/** An empty SQLite store in a file, which `reopen` opens once more. */
export const openOnDisk = (): Promise<OnDisk> => openFile(false);

/** The same, written in a thread of its own. */
export const openBeside = (): Promise<OnDisk> => openFile(true);

async function openFile(beside: boolean): Promise<OnDisk> {
  const folder = await aFolder();
  const path = join(folder.path, 'data', 'follow-up.db');
  const opened: Store[] = [];
  async function open(): Promise<Store> {
    const store = await openSqliteStore({ path, beside });
    opened.push(store);
    return store;
  }
  return {
    path,
    store: await open(),
    reopen: open,
    async destroy() {
      for (const store of opened) await store.close();
      await folder.remove();
    },
  };
}
