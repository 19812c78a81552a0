import type { Ask } from './assignment';
import type { Instant, LocalDate } from './dates';
import type { Role, SchoolForm } from './people';

/** A day that comes every year (`01-15`) or once (`2026-01-15`). */
export type WheelDay = string;

/** A point of the annual wheel (avstämningspunkt) as the administrator wrote it. */
export interface WheelPoint {
  readonly code: string;
  readonly name: string;
  readonly opens: WheelDay;
  readonly closes: WheelDay;
  /** Days before it closes on which who has not answered is reminded. */
  readonly remind: readonly number[];
  readonly asks: readonly Ask[];
  /** Left out = everyone with a measure. */
  readonly audience: { readonly roles: readonly Role[]; readonly forms: readonly SchoolForm[] } | null;
}

export interface Wheel {
  /** Always `wheel`: a tenant has one. */
  readonly id: string;
  readonly points: readonly WheelPoint[];
  readonly changedAt: Instant;
  readonly changedBy: string;
}

/** One turn of a point: KUL 1 in 2026, 15 January to 13 February. */
export interface CyclePoint {
  /** `point:<code>:<year it opens>` */
  readonly occasion: string;
  readonly point: WheelPoint;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly remindOn: readonly LocalDate[];
}

/**
 * That a cycle point has been opened for everybody it concerns. `revision` is the tenant's at that time: when people,
 * assignments or the wheel have changed since, the opening is run again, which adds what is missing and nothing else.
 */
export interface Opening {
  /** The occasion. */
  readonly id: string;
  readonly revision: number;
  readonly at: Instant;
}
