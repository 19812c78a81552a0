/**
 * The one form every document is brought into before anything is understood: what stands in which order, and nothing
 * of what it means. A reader of a new format writes this and is done.
 */
export type Block =
  | {
      readonly kind: 'heading';
      readonly text: string;
      /** 1 for the document's own, 2 and on below it; left out where the format has no levels. */
      readonly level?: number;
      readonly line: number;
    }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly line: number;
      /** True where the document marks it as a point of a list, by a bullet or a number of its own. */
      readonly bullet?: boolean;
      /** The number an automatic list gives it, which the text itself does not hold: "1", "2.1". */
      readonly number?: string;
      /** The one phrase inside it that stands in bold letters; left out where none does, or several, or all of it. */
      readonly emphasised?: string;
    }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

export interface Row {
  readonly cells: readonly Cell[];
  /** Where the row stands in the document, from 1: what a warning points at. */
  readonly line: number;
  /** True where the document does not show the row: a spreadsheet's hidden one. */
  readonly hidden?: true;
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  /**
   * The cell is part of a merged one, whose text stands in the cell above it or to its left; its own paragraphs are
   * empty. A date in a cell merged over three rows holds for all three.
   */
  readonly merged?: 'above' | 'left';
  /** What the cell is filled with, as six hexadecimal digits; left out where it is not. */
  readonly colour?: string;
  /** True where all that the cell says is struck through. */
  readonly struck?: true;
}

export interface Paragraph {
  readonly text: string;
  /** True where the document marks it as a point of a list. */
  readonly bullet: boolean;
}

export const cellText = (cell: Cell | undefined): string => (cell?.paragraphs ?? []).map((one) => one.text).join(' ');

export const isEmptyCell = (cell: Cell | undefined): boolean => cellText(cell).trim() === '';
