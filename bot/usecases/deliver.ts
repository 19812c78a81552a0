import type { Instant } from '../domain/dates';
import { type Beat, createBeat } from './beat';
import type { TenantDeps } from './deps';
import { type Due, dueDeliveries } from './due-deliveries';
import { createFlow, type Flow } from './flow';
import { freeAbandoned, sendDelivery } from './send-delivery';
import { createSlots, type Slots } from './slots';

export interface Delivered {
  readonly sent: number;
  readonly refused: number;
  readonly uncertain: number;
  readonly waiting: number;
  /** When the first of those that were put off is to be tried again; null where none was. */
  readonly nextAt: Instant | null;
}

/** What a tenant's sending is held to. */
export interface Bounds extends SharedBounds {
  /** This tenant's own. */
  readonly flow: Flow;
}

/** What all tenants share. */
export interface SharedBounds {
  /** Messages begun and not yet answered: what they hold in memory, and sockets. */
  readonly underWay: Slots;
  /** Those of them that are being worked on, or wait for the beat: as many as keep two cores busy. */
  readonly workedOn: Slots;
  /** Claims and marks of one beat share one wait for the disk. */
  readonly together: Beat;
}

/** Nobody notices it in a message that comes by itself; a thousand messages a second are forty writes to a beat. */
const BEAT_MS = 20;

export const sharedBounds = (): SharedBounds => ({
  underWay: createSlots(2_048),
  workedOn: createSlots(256),
  together: createBeat(BEAT_MS),
});

/** Who has waited so long for the platform's answer needs no processor: somebody else may begin. */
const WAITING_MS = 100;
/** An answer that takes longer is a slow one. */
const SLOW_MS = 1_000;

/**
 * Sends what is queued and due. A message waits for its turn, as the platform's limits have it, and is claimed only
 * then; one person's go one after the other. What could not be sent in this run stays queued for the next look. One
 * whose sender died is taken up when its lease has run out, as uncertain.
 */
export async function deliver(
  deps: TenantDeps,
  { underWay, workedOn, together, flow }: Bounds = { ...sharedBounds(), flow: createFlow() },
): Promise<Delivered> {
  await freeAbandoned(deps);
  flow.tryAgain();
  const counts = { sent: 0, refused: 0, uncertain: 0, waiting: 0 };
  let nextAt: Instant | null = null;
  const queue = dueDeliveries(deps);
  const busy = new Set<string>();
  let begun = 0;
  let ended = () => {};
  const oneEnds = () => new Promise<void>((resolve) => (ended = resolve));

  async function work(due: Due, release: Release): Promise<void> {
    const tell = flow.begin();
    let leftAt = Number.POSITIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leaves = () => {
      leftAt = Date.parse(deps.clock.now());
      timer = setTimeout(release.workedOn, WAITING_MS);
    };
    try {
      const after = await sendDelivery(deps, due, leaves, together);
      const state = after?.state;
      const answered = state === 'sent' || state === 'refused';
      if (answered) tell('answered');
      else if (Date.parse(deps.clock.now()) - leftAt >= SLOW_MS) tell('slow_and_unanswered');
      if (state === 'sent' || state === 'refused' || state === 'uncertain') counts[state] += 1;
      else if (after && state === 'queued') {
        counts.waiting += 1;
        nextAt = nextAt === null || after.dueAt < nextAt ? after.dueAt : nextAt;
      }
    } catch (fault) {
      // A fault of ours in one message must not keep the others back. It stays claimed, and is taken up as uncertain
      // when its lease has run out.
      deps.log.error('delivery failed', fault, { tenant: deps.tenant, delivery: due.stored.doc.id });
    } finally {
      clearTimeout(timer);
      release.workedOn();
      release.underWay();
      busy.delete(due.whom);
      begun -= 1;
      ended();
    }
  }

  /** The next message, once there is room for it and its turn has come; null where the run is over. */
  async function nextInTurn(): Promise<{ readonly due: Due; readonly release: Release } | null> {
    for (;;) {
      while (begun >= flow.atOnce()) await oneEnds();
      if (flow.silent() || deps.stopping?.aborted) return null;
      const ends = oneEnds(); // from now on: the last one may end while the queue is asked
      const due = await queue.next(busy);
      if (due === null) return null;
      if (due === 'waiting') {
        await ends;
        continue;
      }
      const channel = due.to ? deps.channels[due.to.at.channel] : undefined;
      if (channel?.turn && !(await channel.turn(deps.tenant))) return null;
      const release = { underWay: await underWay.take(), workedOn: await workedOn.take() };
      if (!deps.stopping?.aborted) return { due, release };
      release.workedOn();
      release.underWay();
      return null;
    }
  }

  try {
    for (let next = await nextInTurn(); next; next = await nextInTurn()) {
      busy.add(next.due.whom);
      begun += 1;
      void work(next.due, next.release);
    }
  } finally {
    while (begun > 0) await oneEnds(); // also where the queue could not be read: the next run begins with nothing under way
  }
  return { ...counts, nextAt };
}

interface Release {
  readonly underWay: () => void;
  readonly workedOn: () => void;
}
