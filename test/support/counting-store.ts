import type { Kind, Store } from '../../bot/ports/store';

export interface CountingStore extends Store {
  /** Documents that were given out since it was asked last, by kind; a question without an answer is one too. */
  taken(): Readonly<Record<string, number>>;
}

/** A store that counts the documents that are read through it. What the store itself counts is one, however many. */
export function countingStore(store: Store): CountingStore {
  let read = new Map<Kind, number>();
  const add = (kind: Kind, documents: number) => read.set(kind, (read.get(kind) ?? 0) + Math.max(1, documents));
  return {
    ...store,
    taken() {
      const counted = Object.fromEntries([...read].sort(([one], [other]) => (one < other ? -1 : 1)));
      read = new Map();
      return counted;
    },
    async read(kind, tenant, id) {
      add(kind, 1);
      return store.read(kind, tenant, id);
    },
    async readMany(kind, tenant, ids) {
      const found = await store.readMany(kind, tenant, ids);
      add(kind, found.length);
      return found;
    },
    async find(kind, tenant, query) {
      const page = await store.find(kind, tenant, query);
      add(kind, page.items.length);
      return page;
    },
    async count(kind, tenant, query) {
      add(kind, 1);
      return store.count(kind, tenant, query);
    },
  };
}
