import type { TenantDeps } from './deps';
import { readAll } from './read-all';

/** Whom to ask for help: the register's administrator, the first by name; null while there is none. */
export async function findContact({
  store,
  tenant,
}: TenantDeps): Promise<{ readonly name: string; readonly email: string } | null> {
  const people = await readAll(store, 'person', tenant, {});
  const [first] = people
    .filter((one) => one.active && one.roles.includes('administrator'))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return first ? { name: first.name, email: first.email } : null;
}
