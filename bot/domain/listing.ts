import type { Assignment } from './assignment';
import { mondayOf, plusDays } from './calendar';
import { circleKey, circleOf } from './circle';
import type { LocalDate } from './dates';
import { askedDue } from './decided-due';
import { titleKey } from './match-measures';
import type { Measure } from './plan';

/** Days ahead that count as soon, today among them. */
export const SOON_DAYS = 28;

/** Before every day there is: of what stands in a list whatever day it is. */
const ALWAYS: LocalDate = '0001-01-01';

/** What {@link listingOf} gives. */
export type ListingField = 'titleKey' | 'circleKey' | 'listedFrom' | 'restsOn' | 'reportsOn';

/**
 * By what a measure is found when it has to be in /status or in the summary, so that neither reads the measures that
 * are in order. What is found may be too much, which the reader sorts out, and never too little; it holds until
 * something is written of the measure, however many days pass. `active` are the measure's active assignments, and the
 * measure is rolled up already. What has ended stands in no list and is counted. Who has not answered is found by the
 * assignment: see `withProjections`.
 */
export function listingOf(
  measure: Omit<Measure, ListingField>,
  active: readonly Assignment[],
): Pick<Measure, ListingField> {
  const circle = measure.followed ? circleOf(measure, active) : null;
  const found = {
    titleKey: titleKey(measure.title),
    circleKey: circle && circleKey(measure.state, circle.id),
  };
  if (!measure.open) return { ...found, listedFrom: null, restsOn: null, reportsOn: null };
  const answerable = oneAnswerable(measure, active);
  const always =
    answerable === NOBODY ||
    measure.schedule === 'delayed' ||
    isUndated(measure) ||
    deliversLate(measure) !== null ||
    askedDue(measure, active) !== null;
  const { nextDue } = measure;
  return {
    ...found,
    listedFrom: always ? ALWAYS : nextDue === null ? null : plusDays(nextDue, -SOON_DAYS),
    restsOn: answerable === NOBODY ? null : answerable,
    reportsOn: measure.nextReport?.date ?? null,
  };
}

const NOBODY = Symbol('nobody');

/**
 * The id of one person or unit that answers for it: while they are here, somebody does. A name that the plan gives and
 * nobody is linked to ("rektorerna") answers for nothing, and neither does a unit beside it. A role alone is looked into
 * each time: who holds it is not the measure's to say.
 */
function oneAnswerable(
  { responsible }: Pick<Measure, 'responsible'>,
  active: readonly Assignment[],
): string | typeof NOBODY {
  const persons = [
    ...active.map((one) => one.personId),
    ...responsible.flatMap((one) => (one.type === 'person' ? [one.personId] : [])),
  ];
  const units = responsible.flatMap((one) => (one.type === 'unit' ? [one.unitId] : []));
  const isUnlinked = persons.length === 0 && responsible.some((one) => one.type === 'text');
  return isUnlinked ? NOBODY : (persons.sort()[0] ?? units[0] ?? NOBODY);
}

/** No day to be late from. What goes on ("löpande") has none by nature and is not missing one. */
export function isUndated(measure: Pick<Measure, 'nextDue' | 'due' | 'parts'>): boolean {
  if (measure.nextDue !== null) return false;
  const said = [...measure.due, ...measure.parts.map((part) => part.due)];
  return !said.some((one) => one !== null && (one.date !== null || one.precision === 'recurring'));
}

/** The day somebody else delivers, where that is after the day the measure is due; else null. */
export function deliversLate({ executor, nextDue }: Pick<Measure, 'executor' | 'nextDue'>): LocalDate | null {
  const until = executor?.deliversOn?.date ?? null;
  return until !== null && nextDue !== null && until > nextDue ? until : null;
}

/** The ISO week whose reports are listed, as a range of `reportsOn`. */
export function reportWeek(today: LocalDate): { readonly from: LocalDate; readonly before: LocalDate } {
  const from = mondayOf(today);
  return { from, before: plusDays(from, 7) };
}
