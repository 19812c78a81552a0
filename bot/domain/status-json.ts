import type { Instant, LocalDate } from './dates';
import { askedDue, isTakenUp } from './decided-due';
import type { RefusalCode } from './delivery';
import { MEASURE_STATES, type MeasureState, type Schedule } from './plan';
import { STATUS_GROUPS, type Status, type StatusGroup, type StatusLine } from './status';

/** The plan's id and the measure's number in it: what a group refers to a measure by. */
export interface MeasureRef {
  readonly plan: string;
  readonly no: number;
}

/** `follow-up status --json`: a published contract, documented in the README. */
export interface StatusJson {
  readonly now: Instant;
  /** Measures by state and entries by group, zeros included. */
  readonly counts: Readonly<Record<MeasureState | StatusGroup, number>>;
  readonly groups: {
    readonly overdue: readonly (MeasureRef & { readonly due: LocalDate | null; readonly daysLate: number })[];
    readonly due_soon: readonly (MeasureRef & { readonly due: LocalDate | null })[];
    readonly to_report: readonly (MeasureRef & { readonly on: LocalDate })[];
    readonly not_answered: readonly (MeasureRef & {
      readonly person: string | null;
      readonly unit: string | null;
      readonly asked: string;
      readonly closes: LocalDate;
      readonly lastReminder: LocalDate | null;
    })[];
    readonly no_responsible: readonly (MeasureRef & { readonly left: readonly string[] })[];
    readonly unlinked: readonly (MeasureRef & { readonly named: string | null })[];
    readonly no_date: readonly MeasureRef[];
    readonly delivery_faults: readonly {
      /** Null for a channel. */
      readonly person: string | null;
      readonly channel: string | null;
      readonly code: RefusalCode | 'uncertain';
      readonly since: LocalDate;
    }[];
  };
  readonly measures: readonly {
    readonly plan: string;
    readonly no: number;
    readonly title: string;
    readonly status: MeasureState;
    readonly schedule: Schedule | null;
    readonly due: LocalDate | null;
    readonly daysLate: number;
    readonly responsible: readonly string[];
    readonly openPrompts: number;
    readonly lastReminder: LocalDate | null;
    /** A new date that somebody asks for and nobody has decided. */
    readonly askedDue: LocalDate | null;
    /** It is taken up at a meeting, and waits for what is said there. */
    readonly askedDueAtMeeting: boolean;
  }[];
}

/** The status as machines read it: every measure, closed ones included, unpaged; the groups hold references. */
export function statusJson(status: Status): StatusJson {
  const { groups } = status;
  const counts = Object.fromEntries([...MEASURE_STATES, ...STATUS_GROUPS].map((code) => [code, 0])) as Record<
    MeasureState | StatusGroup,
    number
  >;
  for (const { measure } of status.lines) counts[measure.state] += 1;
  for (const group of STATUS_GROUPS) counts[group] = groups[group].length;
  return {
    now: status.now,
    counts,
    groups: {
      overdue: groups.overdue.map((line) => ({ ...ref(line), due: line.measure.nextDue, daysLate: line.daysLate })),
      due_soon: groups.due_soon.map((line) => ({ ...ref(line), due: line.measure.nextDue })),
      to_report: groups.to_report.map((one) => ({ ...ref(one.line), on: one.on })),
      not_answered: groups.not_answered.map((one) => ({
        ...ref(one.line),
        person: one.person?.name ?? null,
        unit: one.unit,
        asked: one.prompt.name,
        closes: one.prompt.closesOn,
        lastReminder: one.assignment.lastReminderOn,
      })),
      no_responsible: groups.no_responsible.map((line) => ({ ...ref(line), left: line.owner.left })),
      unlinked: groups.unlinked.map((line) => ({ ...ref(line), named: line.owner.unlinked })),
      no_date: groups.no_date.map(ref),
      delivery_faults: groups.delivery_faults.map((one) => ({
        person: one.person?.name ?? null,
        channel: one.binding?.channelId ?? null,
        code: one.code,
        since: one.since,
      })),
    },
    measures: status.lines.map((line) => ({
      ...ref(line),
      title: line.measure.title,
      status: line.measure.state,
      schedule: line.measure.schedule,
      due: line.measure.nextDue,
      daysLate: line.daysLate,
      responsible: line.owner.names,
      openPrompts: line.openPrompts,
      lastReminder: line.lastReminder,
      ...asked(line, status.today),
    })),
  };
}

function asked({ live, measure, assignments }: StatusLine, today: LocalDate) {
  const due = live ? askedDue(measure, assignments) : null;
  return { askedDue: due?.on ?? null, askedDueAtMeeting: due !== null && isTakenUp(measure, due, today) };
}

const ref = ({ measure }: StatusLine): MeasureRef => ({ plan: measure.planId, no: measure.no });
