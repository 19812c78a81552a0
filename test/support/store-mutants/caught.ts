import type { Store } from '../../../bot/ports/store';
import type { Check } from '../../contracts/store/promise';
import { ALL_PROMISES } from '../../contracts/store/promises';
import { openInMemory } from '../store-in-memory';
import type { Mutant, Mutants } from './mutant';
import { readingMutants } from './reading';
import { writingMutants } from './writing';

export const MUTANTS: Mutants = { ...writingMutants, ...readingMutants };

/** Whether a check finds anything wrong with the broken store. */
async function catches(check: Check, mutant: Mutant): Promise<boolean> {
  const good = await openInMemory();
  const broken = mutant();
  const reopen = async (): Promise<Store> => broken(await good.reopen());
  try {
    await check({ store: broken(good.store), reopen, destroy: good.destroy });
    return false;
  } catch {
    return true; // whatever it is that fails, the test that holds this check would be red
  } finally {
    await good.destroy();
  }
}

/** The promises, by title, that a broken store does not keep; the first alone where `first` is set. */
export async function caughtBy(mutant: Mutant, options: { readonly first: boolean }): Promise<readonly string[]> {
  const titles: string[] = [];
  for (const [title, check] of ALL_PROMISES) {
    if (!(await catches(check, mutant))) continue;
    titles.push(title);
    if (options.first) break;
  }
  return titles;
}
