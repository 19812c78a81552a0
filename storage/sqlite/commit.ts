import { type Bound, type Sqlite, WRITES_OF_OTHERS } from './connection';

/** One document's write as plain data, so that it can be handed to a thread. */
export type Write =
  | {
      readonly kind: 'create';
      /** Tenant, kind, id, version, body. */
      readonly values: readonly [Bound, Bound, Bound, Bound, Bound];
    }
  | {
      readonly kind: 'replace';
      /** New version, body; tenant, kind, id, and the version that must stand there. */
      readonly values: readonly [Bound, Bound, Bound, Bound, Bound, Bound];
    }
  | {
      readonly kind: 'remove';
      /** Tenant, kind, id, and the version that must stand there. */
      readonly values: readonly [Bound, Bound, Bound, Bound];
    };

/** What became of one write: made, not made because something else stands there, or failed alone. */
export type Written = 'made' | 'not_made' | { readonly fault: Error };

export interface Committed {
  readonly written: readonly Written[];
  /** The epoch of this writer in which all of it was committed, see `schema.ts`. */
  readonly epoch: number;
}

const KEY = 'tenant = ? AND kind = ? AND id = ?';
const STATEMENTS = {
  create: 'INSERT INTO document (tenant, kind, id, version, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  replace: `UPDATE document SET version = ?, body = ? WHERE ${KEY} AND version = ?`,
  remove: `DELETE FROM document WHERE ${KEY} AND version = ?`,
} as const;
const THERE = `SELECT 1 FROM document WHERE ${KEY}`;
const TAKE_EPOCH = 'UPDATE turn SET n = n + 1, writer = ? WHERE writer <> ? OR ?';

/**
 * Gives what makes writes in one transaction, in `writer`'s name, and answers when it is on the disk. A write that fails
 * alone is refused alone: SQLite has undone that one statement and the others stand. Where the fault has ended the
 * transaction itself (a full disk), nothing of the group is stored and the fault is thrown.
 *
 * The epoch is a new one where anybody else has written since this connection did, also who takes none.
 */
export function committer(db: Sqlite, writer: string): (writes: readonly Write[]) => Committed {
  let others: Bound | undefined;
  return (writes) => {
    db.change('BEGIN IMMEDIATE');
    try {
      const now = db.row(WRITES_OF_OTHERS)?.[0];
      const written = writes.map((write) => attempt(db, write));
      db.change(TAKE_EPOCH, writer, writer, now === others ? 0 : 1);
      const epoch = Number(db.row('SELECT n FROM turn')?.[0]);
      db.change('COMMIT');
      others = now;
      return { written, epoch };
    } catch (error) {
      if (db.inTransaction) db.change('ROLLBACK');
      throw error;
    }
  };
}

function attempt(db: Sqlite, { kind, values }: Write): Written {
  try {
    if (db.change(STATEMENTS[kind], ...values) > 0) return 'made';
    // What is to be removed and is not there is removed.
    return kind === 'remove' && !db.row(THERE, ...values.slice(0, 3)) ? 'made' : 'not_made';
  } catch (fault) {
    if (!db.inTransaction) throw fault;
    return { fault: asError(fault) };
  }
}

/**
 * The database's own errors look like errors, and arrive in another thread without their code. Their words stay behind:
 * they may quote values, and what is thrown here says that it is ours.
 */
export function asError(fault: unknown): Error {
  const { code } = fault as { readonly code?: unknown };
  return new Error(`the database gave ${code ?? 'no code'}`);
}
