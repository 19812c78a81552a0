import type { CardBase, CardView, StatusGroupCode } from '../../cards/views';
import type { DeliveryFault } from '../domain/delivery-faults';
import { type InOrder, NOTHING_NAMED } from '../domain/in-order';
import { closingOf } from '../domain/plan-closing';
import { type NotAnswered, STATUS_GROUPS, type Status, type StatusLine, type ToReport } from '../domain/status';

type StatusRow = Extract<CardView, { kind: 'status' }>['groups'][number]['rows'][number];
type StatusView = Extract<CardView, { kind: 'status' }>;

/** Rows on a page of one group. */
export const ROWS_A_PAGE = 10;
/** Rows of each group on the first card: what is late is what one came for. */
const FIRST_ROWS: Readonly<Record<StatusGroupCode, number>> = {
  overdue: 10,
  due_soon: 3,
  to_report: 3,
  not_answered: 3,
  no_responsible: 3,
  unlinked: 3,
  no_date: 3,
  delivery_faults: 3,
};
const NOBODY = () => false;
/** Units of a measure that fans out which are named; the rest are counted. */
const NAMED = 2;

export interface StatusAsk {
  /** As typed. */
  readonly filter: string;
  /** One group, a page of ten at a time; null = the first rows of each. */
  readonly group: StatusGroupCode | null;
  /** From 0; a page past the last is the last. */
  readonly page: number;
}

/**
 * The card of /status. `remindable` is how many people would get a reminder now, with the same filter; 0 where the one
 * who asks may not remind. `named` is what the filter names that is in order.
 */
export function statusView(
  base: CardBase,
  status: Status,
  ask: StatusAsk,
  may: {
    readonly remindable: number;
    readonly requests: number;
    readonly assign: boolean;
    /** Whether the one who asks may set the date of a measure; left out where nobody presses. */
    readonly date?: (line: StatusLine) => boolean;
  },
  named: InOrder = NOTHING_NAMED,
): StatusView {
  const shown = shownGroups(ask.group, status);
  const group = ask.group === null ? null : (shown[0] ?? ask.group);
  const total = group === null ? 0 : status.groups[group].length;
  const pages = Math.max(1, Math.ceil(total / ROWS_A_PAGE));
  const asked = Math.trunc(ask.page) || 0; // a number from a button: NaN and halves come too
  const page = group === null ? 0 : Math.min(Math.max(0, asked), pages - 1);
  const groups = shown.flatMap((code) => {
    const all = status.groups[code].length;
    if (all === 0) return [];
    const isAsked = code === group;
    const from = isAsked ? page * ROWS_A_PAGE : 0;
    const rows = rowsOf(status, code, from, from + (isAsked ? ROWS_A_PAGE : FIRST_ROWS[code]), may.date ?? NOBODY);
    return [{ code, total: all, rows }];
  });
  return {
    ...base,
    kind: 'status',
    at: status.now,
    whole: status.whole,
    plans: status.plans,
    measures: status.measures,
    ...(status.endedPlans > 0 ? { endedPlans: status.endedPlans } : {}),
    filter: ask.filter.trim(),
    groups,
    inOrder: inOrderShown(named),
    group,
    page,
    pages,
    held: 0,
    requests: may.requests,
    remindable: may.remindable,
    mayAssign: may.assign,
  };
}

/**
 * Whoever asks for what nobody answers for is about to give it to somebody: what the plan gives to a name that leads to
 * nobody ("rektorerna") comes after it, or in its place.
 */
function shownGroups(asked: StatusGroupCode | null, { groups }: Status): readonly StatusGroupCode[] {
  if (asked === null) return STATUS_GROUPS;
  if (asked !== 'no_responsible' || groups.unlinked.length === 0) return [asked];
  return groups.no_responsible.length === 0 ? ['unlinked'] : ['no_responsible', 'unlinked'];
}

function rowsOf(
  { groups }: Status,
  code: StatusGroupCode,
  from: number,
  to: number,
  mayDate: (line: StatusLine) => boolean,
): readonly StatusRow[] {
  switch (code) {
    case 'no_date':
      return groups.no_date.slice(from, to).map((line) => ({ ...measureRow(line), mayDate: mayDate(line) }));
    case 'to_report':
      return groups.to_report.slice(from, to).map(reportRow);
    case 'not_answered':
      return groups.not_answered.slice(from, to).map(answerRow);
    case 'delivery_faults':
      return groups.delivery_faults.slice(from, to).map(faultRow);
    default:
      return groups[code].slice(from, to).map(measureRow);
  }
}

const inOrderShown = ({ lines, more, plans, morePlans }: InOrder): StatusView['inOrder'] => ({
  rows: lines.map((line) => {
    const row = measureRow(line);
    // Nobody has been given what is only proposed: whom the plan names says who it is for.
    return {
      ...row,
      who: row.who ?? (row.unlinked === null ? named(line.owner.names) : null),
      plan: line.plan?.title ?? null,
      ...endedShown(line),
    };
  }),
  more,
  plans,
  morePlans,
});

/** Of what ended with its plan no day is waited for, and nobody is missed. */
function endedShown({ measure, plan }: StatusLine): Partial<StatusRow> {
  const closing = plan && measure.endedWithPlan !== undefined ? closingOf(plan) : null;
  return closing ? { planEndedOn: closing.on, due: null, noResponsible: false, lastReminder: null } : {};
}

const EMPTY: StatusRow = {
  measure: null,
  title: '',
  plan: null,
  who: null,
  due: null,
  reportOn: null,
  state: null,
  schedule: null,
  noResponsible: false,
  mayDate: false,
  unlinked: null,
  lastReminder: null,
  fault: null,
};

function measureRow(line: StatusLine): StatusRow {
  const { measure, owner, daysLate } = line;
  return {
    ...EMPTY,
    measure: measure.id,
    title: measure.title,
    who: named(line.units.length > 0 ? line.units : line.people),
    due: measure.nextDue === null ? null : { on: measure.nextDue, daysLate },
    state: measure.state,
    schedule: measure.schedule,
    noResponsible: owner.names.length === 0,
    unlinked: owner.unlinked,
    lastReminder: line.lastReminder,
  };
}

function reportRow({ line, on }: ToReport): StatusRow {
  return { ...measureRow(line), reportOn: on };
}

function answerRow({ line, assignment, person, unit, prompt }: NotAnswered): StatusRow {
  return {
    ...measureRow(line),
    who: unit ?? person?.name ?? null,
    reportOn: prompt.closesOn,
    state: assignment.state,
    schedule: assignment.schedule,
    lastReminder: assignment.lastReminderOn,
  };
}

/** A channel has no name of its own here: it goes by its platform's. */
function faultRow({ person, binding, code }: DeliveryFault): StatusRow {
  const title = person?.name ?? (binding?.channel === 'slack' ? 'Slack' : 'Teams');
  return { ...EMPTY, title, who: person?.name ?? null, fault: code };
}

/** "Bokskolan, Ekskolan +6": a measure of every unit must not push everything else off the card. */
function named(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}
