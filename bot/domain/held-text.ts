import type { Instant } from './dates';

/** Why a text may be about a single child: see `judge-text`. Personal identity numbers are none of these: they stop. */
export const CONCERNS = [
  'pupil_named',
  'pupil_initials',
  'class_and_person',
  'health_of_child',
  'social_of_child',
] as const;
export type Concern = (typeof CONCERNS)[number];

/**
 * That somebody chose to send a text the guard had asked about. Until an administrator has looked, the text stands in
 * no channel and in no report. The text itself is not here: it is read where it is stored.
 */
export interface HeldText {
  /**
   * The answer's id, `measure:<id>` for a measure's words that came with a plan, `plan:<id>` for what stands around
   * them, or `due:<answer>:<person>:<words>` for why a date was not moved: asked twice it is one.
   */
  readonly id: string;
  readonly planId: string;
  /** Null where it is the plan's own words. */
  readonly measureId: string | null;
  readonly concerns: readonly Concern[];
  readonly at: Instant;
  /** Hash of the texts in which something was seen: a choice counts for these. Left out before it was kept. */
  readonly words?: string;
  /** Who chose to send it: a person's id, or `command-line`. */
  readonly by: string;
  /** True until somebody has looked. */
  readonly open: boolean;
  /** `cleared`: it may be shown. `kept_out`: it stays out for good; `sentence_out`: of a plan's words, the sentences seen do. */
  readonly looked: {
    readonly by: string;
    readonly at: Instant;
    readonly outcome: 'cleared' | 'kept_out' | 'sentence_out';
  } | null;
}
