import { writeDocument } from '../documents/write/write-document';
import { finalReportId, reportPageId } from '../domain/ids';
import type { Plan } from '../domain/plan';
import type { ReportAsk } from '../domain/report-ask';
import type { FinalReport } from '../domain/report-facts';
import { type FileName, MEDIA_TYPES, reportFileName } from '../domain/report-name';
import { EVERYTHING, type Scope } from '../domain/scope';
import type { ReportFormat, WrittenDocument } from '../domain/written-document';
import { makeReport } from '../reports/make-report';
import { reportNames } from '../text/report-names';
import { OWN_AREA_ONLY } from '../text/report-notes';
import type { TenantDeps } from './deps';
import { loadReportFacts } from './load-report-facts';

export type ReportRead =
  | { readonly ok: true; readonly plan: Plan; readonly document: WrittenDocument }
  /** The plan is not there, or the version is not: the answer does not tell which. */
  | { readonly ok: false };

/** A report as a file. */
export interface ReportFile {
  readonly name: FileName;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * The report somebody asks for, as a document: a final version as it was stored, a working copy from what is known now.
 * A head of area's working copy holds their own area, and says so. Who may have it is asked before.
 */
export async function readReport(deps: TenantDeps, ask: ReportAsk, scope: Scope = EVERYTHING): Promise<ReportRead> {
  const { store, tenant } = deps;
  const plan = (await store.read('plan', tenant, ask.plan))?.doc;
  if (!plan) return { ok: false };
  if (ask.version !== null) {
    const stored = await store.read('report', tenant, finalReportId(plan.id, ask.kind, ask.version));
    return stored ? { ok: true, plan, document: await readFinalReport(deps, stored.doc) } : { ok: false };
  }
  const facts = await loadReportFacts(store, tenant, plan, scope);
  const { locale, timeZone } = deps.settings;
  const document = makeReport(ask.kind, facts, { on: ask.on, language: locale, timeZone, version: null });
  return { ok: true, plan, document: scope.sees === 'all' ? document : marked(document) };
}

/** The document of a final version, exactly as it was when it was made final. */
export async function readFinalReport({ store, tenant }: TenantDeps, report: FinalReport): Promise<WrittenDocument> {
  const ids = Array.from({ length: report.pages }, (_, at) => reportPageId(report.id, report.sha256, at + 1));
  const pages = await store.readMany('reportPage', tenant, ids);
  if (pages.length !== report.pages) throw new Error(`the report ${report.id} lacks pages`);
  return JSON.parse(pages.map((page) => page.doc.text).join('')) as WrittenDocument;
}

/** A document as a file of one format, with the name it is saved under. The same document gives the same bytes. */
export async function fileOfReport(
  document: WrittenDocument,
  planTitle: string,
  format: ReportFormat,
): Promise<ReportFile> {
  const word = reportNames(document.language, document.kind).file;
  const { date: on, version } = document;
  return {
    name: reportFileName({ word, planTitle, on, version, format }),
    mediaType: MEDIA_TYPES[format],
    bytes: await writeDocument(document, format),
  };
}

/** A part must not be taken for the whole: that it is one stands before everything else. */
function marked(document: WrittenDocument): WrittenDocument {
  const note = { kind: 'paragraph', text: [{ text: OWN_AREA_ONLY[document.language] }], as: 'note' } as const;
  return { ...document, blocks: [note, ...document.blocks] };
}
