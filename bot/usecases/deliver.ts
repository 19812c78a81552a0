import type { Instant } from '../domain/dates';
import type { Delivery } from '../domain/delivery';
import { type Bounds, type Room, sharedBounds } from './bounds';
import type { TenantDeps } from './deps';
import { type Due, dueDeliveries } from './due-deliveries';
import { createFlow } from './flow';
import { freeAbandoned, sendDelivery } from './send-delivery';
import { createUnderWay } from './under-way';

export interface Delivered {
  readonly sent: number;
  readonly refused: number;
  readonly uncertain: number;
  readonly waiting: number;
  /** When the first of those that were put off is to be tried again; null where none was. */
  readonly nextAt: Instant | null;
}

/**
 * Sends what is queued and due. A message waits for its turn, as the platform's limits have it, and is claimed only
 * then; one person's go one after the other. What could not be sent in this run stays queued for the next look. One
 * whose sender died is taken up when its lease has run out, as uncertain.
 */
export async function deliver(
  deps: TenantDeps,
  { begin, inHand, together, flow }: Bounds = { ...sharedBounds(), flow: createFlow() },
): Promise<Delivered> {
  await freeAbandoned(deps);
  flow.tryAgain();
  const queue = dueDeliveries(deps, inHand);
  const underWay = createUnderWay();
  let done: Delivered = { sent: 0, refused: 0, uncertain: 0, waiting: 0, nextAt: null };

  async function work(due: Due, room: Room): Promise<void> {
    const tell = flow.begin();
    const now = () => Date.parse(deps.clock.now());
    let leftAt = Number.POSITIVE_INFINITY;
    const leaves = () => {
      leftAt = now();
      room.left();
    };
    try {
      const after = await sendDelivery(deps, due, { leaves, together });
      tell(after, now() - leftAt);
      done = withOneMore(done, after);
    } catch (fault) {
      // A fault of ours in one message must not keep the others back. It stays claimed, and is taken up as uncertain
      // when its lease has run out.
      deps.log.error('delivery failed', fault, { tenant: deps.tenant, delivery: due.stored.doc.id });
    } finally {
      room.end();
      underWay.end(due.whom);
    }
  }

  /** The next message, once there is room for it and its turn has come; null where the run is over. */
  async function nextInTurn(): Promise<{ readonly due: Due; readonly room: Room } | null> {
    for (;;) {
      while (underWay.busy.size >= flow.atOnce()) await underWay.oneEnds();
      if (flow.silent() || deps.stopping?.aborted) return null;
      const ends = underWay.oneEnds(); // from now on: the last one may end while the queue is asked
      const due = await queue.next(underWay.busy);
      if (due === null) return null;
      if (due === 'waiting') {
        await ends;
        continue;
      }
      const channel = due.to ? deps.channels[due.to.at.channel] : undefined;
      if (channel?.turn && !(await channel.turn(deps.tenant))) return null;
      const room = await begin();
      if (!deps.stopping?.aborted) return { due, room };
      room.end();
      return null;
    }
  }

  try {
    for (let next = await nextInTurn(); next; next = await nextInTurn()) {
      underWay.begin(next.due.whom);
      void work(next.due, next.room);
    }
  } finally {
    queue.end();
    await underWay.none(); // also where the queue could not be read: the next run begins with nothing under way
  }
  return done;
}

/** What a run has come to with one message more; null where somebody else had that one. */
function withOneMore(before: Delivered, after: Delivery | null): Delivered {
  switch (after?.state) {
    case 'sent':
    case 'refused':
    case 'uncertain':
      return { ...before, [after.state]: before[after.state] + 1 };
    case 'queued': {
      const sooner = before.nextAt === null || after.dueAt < before.nextAt;
      return { ...before, waiting: before.waiting + 1, nextAt: sooner ? after.dueAt : before.nextAt };
    }
    default:
      return before;
  }
}
