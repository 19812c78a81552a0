import type { Assignment } from '../domain/assignment';
import { dayOf, hourOf, momentOf } from '../domain/calendar';
import type { Instant } from '../domain/dates';
import { type DecidedRef, SEND_FROM_HOUR } from '../domain/delivery';
import { decidedDeliveryId } from '../domain/ids';
import type { DueDecision, Measure } from '../domain/plan';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';

/** So long the word to those who asked waits for what it tells of to be stored: longer than the store may take. */
export const WORD_WAITS_MS = 60_000;

/** Whoever asked in these assignments, and whoever has the measure of them now. */
export const askersIn = (assignments: readonly Assignment[]): readonly string[] =>
  assignments.flatMap(({ personId, last }) => [personId, last?.by ?? personId]);

/**
 * The word to those who asked of what became of a date. It leaves at `wanted`, at night it waits for the morning. Queued
 * once more it is the same, and may leave sooner; where it had nothing to say before, it is asked once more.
 */
export async function tellAskers(
  deps: TenantDeps,
  decided: DecidedRef,
  people: readonly string[],
  wanted: Instant,
): Promise<void> {
  const { store, tenant, settings } = deps;
  const { timeZone } = settings;
  const isNight = hourOf(wanted, timeZone) < SEND_FROM_HOUR;
  const dueAt = isNight ? momentOf(dayOf(wanted, timeZone), SEND_FROM_HOUR, timeZone) : wanted;
  for (const personId of new Set(people)) {
    const id = decidedDeliveryId(decided.measureId, personId, decided.at, decided.what);
    const word = newDelivery(deps, { id, kind: 'decided', personId, decided, dueAt });
    if (await queueDelivery(deps, word)) continue;
    await changeDocument(store, 'delivery', tenant, word.id, (known) => {
      if (known.state === 'dropped') return { ...known, state: 'queued', dueAt };
      return known.state === 'queued' && known.attempts === 0 && known.dueAt > dueAt ? { ...known, dueAt } : known;
    });
  }
}

/**
 * Why the date stands, now that it may be shown, to those whose answers it was on and to whoever goes on with them. Who
 * has no longer the measure is not told: it is a text about a child.
 */
export async function tellReason(
  deps: TenantDeps,
  { id }: Measure,
  { at, answers }: DueDecision,
  wanted: Instant,
): Promise<void> {
  const { store, tenant } = deps;
  const [asked, given] = await Promise.all([
    store.readMany('answer', tenant, answers),
    readAll(store, 'assignment', tenant, { where: { measureId: id } }),
  ]);
  const by = new Set(asked.map(({ doc }) => doc.by));
  const people = given
    .filter(({ active, personId, last }) => active && (by.has(personId) || answers.includes(last?.id ?? '')))
    .map((one) => one.personId);
  await tellAskers(deps, { measureId: id, at, what: 'reason' }, people, wanted);
}
