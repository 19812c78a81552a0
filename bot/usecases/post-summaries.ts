import type { CardView } from '../../cards/views';
import { dayOf, weekOf } from '../domain/calendar';
import type { Instant } from '../domain/dates';
import type { Binding } from '../domain/delivery';
import { summaryDeliveryId } from '../domain/ids';
import { closingOf } from '../domain/plan-closing';
import { EVERYTHING } from '../domain/scope';
import { statusOf } from '../domain/status';
import { type Before, type Counts, summaryOf } from '../domain/summary';
import { isSummaryDue } from '../domain/summary-due';
import { summaryView } from '../views/summary-view';
import { changeDocument } from './change-document';
import type { Deps } from './deps';
import { loadDueFacts } from './load-due-facts';
import { newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';

type SummaryView = Extract<CardView, { kind: 'summary' }>;

/**
 * Queues this week's summary for every channel that is due for it; returns how many were new. The intent's id is made
 * from channel and week, so however often it is asked, by however many, a channel gets one. With `atOnce`, as somebody
 * asks for it, no channel waits for Monday morning or for the rest after a refusal.
 */
export async function queueSummaries(
  deps: Deps,
  tenant: string,
  now: Instant,
  { atOnce = false }: { readonly atOnce?: boolean } = {},
): Promise<number> {
  const { timeZone } = deps.settings;
  const at = { ...deps, tenant, clock: { now: () => now } };
  const week = weekOf(dayOf(now, timeZone));
  let queued = 0;
  for (const binding of await readAll(deps.store, 'binding', tenant, {})) {
    if (!(atOnce ? binding.active : isSummaryDue(binding, now, timeZone))) continue;
    const id = summaryDeliveryId(binding.id, week);
    const fresh = newDelivery(at, { id, kind: 'summary', bindingId: binding.id });
    let isNew = await queueDelivery(at, fresh);
    // Released after it was queued and bound again: what was dropped then is wanted now. What Teams refused stands
    // nowhere, so it is tried again while the week lasts: the app may have been put back.
    await changeDocument(deps.store, 'delivery', tenant, id, (known) => {
      const isRefused = known.state === 'refused' && (atOnce || isPastRefusal(known.dueAt, now));
      const again = known.state === 'dropped' || isRefused;
      isNew ||= again;
      return again ? fresh : known;
    });
    if (isNew) queued += 1;
  }
  return queued;
}

/** An hour between two tries at a channel that refuses. */
const REFUSED_REST_MS = 3_600_000;
const isPastRefusal = (since: Instant, now: Instant) => Date.parse(now) - Date.parse(since) >= REFUSED_REST_MS;

/**
 * The summary as it is to stand in a channel at `now`, and the counts to keep with the delivery once it is sent: the
 * next one's "(+1)" is counted from them.
 */
export async function summaryFor(
  deps: Deps,
  tenant: string,
  binding: Binding,
  now: Instant,
): Promise<{ readonly view: SummaryView; readonly snapshot: Counts }> {
  const { timeZone } = deps.settings;
  const before = await lastSummary(deps, tenant, binding.id);
  const at = { ...deps, tenant, clock: { now: () => now } };
  const facts = await loadDueFacts(at, { locale: binding.locale, summarySince: before?.sentAt ?? null });
  const status = statusOf(facts, { now, timeZone, filter: '', scope: EVERYTHING });
  const summary = summaryOf(status, facts, before);
  const base = { locale: binding.locale, today: status.today, timeZone };
  return { view: summaryView(base, summary), snapshot: summary.counts };
}

/** The channel's last summary that was sent, with the number of answers since; null before the first. */
export async function lastSummary(deps: Deps, tenant: string, bindingId: string): Promise<Before | null> {
  const sent = await deps.store.find('delivery', tenant, {
    where: { bindingId, state: 'sent' },
    orderBy: 'dueAt',
    descending: true,
    limit: 1,
  });
  const last = sent.items[0]?.doc;
  if (!last?.sentAt || !last.snapshot) return null;
  const range = { field: 'at', from: last.sentAt } as const;
  const [answers, moved, plans] = await Promise.all([
    deps.store.count('answer', tenant, { range }),
    deps.store.count('event', tenant, { where: { what: 'move_due' }, range }),
    readAll(deps.store, 'plan', tenant, {}),
  ]);
  // One that was ended by mistake, and is followed up again, is no news.
  const since = last.sentAt;
  const plansClosed = plans.map(closingOf).filter((one) => one !== null && one.at >= since).length;
  return {
    sentAt: last.sentAt,
    sentOn: dayOf(last.sentAt, deps.settings.timeZone),
    snapshot: last.snapshot,
    answers,
    moved,
    ...(plansClosed > 0 ? { plansClosed } : {}),
  };
}
