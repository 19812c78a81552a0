import type { TenantDeps } from './deps';
import { readAll } from './read-all';

/** How many open measures of a plan nobody answers for: no person, role, unit or name. */
export async function lackingOf({ store, tenant }: TenantDeps, planId: string): Promise<number> {
  const open = await readAll(store, 'measure', tenant, { where: { planId, open: true } });
  return open.filter((one) => one.assigned === 0 && one.responsible.length === 0).length;
}
