import { type CardView, FORM_INPUTS, type Notice, type Press } from '../../cards/views';
import type { Assignment } from '../domain/assignment';
import { dayOf, isLocalDate, plusMs } from '../domain/calendar';
import { hashOfConcerns } from '../domain/check-form';
import { askingOf, datesBefore, daysLeftOf, setTo } from '../domain/decided-due';
import type { DueDecision } from '../domain/plan';
import { faultOfReason, type ReasonFault, typedReason } from '../domain/reason';
import { mayAdminister } from '../domain/roles';
import { donePartsOf } from '../domain/rollup';
import { type DayFault, faultOfDay, typedDay } from '../domain/typed-day';
import { mayDecideDue } from '../domain/who-decides';
import { noticeView } from '../views/notice-view';
import { dueShown } from '../views/round-view';
import { type Hearing, refused, statusFor } from './chat-answers';
import { holdReason, releaseReason } from './hold-text';
import { type Asked, loadAsked } from './load-asked';
import { logDueDecision } from './log-due-decision';
import { projectMeasure } from './project-measure';
import { keepReason, keptReason } from './reason-draft';
import { redrawStanding } from './redraw-standing';
import { showOwnCard, titleSeen } from './show-own-card';
import { askersIn, tellAskers, WORD_WAITS_MS } from './tell-askers';

type OpenPress = Extract<Press, { act: 'due_form' }>;
type SetPress = Extract<Press, { act: 'set_due' | 'set_due_anyway' }>;
type BackPress = Extract<Press, { act: 'set_due_back' }>;
type Place = Pick<OpenPress, 'measure' | 'from'>;
type Inputs = Readonly<Record<string, unknown>>;

interface Typed {
  readonly day: string;
  readonly reason: string;
}
interface Faults {
  readonly day: DayFault | null;
  readonly reason: ReasonFault | null;
}
const NO_FAULTS: Faults = { day: null, reason: null };

const typedIn = (inputs: Inputs): Typed => ({
  day: typedDay(inputs[FORM_INPUTS.newDue]),
  reason: typedReason(inputs[FORM_INPUTS.reason]),
});

/** [Sätt datum], and [Ändra] of the reason: the form, with what stood in it when it was left. */
export async function openDue(hearing: Hearing, press: OpenPress, inputs: Inputs): Promise<CardView> {
  const found = await dating(hearing, press.measure);
  if ('view' in found) return found.view;
  const isOpened = inputs[FORM_INPUTS.newDue] === undefined && inputs[FORM_INPUTS.reason] === undefined;
  if (!isOpened) return form(hearing, press, found, typedIn(inputs));
  const { day = '', reason } = await keptReason(hearing, draftOf(found));
  return form(hearing, press, found, { day, reason });
}

/**
 * [Tillbaka]: whence it was pressed, and what was typed is kept. A personal number is not, and a text that is too long
 * would be cut: then the form is drawn again.
 */
export async function leaveDue(hearing: Hearing, press: BackPress, inputs: Inputs): Promise<CardView> {
  const found = await dating(hearing, press.measure);
  if ('view' in found) return found.view;
  const typed = typedIn(inputs);
  const fault = faultOfReason(typed.reason, hashOfConcerns([typed.reason]));
  if (fault) return form(hearing, press, found, typed, { day: null, reason: fault });
  const { reason } = typed;
  await keepReason(hearing, draftOf(found), { reason, ...(isLocalDate(typed.day) ? { day: typed.day } : {}) });
  const isKept = reason !== '' || isLocalDate(typed.day);
  const title = await titleSeen(hearing, found.measure);
  return backFrom(hearing, press, isKept ? { code: 'due_kept_typed', title } : null);
}

/**
 * The measure gets the day that was typed: a decision like the one on a day that somebody has asked for, and whoever
 * asked for that day or an earlier one is told. It counts for what stood on the card: where its date was decided
 * meanwhile, that is seen first. What follows is done on every press, so that one that was cut off is made up by the next.
 */
export async function setDue(hearing: Hearing, press: SetPress, inputs: Inputs): Promise<CardView> {
  const { base, person } = hearing;
  const found = await dating(hearing, press.measure);
  if ('view' in found) return found.view;
  const typed = typedIn(inputs);
  const isMine = (one: DueDecision | undefined) => one?.by === person.id && one.to === typed.day;
  const decided = found.measure.dueDecisions ?? [];
  let mine = decided[press.decided];
  if (mine === undefined) {
    const day = faultOfDay(typed.day, found.measure, base.today);
    const reason = faultOfReason(typed.reason, press.act === 'set_due_anyway' ? press.words : null);
    if (day || reason) return form(hearing, press, found, typed, { day, reason });
    mine = await decide(hearing, found, typed);
  }
  if (!mine || !isMine(mine)) {
    const now = await dating(hearing, press.measure);
    return 'view' in now ? now.view : form(hearing, press, now, typed, NO_FAULTS, true);
  }
  await follow(hearing, found, mine);
  const title = await titleSeen(hearing, found.measure);
  return backFrom(hearing, press, { code: 'due_set', title, on: typed.day });
}

