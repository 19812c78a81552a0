import type { Instant, LocalDate } from './dates';
import type { MeasureState, Schedule } from './plan';

/** What a point may ask for beside the state itself. */
export const ASKS = ['follow_up', 'analysis', 'rating_areas'] as const;
export type Ask = (typeof ASKS)[number];

/**
 * One question to one person about one measure on one occasion. It lives inside its assignment, so that an answer
 * and the prompts it satisfies change in one conditional write.
 */
export interface Prompt {
  /** `point:<code>:<year>` or `report:<measure>:<date>`; at most one prompt per assignment and occasion. */
  readonly occasion: string;
  /** How a person names the occasion: "KUL 1", or the plan's "återrapport juni 2018". */
  readonly name: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  /** Days on which a reminder goes out if there is no answer, already moved off weekends and holidays. */
  readonly remindOn: readonly LocalDate[];
  readonly asks: readonly Ask[];
  readonly answeredAt: Instant | null;
  readonly answerId: string | null;
  /** The card this prompt was put on. */
  readonly deliveryId: string;
}

export const HINDRANCES = ['staffing', 'funding', 'waiting', 'scope', 'other'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** A measure given to a person, for one unit where the measure fans out over several. */
export interface Assignment {
  /** Made from measure, person and unit: assigning twice is one assignment. */
  readonly id: string;
  readonly measureId: string;
  readonly planId: string;
  readonly personId: string;
  readonly unitId: string | null;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly active: boolean;
  readonly prompts: readonly Prompt[];

  // Projected from the answers; `answers` says how many have been taken in.

  readonly answers: number;
  readonly state: MeasureState;
  readonly schedule: Schedule | null;
  readonly doneParts: readonly string[];
  readonly last: LastAnswer | null;
  /** True while an open prompt has no answer. */
  readonly awaiting: boolean;
  /** True while a prompt has no answer that /status may miss: an open one, or the latest, which closed without one. */
  readonly unanswered: boolean;
  /** The last day a point of the wheel that was put to it is open, answered or not; null where none was. */
  readonly roundUntil: LocalDate | null;
  /** When it was last reported as completed, where that is the latest report of all. */
  readonly completedAt: Instant | null;
  /** "Påminn mig": the day the person asked to be reminded; null when not. */
  readonly snoozedUntil: LocalDate | null;
  /** The next day something happens by itself here (a reminder, a snooze that ends, a prompt that closes). */
  readonly touchOn: LocalDate | null;
  readonly lastReminderOn: LocalDate | null;
}

/** What lists show of the latest answer, so that no list reads the history. */
export interface LastAnswer {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly state: MeasureState;
  readonly schedule: Schedule | null;
  readonly excerpt: string | null;
  readonly unchanged: boolean;
  readonly newDueProposed: LocalDate | null;
  /** Of "Oförändrat": the answer in whose words it goes on. Left out of one with words of its own, and before it was kept. */
  readonly saidIn?: string;
}

/** One submitted answer (lägesrapport). Append-only and the truth: everything else about progress is projected from it. */
export interface Answer {
  /** `<assignment>-<n>`, n from 1: who writes n first has answered, the other is told so. */
  readonly id: string;
  readonly n: number;
  readonly assignmentId: string;
  readonly measureId: string;
  readonly planId: string;
  readonly by: string;
  readonly at: Instant;
  readonly state: MeasureState;
  readonly schedule: Schedule | null;
  readonly doneParts: readonly string[];
  readonly followUp: string | null;
  readonly analysis: string | null;
  readonly hindrance: Hindrance | null;
  readonly newDueProposed: LocalDate | null;
  /** "Oförändrat": the answer (or `import`) whose state was confirmed. */
  readonly unchangedFrom: string | null;
  /** Occasions this answer was given to; empty when it came on the person's own initiative. */
  readonly occasions: readonly string[];
  /** The answer this one corrects, while the occasion is still open. */
  readonly supersedes: string | null;
}

/** What a person had typed when they left the form with Tillbaka. One per assignment and person. */
export interface FormDraft {
  /** `<assignment>-<person>` */
  readonly id: string;
  readonly assignmentId: string;
  readonly personId: string;
  readonly at: Instant;
  readonly fields: FormFields;
}

/** The form's fields as typed: nothing here is trusted or complete. */
export interface FormFields {
  readonly state: string | null;
  readonly schedule: string | null;
  readonly doneParts: readonly string[];
  readonly followUp: string;
  readonly analysis: string;
  readonly hindrance: string | null;
  readonly newDue: string | null;
}
