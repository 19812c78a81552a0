import type { CardView } from '../../cards/views';
import type { Plan } from '../domain/plan';
import { closingOf } from '../domain/plan-closing';
import type { ReportAsk } from '../domain/report-ask';
import type { FinalReport } from '../domain/report-facts';
import { isMadeFor, mayHaveReport, type ReportRight, reportRight } from '../domain/report-rights';
import { hearReport } from '../domain/report-words';
import { mayAdminister } from '../domain/roles';
import { toldApart } from '../domain/told-apart';
import { REPORT_KINDS, type ReportKind } from '../domain/written-document';
import { reportsWithContent } from '../reports/make-report';
import { reportNameIn, reportNames } from '../text/report-names';
import { noticeView } from '../views/notice-view';
import { type Hearing, refused } from './chat-answers';
import { finalReports } from './finalise-report';
import { findPlan } from './find-plan';
import { askToday, reportScope } from './hand-over-report';
import { loadReportFacts, readShared, type Shared } from './load-report-facts';
import { readAll } from './read-all';
import { plansAsReadersSee } from './visible-plan-words';

type ReportsView = Extract<CardView, { kind: 'reports' }>;
type PlanShown = ReportsView['plans'][number];
type ReportPress = Omit<ReportAsk, 'on'>;

/** Plans on a card: each has up to five reports with two buttons, and every plan's facts have to be read to know which. */
const PLANS_A_PAGE = 3;

/** `/rapport` alone: the plans with what can be written on each, a page of them. */
export async function showReports(hearing: Hearing, page: number, coming: ReportAsk | null): Promise<CardView> {
  const { deps, base, roles } = hearing;
  const right = reportRight(roles);
  if (right === 'none') return refused(hearing, 'not_allowed');
  const finals = await finalReports(deps, null);
  const plans = (await plansNewestFirst(hearing)).filter(
    (plan) => right !== 'final' || finals.some((one) => one.planId === plan.id),
  );
  if (plans.length === 0) return noticeView(base, 'no_reports', {}, ['help']);
  const pages = Math.ceil(plans.length / PLANS_A_PAGE);
  const no = Math.min(page, pages - 1);
  const shown = plans.slice(no * PLANS_A_PAGE, (no + 1) * PLANS_A_PAGE);
  const shared = await readShared(deps.store, deps.tenant);
  return {
    ...base,
    kind: 'reports',
    plans: await Promise.all(shown.map((plan) => planShown(hearing, plan, right, finals, shared))),
    page: no,
    pages,
    mayClose: mayAdminister(roles),
    coming: coming === null ? null : comingOf(coming),
  };
}

/** `/rapport återrapport läsro`: that file at once, where it is clear which one is meant. */
export async function askForReport(hearing: Hearing, rest: string): Promise<CardView> {
  const { deps, base, roles } = hearing;
  const right = reportRight(roles);
  if (right === 'none') return refused(hearing, 'not_allowed');
  const heard = hearReport(rest);
  if (heard.kind === null && heard.plan === '') return showReports(hearing, 0, null);
  if (heard.plan === '') return heard.kind === null ? showReports(hearing, 0, null) : askForKind(hearing, heard.kind);
  const found = await findPlan(deps, deps.tenant, heard.plan);
  if (!found.ok) {
    const { refusal } = found;
    return refusal.code === 'plan_ambiguous'
      ? noticeView(base, 'report_plan_unclear', { titles: refusal.titles.join('; ') }, ['help'])
      : noticeView(base, 'report_unclear', { what: rest }, ['help']);
  }
  const plan = (await plansNewestFirst(hearing)).find((one) => one.id === found.plan.id) ?? found.plan;
  return heard.kind === null ? onePlan(hearing, plan, null) : comingFor(hearing, plan, heard.kind);
}

/** A button of the card: the same card, with what is coming said on top. */
export async function pressReport(hearing: Hearing, pressed: ReportPress, page: number): Promise<CardView> {
  const { deps, base, roles } = hearing;
  if (!mayHaveReport(roles, pressed.version)) return refused(hearing, 'not_allowed');
  const finals = pressed.version === null ? [] : await finalReports(deps, pressed.plan);
  const plan =
    pressed.version === null ? ((await deps.store.read('plan', deps.tenant, pressed.plan))?.doc ?? null) : null;
  if (pressed.version === null && !isMadeFor(reportScope(hearing), pressed.kind))
    return ofTheWhole(hearing, pressed.kind, plan);
  const there =
    pressed.version === null
      ? plan !== null
      : finals.some((one) => one.kind === pressed.kind && one.version === pressed.version);
  if (!there) return noticeView(base, 'report_gone', {}, ['help']);
  return showReports(hearing, page, askToday(deps, pressed));
}

