import type { LocalDate, PlanDate } from './dates';
import type { MeasureState, PlanKind, RelationType, Response, Schedule } from './plan';
import type { Doubt } from './reading/reading-result';

/** What a reader of documents understood: the public JSON of `import --json`. Nothing in it is stored until published. */
export interface Draft {
  readonly plan: {
    readonly title: string;
    readonly kind: PlanKind;
    readonly caseNumber: string | null;
    readonly documentDate: LocalDate | null;
    readonly answerDueOn: LocalDate | null;
    readonly signer?: string | null;
    /** Where it was signed: "Näsvik" of "Näsvik 2018-01-10". */
    readonly place?: string | null;
    /** What stands before the measures and tells why they are there, a text a paragraph: printed again in reports. */
    readonly background?: readonly string[];
  };
  readonly measures: readonly DraftMeasure[];
  readonly recommendations: readonly DraftRecommendation[];
  readonly ratings: readonly DraftRating[];
  /** What a description of the annual wheel names; left out where the document describes none. */
  readonly cyclePoints?: readonly {
    readonly code: string;
    readonly label?: string;
    readonly items: readonly string[];
  }[];
  /** The grades areas are judged by, highest first, where the document says so. */
  readonly scale?: readonly string[];
  /** The areas that are judged, by `generella` or school form as the document calls it. */
  readonly areas?: Readonly<Record<string, readonly string[]>>;
  readonly warnings: readonly DraftWarning[];
  /**
   * Sentences that became no measure and may be one, in the order of the document, each as the measure it would be: `source`
   * is the sentence, the numbers go on from the last measure's. Left out where there are none.
   */
  readonly passedOver?: readonly DraftMeasure[];
}

export interface DraftRecommendation {
  readonly no: number;
  /** Verbatim: it is printed so in the answer. */
  readonly text: string;
  readonly response?: Response;
  /** The answer's own words, a text a paragraph. */
  readonly answer?: readonly string[];
  /** Numbers of the measures that serve it. A measure may serve several. */
  readonly measures?: readonly number[];
}

/** One area of one unit judged after a dialogue. Never shown with a unit's or a person's name outside its own report. */
export interface DraftRating {
  /** As the document names it; null where the judgement is of no single unit. */
  readonly unit: string | null;
  readonly form: string | null;
  readonly area: string;
  /** 4 "helt", 3 "till stor del", 2 "till viss del", 1 "inte alls"; null = not judged. */
  readonly value: 1 | 2 | 3 | 4 | null;
  readonly raw: string;
}

/** Certain: the document says so. Assumed: inferred by a stated rule. Unsure: a person is asked. */
export type Confidence = 'certain' | 'assumed' | 'unsure';

export interface DraftMeasure {
  readonly no: number;
  readonly group: string | null;
  readonly area: string | null;
  readonly title: string;
  /** The sentence of running text it was read out of, for whoever is asked about it; no part of the plan. */
  readonly source?: string;
  readonly actions: readonly DraftAction[];
  readonly responsible: readonly string[];
  readonly start: LocalDate | null;
  /** The start as the plan writes it, where that is no single day: "från och med vårterminen 2027". */
  readonly startSaid?: PlanDate;
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
  /** Somebody added it to the draft: an offered sentence by its key (`offerKey`), or with null what they wrote. */
  readonly added?: { readonly offer: string | null };
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
  /** Of `layout_uncertain`: what was in doubt. */
  readonly doubt?: Doubt;
  /** The rows it is about, by their text, where they are in no measure. */
  readonly about?: readonly string[];
}
