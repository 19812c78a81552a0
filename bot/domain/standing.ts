import type { Assignment, Hindrance } from './assignment';
import type { Report } from './check-form';
import { askedDue } from './decided-due';
import type { Measure } from './plan';

/** What "Oförändrat" says: the last state, what is in the way still, and what was asked for and nobody has decided. */
export const standing = (assignment: Assignment, measure: Measure, hindrance: Hindrance | null): Report => ({
  state: assignment.state,
  schedule: assignment.schedule,
  doneParts: assignment.doneParts,
  followUp: null,
  analysis: null,
  hindrance,
  newDueProposed: askedDue(measure, [assignment])?.on ?? null,
});
