import { concernsSeen, hashOfConcerns, type TextConcern } from './check-form';
import type { Instant, LocalDate } from './dates';
import { holdsPersonalNumber } from './personal-number';

/** A reason is a sentence or two; the rest belongs in the minutes. */
const REASON_MAX = 500;

/**
 * What somebody had typed of why a date stands, a proposal is declined or a date is set when they left the box with
 * Tillbaka. One per measure, person and what it is of.
 */
export interface ReasonDraft {
  readonly id: string;
  readonly measureId: string;
  readonly personId: string;
  readonly at: Instant;
  /** What it was typed of: the day that was asked for (null where nobody asks), and how many dates had been decided. */
  readonly on: LocalDate | null;
  readonly decided: number;
  readonly reason: string;
  /** The day that stood beside it, where one is set. */
  readonly day?: LocalDate;
}

/** What stands in the box for a reason. */
export const typedReason = (typed: unknown): string => (typeof typed === 'string' ? typed.trim() : '');

/** Why a reason is not kept as it is written. */
export interface ReasonFault {
  readonly error: 'too_long' | 'personal_number' | null;
  /** Asked about before it is kept. */
  readonly concerns: readonly Pick<TextConcern, 'code' | 'seen'>[];
}

/**
 * What is wrong with a reason; null where nothing is. `anyway` is the hash of what its writer was asked about and chose
 * to send: with another child in it, it is asked about anew.
 */
export function faultOfReason(reason: string, anyway: string | null): ReasonFault | null {
  if (reason.length > REASON_MAX) return { error: 'too_long', concerns: [] };
  if (holdsPersonalNumber(reason)) return { error: 'personal_number', concerns: [] };
  const concerns = concernsSeen(reason);
  return concerns.length > 0 && anyway !== hashOfConcerns([reason]) ? { error: null, concerns } : null;
}
