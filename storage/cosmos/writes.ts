import { setTimeout as wait } from 'node:timers/promises';
import type { Container } from '@azure/cosmos';
import { answered, isMissing, itemIsMissing, mayBeSentAgain } from './faults';
import type { Item, StoredItem } from './item';

/** Pauses before a write whose outcome is not known is sent again, in ms. */
const PAUSES = [50, 500, 2_000];

/** The item as it now stands, or null. */
export async function readItem(
  container: Container,
  tenant: string,
  id: string,
  abortSignal: AbortSignal,
): Promise<StoredItem | null> {
  const { resource, statusCode, substatus } = await container.item(id, tenant).read<StoredItem>({ abortSignal });
  if (resource) return resource;
  if (isMissing({ substatus })) return null;
  throw Object.assign(new Error('the item cannot be read'), { code: statusCode, substatus });
}

/**
 * The three writes of one item, each with the condition that makes it safe to send again. The SDK repeats a write only
 * where it was not carried out; a connection that broke with the answer on its way it hands to us. Then the write goes
 * out once more with the same content and the same condition: if the first was carried out, the second meets 409 or
 * 412, and the item that stands there says by its `write` whose it is. So a lost answer neither turns into `exists`
 * for the document we created nor into `changed` for the version we wrote. What is not told apart: ours was carried out,
 * its answer was lost, and within the second until we asked somebody else read it and wrote over it. Then our caller
 * hears `exists` or `changed`, reads, and finds what they made of it.
 */
export function writesOf(container: Container) {
  /** The version of the item that stands there, where it is what `item` wrote; else `otherwise`. */
  async function mine<T>(item: Item, otherwise: T, abortSignal: AbortSignal): Promise<string | T> {
    const now = await readItem(container, item.tenant, item.id, abortSignal);
    return now?.write === item.write ? now._etag : otherwise;
  }

  return {
    /** The new item's version, or `exists`. */
    create: (item: Item, abortSignal: AbortSignal): Promise<string> =>
      again(abortSignal, async () => {
        try {
          const { etag } = await container.items.create(item, { abortSignal });
          return etag;
        } catch (error) {
          if (!answered(error, 409)) throw error;
          return mine(item, 'exists', abortSignal);
        }
      }),

    /** The item's new version, or `changed`. */
    replace: (item: Item, version: string, abortSignal: AbortSignal): Promise<string> =>
      again(abortSignal, async () => {
        try {
          const accessCondition = { type: 'IfMatch', condition: version };
          const options = { abortSignal, accessCondition };
          const { etag } = await container.item(item.id, item.tenant).replace(item, options);
          return etag;
        } catch (error) {
          if (itemIsMissing(error)) return 'changed';
          if (!answered(error, 412)) throw error;
          return mine(item, 'changed', abortSignal);
        }
      }),

    remove: (tenant: string, id: string, version: string, abortSignal: AbortSignal): Promise<'removed' | 'changed'> =>
      again(abortSignal, async () => {
        try {
          const accessCondition = { type: 'IfMatch', condition: version };
          await container.item(id, tenant).delete({ abortSignal, accessCondition });
          return 'removed';
        } catch (error) {
          if (itemIsMissing(error)) return 'removed';
          if (answered(error, 412)) return 'changed';
          throw error;
        }
      }),
  };
}

/** Sends a conditional write, and once more after each pause while it is not known what became of it. */
async function again<T>(signal: AbortSignal, send: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await send();
    } catch (error) {
      if (signal.aborted || !mayBeSentAgain(error)) throw error;
    }
    await wait(pause, undefined, { signal });
  }
  return send();
}
