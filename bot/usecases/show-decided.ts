import type { CardBase, CardView } from '../../cards/views';
import { plusMs } from '../domain/calendar';
import type { Instant, LocalDate } from '../domain/dates';
import { daysMovedBy, takenUpOf } from '../domain/decided-due';
import type { Delivery } from '../domain/delivery';
import type { HeldText } from '../domain/held-text';
import { decidedDeliveryId } from '../domain/ids';
import type { DueDecision, DueTakenUp, Measure } from '../domain/plan';
import { heldFor, heldIdsOf } from '../domain/privacy/due-reasons';
import { noticeView } from '../views/notice-view';
import type { TenantDeps } from './deps';
import { loadAsked } from './load-asked';
import { logDueDecision, logTakenUp } from './log-due-decision';
import { readAll } from './read-all';
import { redrawStanding } from './redraw-standing';
import { WORD_WAITS_MS } from './tell-askers';
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
  if (!decision || personId === null) return null;
  if (decided.what === 'follow') return madeUp(deps, measure, decision);
  const held = await heldReason(deps, measure, decision);
  const { reason, ...bare } = decision;
  const mayRead = held === undefined || (await hasMeasure(deps, measure.id, personId));
  if (decided.what !== 'reason')
    return decidedOn(deps, base, personId, { measure: seen, decision: mayRead ? decision : bare });
  // Of the reason as it is stored: what stands in its place may have been read before the choice.
  const stored = measure.dueDecisions?.find(isIt) ?? bare;
  return mayRead && held ? reasonOf(deps, base, personId, { measure: seen, decision: stored, held }) : null;
}

async function heldReason(
  { store, tenant }: TenantDeps,
  measure: Measure,
  decision: DueDecision,
): Promise<HeldText | undefined> {
  if (decision.reason === undefined) return undefined;
  const held = (await store.readMany('heldText', tenant, heldIdsOf(measure))).map(({ doc }) => doc);
  return heldFor(measure, decision, new Map(held.map((one) => [one.id, one])));
}

/**
 * A reason that was ever withheld is about a child, and nobody reads it whom the measure's own card is refused: Maja
 * asked on Monday, the measure went to Ture, and what is cleared at night leaves on Tuesday.
 */
async function hasMeasure({ store, tenant }: TenantDeps, measureId: string, personId: string): Promise<boolean> {
  const theirs = await readAll(store, 'assignment', tenant, { where: { measureId, personId } });
  return theirs.some((one) => one.active);
}

/**
 * Why the date stood, by itself: it may have been moved since. Null while it is withheld, and for whom the word of the
 * decision says why as well.
 */
async function reasonOf(
  deps: TenantDeps,
  base: CardBase,
  personId: string,
  given: { readonly measure: Measure; readonly decision: DueDecision; readonly held: HeldText },
): Promise<CardView | null> {
  const { store, tenant } = deps;
  const { measure, decision, held } = given;
  const { at, asked, by, reason, to } = decision;
  if (!measure.open || reason === undefined || held.looked?.outcome !== 'cleared') return null;
  const first = (await store.read('delivery', tenant, decidedDeliveryId(measure.id, personId, at)))?.doc;
  if (first && saysWhy(first, held.looked.at)) return null;
  const words = { title: measure.title, on: to ?? asked, name: await nameOf(deps, by), reason };
  return noticeView(base, to === null ? 'due_reason' : 'due_moved_reason', words, ['mine']);
}

/**
 * Whether the word of the decision is drawn with a reason that was cleared then. It is drawn soon after it is taken up,
 * and the choice is stored some time after its instant: between the two it may say either, and why is told once more.
 */
function saysWhy({ state, takenAt, sentAt }: Delivery, cleared: Instant): boolean {
  if (state === 'queued') return true;
  if (takenAt === undefined) return state === 'sending' || (sentAt !== null && sentAt > cleared);
  return (state === 'sending' || state === 'sent') && takenAt > plusMs(cleared, WORD_WAITS_MS);
}

/** A date that nobody had asked for: there is nobody to tell, and the log and the standing cards are to have it too. */
async function madeUp(deps: TenantDeps, measure: Measure, decision: DueDecision): Promise<null> {
  await logDueDecision(deps, measure.id, decision);
  for (const one of await readAll(deps.store, 'assignment', deps.tenant, { where: { measureId: measure.id } }))
    if (one.active) await redrawStanding(deps, one);
  return null;
}

async function decidedOn(
  deps: TenantDeps,
  base: CardBase,
  personId: string,
  { measure, decision }: { readonly measure: Measure; readonly decision: DueDecision },
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
  if (to === null) return noticeView(base, 'due_kept', words, ['mine']);
  const wished = await wishedBy(deps, measure.id, personId, decision);
  const isOther = wished.length > 0 && !wished.includes(to);
  return noticeView(base, isOther ? 'due_moved_other' : 'due_moved', words, ['mine']);
}

/**
 * The days somebody asked for in the answers that were decided on: Maja asked for March, and a date in May is not what
 * she proposed. Those of whoever has the measure of them now are theirs as well.
 */
async function wishedBy(
  { store, tenant }: TenantDeps,
  measureId: string,
  personId: string,
  { answers }: DueDecision,
): Promise<readonly LocalDate[]> {
  const [given, theirs] = await Promise.all([
    store.readMany('answer', tenant, answers),
    readAll(store, 'assignment', tenant, { where: { measureId, personId } }),
  ]);
  const own = given.flatMap(({ doc }) => (doc.by === personId ? [doc.newDueProposed] : []));
  const latest = theirs.flatMap(({ last }) => (last && answers.includes(last.id) ? [last.newDueProposed] : []));
  return [...own, ...latest].flatMap((day) => day ?? []);
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
