import type { Instant } from './dates';

/**
 * That the bot was installed for somebody who could not be looked up then: the platform tells it once, and a process that
 * waits to ask again may end. One a chat. Taken away when they have been greeted, or have removed the bot.
 */
export interface Installation {
  readonly id: string;
  /** The account, and the chat, in the platform's own words. */
  readonly sender: {
    readonly channel: 'teams' | 'slack';
    readonly userId: string;
    readonly entraId: string | null;
    readonly slackId: string | null;
    readonly name: string | null;
    readonly email: string | null;
  };
  readonly place: {
    readonly conversationId: string;
    readonly serviceUrl: string;
    readonly botId: string;
    readonly locale: string | null;
  };
  /** When it was, by the platform's clock, and when it was first kept, by ours. */
  readonly happened: Instant;
  readonly since: Instant;
  /** From when on whoever looks asks again: a moment after the process that was told of it has. */
  readonly dueAt: Instant;
}
