import type { LocalDate, PlanDate } from '../../domain/dates';
import type { Confidence, DraftAction, DraftMeasure } from '../../domain/draft';
import type { MeasureState } from '../../domain/plan';
import { findAppointed, findExecutor, hasLeft, namesPupilHealth } from '../../domain/plan-phrases';
import type { Doubt } from '../../domain/reading/reading-result';
import { speaksOf } from '../../domain/reading/swedish-text';
import { readDates } from '../../domain/swedish-dates';
import { readDelivery, readMeasureDates, withoutLabel } from './measure-dates';
import type { MeasureRow } from './measure-rows';
import { type MeasureStatus, readStatus } from './measure-status';
import type { MeasureTitle } from './measure-title';
import { cellText } from './neutral';
import { REDACTED } from './redact';
import { readRelations, type Target } from './relations';
import { readResponsible } from './responsible';
import type { Finding } from './warnings';

/** What holds for the whole plan while one of its measures is read. */
export interface PlanContext {
  /** The document's own date; null when it has none. */
  readonly documentDate: LocalDate | null;
  /** Where a phrase without a year is placed from: the document's date, else today. */
  readonly reference: LocalDate;
  readonly hasStatusColumn: boolean;
  /** What a measure is in when the plan has no column for it. */
  readonly stateWithoutColumn: MeasureState;
  readonly targets: readonly Target[];
}

export interface ReadMeasure {
  readonly measure: DraftMeasure;
  readonly findings: readonly Finding[];
}

const OPEN: readonly MeasureState[] = ['proposed', 'decided', 'not_started', 'in_progress', 'paused', 'unknown'];

interface Parts {
  readonly actions: readonly DraftAction[];
  readonly due: readonly PlanDate[];
  readonly anyDone: boolean;
  /** Days that are still ahead of somebody: those of finished parts left out. */
  readonly unfinished: readonly PlanDate[];
  readonly unattached: boolean;
}

/** Gives a part its own date and state where the plan's words fit that part and no other. */
function readParts(
  texts: readonly string[],
  due: readonly PlanDate[],
  status: MeasureStatus,
  reference: LocalDate,
): Parts {
  if (texts.length < 2) {
    const plain = due.length === 1 ? due.map(withoutLabel) : due;
    return { actions: texts, due: plain, anyDone: false, unfinished: plain, unattached: false };
  }
  const dates = texts.map((text): PlanDate | null => {
    const own = readDates(text, reference, null).find((one) => one.role === 'due' && one.date.date !== null);
    return own?.date ?? null;
  });
  const added = dates.filter((one) => one !== null);
  let left = 0;
  const [single] = due.length === 1 ? due : [];
  for (const one of due) {
    const at = one.label === undefined ? null : speaksOf(one.raw, texts, 1);
    if (at !== null && dates[at] === null) dates[at] = one;
    else left += 1;
  }
  const states = texts.map((): MeasureState | null => null);
  const about = texts.map((text, at) => `${text} ${dates[at]?.raw ?? ''}`);
  for (const sentence of status.finished) {
    const at = speaksOf(sentence, about, 2);
    if (at !== null) states[at] = 'completed';
  }
  const isWhole = single !== undefined && !dates.includes(single);
  const all = [...(isWhole ? [withoutLabel(single)] : due), ...added.filter((one) => !due.includes(one))];
  return {
    actions: texts.map((text, at) => {
      const [own, state] = [dates[at] ?? null, states[at] ?? null];
      return own || state ? { text, due: own, state } : text;
    }),
    due: all,
    anyDone: states.includes('completed'),
    unfinished: all.filter((one) => !dates.some((own, at) => own === one && states[at] === 'completed')),
    unattached: left > 1,
  };
}

function readExecutor(row: MeasureRow, texts: string, reference: LocalDate): DraftMeasure['executor'] {
  const named = row.cells.executor ? cellText(row.cells.executor) : findExecutor(texts);
  return named ? { name: named, deliversOn: readDelivery(cellText(row.cells.status), reference) } : undefined;
}

