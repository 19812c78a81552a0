import type { LocalDate } from './dates';
import type { ReportFormat, ReportKind } from './written-document';

/** Which file of a report somebody asks for, in ids alone: it is made when it is handed over, never before. */
export interface ReportAsk {
  /** The plan's id. */
  readonly plan: string;
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  /** The day a working copy is of. A final version has its own day, whatever stands here. */
  readonly on: LocalDate;
  /** Number of a final version; null for a working copy. */
  readonly version: number | null;
}
