import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  type Documents,
  type Kind,
  type Page,
  type Query,
  type Store,
  type Stored,
  StoreFault,
} from '../../bot/ports/store';
import { holdable, limitOf } from '../asked';
import { tokenOf } from '../page-token';
import { committer, type Write } from './commit';
import { IN_MEMORY, openSqlite, type Sqlite } from './connection';
import { groupCommit } from './group-commit';
import { createKeeper, frozenJson } from './kept';
import { seenBeside, seenHere } from './others';
import { pageRows, type Row } from './page-rows';
import { patiently } from './patience';
import { bound, countStatement, pageStatements } from './query';
import { type Writer, type WriterOf, writeBeside } from './write-beside';

/** Characters of documents that are kept in memory: some 10,000 assignments and measures, which take 40 MB. */
const MOST_KEPT = 10_000_000;
/** Documents of one call that are looked up one by one; one statement for eight costs half of eight statements. */
const ONE_BY_ONE = 3;
/** A page of so few documents answers who or what something is; it is kept as well. */
const FEW = 2;
const MOST_LOOKED = 2_000_000;

interface Looked {
  /** How many own writes of its kind and tenant were over. */
  readonly asOf: number;
  readonly page: Page<object>;
}

export interface SqliteOptions {
  /** A file, made with its folder where it is missing, or `:memory:`. */
  readonly path: string;
  /** Writes in a thread of its own, for a process that many wait for at once. A database in memory has one thread. */
  readonly beside?: boolean;
}

/**
 * The embedded store: one SQLite file, which several processes may use at once.
 *
 * Documents that are read by their ids are kept in memory, and so are pages of one or two. What is given of them is never
 * older than what this process can have heard of: SQLite is asked whether somebody else has written since, and own writes
 * are noted at the moment it is known that they are on the disk. It is asked once for each callback of the event loop, the
 * promises that follow from it included: until the next one, nothing reaches this process that could tell of a later
 * write. Only the file itself could, so it is asked again after everything that was read from the file.
 */
