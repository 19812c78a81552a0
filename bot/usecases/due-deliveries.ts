import { dayOf, hourOf, plusMs } from '../domain/calendar';
import { type Delivery, SEND_FROM_HOUR } from '../domain/delivery';
import type { Page, Query, Stored } from '../ports/store';
import { type Address, addressesOf } from './delivery-address';
import type { TenantDeps } from './deps';
import { readAhead } from './read-ahead';

/** A delivery whose time has come, as it was read, and where it goes. */
export interface Due {
  readonly stored: Stored<Delivery>;
  readonly to: Address | null;
  /** What its card is drawn with: what the cards of one handful have in common is read for all of them. */
  readonly with: TenantDeps;
  /** Who is written to: one thing after the other. */
  readonly whom: string;
}

/** What is queued and due, a handful at a time. */
export interface DueDeliveries {
  /** The next one that goes to nobody in `busy`; null where there is none. `waiting` = there is one for somebody busy. */
  next(busy: ReadonlySet<string>): Promise<Due | 'waiting' | null>;
}

/**
 * Read at once: the youngest, and from the oldest on. Little enough that what is queued meanwhile is soon seen, and that
 * the handfuls of three hundred municipalities leave before what was read ahead for them is too old.
 */
const YOUNGEST = 5;
const OLDEST = 15;
/** Kept back at most, for people who are being written to. */
const MOST_WAITING = 100;

/**
 * What is queued and due, the oldest first; but the youngest few are looked at again with every handful: whoever has
 * just pressed a button waits for no two thousand cards that fell due this morning. A delivery is given once as long
 * as nobody changes it.
 */
export function dueDeliveries(deps: TenantDeps): DueDeliveries {
  const { store, tenant, clock } = deps;
  const given = new Set<string>();
  const waiting: Due[] = [];
  let scan: { readonly query: Query<'delivery'>; readonly after: string | null } | null = {
    query: dueQuery(clock.now()),
    after: null,
  };

  async function page(query: Query<'delivery'>): Promise<Page<Delivery>> {
    return store.find('delivery', tenant, query);
  }

  async function fetch(): Promise<void> {
    const youngest = await page({ ...dueQuery(clock.now()), descending: true, limit: YOUNGEST });
    let found = [...youngest.items].reverse();
    if (youngest.next === null) {
      scan = null; // that was all there is
    } else if (scan !== null) {
      const { query, after } = scan;
      const oldest = await page({ ...query, limit: OLDEST, ...(after === null ? {} : { after }) });
      scan = oldest.next === null ? null : { query, after: oldest.next };
      found = [...oldest.items, ...found];
    }
    const morning = morningOf(deps);
    const fresh: Stored<Delivery>[] = [];
    for (const one of found) {
      const key = `${one.doc.id} ${one.version}`;
      if (given.has(key) || morning(one.doc)) continue;
      given.add(key);
      fresh.push(one);
    }
    const docs = fresh.map((one) => one.doc);
    const [addressOf, ahead] = await Promise.all([addressesOf(deps, docs), readAhead(deps, docs)]);
    for (const stored of fresh.sort(inOrder)) {
      const { personId, bindingId, id } = stored.doc;
      waiting.push({ stored, to: await addressOf(stored.doc), with: ahead, whom: personId ?? bindingId ?? id });
    }
  }

  return {
    async next(busy) {
      for (;;) {
        const at = waiting.findIndex((one) => !busy.has(one.whom));
        const [found] = at < 0 ? [] : waiting.splice(at, 1);
        if (found) return found;
        if (scan === null || waiting.length >= MOST_WAITING) return waiting.length > 0 ? 'waiting' : null;
        await fetch();
      }
    },
  };
}

const dueQuery = (now: string): Query<'delivery'> => ({
  where: { state: 'queued' },
  // Ranges leave their end out: one millisecond on takes in what is due exactly now.
  range: { field: 'dueAt', before: plusMs(now, 1) },
  orderBy: 'dueAt',
});

/** What somebody has just caused comes first, then by when it fell due; the welcome before what is asked. */
function inOrder({ doc: a }: Stored<Delivery>, { doc: b }: Stored<Delivery>): number {
  const rank = ({ kind }: Delivery) => (kind === 'redraw' ? 0 : kind === 'welcome' ? 1 : kind === 'current' ? 2 : 3);
  return rank(a) - rank(b) || (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0);
}

const WAITS_FOR_MORNING: readonly Delivery['kind'][] = ['card', 'reminder', 'requests', 'decided'];

/** Which have to wait for the morning: a card of an earlier day, made up for at night after an outage. */
function morningOf({ clock, settings }: TenantDeps): (delivery: Delivery) => boolean {
  const now = clock.now();
  const { timeZone } = settings;
  if (hourOf(now, timeZone) >= SEND_FROM_HOUR) return () => false;
  const today = dayOf(now, timeZone);
  return ({ kind, dueAt }) => WAITS_FOR_MORNING.includes(kind) && dayOf(dueAt, timeZone) < today;
}
