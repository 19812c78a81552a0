import { dayOf, momentOf, plusDays, weekOf } from '../domain/calendar';
import type { Instant, LocalDate } from '../domain/dates';
import type { Delivery } from '../domain/delivery';
import type { Facts } from '../domain/facts';
import { reminderDeliveryId } from '../domain/ids';
import { unansweredPrompts, withProjections } from '../domain/prompts';
import {
  byName,
  isRested,
  type LeftOut,
  REST_LOOK_BACK_DAYS,
  type Reminded,
  type RemindPlan,
  remindPlan,
} from '../domain/remind';
import { mayAdminister, mayRemind } from '../domain/roles';
import { EVERYTHING, peopleIn, type Scope } from '../domain/scope';
import { type Status, statusOf } from '../domain/status';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import type { Known } from './identify-sender';
import { loadDueFacts } from './load-due-facts';
import { newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';
import { recordEvent } from './record-event';

export type RemindersPlanned =
  | { readonly outcome: 'planned'; readonly plan: RemindPlan }
  | { readonly outcome: 'refused'; readonly reason: 'not_allowed' };

export type RemindersSent =
  | {
      readonly outcome: 'planned';
      readonly plan: { readonly to: readonly Pick<Reminded, 'person'>[]; readonly leftOut: readonly LeftOut[] };
    }
  | { readonly outcome: 'refused'; readonly reason: 'not_allowed' };

/** Who would be reminded now and who is left out, before [Skicka]. Nothing is sent. */
export async function planReminders(deps: TenantDeps, caller: Known, filter: string): Promise<RemindersPlanned> {
  // A filter lets nobody through who is not missing: what is due is enough, also with one.
  const facts = await loadDueFacts(deps);
  const { timeZone } = deps.settings;
  const status = statusOf(facts, { now: deps.clock.now(), timeZone, filter, scope: EVERYTHING });
  const plan = remindersFor(caller, status, facts, timeZone);
  return plan ? { outcome: 'planned', plan } : { outcome: 'refused', reason: 'not_allowed' };
}

/**
 * Reminds everybody who has not answered: whoever that is at this moment, not when the preview was drawn. One reminder
 * a person, queued; two administrators pressing at once, or one pressing twice, remind once. What was done is in the
 * log, each press with what it did itself.
 *
 * The plan that comes back says who was reminded in fact. `listedAt` is when the list that is pressed was drawn: whoever
 * has been reminded since then today was so by that list, whichever press took them. Two presses that share four people
 * between them are both told of four, and so is a third. Null (a card from before it was sent along): only who this
 * press itself reminded.
 */
export async function sendReminders(
  deps: TenantDeps,
  caller: Known,
  filter: string,
  listedAt: Instant | null,
): Promise<RemindersSent> {
  const planned = await planReminders(deps, caller, filter);
  if (planned.outcome === 'refused') return planned;
  const today = dayOf(deps.clock.now(), deps.settings.timeZone);
  const isOfList = (delivery: Delivery | null) =>
    listedAt !== null && delivery?.madeOn === today && delivery.dueAt >= listedAt;
  const to: Pick<Reminded, 'person'>[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of planned.plan.leftOut) {
    const isOfToday = listedAt !== null && one.why === 'reminded_lately' && one.on === today;
    if (isOfToday && isOfList(await lastReminderDelivery(deps, one.person.id, today))) to.push({ person: one.person });
    else leftOut.push(one);
  }
  let queued = 0;
  for (const one of planned.plan.to) {
    const before = await remindOnce(deps, one, today);
    if (before === null) queued += 1;
    if (before === null || isOfList(before)) to.push(one);
    else leftOut.push({ person: one.person, why: 'reminded_lately', on: before.madeOn });
    await noteReminder(deps, one, before?.madeOn ?? today, today);
  }
  if (queued > 0) {
    const detail = { people: queued, leftOut: leftOut.length, filtered: filter.trim() !== '' };
    await recordEvent(deps, deps.tenant, { by: caller.person.id, what: 'remind', subject: 'unanswered', detail });
  }
  return { outcome: 'planned', plan: { to: to.sort(byName), leftOut } };
}

/** Whom this caller would remind of what the status shows; null for who may remind nobody. */
export function remindersFor(caller: Known, status: Status, facts: Facts, timeZone: string): RemindPlan | null {
  if (!mayRemind(caller.roles)) return null;
  const scope: Scope = mayAdminister(caller.roles) ? EVERYTHING : { sees: 'area', head: caller.person.id };
  const inside = peopleIn(scope, facts.people);
  const missing = status.groups.not_answered.filter((one) => inside?.has(one.assignment.personId) ?? true);
  return remindPlan(missing, facts, status.today, timeZone);
}

/**
 * Queues one reminder; null where this call did, else the reminder that bars it. The deliveries decide, not
 * the assignments: a run that stopped between the two must not remind again. The first reminder of a week carries the
 * week, a later one its day, as the automatic ones do, so that those and these are one on the same day too.
 */
async function remindOnce(deps: TenantDeps, { person, prompts }: Reminded, today: LocalDate): Promise<Delivery | null> {
  const lately = await lastReminderDelivery(deps, person.id, today);
  if (lately !== null && !isRested(lately.madeOn, today)) return lately;
  const ofWeek = reminderDeliveryId(person.id, weekOf(today));
  const known = await deps.store.read('delivery', deps.tenant, ofWeek);
  const id = known && known.doc.madeOn !== today ? reminderDeliveryId(person.id, today) : ofWeek;
  const delivery = newDelivery(deps, { id, kind: 'reminder', personId: person.id, prompts });
  return (await queueDelivery(deps, delivery)) ? null : delivery; // another press was first, at this moment
}

async function lastReminderDelivery(deps: TenantDeps, personId: string, today: LocalDate): Promise<Delivery | null> {
  const from = momentOf(plusDays(today, -REST_LOOK_BACK_DAYS), 0, deps.settings.timeZone);
  const range = { field: 'dueAt', from } as const;
  const recent = await readAll(deps.store, 'delivery', deps.tenant, { where: { personId }, range });
  return recent
    .filter((one) => one.kind === 'reminder' && one.state !== 'dropped' && one.state !== 'refused')
    .reduce<Delivery | null>((last, one) => (last !== null && last.madeOn > one.madeOn ? last : one), null);
}

/** Notes the day on what the reminder was about, unless it has been answered meanwhile. */
async function noteReminder(deps: TenantDeps, one: Reminded, on: LocalDate, today: LocalDate): Promise<void> {
  for (const id of one.assignmentIds) {
    await changeDocument(deps.store, 'assignment', deps.tenant, id, (assignment) => {
      const isNoted = (assignment.lastReminderOn ?? '') >= on;
      if (isNoted || unansweredPrompts(assignment, today).length === 0) return assignment;
      return withProjections({ ...assignment, lastReminderOn: on, snoozedUntil: null }, today);
    });
  }
}
