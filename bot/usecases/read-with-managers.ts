import type { Person } from '../domain/people';
import type { TenantDeps } from './deps';

/** Lines are three or four long; two who lead each other are read once. */
const MOST_ABOVE = 10;

/** People and everybody above them: what the rights of deciding for them are judged by. Reads by id alone. */
export async function readWithManagers(
  { store, tenant }: Pick<TenantDeps, 'store' | 'tenant'>,
  ids: readonly string[],
): Promise<readonly Person[]> {
  const known = new Map<string, Person>();
  let wanted = [...new Set(ids)];
  for (let level = 0; wanted.length > 0 && level < MOST_ABOVE; level += 1) {
    for (const { doc } of await store.readMany('person', tenant, wanted)) known.set(doc.id, doc);
    const above = wanted.flatMap((id) => known.get(id)?.managerId ?? []);
    wanted = [...new Set(above)].filter((id) => !known.has(id));
  }
  return [...known.values()];
}
