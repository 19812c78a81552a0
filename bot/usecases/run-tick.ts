import { dayOf, hourOf } from '../domain/calendar';
import { SEND_FROM_HOUR } from '../domain/delivery';
import { type Delivered, deliver } from './deliver';
import type { TenantDeps } from './deps';
import { forgetDeliveries } from './forget-deliveries';
import { forgetFormDrafts } from './forget-form-drafts';
import { forgetPlanDrafts } from './forget-plan-drafts';
import { openDuePoints } from './open-due-points';
import { queueSummaries } from './post-summaries';
import { rebuildProjections } from './rebuild-projections';
import { remindDue } from './remind-due';
import { settlePlans } from './settle-plan';

/**
 * Everything due for one tenant now: points open, reminders fall due, summaries are queued, and what is queued goes
 * out; then what is over is taken away. It says what to do from the data alone, so looking ten times does it once.
 */
export async function runTick(
  deps: TenantDeps,
  { inSlot, send }: Around = { inSlot: (work) => work(), send: () => deliver(deps) },
): Promise<Delivered & { readonly opened: number }> {
  const opened = await inSlot(() => makeDue(deps));
  const delivered = await send();
  await keepHouse(deps);
  return { opened, ...delivered };
}

/** How the parts of a tick are run where several tenants' go on at once. */
interface Around {
  /** What is worked out from the store alone. */
  readonly inSlot: <T>(work: () => Promise<T>) => Promise<T>;
  /** What waits for the platform. */
  readonly send: () => Promise<Delivered>;
}

/** Queues what is due now. Returns how many prompts were new. */
async function makeDue(deps: TenantDeps): Promise<number> {
  const now = deps.clock.now();
  const { timeZone } = deps.settings;
  await rebuildProjections(deps);
  await settlePlans(deps);
  const opened = await openDuePoints(deps);
  if (hourOf(now, timeZone) >= SEND_FROM_HOUR) await remindDue(deps);
  await queueSummaries(deps, deps.tenant, now);
  deps.log.info('tick', { tenant: deps.tenant, day: dayOf(now, timeZone), opened });
  return opened;
}

/** What nobody waits for comes last, and its trouble is nobody else's: what was due has gone out by then. */
async function keepHouse(deps: TenantDeps): Promise<void> {
  try {
    await forgetPlanDrafts(deps);
    await forgetFormDrafts(deps);
    await forgetDeliveries(deps);
  } catch (fault) {
    deps.log.error('what is over could not be taken away; the next tick tries again', fault, { tenant: deps.tenant });
  }
}
