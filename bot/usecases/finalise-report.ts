import type { LocalDate } from '../domain/dates';
import { eventId, finalReportId, reportPageId } from '../domain/ids';
import type { Plan } from '../domain/plan';
import type { FinalReport, ReportFacts } from '../domain/report-facts';
import { EVERYTHING } from '../domain/scope';
import type { ReportKind, WrittenDocument } from '../domain/written-document';
import { makeReport } from '../reports/make-report';
import type { TenantDeps } from './deps';
import { loadReportFacts } from './load-report-facts';
import { readAll } from './read-all';
import { sha256Of } from './write-report';

/** Characters of JSON in one stored page: at most 500 kB also where every character takes three bytes. */
const PAGE_CHARS = 160_000;
/** Each try that finds its number taken is somebody else's version: this many at once is something gone wrong. */
const MOST_TRIES = 20;

export interface Finalised {
  readonly report: FinalReport;
  readonly document: WrittenDocument;
  /** False where the latest version says the same already: then no new one is made. */
  readonly made: boolean;
}

/**
 * Makes a final version of a report: frozen, with the next number, and with who and when. Where nothing in the document
 * would differ from the latest version, that one is the answer, so that doing it twice makes one.
 *
 * The pages are written first and the report last: until it is there, no version is. A process that stops between
 * leaves pages that nobody reads, or that the next attempt finds already written. Whoever creates a number first has
 * it; the other looks again and takes the next.
 *
 * `mayMake` is asked, with the document as it would be, before anything is stored: null is the answer where it says no.
 */
export async function finaliseReport(
  deps: TenantDeps,
  plan: Plan,
  kind: ReportKind,
  on: LocalDate,
  by: string,
): Promise<Finalised>;
export async function finaliseReport(
  deps: TenantDeps,
  plan: Plan,
  kind: ReportKind,
  on: LocalDate,
  by: string,
  mayMake: (document: WrittenDocument) => Promise<boolean>,
): Promise<Finalised | null>;
export async function finaliseReport(
  deps: TenantDeps,
  plan: Plan,
  kind: ReportKind,
  on: LocalDate,
  by: string,
  mayMake: (document: WrittenDocument) => Promise<boolean> = async () => true,
): Promise<Finalised | null> {
  const facts = await loadReportFacts(deps.store, deps.tenant, plan, EVERYTHING, deps.settings.locale);
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const latest = (await finalReports(deps, plan.id)).filter((one) => one.kind === kind).at(-1) ?? null;
    const same = latest && documentOf(deps, kind, facts, on, latest.version);
    if (latest && same && latest.sha256 === sha256Of(JSON.stringify(same))) {
      await logReport(deps, latest);
      return { report: latest, document: same, made: false };
    }
    const document = documentOf(deps, kind, facts, on, (latest?.version ?? 0) + 1);
    if (!(await mayMake(document))) return null;
    const report = await storeReport(deps, plan, document, by);
    if (report === 'taken') continue;
    await logReport(deps, report);
    return { report, document, made: true };
  }
  throw new Error(`no number was free for a final ${kind} of ${plan.id} in ${MOST_TRIES} tries; try again`);
}

/** The final versions of a plan's reports, or of every plan's, each kind's in the order they were made. */
export async function finalReports(
  { store, tenant }: TenantDeps,
  planId: string | null,
): Promise<readonly FinalReport[]> {
  const found = await readAll(store, 'report', tenant, planId === null ? {} : { where: { planId } });
  return found.sort((a, b) => a.version - b.version);
}

function documentOf(
  { settings }: TenantDeps,
  kind: ReportKind,
  facts: ReportFacts,
  on: LocalDate,
  version: number,
): WrittenDocument {
  return makeReport(kind, facts, { on, language: settings.locale, timeZone: settings.timeZone, version });
}

async function storeReport(
  { store, tenant, clock }: TenantDeps,
  plan: Plan,
  document: WrittenDocument,
  by: string,
): Promise<FinalReport | 'taken'> {
  const text = JSON.stringify(document);
  const sha256 = sha256Of(text);
  const version = document.version ?? 1;
  const id = finalReportId(plan.id, document.kind, version);
  const pages = pagesOf(text);
  for (const [at, page] of pages.entries()) {
    // `exists`: an attempt that was stopped wrote the same words there.
    await store.create('reportPage', tenant, { id: reportPageId(id, sha256, at + 1), reportId: id, text: page });
  }
  const report: FinalReport = {
    id,
    planId: plan.id,
    kind: document.kind,
    version,
    title: document.title,
    on: document.date,
    finalisedAt: clock.now(),
    finalisedBy: by,
    pages: pages.length,
    sha256,
  };
  return (await store.create('report', tenant, report)) === 'exists' ? 'taken' : report;
}

/** Cut between characters: half of one is no text that a store has to keep. */
function pagesOf(text: string): readonly string[] {
  const pages: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = from + PAGE_CHARS;
    const to = /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
    pages.push(text.slice(from, to));
    from = to;
  }
  return pages;
}

/** Written from the report itself, so that what a stopped process left out is made up for by the next attempt, once. */
async function logReport({ store, tenant }: TenantDeps, report: FinalReport): Promise<void> {
  const { finalisedAt: at, finalisedBy: by, planId: subject, kind, version, sha256 } = report;
  const id = eventId(at, by, 'report', report.id);
  await store.create('event', tenant, { id, at, by, what: 'report', subject, detail: { kind, version, sha256 } });
}
