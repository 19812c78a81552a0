import type { ReportFacts, ReportFrame } from '../domain/report-facts';
import { REPORT_KINDS, type ReportKind, type WrittenDocument } from '../domain/written-document';
import { analysisReport } from './analysis';
import { auditAnswer } from './audit-answer';
import { backReport } from './back-report';
import { dialogues } from './dialogues';
import { yearlyFollowUp } from './yearly-follow-up';

/** How each report is made. A kind without a report does not compile. */
const REPORTS: Readonly<Record<ReportKind, (facts: ReportFacts, frame: ReportFrame) => WrittenDocument>> = {
  'back-report': backReport,
  'yearly-follow-up': yearlyFollowUp,
  'audit-answer': auditAnswer,
  analysis: analysisReport,
  dialogues,
};

/**
 * A report on a plan as it is to be written. The same facts and frame give the same document. Every kind can be made of
 * every plan: what a plan has not is said to be missing. See {@link reportsWithContent} for those that say something.
 */
export function makeReport(kind: ReportKind, facts: ReportFacts, frame: ReportFrame): WrittenDocument {
  return REPORTS[kind](facts, frame);
}

const HAS_CONTENT: Readonly<Record<ReportKind, (facts: ReportFacts) => boolean>> = {
  'back-report': ({ measures }) => measures.length > 0,
  'yearly-follow-up': ({ answers, measures }) =>
    answers.length > 0 || measures.some(({ imported }) => imported.followUp !== null || imported.analysis !== null),
  'audit-answer': ({ plan }) =>
    plan.recommendations.length > 0 || plan.kind === 'audit_plan' || plan.kind === 'inspection_order',
  analysis: ({ plan, measures }) =>
    plan.kind === 'analysis_proposals' ||
    measures.some(({ state, imported }) => state === 'proposed' || imported.state === 'proposed'),
  dialogues: ({ plan, ratings }) =>
    plan.kind === 'assignment_round' || ratings.length > 0 || Object.keys(plan.areas ?? {}).length > 0,
};

/** The reports that have anything to say of this plan, in the order they are offered. */
export function reportsWithContent(facts: ReportFacts): readonly ReportKind[] {
  return REPORT_KINDS.filter((kind) => HAS_CONTENT[kind](facts));
}
