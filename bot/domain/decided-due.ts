import type { Assignment } from './assignment';
import { isSameDate, type LocalDate, type PlanDate } from './dates';
import type { DueDecision, DueTakenUp, Measure, Part } from './plan';

/** A new date that waits for somebody to decide. */
export interface AskedDue {
  readonly on: LocalDate;
  /** Those who asked for this day. */
  readonly by: readonly Assignment[];
}

type Decided = Pick<Measure, 'dueDecisions'>;
type TakenUp = Pick<Measure, 'dueDecisions' | 'dueTakenUp'>;
type Dated = Pick<Measure, 'due' | 'parts'>;

/**
 * Those of the assignments whose latest answer asks for a date that nobody has decided. Known by the answer and not by
 * when it was given: two machines' clocks differ.
 */
export function askingOf({ dueDecisions = [] }: Decided, assignments: readonly Assignment[]): readonly Assignment[] {
  const decided = new Set(dueDecisions.flatMap((one) => one.answers));
  return assignments.filter(({ last }) => last !== null && last.newDueProposed !== null && !decided.has(last.id));
}

/**
 * The new date that is asked for now: the latest that anybody asks for in the answer that counts, as a day that suits
 * one school and not the other suits nobody; where it is declined, the one before it is next. Null where nobody asks, or
 * where the measure is due then or later already.
 */
export function askedDue(
  measure: Decided & Pick<Measure, 'nextDue'>,
  assignments: readonly Assignment[],
): AskedDue | null {
  const asking = askingOf(measure, assignments);
  const on = asking
    .flatMap(({ last }) => last?.newDueProposed ?? [])
    .sort()
    .at(-1);
  if (on === undefined || (measure.nextDue !== null && on <= measure.nextDue)) return null;
  return { on, by: asking.filter(({ last }) => last?.newDueProposed === on) };
}

/**
 * Whether somebody's wish was among those that were taken to a meeting then: sent again it is the same one, and so it is
 * when somebody else takes over the measure, with the answer that asks for it.
 */
export const isAmong = ({ assignments, answers = [] }: DueTakenUp, { id, last }: Assignment): boolean =>
  assignments.includes(id) || answers.includes(last?.id ?? '');

/** The times the day was taken to a meeting for somebody who asks for it still, and not decided since. */
export const standingMarks = (
  { dueDecisions = [], dueTakenUp = [] }: TakenUp,
  { on, by }: AskedDue,
): readonly DueTakenUp[] =>
  dueTakenUp.filter(
    (one) =>
      one.asked === on &&
      !dueDecisions.slice(one.decided).some((decision) => decision.asked === on) &&
      by.some((asking) => isAmong(one, asking)),
  );

/**
 * The assignments of those who ask for the day whose wish has been taken up at a meeting and not been decided since. Who
 * sends the same day again is among them; who joins in later, or asks once more after a no, is not.
 */
export function takenUpOf(measure: TakenUp, asked: AskedDue): readonly Assignment[] {
  const marks = standingMarks(measure, asked);
  return asked.by.filter((one) => marks.some((mark) => isAmong(mark, one)));
}

/**
 * Whether everybody who asks for the day knows that it is taken up at a meeting. A day that has passed waits for none: it
 * can only be declined.
 */
export const isTakenUp = (measure: TakenUp, asked: AskedDue, today: LocalDate): boolean =>
  !isPastDue(asked.on, today) && takenUpOf(measure, asked).length === asked.by.length;

/**
 * The day somebody asks for in the answer that counts, where it was declined; null once they answer anew, or where the
 * measure is due then or later by now.
 */
export function declinedDue(
  { dueDecisions = [], nextDue }: Decided & Pick<Measure, 'nextDue'>,
  { last }: Pick<Assignment, 'last'>,
): LocalDate | null {
  const decision = last && dueDecisions.findLast((one) => one.answers.includes(last.id));
  if (!decision || decision.to !== null) return null;
  return nextDue !== null && decision.asked <= nextDue ? null : decision.asked;
}

/**
 * The decision by which the measure is due when it is, and the day it was due before the first of those that led there:
 * moved from 31 March to 30 June and on to 30 September, that is 31 March. Null where the plan's own day stands, also
 * once it was moved back there, or a document's since.
 */
export function decisionOfDue({
  dueDecisions = [],
  nextDue,
}: Decided & Pick<Measure, 'nextDue'>): (DueDecision & { readonly original: LocalDate | null }) | null {
  const moves = dueDecisions.filter((one) => one.to !== null).reverse();
  const [last] = moves;
  if (last === undefined || last.to !== nextDue) return null;
  let original = last.from;
  for (const { from, to } of moves.slice(1)) {
    if (to !== original) break;
    original = from;
  }
  return original === nextDue ? null : { ...last, original };
}

/** Approved on the day itself it is due today; approved after it, the measure would be overdue at once. */
export const isPastDue = (asked: LocalDate, today: LocalDate): boolean => asked < today;

/**
 * The dates once `to` is the day the measure is due next: every earlier one that is not done is moved to it. Routines on
 * 31 January and the system on 30 June, moved to 31 August, are both due then; moved to 31 March, the system stays. Where
 * no date is left it gets one. `done` are the parts that are done.
 */
export const movedTo = <T extends Dated>(measure: T, to: LocalDate, done: ReadonlySet<string>): T =>
  withMoved(measure, to, done, (day) => day < to);

/**
 * The same where somebody sets the day and nobody has asked for it: it may be an earlier one. Routines on 31 January and
 * the system on 30 June, set to 15 January, leave the system as it is.
 */
