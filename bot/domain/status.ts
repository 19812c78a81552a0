import type { Assignment, Prompt } from './assignment';
import { dayOf, daysBetween, mondayOf, plusDays } from './calendar';
import type { Instant, LocalDate } from './dates';
import { type DeliveryFault, deliveryFaultsOf } from './delivery-faults';
import { type Facts, type Register, registerOf } from './facts';
import { reportOccasion } from './ids';
import { isUndated, SOON_DAYS } from './listing';
import { type Owner, ownerOf } from './owner';
import type { Person } from './people';
import type { Measure, MeasureState, Plan } from './plan';
import { unansweredPrompts } from './prompts';
import { concerns, peopleIn, type Scope } from './scope';
import { statusFilter } from './status-filter';

/** Groups of /status in the order they are shown: first what is late, then what will be, then what is in the way. */
export const STATUS_GROUPS = [
  'overdue',
  'due_soon',
  'to_report',
  'not_answered',
  'no_responsible',
  'unlinked',
  'no_date',
  'delivery_faults',
] as const;
export type StatusGroup = (typeof STATUS_GROUPS)[number];

/** One measure with what follows from the day it is. */
export interface StatusLine {
  readonly measure: Measure;
  readonly plan: Plan | null;
  /** Whether it is followed up: a closed, completed or merely proposed measure stands in no group. */
  readonly live: boolean;
  /** Days past the due day, from 1 on the day after it; 0 for what is not late. */
  readonly daysLate: number;
  readonly owner: Owner;
  /** Its active assignments that the one who asks may see. */
  readonly assignments: readonly Assignment[];
  /** Units and people asked, by name. */
  readonly units: readonly string[];
  readonly people: readonly string[];
  /** Prompts open today without an answer. */
  readonly openPrompts: number;
  readonly lastReminder: LocalDate | null;
}

export interface ToReport {
  readonly line: StatusLine;
  /** The day the report is wanted by. */
  readonly on: LocalDate;
}

/** Somebody who has not answered. */
export interface NotAnswered {
  readonly line: StatusLine;
  readonly assignment: Assignment;
  readonly person: Person | null;
  readonly unit: string | null;
  readonly prompt: Prompt;
  /** False once the prompt has closed without an answer: it can no longer be reminded of, and is still missing. */
  readonly open: boolean;
}

export interface StatusGroups {
  readonly overdue: readonly StatusLine[];
  readonly due_soon: readonly StatusLine[];
  readonly to_report: readonly ToReport[];
  readonly not_answered: readonly NotAnswered[];
  readonly no_responsible: readonly StatusLine[];
  /** The plan names somebody, and nobody is linked to the name: "rektorerna", or a name misspelt. Nobody is asked. */
  readonly unlinked: readonly StatusLine[];
  readonly no_date: readonly StatusLine[];
  readonly delivery_faults: readonly DeliveryFault[];
}

export interface Status {
  readonly now: Instant;
  readonly today: LocalDate;
  /** Whether it is of everybody's measures, without a filter. */
  readonly whole: boolean;
  /**
   * How many there are, what is done included and what was ended with its plan not; where it is not of the whole, how many
   * stand in the groups. How many more a
   * filter lets through, or belong to an area, would have to be counted among all there are, and nothing waits for them.
   */
  readonly plans: number;
  readonly measures: number;
  /** Plans that have been ended, where it is of the whole. */
  readonly endedPlans: number;
  /** Of all that are in sight and let through, how many in each state; null where the facts are of what is due alone. */
  readonly inState: Readonly<Partial<Record<MeasureState, number>>> | null;
  /** The measures in sight and let through, by plan and number; of what is due, those alone that may stand in a group. */
  readonly lines: readonly StatusLine[];
  readonly groups: StatusGroups;
}

export interface StatusQuestion {
  readonly now: Instant;
  readonly timeZone: string;
  /** As typed; empty = everything. See `readFilter`. */
  readonly filter: string;
  readonly scope: Scope;
}

/**
 * Where everything stands at `now`, for somebody who sees `scope`.
 *
 * - Overdue from the day after the next due day: due on 31 December is one day late on 1 January, 15 on the 15th.
 * - Soon is from today to 28 days ahead.
 * - To report: an open prompt without an answer, or a next report whose day lies in this ISO week.
 * - A measure may stand in several groups, and in none when it is closed, completed (also while it waits for its
 *   evaluation) or only proposed.
 *
 * Facts of what is due alone (`sizes` is given) do for all of it but `lines`, and `inState` where it is not of the whole.
 */
