import { INDEXED, type Kind, MOST_AMONG, type Query, StoreFault } from '../bot/ports/store';

/** The most documents in one page. */
const MOST = 1000;

/** A page's size: what was asked for, at most 1000. */
export function limitOf(query: { readonly limit?: number }): number {
  const limit = query.limit ?? MOST;
  if (!Number.isInteger(limit) || limit < 1) throw new StoreFault(`a page of ${limit} documents cannot be read`);
  return Math.min(limit, MOST);
}

/** The name of a field that may stand in a query of this kind; any other is a fault. */
export function indexedField(kind: Kind, name: string): string {
  const known: readonly string[] = INDEXED[kind];
  if (!known.includes(name)) throw new StoreFault(`${kind} cannot be asked for by ${name}: it is not in INDEXED`);
  return name;
}

/** The values of `among`; too many are a fault. */
export function listedValues<K extends Kind>(among: NonNullable<Query<K>['among']>): readonly (string | number)[] {
  const { values } = among;
  if (values.length <= MOST_AMONG) return values;
  throw new StoreFault(`${values.length} values are asked for at once, and ${MOST_AMONG} are the most`);
}

/**
 * A text that a database keeps as it is, in an id or in a query; any other is a fault. libsql ends a text at U+0000,
 * and half a surrogate pair becomes U+FFFD in UTF-8: two ids would be one.
 */
export function holdable(text: string): string {
  if (!/[\0\p{Cs}]/u.test(text)) return text;
  throw new StoreFault('a value in a query or an id cannot be held by the database');
}
