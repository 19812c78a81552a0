import { existsSync, rmSync } from 'node:fs';
import { openStore } from '../../storage';
import { SAMPLE_PLAN_FILE } from '../sample/seed-sample';

/**
 * Removes the demo's database, so that the demo begins anew. False, and nothing is touched, where the file holds a
 * plan that the demo did not write, or is no database of ours at all.
 */
export async function removeDemo(file: string): Promise<boolean> {
  if (!existsSync(file)) return true;
  if (!(await holdsTheDemoOnly(file))) return false;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  return true;
}

async function holdsTheDemoOnly(file: string): Promise<boolean> {
  try {
    const store = await openStore(`sqlite:${file}`);
    try {
      const { items } = await store.find('plan', 'local', {});
      return items.every((one) => one.doc.sourceFile.name === SAMPLE_PLAN_FILE);
    } finally {
      await store.close();
    }
  } catch {
    return false; // whatever is wrong with the file, it is not for us to delete
  }
}
