import type { Bound, Sqlite } from './connection';
import type { Statement } from './query';

export type Row = readonly Bound[];

/** The rows of one statement after the other, until there are `enough`, as they stood at one moment. */
export function pageRows(db: Sqlite, statements: readonly Statement[], enough: number): readonly Row[] {
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
