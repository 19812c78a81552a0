import type { LocalDate } from '../../../domain/dates';
import type { IsWho } from './clause';

/** What the sentences of a document are read against. */
export interface Reading {
  readonly reference: LocalDate;
  readonly isWho: IsWho;
  /** Who writes, and is "jag" in it; null where the document does not say. */
  readonly writer?: string | null;
}
