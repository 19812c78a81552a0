import { DRAFT_INPUTS, DRAFT_NOTICES, type DraftCards, type DraftPress } from './draft-views';
import type { Happened } from './happened-views';
import type { FormConcern, HeldPress, HeldView } from './held-views';
import type { AssignView, DeclineBackPress, MeasureView } from './measure-views';
import type { AreasView, FromStatus, RemindView, StatusView, SummaryView } from './overview-views';
import { type ClosePlanView, type EndedPlan, PLAN_NOTICES, type PlanPress } from './plan-views';
import { REPORT_NOTICES, type ReportCards, type ReportPress } from './report-views';
import { REQUEST_NOTICES, type RequestCards, type RequestPress } from './request-views';
import type { WheelView } from './wheel-views';

/**
 * Everything a card can show, as plain data. The bot makes views, each channel draws them; a new kind does not
 * compile until every channel has a drawing for it. Views hold facts and codes, never sentences: those are in
 * `cards/text`. Days are `YYYY-MM-DD` in the municipality's calendar; instants are ISO in UTC.
 */

export type Locale = 'sv' | 'en';

export type StateCode =
  | 'proposed'
  | 'decided'
  | 'not_started'
  | 'in_progress'
  | 'paused'
  | 'completed'
  | 'evaluated'
  | 'closed'
  | 'not_completed'
  | 'cancelled'
  | 'superseded'
  | 'closed_continues'
  | 'unknown';
export type ScheduleCode = 'on_plan' | 'at_risk' | 'delayed';
export type HindranceCode = 'staffing' | 'funding' | 'waiting' | 'scope' | 'other';

/**
 * What a button carries back. Ids only: who pressed is the verified sender, and rights are checked on every press.
 * `card` is the delivery the card belongs to, or `mine` for the list of /mina.
 * `n` is how many answers the person saw when the card was drawn.
 */
export type Press =
  | OnForm<'unchanged'>
  | { readonly act: 'update'; readonly card: string; readonly assignment: string; readonly page: number }
  | OnForm<'submit'>
  | OnForm<'back'>
  /** `assignment` null = all that is left on the card. */
  | { readonly act: 'snooze'; readonly card: string; readonly assignment: string | null; readonly page: number }
  | { readonly act: 'list'; readonly card: string; readonly page: number; readonly answers: boolean }
  | { readonly act: 'mine' }
  | { readonly act: 'help' }
  | { readonly act: 'status'; readonly filter: string; readonly group: StatusGroupCode | null; readonly page: number }
  | { readonly act: 'remind'; readonly filter: string }
  /** `at`: when the list was drawn, an instant. */
  | { readonly act: 'remind_send'; readonly filter: string; readonly at: string | null }
  /** `from`: where it was pressed, to come back to; left out on the measure's own card. */
  | { readonly act: 'assign'; readonly measure: string; readonly from?: FromStatus | undefined }
  | { readonly act: 'assign_to'; readonly measure: string; readonly from?: FromStatus | undefined }
  /** `from`: the list of /status it was opened from, for [Läget nu]. */
  | { readonly act: 'measure'; readonly measure: string; readonly from?: FromStatus | undefined }
  | { readonly act: 'summary_areas' }
  | { readonly act: 'summary_overdue' }
  | ReportPress
  | DraftPress
  | HeldPress
  | DeclineBackPress
  | PlanPress
  | RequestPress;

interface OnForm<Act> {
  readonly act: Act;
  readonly card: string;
  readonly assignment: string;
  readonly n: number;
  readonly page: number;
}

/** Ids of the inputs of a form, as they come back beside the press. */
export const FORM_INPUTS = {
  ...DRAFT_INPUTS,
  state: 'state',
  schedule: 'schedule',
  parts: 'parts',
  followUp: 'followUp',
  analysis: 'analysis',
  hindrance: 'hindrance',
  newDue: 'newDue',
  snoozeUntil: 'snoozeUntil',
  assignee: 'assignee',
} as const;

export interface CardBase {
  readonly locale: Locale;
  /** Today in the municipality's calendar: what "om 7 veckor" and leaving out the year are counted from. */
  readonly today: string;
  /** IANA name, for the clock times of instants. */
  readonly timeZone: string;
}

/** What just happened, in one line above the card. */
export type Notice = Happened;

export interface DueShown {
  readonly on: string;
  /** Days past the due day; 0 when it has not passed. */
  readonly daysLate: number;
}

export interface LastShown {
  readonly state: StateCode;
  readonly schedule: ScheduleCode | null;
  /** Null where the plan has no date of its own. */
  readonly on: string | null;
  readonly excerpt: string | null;
  readonly imported: boolean;
  /** Somebody wrote the measure in the chat: no plan says where it stands. Left out of what a plan has. */
  readonly inChat?: true;
}

