import type { Place, Sender } from './channel';

/** Looks a person up on the platform, for matching by e-mail the first time they are seen. */
export interface Directory {
  /** The e-mail in the chat's or team's roster; null when unknown, or for a guest. */
  emailOf(sender: Sender, place: Place): Promise<string | null>;
}