export function setTo<T extends Dated & Pick<Measure, 'nextDue'>>(
  measure: T,
  to: LocalDate,
  done: ReadonlySet<string>,
): T {
  const { nextDue } = measure;
  return nextDue === null || nextDue < to ? movedTo(measure, to, done) : withMoved(measure, to, done, isDay(nextDue));
}

const isDay = (one: LocalDate) => (other: LocalDate) => one === other;

/** The days of it that are not done, the earliest first, each once. */
export function daysLeftOf(measure: Dated, done: ReadonlySet<string>): readonly LocalDate[] {
  const isDone = doneDates(measure, done);
  const ofParts = measure.parts.flatMap((part) => (done.has(part.id) || part.due === null ? [] : [part.due]));
  const left = [...measure.due.filter((one) => !isDone(one)), ...ofParts];
  return [...new Set(left.flatMap((one) => one.date ?? []))].sort();
}

/** Whether a date is that of a part that is done. */
function doneDates({ parts }: Dated, done: ReadonlySet<string>): (one: PlanDate) => boolean {
  const finished = parts.flatMap((part) => (done.has(part.id) && part.due !== null ? [part.due] : []));
  return (one) => finished.some((other) => isSameDate(other, one));
}

function withMoved<T extends Dated>(
  measure: T,
  to: LocalDate,
  done: ReadonlySet<string>,
  goes: (day: LocalDate) => boolean,
): T {
  const isDone = doneDates(measure, done);
  const isMoved = (one: PlanDate) => one.date !== null && goes(one.date);
  const due = measure.due.map((one) => (isMoved(one) && !isDone(one) ? dated(to, one) : one));
  const parts = measure.parts.map((part): Part => {
    const moves = !done.has(part.id) && part.due !== null && isMoved(part.due);
    return moves && part.due ? { ...part, due: dated(to, part.due) } : part;
  });
  const left = [
    ...due.filter((one) => !isDone(one)),
    ...parts.flatMap((part) => (done.has(part.id) || part.due === null ? [] : [part.due])),
  ];
  const isDated = left.some((one) => one.date !== null);
  return { ...measure, due: isDated ? due : [...due, { raw: to, date: to, precision: 'day' }], parts };
}

/**
 * The days that go when `to` is approved, the earliest first: parts due on 28 November, 19 December and 11 February, moved
 * to 29 December, leave the first two, and whoever approves is to know of both.
 */
export const daysMoving = (measure: Dated, to: LocalDate, done: ReadonlySet<string>): readonly LocalDate[] =>
  daysLeft(datesBefore(measure), datesBefore(movedTo(measure, to, done)), to);

/** The days that went with a decision, told by the dates it kept and those that held after it. */
export function daysMovedBy(
  measure: Decided & Dated,
  { at, to, before }: Pick<DueDecision, 'at' | 'to' | 'before'>,
): readonly LocalDate[] {
  if (to === null || before === undefined) return [];
  const all = measure.dueDecisions ?? [];
  const later = all.slice(all.findIndex((one) => one.at === at) + 1).find((one) => one.before !== undefined);
  return daysLeft(before, later?.before ?? datesBefore(measure), to);
}

type Dates = NonNullable<DueDecision['before']>;

function daysLeft(before: Dates, after: Dates, to: LocalDate): readonly LocalDate[] {
  const left = (one: PlanDate | null, now: PlanDate | null = null) =>
    one !== null && one.date !== null && one.date < to && now?.date === to ? [one.date] : [];
  const days = [
    ...before.due.flatMap((one, at) => left(one, after.due[at])),
    ...Object.entries(before.parts).flatMap(([id, one]) => left(one, after.parts[id])),
  ];
  return [...new Set(days)].sort();
}

/** A decided day says what it is for as the one before it did. */
const dated = (to: LocalDate, { label }: PlanDate): PlanDate => ({
  raw: to,
  date: to,
  precision: 'day',
  ...(label ? { label } : {}),
});

/** The dates as they are now, to be kept with a decision that moves them. */
export const datesBefore = ({ due, parts }: Dated): NonNullable<DueDecision['before']> => ({
  due,
  parts: Object.fromEntries(parts.map((part) => [part.id, part.due])),
});

const withDates = <T extends Dated>(measure: T, { due, parts }: NonNullable<DueDecision['before']>): T => ({
  ...measure,
  due,
  parts: measure.parts.map((part) => ({ ...part, due: part.id in parts ? (parts[part.id] ?? null) : part.due })),
});

/**
 * A measure as a document has it, with the dates `known` has where those were decided after the document was written: an
 * older copy, or one without a day of its own, takes no decision back. What is written later is a newer word.
 */
export function keepingDecided<T extends Dated>(
  read: T,
  known: (Decided & Dated) | null,
  written: LocalDate | null,
): T {
  const moved = known?.dueDecisions?.findLast((one) => one.to !== null);
  if (!known || !moved || (written !== null && written > moved.on)) return read;
  return withDates(read, datesBefore(known));
}

/** The measure as it was before those decisions that were not `wasTaken` yet. */
export function beforeDecisions<T extends Dated & Decided>(measure: T, wasTaken: (one: DueDecision) => boolean): T {
  const all = measure.dueDecisions ?? [];
  const taken = all.filter(wasTaken);
  if (taken.length === all.length) return measure;
  const first = all.find((one) => !wasTaken(one) && one.before !== undefined);
  return { ...(first?.before ? withDates(measure, first.before) : measure), dueDecisions: taken };
}

/** The date of a part before anything was decided of it; null where it stands as the plan has it. */
export function originalOfPart({ dueDecisions = [] }: Decided, { id, due }: Pick<Part, 'id' | 'due'>): PlanDate | null {
  const first = dueDecisions.find((one) => one.before !== undefined)?.before?.parts[id] ?? null;
  return first !== null && first.date !== due?.date ? first : null;
}