/** That somebody has decided the day: from which it was moved, null where there was none, when and why. */
export interface DueDecidedShown {
  readonly from: string | null;
  /** The plan's own day, where it was moved more than once. */
  readonly original?: string;
  readonly on: string;
  readonly reason: string | null;
}

/** A measure on the principal's card. */
export interface RoundRow {
  readonly assignment: string;
  readonly n: number;
  readonly title: string;
  /** Set where the person answers for several units. */
  readonly unit: string | null;
  readonly due: DueShown | null;
  /** Left out where the plan's own day stands. */
  readonly dueDecided?: DueDecidedShown;
  readonly last: LastShown | null;
  /** Whether one press can store "unchanged": see `mayStandUnchanged`. */
  readonly unchangedOffered: boolean;
  readonly analysisAsked: boolean;
  readonly snoozedUntil: string | null;
  readonly draftKept: boolean;
  /** The day that was asked for in the latest answer and declined. */
  readonly dueDeclined: string | null;
  /** The reader's last text is seen by nobody else: not before somebody has looked, or for good. */
  readonly withheld: 'until_looked_at' | 'for_good' | null;
  /** Set once it is answered on this card. */
  readonly answered: {
    readonly at: string;
    readonly unchanged: boolean;
    readonly state: StateCode;
    readonly schedule: ScheduleCode | null;
    readonly followUp: string | null;
    readonly newDueProposed: string | null;
    /** An authority has set the day: what is proposed is taken up with it. */
    readonly dueByAuthority: boolean;
    /** It is taken up at a meeting before it is decided. */
    readonly dueTakenUp: boolean;
  } | null;
}

/** The principal's card of a point (and the list of /mina): what is left on top, what is done below, a receipt when nothing is left. */
export interface RoundView extends CardBase {
  readonly kind: 'round';
  readonly card: string;
  /** Which points it asks for; empty for /mina without an open point. */
  readonly occasions: readonly { readonly name: string; readonly closesOn: string }[];
  /** Names of the units it is about, for the heading; empty for somebody without a unit. */
  readonly units: readonly string[];
  /** It is a reminder of a card sent before. */
  readonly reminder: boolean;
  readonly rows: readonly RoundRow[];
  readonly total: number;
  readonly answered: number;
  readonly counts: {
    readonly unchanged: number;
    readonly updated: number;
    readonly proposals: number;
    /** Dates proposed where an authority has set the day. */
    readonly toAuthority: number;
  };
  readonly page: number;
  readonly pages: number;
  /** The day "Påminn mig om de n" offers; null when the point closes before. */
  readonly snoozeTo: string | null;
  /** Answers may still be changed. False once every occasion of the card has closed. */
  readonly open: boolean;
  /** Show what was answered, each with [Ändra] ("Ändra svar"/"Visa mina svar" was pressed). */
  readonly showAnswers: boolean;
  /** Plans whose measures stood here until they were ended; left out = none. */
  readonly ended?: readonly EndedPlan[];
  readonly notice: Notice | null;
}

export type FormField = 'state' | 'schedule' | 'followUp' | 'analysis' | 'hindrance' | 'newDue' | 'parts';
export type FormError =
  | { readonly field: FormField; readonly code: 'required' }
  | { readonly field: FormField; readonly code: 'required_when_changed' }
  | { readonly field: FormField; readonly code: 'required_unread'; readonly withheld: 'until_looked_at' | 'for_good' }
  | { readonly field: FormField; readonly code: 'personal_number' }
  | { readonly field: FormField; readonly code: 'too_long'; readonly max: number; readonly length: number }
  | { readonly field: FormField; readonly code: 'not_a_date' }
  | { readonly field: FormField; readonly code: 'date_not_later' | 'date_not_moved'; readonly than: string }
  | { readonly field: FormField; readonly code: 'not_offered' };

/** The same card turned into the form for one measure. */
export interface FormView extends CardBase {
  readonly kind: 'form';
  readonly card: string;
  readonly assignment: string;
  readonly n: number;
  readonly page: number;
  readonly title: string;
  readonly unit: string | null;
  readonly due: DueShown | null;
  /** Left out where the plan's own day stands. */
  readonly dueDecided?: DueDecidedShown;
  /** An authority has set the day: nobody here decides another. */
  readonly dueByAuthority: boolean;
  readonly last: LastShown | null;
  /** Which of how many on the card; null on /mina. */
  readonly position: { readonly no: number; readonly of: number } | null;
  readonly states: readonly StateCode[];
  readonly parts: readonly { readonly id: string; readonly text: string; readonly due: string | null }[];
  readonly analysis: 'required' | 'optional' | 'hidden';
  /** What stands in the fields: what was typed, else the draft, else what helps. */
  readonly values: {
    readonly state: string | null;
    readonly schedule: string | null;
    readonly doneParts: readonly string[];
    readonly followUp: string;
    readonly analysis: string;
    readonly hindrance: string | null;
    readonly newDue: string | null;
  };
  readonly maxLength: number;
  /** Earliest and proposed day for "Påminn mig", latest the day before the point closes; null = not offered. */
  readonly snooze: { readonly proposed: string; readonly earliest: string; readonly latest: string } | null;
  readonly errors: readonly FormError[];
  /** Asked about before the form is sent; with any, [Ändra] and [Skicka ändå] stand in place of [Skicka]. */
  readonly concerns: readonly FormConcern[];
  /** Hash of all that was asked about: goes with [Skicka ändå]. */
  readonly words: string;
  /** Nothing is asked any more: what was typed stands to be copied, without [Skicka]. Left out = it may be sent. */
  readonly over?: true;
  readonly notice: Notice | null;
}

