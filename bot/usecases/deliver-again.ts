import { sharedBounds } from './bounds';
import { type Delivered, deliver } from './deliver';
import type { TenantDeps } from './deps';
import { createFlow, type Flow } from './flow';

/** The next tick comes within a minute by itself. */
const TICK_MS = 60_000;

/**
 * Delivering, for every tenant: at most one run per tenant at a time in this process, and one more after it when it is
 * asked for meanwhile. Tenants do not wait for each other. `soon` resolves when a run that began after the call has
 * ended, with what became of the messages.
 */
export function createDeliverer(
  forTenant: (tenant: string) => TenantDeps,
  later: (ms: number, work: () => void) => void = (ms, work) => void setTimeout(work, ms).unref(),
): {
  soon(tenant: string): Promise<Delivered>;
  /** Resolves when no run is under way any more, also of those that nobody waits for. */
  settled(): Promise<void>;
} {
  const running = new Map<string, { now: Promise<Delivered>; next: Promise<Delivered> | null }>();
  const shared = sharedBounds();
  const flows = new Map<string, Flow>();
  /** When each tenant is looked at again for what was put off, in ms since 1970. */
  const againAt = new Map<string, number>();

  function flowOf(tenant: string): Flow {
    const flow = flows.get(tenant) ?? createFlow();
    flows.set(tenant, flow);
    return flow;
  }

  function soon(tenant: string): Promise<Delivered> {
    const run = running.get(tenant);
    if (!run) return start(tenant);
    run.next ??= run.now.catch(() => undefined).then(() => start(tenant)); // who waits for that run hears of its fault
    return run.next;
  }

  function start(tenant: string): Promise<Delivered> {
    const deps = forTenant(tenant);
    const now = deliver(deps, { ...shared, flow: flowOf(tenant) })
      .then((done) => {
        again(deps, done);
        return done;
      })
      .finally(() => {
        if (running.get(tenant)?.next === null) running.delete(tenant);
      });
    running.set(tenant, { now, next: null });
    return now;
  }

  /** What was put off for seconds is not left to the next tick: a minute is long where Teams has asked for one second. */
  function again({ tenant, clock, log, stopping }: TenantDeps, { nextAt }: Delivered): void {
    if (nextAt === null) return;
    const at = Date.parse(nextAt);
    const ms = at - Date.parse(clock.now());
    if (ms >= TICK_MS || (againAt.get(tenant) ?? Number.POSITIVE_INFINITY) <= at) return;
    againAt.set(tenant, at);
    later(Math.max(ms, 0) + 1, () => {
      if (againAt.get(tenant) !== at) return; // a look that came sooner has seen to it
      againAt.delete(tenant);
      if (stopping?.aborted) return;
      soon(tenant).catch((fault: unknown) =>
        log.error('what was put off could not be sent; the next tick tries again', fault, { tenant }),
      );
    });
  }

  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.allSettled([...running.values()].map(({ now, next }) => next ?? now));
  }

  return { soon, settled };
}
