import { phrasesFor } from '../text/phrases';
import type { Texts } from '../text/sv';
import type { CardView, Press } from '../views';
import type { Element } from './adaptive-card';
import { heading, line, noticeBox, openUrl, press, presses } from './elements';
import { shortened } from './inert';
import type { Limits } from './limits';
import { turning } from './turning';

/** Why a plan was ended, in a list; the whole of it stands under `status` and its name. */
const WHY_MAX = 120;

type ReportsView = Extract<CardView, { kind: 'reports' }>;
type PlanShown = ReportsView['plans'][number];

/** The plans and what can be written on each: a working copy in one press, and the last final version. */
export function reportsCard(view: ReportsView, limits: Limits): readonly Element[] {
  const { texts } = phrasesFor(view);
  const { reports } = texts;
  return [
    ...noticeBox(comingText(view)),
    heading(reports.heading),
    ...(view.plans.some((plan) => plan.reports.length > 0)
      ? [line(reports.what, { subtle: true, spacing: 'none' })]
      : []),
    ...view.plans.flatMap((plan) => planRows(view, plan, limits)),
    ...turning(view, (page) => ({ act: 'reports', page })),
  ];
}

/** After an inspection it is not the auditors that are answered. */
const nameOf = (
  code: PlanShown['reports'][number]['code'],
  toInspectorate: true | undefined,
  { names, toInspectorate: answer }: Texts['reports'],
): string => (code === 'audit-answer' && toInspectorate ? answer : names[code]).name;

function comingText(view: ReportsView): Parameters<typeof noticeBox>[0] {
  const { coming } = view;
  if (coming === null) return null;
  const { reports } = phrasesFor(view).texts;
  const of = view.plans.find((one) => one.plan === coming.plan);
  const name = nameOf(coming.report, of?.toInspectorate, reports);
  const text = coming.version === null ? reports.coming(name) : reports.comingFinal(name, coming.version);
  return { text, good: true };
}

function planRows(view: ReportsView, plan: PlanShown, limits: Limits): readonly Element[] {
  const { texts, dates } = phrasesFor(view);
  const { reports } = texts;
  const title = shortened(plan.title, Math.min(limits.title, 160));
  const rows = plan.reports.flatMap(({ code, working, latest }) => {
    const name = nameOf(code, plan.toInspectorate, reports);
    const tooltip = limits.tooltips ? reports.about(name, shortened(title, 60)) : null;
    const ask = (version: number | null): Press => ({
      act: 'report',
      plan: plan.plan,
      report: code,
      format: 'docx',
      version,
      page: view.page,
    });
    return [
      line(name, { spacing: 'medium' }),
      ...presses([
        working ? press(reports.word, ask(null), { tooltip }) : null,
        latest === null
          ? null
          : press(reports.final(latest.version, dates.date(latest.on)), ask(latest.version), { tooltip }),
      ]),
    ];
  });
  return [
    heading(title, { size: 'default', separator: true, spacing: 'medium' }),
    ...(plan.closedOn === null
      ? []
      : [
          line(texts.plans.closedOn(dates.day(plan.closedOn), shortened(plan.closedWhy ?? '', WHY_MAX)), {
            subtle: true,
            spacing: 'none',
          }),
        ]),
    ...(rows.length > 0 ? rows : [line(reports.nothing, { subtle: true })]),
    ...(view.mayClose ? presses([ending(plan, view, limits)], 'medium') : []),
  ];
}

/** The quiet press under a plan: its end, or its taking up again. */
function ending({ plan, title, closedOn }: PlanShown, view: ReportsView, limits: Limits) {
  const { texts } = phrasesFor(view);
  const name = texts.plans.press[closedOn === null ? 'close' : 'reopen'];
  const tooltip = limits.tooltips ? texts.press.about(name, shortened(title, 60)) : null;
  return press(name, { act: closedOn === null ? 'plan_close_form' : 'plan_reopen', plan }, { tooltip });
}

/** A file that could not be brought by Teams itself, to be fetched by a link. */
export function fileLinkCard(view: Extract<CardView, { kind: 'file_link' }>): readonly Element[] {
  const { link } = phrasesFor(view).texts.reports;
  return [
    heading(link.heading),
    line(link.text(shortened(view.name, 160), view.minutes)),
    ...presses([openUrl(link.fetch, view.url)], 'medium'),
  ];
}
