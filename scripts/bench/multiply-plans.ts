import type { Kind, Store } from '../../bot/ports/store';
import { readAll } from '../../bot/usecases/read-all';

/** What is stored once a plan; people, chats and the wheel are the municipality's and stay as they are. */
const OF_A_PLAN = ['plan', 'measure', 'assignment'] as const satisfies readonly Kind[];

/**
 * Stores every plan of a municipality so often in all, with its measures, assignments and prompts, under ids of their
 * own: 300 measures a hundred times over are laid out in seconds, where importing 30,000 takes a minute.
 */
export async function multiplyPlans(store: Store, tenant: string, times: number): Promise<void> {
  for (const kind of OF_A_PLAN) await multiply(kind);

  async function multiply<K extends (typeof OF_A_PLAN)[number]>(kind: K): Promise<void> {
    const docs = await readAll(store, kind, tenant, {});
    for (let copy = 1; copy < times; copy += 1)
      await Promise.all(docs.map((doc) => store.create(kind, tenant, renamed(doc, copy))));
  }
}

/** Ids of plans and assignments, wherever they stand; a measure's begins with its plan's. */
const renamed = <T>(doc: T, copy: number): T =>
  JSON.parse(JSON.stringify(doc).replace(/"(plan-[a-z2-7]{20}|a-[a-z2-7]{20})/g, `"$1c${copy}`)) as T;
