import { dayOf, weekOf } from '../domain/calendar';
import { summaryDeliveryId } from '../domain/ids';
import { deliver } from './deliver';
import type { TenantDeps } from './deps';
import { newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';

export interface PostedNow {
  /** Channels that get the summary; how many of them already had this week's. */
  readonly channels: number;
  readonly already: number;
  readonly sent: number;
  readonly refused: number;
  readonly uncertain: number;
}

/**
 * Posts this week's summary at once, without waiting for Monday morning. The same intent as Monday's: a channel that
 * has this week's is not sent another.
 */
export async function postSummariesNow(deps: TenantDeps): Promise<PostedNow> {
  const week = weekOf(dayOf(deps.clock.now(), deps.settings.timeZone));
  const bindings = (await readAll(deps.store, 'binding', deps.tenant, {})).filter((one) => one.active);
  let queued = 0;
  for (const binding of bindings) {
    const id = summaryDeliveryId(binding.id, week);
    if (await queueDelivery(deps, newDelivery(deps, { id, kind: 'summary', bindingId: binding.id }))) queued += 1;
  }
  const { sent, refused, uncertain } = await deliver(deps);
  return { channels: bindings.length, already: bindings.length - queued, sent, refused, uncertain };
}
