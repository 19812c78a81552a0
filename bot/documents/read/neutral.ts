/**
 * The one form every document is brought into before anything is understood: what stands in which order, and nothing
 * of what it means. A reader of a new format writes this and is done.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly line: number }
  | { readonly kind: 'paragraph'; readonly text: string; readonly line: number }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

export interface Row {
  readonly cells: readonly Cell[];
  /** Where the row stands in the document, from 1: what a warning points at. */
  readonly line: number;
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly text: string;
  /** True where the document marks it as a point of a list. */
  readonly bullet: boolean;
}

export const cellText = (cell: Cell | undefined): string => (cell?.paragraphs ?? []).map((one) => one.text).join(' ');

export const isEmptyCell = (cell: Cell | undefined): boolean => cellText(cell).trim() === '';
