import type { Opened } from '../contracts/store/promise';
import { ALL_PROMISES } from '../contracts/store/promises';
import { loadChanged } from './changed-cosmos-store';
import { startCosmosEmulator } from './cosmos-emulator';
import { openInCosmos } from './store-in-cosmos';
import { openInMemory } from './store-in-memory';
import { caughtBy, MUTANTS } from './store-mutants/caught';
import { COSMOS_CHANGES } from './store-mutants/cosmos-changes';

/**
 * Runs the store contract against every store that is broken on purpose, and prints which promises caught it: each
 * adapter wrapped in each mutant, and the Cosmos store with its own code changed. Ends with 1 where a broken store went
 * through: then the contract has a hole.
 */
async function breakStores(): Promise<void> {
  const caught = new Map<string, readonly string[]>();
  const survivors: string[] = [];
  function told(store: string, name: string, titles: readonly string[]): void {
    if (titles.length === 0) survivors.push(`${store}: ${name}`);
    console.log(`${titles.length === 0 ? 'SURVIVED' : 'caught  '} ${store}: ${name}`);
    for (const title of titles) console.log(`           ${title}`);
  }

  for (const [name, mutant] of Object.entries(MUTANTS)) {
    const titles = await caughtBy(mutant, openInMemory, { first: false });
    caught.set(name, titles);
    told('sqlite', name, titles);
  }

  const emulator = await startCosmosEmulator();
  const inCosmos = (): Promise<Opened> => openInCosmos(emulator);
  for (const [name, mutant] of Object.entries(MUTANTS)) {
    // over HTTP each takes a hundred times as long, so the first that catches it is enough; those of SQLite come first
    const known = caught.get(name) ?? [];
    const among = [...new Set([...known, ...ALL_PROMISES.map(([title]) => title)])];
    told('cosmos', name, await caughtBy(mutant, inCosmos, { first: true, among }));
  }
  for (const [name, change] of Object.entries(COSMOS_CHANGES)) {
    const { open, remove } = await loadChanged(change);
    const changed = (): Promise<Opened> => openInCosmos(emulator, open);
    const unbroken = () => (store: Opened['store']) => store;
    told('cosmos, changed', name, await caughtBy(unbroken, changed, { first: true, among: [change.caught] }));
    await remove();
  }
  await emulator.stop();

  const useful = new Set([...caught.values()].flat());
  const broken = 2 * Object.keys(MUTANTS).length + Object.keys(COSMOS_CHANGES).length;
  console.log(`\n${broken} broken stores, ${survivors.length} survived`);
  for (const name of survivors) console.log(`survived: ${name}`);
  for (const [title] of ALL_PROMISES) if (!useful.has(title)) console.log(`caught nothing: ${title}`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
}

void breakStores();
