import type { PlanDate } from './dates';
import type { DraftMeasure } from './draft';

/** A date of a measure that may be asked about, with the place it stands in. */
export interface DatePlace {
  readonly field: 'due' | 'evaluation' | 'next_report';
  readonly at: number;
  readonly date: PlanDate;
}

export function datesOf(measure: DraftMeasure): readonly DatePlace[] {
  return [
    ...measure.due.map((date, at): DatePlace => ({ field: 'due', at, date })),
    ...(measure.evaluation ? [{ field: 'evaluation', at: 0, date: measure.evaluation } as const] : []),
    ...(measure.nextReport ? [{ field: 'next_report', at: 0, date: measure.nextReport } as const] : []),
  ];
}
