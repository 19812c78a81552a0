import { type AskedDue, askedDue, isTakenUp } from './decided-due';
import type { Facts } from './facts';
import { registerOf } from './facts';
import type { Person } from './people';
import { mayAdminister } from './roles';
import type { Status, StatusLine } from './status';
import { isDueOurs, mayDecideDue } from './who-decides';

/** A new date that somebody asks for, shown to the one whose decision it is. */
export interface DueRequest {
  readonly line: StatusLine;
  readonly asked: AskedDue;
  /** How many others have the measure, and would get the same date. */
  readonly others: number;
  /** An authority has set the day: it is asked for more time, and nothing is decided here. */
  readonly byAuthority: boolean;
  /** It is taken up at a meeting, and waits for what is said there. */
  readonly takenUp: boolean;
}

/**
 * The new dates that wait for `who`, the longest late first, and last those that are taken up at a meeting. `status` is
 * what they see, unfiltered, of `facts`; those that wait for somebody else are not theirs. What an authority has to be
 * asked for is the administrator's.
 */
export function dueRequestsOf(facts: Facts, status: Status, who: Pick<Person, 'id' | 'roles'>): readonly DueRequest[] {
  const { assignments } = registerOf(facts);
  const requests = status.lines.flatMap((line): readonly DueRequest[] => {
    const active = assignments.get(line.measure.id) ?? [];
    const asked = line.live ? askedDue(line.measure, active) : null;
    const byAuthority = !isDueOurs(line.plan);
    if (asked === null || (byAuthority && !mayAdminister(who.roles))) return [];
    if (!mayDecideDue(who, active, asked.by, facts.people)) return [];
    const takenUp = isTakenUp(line.measure, asked, status.today);
    return [{ line, asked, others: active.length - asked.by.length, byAuthority, takenUp }];
  });
  return requests.sort(
    (one, other) => Number(one.takenUp) - Number(other.takenUp) || dueOf(one).localeCompare(dueOf(other)),
  );
}

const dueOf = ({ line }: DueRequest) => line.measure.nextDue ?? '9999';
