import type { Instant, LocalDate, PlanDate } from './dates';

export const MEASURE_STATES = [
  'proposed',
  'decided',
  'not_started',
  'in_progress',
  'paused',
  'completed',
  'evaluated',
  'closed',
  'not_completed',
  'cancelled',
  'superseded',
  'closed_continues',
  'unknown',
] as const;
/** Where a measure is in its life. Kept apart from {@link Schedule}: "pågår, försenad" is two facts. */
export type MeasureState = (typeof MEASURE_STATES)[number];

export const SCHEDULES = ['on_plan', 'at_risk', 'delayed'] as const;
export type Schedule = (typeof SCHEDULES)[number];

export const PLAN_KINDS = [
  'audit_plan',
  'activity_plan',
  'assignment_round',
  'analysis_proposals',
  'inspection_order',
] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly kind: PlanKind;
  readonly caseNumber: string | null;
  readonly documentDate: LocalDate | null;
  /** When the *answer* to the auditors is due: a property of the plan, never of a measure. */
  readonly answerDueOn: LocalDate | null;
  readonly status: 'active' | 'closed';
  readonly signer: string | null;
  readonly sourceFile: { readonly name: string; readonly sha256: string };
  readonly importedAt: Instant;
  readonly recommendations: readonly Recommendation[];
  /** Where it was signed. */
  readonly place?: string | null;
  /** What stands before the measures, a text a paragraph: printed again in reports. */
  readonly background?: readonly string[];
  /** The areas units are judged by, by school form (`generella` for all), where the document lists them. */
  readonly areas?: Readonly<Record<string, readonly string[]>>;
  /** The judgements that count: those of the latest version of the document that had any. */
  readonly ratingSet?: string;
  /** That it was ended, the first first; left out until it is. The last one stands while `status` is closed. */
  readonly closings?: readonly PlanClosing[];
}

/** That somebody ended the whole plan: read by mistake, overtaken by another, or its work is over. */
export interface PlanClosing {
  readonly at: Instant;
  /** The day of it, in the municipality's calendar. */
  readonly on: LocalDate;
  readonly by: string;
  readonly reason: string;
  /** It was taken up again. */
  readonly reopened?: { readonly at: Instant; readonly by: string };
}

export interface Recommendation {
  readonly no: number;
  /** Verbatim: it is printed so in the answer. */
  readonly text: string;
  readonly response?: Response;
  readonly answer?: readonly string[];
  /** Ids of the measures that serve it. */
  readonly measureIds?: readonly string[];
}

/** What the board answers to a recommendation. */
export const RESPONSES = [
  'done_or_in_place',
  'partly_done',
  'agrees_with_measure',
  'no_further_action',
  'disagrees',
  'unanswered',
] as const;
export type Response = (typeof RESPONSES)[number];

/** A part of a measure (delåtgärd): one of its actions, with a date and a state of its own where the plan gives them. */
export interface Part {
  readonly id: string;
  readonly text: string;
  readonly due: PlanDate | null;
  readonly done: boolean;
}

/** Who answers for a measure. A text counts as named, is shown as "ej kopplad", and gets no prompts: see the group `unlinked`. */
export type Responsible =
  /** `unitId`: the one of several units of theirs that is meant. */
  | { readonly type: 'person'; readonly personId: string; readonly unitId?: string }
  | { readonly type: 'role'; readonly role: string; readonly form: string | null }
  | { readonly type: 'unit'; readonly unitId: string }
  | { readonly type: 'text'; readonly text: string };

export type RelationType = 'covered_by' | 'superseded_by' | 'continues_in' | 'duplicate_of';

/** What was decided of a proposal. A measure that ends has a reason. */
export interface Decision {
  readonly kind: 'accept' | 'cancel';
  readonly at: Instant;
  readonly by: string;
  readonly reason: string | null;
}

/** What was decided of a date: of a new one that somebody had asked for, or of one that was set. */
export interface DueDecision {
  readonly at: Instant;
  /** The day of it, in the municipality's calendar. */
  readonly on: LocalDate;
  readonly by: string;
  /** The day that was asked for, and the answers that asked for it: who asks again has not been answered. */
  readonly asked: LocalDate;
  readonly answers: readonly string[];
  /** Whoever decided set the day: it is theirs, and those answers ask for it or for an earlier one. */
  readonly set?: true;
  /** The day the measure was due then; null where it had none. */
  readonly from: LocalDate | null;
  /** The day it got; null where the date stands as it was. */
  readonly to: LocalDate | null;
  /** Why it stands, where whoever decided said so. */
  readonly reason?: string;
  /** The dates before it was moved, those of parts by their id; left out where they stand. */
  readonly before?: { readonly due: readonly PlanDate[]; readonly parts: Readonly<Record<string, PlanDate | null>> };
}

