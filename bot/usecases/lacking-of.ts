import type { Lacking } from '../views/draft-view';
import type { TenantDeps } from './deps';
import { readAll } from './read-all';

/** How many open measures of a plan nobody answers for, and how many a name does that nobody is linked to. */
export async function lackingOf({ store, tenant }: TenantDeps, planId: string): Promise<Lacking> {
  const open = await readAll(store, 'measure', tenant, { where: { planId, open: true } });
  const alone = open.filter((one) => one.assigned === 0);
  return {
    nobody: alone.filter((one) => one.responsible.length === 0).length,
    unlinked: alone.filter(
      ({ responsible }) =>
        responsible.some((one) => one.type === 'text') && !responsible.some((one) => one.type === 'person'),
    ).length,
  };
}
