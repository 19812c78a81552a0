import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../bot/ports/store';

/** A real store that takes its time: every operation waits for so many milliseconds, as they are set just now. */
export function slowStore(store: Store): { readonly store: Store; take(ms: number): void } {
  let delay = 0;
  const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
    if (delay > 0) await sleep(delay);
    return work();
  };
  return {
    take(ms) {
      delay = ms;
    },
    store: {
      read: (kind, tenant, id) => slowly(() => store.read(kind, tenant, id)),
      readMany: (kind, tenant, ids) => slowly(() => store.readMany(kind, tenant, ids)),
      find: (kind, tenant, query) => slowly(() => store.find(kind, tenant, query)),
      count: (kind, tenant, query) => slowly(() => store.count(kind, tenant, query)),
      create: (kind, tenant, doc) => slowly(() => store.create(kind, tenant, doc)),
      replace: (kind, tenant, doc, version) => slowly(() => store.replace(kind, tenant, doc, version)),
      remove: (kind, tenant, id, version) => slowly(() => store.remove(kind, tenant, id, version)),
      ready: () => store.ready(),
      close: () => store.close(),
    },
  };
}
