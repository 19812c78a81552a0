import { dayOf, weekOf } from '../domain/calendar';
import type { Delivery } from '../domain/delivery';
import { summaryDeliveryId } from '../domain/ids';
import { deliver } from './deliver';
import type { TenantDeps } from './deps';
import { queueSummaries } from './post-summaries';
import { readAll } from './read-all';

/** What has become of this week's summaries. Each channel that gets them counts once. */
export interface PostedNow {
  readonly channels: number;
  /** Had it before. */
  readonly already: number;
  readonly sent: number;
  readonly refused: number;
  readonly uncertain: number;
  /** Still to leave: the platform has asked to wait, or another instance is sending it. */
  readonly waiting: number;
}

/**
 * Posts this week's summary at once, without waiting for Monday morning. The same intent as Monday's: a channel that
 * has this week's is not sent another. Whatever else is due leaves with it and is not counted.
 */
export async function postSummariesNow(deps: TenantDeps): Promise<PostedNow> {
  const { store, tenant, clock, settings } = deps;
  const now = clock.now();
  const week = weekOf(dayOf(now, settings.timeZone));
  const bindings = (await readAll(store, 'binding', tenant, {})).filter((one) => one.active);
  const ids = bindings.map((one) => summaryDeliveryId(one.id, week));
  const read = async () => (await store.readMany('delivery', tenant, ids)).map(({ doc }) => doc);
  const had = new Set((await read()).filter((one) => one.state === 'sent').map((one) => one.id));
  await queueSummaries(deps, tenant, now, { atOnce: true });
  await deliver(deps);
  const others = (await read()).filter((one) => !had.has(one.id));
  const count = (...states: readonly Delivery['state'][]) => others.filter((one) => states.includes(one.state)).length;
  return {
    channels: bindings.length,
    already: had.size,
    sent: count('sent'),
    refused: count('refused'),
    uncertain: count('uncertain'),
    waiting: count('queued', 'sending'),
  };
}
