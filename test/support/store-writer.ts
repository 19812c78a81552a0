import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../storage/sqlite';
import { aTenant, aUnit } from './builders';

/**
 * A process that writes to a store until it is stopped: `<path> <name> <writers>`. It prints a line for each write
 * once the store has answered it: a unit's id, or `revision` for one more added to the revision that all share.
 */
async function write(path: string, name: string, writers: number): Promise<void> {
  const store = await openSqliteStore({ path });
  const say = (line: string) => writeSync(1, `${line}\n`); // at once, so that a killed process has said all it knew

  async function createUnits(writer: number): Promise<void> {
    for (let n = 0; ; n += 1) {
      const id = `${name}:${writer}:${n}`;
      await store.create('unit', 'local', aUnit({ id, name: `Skola ${'å'.repeat(n % 3000)}` }));
      say(id);
    }
  }
  async function addRevisions(): Promise<void> {
    await store.create('tenant', 'local', aTenant({ revision: 0 }));
    for (;;) {
      const current = await store.read('tenant', 'local', 'local');
      if (!current) throw new Error('the shared document is gone');
      const doc = { ...current.doc, revision: current.doc.revision + 1 };
      if ((await store.replace('tenant', 'local', doc, current.version)) !== 'changed') say('revision');
    }
  }
  await Promise.all([addRevisions(), ...Array.from({ length: writers }, (_, writer) => createUnits(writer))]);
}

const [path = '', name = '', writers = '1'] = process.argv.slice(2);
void write(path, name, Number(writers));
