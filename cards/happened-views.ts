import type { ScheduleCode, StateCode } from './views';

/** What just happened, in one line above the card. */
export type Happened =
  | {
      readonly code: 'stored_unchanged';
      readonly title: string;
      readonly state: StateCode;
      readonly schedule: ScheduleCode | null;
    }
  | { readonly code: 'stored'; readonly title: string }
  | { readonly code: 'corrected'; readonly title: string }
  /** The same person has sent the same already; or, from another window, something else. */
  | { readonly code: 'already_stored' | 'answered_meanwhile'; readonly title: string; readonly at: string }
  | { readonly code: 'answered_by_other'; readonly title: string; readonly at: string; readonly name: string | null }
  | { readonly code: 'changed_since'; readonly title: string }
  | { readonly code: 'snoozed'; readonly count: number; readonly until: string }
  | { readonly code: 'snooze_too_late'; readonly last: string }
  | { readonly code: 'draft_kept'; readonly title: string }
  /** What was typed beside [Avslå], or in the form for a date, is kept, and nothing is decided. */
  | { readonly code: 'reason_kept' | 'due_kept_typed'; readonly title: string }
  /** `closed`: offices are closed that day: a holiday by its Swedish name, or a weekend. Left out of a working day. */
  | {
      readonly code: 'due_set';
      readonly title: string;
      readonly on: string;
      readonly closed?: { readonly holiday: string | null };
    }
  /** `kept`: what was typed is kept as a draft. */
  | { readonly code: 'closed'; readonly name: string; readonly on: string; readonly kept: boolean }
  | { readonly code: 'not_yours' }
  /** /status asked by somebody who may see their own alone: that is what follows, or what of it `filter` names. */
  | { readonly code: 'own_list_only'; readonly filter?: string; readonly named?: boolean }
  | { readonly code: 'no_longer_asked'; readonly title: string }
  /** Its whole plan has been ended. What was typed is kept for as long as drafts are; in its form it stands to be copied too. */
  | {
      readonly code: 'plan_ended';
      readonly title: string;
      readonly plan: string;
      readonly planId: string;
      readonly reason: string;
      readonly typed: 'none' | 'kept' | 'in_form';
    }
  | { readonly code: 'unchanged_not_possible'; readonly title: string }
  /** What the measure is called is withheld: its row says which one it is. */
  | { readonly code: 'unchanged_unread' };
