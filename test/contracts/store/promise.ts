import assert from 'node:assert/strict';
import type { Documents, Kind, Query, Store, Stored } from '../../../bot/ports/store';

/** A store under test, empty. */
export interface Opened {
  readonly store: Store;
  /** The same data through a store of its own, as another process has it: beside the first, or after it was closed. */
  reopen(): Promise<Store>;
  destroy(): Promise<void>;
}

/** Checks one promise and throws where it is not kept. */
export type Check = (opened: Opened) => Promise<void>;

/** What is promised, by the sentence that says so. */
export type Promises = Readonly<Record<string, Check>>;

export const TENANT = 'local';

/** Creates a document that must be new. */
export async function created<K extends Kind>(
  store: Store,
  kind: K,
  doc: Documents[K],
  tenant = TENANT,
): Promise<Stored<Documents[K]>> {
  const answer = await store.create(kind, tenant, doc);
  assert.notEqual(answer, 'exists', `${doc.id} was there before`);
  return answer as Stored<Documents[K]>;
}

/** Replaces a document that must still have the version. */
export async function replaced<K extends Kind>(
  store: Store,
  kind: K,
  doc: Documents[K],
  version: string,
): Promise<Stored<Documents[K]>> {
  const answer = await store.replace(kind, TENANT, doc, version);
  assert.notEqual(answer, 'changed', `${doc.id} had another version`);
  return answer as Stored<Documents[K]>;
}

/** Creates documents that must be new, some hundred at once: a store may put an end to what waits too long. */
export async function createAll<K extends Kind>(store: Store, kind: K, docs: readonly Documents[K][]): Promise<void> {
  for (let from = 0; from < docs.length; from += 200) {
    await Promise.all(docs.slice(from, from + 200).map((doc) => created(store, kind, doc)));
  }
}

export function idsOf(found: readonly Stored<{ readonly id: string }>[]): readonly string[] {
  return found.map(({ doc }) => doc.id);
}

/** The ids a query finds, page after page. */
export async function found<K extends Kind>(store: Store, kind: K, query: Query<K>): Promise<readonly string[]> {
  const page = await store.find(kind, TENANT, query);
  if (page.next === null) return idsOf(page.items);
  return [...idsOf(page.items), ...(await found(store, kind, { ...query, after: page.next }))];
}

/** Changes what was read, where it can be changed at all: a store may give what is frozen. */
export function tryToChange(change: () => void): void {
  try {
    change();
  } catch (fault) {
    assert(fault instanceof TypeError);
  }
}