/** Takes the decision where nobody has in the meantime; gives the one that counts. */
async function decide(
  { deps, person }: Hearing,
  { measure, active }: Asked,
  { day, reason }: Typed,
): Promise<DueDecision | undefined> {
  const { store, clock, tenant, settings } = deps;
  const before = measure.dueDecisions ?? [];
  const at = clock.now();
  const answered = askingOf(measure, active).filter(({ last }) => (last?.newDueProposed ?? '') <= day);
  const mine: DueDecision = {
    at,
    on: dayOf(at, settings.timeZone),
    by: person.id,
    asked: day,
    answers: answered.flatMap(({ last }) => last?.id ?? []),
    from: measure.nextDue,
    to: day,
    before: datesBefore(measure),
    ...(reason === '' ? {} : { reason }),
  };
  const held = await holdReason(deps, measure, mine);
  await tellAskers(deps, { measureId: measure.id, at }, askersIn(answered), plusMs(at, WORD_WAITS_MS));
  await projectMeasure(deps, tenant, measure.id, (one) => {
    if (!one.open || (one.dueDecisions?.length ?? 0) !== before.length || one.nextDue !== measure.nextDue) return one;
    return { ...setTo(one, day, donePartsOf(one, active)), dueDecisions: [...before, mine] };
  });
  const stored = (await store.read('measure', tenant, measure.id))?.doc.dueDecisions?.[before.length];
  if (held && (stored?.by !== person.id || stored.reason !== reason)) await releaseReason(deps, held);
  return stored;
}

/** The log's line, the word that leaves now, and the cards that show the date; each once, however often this is run. */
async function follow(hearing: Hearing, found: Asked, decision: DueDecision): Promise<void> {
  const { deps } = hearing;
  const { measure, active } = found;
  await logDueDecision(deps, measure.id, decision);
  const asked = active.filter(({ last }: Assignment) => last !== null && decision.answers.includes(last.id));
  await tellAskers(deps, { measureId: measure.id, at: decision.at }, askersIn(asked), deps.clock.now());
  for (const one of active) await redrawStanding(deps, one);
  await keepReason(hearing, draftOf(found));
}

/** What was typed of the date as it stands: once it is decided, it is another one. */
const draftOf = ({ measure }: Asked) =>
  ({ measure: measure.id, on: null, decided: measure.dueDecisions?.length ?? 0, what: 'set_due' }) as const;

/** The measure where the sender may set its date; else what they are told. */
async function dating(hearing: Hearing, measureId: string): Promise<Asked | { readonly view: CardView }> {
  const { deps, base, person, roles } = hearing;
  const found = await loadAsked(deps, measureId);
  if (!found) return { view: await refused(hearing, 'card_not_understood') };
  const { measure, active, people, isOurs, asked } = found;
  if (!mayDecideDue({ id: person.id, roles }, active, asked?.by ?? [], people))
    return { view: await refused(hearing, 'not_allowed') };
  if (isOurs && measure.open) return found;
  const title = await titleSeen(hearing, measure);
  return { view: noticeView(base, isOurs ? 'not_followed_up' : 'due_of_authority', { title }, ['status']) };
}

/** The list that was pressed in, or the measure's own card, with what has happened above it. */
async function backFrom(hearing: Hearing, { measure, from }: Place, notice: Notice | null): Promise<CardView> {
  if (from === undefined) return showOwnCard(hearing, measure, notice);
  const list = await statusFor(hearing, from);
  // The last of a group is mended: an empty list would say that nothing is late.
  const isLeft = list.kind === 'status' && (list.groups.length > 0 || list.inOrder.rows.length > 0);
  const view = isLeft ? list : await statusFor(hearing, { filter: '', group: null, page: 0 });
  return view.kind === 'status' && notice !== null ? { ...view, notice } : view;
}

async function form(
  hearing: Hearing,
  { measure: id, from = null }: Pick<Place, 'measure'> & { readonly from?: Place['from'] | null },
  { measure, active }: Asked,
  { day, reason }: Typed,
  faults: Faults = NO_FAULTS,
  changed = false,
): Promise<CardView> {
  const { base, roles } = hearing;
  const { error, concerns } = faults.reason ?? { error: null, concerns: [] };
  return {
    ...base,
    kind: 'set_due',
    measure: id,
    title: await titleSeen(hearing, measure),
    due: dueShown(measure.nextDue, base.today),
    decided: measure.dueDecisions?.length ?? 0,
    from,
    days: daysLeftOf(measure, donePartsOf(measure, active)),
    day,
    dayError: faults.day,
    value: reason,
    error,
    concerns,
    words: concerns.length === 0 ? '' : hashOfConcerns([reason]),
    administers: mayAdminister(roles),
    changed,
  };
}
