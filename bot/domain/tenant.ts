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
  /** Which plans have changed since when: see `changedSince`. Left out by earlier versions. */
  readonly changed?: ChangedPlans;
  /** The {@link PROJECTION} its documents are known to have. Left out by earlier versions. */
  readonly projection?: number;
  /**
   * Answers before this instant have been looked at: what a crash had left unprojected of them is taken up. See
   * `settle-answers`. Left out by earlier versions.
   */
  readonly settledTo?: Instant;
  /**
   * Plans that somebody began to end, or to take up again, and when. A look goes through each once more, when whoever
   * began it is done or was cut off: see `settle-plan`. Left out where there are none.
   */
  readonly unsettled?: Readonly<Record<string, Instant>>;
}

/** What has changed plan by plan, so that one plan's import costs what that plan costs. */
export interface ChangedPlans {
  /** Changes after this revision are told apart; of what is older it is known only that something changed. */
  readonly since: number;
  /** The revision it is complete to: an instance of an earlier version counts the revision on without it. */
  readonly to: number;
  /** By the plan's id, the revision of its latest change. */
  readonly plans: Readonly<Record<string, number>>;
}

/**
 * Counts what measures and assignments are found by (`listingOf`, `withProjections`). Documents that were written
 * before the latest have to be written anew before they are asked for by it: see `rebuild-projections`.
 */
export const PROJECTION = 4;

export const isProjected = (tenant: Tenant | undefined): boolean => (tenant?.projection ?? 0) >= PROJECTION;

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
    | 'move_due'
    | 'keep_due'
    | 'take_up_due'
    | 'close_plan'
    | 'reopen_plan'
    | 'held'
    | 'looked'
    | 'mended';
  readonly subject: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}
