import { dayOf } from './calendar';
import type { LocalDate } from './dates';
import type { PromptRef } from './delivery';
import type { Facts } from './facts';
import type { Person } from './people';
import { unansweredPrompts } from './prompts';
import type { NotAnswered } from './status';
import { workingDaysBetween } from './working-days';

/** Nobody is reminded again until so many whole working days lie between: Thursday's reminder bars until Wednesday. */
const REST_DAYS = 3;
/** A reminder longer ago than this bars nobody: three working days lie within two weeks, also over Christmas and New Year. */
export const REST_LOOK_BACK_DAYS = 14;

/** Somebody who will be reminded, and of what. */
export interface Reminded {
  readonly person: Person;
  readonly units: readonly string[];
  readonly assignmentIds: readonly string[];
  readonly prompts: readonly PromptRef[];
}

/** Somebody who has not answered and is left in peace, and until or since when. */
export interface LeftOut {
  readonly person: Person;
  readonly why: 'reminded_lately' | 'snoozed' | 'unreachable';
  readonly on: LocalDate | null;
}

export interface RemindPlan {
  readonly to: readonly Reminded[];
  readonly leftOut: readonly LeftOut[];
}

export const isRested = (last: LocalDate, today: LocalDate) => workingDaysBetween(last, today) >= REST_DAYS;

/**
 * Who is reminded if [Påminn alla] is pressed today: each person once, with everything they have not answered among
 * `missing` (what the status shows, so a filter and the rights of the one who asks have been applied). Left out, in
 * this order: whom we cannot reach, who was reminded lately (of anything), and who has asked to be reminded later
 * about all of it. Somebody who has left is not asked at all. By name.
 */
export function remindPlan(
  missing: readonly NotAnswered[],
  facts: Facts,
  today: LocalDate,
  timeZone: string,
): RemindPlan {
  const byPerson = new Map<string, NotAnswered[]>();
  for (const one of missing) {
    if (!one.open || !one.person?.active) continue;
    byPerson.set(one.person.id, [...(byPerson.get(one.person.id) ?? []), one]);
  }
  const lastReminder = lastReminders(facts);
  const conversations = new Map(facts.conversations.map((one) => [one.id, one]));
  const to: Reminded[] = [];
  const leftOut: LeftOut[] = [];
  for (const [id, all] of byPerson) {
    const person = all[0]?.person;
    if (!person) continue;
    const chat = conversations.get(id);
    const last = lastReminder.get(id);
    const due = all.filter(({ assignment }) => !isSnoozed(assignment.snoozedUntil, today));
    if (!chat || chat.trouble !== null) {
      leftOut.push({ person, why: 'unreachable', on: chat?.trouble ? dayOf(chat.trouble.since, timeZone) : null });
    } else if (last !== undefined && !isRested(last, today)) {
      leftOut.push({ person, why: 'reminded_lately', on: last });
    } else if (due.length === 0) {
      const until = all.flatMap(({ assignment }) => assignment.snoozedUntil ?? []).sort()[0];
      leftOut.push({ person, why: 'snoozed', on: until ?? null });
    } else {
      to.push({
        person,
        units: [...new Set(due.flatMap((one) => one.unit ?? []))],
        assignmentIds: due.map((one) => one.assignment.id),
        prompts: due.flatMap(({ assignment }) =>
          unansweredPrompts(assignment, today).map(({ occasion }) => ({ assignmentId: assignment.id, occasion })),
        ),
      });
    }
  }
  return { to: to.sort(byName), leftOut: leftOut.sort(byName) };
}

/** The day each person was last reminded, of whatever it was. */
function lastReminders(facts: Facts): ReadonlyMap<string, LocalDate> {
  const last = new Map<string, LocalDate>();
  for (const { personId, lastReminderOn } of facts.assignments) {
    if (lastReminderOn !== null && lastReminderOn > (last.get(personId) ?? '')) last.set(personId, lastReminderOn);
  }
  return last;
}

const isSnoozed = (until: LocalDate | null, today: LocalDate) => until !== null && until > today;

/** The order people are listed in. */
export function byName(a: { readonly person: Person }, b: { readonly person: Person }): number {
  return a.person.name < b.person.name ? -1 : a.person.name > b.person.name ? 1 : 0;
}
