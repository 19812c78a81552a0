import type { CardView, Press } from '../../cards/views';
import type { Assignment } from '../domain/assignment';
import { askedDue, withDecidedDue } from '../domain/decided-due';
import { decidedDeliveryId } from '../domain/ids';
import type { DueDecision, Measure } from '../domain/plan';
import { isDueOurs, mayDecideDue } from '../domain/who-decides';
import type { RequestsHappened } from '../views/requests-view';
import { type Hearing, refused } from './chat-answers';
import type { TenantDeps } from './deps';
import { projectMeasure } from './project-measure';
import { newDelivery, queueDelivery } from './queue-delivery';
import { readAll } from './read-all';
import { recordEvent } from './record-event';
import { redrawCopies } from './redraw-copies';
import { showRequests } from './show-requests';
import { asReadersSee } from './visible-plan-words';

type DecidePress = Extract<Press, { act: 'decide_due' }>;

/**
 * The measure gets the date somebody asked for, or keeps its own. The decision is the first write and the truth; what
 * follows (the log, the word to those who asked) is made from it on every press, so that one that was cut off is taken
 * up by the next. It counts for the day that stood on the card: whoever decides has not seen another one.
 */
export async function decideRequest(hearing: Hearing, press: DecidePress): Promise<CardView> {
  const { deps, base, person, roles } = hearing;
  const { store, tenant } = deps;
  const measure = (await store.read('measure', tenant, press.measure))?.doc;
  if (!measure) return refused(hearing, 'card_not_understood');
  const [assignments, people, plan] = await Promise.all([
    readAll(store, 'assignment', tenant, { where: { measureId: measure.id } }),
    readAll(store, 'person', tenant, {}),
    store.read('plan', tenant, measure.planId),
  ]);
  const active = assignments.filter((one) => one.active);
  if (!isDueOurs(plan?.doc ?? null) || !mayDecideDue({ id: person.id, roles }, active, people))
    return refused(hearing, 'not_allowed');

  const asked = askedDue(measure, active);
  const decided =
    measure.open && asked?.on === press.on
      ? await decide(hearing, measure, press)
      : ((measure.dueDecisions ?? []).findLast((one) => one.asked === press.on) ?? null);
  if (decided) await follow(deps, measure, decided, assignments);
  const [seen = measure] = await asReadersSee(deps, [measure], base.locale);
  const name = decided ? (people.find((one) => one.id === decided.by)?.name ?? null) : null;
  const happened = happenedOf(press, decided, { title: seen.title, by: person.id, name });
  return showRequests(deps, base, { id: person.id, roles }, { page: press.page, happened });
}

/** Takes the decision where nobody has in the meantime; gives the one that counts. */
async function decide(
  { deps, person }: Hearing,
  measure: Measure,
  { on, accept }: DecidePress,
): Promise<DueDecision | null> {
  const before = measure.dueDecisions ?? [];
  const mine: DueDecision = {
    at: deps.clock.now(),
    by: person.id,
    asked: on,
    from: measure.nextDue,
    to: accept ? on : null,
  };
  await projectMeasure(deps, deps.tenant, measure.id, (one) =>
    (one.dueDecisions?.length ?? 0) === before.length && one.nextDue === measure.nextDue
      ? { ...withDecidedDue(one, [mine]), dueDecisions: [...before, mine] }
      : one,
  );
  const now = await deps.store.read('measure', deps.tenant, measure.id);
  return now?.doc.dueDecisions?.[before.length] ?? null;
}

/** The log's line, and the word to those who had asked for that day; each is made once however often this is run. */
async function follow(
  deps: TenantDeps,
  { id }: Measure,
  { at, by, asked, from, to }: DueDecision,
  assignments: readonly Assignment[],
): Promise<void> {
  const then = { store: deps.store, clock: { now: () => at } };
  await recordEvent(then, deps.tenant, { by, what: 'decide_due', subject: id, detail: { asked, from, to } });
  const told = assignments.filter(
    ({ active, last }) => active && last !== null && last.newDueProposed === asked && last.at <= at,
  );
  for (const one of told) await redrawCopies(deps, one);
  for (const personId of new Set(told.map((one) => one.personId))) {
    const decided = { measureId: id, at };
    await queueDelivery(
      deps,
      newDelivery(deps, { id: decidedDeliveryId(id, personId, at), kind: 'decided', personId, decided }),
    );
  }
}

function happenedOf(
  { on, accept }: DecidePress,
  decided: DueDecision | null,
  { title, by, name }: { readonly title: string; readonly by: string; readonly name: string | null },
): RequestsHappened {
  if (decided === null) return { outcome: 'changed', title, on, name: null };
  const outcome = decided.to === null ? 'kept' : 'moved';
  const isMine = decided.by === by && decided.asked === on && accept === (decided.to !== null);
  return isMine ? { outcome, title, on, name: null } : { outcome: 'decided', title, on: decided.to, name };
}
