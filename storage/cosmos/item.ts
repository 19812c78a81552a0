import { createHash, randomUUID } from 'node:crypto';
import { mayBeForgotten } from '../../bot/domain/retention';
import { type Documents, INDEXED, type Kind, type Stored, StoreFault } from '../../bot/ports/store';
import { holdable } from '../asked';

/** What lies in the container for one document. */
export interface Item {
  readonly id: string;
  readonly tenant: string;
  readonly kind: Kind;
  /**
   * New with every write. Where an answer was lost on its way and the write, sent again, meets 409 or 412, it says
   * whether what is stored is that very write.
   */
  readonly write: string;
  readonly doc: object;
  /** The whole document as JSON, where {@link doc} has the indexed fields alone: see {@link itemOf}. */
  readonly exact?: string;
  /** Seconds after this write when Cosmos DB takes the item away. */
  readonly ttl?: number;
}

/** As it is read: with the version Cosmos DB gave it. */
export interface StoredItem extends Item {
  readonly _etag: string;
}

/** Cosmos DB takes 2 MB for an item with what it adds itself, some 250 bytes. */
const MOST_BYTES = 2 * 1024 * 1024 - 1024;

/** U+0000 or half a pair, as JSON writes it: behind an odd number of backslashes, as two of them are one in the text. */
const ESCAPED = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** The most characters of an id that stand in an item's id; Cosmos DB takes 1,023 bytes. */
const MOST_OF_ID = 200;

/**
 * The item's id. What may not stand in one (`/ \ ? #`), or may not in an address, is written as `~` and its byte, so
 * that `ö` is `~C3~B6` and `~` itself `~7E`; two ids never become one. A long one ends in `~~` and its hash instead.
 */
export function itemId(kind: Kind, id: string): string {
  const plain = holdable(id).replace(/[^\w.:-]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `~${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(''),
  );
  if (plain.length <= MOST_OF_ID) return `${kind}:${plain}`;
  return `${kind}:${plain.slice(0, MOST_OF_ID)}~~${createHash('sha256').update(id).digest('hex')}`;
}

/**
 * A document as the item that is stored, with the text of the document as it is now: changing the object afterwards
 * changes nothing. JSON does not say what becomes of half a surrogate pair or U+0000 in a text, and databases differ;
 * a document with one is kept as the text of its JSON, in which both are plain letters.
 * What may be forgotten is, so many days after this write; null = never.
 */
export function itemOf<K extends Kind>(
  kind: K,
  tenant: string,
  doc: Documents[K],
  retentionDays: number | null,
): { readonly item: Item; readonly json: string } {
  const json = jsonOf(doc);
  const odd = ESCAPED.test(json);
  const own: Documents[K] = JSON.parse(json);
  const forgotten = retentionDays !== null && mayBeForgotten(kind, own);
  const item = {
    id: itemId(kind, doc.id),
    tenant: holdable(tenant),
    kind,
    write: randomUUID(),
    doc: odd ? indexedOf(kind, own) : own,
    ...(odd ? { exact: json } : {}),
    ...(forgotten ? { ttl: retentionDays * 24 * 3600 } : {}),
  };
  const bytes = Buffer.byteLength(JSON.stringify(item));
  if (bytes <= MOST_BYTES) return { item, json };
  const size = (bytes / (1024 * 1024)).toFixed(1);
  throw new StoreFault(`a document (${kind}) is ${size} MB, and Cosmos DB keeps 2 MB at most`);
}

function jsonOf(doc: object): string {
  try {
    return JSON.stringify(doc);
  } catch (cause) {
    throw new StoreFault('the document cannot be written as JSON', { cause });
  }
}

function indexedOf<K extends Kind>(kind: K, doc: Documents[K]): object {
  const fields: readonly string[] = ['id', ...INDEXED[kind]];
  return Object.fromEntries(Object.entries(doc).filter(([field]) => fields.includes(field)));
}

/** The document of an item that was read. */
export function storedOf<K extends Kind>(_kind: K, item: StoredItem): Stored<Documents[K]> {
  const doc = item.exact === undefined ? item.doc : JSON.parse(item.exact);
  return { doc: doc as Documents[K], version: item._etag };
}
