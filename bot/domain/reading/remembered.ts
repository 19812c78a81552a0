/** Characters of texts that are kept; with what came out of them a few megabytes at most. */
const MOST_KEPT = 400_000;
/** What an entry takes beside its text, roughly, in characters. */
const AROUND = 100;
/** A text of more characters is none that a plan asks about again and again. */
const LONGEST = 5000;

/**
 * The same function of a text, which answers a text it was lately given without working it out again: a line of a plan
 * is asked for its times and its labels by each shape that the plan may have, ten times over in a usual document. What
 * comes out is shared and must not be changed.
 */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  let kept = 0;
  return (text) => {
    const before = known.get(text);
    if (before) return before.found;
    const found = find(text);
    if (text.length > LONGEST) return found;
    if (kept > MOST_KEPT) {
      known.clear();
      kept = 0;
    }
    known.set(text, { found });
    kept += AROUND + text.length;
    return found;
  };
}

/** The same of a text and of who or what it is asked for, which is known for as long as that lives. */
export function rememberedOf<K extends object, T>(find: (text: string, of: K) => T): (text: string, of: K) => T {
  const known = new WeakMap<K, (text: string) => T>();
  return (text, of) => {
    const before = known.get(of);
    if (before) return before(text);
    const asked = remembered((one) => find(one, of));
    known.set(of, asked);
    return asked(text);
  };
}

const MOST_DAYS = 20;

/** The same of a text and the day it is read by, of which a document has one or two. */
export function rememberedBy<T>(find: (text: string, day: string) => T): (text: string, day: string) => T {
  const known = new Map<string, (text: string) => T>();
  return (text, day) => {
    const before = known.get(day);
    if (before) return before(text);
    if (known.size >= MOST_DAYS) known.clear();
    const asked = remembered((one) => find(one, day));
    known.set(day, asked);
    return asked(text);
  };
}

/** The same of an object that is never changed: a row, the blocks of a document. */
export function rememberedFor<K extends object, T>(find: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly found: T }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.found;
    const found = find(of);
    known.set(of, { found });
    return found;
  };
}
