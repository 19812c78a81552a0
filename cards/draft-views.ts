import type { ConcernCode } from './held-views';
import type { ChoiceShown, DraftFault, QuestionShown, QuestionShownCode } from './question-views';
import type { CardBase, ScheduleCode, StateCode } from './views';

/** What is said about plans that are sent to the bot in a sentence or two. */
export const DRAFT_NOTICES = [
  'import_how',
  /** words: names */
  'import_not_allowed',
  /** words: file */
  'import_reading',
  /** words: file, reason (a whole sentence) */
  'import_refused',
  /** words: file */
  'import_not_fetched',
  'import_too_large',
  /** words: file */
  'import_busy',
  /** words: count (of those that were not read), max (read at a time) */
  'import_too_many',
  'draft_full',
  'draft_gone',
  /** words: count, and how many of them are shown, the newest */
  'cancel_draft',
  'nothing_to_cancel',
  'import_cancelled',
  /** The two in one, with the words of `cancel_draft`. */
  'import_cancelled_drafts',
  /** words: title, file (left out of a text that was pasted) */
  'draft_cancelled',
  /** words: title, reason (a whole sentence) */
  'draft_not_published',
  /** words: title */
  'draft_publishing',
  /** words: title */
  'proposal_accepted',
  /** words: title */
  'proposal_declined',
  /** words: title */
  'proposal_decided',
] as const;

export type DraftPress =
  /** `more`: every question rather than the first few. */
  | { readonly act: 'draft'; readonly draft: string; readonly more: boolean }
  | {
      readonly act: 'draft_answer';
      readonly draft: string;
      readonly question: string;
      /** Checked against what the question offers. */
      readonly choice: string;
      readonly more: boolean;
      /** Beside a box that was emptied: it has been said that this publishes the words as they stand. */
      readonly sure?: true | undefined;
    }
  | { readonly act: 'draft_undo'; readonly draft: string; readonly subject: string; readonly more: boolean }
  | { readonly act: 'draft_all'; readonly draft: string; readonly page: number }
  /** The sentences that became no measure. */
  | { readonly act: 'draft_offers'; readonly draft: string; readonly page: number }
  /** [Lägg till] beside one of them, by its key. */
  | { readonly act: 'draft_add'; readonly draft: string; readonly offer: string; readonly page: number }
  /** An empty form. */
  | Omit<OnMeasure<'draft_new'>, 'no'>
  | OnMeasure<'draft_edit'>
  | OnMeasure<'draft_save'>
  /** [Tillbaka] of the form: what was typed is kept. */
  | OnMeasure<'draft_back'>
  | OnMeasure<'draft_remove'>
  /** `anyway`: with the questions that are still open, which have been shown. */
  | { readonly act: 'draft_publish'; readonly draft: string; readonly anyway?: true | undefined }
  | { readonly act: 'draft_cancel'; readonly draft: string }
  /** [Ta upp igen]: the plan it is of, which was ended; the one that the card named. */
  | { readonly act: 'draft_reopen'; readonly draft: string; readonly plan: string }
  /** [Anta], or [Avslå] of the form that asks why. */
  | { readonly act: 'decide'; readonly measure: string; readonly accept: boolean }
  | { readonly act: 'decide_why'; readonly measure: string }
  /** [Skicka ändå]: `words` is a hash of what the writer was asked about. */
  | { readonly act: 'decline_anyway'; readonly measure: string; readonly words: string };

interface OnMeasure<Act> {
  readonly act: Act;
  readonly draft: string;
  /** 0 = one that is not saved yet. */
  readonly no: number;
  /** Of the list it was opened from; -1 = from the draft's own card. */
  readonly page: number;
  /** That list is the one of sentences that became no measure. */
  readonly offers?: true | undefined;
}

/** Ids of the inputs; the one beside a question is `q:` and the question's id. */
export const DRAFT_INPUTS = {
  question: 'q:',
  title: 'title',
  area: 'area',
  group: 'group',
  due: 'due',
  evaluation: 'evaluation',
  nextReport: 'nextReport',
  responsible: 'responsible',
  actions: 'actions',
  reason: 'reason',
} as const;

export const DRAFT_NOTES = [
  'overdue',
  'no_due_date',
  'not_reported',
  'recommendations',
  'ratings',
  'proposed',
  'personal_number_removed',
  'recommendation_without_measure',
  'unknown_reference',
] as const;
export type DraftNote = (typeof DRAFT_NOTES)[number];

