import { type CardView, FORM_INPUTS, type Press } from '../../cards/views';
import { dayOf } from '../domain/calendar';
import { hashOfConcerns } from '../domain/check-form';
import { type AskedDue, askingOf, datesBefore, daysMovedBy, isPastDue, movedTo } from '../domain/decided-due';
import type { DueDecision, Measure } from '../domain/plan';
import { faultOfReason, type ReasonFault, typedReason } from '../domain/reason';
import { mayAdminister } from '../domain/roles';
import { donePartsOf } from '../domain/rollup';
import { mayDecideDue } from '../domain/who-decides';
import type { RequestsHappened } from '../views/requests-view';
import { type Hearing, refused } from './chat-answers';
import { type Asked, loadAsked } from './load-asked';
import { keepReason, keptReason } from './reason-draft';
import { showOwnCard, titleSeen } from './show-own-card';
import { showRequest, showRequests } from './show-requests';
import { followDecision, takeDecision } from './take-decision';

type OnRequest = Extract<
  Press,
  { act: 'decide_due' | 'decline_due' | 'decline_due_anyway' | 'decline_due_back' | 'take_up_due' }
>;
type Inputs = Readonly<Record<string, unknown>>;
/** The page of a press on the measure's own card. */
const ON_MEASURE = -1;
type Happened = Omit<NonNullable<RequestsHappened>, 'title'>;

/**
 * [Avslå] of a list, and [Ändra] of the reason: the one request, with a box for why, which may be left empty. From a list
 * it holds what was typed when the box was left.
 */
export async function askWhyKept(hearing: Hearing, press: OnRequest, inputs: Inputs): Promise<CardView> {
  const found = await deciding(hearing, press.measure);
  if ('view' in found) return found.view;
  const typed = inputs[FORM_INPUTS.reason];
  const value = typed === undefined ? (await keptReason(hearing, press)).reason : typedReason(typed);
  return whyKept(hearing, press, found, value);
}

/**
 * [Tillbaka] from that box: the list is back, or the measure's own card where that was pressed, and what was typed is
 * kept. A personal number is not, and a text that is too
 * long would be cut: then the box is drawn again. What may be about a child is asked about when it is sent.
 */
export async function leaveWhyKept(hearing: Hearing, press: OnRequest, inputs: Inputs): Promise<CardView> {
  const found = await deciding(hearing, press.measure);
  if ('view' in found) return found.view;
  const { deps, base, person, roles } = hearing;
  const reason = typedReason(inputs[FORM_INPUTS.reason]);
  if (found.asked?.on === press.on) {
    const fault = faultOfReason(reason, hashOfConcerns([reason]));
    if (fault) return whyKept(hearing, press, found, reason, fault);
    await keepReason(hearing, press, { reason });
  }
  if (found.asked?.on !== press.on && reason !== '')
    return afterPress(hearing, press, found, await goneSince(hearing, press, reason));
  if (press.page === ON_MEASURE) {
    const title = await titleSeen(hearing, found.measure);
    return showOwnCard(hearing, press.measure, reason === '' ? null : { code: 'reason_kept', title });
  }
  if (reason === '') return showRequests(deps, base, { id: person.id, roles }, { page: press.page, happened: null });
  return afterPress(hearing, press, found, {
    outcome: 'reason_kept',
    on: press.on,
    name: null,
    moved: [],
    typed: null,
  });
}

/**
 * The measure gets the date somebody asked for, or keeps its own, for a reason or without one. It counts for the day that
 * stood on the card: whoever decides has not seen another one. The word to those who asked is queued before the
 * decision, and is dropped where that never comes; so a process that ends in between leaves nobody untold. What else
 * follows is done on every press. A day that is over is not approved: it has to be asked for anew.
 */
export async function decideRequest(
  hearing: Hearing,
  press: Extract<OnRequest, { act: 'decide_due' | 'decline_due_anyway' }>,
  inputs: Inputs = {},
): Promise<CardView> {
  const { deps, base } = hearing;
  const accept = press.act === 'decide_due' && press.accept;
  const anyway = press.act === 'decide_due' ? null : press.words;
  const found = await deciding(hearing, press.measure);
  if ('view' in found) return found.view;
  const { measure, asked } = found;
  const reason = accept ? '' : typedReason(inputs[FORM_INPUTS.reason]);
  const waits = asked?.on === press.on;
  if (waits && accept && isPastDue(press.on, base.today))
    return afterPress(hearing, press, found, { outcome: 'past', on: press.on, name: null, moved: [], typed: null });
  const fault = waits ? faultOfReason(reason, anyway) : null;
  if (fault || (asked && !waits && reason !== '')) return whyKept(hearing, press, found, reason, fault);

  const decided = waits ? await decide(hearing, found, asked, { accept, reason }) : decidedSince(measure, press);
  if (decided) {
    await followDecision(deps, found, decided);
    await keepReason(hearing, press);
  }
  return afterPress(
    hearing,
    press,
    found,
    await happenedOf(hearing, measure.id, { on: press.on, accept, reason }, decided),
  );
}

