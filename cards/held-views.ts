import type { CardBase } from './views';

/** Why a text may be about a single child. */
export const CONCERN_CODES = [
  'pupil_named',
  'pupil_initials',
  'class_and_person',
  'health_of_child',
  'social_of_child',
] as const;
export type ConcernCode = (typeof CONCERN_CODES)[number];

export type HeldPress =
  /** [Skicka ändå]: `words` is a hash of what was asked about; where something else is seen it is asked about again. */
  | {
      readonly act: 'submit_anyway';
      readonly card: string;
      readonly assignment: string;
      readonly n: number;
      readonly page: number;
      readonly words: string;
    }
  /** [Ändra]: the form again, with everything typed. */
  | {
      readonly act: 'edit_text';
      readonly card: string;
      readonly assignment: string;
      readonly n: number;
      readonly page: number;
    }
  | { readonly act: 'held'; readonly page: number }
  | {
      readonly act: 'look';
      readonly held: string;
      /** Hash of what was seen in the words on the card: the choice counts for these alone. */
      readonly words: string;
      /** `sentence_out`: of what stands around a plan's measures, the sentences that were seen alone. */
      readonly outcome: 'cleared' | 'kept_out' | 'sentence_out';
      readonly page: number;
    };

/** What was seen in a text of the form: asked about before it is stored. */
export interface FormConcern {
  readonly field: 'followUp' | 'analysis';
  readonly code: ConcernCode;
  /** The words themselves, on one line. */
  readonly seen: string;
}

export interface HeldRow {
  readonly held: string;
  readonly title: string;
  readonly plan: string;
  /** Who sent it; null where it came with a plan from the command line. */
  readonly by: string | null;
  readonly unit: string | null;
  readonly at: string;
  /** An answer's text, one that stood in the plan, or why a date stands (which is in `followUp`). */
  readonly from: 'answer' | 'plan' | 'decision';
  readonly concerns: readonly { readonly code: ConcernCode; readonly seen: string | null }[];
  readonly followUp: string | null;
  readonly analysis: string | null;
  /** The sentences that were seen, where these alone can be kept out; else null. */
  readonly sentences: readonly string[] | null;
  /** Hash of what was seen in them. */
  readonly words: string;
}

/** The administrator's card of texts that wait to be looked at: whole, as they stand in no channel until then. */
export interface HeldView extends CardBase {
  readonly kind: 'held';
  readonly total: number;
  readonly rows: readonly HeldRow[];
  readonly page: number;
  readonly pages: number;
  /**
   * What became of the one that was pressed last. `by`: who had chosen before, where it was somebody else. `changed`:
   * the words are others than those that stood on the card, so nothing was chosen.
   */
  readonly looked: {
    readonly outcome: 'cleared' | 'kept_out' | 'sentence_out' | 'changed';
    readonly title: string;
    readonly by: string | null;
  } | null;
}