/** How much of a plan that is stored changes. */
export interface ChangeCounts {
  readonly title: string;
  /** Nothing at all would. */
  readonly same: boolean;
  readonly added: number;
  readonly changed: number;
  /** Not in the document; they stay. */
  readonly missing: number;
  /** Not in the document, and closed with it. */
  readonly closed: number;
  /** Added in the chat before, and stay beside the document's; left out where none are. */
  readonly kept?: number;
}

/** What publishing would change of a plan that is stored. */
export interface ChangeShown extends ChangeCounts {
  /** The first few that change, and how many more do. */
  readonly rows: readonly RowChanged[];
  readonly more: number;
  /** The document's date and the later one of what it replaces; null where it is no older. */
  readonly older: { readonly document: string; readonly stored: string } | null;
  /** The first few that are not in the document; `becomes`: its new number, where another has got the old one. */
  readonly missingNamed: readonly { readonly no: number; readonly becomes: number | null; readonly title: string }[];
}

export interface RowChanged {
  readonly no: number;
  readonly title: string;
  readonly fields: readonly FieldChanged[];
}

interface StandingShown {
  readonly state: StateCode;
  readonly schedule: ScheduleCode | null;
}

/** A field as it is and as it becomes; of texts only that they change. Days as `YYYY-MM-DD`. */
export type FieldChanged =
  | {
      readonly field: 'no' | 'title' | 'area' | 'group' | 'responsible' | 'due' | 'evaluation' | 'next_report';
      readonly from: string | null;
      readonly to: string | null;
    }
  /** `state_kept`: the document says so, and somebody has answered since. */
  | { readonly field: 'state' | 'state_kept'; readonly from: StandingShown; readonly to: StandingShown }
  | { readonly field: 'parts' | 'follow_up' | 'other' };

/** A plan that was read and is not published yet: what is asked, what was answered, what would happen. */
export interface DraftView extends CardBase {
  readonly kind: 'draft';
  readonly draft: string;
  readonly title: string;
  /** Null of a text that was pasted. */
  readonly file: string | null;
  readonly documentDate: string | null;
  readonly measures: number;
  readonly questions: readonly QuestionShown[];
  /** Questions that are not shown yet. */
  readonly hidden: number;
  readonly more: boolean;
  /** Newest last. */
  readonly settled: readonly {
    readonly question: QuestionShown;
    readonly choice: ChoiceShown;
    readonly value: string;
  }[];
  readonly notes: readonly { readonly code: DraftNote; readonly count: number }[];
  /** Late, or due within 28 days: what /status shows at once. */
  readonly soon: number;
  /** The first few of the names the plan gives measures to that nobody in the register has, and how many more there are. */
  readonly unlinked: { readonly names: readonly string[]; readonly more: number };
  /** The first few posts the plan gives measures to, and whom the register has for them: by name, or how many they are. */
  readonly linked: {
    readonly posts: readonly { readonly text: string; readonly name: string | null; readonly people: number }[];
    readonly more: number;
  };
  readonly change: ChangeShown | null;
  /** A question that must be answered first is open. */
  readonly blocked: boolean;
  /** What that question is about; left out where none is open, or it is about a child. */
  readonly blockedBy?: QuestionShownCode;
  /** The plan it is of was ended: nothing is asked before that is taken up again. */
  readonly ended: {
    readonly plan: string;
    readonly title: string;
    readonly on: string;
    readonly name: string | null;
    readonly reason: string;
    /** Somebody said that it is of that plan, and may say otherwise. */
    readonly said: boolean;
  } | null;
  /** There is nothing left in it to publish. */
  readonly empty: boolean;
  /** Sentences that became no measure, may be one, and have not been added. */
  readonly offers: number;
}