/** One measure of the draft from its joined row, and what a person should look at. */
export function readMeasure(row: MeasureRow, no: number, title: MeasureTitle, plan: PlanContext): ReadMeasure {
  const { cells } = row;
  const status = readStatus(cells.status, plan.reference);
  const state = plan.hasStatusColumn ? status.state : plan.stateWithoutColumn;
  const dates = readMeasureDates(cells, title.actions.length > 0 ? title.actions : [title.title], plan.reference);
  const parts = readParts(title.actions, dates.due, status, plan.reference);
  const actionText = title.actions.join('\n');
  const told = [actionText || title.title, cellText(cells.status), cellText(cells.comment)].join('\n');
  const everything = [
    title.title,
    told,
    cellText(cells.follow_up),
    cellText(cells.analysis),
    cellText(cells.responsible),
  ].join('\n');

  const named = readResponsible(cells.responsible?.paragraphs.map((one) => one.text) ?? []);
  const appointed = named.responsible.length === 0 && !named.vacant ? findAppointed(actionText || title.title) : null;
  const responsible = appointed ? [appointed] : named.responsible;
  const executor = readExecutor(row, told, plan.reference);
  const { relatesTo, unresolved } = readRelations(told, no, plan.targets);
  const superseded = relatesTo.some((one) => one.type === 'superseded_by') && ['unknown', 'superseded'].includes(state);
  const finalState = superseded ? 'superseded' : state;

  const isRecurring = parts.due.length > 0 && parts.due.every((one) => one.precision === 'recurring');
  const hasDate = parts.due.length > 0 || dates.cycleCodes.length > 0;
  const personal = everything.includes(REDACTED);
  const health = namesPupilHealth(everything);
  const flags = [
    ...(parts.due.filter((one) => one.date !== null).length > 1 ? ['multiple_due_dates'] : []),
    ...(hasDate ? [] : ['no_due_date']),
    ...(isRecurring ? ['recurring'] : []),
    ...(executor ? ['external_executor'] : []),
    ...(row.acrossPages ? ['joined_across_pages'] : []),
    ...(parts.anyDone ? ['part_completed'] : []),
    ...(named.vacant ? ['vacant'] : []),
    ...dates.cycleCodes.map((code) => `cycle_point:${code}`),
    ...(!plan.hasStatusColumn || status.inferred ? ['status_inferred'] : []),
    ...(personal || health ? ['personal_data'] : []),
  ];

  const isOpen = OPEN.includes(finalState);
  const on = plan.documentDate;
  const overdue = isOpen && on !== null && parts.unfinished.some((one) => one.date !== null && one.date < on);
  const contradicts = status.schedule === 'on_plan' && (status.mentionsDelay || overdue);
  const doubts: readonly Doubt[] = [
    ...row.doubts,
    ...(parts.unattached ? (['dates_without_part'] as const) : []),
    ...(status.twofold ? (['two_states'] as const) : []),
    ...(unresolved ? (['unknown_reference'] as const) : []),
  ];
  const at = { measure: no };
  const codes: readonly (readonly [boolean, Exclude<Finding['code'], 'layout_uncertain'>])[] = [
    [responsible.length === 0 && !named.vacant, 'no_responsible'],
    [named.vacant, 'responsible_vacant'],
    [hasLeft(everything), 'responsible_left'],
    [!hasDate && isOpen, 'no_due_date'],
    [dates.vague && isOpen, 'vague_due'],
    [overdue, 'overdue_at_document_date'],
    [contradicts, 'text_contradicts_schedule'],
    [finalState === 'not_completed', 'decision_needed'],
    [plan.hasStatusColumn && finalState === 'unknown', 'not_reported'],
    [personal, 'personal_identity_number'],
    [health, 'pupil_health_data'],
  ];
  const assumed = !plan.hasStatusColumn || status.inferred || parts.due.some((one) => one.assumed);
  const confidence: Confidence = doubts.length > 0 ? 'unsure' : assumed ? 'assumed' : 'certain';
  const comment = cells.comment ? cellText(cells.comment) : null;
  const separate = cells.follow_up ? cellText(cells.follow_up) : null;
  const followUp = [status.followUp, separate, comment].filter((one) => one !== null).join('\n');

  return {
    measure: {
      no,
      group: row.group,
      area: title.area,
      title: title.title,
      actions: parts.actions,
      responsible,
      start: dates.start,
      due: parts.due,
      evaluation: dates.evaluation,
      nextReport: isOpen ? dates.nextReport : null,
      status: finalState,
      statusRaw: status.raw,
      schedule: status.schedule,
      followUp: followUp === '' ? null : followUp,
      analysis: cells.analysis ? cellText(cells.analysis) : null,
      rating: null,
      relatesTo,
      ...(executor ? { executor } : {}),
      flags,
      confidence,
    },
    findings: [
      ...codes.flatMap(([holds, code]): readonly Finding[] => (holds ? [{ code, at }] : [])),
      ...doubts.map((doubt): Finding => ({ code: 'layout_uncertain', doubt, at })),
    ],
  };
}
