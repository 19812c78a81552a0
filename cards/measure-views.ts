import type { Happened } from './happened-views';
import type { FromStatus } from './overview-views';
import type { CardBase, DueShown, HindranceCode, ScheduleCode, StateCode } from './views';

/** [Tillbaka] from the box for why a proposal is declined: what stands in it is kept. */
export interface DeclineBackPress {
  readonly act: 'decline_back';
  readonly measure: string;
}

/** School forms of the Education Act. */
type SchoolFormCode =
  | 'förskola'
  | 'förskoleklass'
  | 'fritidshem'
  | 'grundskola'
  | 'anpassad_grundskola'
  | 'gymnasieskola'
  | 'anpassad_gymnasieskola'
  | 'vuxenutbildning';

/** Who answers for a measure now, and whom it can be given to. */
export interface AssignView extends CardBase {
  readonly kind: 'assign';
  readonly measure: string;
  readonly no: number;
  /** What its plan is called among the others. */
  readonly plan: string;
  readonly title: string;
  /** Who answers for it now. */
  readonly now: readonly string[];
  /**
   * Persons to choose among, and all principals at once (`name` null), or those of a school form: `value` comes back in the
   * input `assignee`. Whom the plan's own words may mean stand first.
   */
  readonly choices: readonly {
    readonly value: string;
    readonly name: string | null;
    readonly role: string | null;
    readonly form: SchoolFormCode | null;
  }[];
  /** The value that is chosen from the start: the only one that the plan's words may mean. */
  readonly chosen: string | null;
  readonly error: 'nobody_chosen' | null;
  /** The list it was pressed in; null on the measure's own card. */
  readonly from: FromStatus | null;
}

/** One measure with its history: original dates, and every change with who and when. */
export interface MeasureView extends CardBase {
  readonly kind: 'measure';
  readonly measure: string;
  readonly no: number;
  readonly plan: string;
  readonly title: string;
  readonly area: string | null;
  readonly due: DueShown | null;
  readonly dueRaw: readonly string[];
  readonly evaluation: string | null;
  readonly nextReport: string | null;
  readonly state: StateCode;
  readonly schedule: ScheduleCode | null;
  readonly responsible: readonly string[];
  readonly parts: readonly { readonly text: string; readonly due: string | null; readonly done: boolean }[];
  readonly history: readonly {
    readonly at: string;
    readonly by: string;
    readonly unit: string | null;
    readonly state: StateCode;
    readonly schedule: ScheduleCode | null;
    readonly hindrance: HindranceCode | null;
    readonly newDueProposed: string | null;
    readonly followUp: string | null;
    readonly analysis: string | null;
    /** It asks for the date that the reader decides: its texts are why, and are shown whole. */
    readonly asks: boolean;
    /** The texts are withheld from everybody but their author: until somebody has looked, or for good. */
    readonly withheld: 'until_looked_at' | 'for_good' | null;
    readonly unchanged: boolean;
  }[];
  readonly mayAssign: boolean;
  /** The reader may set its date, or move it. */
  readonly mayDate: boolean;
  /** Its whole plan was ended before it was done: when, by whom (empty = from the command line) and why. */
  readonly endedWithPlan: { readonly on: string; readonly by: string; readonly reason: string } | null;
  /** It is a proposal, and the reader may accept or decline it. */
  readonly mayDecide: boolean;
  /** What was decided of its date, the last first. */
  readonly decidedDue: readonly {
    readonly at: string;
    readonly by: string;
    readonly from: string | null;
    readonly asked: string;
    /** The days that went with it. */
    readonly moved: readonly string[];
    readonly to: string | null;
    readonly reason: string | null;
  }[];
  /**
   * A new date somebody asks for. `past`: that day is over. `byAuthority`: it is an authority's to change. `takenUp`: it
   * is taken up at a meeting.
   */
  readonly askedDue: {
    readonly on: string;
    /** The days that go when it is approved. */
    readonly moves: readonly string[];
    /** How many dates have been decided before. */
    readonly decided: number;
    readonly past: boolean;
    readonly mayDecide: boolean;
    readonly byAuthority: boolean;
    readonly takenUp: boolean;
  } | null;
  readonly notice?: Happened;
  /** The list of /status that [Läget nu] leads back to; left out = the whole of it. */
  readonly list?: FromStatus;
}
