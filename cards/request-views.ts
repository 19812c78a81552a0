import type { ConcernCode } from './held-views';
import type { FromStatus } from './overview-views';
import type { CardBase, DueShown, HindranceCode } from './views';

export type RequestPress =
  | { readonly act: 'requests'; readonly page: number }
  /** [Godkänn], or [Avslå] beside the box for a reason. */
  | (OnRequest<'decide_due'> & { readonly accept: boolean })
  /** [Avslå] in a list, and [Ändra]: the one request with a box for a reason. */
  | OnRequest<'decline_due'>
  /** [Skicka ändå]: `words` is a hash of what the writer was asked about. */
  | (OnRequest<'decline_due_anyway'> & { readonly words: string })
  /** [Tillbaka] from the box: what stands in it is kept. */
  | OnRequest<'decline_due_back'>
  | OnRequest<'take_up_due'>
  /** [Sätt datum]; and [Ändra] of the reason, with what stands in the fields. */
  | {
      readonly act: 'due_form';
      readonly measure: string;
      readonly from?: FromStatus | undefined;
      readonly list?: FromStatus | undefined;
    }
  | OnDate<'set_due'>
  /** [Skicka ändå]: `words` is a hash of what the writer was asked about. */
  | (OnDate<'set_due_anyway'> & { readonly words: string })
  /** [Tillbaka]: what was typed is kept. */
  | OnDate<'set_due_back'>;

/** `on`: the day that stood on the card; where another is asked for by then, nothing is decided. */
interface OnRequest<Act> {
  readonly act: Act;
  readonly measure: string;
  readonly on: string;
  /** How many dates of the measure had been decided when the card was drawn: an earlier decision was on another request. */
  readonly decided: number;
  /** Of the list; -1 = pressed on the measure's own card. */
  readonly page: number;
}

interface OnDate<Act> {
  readonly act: Act;
  readonly measure: string;
  /** How many dates of the measure had been decided when the card was drawn: what is decided since is seen first. */
  readonly decided: number;
  /** Left out where the measure's own card was pressed. */
  readonly from?: FromStatus | undefined;
  /** On the measure's own card: the list of /status that card was opened from. */
  readonly list?: FromStatus | undefined;
}

export const REQUEST_NOTICES = [
  /** words: title, on, name, reason; where several went with it count, moved (days apart by a comma) */
  'due_moved',
  /** The same, told to somebody who had asked for another day. */
  'due_moved_other',
  /** words: title, on (the day that was asked for), due, name, reason */
  'due_kept',
  /** words: title, on (the day that was asked for), name, reason */
  'due_reason',
  /** words: title, on (the day that was set), name, reason */
  'due_moved_reason',
  /** words: title, on, due, name */
  'due_taken_up',
  /** words: title */
  'due_of_authority',
  /** words: title */
  'not_followed_up',
] as const;

export interface RequestRow {
  readonly measure: string;
  readonly title: string;
  /** Those who ask: the unit where it is for one, else the person. */
  readonly by: readonly string[];
  readonly at: string;
  readonly due: DueShown | null;
  /** The day they ask for. */
  readonly on: string;
  /** The days that go when it is approved, the earliest first. */
  readonly moves: readonly string[];
  /** How many dates of the measure have been decided before. */
  readonly decided: number;
  /** That day is over: approved, the measure would be overdue at once. */
  readonly past: boolean;
  readonly hindrance: HindranceCode | null;
  readonly excerpt: string | null;
  /** Why they ask was held by the guard, and nobody has looked yet. */
  readonly excerptHeld: boolean;
  /** How many others have the measure: the date is theirs too. */
  readonly others: number;
  /** An authority has set the day: nothing is decided here. */
  readonly byAuthority: boolean;
  /** It is taken up at a meeting, and waits for what is said there. */
  readonly takenUp: boolean;
}

/** The new dates that wait for the reader to decide. */
export interface RequestsView extends CardBase {
  readonly kind: 'requests';
  readonly rows: readonly RequestRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /**
   * What became of the one that was pressed last. `moved` to `on`, `kept` as it was, `taken_up` at a meeting; `reason_kept`: the box
   * for why was left, and what was typed is kept; `past`:
   * `on` is over and was neither approved nor taken up; `decided`: somebody had before (`name`), on `on` or with null to let the date
   * stand; `changed`: another day is asked for than the one on the card, or none, so nothing was decided.
   */
  readonly happened: {
    readonly outcome: 'moved' | 'kept' | 'taken_up' | 'reason_kept' | 'past' | 'decided' | 'changed';
    readonly title: string;
    readonly on: string | null;
    readonly name: string | null;
    /** The days that went where it was `moved`. */
    readonly moved: readonly string[];
    /** What the reader had typed, where it was not kept. */
    readonly typed: string | null;
  } | null;
}

/** Why the date stands, asked of whoever declines a new one; it may be left out. */
export interface DeclineDueView extends CardBase {
  readonly kind: 'decline_due';
  readonly row: RequestRow;
  /** Of the list it came from. */
  readonly page: number;
  readonly value: string;
  readonly error: 'too_long' | 'personal_number' | null;
  /** Asked about before it is kept; with any, [Ändra] and [Skicka ändå] stand in place of [Avslå]. */
  readonly concerns: readonly { readonly code: ConcernCode; readonly seen: string }[];
  /** Hash of all that was asked about: goes with [Skicka ändå]. */
  readonly words: string;
  /** The reader looks at texts that wait, among them this one. */
  readonly administers: boolean;
  /** Another day is asked for than the one that was pressed, so nothing was decided. */
  readonly changed: boolean;
}

/** The day a measure is to be done, for whoever decides it: one that has none gets one, and another is moved. */
export interface SetDueView extends CardBase {
  readonly kind: 'set_due';
  readonly measure: string;
  readonly title: string;
  readonly due: DueShown | null;
  readonly decided: number;
  readonly from: FromStatus | null;
  /** The list that the measure's own card was opened from; left out = none. */
  readonly list?: FromStatus;
  /** Days of it that are not done: more than one, and those before the new day go with it. */
  readonly days: readonly string[];
  /** As typed. */
  readonly day: string;
  readonly dayError: 'required' | 'not_a_date' | 'past' | 'same' | null;
  /** Why, where whoever decides says so. */
  readonly value: string;
  readonly error: 'too_long' | 'personal_number' | null;
  /** Asked about before it is kept; with any, [Ändra] and [Skicka ändå] stand in place of [Spara]. */
  readonly concerns: readonly { readonly code: ConcernCode; readonly seen: string }[];
  /** Hash of all that was asked about: goes with [Skicka ändå]. */
  readonly words: string;
  /** The reader looks at texts that wait, among them this one. */
  readonly administers: boolean;
  /** Its date was decided after the card was drawn, so nothing is decided. */
  readonly changed: boolean;
}

export type RequestCards = RequestsView | DeclineDueView | SetDueView;
