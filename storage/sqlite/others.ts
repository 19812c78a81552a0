import { type Sqlite, WRITES_OF_OTHERS } from './connection';

/** Who else has written to the file. */
export interface Others {
  /** Something that is another one when somebody else has written since it was asked for last. */
  counter(): unknown;
  /** Whether nobody else is known to have written after this epoch of ours. */
  isLatest(epoch: number): boolean;
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
 * Where `me` writes by another connection: to SQLite that is somebody else, and it is asked whose epoch it is. As long as
 * that is the same epoch of ours, all that was written since is our own. A worked case: we write (epoch 1, ours), another
 * process writes (epoch 2, theirs), we write again (epoch 3, ours): 1 and 3 differ.
 *
 * An editor of databases, or a process of a version before there were epochs, writes without beginning one. That is noticed
 * where nothing of ours can have been written since the last look, and else with our next write, whose epoch is a new one.
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
        const [epoch, writer] = db.row('SELECT n, writer FROM turn') ?? [];
        counter = isOurs && writer === me ? epoch : `not ours, ${now}`;
        version = now;
      }
      isOurs = isUnderWay;
      return counter;
    },
    isLatest: (epoch) => counter === epoch,
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
