import { createHash } from 'node:crypto';

/** What a set of documents comes to: how many, and one hash of all that is in them, 64 hex digits. */
export interface ContentSum {
  readonly documents: number;
  readonly sha256: string;
}

export interface ContentTally {
  add(doc: object): void;
  sum(): ContentSum;
}

/**
 * A document's content as one text: fields in the order of their names, however a store happens to give them back,
 * and fields without a value left out, as JSON leaves them out.
 */
export function canonicalContent(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const MODULUS = 2n ** 256n;

/**
 * Adds documents up one by one, in any order and in constant memory: the SHA-256 of each one's content, added as
 * numbers modulo 2^256. Two stores that page in different orders come to the same; a document that is missing, there
 * twice or different in one character does not. Versions are not content.
 */
export function contentTally(): ContentTally {
  let documents = 0;
  let total = 0n;
  return {
    add(doc) {
      documents += 1;
      const hash = createHash('sha256').update(canonicalContent(doc)).digest('hex');
      total = (total + BigInt(`0x${hash}`)) % MODULUS;
    },
    sum: () => ({ documents, sha256: total.toString(16).padStart(64, '0') }),
  };
}