/** That a new date somebody asks for is taken up at a meeting: it waits for its decision still. */
export interface DueTakenUp {
  readonly at: Instant;
  readonly by: string;
  /** The day that is asked for, and the assignments in which it is. */
  readonly asked: LocalDate;
  readonly assignments: readonly string[];
  /** The answers that ask for it: whoever takes over the measure goes on with them. Left out before they were kept. */
  readonly answers?: readonly string[];
  /** How many dates had been decided by then: what is asked for after a later decision is asked for anew. */
  readonly decided: number;
}

export interface Measure {
  readonly id: string;
  readonly planId: string;
  /** The number printed in the plan, 1..n: with the plan's id it makes the measure's id. */
  readonly no: number;
  readonly group: string | null;
  readonly area: string | null;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly responsible: readonly Responsible[];
  /** Who carries it out when that is not who answers for it: a consultant who delivers in April. */
  readonly executor: { readonly name: string; readonly deliversOn: PlanDate | null } | null;
  readonly start: PlanDate | null;
  readonly due: readonly PlanDate[];
  /** The dates the plan was adopted with. A decision changes `due`, never these. */
  readonly originalDue: readonly PlanDate[];
  readonly evaluation: PlanDate | null;
  readonly nextReport: PlanDate | null;
  readonly relations: readonly { readonly type: RelationType; readonly measureId: string }[];
  readonly flags: readonly string[];
  /** The plan's own words on where it stood, and its texts. */
  readonly imported: {
    readonly state: MeasureState;
    readonly schedule: Schedule | null;
    readonly raw: string | null;
    readonly followUp: string | null;
    readonly analysis: string | null;
    readonly on: LocalDate | null;
  };

  /** Of a measure the plan only proposes; left out until somebody has decided. No import changes it. */
  readonly decision?: Decision;
  /** What was decided of its date, the first first; left out until something was. No import changes it. */
  readonly dueDecisions?: readonly DueDecision[];
  /** Dates taken up at a meeting before they are decided, the first first; left out until one was. No import changes it. */
  readonly dueTakenUp?: readonly DueTakenUp[];
  /**
   * Somebody added it in the draft: an offered sentence by its key, or with null what they wrote. No later version of the
   * document has to name it.
   */
  readonly added?: { readonly offer: string | null };
  /** When its plan was ended before it was done; left out of any other. No import changes it. */
  readonly endedWithPlan?: Instant;

  // What follows is projected from the plan and the answers; it can always be rebuilt.

  /** Rolled up over the measure's assignments; the imported state until somebody answers. */
  readonly state: MeasureState;
  readonly schedule: Schedule | null;
  /** Whether it still wants an answer: see `isOpen`. */
  readonly open: boolean;
  /** The earliest unfinished part's day, else the measure's own: what days late are counted from. */
  readonly nextDue: LocalDate | null;
  /** The Monday a prompt for `nextReport` opens; null once it has, or where there is nothing to ask. */
  readonly reportOpensOn: LocalDate | null;
  /** How many active assignments there are, and how many of them are done: "4 av 6 klara". */
  readonly assigned: number;
  readonly assignedDone: number;

  /** Whether its plan is followed up: nothing of one that was ended is in a count, also not what was done in it. */
  readonly followed: boolean;
  /** By what another document's measure of the same title is found. */
  readonly titleKey: string;
  /**
   * Its state and whom it concerns: an area's measures are counted by it. Null where it concerns nobody, and where its
   * plan was ended. See circle.ts.
   */
  readonly circleKey: string | null;

  // By what it is found when it has to be shown: see `listingOf`. Null where it is closed.

  /** The first day it may be among what is due or needs attention; null too where no day makes it so. */
  readonly listedFrom: LocalDate | null;
  /** A person or unit that answers for it: nobody else need be asked for while they are here. */
  readonly restsOn: string | null;
  /** The day of its next report. */
  readonly reportsOn: LocalDate | null;
}
