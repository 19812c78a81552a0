import { randomUUID } from 'node:crypto';
import { type Documents, type Kind, type Page, type Store, type Stored, StoreFault } from '../../bot/ports/store';
import { type Bound, openSqlite, type Sqlite } from './connection';
import { groupCommit } from './group-commit';
import { tokenOf } from './page-token';
import { patiently } from './patience';
import { bound, countStatement, limitOf, pageStatements, type Statement } from './query';

type Row = readonly Bound[];

/**
 * The embedded store: one SQLite file, which several processes may use at once. `path` is a file, made with its
 * folder where it is missing, or `:memory:`.
 */
export async function openSqliteStore(options: { readonly path: string }): Promise<Store> {
  const db = await openSqlite(options.path);
  const commits = groupCommit(db);
  let closing: Promise<void> | null = null;

  function inUse(): void {
    if (closing !== null) throw new StoreFault('the store is closed');
  }
  /** Every fault leaves with a message of ours; the database's own words, which may quote values, are the cause. */
  async function reading<T>(work: () => T): Promise<T> {
    inUse();
    try {
      return await patiently(work);
    } catch (cause) {
      if (cause instanceof StoreFault) throw cause;
      throw new StoreFault('the database could not be read', { cause });
    }
  }

  return {
    read: (kind, tenant, id) =>
      reading(() => {
        const [row] = db.rows(READ, bound(tenant), kind, bound(id));
        return row ? stored(kind, row) : null;
      }),

    readMany: (kind, tenant, ids) =>
      reading(() => {
        if (ids.length === 0) return [];
        const rows = db.rows(READ_MANY, bound(tenant), kind, JSON.stringify(ids));
        const found = new Map(rows.map((row) => [row[0], row]));
        return [...new Set(ids)].flatMap((id) => {
          const row = found.get(id);
          return row ? [stored(kind, row)] : [];
        });
      }),

    async create(kind, tenant, doc) {
      inUse();
      const row = [bound(doc.id), randomUUID(), json(doc)] as const;
      const created = await commits.add(() => db.change(CREATE, bound(tenant), kind, ...row) > 0);
      return created ? stored(kind, row) : 'exists';
    },

    async replace(kind, tenant, doc, version) {
      inUse();
      const row = [bound(doc.id), randomUUID(), json(doc)] as const;
      const replaced = await commits.add(
        () => db.change(REPLACE, row[1], row[2], bound(tenant), kind, row[0], bound(version)) > 0,
      );
      return replaced ? stored(kind, row) : 'changed';
    },

    async remove(kind, tenant, id, version) {
      inUse();
      const key = [bound(tenant), kind, bound(id)] as const;
      return commits.add(() => {
        if (db.change(REMOVE, ...key, bound(version)) > 0) return 'removed';
        return db.rows(READ, ...key).length > 0 ? 'changed' : 'removed';
      });
    },

    find: (kind, tenant, query) =>
      reading(() => {
        const limit = limitOf(query);
        return page(kind, rowsOf(db, pageStatements(kind, tenant, query), limit + 1), limit);
      }),

    count: (kind, tenant, query) =>
      reading(() => {
        const { sql, values } = countStatement(kind, tenant, query);
        return Number(db.rows(sql, ...values)[0]?.[0]);
      }),

    ready: () => reading(() => void db.rows('SELECT count(*) FROM sqlite_schema')),

    close() {
      closing ??= commits.settled().then(() => shut(db));
      return closing;
    },
  };
}

const KEY = 'tenant = ? AND kind = ? AND id = ?';
const READ = `SELECT id, version, body FROM document WHERE ${KEY}`;
const READ_MANY = `SELECT id, version, body FROM document
  WHERE tenant = ? AND kind = ? AND id IN (SELECT value FROM json_each(?))`;
const CREATE = 'INSERT INTO document (tenant, kind, id, version, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
const REPLACE = `UPDATE document SET version = ?, body = ? WHERE ${KEY} AND version = ?`;
const REMOVE = `DELETE FROM document WHERE ${KEY} AND version = ?`;

function json(doc: object): string {
  try {
    return JSON.stringify(doc);
  } catch (cause) {
    throw new StoreFault('the document cannot be written as JSON', { cause });
  }
}

/** A row begins with `[id, version, body]`. */
function stored<K extends Kind>(_kind: K, row: Row): Stored<Documents[K]> {
  return { doc: JSON.parse(String(row[2])), version: String(row[1]) };
}

function page<K extends Kind>(kind: K, rows: readonly Row[], limit: number): Page<Documents[K]> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return {
    items: items.map((row) => stored(kind, row)),
    next: more ? tokenOf({ value: last[3] ?? null, id: String(last[0]) }) : null,
  };
}

/** The rows of one statement after the other, until there are `enough`. */
function rowsOf(db: Sqlite, statements: readonly Statement[], enough: number): readonly Row[] {
  const [first, ...others] = statements;
  if (first && others.length === 0) return db.rows(first.sql, ...first.values);
  const rows: Row[] = [];
  db.change('BEGIN'); // one snapshot, or a document that gets its date between two statements would stand in both
  try {
    for (const { sql, values } of statements) if (rows.length < enough) rows.push(...db.rows(sql, ...values));
    return rows;
  } finally {
    if (db.inTransaction) db.change('ROLLBACK');
  }
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
