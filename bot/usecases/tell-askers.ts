import type { Assignment } from '../domain/assignment';
import { dayOf, hourOf, momentOf } from '../domain/calendar';
import type { Instant } from '../domain/dates';
import { type DecidedRef, SEND_FROM_HOUR } from '../domain/delivery';
import { decidedDeliveryId } from '../domain/ids';
import type { DueDecision, Measure } from '../domain/plan';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { newDelivery, queueDelivery } from './queue-delivery';

/** So long the word to those who asked waits for what it tells of to be stored: longer than the store may take. */
export const WORD_WAITS_MS = 60_000;

/** Whoever asked in these assignments, and whoever has the measure of them now. */
export const askersIn = (assignments: readonly Assignment[]): readonly string[] =>
  assignments.flatMap(({ personId, last }) => [personId, last?.by ?? personId]);

/**
 * The word to those who asked of what became of a date. It leaves at `wanted`, at night it waits for the morning. Queued
 * once more it is the same, and may leave sooner.
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
    await changeDocument(store, 'delivery', tenant, word.id, (known) =>
      known.state === 'queued' && known.attempts === 0 && known.dueAt > dueAt ? { ...known, dueAt } : known,
    );
  }
}

/** The decision once more, to those whose answers it was on, now that its reason may be shown. */
export async function tellReason(
  deps: TenantDeps,
  { id }: Measure,
  { at, answers }: DueDecision,
  wanted: Instant,
): Promise<void> {
  const { store, tenant } = deps;
  const asked = (await store.readMany('answer', tenant, answers)).map(({ doc }) => doc);
  const given = await store.readMany('assignment', tenant, [...new Set(asked.map((one) => one.assignmentId))]);
  const people = [...asked.map((one) => one.by), ...given.map(({ doc }) => doc.personId)];
  await tellAskers(deps, { measureId: id, at, what: 'reason' }, people, wanted);
}
