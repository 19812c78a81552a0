import { type Phrases, phrasesFor } from '../text/phrases';
import type { CardView, Press, StatusGroupCode } from '../views';
import type { Element } from './adaptive-card';
import { box, factsLine, heading, line, noticeBox, press, presses, rowTitle, type SymbolName } from './elements';
import { shortened } from './inert';
import { FILTER_MAX, type Limits } from './limits';
import { turning } from './turning';

type StatusRow = Extract<CardView, { kind: 'status' }>['groups'][number]['rows'][number];
type StatusView = Extract<CardView, { kind: 'status' }>;

/** What is late first, then what will be. Every row ends in the press that mends it. */
export function statusCard(view: StatusView, limits: Limits): readonly Element[] {
  const say = phrasesFor(view);
  const { texts, dates } = say;
  const filter = shortened(view.filter, FILTER_MAX);
  const page = (group: StatusGroupCode | null, no: number): Press => ({ act: 'status', filter, group, page: no });
  const isEmpty = view.groups.length === 0;
  const ended = endedPlans(view, say);
  return [
    ...noticeBox(view.notice ? say.notice(view.notice) : null),
    heading(texts.status.heading(dates.dayAndTime(view.at))),
    ...sizeLine(view, say),
    ...(filter ? [line(texts.status.filteredBy(filter), { bold: true })] : []),
    ...(isEmpty && ended.length === 0 && !isOfEnded(view) && !isAllEnded(view) ? [line(nothingIn(view, say))] : []),
    // What was asked for by name comes first, unless something has to be seen to.
    ...(isEmpty ? ended : []),
    ...named(view, say, limits),
    ...view.groups.flatMap((group) => groupRows(view, group, say, limits, page)),
    ...(isEmpty ? [] : ended),
    ...(view.requests > 0 ? requestsLine(view, say) : []),
    ...(view.held > 0 ? heldLine(view, say) : []),
    ...turning(view, (no) => page(view.group, no)),
    // Not beside another button: in a narrow panel the second one would be cut off.
    ...presses(
      [view.remindable > 0 ? press(texts.press.remindAll(view.remindable), { act: 'remind', filter }) : null],
      'medium',
    ),
    ...presses([view.group === null ? null : press(texts.press.allGroups, page(null, 0))]),
    ...(view.group === null ? [line(texts.status.filterHint, { subtle: true })] : []),
    ...planEnding(view, say, filter),
  ];
}

/** There are plans, and all of them have been ended. */
const isAllEnded = ({ whole, plans, endedPlans = 0 }: StatusView) => whole && plans === 0 && endedPlans > 0;

/** Of a part of it what is in the lists is counted, and where that is nothing a sentence says so. */
function sizeLine(view: StatusView, { texts }: Phrases): readonly Element[] {
  const { whole, plans, measures } = view;
  if (!whole && measures === 0) return [];
  if (isAllEnded(view)) return [line(texts.plans.allEnded)];
  const size = whole ? texts.status.size(plans, measures) : texts.status.listed(plans, measures);
  return [line(size, { subtle: true, spacing: 'none' })];
}

/** "Nothing is late" of a register without a plan would be true and no help. */
function nothingIn({ whole, plans, mayAssign }: StatusView, { texts }: Phrases): string {
  return whole && plans === 0 ? texts.status.noPlans(mayAssign) : texts.status.nothing;
}

/** All that was found has ended with its plan: that nothing is late goes without saying. */
const isOfEnded = ({ inOrder: { rows } }: StatusView) =>
  rows.length > 0 && rows.every((one) => one.planEndedOn !== undefined);

/** What the filter names that is in order: the plans, and the measures, each with the press that opens it. */
function named(view: StatusView, say: Phrases, limits: Limits): readonly Element[] {
  const { texts } = say;
  const { rows, more, plans, morePlans } = view.inOrder;
  if (rows.length === 0 && plans.length === 0) return [];
  return [
    heading(texts.status.named, { separator: true, spacing: 'medium' }),
    ...plans.map((plan) =>
      box(
        [rowTitle('left', shortened(plan.title, Math.min(limits.title, 160))), line(say.planDetails(plan).join(' · '))],
        {
          spacing: 'small',
        },
      ),
    ),
    ...(morePlans > 0 ? [line(texts.status.plansMore(morePlans), { subtle: true })] : []),
    ...rows.map((row) => statusRow(view, 'in_order', row, say, limits)),
    ...(more === 0 ? [] : [line(texts.status.moreNamed(more), { subtle: true })]),
  ];
}

/** A plan that is asked for by name and was ended: when, by whom and why, and its taking up again. */
function endedPlans({ ended = [], plan: only }: StatusView, { texts, dates }: Phrases): readonly Element[] {
  const { plans, press: words } = texts;
  return ended.flatMap(({ plan, title, on, by, reason }) => {
    const tooltip = words.about(plans.press.reopen, shortened(title, 60));
    return [
      heading(shortened(title, 160), { size: 'default', separator: true, spacing: 'medium' }),
      line(plans.ended(dates.day(on), shortened(by, 80)), { spacing: 'none' }),
      ...(reason === '' ? [] : [line(plans.because(shortened(reason, 500)))]),
      ...(only?.closed && only.plan === plan
        ? presses([press(plans.press.reopen, { act: 'plan_reopen', plan }, { tooltip })])
        : []),
    ];
  });
}

