import { REGISTRY } from '../../bot/domain/tenant';
import { INDEXED, type Kind, type Store } from '../../bot/ports/store';
import { readAll } from '../../bot/usecases/read-all';

/**
 * Stores a municipality's documents once more, for each of `tenants`: every tenant is a world of its own, so the same
 * ids may stand in all of them. Writes go out together and share commits, which laying out step by step cannot.
 */
export async function copyMunicipality(
  from: Store,
  tenant: string,
  to: Store,
  tenants: readonly string[],
): Promise<void> {
  for (const kind of Object.keys(INDEXED) as Kind[]) {
    if (kind !== 'tenant') await copyKind(kind);
  }
  // Last: an instance that looks meanwhile does not find half a municipality.
  const registered = await from.read('tenant', REGISTRY, tenant);
  if (!registered) throw new Error(`${tenant} is not registered`);
  for (const id of tenants) await to.create('tenant', REGISTRY, { ...registered.doc, id });

  async function copyKind<K extends Kind>(kind: K): Promise<void> {
    const docs = await readAll(from, kind, tenant, {});
    await Promise.all(tenants.flatMap((other) => docs.map((doc) => to.create(kind, other, doc))));
  }
}
