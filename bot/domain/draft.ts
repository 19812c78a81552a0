import type { LocalDate, PlanDate } from './dates';
import type { MeasureState, PlanKind, RelationType, Schedule } from './plan';

/** What a reader of documents understood: the public JSON of `import --json`. Nothing in it is stored until published. */
export interface Draft {
  readonly plan: {
    readonly title: string;
    readonly kind: PlanKind;
    readonly caseNumber: string | null;
    readonly documentDate: LocalDate | null;
    readonly answerDueOn: LocalDate | null;
    readonly signer?: string | null;
  };
  readonly measures: readonly DraftMeasure[];
  readonly recommendations: readonly { readonly no: number; readonly text: string }[];
  readonly ratings: readonly unknown[];
  readonly warnings: readonly DraftWarning[];
}

/** Certain: the document says so. Assumed: inferred by a stated rule. Unsure: a person is asked. */
export type Confidence = 'certain' | 'assumed' | 'unsure';

export interface DraftMeasure {
  readonly no: number;
  readonly group: string | null;
  readonly area: string | null;
  readonly title: string;
  readonly actions: readonly DraftAction[];
  readonly responsible: readonly string[];
  readonly start: LocalDate | null;
  readonly due: readonly PlanDate[];
  readonly evaluation: PlanDate | null;
  readonly nextReport: PlanDate | null;
  readonly status: MeasureState;
  readonly statusRaw: string | null;
  readonly schedule: Schedule | null;
  readonly followUp: string | null;
  readonly analysis: string | null;
  readonly rating: number | null;
  readonly relatesTo: readonly { readonly type: RelationType; readonly to: number }[];
  readonly executor?: { readonly name: string; readonly deliversOn: PlanDate | null };
  readonly flags: readonly string[];
  readonly confidence: Confidence;
}

/** An action is a plain text unless it has a date or a state of its own. */
export type DraftAction =
  | string
  | { readonly text: string; readonly due: PlanDate | null; readonly state: MeasureState | null };

export const WARNING_CODES = [
  'no_responsible',
  'responsible_vacant',
  'responsible_left',
  'no_due_date',
  'vague_due',
  'overdue_at_document_date',
  'text_contradicts_schedule',
  'decision_needed',
  'not_reported',
  'recommendation_without_measure',
  'layout_uncertain',
  'personal_identity_number',
  'pupil_health_data',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface DraftWarning {
  readonly code: WarningCode;
  /** `m3`, `m1-m7,m9`, or a line of the document. */
  readonly where: string;
  readonly message: string;
}