export async function openSqliteStore({ path, beside = false }: SqliteOptions): Promise<Store> {
  const db = await openSqlite(path);
  const me = randomUUID();
  const apart = beside && path !== IN_MEMORY;
  const writer = apart ? await besideOrShut(db, { path, writer: me }) : writeHere(db, me);
  const others = apart ? seenBeside(db, me) : seenHere(db);
  const commits = groupCommit((group) => others.writing(() => writer.commit(group)));
  const keeper = createKeeper<Stored<object>>(MOST_KEPT);
  const pages = createKeeper<Looked>(MOST_LOOKED);
  /** Own writes that are over, by kind and tenant: what was looked up before the last of them is looked up again. */
  const writes = new Map<string, number>();
  /** Documents that are being written: what is read of them meanwhile may be of before or after. */
  const underWay = new Map<string, number>();
  let closing: Promise<void> | null = null;
  let asked = false;

  function inUse(): void {
    if (closing !== null) throw new StoreFault('the store is closed');
  }
  /** Every fault leaves with a message of ours; the database's own words are the cause, and may quote values. */
  async function reading<T>(work: () => T): Promise<T> {
    try {
      return await patiently(() => {
        asked = false; // what is read may tell of a later write
        return work();
      });
    } catch (cause) {
      if (cause instanceof StoreFault) throw cause;
      throw new StoreFault('the database could not be read', { cause });
    }
  }

  /** After this, nothing is taken to be known that another connection has changed before the call. */
  async function askOfOthers(): Promise<void> {
    await reading(() => {
      const counter = others.counter();
      keeper.asOf(counter);
      pages.asOf(counter);
      asked = true;
      process.nextTick(() => {
        asked = false; // what runs now is over, and what comes next may have heard of a later write
      });
    });
  }

  function read<K extends Kind>(kind: K, tenant: string, id: string): Stored<Documents[K]> | null {
    return noted<K>(shelfOf(kind, tenant), id, db.row(READ, bound(tenant), kind, bound(id)));
  }

  function readAll<K extends Kind>(kind: K, tenant: string, ids: readonly string[]) {
    if (ids.length <= ONE_BY_ONE) return ids.map((id) => read(kind, tenant, id));
    const rows = db.rows(READ_MANY, bound(tenant), kind, JSON.stringify(ids.map(bound)));
    const found = new Map(rows.map((row) => [row[0], row]));
    return ids.map((id) => noted<K>(shelfOf(kind, tenant), id, found.get(id)));
  }

  function noted<K extends Kind>(shelf: string, id: string, row: Row | undefined): Stored<Documents[K]> | null {
    const found = row ? frozenRow<K>(row) : null;
    keep(shelf, id, found, row);
    return found;
  }

  function keep(shelf: string, id: string, found: Stored<object> | null, row: Row | undefined): void {
    if (!underWay.has(keyOf(shelf, id))) keeper.set(shelf, id, found, row ? String(row[2]).length : 0);
  }

  /** Makes one document's write; false where it was not made. `stored` is called as soon as it is known to be on the disk. */
  async function written(shelf: string, id: string, write: Write, stored?: (isLatest: boolean) => void) {
    let made = false;
    const over = begun(shelf, id);
    keeper.forget(shelf, id); // and so it stays where the commit fails
    try {
      await commits.add(write, (done, epoch) => {
        over();
        made = done;
        if (done) stored?.(others.isLatest(epoch));
      });
    } catch (fault) {
      over(); // it may be on the disk all the same: a thread can end after it wrote and before it said so
      throw fault;
    }
    return made;
  }

  function begun(shelf: string, id: string): () => void {
    const key = keyOf(shelf, id);
    underWay.set(key, (underWay.get(key) ?? 0) + 1);
    return () => {
      writes.set(shelf, (writes.get(shelf) ?? 0) + 1);
      const left = (underWay.get(key) ?? 1) - 1;
      if (left > 0) underWay.set(key, left);
      else underWay.delete(key);
    };
  }

  /** The document as it has been written; null where it was not. */
  async function writtenAs<K extends Kind>(
    kind: K,
    tenant: string,
    row: readonly [string, string, string],
    write: Write,
  ) {
    const shelf = shelfOf(kind, tenant);
    const fresh = unreadRow<K>(row);
    const made = await written(shelf, row[0], write, (isLatest) => {
      if (isLatest) keep(shelf, row[0], fresh, row);
    });
    return made ? fresh : null;
  }

  /** Who somebody is by their account is asked at every press, and changes hardly ever. */
  async function lookUp<K extends Kind>(kind: K, tenant: string, query: Query<K>): Promise<Page<Documents[K]>> {
    const shelf = shelfOf(kind, tenant);
    const key = JSON.stringify(query);
    const known = pages.get(shelf, key);
    if (known && known.asOf === (writes.get(shelf) ?? 0)) return known.page as Page<Documents[K]>;
    return reading(() => {
      const asOf = writes.get(shelf) ?? 0;
      const { items, next } = pageIn(kind, tenant, query, frozenRow<K>);
      const page = Object.freeze({ items: Object.freeze(items), next });
      pages.set(shelf, key, { asOf, page }, JSON.stringify(page).length);
      return page;
    });
  }

  function pageIn<K extends Kind>(
    kind: K,
    tenant: string,
    query: Query<K>,
    read: (row: Row) => Stored<Documents[K]>,
  ): Page<Documents[K]> {
    const limit = limitOf(query);
    return pageOf(pageRows(db, pageStatements(kind, tenant, query), limit + 1), limit, read);
  }

  return {
    async read<K extends Kind>(kind: K, tenant: string, id: string) {
      inUse();
      if (!asked) await askOfOthers();
      const known = keeper.get(shelfOf(kind, tenant), id) as Stored<Documents[K]> | null | undefined;
      return known === undefined ? reading(() => read(kind, tenant, id)) : known;
    },

    async readMany<K extends Kind>(kind: K, tenant: string, ids: readonly string[]) {
      inUse();
      if (ids.length === 0) return [];
      if (!asked) await askOfOthers();
      const shelf = shelfOf(kind, tenant);
      const found = new Map<string, Stored<object> | null | undefined>();
      for (const id of ids) found.set(id, keeper.get(shelf, id));
      const unknown = [...found].flatMap(([id, one]) => (one === undefined ? [id] : []));
      if (unknown.length > 0) {
        const read = await reading(() => readAll(kind, tenant, unknown));
        for (const [at, id] of unknown.entries()) found.set(id, read[at]);
      }
      return [...found.values()].filter((one) => !!one) as Stored<Documents[K]>[];
    },

    async create(kind, tenant, doc) {
      inUse();
      const row = [holdable(doc.id), randomUUID(), json(doc)] as const;
      const write = { kind: 'create', values: [bound(tenant), kind, ...row] } as const;
      return (await writtenAs(kind, tenant, row, write)) ?? 'exists';
    },

    async replace(kind, tenant, doc, seen) {
      inUse();
      const row = [holdable(doc.id), randomUUID(), json(doc)] as const;
      const [id, ...to] = row;
      const write = { kind: 'replace', values: [...to, bound(tenant), kind, id, bound(seen)] } as const;
      return (await writtenAs(kind, tenant, row, write)) ?? 'changed';
    },

    async remove(kind, tenant, id, seen) {
      inUse();
      const write = { kind: 'remove', values: [bound(tenant), kind, bound(id), bound(seen)] } as const;
      return (await written(shelfOf(kind, tenant), id, write)) ? 'removed' : 'changed';
    },

    async find(kind, tenant, query) {
      inUse();
      if (limitOf(query) > FEW) return reading(() => pageIn(kind, tenant, query, readRow));
      if (!asked) await askOfOthers();
      return lookUp(kind, tenant, query);
    },

    async count(kind, tenant, query) {
      inUse();
      return reading(() => {
        const { sql, values } = countStatement(kind, tenant, query);
        return Number(db.row(sql, ...values)?.[0]);
      });
    },

    async ready() {
      inUse();
      return reading(() => void db.row('SELECT count(*) FROM sqlite_schema'));
    },

    close() {
      closing ??= commits
        .settled()
        .then(() => setImmediate()) // for the reads that were asked for before
        .then(() => writer.close())
        .then(() => shut(db));
      return closing;
    },
  };
}

