import {
  type Documents,
  INDEXED,
  type Kind,
  type Page,
  type Query,
  type Store,
  type Stored,
} from '../../bot/ports/store';
import {
  type Charge,
  chargeOfCreate,
  chargeOfQuery,
  chargeOfRead,
  chargeOfRemove,
  chargeOfReplace,
  NOTHING,
  plus,
} from './request-units';

/** What was asked of the store since the last reading of the meter. Bytes are those of the stored items. */
export interface Spent {
  /** Point reads. */
  readonly reads: number;
  readonly queries: number;
  /** Documents that reads and queries gave. */
  readonly documents: number;
  readonly readBytes: number;
  readonly writes: number;
  readonly writtenBytes: number;
  readonly charge: Charge;
}

export interface Metered {
  readonly store: Store;
  /** What was spent since it was last read. */
  read(): Spent;
}

const EMPTY: Spent = { reads: 0, queries: 0, documents: 0, readBytes: 0, writes: 0, writtenBytes: 0, charge: NOTHING };

/** What an item holds beside its document: id, tenant, kind, the write's id, and Cosmos DB's own five fields. */
const ENVELOPE = 400;
/** What is removed is not read before: drafts and messages that are over, of some 1 kB. */
const REMOVED = { bytes: 1024, indexed: 5 };
/** As in `storage/cosmos`: fewer are read one by one, and a query names so many at most. */
const READ_BY_QUERY = 4;
const IDS_AT_ONCE = 200;

/** Values that the container's policy indexes: tenant, kind, and every field that some kind is asked for by. */
const PATHS = new Set<string>(['id', ...Object.values(INDEXED).flat()]);
const indexedIn = (doc: object) => 2 + Object.keys(doc).filter((field) => PATHS.has(field)).length;

/** The size of the item a document lies in, in bytes. */
export const itemBytes = (doc: object): number => Buffer.byteLength(JSON.stringify(doc)) + ENVELOPE;

/**
 * A store that counts the requests the Cosmos adapter would send for what is asked of it, and what they cost. Which
 * store lies behind makes no difference to the count; a test holds it against the adapter's own requests.
 */
export function metered(behind: Store): Metered {
  let spent = EMPTY;

  function note(more: Partial<Spent> & { readonly charge: Charge }): void {
    spent = {
      reads: spent.reads + (more.reads ?? 0),
      queries: spent.queries + (more.queries ?? 0),
      documents: spent.documents + (more.documents ?? 0),
      readBytes: spent.readBytes + (more.readBytes ?? 0),
      writes: spent.writes + (more.writes ?? 0),
      writtenBytes: spent.writtenBytes + (more.writtenBytes ?? 0),
      charge: plus(spent.charge, more.charge),
    };
  }
  function noteRead(found: Stored<object> | null): void {
    const bytes = found ? itemBytes(found.doc) : 0;
    note({ reads: 1, documents: found ? 1 : 0, readBytes: bytes, charge: chargeOfRead(bytes) });
  }
  function noteQuery(found: readonly Stored<object>[]): void {
    const sizes = found.map((one) => itemBytes(one.doc));
    const readBytes = sizes.reduce((sum, one) => sum + one, 0);
    note({ queries: 1, documents: found.length, readBytes, charge: chargeOfQuery(sizes) });
  }
  /** A write that met 409 or 412 wrote nothing; that it costs a read is our guess. Then the adapter looks whose it was. */
  function noteRefused(doc: object): void {
    const bytes = itemBytes(doc);
    note({ writes: 1, charge: chargeOfRead(bytes) });
    note({ reads: 1, documents: 1, readBytes: bytes, charge: chargeOfRead(bytes) });
  }

  const store: Store = {
    ...behind,
    async read(kind, tenant, id) {
      const found = await behind.read(kind, tenant, id);
      noteRead(found);
      return found;
    },
    async readMany(kind, tenant, ids) {
      const found = await behind.readMany(kind, tenant, ids);
      const wanted = [...new Set(ids)];
      const byId = new Map(found.map((one) => [one.doc.id, one]));
      if (wanted.length < READ_BY_QUERY) for (const id of wanted) noteRead(byId.get(id) ?? null);
      else
        for (let at = 0; at < wanted.length; at += IDS_AT_ONCE)
          noteQuery(wanted.slice(at, at + IDS_AT_ONCE).flatMap((id) => byId.get(id) ?? []));
      return found;
    },
    async create(kind, tenant, doc) {
      const bytes = itemBytes(doc);
      const created = await behind.create(kind, tenant, doc);
      if (created === 'exists') noteRefused(doc);
      else note({ writes: 1, writtenBytes: bytes, charge: chargeOfCreate(bytes, indexedIn(doc)) });
      return created;
    },
    async replace(kind, tenant, doc, version) {
      const bytes = itemBytes(doc);
      const replaced = await behind.replace(kind, tenant, doc, version);
      if (replaced === 'changed') noteRefused(doc);
      else note({ writes: 1, writtenBytes: bytes, charge: chargeOfReplace(bytes, indexedIn(doc)) });
      return replaced;
    },
    async remove(kind, tenant, id, version) {
      note({ writes: 1, charge: chargeOfRemove(REMOVED.bytes, REMOVED.indexed) });
      return behind.remove(kind, tenant, id, version);
    },
    async find(kind, tenant, query) {
      const page = await behind.find(kind, tenant, query);
      if (query.among?.values.length === 0) return page;
      // In the order of a field that may be null there is a query for those without a value, and one for the others.
      for (let empty = queriesOf(query, page); empty > 1; empty -= 1) noteQuery([]);
      noteQuery(page.items);
      return page;
    },
    async count(kind, tenant, query) {
      if (query.among?.values.length !== 0) noteQuery([]);
      return behind.count(kind, tenant, query);
    },
  };

  return {
    store,
    read() {
      const now = spent;
      spent = EMPTY;
      return now;
    },
  };
}

/** How many queries the Cosmos adapter sends for one page: see `storage/cosmos/pages.ts`. */
function queriesOf<K extends Kind>(query: Query<K>, { items, next }: Page<Documents[K]>): number {
  const { orderBy, where, range, among } = query;
  if (orderBy === undefined || where?.[orderBy] !== undefined) return 1;
  const mayBeEmpty = range?.field !== orderBy && among?.field !== orderBy;
  const isAskedForEmpty = mayBeEmpty && (query.descending ? next === null : query.after === undefined);
  const goesOn = query.after !== undefined;
  // Cut off among several with the same value, these are asked for once more, in order of id.
  const [last, before] = [items.at(-1), items.at(-2)].map((one) => one?.doc[orderBy as keyof Documents[K]]);
  const isCut = next !== null && last !== undefined && last === before;
  return 1 + [isAskedForEmpty, goesOn, isCut].filter(Boolean).length;
}
