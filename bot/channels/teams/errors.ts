import type { RefusalCode } from '../../domain/delivery';
import type { Sent } from '../../ports/channel';

/** What went wrong with a request to the platform, in the few facts the verdict needs. */
export interface PlatformFault {
  /** Null where no answer came at all. */
  readonly status: number | null;
  /** Error codes of the answer's body, outermost first. Some answers have none, so the status decides then. */
  readonly codes: readonly string[];
  /** The answer's Retry-After, as it stands. */
  readonly retryAfter: string | null;
  /** False where it is certain that the platform never saw the request. */
  readonly left: boolean;
}

export type Verdict = Exclude<Sent, { readonly outcome: 'sent' }>;

/** Microsoft's table of 403 codes (bots: proactive messages, status codes). */
const FORBIDDEN: ReadonlyMap<string, RefusalCode> = new Map(
  Object.entries({
    BotDisabledByAdmin: 'disabled',
    BotNotInConversationRoster: 'not_installed',
    ForbiddenOperationException: 'not_installed',
    ConversationBlockedByUser: 'blocked',
    MessageWritesBlocked: 'blocked',
    InvalidBotApiHost: 'not_permitted',
    NotEnoughPermissions: 'not_permitted',
  } as const),
);

/** The statuses Microsoft says to ask again after; every other one must not be retried. */
const LATER = new Set([412, 429, 502, 503, 504]);

/** Codes of Node for "nobody was reached": the request cannot have been carried out. */
export const NEVER_REACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Teams' word counts for as long as it may be meant; a slip of a few digits must not silence a tenant for years. */
export const AFTER_MS = {
  throttled: 5_000,
  unavailable: 10_000,
  unreachable: 30_000,
  most: 7 * 24 * 3_600_000,
} as const;

/** Retry-After in seconds, the only form Teams uses; anything else is no number and leaves the default. */
function waitOf(retryAfter: string | null, otherwise: number): number {
  const seconds = Number(retryAfter?.trim() || Number.NaN);
  return seconds >= 0 ? Math.min(Math.ceil(seconds * 1000), AFTER_MS.most) : otherwise;
}

/**
 * What a failed request means for the message. Creating a message takes no idempotency key, so a status that does not
 * say "nothing was shown" (500, 408, a lost connection) is `uncertain`: a blind second try is two cards in a chat.
 */
export function verdictOf(fault: PlatformFault): Verdict {
  const { status } = fault;
  if (status === null)
    return fault.left ? { outcome: 'uncertain' } : { outcome: 'later', afterMs: AFTER_MS.unreachable };
  if (LATER.has(status)) {
    const otherwise = status === 429 || status === 412 ? AFTER_MS.throttled : AFTER_MS.unavailable;
    return { outcome: 'later', afterMs: waitOf(fault.retryAfter, otherwise) };
  }
  if (status === 408 || status >= 500) return { outcome: 'uncertain' };
  return { outcome: 'refused', code: refusalOf(status, fault.codes) };
}

function refusalOf(status: number, codes: readonly string[]): RefusalCode {
  if (status === 403) return codes.map((code) => FORBIDDEN.get(code)).find(Boolean) ?? 'not_permitted';
  if (status === 401) return 'not_permitted';
  if (status === 404) return 'gone';
  if (status === 413) return 'too_large';
  return 'unknown';
}