/** A kind without a plan: clear where one plan alone has it. */
async function askForKind(hearing: Hearing, kind: ReportKind): Promise<CardView> {
  const { deps, base, roles } = hearing;
  const finals = (await finalReports(deps, null)).filter((one) => one.kind === kind);
  const plans: Plan[] = [];
  const shared = await readShared(deps.store, deps.tenant);
  for (const plan of await plansNewestFirst(hearing)) {
    const kinds = await kindsOf(hearing, plan, reportRight(roles), shared);
    if (kinds.has(kind) || finals.some((one) => one.planId === plan.id)) plans.push(plan);
  }
  const [only] = plans;
  if (!only && !isMadeFor(reportScope(hearing), kind)) return ofTheWhole(hearing, kind, null);
  if (!only) {
    return noticeView(base, 'report_no_content', { report: reportNames(base.locale, kind).name }, ['help']);
  }
  if (plans.length > 1) {
    return noticeView(base, 'report_plan_unclear', { titles: plans.map((one) => one.title).join('; ') }, ['help']);
  }
  return comingFor(hearing, only, kind);
}

async function comingFor(hearing: Hearing, plan: Plan, kind: ReportKind): Promise<CardView> {
  const { deps, base, roles } = hearing;
  const right = reportRight(roles);
  const latest = (await finalReports(deps, plan.id)).filter((one) => one.kind === kind).at(-1) ?? null;
  const shared = await readShared(deps.store, deps.tenant);
  const working = (await kindsOf(hearing, plan, right, shared)).has(kind);
  const version = working ? null : (latest?.version ?? null);
  if (!working && latest === null && !isMadeFor(reportScope(hearing), kind)) return ofTheWhole(hearing, kind, plan);
  if (!mayHaveReport(roles, version) || (!working && latest === null)) {
    const words = { report: reportNameIn(base.locale, kind, plan), plan: plan.title };
    return noticeView(base, 'report_no_content', words, ['help']);
  }
  return onePlan(hearing, plan, askToday(deps, { plan: plan.id, kind, format: 'docx', version }));
}

async function onePlan(hearing: Hearing, plan: Plan, coming: ReportAsk | null): Promise<ReportsView> {
  const { deps, base, roles } = hearing;
  const finals = await finalReports(deps, plan.id);
  const shared = await readShared(deps.store, deps.tenant);
  const plans = [await planShown(hearing, plan, reportRight(roles), finals, shared)];
  const mayClose = mayAdminister(roles);
  return {
    ...base,
    kind: 'reports',
    plans,
    page: 0,
    pages: 1,
    mayClose,
    coming: coming === null ? null : comingOf(coming),
  };
}

async function planShown(
  hearing: Hearing,
  plan: Plan,
  right: ReportRight,
  finals: readonly FinalReport[],
  shared: Shared,
): Promise<PlanShown> {
  const own = finals.filter((one) => one.planId === plan.id);
  const kinds = await kindsOf(hearing, plan, right, shared);
  const reports = REPORT_KINDS.flatMap((code) => {
    const latest = own.filter((one) => one.kind === code).at(-1);
    if (!kinds.has(code) && !latest) return [];
    return [{ code, working: kinds.has(code), latest: latest ? { version: latest.version, on: latest.on } : null }];
  });
  const closing = closingOf(plan);
  return {
    plan: plan.id,
    title: plan.title,
    ...(plan.kind === 'inspection_order' ? { toInspectorate: true } : {}),
    closedOn: closing?.on ?? null,
    ...(closing ? { closedWhy: closing.reason } : {}),
    reports,
  };
}

/** What a working copy can be made of; nothing is read for somebody who gets none. */
async function kindsOf(
  hearing: Hearing,
  plan: Plan,
  right: ReportRight,
  shared: Shared,
): Promise<ReadonlySet<ReportKind>> {
  if (right !== 'finalise' && right !== 'working') return new Set();
  const { store, tenant } = hearing.deps;
  const scope = reportScope(hearing);
  const facts = await loadReportFacts(store, tenant, plan, scope, hearing.base.locale, shared);
  return new Set(reportsWithContent(facts).filter((kind) => isMadeFor(scope, kind)));
}

const ofTheWhole = ({ base }: Hearing, kind: ReportKind, plan: Plan | null): CardView => {
  const report = plan ? reportNameIn(base.locale, kind, plan) : reportNames(base.locale, kind).name;
  return noticeView(base, 'report_of_the_whole', { report }, ['help']);
};

/** As readers see them; two of the same name are told apart by it. */
async function plansNewestFirst({ deps, base }: Hearing): Promise<readonly Plan[]> {
  const plans = await readAll(deps.store, 'plan', deps.tenant, {});
  const seen = await plansAsReadersSee(deps, plans, base.locale);
  const names = toldApart(seen);
  const named = seen.map((one, at) => ({ ...one, title: names[at] ?? one.title }));
  return named.sort((a, b) => (a.importedAt === b.importedAt ? 0 : a.importedAt < b.importedAt ? 1 : -1));
}

const comingOf = ({ plan, kind, format, on, version }: ReportAsk): NonNullable<ReportsView['coming']> => ({
  plan,
  report: kind,
  format,
  on,
  version,
});
