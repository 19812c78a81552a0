/** Token indices of what was found in a sentence: the first, and the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