export function statusOf(facts: Facts, question: StatusQuestion): Status {
  const { now, timeZone } = question;
  const today = dayOf(now, timeZone);
  const days = daysFrom(today);
  const register = registerOf(facts);
  const inside = peopleIn(question.scope, facts.people);
  const lines = inOrder(facts, register)
    .map((measure) => lineOf(measure, register, inside, days))
    .filter((line) => line !== null);
  const live = lines.filter((line) => line.live);
  const notAnswered = live.flatMap((line) => notAnsweredOn(line, register, today, timeZone)).sort(byPromise);
  const waiting = new Set(notAnswered.filter((one) => one.open).map((one) => one.assignment.personId));
  const faults = deliveryFaultsOf(facts, register, waiting, today, timeZone);
  const groups: StatusGroups = {
    overdue: live.filter((line) => line.daysLate > 0).sort(byDue),
    due_soon: live.filter((line) => isSoon(line, days)).sort(byDue),
    to_report: live.flatMap((line) => toReport(line, days)).sort((a, b) => compare(a.on, b.on)),
    not_answered: notAnswered,
    no_responsible: live.filter((line) => line.owner.names.length === 0).sort(byDue),
    unlinked: live.filter((line) => line.owner.unlinked !== null).sort(byDue),
    no_date: live.filter((line) => isUndated(line.measure)),
    delivery_faults: faults.filter((one) => inside === null || (one.person !== null && inside.has(one.person.id))),
  };
  const kept = statusFilter({ lines, groups }, question.filter, register);
  const whole = question.filter.trim() === '' && inside === null;
  const { sizes } = facts;
  const inState = sizes ? null : countStates(kept.lines.filter(isFollowedUp));
  const all = sizes ?? { ...sizesOf(facts, register), inState };
  return { now, today, whole, ...(whole ? all : { ...listedIn(kept.groups), endedPlans: 0, inState }), ...kept };
}

/** Whether its plan has not been ended: what was done in one that is ended is in no count any more. */
export const isFollowedUp = ({ plan }: Pick<StatusLine, 'plan'>): boolean => plan?.status !== 'closed';

function sizesOf({ plans, measures }: Facts, register: Register): Pick<Status, 'plans' | 'measures' | 'endedPlans'> {
  const open = plans.filter((one) => one.status !== 'closed').length;
  const isCounted = ({ planId }: Measure) => isFollowedUp({ plan: register.plans.get(planId) ?? null });
  return { plans: open, measures: measures.filter(isCounted).length, endedPlans: plans.length - open };
}

/** The lines that stand in the groups, each once. */
export function linesIn(groups: StatusGroups): ReadonlySet<StatusLine> {
  const { overdue, due_soon, to_report, not_answered, no_responsible, unlinked, no_date } = groups;
  const rows = [...to_report, ...not_answered].map((one) => one.line);
  return new Set([...overdue, ...due_soon, ...rows, ...no_responsible, ...unlinked, ...no_date]);
}

/** How many measures stand in the groups, each once, and of how many plans. */
function listedIn(groups: StatusGroups): { readonly plans: number; readonly measures: number } {
  const lines = linesIn(groups);
  return { plans: new Set([...lines].map((line) => line.measure.planId)).size, measures: lines.size };
}

function countStates(lines: readonly StatusLine[]): Readonly<Partial<Record<MeasureState, number>>> {
  const counts: Partial<Record<MeasureState, number>> = {};
  for (const { measure } of lines) counts[measure.state] = (counts[measure.state] ?? 0) + 1;
  return counts;
}

/** The days everything is measured against, worked out once: thousands of measures share a few hundred days. */
interface Days {
  readonly today: LocalDate;
  readonly monday: LocalDate;
  readonly sunday: LocalDate;
  /** The last day that counts as soon. */
  readonly soon: LocalDate;
  /** Days past `due`; 0 until the day after it. */
  late(due: LocalDate): number;
}

function daysFrom(today: LocalDate): Days {
  const monday = mondayOf(today);
  const known = new Map<LocalDate, number>();
  return {
    today,
    monday,
    sunday: plusDays(monday, 6),
    soon: plusDays(today, SOON_DAYS),
    late(due) {
      const days = known.get(due) ?? Math.max(0, daysBetween(due, today));
      known.set(due, days);
      return days;
    },
  };
}

/** Measures by plan (title, then id) and number, so that every group that is sorted by something else is stable. */
function inOrder(facts: Facts, register: Register): readonly Measure[] {
  const title = (measure: Measure) => register.plans.get(measure.planId)?.title ?? '';
  return [...facts.measures].sort(
    (a, b) => (a.planId === b.planId ? 0 : compare(title(a), title(b)) || compare(a.planId, b.planId)) || a.no - b.no,
  );
}

