import type { LocalDate } from '../../../domain/dates';
import { NO_STATUS } from '../measure/measure-status';
import { readRunningText } from '../running/read-running-text';
import { leadsToIdeas } from '../text/gathered-proposals';
import type { TextLines } from '../text/lines';
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

/**
 * Ideas of a meeting, and beside them what its notes say was decided: the points of another list, and what somebody is
 * to do by a day. "Vi tar upp idéerna igen i mars" is neither.
 */
export function withDecidedBeside(ideas: ShapeReading, text: TextLines, reference: LocalDate): ShapeReading {
  const isIdeas = ideas.stateWithoutWords === 'proposed' && ideas.kind === undefined;
  const own = new Set(ideas.measures.flatMap(({ row }) => row.lines));
  const others = text.lines.filter((one, at) => !own.has(one.line) && !leadsToIdeas(text.lines, at));
  const decided = isIdeas ? readRunningText({ ...text, lines: others }, reference) : null;
  if (decided === null) return ideas;
  const points = new Set(others.flatMap((one) => (one.bullet || one.number !== null ? [one.line] : [])));
  const kept = decided.measures.filter(
    ({ row, responsible = [], due = [] }) =>
      points.has(row.lines[0] ?? -1) ||
      ((row.cells.responsible !== undefined || responsible.length > 0) &&
        (row.cells.due !== undefined || due.length > 0)),
  );
  if (kept.length === 0) return ideas;
  const measures = [...ideas.measures, ...kept].sort(
    (one, other) => (one.row.lines[0] ?? 0) - (other.row.lines[0] ?? 0),
  );
  return { ...ideas, measures, stateWithoutWords: decided.stateWithoutWords };
}
