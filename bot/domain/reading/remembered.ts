const KEPT = 2000;

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
    if (known.size >= KEPT) known.clear();
    known.set(text, { found });
    return found;
  };
}
