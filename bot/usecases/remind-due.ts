import type { Assignment } from '../domain/assignment';
import { dayOf, plusDays, weekOf } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import type { Delivery, PromptRef } from '../domain/delivery';
import { reminderDeliveryId } from '../domain/ids';
import { reminderDue, unansweredPrompts, withProjections, withReminder } from '../domain/prompts';
import { isWorkingDay } from '../domain/working-days';
import { changeDocument } from './change-document';
import type { TenantDeps } from './deps';
import { newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';

/**
 * Everything whose day has come by itself: reminders of points, "Påminn mig" that has come round, prompts that have
 * closed. One reminder per person, about everything that is theirs and due for it. Reads only what is due.
 */
export async function remindDue(deps: TenantDeps): Promise<number> {
  const { store, tenant, clock, settings } = deps;
  const today = dayOf(clock.now(), settings.timeZone);
  const touched = await readAll(store, 'assignment', tenant, {
    range: { field: 'touchOn', before: plusDays(today, 1) },
  });
  const byPerson = new Map<string, Assignment[]>();
  for (const assignment of touched) {
    const why = reminderDue(assignment, today);
    // One that was missed on Friday waits for Monday; what a person asked to be reminded of comes on the day they chose.
    if (why === 'point' && !isWorkingDay(today)) continue;
    if (why === null) {
      await changeDocument(store, 'assignment', tenant, assignment.id, (one) => withProjections(one, today));
    } else {
      byPerson.set(assignment.personId, [...(byPerson.get(assignment.personId) ?? []), assignment]);
    }
  }
  let queued = 0;
  for (const [personId, assignments] of byPerson) {
    const reminder = await queueReminder(deps, personId, assignments, today);
    if (reminder.isNew) queued += 1;
    for (const { id } of assignments.filter((one) => reminder.about.has(one.id))) {
      await changeDocument(store, 'assignment', tenant, id, (one) =>
        reminderDue(one, today) === null ? withProjections(one, today) : withReminder(one, today),
      );
    }
  }
  return queued;
}

/**
 * The first reminder of a week carries the week, so that a run that was interrupted finds its own again; a later one the
 * day. One that already waits today (an administrator's, about something else) is extended; one that has left today is
 * not followed by another, and what it was not about is reminded of tomorrow.
 */
async function queueReminder(
  deps: TenantDeps,
  personId: string,
  assignments: readonly Assignment[],
  today: LocalDate,
): Promise<{ readonly isNew: boolean; readonly about: ReadonlySet<string> }> {
  const { store, tenant } = deps;
  const prompts: PromptRef[] = assignments.flatMap((one) =>
    unansweredPrompts(one, today).map((prompt) => ({ assignmentId: one.id, occasion: prompt.occasion })),
  );
  const ofWeek = reminderDeliveryId(personId, weekOf(today));
  const known = await store.read('delivery', tenant, ofWeek);
  const id = known && known.doc.madeOn !== today ? reminderDeliveryId(personId, today) : ofWeek;
  const isNew = await queueDelivery(deps, newDelivery(deps, { id, kind: 'reminder', personId, prompts }));
  const stands = isNew
    ? null
    : await changeDocument(store, 'delivery', tenant, id, (one) => {
        const missing = prompts.filter((ref) => !lists(one, ref));
        return one.state === 'queued' && missing.length > 0 ? { ...one, prompts: [...one.prompts, ...missing] } : one;
      });
  return { isNew, about: new Set((stands?.prompts ?? prompts).map((ref) => ref.assignmentId)) };
}

const lists = (delivery: Delivery, ref: PromptRef) =>
  delivery.prompts.some((one) => one.assignmentId === ref.assignmentId && one.occasion === ref.occasion);