/** The quiet press of a plan that was asked for by name: its end, or the taking up of one of which it is not known when it was. */
function planEnding({ plan, ended = [], group, page }: StatusView, say: Phrases, filter: string): readonly Element[] {
  if (!plan || ended.some((one) => one.plan === plan.plan)) return [];
  const { texts } = say;
  const name = texts.plans.press[plan.closed ? 'reopen' : 'close'];
  const title = shortened(plan.title, 160);
  const tooltip = texts.press.about(name, shortened(title, 60));
  const asks: Press = plan.closed
    ? { act: 'plan_reopen', plan: plan.plan }
    : { act: 'plan_close_form', plan: plan.plan, from: { filter, group, page } };
  return [line(title, { subtle: true, spacing: 'medium' }), ...presses([press(name, asks, { tooltip })])];
}

/** New dates that wait for the reader to decide: one line, and the press that shows them. */
function requestsLine(view: StatusView, { texts }: Phrases): readonly Element[] {
  return [
    heading(texts.requests.waiting(view.requests), { separator: true, spacing: 'medium' }),
    ...presses([press(texts.requests.press.show, { act: 'requests', page: 0 })]),
  ];
}

/** Texts somebody chose to send though the guard had asked: one line, and the press that shows them. */
function heldLine(view: StatusView, { texts }: Phrases): readonly Element[] {
  return [
    heading(texts.held.waiting(view.held), { separator: true, spacing: 'medium' }),
    ...presses([press(texts.held.press.look, { act: 'held', page: 0 })]),
  ];
}

function groupRows(
  view: StatusView,
  group: StatusView['groups'][number],
  say: Phrases,
  limits: Limits,
  page: (group: StatusGroupCode | null, no: number) => Press,
): readonly Element[] {
  const { texts } = say;
  const shownGroups = Math.max(1, view.groups.length);
  const rows = group.rows.slice(0, Math.max(1, Math.floor((limits.rows * 2) / shownGroups)));
  const name = texts.groups[group.code];
  const isPaged = group.code === view.group;
  const hidden = isPaged ? group.rows.length - rows.length : group.total - rows.length;
  return [
    heading(texts.status.group(name, group.total), { separator: true, spacing: 'medium' }),
    ...rows.map((row) => statusRow(view, group.code, row, say, limits)),
    ...(hidden > 0 && !isPaged ? presses([press(texts.status.moreOf(name), page(group.code, 0))]) : []),
    ...(hidden > 0 && isPaged ? [line(texts.notShown(hidden), { subtle: true })] : []),
  ];
}

/**
 * One row: symbol and title, then what is the matter, and at the right the press that mends it. The column of the
 * button takes only its own width, so that the words keep the rest of a narrow panel.
 */
function statusRow(
  view: StatusView,
  group: StatusGroupCode | 'in_order',
  row: StatusRow,
  say: Phrases,
  limits: Limits,
): Element {
  const { texts } = say;
  const filter = shortened(view.filter, FILTER_MAX);
  const title = shortened(row.title, Math.min(limits.title, 160));
  const tooltip = (name: string) => (limits.tooltips ? texts.press.about(name, shortened(title, 60)) : null);
  const late = row.due !== null && row.due.daysLate > 0;
  // What the group's heading says already is not said again in each of its rows.
  const details = say.statusDetails(group === 'no_responsible' ? { ...row, noResponsible: false } : row);
  const isFault = row.fault !== null;
  const button = (() => {
    const { measure } = row;
    if (measure === null) return null;
    const from = { filter, group: view.group, page: view.page };
    const mends = (name: string, act: 'due_form' | 'assign') =>
      press(name, { act, measure, from }, { tooltip: tooltip(name) });
    // Of the whole of it there is nothing to come back to: most rows, and a card has room for so much.
    const isPart = filter !== '' || view.group !== null;
    if (row.mayDate) return mends(texts.press.setDate, 'due_form');
    if (group !== 'in_order' && (row.noResponsible || group === 'unlinked') && view.mayAssign)
      return mends(texts.press.assign, 'assign');
    const open: Press = { act: 'measure', measure, ...(isPart ? { from } : {}) };
    return press(texts.press.open, open, { tooltip: tooltip(texts.press.open) });
  })();
  const words = [
    rowTitle(symbolOf(row), isFault ? shortened(row.who ?? texts.status.channel(row.title), 80) : title),
    factsLine(
      details.map((detail) => shortened(detail, 120)),
      late,
      ' · ',
    ),
  ];
  if (button === null) return box(words, { spacing: 'small' });
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      { type: 'Column', width: 'stretch', items: words },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'center', items: presses([button]) },
    ],
  };
}

function symbolOf(row: StatusRow): SymbolName {
  if (row.fault !== null) return 'problem';
  return row.due !== null && row.due.daysLate > 0 ? 'late' : 'left';
}
