import { type Sqlite, WRITES_OF_OTHERS } from './connection';

/** Who else has written to the file. */
export interface Others {
  /** Something that is another one when somebody else has written since it was asked for last. */
  counter(): unknown;
  /** Whether nobody else is known to have written after this turn of ours. */
  isLatest(turn: number): boolean;
  /** Does work that may write in our name. */
  writing<T>(ours: () => Promise<T>): Promise<T>;
}

/** Where the connection that is asked writes as well: SQLite itself tells the two apart. */
export const seenHere = (db: Sqlite): Others => ({
  counter: () => db.row(WRITES_OF_OTHERS)?.[0],
  isLatest: () => true,
  writing: (ours) => ours(),
});

/**
 * Where `me` writes by another connection: to SQLite that is somebody else, and it is asked whose turn it is. As long as
 * that is the same turn of ours, all that was written since is our own. A worked case: we write (turn 1, ours), another
 * process writes (turn 2, theirs), we write again (turn 3, ours): 1 and 3 differ.
 *
 * An editor of databases, or a process of a version before there were turns, writes without taking one. That is noticed
 * where nothing of ours can have been written since the last look, and else with our next write, whose turn is a new one.
 */
export function seenBeside(db: Sqlite, me: string): Others {
  let version: unknown;
  let counter: unknown;
  let isUnderWay = false;
  /** Whether anything of ours may have been written since the last look. */
  let isOurs = true;
  return {
    counter() {
      const now = db.row(WRITES_OF_OTHERS)?.[0];
      if (now !== version) {
        const [turn, writer] = db.row('SELECT n, writer FROM turn') ?? [];
        counter = isOurs && writer === me ? turn : `not ours, ${now}`;
        version = now;
      }
      isOurs = isUnderWay;
      return counter;
    },
    isLatest: (turn) => counter === turn,
    async writing(ours) {
      isOurs = true;
      isUnderWay = true;
      try {
        return await ours();
      } finally {
        isUnderWay = false;
      }
    },
  };
}
