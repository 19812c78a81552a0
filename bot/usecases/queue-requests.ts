import type { Answer } from '../domain/assignment';
import { dayOf, momentOf, plusDays } from '../domain/calendar';
import { askedDue } from '../domain/decided-due';
import { SEND_FROM_HOUR } from '../domain/delivery';
import { requestsDeliveryId } from '../domain/ids';
import { isDueOurs, whoDecides } from '../domain/who-decides';
import { workingDayOnOrAfter } from '../domain/working-days';
import type { TenantDeps } from './deps';
import { newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';

/**
 * Tells whoever decides that somebody asks for another date: one card on the next working morning, with all that came
 * until then, so that ten schools that report on one day are one message. Until then, and where nobody stands above
 * them, /status has it. Run again for the same answer it is the same card.
 */
export async function queueRequests(deps: TenantDeps, answer: Answer): Promise<void> {
  const { store, tenant, clock, settings } = deps;
  const measure = (await store.read('measure', tenant, answer.measureId))?.doc;
  if (!measure) return;
  const [assignments, people, plan] = await Promise.all([
    readAll(store, 'assignment', tenant, { where: { measureId: measure.id } }),
    readAll(store, 'person', tenant, {}),
    store.read('plan', tenant, measure.planId),
  ]);
  const active = assignments.filter((one) => one.active);
  const asking = askedDue(measure, active)?.by.find((one) => one.id === answer.assignmentId);
  if (!asking || !isDueOurs(plan?.doc ?? null)) return;
  const decider = whoDecides(asking.personId, active, people);
  if (decider === null) return;
  const day = workingDayOnOrAfter(plusDays(dayOf(clock.now(), settings.timeZone), 1));
  await queueDelivery(
    deps,
    newDelivery(deps, {
      id: requestsDeliveryId(decider.id, day),
      kind: 'requests',
      personId: decider.id,
      dueAt: momentOf(day, SEND_FROM_HOUR, settings.timeZone),
    }),
  );
}
