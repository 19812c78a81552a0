import type { SqlQuerySpec } from '@azure/cosmos';
import type { Documents, Kind, Page, Query, Scalar } from '../../bot/ports/store';
import { limitOf } from '../asked';
import { type Place, placeOf, tokenOf } from '../page-token';
import { type StoredItem, storedOf } from './item';
import { beyond, type Direction, empty, equal, filled, firstOf, ID, orderFieldOf, type Test, testsOf } from './query';

/** Every item that a query gives. */
export type Ask = (spec: SqlQuerySpec) => Promise<readonly StoredItem[]>;

/** A query on its way: what must hold, and the field and direction of the order; null = by id. */
interface Walk {
  readonly ask: Ask;
  readonly tests: readonly Test[];
  readonly orderBy: string | null;
  readonly direction: Direction;
  readonly after: Place | null;
}

/**
 * A page of what a query finds. Its `next` names a place in the order and is not Cosmos DB's own continuation, which
 * is bound to one query text and one way of running it: so nothing that is stored meanwhile is shown twice or hides
 * another.
 */
export async function pageOf<K extends Kind>(
  ask: Ask,
  kind: K,
  tenant: string,
  query: Query<K>,
): Promise<Page<Documents[K]>> {
  const limit = limitOf(query);
  const walk: Walk = {
    ask,
    tests: testsOf(kind, tenant, query),
    orderBy: query.orderBy ?? null,
    direction: query.descending ? 'DESC' : 'ASC',
    after: query.after === undefined ? null : placeOf(query.after),
  };
  const field = query.orderBy === undefined ? null : orderFieldOf(kind, query.orderBy);
  if (query.among?.values.length === 0) return { items: [], next: null }; // `IN ()` is no SQL, and the answer is known

  const found = field === null ? oneValue(walk, limit + 1) : inOrder(walk, query, field, limit + 1);
  const items = onceEach(await found);
  const page = items.slice(0, limit);
  const last = page.at(-1);
  const more = items.length > limit && last;
  return {
    items: page.map((item) => storedOf(kind, item)),
    next: more ? tokenOf({ value: valueIn(last, walk.orderBy), id: idOf(last) }) : null,
  };
}

const idOf = (item: StoredItem) => (item.doc as { readonly id: string }).id;
const valueIn = (item: StoredItem, field: string | null): Scalar =>
  field === null ? null : ((item.doc as Readonly<Record<string, Scalar | undefined>>)[field] ?? null);

/** What was moved to another place in the order between two queries of the same page stands in it once, where it was. */
function onceEach(items: readonly StoredItem[]): readonly StoredItem[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.id) && seen.add(item.id));
}

/** Where all have the same value, in order of id. */
function oneValue({ ask, tests, direction, after }: Walk, need: number, ...more: readonly Test[]) {
  const rest = after === null ? [] : [beyond(ID, direction, after.id)];
  return ask(firstOf([...tests, ...more, ...rest], need, ID, direction));
}

/**
 * In order of a field: those without a value in one query, those with one in others, as null comes first and a field that
 * is left out is null too. What the query itself leaves no room for is not asked.
 */
async function inOrder<K extends Kind>(walk: Walk, query: Query<K>, field: string, need: number) {
  const { orderBy, where, range, among } = query;
  if (orderBy !== undefined && where?.[orderBy] !== undefined) return oneValue(walk, need);
  const { after, direction } = walk;
  const never = range?.field === orderBy || among?.field === orderBy;
  const passed = direction === 'ASC' ? after !== null && after.value !== null : false;
  const turned = direction === 'DESC' && after !== null && after.value === null;

  const without = (left: number) =>
    oneValue({ ...walk, after: after?.value === null ? after : null }, left, empty(field));
  const having = (left: number) => withValues(walk, field, never ? [] : [filled(field)], left);
  const steps = [...(never || passed ? [] : [without]), ...(turned ? [] : [having])];
  const items: StoredItem[] = [];
  for (const step of direction === 'ASC' ? steps : steps.toReversed()) {
    if (items.length < need) items.push(...(await step(need - items.length)));
  }
  return items;
}

/**
 * Those with a value, in its order and in order of id where it is the same. Without a composite index Cosmos DB orders
 * by one field, and cuts off anywhere among those with the same value. So the last value of a full answer is asked for
 * by itself, in order of id: three queries at most, and one where all of them fit in the page.
 */
async function withValues(walk: Walk, field: string, present: readonly Test[], need: number) {
  const { ask, tests, orderBy, direction, after } = walk;
  const place = after !== null && after.value !== null ? after : null;
  const ties = place === null ? [] : await oneValue(walk, need, equal(field, place.value));
  const left = need - ties.length;
  if (left === 0) return ties;

  const further = place === null ? present : [beyond(field, direction, place.value)];
  const items = await ask(firstOf([...tests, ...further], left, field, direction));
  const runs = new Map<Scalar, StoredItem[]>();
  for (const item of items) {
    const value = valueIn(item, orderBy);
    const run = runs.get(value);
    if (run) run.push(item);
    else runs.set(value, [item]);
  }
  const cut = items.length === left ? [...runs.keys()].at(-1) : undefined;
  if (cut !== undefined) runs.delete(cut);
  const whole = [...runs.values()].flatMap((run) => run.toSorted((a, b) => compareIds(a, b, direction)));
  const found = [...ties, ...whole];
  const last = items.at(-1);
  if (cut === undefined || !last) return found;
  // the one beyond the page only says that there is more: any of them will do
  if (found.length === need - 1) return [...found, last];
  return [...found, ...(await oneValue({ ...walk, after: null }, need - found.length, equal(field, cut)))];
}

function compareIds(a: StoredItem, b: StoredItem, direction: Direction): number {
  const order = idOf(a) < idOf(b) ? -1 : 1;
  return direction === 'ASC' ? order : -order;
}
