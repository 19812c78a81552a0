import { sv } from '../../cards/text/sv';

/** What Teams' side of a crash test saw: the stand-in connector's record of messages, and the people's of their presses. */

/** One request that would put a message into a chat. */
export interface Attempt {
  readonly conversation: string;
  /** Which message it was, see {@link keyOf}. */
  readonly key: string;
  readonly isDone: boolean;
  /** The status that was answered; null where the connection was closed instead. */
  readonly status: number | null;
  /** Whether the bot could know what had become of it from this answer. */
  readonly isClear: boolean;
}

/** One answer somebody meant to give, however often they had to press for it. */
export interface Intent {
  readonly person: string;
  readonly assignment: string;
  readonly act: 'unchanged' | 'submit';
  /** What was written; null for "Oförändrat". */
  readonly text: string | null;
  readonly presses: number;
  /** `stored`: the card said so in a reply with status 200. `unknown`: no reply ever came. `other`: it said something else. */
  readonly outcome: 'stored' | 'unknown' | 'other';
  readonly said: string;
}

export interface TeamsRecord {
  readonly attempts: readonly Attempt[];
  /** Cards that were not to be changed where they stand, though somebody had pressed them: they come anew. */
  readonly notChanged: readonly { readonly conversation: string; readonly key: string }[];
  /** Messages that stand, by chat or channel, each named by {@link keyOf}. */
  readonly standing: readonly { readonly conversation: string; readonly key: string }[];
  /** Chats that take no message, and why, at the end. */
  readonly shut: readonly { readonly conversation: string; readonly status: number; readonly code: string }[];
  readonly reopened: readonly string[];
  readonly intents: readonly Intent[];
  /** Channels in which the bot said that it had bound them. */
  readonly bound: readonly string[];
  readonly requests: number;
  /** Requests that were refused, failed, or got no answer. */
  readonly faults: number;
}

/** Statuses after which no second try is allowed: the platform has refused for good. */
export const FOR_GOOD: ReadonlySet<number> = new Set([400, 401, 403, 404, 413]);

/** What the conductor tells Teams' side. */
export type Order =
  | { readonly say: 'bots'; readonly urls: readonly string[] }
  | { readonly say: 'phase'; readonly phase: Phase }
  | { readonly say: 'arm'; readonly wire: Wire; readonly after: number }
  | { readonly say: 'idle?' }
  | { readonly say: 'report' };

/** What it answers. */
export type Word =
  | { readonly say: 'ready' }
  | { readonly say: 'tripped' }
  | { readonly say: 'idle'; readonly people: number }
  | { readonly say: 'record'; readonly record: TeamsRecord };

export type Phase = 'installing' | 'asking' | 'monday' | 'settling';

/** What a kill can wait for: a message that is asked for, one that stands though its answer is not out, a summary, a press. */
export type Wire = 'asked' | 'done' | 'summary' | 'press';

/** A channel's messages stand in threads of it. */
export const placeOf = (conversation: string) => conversation.split(';messageid=')[0] ?? conversation;

/**
 * Which message a card is: the delivery's own id where a button names it, else what only one of can be; `notice` is what
 * answers somebody, such as that a press did not go through, and may be said again.
 */
export function keyOf(conversation: string, activity: Readonly<Record<string, unknown>>): string {
  if (conversation.startsWith('19:')) return 'summary';
  const named = /"card":"((?:card|reminder|current):[^"]+)"/.exec(JSON.stringify(activity.attachments ?? ''));
  return named?.[1] ?? (activity.summary === sv.toast.welcome ? 'welcome' : 'notice');
}
