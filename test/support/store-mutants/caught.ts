import type { Store } from '../../../bot/ports/store';
import type { Check, Opened } from '../../contracts/store/promise';
import { ALL_PROMISES } from '../../contracts/store/promises';
import { amongMutants } from './among';
import type { Mutant, Mutants } from './mutant';
import { readingMutants } from './reading';
import { writingMutants } from './writing';

export const MUTANTS: Mutants = { ...writingMutants, ...readingMutants, ...amongMutants };

/** A good store, empty and new each time. */
type Open = () => Promise<Opened>;

/** Whether a check finds anything wrong with the broken store. */
async function catches(check: Check, mutant: Mutant, open: Open): Promise<boolean> {
  const good = await open();
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

/**
 * The promises, by title, that a store broken by the mutant does not keep; the first alone where `first` is set. Those in
 * `among` are tried, in that order; left out = all.
 */
export async function caughtBy(
  mutant: Mutant,
  open: Open,
  options: { readonly first: boolean; readonly among?: readonly string[] },
): Promise<readonly string[]> {
  const titles: string[] = [];
  const all = new Map(ALL_PROMISES);
  for (const title of options.among ?? all.keys()) {
    const check = all.get(title);
    if (!check) throw new Error(`no promise is called "${title}"`);
    if (!(await catches(check, mutant, open))) continue;
    titles.push(title);
    if (options.first) break;
  }
  return titles;
}
