import type { Sqlite } from './connection';

/** Who else has written to the file. */
export interface Others {
  /** Something that is another one when somebody else has written since it was asked for last. */
  counter(): unknown;
  /** Whether nobody else is known to have written after this turn of ours. */
  isLatest(turn: number): boolean;
}

/** A number that changes when another connection has written, and never by what this one writes. */
const WRITES_OF_OTHERS = 'PRAGMA data_version';

/** Where the connection that is asked writes as well: SQLite itself tells the two apart. */
export const seenHere = (db: Sqlite): Others => ({
  counter: () => db.row(WRITES_OF_OTHERS)?.[0],
  isLatest: () => true,
});

/**
 * Where `me` writes by another connection: to SQLite that is somebody else, and it is asked whose turn it is. As long as
 * that is the same turn of ours, all that was written since is our own. A worked case: we write (turn 1, ours), another
 * process writes (turn 2, theirs), we write again (turn 3, ours): 1 and 3 differ. What changes the file without taking
 * a turn, an editor of databases say, is not noticed while we are the one who wrote last.
 */
export function seenBeside(db: Sqlite, me: string): Others {
  let version: unknown;
  let counter: unknown;
  return {
    counter() {
      const now = db.row(WRITES_OF_OTHERS)?.[0];
      if (now !== version) {
        const [turn, writer] = db.row('SELECT n, writer FROM turn') ?? [];
        counter = writer === me ? turn : `not ours, ${now}`;
        version = now;
      }
      return counter;
    },
    isLatest: (turn) => counter === turn,
  };
}
