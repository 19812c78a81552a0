import type { Answer, Assignment } from '../domain/assignment';
import { dayOf, momentOf, plusDays } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { SEND_FROM_HOUR } from '../domain/delivery';
import { requestsDeliveryId } from '../domain/ids';
import { whoDecides } from '../domain/who-decides';
import { workingDayOnOrAfter } from '../domain/working-days';
import type { TenantDeps } from './deps';
import { type Asked, loadAsked } from './load-asked';
import { newDelivery, queueDelivery } from './queue-delivery';

/** An answer that asks for a date. Who says "unchanged" asks for the same one still; that was told when it was new. */
export const asksForDate = ({ newDueProposed, unchangedFrom }: Answer): boolean =>
  newDueProposed !== null && unchangedFrom === null;

/**
 * Tells whoever decides that somebody asks for another date: one card on the working morning after the answer, with all
 * that waits then, so that ten schools that report on one day are one message. Until then, and where nobody stands above
 * them, /status has it. Run again for the same answer it is the same card.
 */
export async function queueRequests(deps: TenantDeps, answer: Answer): Promise<void> {
  const found = await loadAsked(deps, answer.measureId);
  const asking = found?.asked?.by.find((one) => one.id === answer.assignmentId);
  if (!asking || !found?.isOurs) return;
  await queueForDecider(deps, found, asking, plusDays(dayOf(answer.at, deps.settings.timeZone), 1));
}

/** The card with what waits by then, to whoever decides what `asking` asks for, on the first working morning from that day on. */
export async function queueForDecider(
  deps: TenantDeps,
  { active, people }: Asked,
  asking: Assignment,
  from: LocalDate,
): Promise<void> {
  const decider = whoDecides(asking, active, people);
  if (decider === null) return;
  const day = workingDayOnOrAfter(from);
  await queueDelivery(
    deps,
    newDelivery(deps, {
      id: requestsDeliveryId(decider.id, day),
      kind: 'requests',
      personId: decider.id,
      dueAt: momentOf(day, SEND_FROM_HOUR, deps.settings.timeZone),
    }),
  );
}
