import type { StateCode } from './views';

/** What a draft asks about. */
export type QuestionShownCode =
  | 'pupil_health'
  | 'plan_title'
  | 'document_date'
  | 'is_measure'
  | 'heading_or_measure'
  | 'measure_or_heading'
  | 'no_header'
  | 'two_states'
  | 'colour'
  | 'dates_in_order'
  | 'dates_without_part'
  | 'parts_with_dates'
  | 'assumed_date'
  | 'vague_due'
  | 'contradicts'
  | 'decision_needed'
  | 'responsible_left'
  | 'table_not_read'
  | 'no_responsible'
  | 'old_due'
  | 'same_plan'
  | 'same_title'
  | 'same_case'
  | 'same_measure'
  | 'missing';

export type AnswerChoice =
  | 'edit'
  | 'publish_anyway'
  | 'set_title'
  | 'set_text'
  | 'take_out'
  | 'keep_title'
  | 'set_date'
  | 'no_date'
  | 'measure'
  | 'no_measure'
  | 'heading'
  | 'right'
  | 'parts'
  | 'one'
  | 'in_order'
  | 'whole'
  | 'date_wrong'
  | 'one_by_one'
  | 'on_plan'
  | 'delayed'
  | 'goes_on'
  | 'stands'
  | 'has_left'
  | 'assign_now'
  | 'later'
  | 'update'
  | 'new_plan'
  | 'same'
  | 'another'
  | 'stays';
/** A state is chosen by its own name. */
export type ChoiceShown = AnswerChoice | StateCode;

export interface QuestionShown {
  readonly id: string;
  readonly code: QuestionShownCode;
  /** The measure it is about; null = the plan, or several. */
  readonly no: number | null;
  readonly count: number;
  readonly title: string | null;
  /** The date of the measure that it is about; null where it is about none. */
  readonly date: 'due' | 'evaluation' | 'nextReport' | null;
  /** The document's own words. */
  readonly raw: readonly string[];
  readonly dates: readonly string[];
  readonly state: StateCode | null;
  readonly choices: readonly ChoiceShown[];
  readonly asks: 'date' | 'text' | null;
  /** What was typed and could not be taken. */
  readonly value: string;
  readonly error: DraftFault | null;
}

export type DraftFault =
  | 'required'
  | 'not_a_date'
  | 'personal_number'
  | 'too_long'
  | 'unchanged'
  /** [Publicera ändå] beside a box that was emptied: whether with the words or without them is not known. */
  | 'emptied'
  | 'not_offered'
  | 'too_early';
