import type { Documents, Kind, Store, Stored } from '../ports/store';

type Found = Stored<Documents[Kind]> | null;

/**
 * The store, with documents of some kinds read at most once while this lives: for what many cards of one moment show
 * alike, their measures, units and the words about them. What is not kept, and every write, goes to the store itself.
 * `isOld` says when what is kept is too old to be shown: from then on everything is read from the store.
 */
export function keptReads(store: Store, kinds: readonly Kind[], isOld: () => boolean): Store {
  const kept = new Map<string, Found>();
  const keep = (kind: Kind) => kinds.includes(kind) && !isOld();
  const keyOf = (kind: Kind, tenant: string, id: string) => `${kind} ${tenant} ${id}`;

  return {
    ...store,
    async read(kind, tenant, id) {
      if (!keep(kind)) return store.read(kind, tenant, id);
      const key = keyOf(kind, tenant, id);
      const known = kept.get(key);
      if (known !== undefined) return known as Stored<Documents[typeof kind]> | null;
      const found = await store.read(kind, tenant, id);
      kept.set(key, found);
      return found;
    },
    async readMany(kind, tenant, ids) {
      if (!keep(kind)) return store.readMany(kind, tenant, ids);
      const missing = ids.filter((id) => !kept.has(keyOf(kind, tenant, id)));
      if (missing.length > 0) {
        const found = new Map((await store.readMany(kind, tenant, missing)).map((one) => [one.doc.id, one]));
        for (const id of missing) kept.set(keyOf(kind, tenant, id), found.get(id) ?? null);
      }
      return [...new Set(ids)].flatMap((id) => {
        const one = kept.get(keyOf(kind, tenant, id));
        return one ? [one as Stored<Documents[typeof kind]>] : [];
      });
    },
  };
}
