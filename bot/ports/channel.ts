import type { CardView } from '../../cards/views';
import type { Binding, Conversation, MessageRef, RefusalCode } from '../domain/delivery';
import type { Person } from '../domain/people';

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
}

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
