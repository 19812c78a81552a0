const KEPT = 2000;
/** A text of more characters is none that a plan asks about again and again. */
const LONGEST = 5000;

/**
 * The same function of a text, which answers a text it was lately given without working it out again: a line of a plan
 * is asked for its times and its labels by each shape that the plan may have, ten times over in a usual document. What
 * comes out is shared and must not be changed.
 */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.found;
    const found = find(text);
    if (text.length > LONGEST) return found;
    if (known.size >= KEPT) known.clear();
    known.set(text, { found });
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
