import type { SqlParameter, SqlQuerySpec } from '@azure/cosmos';
import { type Kind, type Query, type Scalar, StoreFault } from '../../bot/ports/store';
import { holdable, indexedField, listedValues } from '../asked';

/** Something that must hold of an item. `put` takes a value and gives the name it has in the query. */
export type Test = (put: (value: Scalar) => string) => string;

export type Direction = 'ASC' | 'DESC';

/** A field of the document in a query. Only names from INDEXED, and the id, come here. */
const fieldOf = (name: string) => `c.doc.${name}`;

/** The document's own id: an item's is written otherwise, and sorts otherwise. */
export const ID = fieldOf('id');

export const equal =
  (field: string, value: Scalar): Test =>
  (put) =>
    `${field} = ${put(value)}`;
export const beyond =
  (field: string, direction: Direction, value: Scalar): Test =>
  (put) =>
    `${field} ${direction === 'ASC' ? '>' : '<'} ${put(value)}`;
/** Null, or left out by an older version of this program. */
export const empty =
  (field: string): Test =>
  () =>
    `(NOT IS_DEFINED(${field}) OR IS_NULL(${field}))`;
export const filled =
  (field: string): Test =>
  () =>
    `(IS_DEFINED(${field}) AND NOT IS_NULL(${field}))`;
const among =
  (field: string, values: readonly Scalar[]): Test =>
  (put) =>
    `${field} IN (${values.map(put).join(', ')})`;

/** The field that a query is ordered by, as it stands in the query; a fault where it is not in INDEXED. */
export const orderFieldOf = (kind: Kind, name: string) => fieldOf(indexedField(kind, name));

/**
 * What a query asks for, in the part of Cosmos DB's SQL that needs no work on our side and that its emulators know. The
 * tenant stands here as well as beside the query as the partition: not every emulator looks at the latter.
 */
export function testsOf<K extends Kind>(
  kind: K,
  tenant: string,
  query: Pick<Query<K>, 'where' | 'range' | 'among'>,
): readonly Test[] {
  const own = (name: string) => fieldOf(indexedField(kind, name));
  const tests: Test[] = [equal('c.tenant', tenant), equal('c.kind', kind)];
  for (const [name, value] of Object.entries(query.where ?? {}) as [string, Scalar][]) {
    tests.push(value === null ? empty(own(name)) : equal(own(name), value));
  }
  if (query.range) {
    const { from, before } = query.range;
    const field = own(query.range.field);
    // a comparison holds between values of one type alone, so null is never in a range
    if (from !== undefined) tests.push((put) => `${field} >= ${put(from)}`);
    if (before !== undefined) tests.push((put) => `${field} < ${put(before)}`);
    if (from === undefined && before === undefined) tests.push(filled(field));
  }
  if (query.among) tests.push(among(own(query.among.field), listedValues(query.among)));
  return tests;
}

/** The first `limit` items, in order of one field. */
export function firstOf(tests: readonly Test[], limit: number, field: string, direction: Direction): SqlQuerySpec {
  return spec(`SELECT TOP ${limit} * FROM c`, tests, ` ORDER BY ${field} ${direction}`);
}

export function countOf(tests: readonly Test[]): SqlQuerySpec {
  return spec('SELECT VALUE COUNT(1) FROM c', tests, '');
}

/** The items with these ids, in any order. */
export function itemsOf(tenant: string, ids: readonly string[]): SqlQuerySpec {
  return spec('SELECT * FROM c', [equal('c.tenant', tenant), among('c.id', ids)], '');
}

function spec(select: string, tests: readonly Test[], order: string): SqlQuerySpec {
  const parameters: SqlParameter[] = [];
  const put = (value: Scalar) => {
    const name = `@p${parameters.length}`;
    parameters.push({ name, value: askable(value) });
    return name;
  };
  return { query: `${select} WHERE ${tests.map((test) => test(put)).join(' AND ')}${order}`, parameters };
}

function askable(value: Scalar): Scalar {
  if (typeof value === 'string') return holdable(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new StoreFault('a value in a query is no text, number, boolean or null');
}