/** What is asked for of a measure, where the sender may decide it; else what they are told. */
export async function deciding(hearing: Hearing, measureId: string): Promise<Asked | { readonly view: CardView }> {
  const { deps, person, roles } = hearing;
  const found = await loadAsked(deps, measureId);
  if (!found) return { view: await refused(hearing, 'card_not_understood') };
  const { active, people, isOurs, asked } = found;
  const may = isOurs && mayDecideDue({ id: person.id, roles }, active, asked?.by ?? [], people);
  return may ? found : { view: await refused(hearing, 'not_allowed') };
}

/** The list as it now stands, with what became of the one that was pressed. */
export async function afterPress(
  hearing: Hearing,
  { page }: OnRequest,
  { measure }: Asked,
  happened: Happened,
): Promise<CardView> {
  const { deps, base, person, roles } = hearing;
  const title = await titleSeen(hearing, measure);
  const shown = { page: Math.max(0, page), happened: { ...happened, title } };
  return showRequests(deps, base, { id: person.id, roles }, shown);
}

/**
 * The one request with the box and what was typed in it. Where another day is asked for by now it says so: a reason is
 * not taken for a day its writer has not seen, and is not thrown away. Where nothing waits, the list says what became
 * of it.
 */
async function whyKept(
  hearing: Hearing,
  press: OnRequest,
  found: Asked,
  value: string,
  fault: ReasonFault | null = null,
): Promise<CardView> {
  const { deps, base, person, roles } = hearing;
  const row = found.asked && (await showRequest(deps, base, { id: person.id, roles }, press.measure));
  if (!row) return afterPress(hearing, press, found, await goneSince(hearing, press, value));
  const { error, concerns } = fault ?? { error: null, concerns: [] };
  const words = concerns.length === 0 ? '' : hashOfConcerns([value]);
  const changed = row.on !== press.on;
  const administers = mayAdminister(roles);
  return { ...base, kind: 'decline_due', row, page: press.page, value, error, concerns, words, changed, administers };
}

/** What became of a request that waits no longer as it stood on the card; read anew, as it may be a moment ago. */
export async function goneSince(hearing: Hearing, press: OnRequest, reason: string): Promise<Happened> {
  const { deps } = hearing;
  const { measure: id, on } = press;
  const measure = (await deps.store.read('measure', deps.tenant, id))?.doc;
  return happenedOf(hearing, id, { on, accept: null, reason }, measure ? decidedSince(measure, press) : null);
}

/**
 * What was decided of the request that stood on the card; null where nothing was. Declined on Monday, asked for anew and
 * taken back on Tuesday: the decision of Monday is none on what Tuesday's card shows.
 */
const decidedSince = ({ dueDecisions = [] }: Measure, { on, decided }: OnRequest): DueDecision | null =>
  dueDecisions.slice(decided).find((one) => one.asked === on) ?? null;

/** Takes the decision where nobody has in the meantime; gives the one that counts. */
async function decide(
  { deps, person }: Hearing,
  { measure, active }: Asked,
  asked: AskedDue,
  { accept, reason }: { readonly accept: boolean; readonly reason: string },
): Promise<DueDecision | null> {
  const { clock, settings } = deps;
  const { on } = asked;
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
    ...(reason === '' ? {} : { reason }),
  };
  const dated = (one: Measure) => (accept ? movedTo(one, on, donePartsOf(one, active)) : one);
  return (await takeDecision(deps, { measure, active }, mine, dated)) ?? null;
}

/** `accept` is null for whoever had only opened the box for a reason. */
async function happenedOf(
  { deps, person }: Hearing,
  measureId: string,
  { on, accept, reason }: { readonly on: string; readonly accept: boolean | null; readonly reason: string },
  decided: DueDecision | null,
): Promise<Happened> {
  const typed = reason === '' || decided?.reason === reason ? null : reason;
  if (decided === null) return { outcome: 'changed', on, name: null, moved: [], typed };
  const isMine = decided.by === person.id && decided.asked === on && accept === (decided.to !== null);
  if (isMine) {
    // Read anew: what was found before the press has the dates as they were.
    const measure = decided.to === null ? null : await deps.store.read('measure', deps.tenant, measureId);
    const moved = measure === null ? [] : daysMovedBy(measure.doc, decided);
    return { outcome: decided.to === null ? 'kept' : 'moved', on, name: null, moved, typed };
  }
  const by = await deps.store.read('person', deps.tenant, decided.by);
  return { outcome: 'decided', on: decided.to, name: by?.doc.name ?? null, moved: [], typed };
}
