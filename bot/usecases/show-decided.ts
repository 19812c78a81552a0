import type { CardBase, CardView } from '../../cards/views';
import { takenUpOf } from '../domain/decided-due';
import type { Delivery } from '../domain/delivery';
import type { DueDecision, DueTakenUp, Measure } from '../domain/plan';
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
  { decided }: Pick<Delivery, 'decided'>,
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
  // Told once more for its reason alone: while that is withheld there is nothing to say.
  if (decided.what === 'reason' && decision?.reason !== measure.dueDecisions?.find(isIt)?.reason) return null;
  return decision ? decidedOn(deps, base, seen, decision) : null;
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
  const words = {
    title: measure.title,
    on: to ?? asked,
    ...(from === null ? {} : { due: from }),
    ...(reason === undefined ? {} : { reason }),
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
