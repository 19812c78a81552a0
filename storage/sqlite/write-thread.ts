import { parentPort, workerData } from 'node:worker_threads';
import { StoreFault } from '../../bot/ports/store';
import { asError, committer, type Write } from './commit';
import { openSqlite } from './connection';
import { patiently } from './patience';
import type { Told, WriterOf } from './write-beside';

/** The thread of `write-beside.ts`: writes what it is sent, a group at a time, until it is told to end. */
async function write({ path, writer }: WriterOf): Promise<void> {
  const port = parentPort;
  if (!port) throw new StoreFault('this is a thread, and was started as something else');
  const db = await openSqlite(path);
  const commit = committer(db, writer);
  const say = (told: Told) => port.postMessage(told);
  port.on('messageerror', (fault) => {
    throw fault; // whoever sent it waits for a word
  });
  port.on('message', (asked: readonly Write[] | 'end') => {
    if (asked === 'end') {
      db.close();
      port.close();
      return;
    }
    patiently(() => commit(asked)).then(
      (committed) => say({ committed }),
      (fault: unknown) => say({ fault: asError(fault) }),
    );
  });
  say('ready');
}

// What is thrown here reaches the thread that started this one as its error.
void write(workerData as WriterOf);
