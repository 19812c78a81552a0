import { plusDays } from './calendar';
import type { LocalDate } from './dates';
import { askedDue } from './decided-due';
import { deliversLate, SOON_DAYS } from './listing';
import { findPersonalNumbers } from './personal-number';
import type { Status, StatusLine } from './status';

/** Why a measure needs the management team. */
export type Reason =
  | { readonly code: 'overdue'; readonly days: number }
  | { readonly code: 'not_started' | 'decided' }
  | { readonly code: 'no_responsible' }
  | { readonly code: 'responsible_left' }
  /** Without the name itself: a channel is no place for it. */
  | { readonly code: 'unlinked' }
  | { readonly code: 'waiting_for'; readonly name: string | null; readonly until: LocalDate | null }
  | { readonly code: 'delayed' }
  | { readonly code: 'new_due_proposed'; readonly on: LocalDate };

export interface Attention {
  readonly line: StatusLine;
  readonly reasons: readonly Reason[];
}

/**
 * Measures that need somebody, each with why, the worst first: by the day they were or are due, so that the longest
 * late comes first and what has no day last; on the same day the one with more reasons.
 */
export function attentionOf(status: Status): readonly Attention[] {
  const soon = plusDays(status.today, SOON_DAYS);
  return status.lines
    .filter((line) => line.live)
    .map((line) => ({ line, reasons: reasonsOf(line, soon) }))
    .filter((one) => one.reasons.length > 0)
    .sort((a, b) => byDue(a.line, b.line) || b.reasons.length - a.reasons.length);
}

function reasonsOf(line: StatusLine, soon: LocalDate): readonly Reason[] {
  const { measure, daysLate, owner } = line;
  const reasons: Reason[] = [];
  if (daysLate > 0) reasons.push({ code: 'overdue', days: daysLate });
  else if (measure.schedule === 'delayed') reasons.push({ code: 'delayed' });
  const pressing = measure.nextDue !== null && measure.nextDue <= soon;
  const { state } = measure;
  if (pressing && (state === 'not_started' || state === 'decided')) reasons.push({ code: state });
  if (owner.names.length === 0) reasons.push({ code: owner.left.length > 0 ? 'responsible_left' : 'no_responsible' });
  if (owner.unlinked !== null) reasons.push({ code: 'unlinked' });
  const waiting = waitingFor(line);
  if (waiting) reasons.push(waiting);
  const asked = askedDue(measure, line.assignments);
  if (asked !== null) reasons.push({ code: 'new_due_proposed', on: asked.on });
  return reasons;
}

/**
 * Somebody else carries it out and delivers after the day it is due: due in January, the consultant delivers in April.
 * A channel is no place for the name of a person, so an executor who is named is not named there.
 */
function waitingFor({ measure }: StatusLine): Reason | null {
  const { executor } = measure;
  const until = deliversLate(measure);
  if (!executor || until === null) return null;
  // "konsult" names no one; "Anna Berg, Konsult AB" does, and a firm may bear a person's name as well.
  const isNamed = /^\p{Lu}/u.test(executor.name) || holdsPersonalData(executor.name);
  return { code: 'waiting_for', name: isNamed ? null : executor.name, until };
}

/** Whether a text may stand in a channel: one with what looks like a personal identity number never does. */
export function holdsPersonalData(text: string): boolean {
  return findPersonalNumbers(text).length > 0;
}

function byDue(a: StatusLine, b: StatusLine): number {
  const one = a.measure.nextDue ?? '9999';
  const other = b.measure.nextDue ?? '9999';
  return one < other ? -1 : one > other ? 1 : 0;
}