function lineOf(
  measure: Measure,
  register: Register,
  inside: ReadonlySet<string> | null,
  days: Days,
): StatusLine | null {
  const all = register.assignments.get(measure.id) ?? [];
  if (!concerns(measure, all, inside)) return null;
  const assignments = inside === null ? all : all.filter((one) => inside.has(one.personId));
  const plan = register.plans.get(measure.planId) ?? null;
  const live = measure.open && plan?.status !== 'closed';
  const { nextDue } = measure;
  return {
    measure,
    plan,
    live,
    daysLate: live && nextDue !== null ? days.late(nextDue) : 0,
    owner: ownerOf(measure, all, register),
    assignments,
    units: distinct(assignments.map((one) => unitOf(one, register))),
    people: distinct(assignments.map((one) => register.people.get(one.personId)?.name ?? null)),
    openPrompts: live ? assignments.reduce((sum, one) => sum + unansweredPrompts(one, days.today).length, 0) : 0,
    lastReminder: assignments.reduce<LocalDate | null>((last, one) => later(last, one.lastReminderOn), null),
  };
}

/** The unit an assignment is for; where it names none, the only unit of its person. */
function unitOf(assignment: Assignment, register: Register): string | null {
  const own = register.people.get(assignment.personId)?.unitIds ?? [];
  const id = assignment.unitId ?? (own.length === 1 ? own[0] : undefined);
  return id === undefined ? null : (register.units.get(id)?.name ?? null);
}

function isSoon({ measure: { nextDue } }: StatusLine, days: Days): boolean {
  return nextDue !== null && nextDue >= days.today && nextDue <= days.soon;
}

function toReport(line: StatusLine, days: Days): readonly ToReport[] {
  const wanted = line.assignments.flatMap((one) => unansweredPrompts(one, days.today).map((prompt) => prompt.closesOn));
  const next = line.measure.nextReport?.date ?? null;
  if (next !== null && next >= days.monday && next <= days.sunday && !isReported(line, next)) wanted.push(next);
  const on = wanted.sort()[0];
  return on === undefined ? [] : [{ line, on }];
}

/** Everybody who was asked for the report of that day has answered. With nobody asked it has not been given. */
function isReported(line: StatusLine, on: LocalDate): boolean {
  const occasion = reportOccasion(line.measure.id, on);
  const asked = line.assignments.flatMap((one) => one.prompts.filter((prompt) => prompt.occasion === occasion));
  return asked.length > 0 && asked.every((prompt) => prompt.answeredAt !== null);
}

function notAnsweredOn(
  line: StatusLine,
  register: Register,
  today: LocalDate,
  timeZone: string,
): readonly NotAnswered[] {
  const found: NotAnswered[] = [];
  for (const assignment of line.assignments) {
    const open = unansweredPrompts(assignment, today);
    const prompt = open.length > 0 ? soonest(open) : missed(assignment, today, timeZone);
    if (!prompt) continue;
    const person = register.people.get(assignment.personId) ?? null;
    found.push({ line, assignment, person, unit: unitOf(assignment, register), prompt, open: open.length > 0 });
  }
  return found;
}

function soonest(prompts: readonly Prompt[]): Prompt | undefined {
  return [...prompts].sort((a, b) => compare(a.closesOn, b.closesOn))[0];
}

/**
 * The latest prompt, where it closed without an answer and none has come since: who never answers must not vanish from
 * the list the day a point closes.
 */
function missed(assignment: Assignment, today: LocalDate, timeZone: string): Prompt | undefined {
  const begun = assignment.prompts.filter((prompt) => prompt.opensOn <= today);
  const latest = begun.sort((a, b) => compare(b.closesOn, a.closesOn))[0];
  if (!latest || latest.answeredAt !== null || latest.closesOn >= today) return undefined;
  const since = assignment.last !== null && dayOf(assignment.last.at, timeZone) >= latest.opensOn;
  return since ? undefined : latest;
}

/** The longest late comes first, what has no day last. */
function byDue(a: StatusLine, b: StatusLine): number {
  return compare(a.measure.nextDue ?? '9999', b.measure.nextDue ?? '9999');
}

function byPromise(a: NotAnswered, b: NotAnswered): number {
  return Number(b.open) - Number(a.open) || compare(a.prompt.closesOn, b.prompt.closesOn) || byDue(a.line, b.line);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function later(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function distinct(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== null))];
}
