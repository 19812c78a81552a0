import { type CardView, FORM_INPUTS, type Notice, type Press } from '../../cards/views';
import { dayOf, isLocalDate } from '../domain/calendar';
import { hashOfConcerns } from '../domain/check-form';
import { askingOf, datesBefore, daysLeftOf, setTo } from '../domain/decided-due';
import type { DueDecision } from '../domain/plan';
import { faultOfReason, type ReasonFault, typedReason } from '../domain/reason';
import { mayAdminister } from '../domain/roles';
import { donePartsOf } from '../domain/rollup';
import { type DayFault, faultOfDay, typedDay } from '../domain/typed-day';
import { maySetDue } from '../domain/who-decides';
import { closedOn } from '../domain/working-days';
import { noticeView } from '../views/notice-view';
import { dueShown } from '../views/round-view';
import { type Hearing, refused, statusFor } from './chat-answers';
import { type Asked, loadAsked } from './load-asked';
import { keepReason, keptReason } from './reason-draft';
import { showOwnCard, titleSeen } from './show-own-card';
import { followDecision, takeDecision } from './take-decision';

type OpenPress = Extract<Press, { act: 'due_form' }>;
type SetPress = Extract<Press, { act: 'set_due' | 'set_due_anyway' }>;
type BackPress = Extract<Press, { act: 'set_due_back' }>;
type Place = Pick<OpenPress, 'measure' | 'from' | 'list'>;
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
 * meanwhile, or what was typed is not what was stored, that is seen first. What follows is done on every press, so that one
 * that was cut off is made up by the next.
 */
export async function setDue(hearing: Hearing, press: SetPress, inputs: Inputs): Promise<CardView> {
  const { base, person } = hearing;
  const found = await dating(hearing, press.measure);
  if ('view' in found) return found.view;
  const typed = typedIn(inputs);
  const decided = found.measure.dueDecisions ?? [];
  let mine = decided[press.decided];
  // Pressed again, the day may have been moved since: then it is not said to be set.
  const stands = mine === undefined || found.measure.nextDue === typed.day;
  if (mine === undefined) {
    const day = faultOfDay(typed.day, found.measure, base.today);
    const reason = faultOfReason(typed.reason, press.act === 'set_due_anyway' ? press.words : null);
    if (day || reason) return form(hearing, press, found, typed, { day, reason });
    mine = await decide(hearing, found, typed);
  }
  const isMine = mine?.by === person.id && mine.to === typed.day && (mine.reason ?? '') === typed.reason;
  if (mine && isMine) await followDecision(hearing.deps, found, mine);
  if (!isMine || !stands) {
    const now = await dating(hearing, press.measure);
    return 'view' in now ? now.view : form(hearing, press, now, typed, NO_FAULTS, true);
  }
  await keepReason(hearing, draftOf(found));
  const title = await titleSeen(hearing, found.measure);
  const closed = closedOn(typed.day);
  return backFrom(hearing, press, { code: 'due_set', title, on: typed.day, ...(closed ? { closed } : {}) });
}

/** The decision that counts: this one, where nobody has taken another in the meantime. */
async function decide(
  { deps, person }: Hearing,
  { measure, active }: Asked,
  { day, reason }: Typed,
): Promise<DueDecision | undefined> {
  const { clock, settings } = deps;
  const at = clock.now();
  const answered = askingOf(measure, active).filter(({ last }) => (last?.newDueProposed ?? '') <= day);
  const mine: DueDecision = {
    at,
    on: dayOf(at, settings.timeZone),
    by: person.id,
    asked: day,
    answers: answered.flatMap(({ last }) => last?.id ?? []),
    set: true,
    from: measure.nextDue,
    to: day,
    before: datesBefore(measure),
    ...(reason === '' ? {} : { reason }),
  };
  return takeDecision(deps, { measure, active }, mine, (one) => setTo(one, day, donePartsOf(one, active)));
}

/** What was typed of the date as it stands: once it is decided, it is another one. */
const draftOf = ({ measure }: Asked) =>
  ({ measure: measure.id, on: null, decided: measure.dueDecisions?.length ?? 0, what: 'set_due' }) as const;

/** The measure where the sender may set its date; else what they are told. */
async function dating(hearing: Hearing, measureId: string): Promise<Asked | { readonly view: CardView }> {
  const { deps, base, person, roles } = hearing;
  const found = await loadAsked(deps, measureId);
  if (!found) return { view: await refused(hearing, 'card_not_understood') };
  const { measure, active, people, maySet } = found;
  if (!maySetDue({ id: person.id, roles }, active, people)) return { view: await refused(hearing, 'not_allowed') };
  if (maySet && measure.open) return found;
  const title = await titleSeen(hearing, measure);
  return { view: noticeView(base, maySet ? 'not_followed_up' : 'due_of_authority', { title }, ['status']) };
}

/** The list that was pressed in, or the measure's own card, with what has happened above it. */
async function backFrom(
  hearing: Hearing,
  { measure, from, list: opened }: Place,
  notice: Notice | null,
): Promise<CardView> {
  if (from === undefined) return showOwnCard(hearing, measure, notice, opened);
  const list = await statusFor(hearing, from);
  // The last of a group is mended: an empty list would say that nothing is late.
  const isLeft = list.kind === 'status' && (list.groups.length > 0 || list.inOrder.rows.length > 0);
  const view = isLeft ? list : await statusFor(hearing, { filter: '', group: null, page: 0 });
  return view.kind === 'status' && notice !== null ? { ...view, notice } : view;
}

async function form(
  hearing: Hearing,
  { measure: id, from, list }: Place,
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
    from: from ?? null,
    ...(list ? { list } : {}),
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
