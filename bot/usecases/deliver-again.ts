import { deliver } from './deliver';
import type { TenantDeps } from './deps';

/**
 * Delivering after a press: at most one run per tenant at a time in this process, and one more after it when something
 * was queued meanwhile. Resolves when a run that began after the call has ended.
 */
export function createDeliverer(forTenant: (tenant: string) => TenantDeps): { soon(tenant: string): Promise<void> } {
  const running = new Map<string, { now: Promise<void>; next: Promise<void> | null }>();

  function soon(tenant: string): Promise<void> {
    const run = running.get(tenant);
    if (!run) return start(tenant);
    run.next ??= run.now.catch(() => undefined).then(() => start(tenant)); // who waits for that run hears of its fault
    return run.next;
  }

  function start(tenant: string): Promise<void> {
    const now = deliver(forTenant(tenant))
      .then(() => undefined)
      .finally(() => {
        if (running.get(tenant)?.next === null) running.delete(tenant);
      });
    running.set(tenant, { now, next: null });
    return now;
  }

  return { soon };
}
