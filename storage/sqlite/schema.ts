import type { Database } from 'libsql';
import { INDEXED, type Kind, StoreFault } from '../../bot/ports/store';

/** Counts changes to the tables below. A file that says more was written by a later program than this one. */
export const SCHEMA = 2;

/** One table for every kind: a document is its JSON, so a new field needs no migration. */
const TABLE = `CREATE TABLE IF NOT EXISTS document (
  tenant TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, kind, id)
) STRICT`;

/**
 * Who has committed last, and how often that has become somebody else: one row. As long as one writer is alone, it
 * stays as it is, and tells every reader of that writer that nobody else has written in between. Such a while is called
 * an epoch; in the file it is a `turn`.
 */
const EPOCH = `CREATE TABLE IF NOT EXISTS turn (
  n INTEGER NOT NULL,
  writer TEXT NOT NULL
) STRICT`;
const FIRST_EPOCH = "INSERT INTO turn (n, writer) SELECT 0, '' WHERE NOT EXISTS (SELECT 1 FROM turn)";

/** The SQL of a field's value. JSON's true and false come out as 1 and 0, and a missing field as NULL. */
export const valueIn = (field: string) => `json_extract(body, '$.${field}')`;

/** One partial index per kind and field, ending in the id: a page in the field's order is read without sorting. */
function indexes(): readonly string[] {
  return (Object.keys(INDEXED) as Kind[]).flatMap((kind) =>
    INDEXED[kind].map(
      (field) =>
        `CREATE INDEX IF NOT EXISTS ${kind}_${field} ON document (tenant, ${valueIn(field)}, id) WHERE kind = '${kind}'`,
    ),
  );
}

/**
 * Makes what is missing of table and indexes. Run at every start, also by two processes at once, so that a field
 * added to INDEXED is indexed from then on.
 */
export function prepareSchema(db: Database): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const [found] = db.prepare('PRAGMA user_version').raw().all()[0] as [number];
    if (found > SCHEMA) {
      const sentence = `the file has schema ${found}, made by a later version of this program, which knows ${SCHEMA}`;
      throw new StoreFault(sentence, { code: 'later_version' });
    }
    for (const statement of [TABLE, EPOCH, FIRST_EPOCH, ...indexes()]) db.exec(statement);
    if (found < SCHEMA) db.exec(`PRAGMA user_version = ${SCHEMA}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
