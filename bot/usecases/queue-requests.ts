import type { Answer, Assignment } from '../domain/assignment';
import { dayOf, momentOf, plusDays } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { type Delivery, type RequestRef, SEND_FROM_HOUR } from '../domain/delivery';
import { requestsDeliveryId } from '../domain/ids';
import { whoDecides } from '../domain/who-decides';
import { workingDayOnOrAfter } from '../domain/working-days';
import { changeDocument } from './change-document';
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

/**
 * The card with what waits by then, to whoever decides what `asking` asks for, on the first working morning from that day
 * on. One that is queued for that morning is for this as well; one that had nothing left to say has something again.
 */
export async function queueForDecider(
  deps: TenantDeps,
  { measure, active, people }: Asked,
  asking: Assignment,
  from: LocalDate,
): Promise<void> {
  const { store, tenant, settings } = deps;
  const decider = whoDecides(asking, active, people);
  const on = asking.last?.newDueProposed ?? null;
  if (decider === null || on === null) return;
  const day = workingDayOnOrAfter(from);
  const id = requestsDeliveryId(decider.id, day);
  const dueAt = momentOf(day, SEND_FROM_HOUR, settings.timeZone);
  const ref: RequestRef = { measureId: measure.id, on };
  const card = newDelivery(deps, { id, kind: 'requests', personId: decider.id, dueAt, about: [ref] });
  if (await queueDelivery(deps, card)) return;
  await changeDocument(store, 'delivery', tenant, id, (known) => {
    if (known.about === undefined || known.about.some((one) => one.measureId === ref.measureId && one.on === on))
      return known;
    const both = { ...known, about: [...known.about, ref] };
    return known.state === 'dropped' ? { ...both, state: 'queued', dueAt } : both;
  });
}

/**
 * Of what a card was queued for, the measures where it waits still for the one it goes to; null = for all that waits.
 * Between the press and a morning in spring Maja may have got another head of area: that one decides then, and gets it
 * instead.
 */
export async function stillWaiting(
  deps: TenantDeps,
  { personId, about }: Pick<Delivery, 'personId' | 'about'>,
): Promise<ReadonlySet<string> | null> {
  if (about === undefined) return null;
  const today = dayOf(deps.clock.now(), deps.settings.timeZone);
  const theirs = new Set<string>();
  for (const ref of about) {
    const found = await loadAsked(deps, ref.measureId);
    if (!found?.isOurs || found.asked?.on !== ref.on) continue;
    const { active, people, asked } = found;
    if (asked.by.some((one) => whoDecides(one, active, people)?.id === personId)) theirs.add(ref.measureId);
    else for (const one of asked.by) await queueForDecider(deps, found, one, today);
  }
  return theirs;
}
