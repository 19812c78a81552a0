import type { Assignment } from '../domain/assignment';
import { dayOf, plusDays, weekOf } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import type { PromptRef } from '../domain/delivery';
import { reminderDeliveryId } from '../domain/ids';
import { reminderDue, unansweredPrompts, withProjections, withReminder } from '../domain/prompts';
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
    if (reminderDue(assignment, today) === null) {
      await changeDocument(store, 'assignment', tenant, assignment.id, (one) => withProjections(one, today));
    } else {
      byPerson.set(assignment.personId, [...(byPerson.get(assignment.personId) ?? []), assignment]);
    }
  }
  let queued = 0;
  for (const [personId, assignments] of byPerson) {
    if (await queueReminder(deps, personId, assignments, today)) queued += 1;
    for (const { id } of assignments) {
      await changeDocument(store, 'assignment', tenant, id, (one) =>
        reminderDue(one, today) === null ? withProjections(one, today) : withReminder(one, today),
      );
    }
  }
  return queued;
}

/** The first reminder of a week carries the week, so that a run that was interrupted finds its own again; a later one the day. */
async function queueReminder(
  deps: TenantDeps,
  personId: string,
  assignments: readonly Assignment[],
  today: LocalDate,
): Promise<boolean> {
  const prompts: PromptRef[] = assignments.flatMap((one) =>
    unansweredPrompts(one, today).map((prompt) => ({ assignmentId: one.id, occasion: prompt.occasion })),
  );
  const ofWeek = reminderDeliveryId(personId, weekOf(today));
  const known = await deps.store.read('delivery', deps.tenant, ofWeek);
  const id = known && known.doc.madeOn !== today ? reminderDeliveryId(personId, today) : ofWeek;
  return queueDelivery(deps, newDelivery(deps, { id, kind: 'reminder', personId, prompts }));
}
