import { randomBytes } from 'node:crypto';
import { REGISTRY } from '../domain/tenant';
import type { Store } from '../ports/store';

const ID = 'file-links';

/**
 * The key that links to files are signed with: chance, kept once in the store, so that a link one instance made opens
 * on every other and after a restart. Whoever writes it first has made it; everybody else reads that one. It is asked
 * of the store once, and again where the store could not be reached.
 */
export function createLinkKey(store: Store): () => Promise<string> {
  let asked: Promise<string> | null = null;
  return () => {
    asked ??= readOrMake(store).catch((fault: unknown) => {
      asked = null;
      throw fault;
    });
    return asked;
  };
}

async function readOrMake(store: Store): Promise<string> {
  const known = await store.read('secret', REGISTRY, ID);
  if (known) return known.doc.value;
  const made = { id: ID, value: randomBytes(32).toString('hex') };
  if ((await store.create('secret', REGISTRY, made)) !== 'exists') return made.value;
  const first = await store.read('secret', REGISTRY, ID);
  if (!first) throw new Error('the key of links to files was there a moment ago and is gone');
  return first.doc.value;
}
