import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database, { type Database as Connection, type Statement } from 'libsql';
import { StoreFault } from '../../bot/ports/store';
import { BLOCKING_MS, patiently } from './patience';
import { prepareSchema } from './schema';

/** What a statement may be given. A boolean would abort the process inside libsql, so it is not among them. */
export type Bound = string | number | null;

/** A database file, with its statements prepared once. */
export interface Sqlite {
  /** Every row, as arrays in the order of the columns. */
  rows(sql: string, ...values: readonly Bound[]): readonly (readonly Bound[])[];
  /** The first row: a third of the work of {@link rows}, which fetches a hundred at a time. */
  row(sql: string, ...values: readonly Bound[]): readonly Bound[] | undefined;
  /** How many rows the statement changed. */
  change(sql: string, ...values: readonly Bound[]): number;
  readonly inTransaction: boolean;
  close(): void;
}

/** A number that changes when another connection has written, and never by what this one writes. */
export const WRITES_OF_OTHERS = 'PRAGMA data_version';

/** The name SQLite has for a database that is no file. */
export const IN_MEMORY = ':memory:';

function connect(path: string): Connection {
  const db = new Database(path);
  try {
    db.exec(`PRAGMA busy_timeout = ${BLOCKING_MS}`);
    db.exec('PRAGMA journal_mode = WAL'); // readers and a writer in other processes do not stop each other
    db.exec('PRAGMA synchronous = FULL'); // a commit that has answered is on the disk, not only in its cache
    db.exec('PRAGMA cache_size = -32768'); // kB at most: 30,000 measures are twice that; SQLite's own 2 MB made lists half as fast
    prepareSchema(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens the file, made with its folder where it is missing; `:memory:` is a database of its own that ends with the
 * process. The path is made absolute, as libsql would take `http:` and the like for a server.
 */
export async function openSqlite(path: string): Promise<Sqlite> {
  const memory = path === IN_MEMORY;
  try {
    if (!memory) mkdirSync(dirname(resolve(path)), { recursive: true });
    return withStatements(await patiently(() => connect(memory ? path : resolve(path))));
  } catch (cause) {
    if (cause instanceof StoreFault) throw cause;
    throw new StoreFault('the database could not be opened', { cause });
  }
}

function withStatements(db: Connection): Sqlite {
  const prepared = new Map<string, Statement<Bound[]>>();
  function statement(sql: string): Statement<Bound[]> {
    let found = prepared.get(sql);
    if (!found) {
      found = db.prepare<Bound[]>(sql);
      if (found.reader) found.raw();
      prepared.set(sql, found);
    }
    return found;
  }
  return {
    rows: (sql, ...values) => statement(sql).all(...values) as (readonly Bound[])[],
    row: (sql, ...values) => statement(sql).get(...values) as readonly Bound[] | undefined,
    change: (sql, ...values) => statement(sql).run(...values).changes,
    get inTransaction() {
      return db.inTransaction;
    },
    close() {
      prepared.clear(); // libsql holds the file open for as long as a statement of it is referred to
      db.close();
    },
  };
}
