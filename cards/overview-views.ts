import type { Happened } from './happened-views';
import type { CardBase, DueShown, ScheduleCode, StateCode, StatusGroupCode } from './views';

/** What is told of many measures at once: Monday's summary, the areas, /status, and who will be reminded. */

export const COUNTED = [
  'in_progress',
  'decided',
  'not_started',
  'paused',
  'completed',
  'overdue',
  'not_reported',
  'no_responsible',
  'unlinked',
] as const;
export type Counted = (typeof COUNTED)[number];

export type AttentionReason =
  | { readonly code: 'overdue'; readonly days: number }
  | { readonly code: 'not_started' | 'decided' }
  | { readonly code: 'no_responsible' }
  | { readonly code: 'responsible_left' }
  | { readonly code: 'unlinked' }
  /** `name` null where it is a person's or a firm's, which have no place in a channel. */
  | { readonly code: 'waiting_for'; readonly name: string | null; readonly until: string | null }
  | { readonly code: 'delayed' }
  | { readonly code: 'new_due_proposed'; readonly on: string };

/** Monday in the channel. Holds no free text of answers, no name of a person beside a rating, no unit's rating. */
export interface SummaryView extends CardBase {
  readonly kind: 'summary';
  /** `2026-W07` */
  readonly week: string;
  readonly counts: Readonly<Record<Counted, number>>;
  /** Change since the channel's last summary, where it differs; null in the first. */
  readonly change: Readonly<Partial<Record<Counted, number>>> | null;
  readonly attention: readonly {
    readonly measure: string;
    readonly title: string;
    readonly reasons: readonly AttentionReason[];
  }[];
  /** More that need attention than are shown. */
  readonly attentionMore: number;
  /** Points that are open: how many of how many units (or people) have answered all, and how many more some of it. */
  readonly rounds: readonly {
    readonly name: string;
    readonly closesOn: string;
    readonly answered: number;
    readonly begun: number;
    readonly of: number;
  }[];
  readonly news: {
    readonly completed: number;
    readonly newlyOverdue: number;
    /** Dates that were moved. */
    readonly moved: number;
    readonly answers: number;
    /** Plans that were ended; left out = none. */
    readonly plansClosed?: number;
  } | null;
  readonly next: string;
}

export interface AreasView extends CardBase {
  readonly kind: 'areas';
  readonly week: string;
  readonly areas: readonly { readonly name: string | null; readonly counts: Readonly<Record<Counted, number>> }[];
  readonly more: number;
}

/** The list of /status that a button was pressed in, to come back to. */
export interface FromStatus {
  readonly filter: string;
  readonly group: StatusGroupCode | null;
  readonly page: number;
}

export interface StatusRow {
  readonly measure: string | null;
  readonly title: string;
  /** Its plan's title, where rows of several plans may stand under no heading that tells. */
  readonly plan: string | null;
  /** Unit, or the person for a delivery fault. */
  readonly who: string | null;
  readonly due: DueShown | null;
  readonly reportOn: string | null;
  readonly state: StateCode | null;
  readonly schedule: ScheduleCode | null;
  readonly noResponsible: boolean;
  /** It has no date, and the reader may set one. */
  readonly mayDate: boolean;
  /** Responsible is a text without a person: "ej kopplad". */
  readonly unlinked: string | null;
  readonly lastReminder: string | null;
  /** The day its whole plan was ended before it was done; left out of any other. */
  readonly planEndedOn?: string;
  readonly fault:
    | 'not_installed'
    | 'blocked'
    | 'gone'
    | 'disabled'
    | 'too_large'
    | 'not_permitted'
    | 'unreachable'
    | 'unknown'
    | 'uncertain'
    | null;
}

export interface StatusView extends CardBase {
  readonly kind: 'status';
  readonly at: string;
  /** How many there are in all (`whole`), else how many stand in the groups. */
  readonly plans: number;
  readonly measures: number;
  /** Plans that have been ended, which are not among them; left out = none. */
  readonly endedPlans?: number;
  readonly whole: boolean;
  readonly filter: string;
  /** Groups that hold something, in the fixed order; only the first rows of each. With `group` set, a page of it; the first rows of another may follow. */
  readonly groups: readonly {
    readonly code: StatusGroupCode;
    readonly total: number;
    readonly rows: readonly StatusRow[];
  }[];
  /** What the words of the filter name that stands in no group: measures that are in order, or whole plans. */
  readonly inOrder: {
    readonly rows: readonly StatusRow[];
    /** How many more measures; null where they have not all been looked at. */
    readonly more: number | null;
    /** `open`: measures that are followed up; `nextDue`: when the next of them is to be done. */
    readonly plans: readonly { readonly title: string; readonly open: number; readonly nextDue: string | null }[];
    readonly morePlans: number;
  };
  readonly group: StatusGroupCode | null;
  readonly page: number;
  readonly pages: number;
  /** Texts that wait to be looked at; 0 where the reader may not look. */
  readonly held: number;
  /** New dates that wait for the reader to decide. */
  readonly requests: number;
  /** How many would get a reminder by [Påminn alla som inte svarat (n)]. */
  readonly remindable: number;
  readonly mayAssign: boolean;
  /** The plan that the words of the filter name, where it is one alone and the reader may end it or take it up again. */
  readonly plan?: { readonly plan: string; readonly title: string; readonly closed: boolean };
  /**
   * Plans that the words of the filter name and that have been ended, the last first; left out = none. `by` is empty from
   * the command line; in a channel it is left empty, and no reason stands there.
   */
  readonly ended?: readonly {
    readonly plan: string;
    readonly title: string;
    readonly on: string;
    readonly by: string;
    readonly reason: string;
  }[];
  readonly notice?: Happened;
}

/** Who will be reminded, before it happens. */
export interface RemindView extends CardBase {
  readonly kind: 'remind';
  readonly filter: string;
  /** When the list was drawn, an instant. */
  readonly at: string;
  readonly to: readonly { readonly name: string; readonly unit: string | null; readonly measures: number }[];
  readonly leftOut: readonly {
    readonly name: string;
    readonly why: 'reminded_lately' | 'snoozed' | 'unreachable';
    readonly on: string | null;
  }[];
}