export interface WelcomeView extends CardBase {
  readonly kind: 'welcome';
  readonly name: string;
  readonly role: 'reporter' | 'administrator' | 'other';
  readonly measures: number;
  /** The next point that asks something of this person. */
  readonly next: { readonly name: string; readonly opensOn: string } | null;
  /** Whom to ask for help. */
  readonly contact: { readonly name: string; readonly email: string } | null;
}

/** Somebody the register does not know: whom to ask and nothing else. */
export interface StrangerView extends CardBase {
  readonly kind: 'stranger';
  readonly contact: { readonly name: string; readonly email: string } | null;
}

/** One friendly sentence or two: a refusal, a receipt, an empty list. */
export interface NoticeView extends CardBase {
  readonly kind: 'notice';
  readonly notice: NoticeCode;
  /** Words for the sentence, by name: names, numbers, days. Plain text. */
  readonly words: Readonly<Record<string, string | number>>;
  readonly presses: readonly ('mine' | 'status' | 'help')[];
  /** Names that may be meant by what was typed, each with the press that asks for it. */
  readonly meant?: readonly { readonly name: string; readonly press: Press }[];
  /** The reader's own drafts of plans, each with the presses that take it away and that open it. */
  readonly drafts?: readonly { readonly draft: string; readonly title: string }[];
  /** The list of /status that [Läget nu] leads back to; left out = the whole of it. */
  readonly list?: FromStatus;
}
export const NOTICES = [
  /** words: what (the typed word) */
  'unknown_word',
  'not_allowed_status',
  'not_allowed',
  'nothing_assigned',
  'nothing_for_filter',
  'card_not_understood',
  'card_not_yours',
  'too_much_text',
  'fault',
  'takes_longer',
  'channel_bound',
  'channel_bound_posts_now',
  'channel_already_bound',
  'channel_released',
  'channel_not_bound',
  'channel_on_or_off',
  'channel_only_here',
  'channel_personal_only',
  'all_assigned',
  'language_changed',
  'language_unknown',
  /** Somebody wrote a personal identity number in the chat. */
  'number_not_kept',
  /** Somebody with measures wrote a sentence in the chat that asks for nothing we know. */
  'how_to_answer',
  'reminded',
  'reminded_none',
  'assigned',
  /** words: title, count; form where it is those of one school form */
  'assigned_principals',
  ...DRAFT_NOTICES,
  ...REPORT_NOTICES,
  ...REQUEST_NOTICES,
  ...PLAN_NOTICES,
] as const;
export type NoticeCode = (typeof NOTICES)[number];

export interface HelpView extends CardBase {
  readonly kind: 'help';
  /** Chat words this person may use. */
  readonly words: readonly ChatWord[];
  /** Set when the help answers a word that was not understood. */
  readonly unknown: string | null;
  readonly contact: { readonly name: string; readonly email: string } | null;
}
export const CHAT_WORDS = [
  'status',
  'mine',
  'summary',
  'assign',
  'remind',
  'import',
  'report',
  'wheel',
  'channel',
  'review',
  'cancel',
  'language',
  'help',
] as const;
export type ChatWord = (typeof CHAT_WORDS)[number];

export const STATUS_GROUPS = [
  'overdue',
  'due_soon',
  'to_report',
  'not_answered',
  'no_responsible',
  'unlinked',
  'no_date',
  'delivery_faults',
] as const;
export type StatusGroupCode = (typeof STATUS_GROUPS)[number];

export type CardView =
  | RoundView
  | FormView
  | WelcomeView
  | StrangerView
  | NoticeView
  | HelpView
  | SummaryView
  | AreasView
  | StatusView
  | RemindView
  | AssignView
  | MeasureView
  | WheelView
  | ReportCards
  | DraftCards
  | HeldView
  | ClosePlanView
  | RequestCards;

export type CardKind = CardView['kind'];

/** One drawing per kind: leaving one out does not compile. */
export type Renderers<Card> = { readonly [K in CardKind]: (view: Extract<CardView, { kind: K }>) => Card };
