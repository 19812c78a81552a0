/** `3 åtgärder`, `1 åtgärd`: a number with its noun in the right form. Both languages have one form for 1 and one for the rest. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Somebody's own words as a sentence among others: a full stop where they have none. */
export const asSentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** `a`, `a och b`, `a, b och c`. */
export function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1]}`;
}
