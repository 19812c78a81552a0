import { type IndexedField, type Kind, type Query, type Scalar, StoreFault } from '../../bot/ports/store';
import { holdable, indexedField, limitOf, listedValues } from '../asked';
import { type Place, placeOf } from '../page-token';
import type { Bound } from './connection';
import { valueIn } from './schema';

export interface Statement {
  readonly sql: string;
  readonly values: readonly Bound[];
}

/** What a text or number is bound as; JSON's true and false are 1 and 0 in SQLite. */
export function bound(value: Scalar): Bound {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return holdable(value);
  throw new StoreFault('a value in a query or an id cannot be held by the database');
}

/**
 * The field whose index is used; the others are tested on what it finds. SQLite would choose by guess, as it keeps
 * no counts here: for one plan's measures due after a date it takes every plan's measures due after it. A field that
 * names one thing is the best to begin with, then one that names a few, any other value, one of several values, a
 * range, the order; a boolean or null halves the documents at best and comes last.
 */
function leading<K extends Kind>(query: Query<K>): string | undefined {
  const equal = equalities(query);
  const telling = equal.filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const fields = telling.map(([field]) => field);
  const few = query.among ? [query.among.field as string] : [];
  const names = (field: string) => field === 'email' || field.endsWith('Id');
  const naming = fields.find(names) ?? few.find(names);
  return naming ?? fields[0] ?? few[0] ?? query.range?.field ?? query.orderBy ?? equal[0]?.[0];
}

function equalities<K extends Kind>(query: Query<K>): readonly (readonly [string, Scalar])[] {
  return Object.entries(query.where ?? {}) as [string, Scalar][];
}

/** Collects what must hold. A unary plus tells SQLite not to use a field's index. */
function conditions<K extends Kind>(kind: K, tenant: string, query: Query<K>) {
  const lead = leading(query);
  const tests = ['tenant = ?', `kind = '${kind}'`];
  const values: Bound[] = [bound(tenant)];

  function field(name: string): string {
    const value = valueIn(indexedField(kind, name));
    return name === lead ? value : `+${value}`;
  }
  function holds(test: string, ...given: readonly Scalar[]) {
    tests.push(test);
    values.push(...given.map(bound));
  }

  for (const [name, value] of equalities(query)) {
    if (value === null) holds(`${field(name)} IS NULL`);
    else holds(`${field(name)} = ?`, value);
  }
  if (query.range) {
    const { from, before } = query.range;
    const ranged = field(query.range.field);
    if (from !== undefined) holds(`${ranged} >= ?`, from);
    if (before !== undefined) holds(`${ranged} < ?`, before);
    if (from === undefined && before === undefined) holds(`${ranged} IS NOT NULL`);
  }
  if (query.among) {
    // one text of JSON for the list, so that a statement is prepared once and not once for each length
    const listed = `${field(query.among.field)} IN (SELECT value FROM json_each(?))`;
    holds(listed, JSON.stringify(listedValues(query.among).map(bound)));
  }
  return { field, holds, statement: (sql: (where: string) => string) => ({ sql: sql(tests.join(' AND ')), values }) };
}

export function countStatement<K extends Kind>(
  kind: K,
  tenant: string,
  query: Pick<Query<K>, 'where' | 'range' | 'among'>,
) {
  return conditions(kind, tenant, query).statement((where) => `SELECT count(*) FROM document WHERE ${where}`);
}

/**
 * The statements whose rows `[id, version, body, value]`, one after the other, are the page and one more. In an order
 * there are two, the documents without a value and those with one: a single condition for "after this place" over
 * both could not be looked up in the index.
 */
export function pageStatements<K extends Kind>(kind: K, tenant: string, query: Query<K>): readonly Statement[] {
  const limit = limitOf(query) + 1;
  const after = query.after === undefined ? null : placeOf(query.after);
  const { orderBy } = query;
  const [beyond, direction] = query.descending ? (['<', 'DESC'] as const) : (['>', 'ASC'] as const);

  function select(order: string, restrict: (parts: ReturnType<typeof conditions<K>>) => void): Statement {
    const parts = conditions(kind, tenant, query);
    restrict(parts);
    const { sql, values } = parts.statement(
      (where) => `SELECT id, version, body${order && `, ${order}`} FROM document WHERE ${where}
        ORDER BY ${order && `${order} ${direction}, `}${idOf(query)} ${direction} LIMIT ?`,
    );
    return { sql, values: [...values, limit] };
  }
  const afterId = (parts: ReturnType<typeof conditions<K>>) => {
    if (after) parts.holds(`id ${beyond} ?`, after.id);
  };

  if (orderBy === undefined) return [select('', afterId)];

  const without = select('', (parts) => {
    parts.holds(`${parts.field(orderBy)} IS NULL`);
    if (after?.value === null) afterId(parts);
  });
  const having = select(orderOf(query, orderBy), (parts) => {
    const value = parts.field(orderBy);
    if (!after || after.value === null) return parts.holds(`${value} IS NOT NULL`);
    parts.holds(`${value} ${beyond}= ?`, after.value);
    parts.holds(`(+${valueIn(orderBy)} ${beyond} ? OR id ${beyond} ?)`, after.value, after.id);
  });
  return segments(query, after, without, having);
}

/** Sorting by an index that is not the one the documents are found with would read every document there is. */
function orderOf<K extends Kind>(query: Query<K>, orderBy: IndexedField<K>): string {
  return leading(query) === orderBy ? valueIn(orderBy) : `+${valueIn(orderBy)}`;
}

/** A list of values does not come out of its index in order of id, and SQLite would read every document to have it so. */
function idOf<K extends Kind>(query: Query<K>): string {
  return query.among && leading(query) === query.among.field ? '+id' : 'id';
}

/**
 * Which of the two are left to read: null comes first, and last in descending order. What the query itself leaves no
 * room for is not asked, as SQLite would look through a whole range for the documents without a value in it.
 */
function segments<K extends Kind>(query: Query<K>, after: Place | null, without: Statement, having: Statement) {
  const wanted = query.orderBy === undefined ? undefined : query.where?.[query.orderBy];
  if (wanted === null) return [without];
  const never = [query.range?.field, query.among?.field].includes(query.orderBy) || wanted !== undefined;
  if (query.descending) {
    if (after && after.value === null) return [without];
    return never ? [having] : [having, without];
  }
  return never || (after && after.value !== null) ? [having] : [without, having];
}
