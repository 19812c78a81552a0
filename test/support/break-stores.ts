import { ALL_PROMISES } from '../contracts/store/promises';
import { caughtBy, MUTANTS } from './store-mutants/caught';

/**
 * Runs the store contract against every store that is broken on purpose, and prints which promises caught it. Ends
 * with 1 where a broken store went through: then the contract has a hole.
 */
async function breakStores(): Promise<void> {
  const useful = new Set<string>();
  const survivors: string[] = [];
  for (const [name, mutant] of Object.entries(MUTANTS)) {
    const titles = await caughtBy(mutant, { first: false });
    for (const title of titles) useful.add(title);
    if (titles.length === 0) survivors.push(name);
    console.log(`${titles.length === 0 ? 'SURVIVED' : 'caught  '} ${name}`);
    for (const title of titles) console.log(`           ${title}`);
  }
  const idle = ALL_PROMISES.filter(([title]) => !useful.has(title));
  console.log(`\n${Object.keys(MUTANTS).length} broken stores, ${survivors.length} survived`);
  for (const [title] of idle) console.log(`caught nothing: ${title}`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
}

void breakStores();
