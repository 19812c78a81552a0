import type { CardBase, CardView } from '../../cards/views';
import type { Binding, Conversation, MessageRef, RefusalCode } from '../domain/delivery';
import type { Person } from '../domain/people';
import type { ReportAsk } from '../domain/report-ask';

/** Who wrote or pressed, as the platform has verified it. Card data never says who. */
export interface Sender {
  readonly channel: 'teams' | 'slack';
  readonly tenant: string;
  /** Account id on the platform (Teams `29:…`). */
  readonly userId: string;
  readonly entraId: string | null;
  readonly slackId: string | null;
  readonly name: string | null;
  /** Where the platform says so itself; otherwise the directory is asked, once. */
  readonly email: string | null;
  readonly guest: boolean;
}

/** Where it was said. */
export interface Place {
  readonly kind: 'personal' | 'channel' | 'group';
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly botId: string;
  /** For a channel of a team. */
  readonly channelId: string | null;
  readonly teamId: string | null;
  readonly locale: string | null;
  /** What the device calls itself ("iOS", "Windows"); left out where the platform does not say. */
  readonly client?: string;
}

/** A file for one person, in a chat of their own. How it reaches them is the platform's: see each channel. */
export interface OfferedFile {
  /** What it was made from: to be made again when the person has agreed to take it. */
  readonly ask: ReportAsk;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is in it, in the person's language: the report's name and the plan's title. */
  readonly report: string;
  readonly plan: string;
  readonly base: CardBase;
  /** A card with a link of this person's own, for where the platform brings no files; null where there is no address. */
  readonly link: CardView | null;
}

/** A file somebody sent, or a text that is read as one. Nothing has been fetched yet. */
export interface SentFile {
  /** Empty where it has none: a text that was pasted. */
  readonly name: string;
  /** Its bytes, at most `limit` of them: fetching stops there and nothing is kept. */
  fetch(limit: number): Promise<FetchedFile>;
}
export type FetchedFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `bytes` is the whole size where it was said, else null. */
  | { readonly ok: false; readonly code: 'too_large'; readonly bytes: number | null }
  /** It stands in the message itself and holds no text. */
  | { readonly ok: false; readonly code: 'picture' }
  /** Not there, not in time, or at an address that is not asked. `reason` is a status or a code, for the log. */
  | { readonly ok: false; readonly code: 'not_fetched'; readonly reason: string };

/** What happened to something we tried to send. */
export type Sent =
  | { readonly outcome: 'sent'; readonly message: MessageRef }
  /** The platform said no for good, until something changes there. */
  | { readonly outcome: 'refused'; readonly code: RefusalCode }
  /** Not now; nothing was shown. Ask again after so many milliseconds. */
  | { readonly outcome: 'later'; readonly afterMs: number }
  /** The request left and no answer came: it may or may not stand there. */
  | { readonly outcome: 'uncertain' };

/**
 * A chat platform, as the bot uses it to speak first. Nothing here throws for what a platform may answer;
 * a thrown error is a fault of ours.
 */
export interface Channel {
  readonly name: 'teams' | 'slack';
  /**
   * Waits for the turn of the tenant's next message, as the platform's limits have it: asked for before a message is
   * claimed. False = none is to be had for now. Left out = there always is one.
   */
  turn?(tenant: string): Promise<boolean>;
  sendToPerson(tenant: string, to: Conversation, view: CardView): Promise<Sent>;
  /**
   * Where to write to somebody who has the app and has never been heard of, by their Entra or Slack id: the message
   * opens the chat. Null where this platform, as it is set up, knows no such way.
   */
  firstChat(person: Person, serviceUrl: string | null): Conversation | null;
  sendToChannel(tenant: string, to: Binding, view: CardView): Promise<Sent>;
  /** Replaces a message that stands in a chat. `gone` where it no longer does. */
  redraw(tenant: string, to: Conversation, message: MessageRef, view: CardView): Promise<Sent>;
}
