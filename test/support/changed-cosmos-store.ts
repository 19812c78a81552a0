import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Cosmos from '../../storage/cosmos';
import type { Change } from './store-mutants/cosmos-changes';

const ROOT = join(__dirname, '..', '..');

/**
 * The Cosmos store with one place of its code changed, loaded from a copy. Everything outside storage is the project's
 * own, so its faults are the same. Runs where TypeScript is run as it is (run-typescript.js).
 */
export async function loadChanged(
  change: Change,
): Promise<{ readonly open: typeof Cosmos.openCosmosStore; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'follow-up-changed-'));
  await cp(join(ROOT, 'storage'), join(folder, 'storage'), { recursive: true });
  for (const shared of ['bot', 'node_modules']) await symlink(join(ROOT, shared), join(folder, shared));
  const file = join(folder, 'storage', 'cosmos', change.file);
  const code = await readFile(file, 'utf8');
  if (code.split(change.from).length !== 2) throw new Error(`not once in ${change.file}: ${change.from}`);
  await writeFile(
    file,
    code.replace(change.from, () => change.to),
  );
  // biome-ignore lint/style/noCommonJs: what is loaded is known only now
  const { openCosmosStore } = require(join(folder, 'storage', 'cosmos')) as typeof Cosmos;
  return { open: openCosmosStore, remove: () => rm(folder, { recursive: true, force: true }) };
}
