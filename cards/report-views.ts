import type { CardBase } from './views';

/** The reports by name, as the command line writes them. */
export const REPORT_CODES = ['back-report', 'yearly-follow-up', 'audit-answer', 'analysis', 'dialogues'] as const;
export type ReportCode = (typeof REPORT_CODES)[number];

/** What is said about reports and their files in a sentence or two. */
export const REPORT_NOTICES = [
  'no_reports',
  /** words: what (as typed) */
  'report_unclear',
  /** words: titles */
  'report_plan_unclear',
  /** words: report, plan */
  'report_no_content',
  'report_gone',
  'report_other_day',
  'report_busy',
  /** words: report */
  'report_of_the_whole',
  'report_damaged',
  'file_declined',
  'file_not_saved',
  'file_not_sent',
  /** words: file */
  'file_not_shown',
] as const;

export type ReportPress =
  | { readonly act: 'reports'; readonly page: number }
  /** [Word] of a report, or one of its final versions. */
  | {
      readonly act: 'report';
      readonly plan: string;
      readonly report: ReportCode;
      readonly format: ComingFile['format'];
      readonly version: number | null;
      readonly page: number;
    };

/** A file that is being made and will follow in the same chat. Ids only: what is in it is read when it is made. */
export interface ComingFile {
  readonly plan: string;
  readonly report: ReportCode;
  readonly format: 'docx' | 'md' | 'html' | 'csv';
  /** The day of a working copy. */
  readonly on: string;
  readonly version: number | null;
}

/** The plans with what can be written on each, and the final versions there are. */
export interface ReportsView extends CardBase {
  readonly kind: 'reports';
  readonly plans: readonly {
    readonly plan: string;
    readonly title: string;
    /** It follows an inspection: `audit-answer` is the answer to the inspectorate. */
    readonly toInspectorate?: true;
    /** Since when it is ended; null of one that is followed up. */
    readonly closedOn: string | null;
    /** Why; left out of one that is followed up. */
    readonly closedWhy?: string;
    readonly reports: readonly {
      readonly code: ReportCode;
      /** Whether a working copy is offered: not to somebody who gets final versions alone. */
      readonly working: boolean;
      readonly latest: { readonly version: number; readonly on: string } | null;
    }[];
  }[];
  readonly page: number;
  readonly pages: number;
  /** The reader may end a plan, and take it up again. */
  readonly mayClose: boolean;
  /** Set when a button was pressed: the channel makes the file and brings it when this card is out. */
  readonly coming: ComingFile | null;
}

/** A file to fetch by a link that is the reader's own and soon over: never shown where several read. */
export interface FileLinkView extends CardBase {
  readonly kind: 'file_link';
  readonly name: string;
  readonly url: string;
  readonly minutes: number;
}

export type ReportCards = ReportsView | FileLinkView;
