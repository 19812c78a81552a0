import { createHash } from 'node:crypto';
import { writeDocument } from '../documents/write/write-document';
import { dayOf } from '../domain/calendar';
import type { LocalDate } from '../domain/dates';
import { factsOnDay } from '../domain/facts-on-day';
import { finalReportId, reportPageId } from '../domain/ids';
import type { Plan } from '../domain/plan';
import type { ReportAsk } from '../domain/report-ask';
import type { FinalReport, ReportFacts, ReportFrame } from '../domain/report-facts';
import { type FileName, MEDIA_TYPES, reportFileName } from '../domain/report-name';
import { isMadeFor } from '../domain/report-rights';
import { EVERYTHING, type Scope } from '../domain/scope';
import type { ReportFormat, ReportKind, WrittenDocument } from '../domain/written-document';
import { makeReport } from '../reports/make-report';
import { daySaid } from '../reports/period-said';
import { documentNames } from '../text/report-names';
import { REPORT_NOTES } from '../text/report-notes';
import { reportTexts } from '../text/report-texts';
import type { TenantDeps } from './deps';
import { loadReportFacts } from './load-report-facts';
import { openHeld } from './open-held';
import { plansAsReadersSee } from './visible-plan-words';

export type ReportRead =
  | { readonly ok: true; readonly plan: Plan; readonly document: WrittenDocument }
  | { readonly ok: false; readonly reason: NoReport };

/**
 * Why there is no report. `gone`: the plan is not there, or the version is not; which of them is not told. `damaged`:
 * the final version is not what was made final. `of_the_whole`: of this kind nobody gets a part.
 */
export type NoReport = 'gone' | 'damaged' | 'of_the_whole';

/** A report as a file. */
export interface ReportFile {
  readonly name: FileName;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a report is made from, as plain data: it can be handed to another thread. */
export type ReportSource =
  | { readonly from: 'document'; readonly document: WrittenDocument }
  /** `notes`: what stands first where it is no account of the whole plan as it is today. */
  | {
      readonly from: 'facts';
      readonly kind: ReportKind;
      readonly facts: ReportFacts;
      readonly frame: ReportFrame;
      readonly notes: readonly string[];
    };

/** A file of a report that is to be made. */
export interface ReportJob {
  readonly source: ReportSource;
  readonly planTitle: string;
  readonly format: ReportFormat;
}

export type ReportLoaded =
  | { readonly ok: true; readonly plan: Plan; readonly source: ReportSource }
  | { readonly ok: false; readonly reason: NoReport };

/**
 * Reads what the report somebody asks for is made from: a final version as it was stored, a working copy from what is
 * known now, and of a day that is over from what was known then. A head of area's working copy holds their own area.
 * Who may have it is asked before.
 */
export async function loadReport(deps: TenantDeps, ask: ReportAsk, scope: Scope = EVERYTHING): Promise<ReportLoaded> {
  const { store, tenant } = deps;
  const plan = (await store.read('plan', tenant, ask.plan))?.doc;
  if (!plan) return { ok: false, reason: 'gone' };
  if (ask.version !== null) {
    const stored = await store.read('report', tenant, finalReportId(plan.id, ask.kind, ask.version));
    if (!stored) return { ok: false, reason: 'gone' };
    const document = await readFinalReport(deps, stored.doc);
    const [seen = plan] = await plansAsReadersSee(deps, [plan], deps.settings.locale);
    return document
      ? { ok: true, plan: seen, source: { from: 'document', document } }
      : { ok: false, reason: 'damaged' };
  }
  if (!isMadeFor(scope, ask.kind)) return { ok: false, reason: 'of_the_whole' };
  const { on, kind } = ask;
  const { locale, timeZone } = deps.settings;
  const today = dayOf(deps.clock.now(), timeZone);
  const known = await loadReportFacts(store, tenant, plan, scope, locale);
  const facts = on < today ? factsOnDay(known, on, timeZone) : known;
  const frame: ReportFrame = { on, language: locale, timeZone, version: null };
  const held = (await openHeld(deps, plan.id)).length;
  const notes = [...(held > 0 ? [REPORT_NOTES[locale].held(held)] : []), ...notesOf(frame, today, scope)];
  return { ok: true, plan: facts.plan, source: { from: 'facts', kind, facts, frame, notes } };
}

/** A part must not be taken for the whole, nor what was put together afterwards for what was written then. */
function notesOf({ on, language }: ReportFrame, today: LocalDate, scope: Scope): readonly string[] {
  const { ownArea, ofPast, ofFuture } = REPORT_NOTES[language];
  const day = (one: LocalDate) => daySaid(one, reportTexts(language).words);
  return [
    ...(scope.sees === 'all' ? [] : [ownArea]),
    ...(on < today ? [ofPast(day(on), day(today))] : []),
    ...(on > today ? [ofFuture(day(on), day(today))] : []),
  ];
}

/** The report somebody asks for, as a document: see {@link loadReport}. */
export async function readReport(deps: TenantDeps, ask: ReportAsk, scope: Scope = EVERYTHING): Promise<ReportRead> {
  const loaded = await loadReport(deps, ask, scope);
  return loaded.ok ? { ok: true, plan: loaded.plan, document: documentOf(loaded.source) } : loaded;
}

/** Makes the file: understanding the facts and writing them takes seconds for a plan of 2,000 measures. */
export async function makeReportFile({ source, planTitle, format }: ReportJob): Promise<ReportFile> {
  return fileOfReport(documentOf(source), planTitle, format);
}

function documentOf(source: ReportSource): WrittenDocument {
  if (source.from === 'document') return source.document;
  const document = makeReport(source.kind, source.facts, source.frame);
  const notes = source.notes.map((text) => ({ kind: 'paragraph', text: [{ text }], as: 'note' }) as const);
  return { ...document, blocks: [...notes, ...document.blocks] };
}

/** The document of a final version, exactly as it was when it was made final; null where it no longer is. */
export async function readFinalReport(
  { store, tenant }: TenantDeps,
  report: FinalReport,
): Promise<WrittenDocument | null> {
  const ids = Array.from({ length: report.pages }, (_, at) => reportPageId(report.id, report.sha256, at + 1));
  const pages = await store.readMany('reportPage', tenant, ids);
  const text = pages.map((page) => page.doc.text).join('');
  return sha256Of(text) === report.sha256 ? (JSON.parse(text) as WrittenDocument) : null;
}

/** What a final version is known again by: hex, of its document as JSON. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A document as a file of one format, with the name it is saved under. The same document gives the same bytes. */
export async function fileOfReport(
  document: WrittenDocument,
  planTitle: string,
  format: ReportFormat,
): Promise<ReportFile> {
  const word = documentNames(document).file;
  const { date: on, version } = document;
  return {
    name: reportFileName({ word, planTitle, on, version, format }),
    mediaType: MEDIA_TYPES[format],
    bytes: await writeDocument(document, format),
  };
}
