import { NO_STATUS } from '../measure/measure-status';
import { headsProposals } from '../text/proposals';
import type { ShapeMeasure, ShapeReading } from './shape';

/**
 * Points that say who and when, under words that propose them: "Förslag till åtgärder / 1. Anställ en utvecklare.
 * Ansvarig: skolchef." They are proposed, and what heads them names no area.
 */
export function asProposed(labelled: ShapeReading, proposals: ShapeReading): ShapeReading {
  const lines = new Set(proposals.measures.flatMap(({ row }) => row.lines));
  const states = ({ row, status }: ShapeMeasure) =>
    row.cells.status !== undefined || (status !== undefined && !['decided', 'unknown'].includes(status.state));
  // Where one tells how far it has come, they are no longer proposals.
  if (labelled.measures.some(states)) return labelled;
  const measures = labelled.measures.map((one): ShapeMeasure => {
    if (!one.row.lines.some((line) => lines.has(line))) return one;
    const { title } = one;
    const isHead = title?.area != null && headsProposals(title.area);
    return {
      ...one,
      ...(title && isHead ? { title: { ...title, area: null } } : {}),
      status: { ...NO_STATUS, state: 'proposed' },
    };
  });
  const areAll = labelled.measures.every(({ row }) => row.lines.some((line) => lines.has(line)));
  return { ...labelled, measures, ...(areAll ? { stateWithoutWords: 'proposed' as const } : {}) };
}
