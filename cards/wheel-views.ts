import type { CardBase } from './views';

/** The year's points with their next turn: `/årshjul`. */
export interface WheelView extends CardBase {
  readonly kind: 'wheel';
  readonly points: readonly {
    readonly code: string;
    readonly name: string;
    readonly opensOn: string;
    readonly closesOn: string;
    readonly open: boolean;
  }[];
}
