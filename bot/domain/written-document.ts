/**
 * A report as it is to be written, whatever the format: what stands in which order and what each thing is, never how it
 * looks. Reports make it from facts; the writers of docx, md, html and csv draw it.
 */
export interface WrittenDocument {
  readonly kind: ReportKind;
  /** An answer to the inspectorate: the auditors are not in its name. Left out of every other. */
  readonly toInspectorate?: true;
  readonly language: 'sv' | 'en';
  readonly title: string;
  /** The case number (diarienummer), for the head of the page and the file's properties. */
  readonly caseNumber: string | null;
  /** The report's own date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Who signs, as printed; null where nobody is known. */
  readonly signer: string | null;
  /** Set for a final report: its number among the plan's final reports of this kind. Null = a working copy, marked so. */
  readonly version: number | null;
  readonly blocks: readonly WrittenBlock[];
  /** The same content as rows, for spreadsheets: one heading per column. */
  readonly data: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export const REPORT_KINDS = ['back-report', 'yearly-follow-up', 'audit-answer', 'analysis', 'dialogues'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export type WrittenBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: readonly Run[];
      /** `quote`: another body's words, verbatim. `note`: small print. `sign`: a line of the signature block. */
      readonly as?: 'quote' | 'note' | 'sign';
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | WrittenTable;

export interface WrittenTable {
  readonly kind: 'table';
  /** What the table shows, in a sentence: read out by screen readers, and shown above it where `captionShown`. */
  readonly caption: string;
  readonly captionShown: boolean;
  /** Headings of the columns with their share of the width. The head is repeated on every page. */
  readonly columns: readonly { readonly title: string; readonly share: number; readonly right?: boolean }[];
  readonly rows: readonly (GroupRow | TableRow)[];
}

/** A heading over the rows that follow, across all columns. */
export interface GroupRow {
  readonly kind: 'group';
  readonly text: string;
}

export interface TableRow {
  readonly kind: 'row';
  /** One cell per column, each of one or more paragraphs; `bullet` marks a point of a list. */
  readonly cells: readonly (readonly CellParagraph[])[];
}

export interface CellParagraph {
  readonly text: readonly Run[];
  readonly bullet?: boolean;
}

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export const REPORT_FORMATS = ['docx', 'md', 'html', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
