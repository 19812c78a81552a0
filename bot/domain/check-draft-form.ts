import { isLocalDate } from './calendar';
import { TEXT_MAX } from './check-form';
import type { LocalDate } from './dates';
import type { DraftMeasure } from './draft';
import { holdsPersonalNumber } from './personal-number';
import { MEASURE_STATES, type MeasureState, SCHEDULES, type Schedule } from './plan';
import type { MeasureFields } from './plan-draft';

/** The form of a draft's measure as it came back: nothing here is trusted. Lists are a text a line. */
export const DRAFT_FIELDS = [
  'title',
  'state',
  'schedule',
  'area',
  'group',
  'due',
  'evaluation',
  'nextReport',
  'responsible',
  'actions',
  'followUp',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type DraftFormFields = { readonly [field in DraftField]: string };

export interface DraftFormFault {
  readonly field: DraftField;
  readonly code: 'required' | 'not_a_date' | 'personal_number' | 'too_long' | 'not_offered';
}

/** What is chosen where nothing is said of the schedule: a list has no empty choice. */
export const NO_SCHEDULE = 'none';

/** A title is a line, a name too; a part of a measure may be a paragraph. */
const LONGEST: { readonly [field in DraftField]: number } = {
  title: 500,
  state: 40,
  schedule: 40,
  area: 300,
  group: 300,
  due: 40,
  evaluation: 40,
  nextReport: 40,
  responsible: 1000,
  actions: 4 * TEXT_MAX,
  followUp: 4 * TEXT_MAX,
};

/** What stands in the form of a measure before anybody has typed. */
export function draftFormFields(measure: DraftMeasure): DraftFormFields {
  return {
    title: measure.title,
    state: measure.status,
    schedule: measure.schedule ?? NO_SCHEDULE,
    area: measure.area ?? '',
    group: measure.group ?? '',
    due: shownDue(measure) ?? '',
    evaluation: measure.evaluation?.date ?? '',
    nextReport: measure.nextReport?.date ?? '',
    responsible: measure.responsible.join('\n'),
    actions: measure.actions.map((one) => (typeof one === 'string' ? one : one.text)).join('\n'),
    followUp: measure.followUp ?? '',
  };
}

/** Of several dates the last: the measure is done when its last part is. */
function shownDue(measure: DraftMeasure): LocalDate | null {
  return (
    measure.due
      .flatMap(({ date }) => (date === null ? [] : [date]))
      .sort()
      .at(-1) ?? null
  );
}

/**
 * What the form changes of the measure, or every fault at once. A field that says what the document says is left out,
 * so that its own reading (several dates, a phrase, a part's date) stands.
 */
export function checkDraftForm(
  typed: DraftFormFields,
  measure: DraftMeasure,
):
  | { readonly ok: true; readonly fields: MeasureFields }
  | { readonly ok: false; readonly faults: readonly DraftFormFault[] } {
  const faults: DraftFormFault[] = [];
  for (const field of DRAFT_FIELDS) {
    if (typed[field].length > LONGEST[field]) faults.push({ field, code: 'too_long' });
    if (holdsPersonalNumber(typed[field])) faults.push({ field, code: 'personal_number' });
  }
  if (typed.title.trim() === '') faults.push({ field: 'title', code: 'required' });
  const state = MEASURE_STATES.find((one) => one === typed.state);
  if (state === undefined) faults.push({ field: 'state', code: typed.state === '' ? 'required' : 'not_offered' });
  if (!(typed.schedule === NO_SCHEDULE || isSchedule(typed.schedule)))
    faults.push({ field: 'schedule', code: 'not_offered' });
  for (const field of ['due', 'evaluation', 'nextReport'] as const) {
    const day = typed[field].trim();
    if (day !== '' && !isLocalDate(day)) faults.push({ field, code: 'not_a_date' });
  }
  if (faults.length > 0 || state === undefined) return { ok: false, faults };
  return { ok: true, fields: changedFields(typed, state, draftFormFields(measure)) };
}

const isSchedule = (text: string): text is Schedule => SCHEDULES.some((one) => one === text);

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function changedFields(typed: DraftFormFields, state: MeasureState, read: DraftFormFields): MeasureFields {
  const differs = (field: DraftField) => typed[field].trim() !== read[field].trim();
  const lines = (text: string) =>
    text
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return {
    ...(differs('title') ? { title: oneLine(typed.title) } : {}),
    ...(differs('state') ? { state } : {}),
    ...(differs('schedule') ? { schedule: isSchedule(typed.schedule) ? typed.schedule : null } : {}),
    ...(differs('area') ? { area: oneLine(typed.area) || null } : {}),
    ...(differs('group') ? { group: oneLine(typed.group) || null } : {}),
    ...(differs('due') ? { due: typed.due.trim() || null } : {}),
    ...(differs('evaluation') ? { evaluation: typed.evaluation.trim() || null } : {}),
    ...(differs('nextReport') ? { nextReport: typed.nextReport.trim() || null } : {}),
    ...(differs('responsible') ? { responsible: lines(typed.responsible) } : {}),
    ...(differs('actions') ? { actions: lines(typed.actions) } : {}),
    ...(differs('followUp') ? { followUp: typed.followUp.trim() || null } : {}),
  };
}
