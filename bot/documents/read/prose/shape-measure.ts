import type { ShapeMeasure } from '../shapes/shape';
import type { MeasureRow } from '../tables/measure-rows';
import type { FoundMeasure } from './found-measure';

/**
 * A measure found in sentences, in the form every shape gives. One the document does not call a measure is asked about.
 * `area` is what the part it stands in is about, where that has a name.
 */
export function shapeMeasure(found: FoundMeasure, area: string | null = null): ShapeMeasure {
  const cell = (text: string) => ({ paragraphs: [{ text, bullet: false }] });
  const row: MeasureRow = {
    cells: {
      measure: cell(found.title),
      ...(found.dates.start ? { start: cell(found.dates.start.raw) } : {}),
      ...(found.vacant === undefined ? {} : { responsible: cell(found.vacant) }),
      ...(found.executor ? { executor: cell(found.executor.name), comment: cell(found.executor.said) } : {}),
    },
    group: null,
    lines: [found.line],
    sharesArea: false,
    acrossPages: false,
    doubts: [],
  };
  return {
    row,
    title: { title: found.title, area, actions: [], printed: found.printed ?? null },
    status: found.told ?? {
      state: found.state,
      raw: found.raw,
      schedule: found.schedule ?? null,
      followUp: null,
      finished: [],
      inferred: !found.labelled,
      twofold: false,
      mentionsDelay: false,
    },
    responsible: found.responsible,
    due: found.dates.due,
    ...(found.refers === undefined ? {} : { refers: found.refers }),
    ...(found.dates.evaluation ? { evaluation: found.dates.evaluation } : {}),
    ...(found.dates.nextReport ? { nextReport: found.dates.nextReport } : {}),
    flags:
      found.commissionedBy === null
        ? []
        : [`commissioned_by:${found.commissionedBy.charAt(0).toLowerCase()}${found.commissionedBy.slice(1)}`],
    doubts: found.labelled ? [] : ['measure_in_text'],
  };
}
