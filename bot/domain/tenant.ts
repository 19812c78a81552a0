import type { Instant } from './dates';

/** The partition that lists the tenants: the one thing that is read before a tenant is known. */
export const REGISTRY = 'registry';

/** A municipality the bot works for. Stored in the {@link REGISTRY} partition. */
export interface Tenant {
  readonly id: string;
  /** Counts changes to people, assignments, plans and the wheel, so that an opening knows whether it is complete. */
  readonly revision: number;
  /** Where the platform was last seen for this tenant; needed to open a chat with somebody who never wrote. */
  readonly serviceUrl: string | null;
}

/** Something only the bot's own instances know, kept in the {@link REGISTRY} partition. Never exported or shown. */
export interface Secret {
  readonly id: string;
  readonly value: string;
}

/** Who did what, when: the log a records request asks for. Holds no answer texts. */
export interface Event {
  readonly id: string;
  readonly at: Instant;
  /** A person's id, or `command-line`. */
  readonly by: string;
  readonly what:
    | 'import'
    | 'people'
    | 'wheel'
    | 'assign'
    | 'bind'
    | 'release'
    | 'remind'
    | 'summary'
    | 'report'
    | 'decide'
    | 'held'
    | 'looked'
    | 'mended';
  readonly subject: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}
