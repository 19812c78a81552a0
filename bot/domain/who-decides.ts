import type { Assignment } from './assignment';
import type { Person } from './people';
import type { Measure, Plan } from './plan';
import { mayAdminister, mayDecideRequests } from './roles';
import { peopleIn } from './scope';

/** Whether a date of this plan may be decided at all: an authority's day is the authority's to change. */
export const isDueOurs = (plan: Pick<Plan, 'kind'> | null): boolean => plan?.kind !== 'inspection_order';

/**
 * Whether the day of a measure may be set here: the authority's own may not, but where its order names none it is for
 * those who do the work to say when it is done, and to mend that.
 */
export function isDayOurs(
  plan: Pick<Plan, 'kind'> | null,
  { due, parts, dueDecisions }: Pick<Measure, 'due' | 'parts' | 'dueDecisions'>,
): boolean {
  if (isDueOurs(plan)) return true;
  const [first] = dueDecisions ?? [];
  if (first) return first.from === null;
  return [...due, ...parts.map((one) => one.due)].every((one) => (one?.date ?? null) === null);
}

/**
 * Whether somebody may decide a date of a measure with these active assignments: an administrator; a head of area where
 * everybody who has the measure is theirs, as the date is everybody's, and who does not ask for it themselves. `people`
 * holds those concerned and everybody above them.
 */
export function mayDecideDue(
  who: Pick<Person, 'id' | 'roles'>,
  active: readonly Pick<Assignment, 'personId'>[],
  asking: readonly Pick<Assignment, 'personId'>[],
  people: readonly Person[],
): boolean {
  if (mayAdminister(who.roles)) return true;
  if (active.length === 0 || !mayDecideRequests(who.roles)) return false;
  const led = peopleIn({ sees: 'area', head: who.id }, people);
  return active.every((one) => led?.has(one.personId)) && !asking.some((one) => one.personId === who.id);
}

/**
 * Whether somebody may set a day that nobody asks for: as {@link mayDecideDue}, and no head of area that of a measure they
 * have themselves. Asked for, it would go to whoever is above them.
 */
export const maySetDue = (
  who: Pick<Person, 'id' | 'roles'>,
  active: readonly Pick<Assignment, 'personId'>[],
  people: readonly Person[],
): boolean => mayDecideDue(who, active, active, people);

/**
 * Whose decision is asked for when `asking` wants another date: the nearest of those above them who leads everybody that
 * has the measure. Null where nobody does: then it is the administrator's, who finds it under /status.
 */
export function whoDecides(
  asking: Pick<Assignment, 'personId'>,
  active: readonly Pick<Assignment, 'personId'>[],
  people: readonly Person[],
): Person | null {
  const byId = new Map(people.map((one) => [one.id, one]));
  const seen = new Set<string>([asking.personId]);
  for (let above = byId.get(asking.personId)?.managerId ?? null; above !== null && !seen.has(above); ) {
    seen.add(above);
    const one = byId.get(above);
    if (one?.active && mayDecideDue(one, active, [asking], people)) return one;
    above = one?.managerId ?? null;
  }
  return null;
}
