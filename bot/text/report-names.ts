import { textsFor } from '../../cards/text/texts-for';
import type { Plan } from '../domain/plan';
import type { ReportKind } from '../domain/written-document';

/** What a kind of report is called, on cards and in the names of files: the same words everywhere. */
export const reportNames = (language: 'sv' | 'en', kind: ReportKind) => textsFor(language).reports.names[kind];

/** The same of one plan: after an inspection it is not the auditors that are answered. */
export function reportNameIn(language: 'sv' | 'en', kind: ReportKind, plan: Pick<Plan, 'kind'>): string {
  const { names, toInspectorate } = textsFor(language).reports;
  return kind === 'audit-answer' && plan.kind === 'inspection_order' ? toInspectorate : names[kind].name;
}
