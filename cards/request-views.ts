import type { CardBase, DueShown, HindranceCode } from './views';

export type RequestPress =
  | { readonly act: 'requests'; readonly page: number }
  /** `on`: the day that stood on the card; where another is asked for by then, nothing is decided. */
  | {
      readonly act: 'decide_due';
      readonly measure: string;
      readonly on: string;
      readonly accept: boolean;
      readonly page: number;
    };

export const REQUEST_NOTICES = [
  /** words: title, on, name */
  'due_moved',
  /** words: title, on (the day that was asked for), due, name */
  'due_kept',
] as const;

export interface RequestRow {
  readonly measure: string;
  readonly title: string;
  /** Those who ask: the unit where it is for one, else the person. */
  readonly by: readonly string[];
  readonly at: string;
  readonly due: DueShown | null;
  /** The day they ask for. */
  readonly on: string;
  readonly hindrance: HindranceCode | null;
  readonly excerpt: string | null;
  /** How many others have the measure: the date is theirs too. */
  readonly others: number;
  /** An authority has set the day: nothing is decided here. */
  readonly byAuthority: boolean;
}

/** The new dates that wait for the reader to decide. */
export interface RequestsView extends CardBase {
  readonly kind: 'requests';
  readonly rows: readonly RequestRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /**
   * What became of the one that was pressed last. `moved` to `on`, `kept` as it was; `decided`: somebody had before
   * (`name`), on `on` or with null to let the date stand; `changed`: another day is asked for than the one on the card,
   * or none, so nothing was decided.
   */
  readonly happened: {
    readonly outcome: 'moved' | 'kept' | 'decided' | 'changed';
    readonly title: string;
    readonly on: string | null;
    readonly name: string | null;
  } | null;
}
