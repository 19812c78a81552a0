import type { CardBase, FormError, FormView, Notice } from '../../cards/views';
import type { Assignment, FormFields } from '../domain/assignment';
import { REPORTABLE, TEXT_MAX } from '../domain/check-form';
import { chosenSchedule } from '../domain/chosen-schedule';
import type { LocalDate } from '../domain/dates';
import type { Measure } from '../domain/plan';
import { isAsked, snoozeWindow } from '../domain/prompts';
import { dueDecidedShown, dueShown, lastShown, snoozeProposal } from './round-view';

/** The card turned into the form for one measure. `values` is what stands in the fields, typed text before anything else. */
export function formView(
  base: CardBase,
  about: {
    readonly card: string;
    readonly page: number;
    readonly assignment: Assignment;
    readonly measure: Measure;
    readonly dueByAuthority: boolean;
    readonly unit: string | null;
    readonly position: FormView['position'];
    readonly values: FormFields;
    readonly errors: readonly FormError[];
    readonly concerns: FormView['concerns'];
    readonly words: string;
    /** Nothing is asked any more. */
    readonly over: boolean;
    readonly notice: Notice | null;
  },
): FormView {
  const { assignment, measure } = about;
  const window = snoozeWindow([assignment], base.today);
  return {
    ...base,
    kind: 'form',
    card: about.card,
    assignment: assignment.id,
    n: assignment.answers,
    page: about.page,
    title: measure.title,
    unit: about.unit,
    due: dueShown(measure.nextDue, base.today),
    ...dueDecidedShown(measure),
    dueByAuthority: about.dueByAuthority,
    last: lastShown(assignment, measure, base.timeZone),
    position: about.position,
    states: REPORTABLE,
    parts: partsIn(measure).map((part) => ({ id: part.id, text: part.text, due: part.due?.date ?? null })),
    analysis: isAsked(assignment, 'analysis', base.today) ? 'required' : 'optional',
    values: about.values,
    maxLength: TEXT_MAX,
    snooze: window ? { proposed: snoozeProposal(base.today, window), ...window } : null,
    errors: about.errors,
    concerns: about.concerns,
    words: about.words,
    ...(about.over ? { over: true } : {}),
    notice: about.notice,
  };
}

/**
 * What stands in a fresh form: the last state, what is in the way and asked for still, and of the earlier texts those
 * that help. These are of the answer being corrected on an open point, or the year's follow-ups where an analysis is
 * asked for; none for a new answer, whose text must say what has happened since.
 */
export function freshFields(
  assignment: Assignment,
  measure: Measure,
  earlier: {
    readonly followUp: string | null;
    readonly analysis: string | null;
    readonly hindrance: string | null;
    readonly newDue: string | null;
  },
  today: LocalDate,
  timeZone: string,
): FormFields {
  return {
    state: REPORTABLE.find((state) => state === assignment.state) ?? null,
    schedule: chosenSchedule(assignment, measure, today, timeZone),
    doneParts: tickedParts(assignment, measure),
    followUp: earlier.followUp ?? '',
    analysis: earlier.analysis ?? '',
    hindrance: earlier.hindrance,
    newDue: earlier.newDue,
  };
}

/** The parts that may be ticked: a single one is the measure itself. */
const partsIn = ({ parts }: Measure): Measure['parts'] => (parts.length > 1 ? parts : []);

/** The parts that stand ticked: what the plan has as done, and what the person has said is. */
function tickedParts({ doneParts }: Assignment, measure: Measure): readonly string[] {
  const ticked = partsIn(measure).filter((part) => part.done || doneParts.includes(part.id));
  return ticked.map((part) => part.id);
}
