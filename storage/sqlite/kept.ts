/** What a text of JSON holds, frozen to its depth: many may read the same, and nobody can change it. */
export const frozenJson = (body: string): unknown => frozen(JSON.parse(body));

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/**
 * What is known of the file without asking it: what was read or written last under an id; null = nothing stands there,
 * undefined = it is not known. A shelf is what ids are unique in: a kind and a tenant.
 */
export interface Keeper<T> {
  get(shelf: string, id: string): T | null | undefined;
  /** `size` is the length of its JSON. */
  set(shelf: string, id: string, found: T | null, size: number): void;
  forget(shelf: string, id: string): void;
  /** `counter` is what the file counts writes of others with: when it has moved, nothing is known any more. */
  asOf(counter: unknown): void;
}

/** What an entry takes beside that, roughly, in characters. */
const AROUND = 150;

interface Entry<T> {
  readonly found: T | null;
  readonly size: number;
}
type Shelves<T> = Map<string, Map<string, Entry<T>>>;

/**
 * Keeps at most so many characters. What was not asked for while half of them were filled is forgotten: two sets of
 * shelves are swapped, so that no entry has to carry the time it was last used.
 */
export function createKeeper<T>(most: number): Keeper<T> {
  let young: Shelves<T> = new Map();
  let old: Shelves<T> = new Map();
  let chars = 0;
  let counted: unknown;

  function add(shelf: string, id: string, entry: Entry<T>): void {
    if (chars > most / 2) {
      old = young;
      young = new Map();
      chars = 0;
    }
    const known = young.get(shelf);
    if (known) known.set(id, entry);
    else young.set(shelf, new Map([[id, entry]]));
    chars += entry.size;
  }

  return {
    get(shelf, id) {
      const known = young.get(shelf)?.get(id);
      if (known) return known.found;
      const earlier = old.get(shelf)?.get(id);
      if (!earlier) return undefined;
      add(shelf, id, earlier);
      return earlier.found;
    },
    set: (shelf, id, found, size) => add(shelf, id, { found, size: AROUND + size }),
    forget(shelf, id) {
      young.get(shelf)?.delete(id);
      old.get(shelf)?.delete(id);
    },
    asOf(counter) {
      if (counter === counted) return;
      counted = counter;
      young = new Map();
      old = new Map();
      chars = 0;
    },
  };
}
