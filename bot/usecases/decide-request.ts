import type { CardView, Press } from '../../cards/views';
import type { Assignment } from '../domain/assignment';
import { dayOf, hourOf, momentOf, plusMs } from '../domain/calendar';
import type { Instant } from '../domain/dates';
import { type AskedDue, askingOf, datesBefore, movedTo } from '../domain/decided-due';
import { SEND_FROM_HOUR } from '../domain/delivery';
import { decidedDeliveryId } from '../domain/ids';
import type { DueDecision, Measure } from '../domain/plan';
import { donePartsOf } from '../domain/rollup';
import { mayDecideDue } from '../domain/who-decides';
import type { RequestsHappened } from '../views/requests-view';
import { changeDocument } from './change-document';
import { type Hearing, refused } from './chat-answers';
import type { TenantDeps } from './deps';
import { type Asked, loadAsked } from './load-asked';
import { logDueDecision } from './log-due-decision';
import { projectMeasure } from './project-measure';
import { newDelivery, queueDelivery } from './queue-delivery';
import { redrawStanding } from './redraw-standing';
import { showRequests } from './show-requests';
import { asReadersSee } from './visible-plan-words';

type DecidePress = Extract<Press, { act: 'decide_due' }>;

/** So long the word to those who asked waits for the decision it tells of: longer than the store may take. */
const WORD_WAITS_MS = 60_000;

/**
 * The measure gets the date somebody asked for, or keeps its own. It counts for the day that stood on the card: whoever
 * decides has not seen another one. The word to those who asked is queued before the decision, and is dropped where
 * that never comes; so a process that ends in between leaves nobody untold. What else follows is done on every press.
 */
export async function decideRequest(hearing: Hearing, press: DecidePress): Promise<CardView> {
  const { deps, base, person, roles } = hearing;
  const found = await loadAsked(deps, press.measure);
  if (!found) return refused(hearing, 'card_not_understood');
  const { measure, active, people, isOurs, asked } = found;
  if (!isOurs || !mayDecideDue({ id: person.id, roles }, active, asked?.by ?? [], people))
    return refused(hearing, 'not_allowed');

  const decided =
    asked?.on === press.on
      ? await decide(hearing, press, found, asked)
      : ((measure.dueDecisions ?? []).findLast((one) => one.asked === press.on) ?? null);
  if (decided) await follow(deps, measure, decided, active);
  const [seen = measure] = await asReadersSee(deps, [measure], base.locale);
  const by = decided === null ? null : await deps.store.read('person', deps.tenant, decided.by);
  const happened = happenedOf(press, decided, { title: seen.title, by: person.id, name: by?.doc.name ?? null });
  return showRequests(deps, base, { id: person.id, roles }, { page: press.page, happened });
}

/** Takes the decision where nobody has in the meantime; gives the one that counts. */
async function decide(
  { deps, person }: Hearing,
  { on, accept }: DecidePress,
  { measure, active }: Asked,
  asked: AskedDue,
): Promise<DueDecision | null> {
  const { store, clock, tenant, settings } = deps;
  const before = measure.dueDecisions ?? [];
  const at = clock.now();
  // Moved to the latest day that anybody asks for, everybody has the day they asked for or a later one.
  const answered = accept ? askingOf(measure, active) : asked.by;
  const mine: DueDecision = {
    at,
    on: dayOf(at, settings.timeZone),
    by: person.id,
    asked: on,
    answers: answered.flatMap(({ last }) => last?.id ?? []),
    from: measure.nextDue,
    to: accept ? on : null,
    ...(accept ? { before: datesBefore(measure) } : {}),
  };
  await queueWords(deps, measure, mine, active, plusMs(at, WORD_WAITS_MS));
  await projectMeasure(deps, tenant, measure.id, (one) => {
    if (!one.open || (one.dueDecisions?.length ?? 0) !== before.length || one.nextDue !== measure.nextDue) return one;
    const decided = accept ? movedTo(one, on, donePartsOf(one, active)) : one;
    return { ...decided, dueDecisions: [...before, mine] };
  });
  return (await store.read('measure', tenant, measure.id))?.doc.dueDecisions?.[before.length] ?? null;
}

/** The log's line, the word that leaves now, and the cards that show the date; each once, however often this is run. */
async function follow(
  deps: TenantDeps,
  measure: Measure,
  decision: DueDecision,
  active: readonly Assignment[],
): Promise<void> {
  await logDueDecision(deps, measure.id, decision);
  await queueWords(deps, measure, decision, active, deps.clock.now());
  // The date is everybody's who has the measure; that it stands concerns those alone who asked.
  const concerned = decision.to === null ? active.filter((one) => hasAsked(one, decision)) : active;
  for (const one of concerned) await redrawStanding(deps, one);
}

const hasAsked = ({ last }: Assignment, { answers }: DueDecision) => last !== null && answers.includes(last.id);

/** To whoever asked, and to whoever has the measure of them now; at night it waits for the morning. */
async function queueWords(
  deps: TenantDeps,
  { id }: Measure,
  decision: DueDecision,
  active: readonly Assignment[],
  wanted: Instant,
): Promise<void> {
  const { store, tenant, settings } = deps;
  const { timeZone } = settings;
  const isNight = hourOf(wanted, timeZone) < SEND_FROM_HOUR;
  const dueAt = isNight ? momentOf(dayOf(wanted, timeZone), SEND_FROM_HOUR, timeZone) : wanted;
  const decided = { measureId: id, at: decision.at };
  const asked = active.filter((one) => hasAsked(one, decision));
  for (const personId of new Set(asked.flatMap(({ personId, last }) => [personId, last?.by ?? personId]))) {
    const word = newDelivery(deps, {
      id: decidedDeliveryId(id, personId, decision.at),
      kind: 'decided',
      personId,
      decided,
      dueAt,
    });
    if (await queueDelivery(deps, word)) continue;
    await changeDocument(store, 'delivery', tenant, word.id, (known) =>
      known.state === 'queued' && known.attempts === 0 && known.dueAt > dueAt ? { ...known, dueAt } : known,
    );
  }
}

function happenedOf(
  { on, accept }: DecidePress,
  decided: DueDecision | null,
  { title, by, name }: { readonly title: string; readonly by: string; readonly name: string | null },
): RequestsHappened {
  if (decided === null) return { outcome: 'changed', title, on, name: null };
  const isMine = decided.by === by && decided.asked === on && accept === (decided.to !== null);
  if (!isMine) return { outcome: 'decided', title, on: decided.to, name };
  return { outcome: decided.to === null ? 'kept' : 'moved', title, on, name: null };
}
