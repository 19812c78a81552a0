import { dayOf, hourOf } from '../domain/calendar';
import { SEND_FROM_HOUR } from '../domain/delivery';
import { type Delivered, deliver } from './deliver';
import type { TenantDeps } from './deps';
import { forgetFormDrafts } from './forget-form-drafts';
import { forgetPlanDrafts } from './forget-plan-drafts';
import { openDuePoints } from './open-due-points';
import { queueSummaries } from './post-summaries';
import { remindDue } from './remind-due';

/**
 * Everything due for one tenant now: points open, reminders fall due, summaries are queued, and what is queued goes
 * out; then what is over is taken away. It says what to do from the data alone, so looking ten times does it once.
 */
export async function runTick(deps: TenantDeps): Promise<Delivered & { readonly opened: number }> {
  const now = deps.clock.now();
  const { timeZone } = deps.settings;
  const opened = await openDuePoints(deps);
  if (hourOf(now, timeZone) >= SEND_FROM_HOUR) await remindDue(deps);
  await queueSummaries(deps, deps.tenant, now);
  deps.log.info('tick', { tenant: deps.tenant, day: dayOf(now, timeZone), opened });
  const delivered = await deliver(deps);
  await keepHouse(deps);
  return { opened, ...delivered };
}

/** What nobody waits for comes last, and its trouble is nobody else's: what was due has gone out by then. */
async function keepHouse(deps: TenantDeps): Promise<void> {
  try {
    await forgetPlanDrafts(deps);
    await forgetFormDrafts(deps);
  } catch (fault) {
    deps.log.error('old drafts could not be taken away; the next tick tries again', fault, { tenant: deps.tenant });
  }
}
