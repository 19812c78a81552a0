import type { Person } from '../domain/people';
import type { TenantDeps } from './deps';
import { readAll } from './read-all';

/** Whom to ask for help: the register's administrator, the first by name; null while there is none but who asks. */
export async function findContact(
  { store, tenant }: TenantDeps,
  asking: Person | null,
): Promise<{ readonly name: string; readonly email: string } | null> {
  const people = await readAll(store, 'person', tenant, {});
  const [first] = people
    .filter((one) => one.active && one.roles.includes('administrator') && one.id !== asking?.id)
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return first ? { name: first.name, email: first.email } : null;
}
