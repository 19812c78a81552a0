import { sameTitle } from './match-measures';
import type { Plan } from './plan';
import type { Rating } from './report-facts';

/** The judgements that count, of all that were ever stored on a plan: those of the set the plan names. */
export const countingRatings = (plan: Plan, ratings: readonly Rating[]): readonly Rating[] =>
  ratings.filter((one) => one.set === plan.ratingSet);

/** Whether two judgements are of the same area of the same unit, in whichever version of the document. */
export const isOfTheSame = (one: Rating, other: Rating): boolean =>
  one.area === other.area && one.form === other.form && sameTitle(one.unit ?? '', other.unit ?? '');
