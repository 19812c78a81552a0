import { dayOf, hourOf, plusMs } from '../domain/calendar';
import { type Delivery, SEND_FROM_HOUR } from '../domain/delivery';
import type { Query, Stored } from '../ports/store';
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
  /** No more is asked for. */
  end(): void;
}

/**
 * Read at once: the youngest, and from the oldest on. Little enough that what is queued meanwhile is soon seen, and that
 * a handful has left before what was read ahead for it is too old.
 */
const YOUNGEST = 5;
const OLDEST = 20;
/** What falls due for everybody at once. Anything else is for one of them, and often follows a press. */
const FOR_EVERYBODY: readonly Delivery['kind'][] = ['card', 'reminder'];
/** Kept back at most, for people who are being written to. */
const MOST_WAITING = 100;

/**
 * What is queued and due, the oldest first; but the youngest few are looked at before every handful: whoever has just
 * pressed a button waits for no two thousand cards that fell due this morning, nor for those of other municipalities.
 * A delivery is given once as long as nobody changes it. A handful is read when `inHand` lets it be, and what that
 * resolves with is called when it has been given.
 */
export function dueDeliveries(deps: TenantDeps, inHand: () => Promise<() => void>): DueDeliveries {
  const { store, tenant, clock } = deps;
  const given = new Set<string>();
  const waiting: Due[] = [];
  let letGo = () => {};
  let scan: Scan | null = { query: dueQuery(clock.now()), after: null };

  const keyOf = ({ doc, version }: Stored<Delivery>) => `${doc.id} ${version}`;

  async function fetch(): Promise<void> {
    const youngest = await store.find('delivery', tenant, {
      ...dueQuery(clock.now()),
      descending: true,
      limit: YOUNGEST,
    });
    const morning = morningOf(deps);
    const isFresh = (one: Stored<Delivery>) => !given.has(keyOf(one)) && !morning(one.doc);
    const all = youngest.next === null;
    let found = youngest.items.filter(({ doc }) => all || !FOR_EVERYBODY.includes(doc.kind)).filter(isFresh);
    if (all) scan = null;
    else if (scan !== null && found.length === 0) found = (await fromTheOldest(scan)).filter(isFresh);
    for (const one of found) given.add(keyOf(one));
    const docs = found.map((one) => one.doc);
    const [addressOf, ahead] = await Promise.all([addressesOf(deps, docs), readAhead(deps, docs)]);
    for (const stored of found.sort(inOrder)) {
      const { personId, bindingId, id } = stored.doc;
      waiting.push({ stored, to: await addressOf(stored.doc), with: ahead, whom: personId ?? bindingId ?? id });
    }
  }

  async function fromTheOldest({ query, after }: Scan): Promise<readonly Stored<Delivery>[]> {
    letGo = await inHand();
    const oldest = await store.find('delivery', tenant, {
      ...query,
      limit: OLDEST,
      ...(after === null ? {} : { after }),
    });
    scan = oldest.next === null ? null : { query, after: oldest.next };
    return oldest.items;
  }

  return {
    async next(busy) {
      for (;;) {
        const at = waiting.findIndex((one) => !busy.has(one.whom));
        const [found] = at < 0 ? [] : waiting.splice(at, 1);
        if (waiting.length === 0 || !found) letGo();
        if (found) return found;
        if (scan === null || waiting.length >= MOST_WAITING) return waiting.length > 0 ? 'waiting' : null;
        await fetch();
      }
    },
    end: () => letGo(),
  };
}

/** How far the oldest have been read. */
interface Scan {
  readonly query: Query<'delivery'>;
  readonly after: string | null;
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