/** For a process that waits for its own writes anyway, and for a database that no second connection could open. */
function writeHere(db: Sqlite, me: string): Writer {
  const commit = committer(db, me);
  return { commit: (writes) => patiently(() => commit(writes)), close: async () => undefined };
}

async function besideOrShut(db: Sqlite, of: WriterOf): Promise<Writer> {
  try {
    return await writeBeside(of);
  } catch (fault) {
    shut(db);
    throw fault;
  }
}

const KEY = 'tenant = ? AND kind = ? AND id = ?';
const READ = `SELECT id, version, body FROM document WHERE ${KEY}`;
const READ_MANY = `SELECT id, version, body FROM document
  WHERE tenant = ? AND kind = ? AND id IN (SELECT value FROM json_each(?))`;
const shelfOf = (kind: Kind, tenant: string) => `${kind} ${tenant}`;
const keyOf = (shelf: string, id: string) => `${shelf} ${id}`;

function json(doc: object): string {
  try {
    return JSON.stringify(doc);
  } catch (cause) {
    throw new StoreFault('the document cannot be written as JSON', { cause });
  }
}

/** A row begins with `[id, version, body]`. */
function readRow<K extends Kind>(row: Row): Stored<Documents[K]> {
  return { doc: JSON.parse(String(row[2])) as Documents[K], version: String(row[1]) };
}

function frozenRow<K extends Kind>(row: Row): Stored<Documents[K]> {
  return Object.freeze({ doc: frozenJson(String(row[2])) as Documents[K], version: String(row[1]) });
}

/** What has just been written is hardly ever read at once: it is made an object of when it is. */
function unreadRow<K extends Kind>([, version, body]: readonly [string, string, string]): Stored<Documents[K]> {
  let doc: Documents[K] | undefined;
  return Object.freeze({
    get doc() {
      doc ??= frozenJson(body) as Documents[K];
      return doc;
    },
    version,
  });
}

function pageOf<K extends Kind>(
  rows: readonly Row[],
  limit: number,
  read: (row: Row) => Stored<Documents[K]>,
): Page<Documents[K]> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return {
    items: items.map(read),
    next: more ? tokenOf({ value: last[3] ?? null, id: String(last[0]) }) : null,
  };
}

/** Moves what the log beside the file holds into the file, so that a copy of the file alone is complete. */
function shut(db: Sqlite): void {
  try {
    db.rows('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
  } catch (cause) {
    throw new StoreFault('the database could not be closed', { cause });
  }
}
