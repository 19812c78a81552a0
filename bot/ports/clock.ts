import type { Instant } from '../domain/dates';

/** The one place time comes from. `FOLLOW_UP_NOW` starts it at another instant; tests stop it. */
export interface Clock {
  now(): Instant;
}
