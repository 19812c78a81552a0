import { type AskedDue, askedDue } from './decided-due';
import type { Facts } from './facts';
import { registerOf } from './facts';
import type { Person } from './people';
import type { Status, StatusLine } from './status';
import { isDueOurs, mayDecideDue } from './who-decides';

/** A new date that somebody asks for and the one who looks may decide. */
export interface DueRequest {
  readonly line: StatusLine;
  readonly asked: AskedDue;
  /** How many others have the measure, and would get the same date. */
  readonly others: number;
}

/**
 * The new dates that wait for `who` to decide, the longest late first. `status` is what they see, unfiltered, of
 * `facts`; those that wait for somebody else, or for an authority, are not theirs.
 */
export function dueRequestsOf(facts: Facts, status: Status, who: Pick<Person, 'id' | 'roles'>): readonly DueRequest[] {
  const { assignments } = registerOf(facts);
  const requests = status.lines.flatMap((line): readonly DueRequest[] => {
    const active = assignments.get(line.measure.id) ?? [];
    const asked = line.live && isDueOurs(line.plan) ? askedDue(line.measure, active) : null;
    if (asked === null || !mayDecideDue(who, active, facts.people)) return [];
    return [{ line, asked, others: active.length - asked.by.length }];
  });
  return requests.sort((one, other) => dueOf(one).localeCompare(dueOf(other)));
}

const dueOf = ({ line }: DueRequest) => line.measure.nextDue ?? '9999';
