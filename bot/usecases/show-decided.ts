import type { CardBase, CardView } from '../../cards/views';
import { daysMovedBy, takenUpOf } from '../domain/decided-due';
import type { Delivery } from '../domain/delivery';
import { decidedDeliveryId } from '../domain/ids';
import type { DueDecision, DueTakenUp, Measure } from '../domain/plan';
import { heldFor, heldIdsOf } from '../domain/privacy/due-reasons';
import { noticeView } from '../views/notice-view';
import type { TenantDeps } from './deps';
import { loadAsked } from './load-asked';
import { logDueDecision, logTakenUp } from './log-due-decision';
import { asReadersSee } from './visible-plan-words';

/**
 * The word to whoever asked for a date of what was decided, and why, or that it is taken up at a meeting. Null where the
 * measure is gone or has ended since, and where what was to be taken up is decided already: that is said instead.
 */
export async function showDecided(
  deps: TenantDeps,
  base: CardBase,
  { decided, personId }: Pick<Delivery, 'decided' | 'personId'>,
): Promise<CardView | null> {
  const measure = decided && (await deps.store.read('measure', deps.tenant, decided.measureId))?.doc;
  if (!measure) return null;
  const [seen = measure] = await asReadersSee(deps, [measure], base.locale);
  const isIt = (one: { readonly at: string }) => one.at === decided.at;
  if (decided.what === 'taken_up') {
    const mark = measure.dueTakenUp?.find(isIt);
    return mark ? takenUp(deps, base, seen, mark) : null;
  }
  const decision = seen.dueDecisions?.find(isIt);
  if (!decision) return null;
  if (decided.what !== 'reason') return decidedOn(deps, base, seen, decision);
  return personId === null ? null : reasonOf(deps, base, personId, { stored: measure, seen, decision });
}

/**
 * Why the date stood, by itself: it may have been moved since. Null while it is withheld, and for whom the word of the
 * decision leaves after it was cleared: that says why as well.
 */
async function reasonOf(
  deps: TenantDeps,
  base: CardBase,
  personId: string,
  { stored, seen, decision }: { readonly stored: Measure; readonly seen: Measure; readonly decision: DueDecision },
): Promise<CardView | null> {
  const { store, tenant } = deps;
  const { at, asked, by, reason } = decision;
  const held = (await store.readMany('heldText', tenant, heldIdsOf(stored))).map(({ doc }) => doc);
  const looked = heldFor(stored, decision, new Map(held.map((one) => [one.id, one])))?.looked;
  if (!stored.open || reason === undefined || looked?.outcome !== 'cleared') return null;
  const first = (await store.read('delivery', tenant, decidedDeliveryId(stored.id, personId, at)))?.doc;
  const isOnItsWay = first?.state === 'queued' || first?.state === 'sending';
  if (isOnItsWay || (first && first.sentAt !== null && first.sentAt > looked.at)) return null;
  return noticeView(base, 'due_reason', { title: seen.title, on: asked, name: await nameOf(deps, by), reason }, [
    'mine',
  ]);
}

async function decidedOn(
  deps: TenantDeps,
  base: CardBase,
  measure: Measure,
  decision: DueDecision,
): Promise<CardView | null> {
  await logDueDecision(deps, measure.id, decision);
  if (!measure.open) return null;
  const { asked, from, to, reason } = decision;
  const moved = daysMovedBy(measure, decision);
  const words = {
    title: measure.title,
    on: to ?? asked,
    ...(from === null ? {} : { due: from }),
    ...(reason === undefined ? {} : { reason }),
    ...(moved.length < 2 ? {} : { count: moved.length, moved: moved.join(',') }),
    name: await nameOf(deps, decision.by),
  };
  return noticeView(base, to === null ? 'due_kept' : 'due_moved', words, ['mine']);
}

async function takenUp(deps: TenantDeps, base: CardBase, measure: Measure, mark: DueTakenUp): Promise<CardView | null> {
  await logTakenUp(deps, measure.id, mark);
  const found = await loadAsked(deps, measure.id);
  const waits = found?.asked?.on === mark.asked && takenUpOf(found.measure, found.asked).length > 0;
  if (!waits) return null;
  const words = {
    title: measure.title,
    on: mark.asked,
    ...(measure.nextDue === null ? {} : { due: measure.nextDue }),
    name: await nameOf(deps, mark.by),
  };
  return noticeView(base, 'due_taken_up', words, ['mine']);
}

async function nameOf({ store, tenant }: TenantDeps, personId: string): Promise<string> {
  return (await store.read('person', tenant, personId))?.doc.name ?? '';
}
