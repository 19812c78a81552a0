import type { Instant, LocalDate } from './dates';

/** Cards leave from this hour of the municipality's day: nobody's telephone wakes them at midnight. */
export const SEND_FROM_HOUR = 7;

export type DeliveryKind = 'card' | 'reminder' | 'current' | 'welcome' | 'redraw' | 'requests' | 'decided' | 'summary';

export interface PromptRef {
  readonly assignmentId: string;
  readonly occasion: string;
}

/** Where a message stands, in the channel's own words; opaque to everything but that channel. */
export interface MessageRef {
  readonly conversationId: string;
  readonly messageId: string;
}

/** Why a platform would not take a message. Each has its remedy in the texts. */
export const REFUSALS = [
  'not_installed',
  'blocked',
  'gone',
  'disabled',
  'too_large',
  'not_permitted',
  /** Asked to wait, again and again, for over an hour. */
  'unreachable',
  'unknown',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/**
 * What a person did on a card last, in ids: the message that stands there says it as well, so that it is the same card
 * that the press was answered with.
 */
export type Said =
  | { readonly code: 'stored_unchanged' | 'stored' | 'corrected' | 'draft_kept'; readonly assignmentId: string }
  | { readonly code: 'snoozed'; readonly count: number; readonly until: LocalDate };

export interface Redraw {
  readonly message: MessageRef;
  /** The delivery it shows, or `mine`. */
  readonly card: string;
  readonly page: number;
  readonly said: Said | null;
  /** The first press that the message does not show yet. Left out before it was kept. */
  readonly since?: Instant;
}

/** What became of a date that somebody asked for: a decision by when it was taken. */
export interface DecidedRef {
  readonly measureId: string;
  readonly at: Instant;
  /**
   * `taken_up`: `at` is when the date was taken to a meeting, before it is decided. `reason`: the decision was told while
   * its reason was withheld, and now that may be shown. `follow`: nobody had asked, and nothing is said; what follows the
   * decision is made up where the process ended after it. Left out for the decision itself.
   */
  readonly what?: 'taken_up' | 'reason' | 'follow';
}

/** A new date that waits to be decided, as it was asked for. */
export interface RequestRef {
  readonly measureId: string;
  readonly on: LocalDate;
}

/**
 * An intent to tell somebody something. The card is drawn when it leaves, from the facts as they are then.
 * queued -> sending -> sent | refused | uncertain | dropped (nothing left to say).
 */
export interface Delivery {
  /** Made from its content: `card:<person>:<week>`, `summary:<channel>:<week>`, so making it twice makes one. */
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly personId: string | null;
  /** The binding's id, for what goes to a channel. */
  readonly bindingId: string | null;
  readonly prompts: readonly PromptRef[];
  /** ISO week it belongs to, `2026-W07`; the day it was made for. */
  readonly week: string;
  readonly madeOn: LocalDate;
  readonly state: 'queued' | 'sending' | 'sent' | 'refused' | 'uncertain' | 'dropped';
  /** Not before this moment; moved forward when the platform asks us to wait. */
  readonly dueAt: Instant;
  readonly attempts: number;
  /** How often in a row the platform has asked us to wait, and since when. Left out = it has not. */
  readonly putOff?: { readonly times: number; readonly since: Instant };
  /** Who is sending it, and until when nobody else may. */
  readonly lease: { readonly by: string; readonly until: Instant } | null;
  /** When it was last taken up: it says what was stored then, or since. Left out before that, and before it was kept. */
  readonly takenAt?: Instant;
  readonly sentAt: Instant | null;
  readonly message: MessageRef | null;
  /** Why it did not get through; of a queued one, what it has been waiting for. */
  readonly refusal: RefusalCode | null;
  /** The message that stands in a chat and is to show the card as it now is. */
  readonly redraw: Redraw | null;
  /** Of kind `decided`: which decision it tells of, or what else is to be said. */
  readonly decided?: DecidedRef;
  /** Of kind `requests`: what it was queued for. Left out before that was kept: for all that waits. */
  readonly about?: readonly RequestRef[];
  /** The counts of a sent summary, for next week's "(+1)". */
  readonly snapshot: Readonly<Record<string, number>> | null;
}

/** A person's chat with the bot on one platform. Its id is the person's. */
export interface Conversation {
  readonly id: string;
  readonly channel: 'teams' | 'slack';
  readonly conversationId: string;
  readonly serviceUrl: string;
  /** The person's and the bot's account ids on the platform. */
  readonly userId: string;
  readonly botId: string;
  readonly welcomedAt: Instant | null;
  /** Null while messages get through; else why not, since when. */
  readonly trouble: { readonly code: RefusalCode; readonly since: Instant } | null;
  /** When the person asked how a plan is sent: what they write next is read as one. Left out while nothing is awaited. */
  readonly planAwaitedSince?: Instant;
}

/** A channel that gets the weekly summary (/kanal). Its id is made from the channel's. */
export interface Binding {
  readonly id: string;
  readonly channel: 'teams' | 'slack';
  readonly channelId: string;
  readonly teamId: string | null;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly locale: 'sv' | 'en';
  readonly boundBy: string;
  readonly boundAt: Instant;
  readonly active: boolean;
}