export interface DraftListView extends CardBase {
  readonly kind: 'draft_list';
  readonly draft: string;
  readonly title: string;
  readonly rows: readonly {
    readonly no: number;
    readonly title: string;
    readonly due: readonly string[];
    /** The phrase, where it names no day. */
    readonly dueRaw: string | null;
    /**
     * `linked`: whom the register has for a post, by name or how many they are; null of any other words. `alone`: they
     * lead to nobody.
     */
    readonly responsible: readonly {
      readonly text: string;
      readonly linked: { readonly name: string | null; readonly people: number } | null;
      readonly alone: boolean;
    }[];
    readonly state: StateCode;
    readonly schedule: ScheduleCode | null;
    /** Something that the document says of it was read unsurely. */
    readonly doubtful: boolean;
    /** Something was typed in its form and is not saved. */
    readonly unsaved: boolean;
  }[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly removed: string | null;
}

/** The sentences that became no measure and may be one: each is added in one press. */
export interface DraftOffersView extends CardBase {
  readonly kind: 'draft_offers';
  readonly draft: string;
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    /** Null of a measure that somebody wrote: it stands in no document. */
    readonly sentence: string | null;
    /** What it would be called, or is once it has been added. */
    readonly name: string;
    /** Somebody has given it another name than the sentence gives it. */
    readonly renamed: boolean;
    readonly due: readonly string[];
    readonly responsible: readonly string[];
    /** Its number among the measures; null while it has not been added. */
    readonly no: number | null;
    /** It seems to be about one pupil: that is asked about before it is published. */
    readonly aboutPupil: boolean;
  }[];
  readonly page: number;
  readonly pages: number;
}

export type DraftField =
  | 'title'
  | 'state'
  | 'schedule'
  | 'area'
  | 'group'
  | 'due'
  | 'evaluation'
  | 'nextReport'
  | 'responsible'
  | 'actions'
  | 'followUp';

/** One measure of a draft, to be mended: what was read stands beside each field in the document's own words. */
export interface DraftFormView extends CardBase {
  readonly kind: 'draft_form';
  readonly draft: string;
  /** 0 = a new one. */
  readonly no: number;
  readonly page: number;
  /** It was opened from the list of sentences that became no measure. */
  readonly offers: boolean;
  readonly read: {
    readonly state: string | null;
    readonly due: readonly string[];
    readonly evaluation: string | null;
    readonly nextReport: string | null;
    /** The sentence of running text it was read out of; null where it stood in a table. */
    readonly source: string | null;
  };
  /** The recommendations it answers. */
  readonly serves: readonly { readonly no: number; readonly text: string }[];
  /** As typed, or as read: a text a line for the responsible and the actions; days as `YYYY-MM-DD`. */
  readonly values: { readonly [field in DraftField]: string };
  readonly states: readonly StateCode[];
  /** A text of it seems to be about one pupil. */
  readonly aboutPupil: boolean;
  readonly errors: readonly { readonly field: DraftField; readonly code: DraftFault }[];
}

/** [Publicera] with questions left: how many they are, and what counts of each where nobody answers. */
export interface DraftOpenView extends CardBase {
  readonly kind: 'draft_open';
  readonly draft: string;
  readonly title: string;
  /** The first few. */
  readonly questions: readonly QuestionShown[];
  readonly more: number;
  /** Measures whose form holds something that is not saved. */
  readonly unsaved: readonly { readonly no: number; readonly title: string }[];
}

/** What publishing did. */
export interface DraftDoneView extends CardBase {
  readonly kind: 'draft_done';
  readonly title: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly measures: number;
  readonly added: number;
  readonly changed: number;
  readonly missing: number;
  readonly closed: number;
  /** Added in the chat before, and stay beside the document's; left out where none are. */
  readonly kept?: number;
  /** Given to the people the plan names. */
  readonly assigned: number;
  /** Measures nobody answers for. */
  readonly lacking: number;
  /** Measures the plan gives to a name that nobody is linked to: nobody is asked of them. */
  readonly unlinked: number;
  /** Texts of it that somebody has to look at before others see them; left out where none are. */
  readonly held?: number;
  /** Somebody said they would assign them as soon as it is published. */
  readonly assignNext: boolean;
}

/** Why a proposal is declined. */
export interface DeclineView extends CardBase {
  readonly kind: 'decline';
  readonly measure: string;
  readonly title: string;
  readonly value: string;
  readonly error: DraftFault | null;
  /** Asked about before it is kept; with any, [Ändra] and [Skicka ändå] stand in place of [Avslå]. */
  readonly concerns: readonly { readonly code: ConcernCode; readonly seen: string }[];
  /** Hash of all that was asked about: goes with [Skicka ändå]. */
  readonly words: string;
}

export type DraftCards =
  | DraftView
  | DraftListView
  | DraftOffersView
  | DraftFormView
  | DraftOpenView
  | DraftDoneView
  | DeclineView;
