import { textsFor } from '../../cards/text/texts-for';
import type { Plan } from '../domain/plan';
import type { ReportKind, WrittenDocument } from '../domain/written-document';

/** What a kind of report is called, on cards and in the names of files: the same words everywhere. */
export const reportNames = (language: 'sv' | 'en', kind: ReportKind) => textsFor(language).reports.names[kind];

/** The same of a plan, after an inspection: it is not the auditors that are answered. */
export function reportNameIn(language: 'sv' | 'en', kind: ReportKind, plan: Pick<Plan, 'kind'>): string {
  return namesTo(language, kind, plan.kind === 'inspection_order').name;
}

/** The same of a report that is written. */
export const documentNames = ({ language, kind, toInspectorate }: WrittenDocument) =>
  namesTo(language, kind, toInspectorate === true);

function namesTo(language: 'sv' | 'en', kind: ReportKind, toInspectorate: boolean) {
  const { names, toInspectorate: answer } = textsFor(language).reports;
  return kind === 'audit-answer' && toInspectorate ? answer : names[kind];
}
