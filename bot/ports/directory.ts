import type { Place, Sender } from './channel';

/** Looks a person up on the platform, for matching by e-mail the first time they are seen. */
export interface Directory {
  /**
   * The e-mail in the chat's or team's roster; null when nobody there is known by that account, or for a guest. Throws
   * {@link DirectoryFault} where the roster gave no answer: that says nothing of who somebody is.
   */
  emailOf(sender: Sender, place: Place): Promise<string | null>;
}

/** The roster could not be asked, or did not answer. It may be asked again after so many milliseconds. */
export class DirectoryFault extends Error {
  override readonly name = 'DirectoryFault';
  readonly afterMs: number;
  constructor(message: string, options: ErrorOptions & { readonly afterMs: number }) {
    super(message, options);
    this.afterMs = options.afterMs;
  }
}
