import type { DraftMeasure } from './draft';
import type { Measure } from './plan';

/** Fields that a whole document may leave out: a later version without the column takes nothing away. */
const COLUMNS = {
  area: (one) => one.area === null,
  group: (one) => one.group === null,
  responsible: (one) => one.responsible.length === 0,
  parts: (one) => one.actions.length === 0,
  due: (one) => one.due.length === 0,
  start: (one) => one.start === null,
  evaluation: (one) => one.evaluation === null,
  nextReport: (one) => one.nextReport === null,
  executor: (one) => (one.executor ?? null) === null,
} as const satisfies Partial<Readonly<Record<keyof Measure, (one: DraftMeasure) => boolean>>>;

type Column = keyof typeof COLUMNS;

/** What a later version of a plan does not speak of, and so leaves as it is stored. */
export interface Unsaid {
  /** As the document says it, or as it is stored where the document has no such column. */
  kept<F extends Column>(field: F, known: Measure | null, said: Measure[F]): Measure[F];
  /** Whether it says where the measure stands: an empty cell does not, nor a list without a column for it. */
  statesNothing(measure: DraftMeasure): boolean;
}

/** A list of two measures without owners, where both are stored with one, has no column of owners: they stay. */
export function leftUnsaid(measures: readonly DraftMeasure[]): Unsaid {
  const columns = Object.entries(COLUMNS).filter(([, isEmpty]) => measures.every(isEmpty));
  const unsaid = new Set<string>(columns.map(([field]) => field));
  const hasRaw = ({ statusRaw }: DraftMeasure) => statusRaw !== null && statusRaw.trim() !== '';
  const anyState = measures.some((one) => hasRaw(one) || (one.status !== 'decided' && one.status !== 'unknown'));
  return {
    kept: (field, known, said) => (known !== null && unsaid.has(field) ? known[field] : said),
    statesNothing: (one) => !hasRaw(one) && (one.status === 'unknown' || (one.status === 'decided' && !anyState)),
  };
}
