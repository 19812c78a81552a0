import type { PlanDate } from '../../../domain/dates';
import type { Draft } from '../../../domain/draft';
import type { MeasureState, PlanKind } from '../../../domain/plan';
import type { Doubt } from '../../../domain/reading/reading-result';
import type { MeasureStatus } from '../measure/measure-status';
import type { MeasureTitle } from '../measure/measure-title';
import type { MeasureRow } from '../tables/measure-rows';
import type { Line } from '../tables/table-rows';
import type { Finding } from '../warnings';

/**
 * One measure that stands in running text. Its row goes through the same reading as a table's row; what running text
 * says in its own way stands beside it and goes before what the row gives.
 */
export interface ShapeMeasure {
  /** Texts by what they hold, as a table's columns would: `measure`, `follow_up`, `analysis`, `responsible`, `due` … */
  readonly row: MeasureRow;
  /** What it is called; left out, it is read from the row. `printed` null numbers it by its place. */
  readonly title?: MeasureTitle;
  /** Where it stands by sentences that are kept whole elsewhere; left out, it is read from the row's `status`. */
  readonly status?: MeasureStatus;
  /** The people its sentences name as doing the work, added where the row names nobody. */
  readonly responsible?: readonly string[];
  /** Dates its sentences give, beside those of the row. */
  readonly due?: readonly PlanDate[];
  readonly evaluation?: PlanDate;
  readonly nextReport?: PlanDate;
  /** A relation its sentences state, by the place of the other among `measures`, from 0. */
  readonly relatesTo?: readonly {
    readonly type: Draft['measures'][number]['relatesTo'][number]['type'];
    readonly at: number;
  }[];
  /** Sentences of its follow-up that name another measure by number: "ingår i aktivitet 3". */
  readonly refers?: string;
  /** Beside those every measure gets: `no_analysis`, `vague:ytterligare några år`. */
  readonly flags?: readonly string[];
  /** The heading right over its list, where that names no area of it; it may say of which period its times are. */
  readonly headed?: string;
  /** Why it could be read otherwise: each makes the measure unsure and is asked about. Empty = assumed. */
  readonly doubts: readonly Doubt[];
}

/**
 * What a document says whose measures stand in no table: the frame as around a table, the measures in order, and what
 * else such documents hold. A document that describes areas or an annual wheel has no measures at all.
 */
export interface ShapeReading {
  /** What stands around the measures; `after` is where a signature and its day are looked for. */
  readonly title: Line | null;
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  /** Days alone on a line or in a page's head: of the document, never of a measure. */
  readonly pageDates: readonly string[];
  readonly measures: readonly ShapeMeasure[];
  /** What a measure is in when its text does not say: `proposed` in an analysis, `unknown` in a follow-up. */
  readonly stateWithoutWords: MeasureState;
  /** Where the arrangement itself says which kind of plan it is; else the words decide. */
  readonly kind?: PlanKind;
  /** `measures` of a recommendation are numbers from 1 in the order of `measures` above. */
  readonly recommendations: Draft['recommendations'];
  readonly ratings: Draft['ratings'];
  readonly cyclePoints?: NonNullable<Draft['cyclePoints']>;
  readonly scale?: NonNullable<Draft['scale']>;
  readonly areas?: NonNullable<Draft['areas']>;
  /** Parts of the plan's own frame the shape knows better than the words around it. */
  readonly plan?: Partial<Draft['plan']>;
  /** What a person should look at that belongs to no single measure. */
  readonly findings: readonly Finding[];
}

/** Everything a shape leaves empty, for a reader that fills in only what it found. */
export const EMPTY_SHAPE: ShapeReading = {
  title: null,
  before: [],
  after: [],
  pageDates: [],
  measures: [],
  stateWithoutWords: 'unknown',
  recommendations: [],
  ratings: [],
  findings: [],
};
