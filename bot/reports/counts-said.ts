import { MEASURE_STATES } from '../domain/plan';
import type { AllReportTexts } from '../text/report-texts';
import { isOverdue, isSaidDelayed, type MeasureFacts } from './measure-facts';
import { proposalsOf } from './proposals';

const PARTS = ['open', 'accepted', 'declined', 'merged', 'ended'] as const;

/** Without what was proposed and never accepted. */
export function withoutProposals(measures: readonly MeasureFacts[]): readonly MeasureFacts[] {
  const { open, declined, merged, ended } = proposalsOf(measures);
  const never = new Set([...open, ...declined, ...merged, ...ended]);
  return measures.filter((one) => !never.has(one));
}

/** How many there are in each state that any is in: "1 utgår", "2 är genomförda". */
export const stateCounts = (measures: readonly MeasureFacts[], { backReport }: AllReportTexts): readonly string[] =>
  MEASURE_STATES.flatMap((state) => {
    const n = measures.filter((one) => one.measure.state === state).length;
    return n === 0 ? [] : [backReport.stateCount[state](n)];
  });

/**
 * How many measures there are and in which states, and how many are late: "Planen har 3 åtgärder. Alla 3 är beslutade."
 * A proposal is a measure once it is accepted, and is counted apart until then.
 */
export function countsSaid(measures: readonly MeasureFacts[], texts: AllReportTexts): readonly string[] {
  const { backReport, words } = texts;
  const proposals = proposalsOf(measures);
  const decided = withoutProposals(measures);
  const parts = PARTS.flatMap((part) =>
    proposals[part].length === 0 ? [] : [backReport.proposalParts[part](proposals[part].length)],
  );
  const states = stateCounts(decided, texts);
  const overdue = measures.filter(isOverdue).length;
  const delayed = measures.filter(isSaidDelayed).length;
  const [only] = states;
  return [
    ...(decided.length === 0
      ? []
      : [
          states.length === 1 && only !== undefined
            ? backReport.alike(decided.length, only)
            : backReport.counts(decided.length, words.listed(states)),
        ]),
    ...(proposals.all === 0
      ? []
      : [
          parts.length === 1
            ? backReport.proposalsAlike(words.listed(parts))
            : backReport.proposals(proposals.all, words.listed(parts)),
        ]),
    ...(overdue > 0 ? [backReport.overdue(overdue)] : []),
    ...(delayed > 0 ? [backReport.delayed(delayed)] : []),
  ];
}
